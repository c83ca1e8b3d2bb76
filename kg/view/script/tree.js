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
  const open = new Set([...tree.querySelectorAll("[aria-expanded=true]")].map((one) => one.value));
  tree.replaceChildren(twig(-1, open));
}

/** The places in a place, each with what lies in it behind a switch. */
function twig(place, open) {
  return make("ul", {}, ...branches.get(place).map((one) => {
    const name = names(one)[0];
    const choice = button({ class: "link", "aria-pressed": String(view.area === one) }, () => chooseArea(view.area === one ? null : one), foreign(name));
    if (!branches.has(one)) return make("li", {}, choice);
    const expanded = open.has(String(one));
    const unfolding = button({ class: "twig", value: one, "aria-expanded": String(expanded), "aria-label": word("area.open", { name, n: count(branches.get(one).length) }) }, () => {
      const list = item.querySelector("ul");
      unfolding.setAttribute("aria-expanded", String(!list));
      if (list) list.remove();
      else item.append(twig(one, open));
    }, count(branches.get(one).length));
    const item = make("li", {}, unfolding, choice, expanded ? twig(one, open) : null);
    return item;
  }));
}

function chooseArea(place) {
  view.area = place;
  changed("filter");
  if (!calm.matches || place !== null) whole();
}
