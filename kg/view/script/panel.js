// The panel: what is known about the node or edge chosen, each line with its quotes.

const AT_ONCE = 25; // lines of a section shown before it is asked for more
const SIDES = ["holds>", "holds<", "took_part>", "took_part<", "met>", "visited>", "visited<", "located>", "located<", "within>", "within<"];

/** A button that leads to another node, or to an edge. */
function leading(chosen, content) {
  const button = make("button", { type: "button", class: "link" }, content);
  button.addEventListener("click", () => {
    choose(chosen);
    fly();
  });
  return button;
}

function nodeLink(number) {
  const node = data.nodes[number];
  const [first, second] = names(node);
  const button = leading({ node: number }, foreign(first));
  button.prepend(sign(node.group));
  if (second) button.append(" ", foreign(second, { class: "second" }));
  return button;
}

/** The sign of a kind, as in the legend. */
function sign(kind) {
  return make("span", { class: `sign ${kind}`, "aria-hidden": "true" });
}

function lineText([zh, en]) {
  return foreign(either(zh, en));
}

/** One line: who or what, when, and the quotes. Lines that rest on the same words share them. */
function row(other, line) {
  const element = make("div", { class: "row" });
  if (other !== null) element.append(nodeLink(other));
  if (line) element.append(make("span", { class: "what" }, lineText(line)));
  if (line && line[2]) element.append(make("time", {}, day(line[2])));
  return element;
}

/** A section of lines; a long one shows its first lines, and the rest when asked. */
function section(title, rows, wanted) {
  const list = make("ul");
  const heading = make("h3", {}, title, make("span", { class: "number" }, count(rows.length)));
  const more = make("button", { type: "button", class: "link" });
  let shown = 0;
  const grow = () => {
    addRows(list, rows.slice(shown, shown + AT_ONCE), wanted);
    shown = Math.min(shown + AT_ONCE, rows.length);
    more.textContent = word("panel.rest", { n: count(rows.length - shown) });
    more.hidden = shown === rows.length;
  };
  more.addEventListener("click", grow);
  grow();
  return make("section", {}, heading, list, more);
}

function addRows(list, rows, wanted) {
  let words = null;
  let item = null;
  for (const { other, line } of rows) {
    const behind = line && line[3].length ? line[3].join() : null;
    if (item && behind !== null && behind === words) {
      item.insertBefore(row(other, line), item.lastChild);
      continue;
    }
    item = make("li", {}, row(other, line));
    if (behind !== null) item.append(quotesOf(line[3], line[4], wanted));
    else if (!line) item.append(make("p", { class: "note" }, word("panel.gazetteer")));
    words = behind;
    list.append(item);
  }
}

/** The lines of an edge as a node's panel tells them: all capacities at one meeting are one line; null = from the gazetteer. */
function linesOf(edge) {
  if (!edge.lines.length) return [null];
  if (edge.kind !== "took_part") return edge.lines;
  const evidence = [...new Set(edge.lines.flatMap((line) => line[3]))];
  return [[edge.zh, edge.en, edge.date, evidence, edge.lines.reduce((sum, line) => sum + line[4], 0)]];
}

/** The lines of a node's edges, by kind and by the side on which the node stands. */
function sidesOf(number) {
  const sides = new Map(SIDES.map((side) => [side, []]));
  for (const edgeNumber of edgesOf[number]) {
    const edge = data.edges[edgeNumber];
    const out = edge.from === number;
    const side = edge.kind === "met" ? "met>" : edge.kind + (out ? ">" : "<");
    const other = out ? edge.to : edge.from;
    for (const line of linesOf(edge)) sides.get(side).push({ other, line, date: (line && line[2]) || "" });
  }
  for (const rows of sides.values()) {
    const group = (one) => (one.line ? one.line[3].join() : "");
    rows.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0) || (group(a) < group(b) ? -1 : group(a) > group(b) ? 1 : a.other - b.other));
  }
  return sides;
}

function head(kind, title, second) {
  const close = make("button", { type: "button", class: "close", "aria-label": word("panel.close") }, "×");
  close.addEventListener("click", () => choose(null));
  const heading = make("h2", {}, foreign(title));
  return make("div", { class: "head" }, close, kind, heading, second ? make("p", { class: "second" }, foreign(second)) : null);
}

function nodePanel(number) {
  const node = data.nodes[number];
  const wanted = wantedNames([number]);
  const [first, second] = names(node);
  const shown = [head(make("p", { class: "kind" }, sign(node.group), word(`one.${node.group}`)), first, second)];
  if (node.names.length) {
    const also = make("p", { class: "also" }, `${word("panel.names")} `);
    node.names.forEach((name, step) => also.append(...(step ? [" · ", foreign(name)] : [foreign(name)])));
    shown.push(also);
  }
  const sides = sidesOf(number);
  const facts = node.facts.map((line) => ({ other: null, line }));
  const add = (side) => sides.get(side).length && shown.push(section(word(`side.${side}`), sides.get(side), wanted));
  add("holds>");
  if (facts.length) shown.push(section(word("panel.facts"), facts, wanted));
  SIDES.slice(1).forEach(add);
  if (node.mentions.length) {
    const list = make("ul", {}, ...byWords(node.mentions).map((group) => make("li", {}, cited(group, wanted))));
    shown.push(make("section", {}, make("h3", {}, word("panel.mentions")), list));
  }
  return shown;
}

function edgePanel(number) {
  const edge = data.edges[number];
  const wanted = wantedNames([edge.from, edge.to]);
  const kind = make("p", { class: "kind" }, word(`edge.${edge.kind}`));
  const shown = [head(kind, either(edge.zh, edge.en), "")];
  shown.push(make("p", { class: "ends" }, nodeLink(edge.from), " → ", nodeLink(edge.to)));
  const rows = edge.lines.length ? edge.lines.map((line) => ({ other: null, line })) : [{ other: null, line: null }];
  shown.push(section(word(`edge.${edge.kind}`), rows, wanted));
  return shown;
}

function showPanel() {
  const chosen = view.chosen;
  panel.hidden = !chosen;
  document.body.classList.toggle("open", Boolean(chosen));
  if (!chosen) {
    panel.replaceChildren();
    return;
  }
  panel.replaceChildren(...("node" in chosen ? nodePanel(chosen.node) : edgePanel(chosen.edge)));
  panel.scrollTop = 0;
}
