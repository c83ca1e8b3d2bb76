// The search box, with suggestions.

const queryBox = document.getElementById("query");
const foundList = document.getElementById("found");
const MOST_FOUND = 12;
let results = [];
let active = -1;

/** What tells people of the same name apart: their posts, or where a thing is. */
function hint(number) {
  const told = linksOf(number).filter((link) => links.from[link] === number);
  const post = told.find((link) => linkKind(link) === "holds") ?? told.find((link) => ["located", "within"].includes(linkKind(link)));
  if (post === undefined) return "";
  const where = names(links.to[post])[0];
  return linkKind(post) === "holds" ? `${where} · ${either(core.texts[links.text[post]])}` : where;
}

async function suggest() {
  await indexed();
  const found = search(queryBox.value, MOST_FOUND);
  results = found.numbers;
  foundList.replaceChildren(...results.map(suggestion));
  const open = queryBox.value.trim() !== "";
  if (open && !results.length) foundList.append(make("li", { class: "none" }, word("search.none")));
  foundList.hidden = !open;
  queryBox.setAttribute("aria-expanded", String(open));
  document.getElementById("count").textContent = open ? word("search.found", { n: count(found.total) }) : "";
  if (found.total > results.length) foundList.append(make("li", { class: "none" }, word("search.more", { n: count(found.total - results.length) })));
  activate(results.length ? 0 : -1);
}

function suggestion(number, step) {
  const [first, second] = names(number);
  const item = make("li", { role: "option", id: `found-${step}`, "aria-selected": "false" });
  item.append(sign(kindOf(number)), make("span", { class: "name" }, foreign(first), " ", foreign(second, { class: "second" })));
  item.append(make("span", { class: "hint" }, foreign([word(`one.${kindOf(number)}`), hint(number)].filter(Boolean).join(" · "))));
  item.addEventListener("mousedown", (event) => {
    event.preventDefault();
    take(number);
  });
  return item;
}

function activate(step) {
  active = step;
  [...foundList.children].forEach((item, place) => item.role === "option" && item.setAttribute("aria-selected", String(place === step)));
  if (step >= 0) {
    queryBox.setAttribute("aria-activedescendant", `found-${step}`);
    foundList.children[step].scrollIntoView({ block: "nearest" });
  } else {
    queryBox.removeAttribute("aria-activedescendant");
  }
}

function closeFound() {
  foundList.hidden = true;
  queryBox.setAttribute("aria-expanded", "false");
  activate(-1);
}

/** Go to a node that was found; if it is filtered out, the filters give way. */
function take(number) {
  closeFound();
  queryBox.value = "";
  if (!shown.node[number]) {
    view.hidden.delete(kindOf(number));
    applyFilter();
    if (!shown.node[number]) showAll();
    else changed("filter");
  }
  if (joining !== null && joining !== number) {
    joinWith(number);
    return;
  }
  choose({ node: number, steps: LEAST_STEPS });
  flyToFocus();
}

async function searchKeys(event) {
  if (event.isComposing) return;
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps && results.length && !foundList.hidden) {
    event.preventDefault();
    activate((active + steps[event.key] + results.length) % results.length);
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (!index) await suggest();
    if (active >= 0) take(results[active]);
  } else if (event.key === "Escape") {
    if (queryBox.value) event.stopPropagation();
    else queryBox.blur();
    queryBox.value = "";
    closeFound();
    if (joining !== null) beginJoining(joining);
  }
}
