// Legend, filters, labels, sizes and language.

const kindsBox = document.getElementById("kinds");
const KINDS = ["person", "place", "organization", "meeting", "project", "site"];

function showLegend() {
  const present = new Map(KINDS.map((kind) => [kind, 0]));
  for (let number = 0; number < nodes.count; number++) present.set(kindOf(number), present.get(kindOf(number)) + 1);
  kindsBox.replaceChildren(
    ...KINDS.filter((kind) => present.get(kind)).map((kind) => {
      const pressed = String(!view.hidden.has(kind));
      const toggle = () => {
        if (!view.hidden.delete(kind)) view.hidden.add(kind);
        changed("filter");
        kindsBox.querySelector(`[value=${kind}]`).focus();
      };
      const number = make("span", { class: "number" }, count(present.get(kind)));
      return button({ value: kind, "aria-pressed": pressed }, toggle, sign(kind), word(`kind.${kind}`), number);
    }),
  );
  showTies();
  if (!document.getElementById("filters").hidden) showFilters();
  document.getElementById("all").hidden = !isFiltered();
}

function showFilters() {
  showLevels();
  showArea();
}

/** The kinds of links that occur, each with the look of its lines. */
function showTies() {
  const present = new Set(Array.from(links.kind, (kind) => core.links[kind]));
  const box = document.getElementById("ties");
  box.replaceChildren(...core.links.filter((kind) => present.has(kind)).map((kind) => {
    const toggle = () => {
      if (!view.without.delete(kind)) view.without.add(kind);
      changed("filter");
      box.querySelector(`[value=${kind}]`).focus();
    };
    const look = make("span", { class: `tie ${kind}`, "aria-hidden": "true" });
    return button({ value: kind, "aria-pressed": String(!view.without.has(kind)) }, toggle, look, word(`edge.${kind}`));
  }));
}

/** The levels of posts that occur, each with a box to tick. */
function showLevels() {
  let held = 0;
  for (const column of [nodes.level, links.level]) for (const one of column) held |= one;
  const present = [...core.levels.filter((_, bit) => held & (1 << bit)), "none"];
  const box = document.getElementById("levels");
  box.replaceChildren(...present.map((level) => {
    const tick = make("input", { type: "checkbox", value: level });
    tick.checked = !view.levels.has(level);
    tick.addEventListener("change", () => {
      if (!view.levels.delete(level)) view.levels.add(level);
      changed("filter");
      box.querySelector(`[value=${level}]`).focus();
    });
    return make("label", { class: "line" }, tick, " ", word(`level.${level}`));
  }));
  box.parentElement.hidden = present.length < 2;
}

/** Let go of all filters. */
function showAll() {
  view.hidden.clear();
  view.without.clear();
  view.levels.clear();
  Object.assign(view, { area: null, from: null, to: null });
  changed("filter");
}

/** Put the page's own words where the template names them. */
function showWords() {
  document.documentElement.lang = view.language === "zh" ? "zh-Hans" : "en";
  document.getElementById("title").textContent = either(head.title);
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-name]")) {
    element.setAttribute("aria-label", word(element.dataset.name));
    if (element.tagName === "BUTTON") element.title = word(element.dataset.name);
  }
  queryBox.placeholder = word(queryBox.dataset.placeholder);
  const chooser = document.getElementById("size");
  chooser.replaceChildren(...Object.keys(SIZES).map((size) => make("option", { value: size }, word(`size.${size}`))));
  document.getElementById("empty").hidden = nodes.count > 0;
}

function showChoices() {
  for (const element of document.querySelectorAll("#labels button")) {
    element.setAttribute("aria-pressed", String(element.value === (view.labels || view.language)));
  }
  document.getElementById("size").value = view.size;
  document.getElementById("told").checked = view.told;
}

/** What is filled only when it is opened. */
const FILL = { filters: showFilters, help: showHelp };

/** Open or close what a button stands for. */
function unfold(id, open = document.getElementById(id).hidden) {
  const box = document.getElementById(id);
  if (open) FILL[id]?.();
  box.hidden = !open;
  document.querySelector(`[aria-controls=${id}]`).setAttribute("aria-expanded", String(open));
  if (open && box.tabIndex === -1 && box.hasAttribute("tabindex")) box.focus();
}

const ZOOM = {
  in: () => zoomAt(size.width / 2, size.height / 2, 1.35),
  out: () => zoomAt(size.width / 2, size.height / 2, 1 / 1.35),
  fit: () => {
    view.at = null;
    changed("at");
    whole();
  },
  select: switchSelecting,
};

function setLabels(labels) {
  view.labels = labels;
  changed("labels");
}

function switchLanguage() {
  view.language = view.language === "zh" ? "en" : "zh";
  changed("language");
}

function connectControls() {
  for (const element of document.querySelectorAll("#labels button")) element.addEventListener("click", () => setLabels(element.value));
  for (const element of document.querySelectorAll("#zoom button")) element.addEventListener("click", () => ZOOM[element.value]());
  const on = (id, event, act) => document.getElementById(id).addEventListener(event, act);
  on("language", "click", switchLanguage);
  on("all", "click", showAll);
  on("filter-button", "click", () => unfold("filters"));
  on("take-button", "click", () => unfold("take"));
  on("help-button", "click", () => unfold("help"));
  on("table-button", "click", switchTable);
  on("size", "change", ({ target }) => {
    view.size = target.value;
    changed("size");
  });
  on("told", "change", ({ target }) => {
    view.told = target.checked;
    changed("labels");
  });
  on("query", "input", suggest);
  on("query", "focus", () => (queryBox.value ? suggest() : indexed()));
  on("query", "blur", closeFound);
  on("query", "keydown", searchKeys);
  addEventListener("popstate", (event) => follow(Boolean(event.state && event.state.own)));
  document.addEventListener("click", ({ target }) => {
    if (!target.closest(".menu")) unfold("take", false);
  });
}
