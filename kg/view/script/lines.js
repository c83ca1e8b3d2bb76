// Lines of the panel: who or what, when, how often, and the quotes behind it.

const AT_ONCE = 25; // lines of a section shown before it is asked for more
const SIDES = ["holds>", "holds<", "took_part>", "took_part<", "met>", "visited>", "visited<", "backs>", "backs<", "located>", "located<", "within>", "within<"];
const TOGETHER = ["took_part", "met", "visited", "backs"]; // kinds of which all lines of a link are told as one

/** The lines of a link as a node's panel tells them; null = from the gazetteer. */
function linesOf(link) {
  const lines = told.get(link);
  if (!lines.length) return [null];
  if (!TOGETHER.includes(linkKind(link))) return lines;
  const days = lines.flatMap((line) => line.date.split("/")).filter(Boolean).sort();
  const [first, last] = [days[0] || "", days[days.length - 1] || ""];
  return [{
    text: core.texts[links.text[link]],
    date: first === last ? first : `${first}/${last}`,
    omitted: lines.reduce((sum, line) => sum + line.omitted, 0),
    cited: [...new Set(lines.flatMap((line) => line.cited))],
    times: linkKind(link) === "took_part" ? 1 : lines.length,
  }];
}

/** The lines of a node's links, by kind and by the side on which the node stands. */
function sidesOf(number) {
  const sides = new Map(SIDES.map((side) => [side, []]));
  for (const link of linksOf(number)) {
    const out = links.from[link] === number;
    const kind = linkKind(link);
    const side = kind === "met" ? "met>" : kind + (out ? ">" : "<");
    for (const line of linesOf(link)) sides.get(side).push({ other: otherEnd(link, number), line, link });
  }
  const group = ({ line }) => (line ? line.cited.map((one) => one.id).join() : "");
  const date = ({ line }) => (line ? line.date : "");
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  for (const rows of sides.values()) {
    rows.sort((a, b) => (a.line && b.line && b.line.times - a.line.times) || compare(date(b), date(a)) || compare(group(a), group(b)) || a.other - b.other);
  }
  return sides;
}

/** One line without its quotes. */
function row(other, line, link = null) {
  const element = make("div", { class: "row" });
  if (other !== null) element.append(nodeLink(other));
  if (line && link !== null) element.append(leading({ link }, foreign(either(line.text), { class: "what" })));
  else if (line) element.append(make("span", { class: "what" }, foreign(either(line.text))));
  if (line && line.times > 1) element.append(make("span", { class: "number" }, word("panel.times", { n: count(line.times) })));
  if (line && line.date) element.append(make("time", {}, day(line.date)));
  return element;
}

/** A section of rows ({other, line, link}); a long one shows its first, and the rest when asked. */
function section(title, rows, wanted) {
  return growing(title, rows, (list, some) => addRows(list, some, wanted));
}

function growing(title, rows, add) {
  const list = make("ul");
  const heading = make("h3", {}, title, make("span", { class: "number" }, count(rows.length)));
  let told = 0;
  const more = button({ class: "link" }, () => grow());
  const grow = () => {
    add(list, rows.slice(told, told + AT_ONCE));
    told = Math.min(told + AT_ONCE, rows.length);
    more.textContent = word("panel.rest", { n: count(rows.length - told) });
    more.hidden = told === rows.length;
  };
  grow();
  return make("section", {}, heading, list, more);
}

/** Add rows to a list; those that rest on the same words share them. */
function addRows(list, rows, wanted) {
  const behind = ({ line }) => (line ? line.cited.map((one) => one.id).join() : "");
  for (let begin = 0, end; begin < rows.length; begin = end) {
    for (end = begin + 1; end < rows.length && behind(rows[begin]) && behind(rows[end]) === behind(rows[begin]); ) end++;
    const some = rows.slice(begin, end);
    const item = make("li", {}, ...some.map(({ other, line, link }) => row(other, line, link)));
    const { line } = some[0];
    const others = some.map(({ other }) => other).filter((other) => other !== null);
    if (line && line.cited.length) item.append(quotesOf(line.cited, line.omitted, [...new Set([...wanted, ...others])]));
    else if (!line) item.append(make("p", { class: "note" }, word("panel.gazetteer")));
    list.append(item);
  }
}

/** Whom a person was at meetings with, the most often first: [{other, shared: [meeting], links}]. */
function companions(number) {
  const found = new Map();
  const tookPart = (link) => linkKind(link) === "took_part";
  for (const own of linksOf(number).filter(tookPart)) {
    const meeting = links.to[own];
    for (const link of linksOf(meeting)) {
      const other = links.from[link];
      if (!tookPart(link) || other === number || kindOf(other) !== "person") continue;
      if (!found.has(other)) found.set(other, { other, shared: [], links: [] });
      const one = found.get(other);
      one.shared.push(meeting);
      one.links.push(link);
    }
  }
  return [...found.values()].sort((a, b) => b.shared.length - a.shared.length || rankOf[a.other] - rankOf[b.other]);
}

function companionRows(list, rows, wanted) {
  for (const { other, shared, links: some } of rows) {
    const rest = make("details", {}, make("summary", {}, word("panel.shared", { n: count(shared.length) })));
    rest.addEventListener("toggle", async () => {
      if (rest.children.length > 1) return;
      rest.append(...shared.map((meeting) => make("p", {}, nodeLink(meeting))));
      await readAbout([other], some);
      const evidence = new Set(some.flatMap((link) => told.get(link)).flatMap((line) => line.cited));
      if (evidence.size) rest.append(quotesOf([...evidence], 0, [other, ...shared, ...wanted]));
    });
    list.append(make("li", {}, make("div", { class: "row" }, nodeLink(other)), rest));
  }
}
