// The search box, with suggestions.

const queryBox = document.getElementById("query");
const foundBox = document.getElementById("found");
const suggestions = document.getElementById("suggestions");
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
  suggestions.replaceChildren(...results.map(suggestion));
  suggestions.hidden = !results.length;
  const open = queryBox.value.trim() !== "";
  foundBox.hidden = !open;
  const more = document.getElementById("more-found");
  more.hidden = found.total === results.length && results.length > 0;
  more.textContent = results.length ? word("search.more", { n: count(found.total - results.length) }) : word("search.none");
  queryBox.setAttribute("aria-expanded", String(open));
  document.getElementById("count").textContent = open ? word("search.found", { n: count(found.total) }) : "";
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
  [...suggestions.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === step)));
  if (step >= 0) {
    queryBox.setAttribute("aria-activedescendant", `found-${step}`);
    suggestions.children[step].scrollIntoView({ block: "nearest" });
  } else {
    queryBox.removeAttribute("aria-activedescendant");
  }
}

function closeFound() {
  foundBox.hidden = true;
  queryBox.setAttribute("aria-expanded", "false");
  activate(-1);
}

/** Go to a node that was found; if it is filtered out, the filters that hide it give way. */
function take(number) {
  closeFound();
  queryBox.value = "";
  if (!shown.node[number]) {
    reveal(number);
    changed("filter");
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
  if (event.key in steps && results.length && !foundBox.hidden) {
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
