// The panel: what is known about what is chosen, each line with its quotes.

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
  const wanted = [number];
  const filled = [];
  const others = otherNames[number];
  if (others.length) {
    const also = make("p", { class: "also" }, `${word("panel.names")} `);
    others.forEach((name, step) => also.append(...(step ? [" · ", foreign(name)] : [foreign(name)])));
    filled.push(also);
  }
  const sides = sidesOf(number);
  const own = facts.get(number).map((line) => ({ other: null, line, link: null }));
  const add = (side) => sides.get(side).length && filled.push(section(word(`side.${side}`), sides.get(side), wanted));
  add("holds>");
  if (own.length) filled.push(section(word("panel.facts"), own, wanted));
  SIDES.slice(1).forEach(add);
  if (kindOf(number) === "person") {
    const met = companions(number);
    if (met.length) filled.push(growing(word("panel.companions"), met, (list, rows) => companionRows(list, rows, wanted)));
  }
  if (mentions.get(number).length) {
    const list = make("ul", {}, ...byWords(mentions.get(number)).map((group) => make("li", {}, cited(group, wanted))));
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
  const rows = told.get(link).map((line) => ({ other: null, line, link: null }));
  const filled = [section(word(`edge.${linkKind(link)}`), rows.length ? rows : [{ other: null, line: null, link: null }], ends)];
  const beside = linksOf(ends[0]).filter((other) => other !== link && otherEnd(other, ends[0]) === ends[1]);
  if (beside.length) {
    const others = beside.flatMap((other) => linesOf(other).map((line) => ({ other: null, line, link: other })));
    filled.push(section(word("panel.beside"), others, ends));
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
  const reading = readChosen();
  if (!reading) fillPanel(chosen);
  else reading.then(() => view.chosen === chosen && fillPanel(chosen), () => panel.append(make("p", { class: "note" }, word("panel.failed"))));
}

/** Read what there is to tell of what is chosen; null if it was read already. */
function readChosen() {
  const { node, link, way } = view.chosen;
  if (way) return readAbout(way, focus.links);
  return link === undefined ? readAbout([node], linksOf(node)) : readAbout([], linksOf(links.from[link]));
}

function fillPanel(chosen) {
  panel.append(...("node" in chosen ? nodeBody(chosen.node) : "link" in chosen ? linkBody(chosen.link) : wayBody(chosen.way)));
  panel.dataset.full = "true";
  say(panel.querySelector("h2").textContent);
}
