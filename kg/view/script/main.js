// Puts the page together, once.

/** All that words stand on. */
function tellAnew() {
  showWords();
  showLegend();
  showChoices();
  showTime();
  if (!document.getElementById("help").hidden) showHelp();
  showSelection();
  focusAnew();
  showTable();
  showPanel();
}

const REDRAW = {
  start: () => {
    applyFilter();
    measure();
    drawAreasAnew();
    tellAnew();
    look();
  },
  language: tellAnew,
  filter: () => {
    applyFilter();
    drawAreasAnew();
    focusAnew();
    showLegend();
    showTime();
    showTable();
  },
  labels: () => {
    focusAnew();
    showChoices();
  },
  size: () => {
    measure();
    showChoices();
  },
  table: () => showTable(),
  chosen: () => {
    focusAnew();
    showPanel();
  },
  selected: () => {
    showSelection();
    if (view.table) showTable();
  },
  at: () => {},
};

onChange((what) => {
  REDRAW[what]();
  if (what !== "at") repaint(true);
});

/** Look where the address says, else at what is chosen, else at everything. */
function look() {
  if (view.at) moveTo({ x: view.at[0], y: view.at[1], scale: between(view.at[2], LEAST_SCALE, MOST_SCALE) }, false);
  else if (focus) flyToFocus(false);
  else whole(false);
}

async function start() {
  takeIn(await block("core"));
  readColours();
  dark.addEventListener("change", () => {
    readColours();
    repaint(true);
  });
  resize();
  follow(false);
  connectControls();
  connectTime();
  connectTakeaway();
  connectSelection();
  connectPointer();
  connectKeys();
  connectPrinting();
  if (view.chosen) await readChosen();
  paint(performance.now());
  document.documentElement.dataset.ready = "true";
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(finish, SOON)));
}

const SOON = 60; // milliseconds after the first frame is seen in which the page only answers
const SMALL = 2000; // nodes of a page of which everything is read before it is asked for

/** What can wait until the first frame is seen: the other labels, and all that could be asked for. */
async function finish() {
  hurried = false;
  stale = true;
  paint(performance.now());
  document.documentElement.dataset.whole = "true";
  if (!nodes.count || nodes.count > SMALL) return;
  await readAbout([...nodes.key.keys()], []);
  await indexed();
}

/** For scripts that drive the page: where on the screen a node lies, by its id; what is shown; its keys and fields. */
window.guanxi = {
  where(key) {
    const [x, y] = toScreen(...spotOf(nodes.number.get(key)));
    const box = mapElement.getBoundingClientRect();
    return { x: x + box.left, y: y + box.top };
  },
  chosen: () => (view.chosen && "node" in view.chosen ? nodes.key[view.chosen.node] : null),
  shown: (key) => shown.node[nodes.number.get(key)] === 1,
  counts: () => ({ nodes: shown.nodes, links: shown.links, drawn: scene.drawnInView, frames }),
  parts: () => [parts.size, document.querySelectorAll("[id^=evidence-]").length],
  focus: () => (focus ? focus.numbers.length : 0),
  radius: (key) => radii[nodes.number.get(key)],
  search: async (query) => (await indexed(), search(query, MOST_FOUND)),
  keys: () => [...PAGE_KEYS, ...MAP_KEYS].flatMap(({ keys }) => keys),
  fields: Object.keys(FIELDS),
};

start();
