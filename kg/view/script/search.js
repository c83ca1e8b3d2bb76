// Search: names in either script or in pinyin, with suggestions.

const queryBox = document.getElementById("query");
const foundList = document.getElementById("found");
const MOST_FOUND = 12;
const searchable = data.nodes.map((node) => [...new Set([node.zh, node.en, ...node.names].filter(Boolean).map(fold))]);
let results = [];
let active = -1;

/** How well a node answers a query; 0 = not at all. */
function answers(number, typed, spelled) {
  let best = 0;
  for (const name of searchable[number]) {
    const at = typed ? name.indexOf(typed) : -1;
    if (at >= 0) best = Math.max(best, name.length === typed.length ? 6 : at === 0 ? 5 : 4);
  }
  for (const key of data.nodes[number].find) {
    for (const letters of spelled) best = Math.max(best, spelt(key, letters));
  }
  return best;
}

/** The nodes that answer a query, the best and most connected first. */
function search(query) {
  const typed = fold(query.trim().replace(/\s+/g, " "));
  const latin = /^[\p{Script=Latin}\p{M}\d\s'’‘`.,·-]+$/u.test(typed);
  const spelled = latin ? spellings(query) : [];
  if (!typed) return [];
  const scored = [];
  data.nodes.forEach((_, number) => {
    const score = answers(number, typed, spelled);
    if (score) scored.push({ number, score });
  });
  return scored
    .sort((a, b) => b.score - a.score || rankOf.get(a.number) - rankOf.get(b.number))
    .map(({ number }) => number);
}

/** What tells people of the same name apart: their posts, or where a thing is. */
function hint(number) {
  const told = edgesOf[number].map((one) => data.edges[one]).filter((edge) => edge.from === number);
  const post = told.find((edge) => edge.kind === "holds") || told.find((edge) => ["located", "within"].includes(edge.kind));
  if (!post) return "";
  const where = names(data.nodes[post.to])[0];
  return post.kind === "holds" ? `${where} · ${either(post.zh, post.en)}` : where;
}

function suggest() {
  const all = search(queryBox.value);
  results = all.slice(0, MOST_FOUND);
  foundList.replaceChildren(...results.map(suggestion));
  const open = queryBox.value.trim() !== "";
  if (open && !results.length) foundList.append(make("li", { class: "none" }, word("search.none")));
  foundList.hidden = !open;
  queryBox.setAttribute("aria-expanded", String(open));
  document.getElementById("count").textContent = open ? word("search.found", { n: count(all.length) }) : "";
  activate(results.length ? 0 : -1);
}

function suggestion(number, step) {
  const node = data.nodes[number];
  const [first, second] = names(node);
  const item = make("li", { role: "option", id: `found-${step}`, "aria-selected": "false" });
  item.append(sign(node.group), make("span", { class: "name" }, foreign(first), " ", foreign(second, { class: "second" })));
  item.append(make("span", { class: "hint" }, foreign(hint(number) || word(`one.${node.group}`))));
  item.addEventListener("mousedown", (event) => {
    event.preventDefault();
    take(number);
  });
  return item;
}

function activate(step) {
  active = step;
  [...foundList.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === step)));
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

/** Go to a node that was found. */
function take(number) {
  closeFound();
  queryBox.value = "";
  if (view.hidden.delete(data.nodes[number].group)) changed("hidden");
  choose({ node: number });
  fly();
}

function searchKeys(event) {
  if (event.isComposing) return;
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps && results.length && !foundList.hidden) {
    event.preventDefault();
    activate((active + steps[event.key] + results.length) % results.length);
  } else if (event.key === "Enter" && active >= 0) {
    event.preventDefault();
    take(results[active]);
  } else if (event.key === "Escape") {
    if (queryBox.value) event.stopPropagation();
    else queryBox.blur();
    queryBox.value = "";
    closeFound();
  }
}
