// The keyboard: every action has a key; those of the map work while it has the focus.

const STEP = 80; // pixels an arrow key moves the map
const cycle = (list, one) => list[(list.indexOf(one) + 1) % list.length];

/** Keys of the map: what they are called, the word that says what they do, and what they do. */
const MAP_KEYS = [
  { keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], word: "key.pan", act: (key) => pan(...{ ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[key]) },
  { keys: ["+", "="], word: "key.in", act: () => ZOOM.in() },
  { keys: ["-"], word: "key.out", act: () => ZOOM.out() },
  { keys: ["0"], word: "key.fit", act: () => ZOOM.fit() },
  { keys: [".", ","], word: "key.next", act: (key) => stepOn(key === "." ? 1 : -1) },
  { keys: ["Enter"], word: "key.open", act: () => view.hover !== null && pickNode(view.hover) },
  { keys: [";"], word: "key.link", act: () => nextLink() },
  { keys: ["1", "2"], word: "key.steps", act: (key) => setSteps(Number(key)) },
  { keys: ["x"], word: "key.select", act: () => selectPointed() },
  { keys: ["a"], word: "key.sight", act: () => select(nodesIn(0, 0, size.width, size.height)) },
  { keys: ["u"], word: "key.unselect", act: () => selectNothing() },
  { keys: ["v"], word: "key.frame", act: () => switchSelecting() },
  { keys: ["c"], word: "key.join", act: () => view.chosen && "node" in view.chosen && beginJoining(view.chosen.node) },
  { keys: ["["], word: "key.back", act: () => history.back() },
  { keys: ["]"], word: "key.forward", act: () => history.forward() },
  { keys: ["f"], word: "key.filter", act: () => openAt("filters", "input, button") },
  { keys: ["r"], word: "key.reset", act: () => showAll() },
  { keys: ["t"], word: "key.table", act: () => switchTable() },
  { keys: [" "], word: "key.play", act: () => play() },
  { keys: ["l"], word: "key.labels", act: () => setLabels(cycle(["zh", "en", "both"], view.labels || view.language)) },
  { keys: ["e"], word: "key.told", act: () => setTold(!view.told) },
  { keys: ["m"], word: "key.size", act: () => setSize(cycle(Object.keys(SIZES), view.size)) },
  { keys: ["g"], word: "key.language", act: () => switchLanguage() },
  { keys: ["s"], word: "key.take", act: () => openAt("take", "button") },
  { keys: ["p"], word: "key.panel", act: () => !panel.hidden && panel.focus() },
];

/** Keys that work everywhere but in a field. */
const PAGE_KEYS = [
  { keys: ["/"], word: "key.search", act: () => queryBox.focus() },
  { keys: ["?"], word: "key.help", act: () => unfold("help") },
  { keys: ["Escape"], word: "key.close", act: () => closeOne() },
];

function setSteps(steps) {
  if (!view.chosen || !("node" in view.chosen)) return;
  choose({ node: view.chosen.node, steps });
  flyToFocus();
}

/** Pick the node pointed at, else the one chosen. */
function selectPointed() {
  const number = view.hover ?? (view.chosen ? view.chosen.node : null) ?? null;
  if (number !== null) toggleSelected(number);
}

function setTold(told) {
  view.told = told;
  changed("labels");
}

function setSize(measure) {
  view.size = measure;
  changed("size");
  say(word(`size.${measure}`));
}

function openAt(id, first) {
  unfold(id, true);
  document.getElementById(id).querySelector(first)?.focus();
}

/** Point at the next node: of the focus, or of those in sight, the most important first. */
function stepOn(step) {
  const all = focus ? focus.numbers : scene.nodes.filter(({ x, y }) => x > 0 && y > 0 && x < size.width && y < size.height).map((one) => one.number);
  if (!all.length) return;
  const at = all.indexOf(view.hover);
  const number = all[at < 0 ? 0 : (at + step + all.length) % all.length];
  hover(number);
  const [x, y] = toScreen(...spotOf(number));
  if (x < 0 || y < 0 || x > size.width || y > size.height) moveTo({ ...camera, x: spotOf(number)[0], y: spotOf(number)[1] }, true);
  say([...names(number), word(`one.${kindOf(number)}`), hint(number)].filter(Boolean).join(", "));
}

/** Choose the next link of what is chosen. */
function nextLink() {
  if (!focus || !focus.links.length) return;
  const chosen = view.chosen && "link" in view.chosen ? view.chosen.link : null;
  const all = chosen === null ? [...focus.own] : linksOf(links.from[chosen]);
  if (!all.length) return;
  choose({ link: cycle(all, chosen) });
  flyToFocus();
}

/** Close what lies on top. */
function closeOne() {
  const open = ["help", "take"].find((id) => !document.getElementById(id).hidden);
  if (open) {
    unfold(open, false);
    document.querySelector(`[aria-controls=${open}]`).focus();
  } else if (joining !== null) beginJoining(joining);
  else if (view.chosen) {
    choose(null);
    (view.table ? tableBox : mapElement).focus();
  } else if (view.table) {
    switchTable();
    mapElement.focus();
  } else if (selecting) switchSelecting();
  else if (view.selected.size) selectNothing();
  else if (!document.getElementById("filters").hidden) unfold("filters", false);
}

function pressKey(event, table) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const found = table.find(({ keys }) => keys.includes(event.key));
  if (!found) return;
  event.preventDefault();
  event.stopPropagation();
  found.act(event.key);
}

const KEY_NAMES = { " ": "Space", ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", Escape: "Esc" };

/** The list of keys, for the reader. */
function showHelp() {
  const list = make("dl");
  for (const { keys, word: key } of [...PAGE_KEYS, ...MAP_KEYS]) {
    const shownKeys = keys.flatMap((one, step) => [step ? " " : "", make("kbd", {}, KEY_NAMES[one] || one)]).filter(Boolean);
    list.append(make("dt", {}, ...shownKeys), make("dd", {}, word(key)));
  }
  const close = button({ class: "close", "aria-label": word("panel.close") }, () => unfold("help", false), "×");
  document.getElementById("help").replaceChildren(close, make("h2", {}, word("help.title")), make("p", {}, word("help.how")), list);
}

function connectKeys() {
  mapElement.addEventListener("keydown", (event) => pressKey(event, MAP_KEYS));
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input:not([type=range], [type=checkbox]), select, textarea");
    if (!field || event.key === "Escape") pressKey(event, PAGE_KEYS);
  });
}
