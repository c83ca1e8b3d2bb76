// The tree of areas: province, city, county; one of them can be the filter.

let branches = null; // place → the places in it

function grow() {
  const above = placesAbove();
  branches = new Map([[-1, []]]);
  for (let number = 0; number < nodes.count; number++) {
    if (kindOf(number) !== "place") continue;
    if (!branches.has(above[number])) branches.set(above[number], []);
    branches.get(above[number]).push(number);
  }
  for (const places of branches.values()) places.sort((a, b) => rankOf[a] - rankOf[b]);
}

/** Show what area is chosen, and the tree to choose from. */
function showArea() {
  if (!branches) grow();
  const chosen = document.getElementById("area");
  chosen.replaceChildren(view.area === null ? word("area.all") : foreign(names(view.area)[0]));
  if (view.area !== null) chosen.append(" ", button({ class: "link" }, () => chooseArea(null), word("area.leave")));
  const tree = document.getElementById("tree");
  const open = new Set([...tree.querySelectorAll("details[open]")].map((one) => one.dataset.place));
  tree.replaceChildren(twig(-1, open));
}

function twig(place, open) {
  return make("ul", {}, ...branches.get(place).map((one) => {
    const pressed = String(view.area === one);
    const choice = button({ class: "link", "aria-pressed": pressed }, () => chooseArea(view.area === one ? null : one), foreign(names(one)[0]));
    const inside = branches.get(one);
    if (!inside) return make("li", {}, choice);
    const summary = make("summary", { "aria-label": word("area.open", { name: names(one)[0] }) }, make("span", { class: "number" }, count(inside.length)));
    const rest = make("details", { "data-place": one }, summary);
    const fill = () => rest.open && rest.children.length === 1 && rest.append(twig(one, open));
    rest.addEventListener("toggle", fill);
    if (open.has(String(one))) {
      rest.open = true;
      fill();
    }
    return make("li", {}, choice, rest);
  }));
}

function chooseArea(place) {
  view.area = place;
  changed("filter");
  if (!calm.matches || place !== null) whole();
}
