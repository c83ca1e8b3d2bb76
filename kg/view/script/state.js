// What the reader chose; all of it stands in the address (#node=…&from=…), so that it survives a reload and can be sent.

const view = {
  language: LANGUAGE,
  labels: null, // "zh", "en" or "both"; null = as the page's language
  hidden: new Set(), // kinds of nodes filtered out
  without: new Set(), // kinds of links filtered out
  levels: new Set(), // levels of posts filtered out
  area: null, // number of the place within which things are shown
  from: null, // first and last day of what is shown; null = from the beginning, to the end
  to: null,
  size: "degree", // what the size of a node stands for
  told: false, // whether links have their words on them
  table: null, // kind of what the table shows, "selected" or "links"; null = no table
  chosen: null, // {node, steps}, {link} or {way: [node, node]}
  selected: new Set(), // numbers of nodes picked to be listed and taken away
  at: null, // where the reader moved the map: [x, y, scale]
  hover: null, // number of a node
};
const LEAST_STEPS = 1;
const MOST_STEPS = 2;
const listeners = [];

/** Tell the parts of the page what changed: "chosen", "filter", "language", "labels", "size", "table", "selected" or "at". */
function changed(what) {
  if (what !== "start") remember("replaceState");
  for (const listener of listeners) listener(what);
}

/** Write what is chosen into the address; a browser may refuse what is too long or comes too often. */
function remember(how) {
  try {
    history[how]({ own: true }, "", address());
  } catch {
    if (how === "pushState") say(word("take.refused"));
  }
}

function onChange(listener) {
  listeners.push(listener);
}

/** Whether anything is filtered out. */
function isFiltered() {
  return view.hidden.size > 0 || view.without.size > 0 || view.levels.size > 0 || view.area !== null || view.from !== null || view.to !== null;
}

/** The fields of the address: how each is written ("" = left out), and how it is read again. */
const FIELDS = {
  node: () => (view.chosen && "node" in view.chosen ? nodes.key[view.chosen.node] : ""),
  steps: () => (view.chosen && view.chosen.steps > LEAST_STEPS ? view.chosen.steps : ""),
  edge: () => (view.chosen && "link" in view.chosen ? linkName(view.chosen.link) : ""),
  way: () => (view.chosen && "way" in view.chosen ? view.chosen.way.map((number) => nodes.key[number]).join("~") : ""),
  selected: () => [...view.selected].map((number) => nodes.key[number]).join("~"),
  hide: () => [...view.hidden].sort().join(),
  without: () => [...view.without].sort().join(),
  levels: () => [...view.levels].sort().join(),
  area: () => (view.area === null ? "" : nodes.key[view.area]),
  from: () => (view.from === null ? "" : isoDay(view.from)),
  to: () => (view.to === null ? "" : isoDay(view.to)),
  size: () => (view.size === "degree" ? "" : view.size),
  labels: () => view.labels || "",
  told: () => (view.told ? 1 : ""),
  table: () => view.table || "",
  at: () => (view.at ? view.at.map((number) => Number(number.toPrecision(6))).join() : ""),
  lang: () => (view.language === LANGUAGE ? "" : view.language),
};

/** The page's address with all that was chosen. */
function address() {
  const fields = new URLSearchParams();
  for (const [name, write] of Object.entries(FIELDS)) if (write() !== "") fields.set(name, write());
  const written = fields.toString();
  return written ? `#${written}` : location.pathname + location.search;
}

/** Choose {node, steps}, {link}, {way} or nothing (null); the browser's back button undoes it. */
function choose(chosen) {
  const before = address();
  view.chosen = chosen;
  view.at = null;
  if (address() !== before) remember("pushState");
  changed("chosen");
}

/** Take what is chosen from the address; all the rest too, if the page didn't write it itself. */
function follow(own) {
  const fields = new URLSearchParams(location.hash.slice(1));
  view.chosen = chosenIn(fields);
  if (!own) readRest(fields);
  changed(own ? "chosen" : "start");
}

function chosenIn(fields) {
  const node = nodes.number.get(fields.get("node"));
  const steps = Math.min(Math.max(Number(fields.get("steps")) || LEAST_STEPS, LEAST_STEPS), MOST_STEPS);
  if (node !== undefined) return { node, steps };
  const link = fields.has("edge") ? linkOf(fields.get("edge")) : undefined;
  if (link !== undefined) return { link };
  const way = (fields.get("way") || "").split("~").map((key) => nodes.number.get(key));
  return way.length === 2 && way.every((number) => number !== undefined) ? { way } : null;
}

function readRest(fields) {
  const among = (name, known) => new Set((fields.get(name) || "").split(",").filter((one) => known.includes(one)));
  const oneOf = (name, known, otherwise) => (known.includes(fields.get(name)) ? fields.get(name) : otherwise);
  view.hidden = among("hide", core.kinds);
  view.without = among("without", core.links);
  view.levels = among("levels", [...core.levels, "none"]);
  const area = nodes.number.get(fields.get("area"));
  view.area = area !== undefined && kindOf(area) === "place" ? area : null;
  view.from = dayNumber(fields.get("from"));
  view.to = dayNumber(fields.get("to"));
  view.size = oneOf("size", Object.keys(SIZES), "degree");
  view.labels = oneOf("labels", ["zh", "en", "both"], null);
  view.told = fields.get("told") === "1";
  view.selected = new Set((fields.get("selected") || "").split("~").map((key) => nodes.number.get(key)).filter((number) => number !== undefined));
  view.table = oneOf("table", [...core.kinds, "selected", "links"], null);
  const at = (fields.get("at") || "").split(",").map(Number);
  view.at = at.length === 3 && at.every(Number.isFinite) && at[2] > 0 ? at : null;
  view.language = oneOf("lang", ["zh", "en"], LANGUAGE);
}
