// The table: the same data with the same filters, to be read line by line.

const tableBox = document.getElementById("table");
const ROWS = 100; // rows shown before more are asked for
let sorting = { column: null, down: false };
let rowsShown = ROWS;
const OTHER_TABS = { links: "table.links", selected: "table.selected" };

function switchTable() {
  view.table = view.table ? null : KINDS.find((kind) => nodesShown(kind).length) || "links";
  changed("table");
  if (view.table) tableBox.focus();
}

function showTable() {
  document.getElementById("table-button").setAttribute("aria-pressed", String(view.table !== null));
  document.body.classList.toggle("table", view.table !== null);
  tableBox.hidden = view.table === null;
  tableBox.replaceChildren();
  if (view.table === null) return;
  const isLinks = view.table === "links";
  const some = isLinks ? linksShown() : view.table === "selected" ? selectedNodes() : nodesShown(view.table);
  tableBox.append(tabs(), ...tableOf(sorted(some, isLinks ? linkRow : nodeRow), isLinks));
}

function tabs() {
  const present = new Set(nodes.kind);
  const choices = [...KINDS.filter((kind) => present.has(core.kinds.indexOf(kind)) && !view.hidden.has(kind)), "links"];
  if (view.selected.size || view.table === "selected") choices.push("selected");
  const box = make("div", { class: "choice tabs", role: "group", "aria-label": word("table.title") });
  for (const kind of choices) {
    const name = word(OTHER_TABS[kind] || `kind.${kind}`);
    box.append(button({ value: kind, "aria-pressed": String(view.table === kind) }, () => {
      view.table = kind;
      rowsShown = ROWS;
      sorting = { column: null, down: false };
      changed("table");
      tableBox.querySelector(`.tabs [value=${kind}]`).focus();
    }, name));
  }
  return box;
}

/** Rows in the order asked for; {one, row} pairs, the rows made only if they are needed for it. */
function sorted(all, made) {
  if (sorting.column === null) return all.map((one) => ({ one, row: null }));
  const rows = all.map((one) => ({ one, row: made(one) }));
  const compare = new Intl.Collator(view.language === "zh" ? "zh" : "en", { numeric: true }).compare;
  rows.sort((a, b) => compare(a.row[sorting.column], b.row[sorting.column]) * (sorting.down ? -1 : 1) || a.one - b.one);
  return rows;
}

function tableOf(all, isLinks) {
  const columns = isLinks ? LINK_COLUMNS : NODE_COLUMNS.filter((column) => column !== "kind" || view.table === "selected");
  const heads = columns.map((column) => {
    const ordered = sorting.column === column ? (sorting.down ? "descending" : "ascending") : "none";
    const head = button({ class: "sort" }, () => sortBy(column), word(`column.${column}`));
    return make("th", { scope: "col", "aria-sort": ordered, "data-column": column }, head);
  });
  const body = make("tbody");
  const caption = make("caption", {}, word("table.caption", { k: count(Math.min(rowsShown, all.length)), n: count(all.length) }));
  for (const { one, row } of all.slice(0, rowsShown)) body.append(tableRow(one, row || (isLinks ? linkRow(one) : nodeRow(one)), columns, isLinks));
  const table = make("table", {}, caption, make("thead", {}, make("tr", {}, ...heads)), body);
  if (all.length <= rowsShown) return [table];
  const more = button({ class: "more" }, () => {
    rowsShown += 5 * ROWS;
    showTable();
  }, word("panel.rest", { n: count(all.length - rowsShown) }));
  return [table, more];
}

function tableRow(one, row, columns, isLinks) {
  const chosen = isLinks ? { link: one } : { node: one, steps: LEAST_STEPS };
  const cells = columns.map((column) => {
    const label = { "data-label": word(`column.${column}`) };
    const cell = column === columns[0] ? make("th", { scope: "row", ...label }) : make("td", label);
    const text = String(row[column]);
    if (column === (isLinks ? "text" : "name")) cell.append(leading(chosen, isLinks ? "" : sign(kindOf(one)), foreign(text)));
    else if (["first", "last"].includes(column)) cell.append(text ? make("time", { datetime: text }, day(text)) : "");
    else cell.append(foreign(text));
    return cell;
  });
  if (!isLinks) cells[0].prepend(tick(one, row.name));
  return make("tr", {}, ...cells);
}

/** A box that takes a node into the selection. */
function tick(number, name) {
  const box = make("input", { type: "checkbox", "aria-label": word("select.one", { name }) });
  box.checked = view.selected.has(number);
  box.addEventListener("change", () => {
    const at = [...tableBox.querySelectorAll("[type=checkbox]")].indexOf(box);
    toggleSelected(number);
    tableBox.querySelectorAll("[type=checkbox]")[at]?.focus();
  });
  return box;
}

function sortBy(column) {
  sorting = { column, down: sorting.column === column ? !sorting.down : ["links", "meetings", "last"].includes(column) };
  showTable();
  tableBox.querySelector(`[data-column=${column}] button`).focus();
}
