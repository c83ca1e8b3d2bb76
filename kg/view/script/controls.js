// Legend, labels, language, zoom and keys.

const kindsBox = document.getElementById("kinds");
const KINDS = ["person", "place", "organization", "meeting", "project", "site"];
const present = new Map(KINDS.map((kind) => [kind, data.nodes.filter((node) => node.group === kind).length]));

function showLegend() {
  kindsBox.replaceChildren(
    ...KINDS.filter((kind) => present.get(kind)).map((kind) => {
      const shown = !view.hidden.has(kind);
      const button = make("button", { type: "button", value: kind, "aria-pressed": String(shown) });
      button.append(sign(kind), word(`kind.${kind}`), make("span", { class: "number" }, count(present.get(kind))));
      button.addEventListener("click", () => {
        if (!view.hidden.delete(kind)) view.hidden.add(kind);
        changed("hidden");
        kindsBox.querySelector(`[value=${kind}]`).focus();
      });
      return button;
    }),
  );
  document.getElementById("all").hidden = !view.hidden.size;
}

/** Put the page's own words where the template names them. */
function showWords() {
  document.documentElement.lang = view.language === "zh" ? "zh-Hans" : "en";
  document.getElementById("title").textContent = data.title;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-name]")) {
    element.setAttribute("aria-label", word(element.dataset.name));
    if (element.tagName === "BUTTON") element.title = word(element.dataset.name);
  }
  queryBox.placeholder = word(queryBox.dataset.placeholder);
  const shown = { k: count(data.nodes.length), n: count(data.total), e: count(data.edges.length) };
  document.getElementById("status").textContent = word(data.total > data.nodes.length ? "status.part" : "status.all", shown);
  document.getElementById("empty").hidden = data.nodes.length > 0;
}

function showLabels() {
  for (const button of document.querySelectorAll("#labels button")) {
    button.setAttribute("aria-pressed", String(button.value === (view.labels || view.language)));
  }
}

const ZOOM = {
  in: () => network.moveTo({ scale: network.getScale() * 1.35 }),
  out: () => network.moveTo({ scale: network.getScale() / 1.35 }),
  fit: () => whole(),
};

function pan(x, y) {
  const { x: left, y: top } = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: left + x / scale, y: top + y / scale } });
}

function mapKeys(event) {
  const moves = { ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80] };
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in moves) pan(...moves[event.key]);
  else if (event.key === "+" || event.key === "=") ZOOM.in();
  else if (event.key === "-") ZOOM.out();
  else if (event.key === "0") ZOOM.fit();
  else return;
  event.preventDefault();
}

function pageKeys(event) {
  if (event.key === "/" && !["INPUT", "TEXTAREA"].includes(document.activeElement.tagName)) {
    event.preventDefault();
    queryBox.focus();
  } else if (event.key === "Escape" && view.chosen) {
    choose(null);
    mapElement.focus();
  }
}

function connectControls() {
  for (const button of document.querySelectorAll("#labels button")) {
    button.addEventListener("click", () => {
      view.labels = button.value;
      changed("labels");
    });
  }
  for (const button of document.querySelectorAll("#zoom button")) button.addEventListener("click", () => ZOOM[button.value]());
  document.getElementById("language").addEventListener("click", () => {
    view.language = view.language === "zh" ? "en" : "zh";
    changed("language");
  });
  document.getElementById("all").addEventListener("click", () => {
    view.hidden.clear();
    changed("hidden");
  });
  queryBox.addEventListener("input", suggest);
  queryBox.addEventListener("focus", () => queryBox.value && suggest());
  queryBox.addEventListener("blur", closeFound);
  queryBox.addEventListener("keydown", searchKeys);
  mapElement.addEventListener("keydown", mapKeys);
  document.addEventListener("keydown", pageKeys);
  addEventListener("popstate", follow);
}
