// What the reader takes away: pictures, tables, a named list, a link.

const NODE_FIELDS = ["id", "kind", "zh", "en", "names", "posts", "first", "last", "links", "meetings"];
const LINK_FIELDS = ["from", "kind", "text_zh", "text_en", "to", "first", "last", "quote", "article", "publisher", "published", "url", "rule", "confidence"];
const SHARPER = 2; // a picture's pixels for one of the screen

/** Hand a file to the browser. */
function save(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 30000);
}

function savePng() {
  const made = document.createElement("canvas");
  Object.assign(made, { width: size.width * SHARPER, height: size.height * SHARPER });
  const canvas = made.getContext("2d", { alpha: false });
  canvas.scale(SHARPER, SHARPER);
  paintAll(canvas);
  made.toBlob((blob) => save("guanxi.png", blob), "image/png");
}

function saveSvg() {
  const drawing = new Drawing(size.width, size.height);
  paintAll(drawing);
  save("guanxi.svg", drawing.finished(visible(either(head.title))), "image/svg+xml");
}

function paintAll(canvas) {
  canvas.fillStyle = colours.ground;
  canvas.fillRect(0, 0, size.width, size.height);
  paintScene(canvas, { ...camera }, 0);
  repaint(true);
}

/** A cell that no spreadsheet takes for a formula, quoted if it has to be. */
function cell(value) {
  const text = String(value ?? "");
  const harmless = /^[=+\-@\t\r\n]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

/** Rows as CSV that spreadsheets read as UTF-8. */
function csv(fields, rows) {
  const lines = [fields, ...rows.map((row) => fields.map((field) => row[field]))];
  return `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

async function saveNodes() {
  await readNames();
  const rows = nodesShown().map((number) => ({
    ...nodeRow(number),
    id: nodes.key[number],
    kind: kindOf(number),
    zh: nodes.zh[number],
    en: nodes.en[number],
    names: otherNames[number].join("|"),
    posts: posts(number).join("|"),
  }));
  save("guanxi-nodes.csv", csv(NODE_FIELDS, rows), "text/csv");
}

async function saveLinks() {
  const all = linksShown();
  await readAbout([], all);
  save("guanxi-links.csv", csv(LINK_FIELDS, all.map(linkFields)), "text/csv");
}

function linkFields(link) {
  const [zh, en] = core.texts[links.text[link]];
  const [first, last] = reach(spansOf(links.when[link]));
  const row = { from: nodes.key[links.from[link]], to: nodes.key[links.to[link]], kind: linkKind(link), text_zh: zh, text_en: en, first, last };
  const [words] = told.get(link).flatMap((line) => line.cited);
  if (!words) return row;
  const { quote, title, publisher, published, address, rule, confidence } = words;
  return { ...row, quote, article: title, publisher, published, url: address, rule, confidence };
}

/** The nodes that a list is of: those selected, else those in focus, else all that the filters leave. */
function listed() {
  if (view.selected.size) return selectedNodes();
  return focus ? focus.numbers : nodesShown();
}

/** A list of what is selected, under the name that the reader gives it. */
function saveList(name) {
  const title = name.trim() || word("take.unnamed");
  const lines = listed().map((number) => {
    const { name: first, second, kind, post } = nodeRow(number);
    return [first, second, kind, post].map((text) => text.replace(/[\t\r\n]+/g, " ")).join("\t").trimEnd();
  });
  save(`${title.replace(/[^\p{L}\p{N} _-]+/gu, "_")}.txt`, `\ufeff${[title, "", ...lines].join("\r\n")}\r\n`, "text/plain");
}

/** Show the address of all that is chosen, and copy it where the browser allows. */
async function giveLink() {
  view.at ||= [camera.x, camera.y, camera.scale];
  changed("at");
  const box = document.getElementById("link");
  box.hidden = false;
  box.value = location.href;
  box.select();
  try {
    await navigator.clipboard.writeText(location.href);
    say(word("take.copied"));
  } catch {
    box.focus();
  }
}

const TAKE = { png: savePng, svg: saveSvg, csv: saveNodes, links: saveLinks, link: giveLink, print: () => print() };

function connectTakeaway() {
  for (const element of document.querySelectorAll("#take > button")) element.addEventListener("click", () => TAKE[element.value]());
  document.getElementById("list-form").addEventListener("submit", (event) => {
    event.preventDefault();
    saveList(document.getElementById("list-name").value);
  });
}
