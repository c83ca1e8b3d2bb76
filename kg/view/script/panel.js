// The panel: what is known about what is chosen, each line with its quotes.

let known = null; // the evidence, once it was read

/** Read the evidence, once. */
async function evidence() {
  const [found, names] = await Promise.all([block("evidence"), block("names")]);
  known = { ...found, names };
  return known;
}

function panelHead(kind, title, second, ...tools) {
  const close = button({ class: "close", "aria-label": word("panel.close") }, () => choose(null), "×");
  const heading = make("h2", {}, foreign(title));
  return make("div", { class: "head" }, close, kind, heading, second ? make("p", { class: "second" }, foreign(second)) : null,
    tools.length ? make("p", { class: "tools" }, ...tools) : null);
}

function nodeHead(number, steps) {
  const [first, second] = names(number);
  const kind = make("p", { class: "kind" }, sign(kindOf(number)), word(`one.${kindOf(number)}`));
  const other = steps === MOST_STEPS ? LEAST_STEPS : MOST_STEPS;
  const further = button({ "aria-pressed": String(steps === MOST_STEPS), class: "tool" }, () => {
    choose({ node: number, steps: other });
    flyToFocus();
  }, word("panel.steps"));
  const join = button({ class: "tool", "aria-pressed": String(joining === number) }, () => beginJoining(number), word("way.ask"));
  return panelHead(kind, first, second, further, join);
}

function nodeBody(number) {
  const wanted = wantedNames([number], known);
  const filled = [];
  const others = known.names.names[number];
  if (others.length) {
    const also = make("p", { class: "also" }, `${word("panel.names")} `);
    others.forEach((name, step) => also.append(...(step ? [" · ", foreign(name)] : [foreign(name)])));
    filled.push(also);
  }
  const sides = sidesOf(number, known);
  const facts = known.facts[number].map((line) => ({ other: null, line: lineOf(line, known), link: null }));
  const add = (side) => sides.get(side).length && filled.push(section(word(`side.${side}`), sides.get(side), wanted, known));
  add("holds>");
  if (facts.length) filled.push(section(word("panel.facts"), facts, wanted, known));
  SIDES.slice(1).forEach(add);
  if (kindOf(number) === "person") {
    const met = companions(number, known);
    if (met.length) filled.push(growing(word("panel.companions"), met, (list, rows) => companionRows(list, rows, wanted, known)));
  }
  if (known.mentions[number].length) {
    const list = make("ul", {}, ...byWords(known.mentions[number], known).map((group) => make("li", {}, cited(group, wanted, known))));
    filled.push(make("section", {}, make("h3", {}, word("panel.mentions")), list));
  }
  return filled;
}

function linkHead(link) {
  const kind = make("p", { class: "kind" }, word(`edge.${linkKind(link)}`));
  const between = make("p", { class: "ends" }, nodeLink(links.from[link]), " → ", nodeLink(links.to[link]));
  return make("div", {}, panelHead(kind, either(core.texts[links.text[link]]), ""), between);
}

function linkBody(link) {
  const ends = [links.from[link], links.to[link]];
  const wanted = wantedNames(ends, known);
  const told = known.lines[link].map((line) => ({ other: null, line: lineOf(line, known), link: null }));
  const filled = [section(word(`edge.${linkKind(link)}`), told.length ? told : [{ other: null, line: null, link: null }], wanted, known)];
  const beside = linksOf(ends[0]).filter((other) => other !== link && otherEnd(other, ends[0]) === ends[1]);
  if (beside.length) {
    const rows = beside.flatMap((other) => linesOf(other, known).map((line) => ({ other: null, line, link: other })));
    filled.push(section(word("panel.beside"), rows, wanted, known));
  }
  return filled;
}

/** Show what is chosen: its head at once, the rest as soon as the evidence is there. */
function showPanel() {
  const chosen = view.chosen;
  panel.hidden = !chosen;
  document.body.classList.toggle("open", Boolean(chosen));
  delete panel.dataset.full;
  if (!chosen) {
    panel.replaceChildren();
    return;
  }
  const top = "node" in chosen ? nodeHead(chosen.node, chosen.steps) : "link" in chosen ? linkHead(chosen.link) : wayHead(chosen.way);
  panel.replaceChildren(top);
  panel.scrollTop = 0;
  if (known) fillPanel(chosen);
  else evidence().then(() => view.chosen === chosen && fillPanel(chosen), () => panel.append(make("p", { class: "note" }, word("panel.failed"))));
}

function fillPanel(chosen) {
  panel.append(...("node" in chosen ? nodeBody(chosen.node) : "link" in chosen ? linkBody(chosen.link) : wayBody(chosen.way)));
  panel.dataset.full = "true";
  say(panel.querySelector("h2").textContent);
}
