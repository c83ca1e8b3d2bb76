// Quotes: the words behind a line, and where they stand.

const isChinese = (text) => /\p{Script=Han}/u.test(text);

/** A quote with the names looked for marked in it, in either script. */
function marked(quote, wanted) {
  const body = make("q", { lang: isChinese(quote) ? "zh" : "en", dir: "auto" });
  let done = 0;
  for (const [from, to] of spots(fold(quote), wanted)) {
    if (from < done) continue;
    body.append(quote.slice(done, from), make("mark", {}, quote.slice(from, to)));
    done = to;
  }
  body.append(quote.slice(done));
  return body;
}

/** Where names stand in a folded text, in UTF-16 units, the longer first where two begin together. */
function spots(folded, wanted) {
  const found = [];
  for (const name of wanted) {
    for (let from = folded.indexOf(name); from >= 0; from = folded.indexOf(name, from + name.length)) {
      found.push([from, from + name.length]);
    }
  }
  return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** The names of nodes as they may stand in a quote, folded, the longest first. */
function wantedNames(numbers) {
  const all = numbers.flatMap((number) => [nodes.zh[number], nodes.en[number], ...otherNames[number]]);
  const folded = all.filter((name) => name && [...name].length > 1).map(fold);
  return [...new Set(folded)].sort((a, b) => b.length - a.length);
}

/** One quote with its article, publisher and date, and the rules that read it with their confidence. */
function cited(group, wanted) {
  const { quote, title, publisher, published, address, source } = group[0];
  const heading = title || source || word("panel.untitled");
  const link = safe(address);
  const parts = [
    link ? make("a", { href: link, rel: "noopener noreferrer", target: "_blank" }, foreign(heading)) : foreign(heading),
  ];
  if (publisher) parts.push(foreign(publisher));
  parts.push(published ? make("time", { datetime: published }, day(published)) : word("panel.undated"));
  const from = make("cite", { title: source });
  parts.forEach((part, step) => from.append(...(step ? [" · ", part] : [part])));
  return make("blockquote", {}, marked(quote, wanted), make("footer", {}, from, ...group.map(decided)));
}

/** The rule behind a piece of evidence. */
function decided({ rule, confidence }) {
  const element = make("span", { class: "rule" });
  if (rule) element.append(`${word("panel.rule")} `, make("code", {}, rule));
  if (confidence !== null) element.append(` · ${word("panel.confidence")} ${confidence.toFixed(2)}`);
  return element;
}

/** Evidence by the words it rests on, those in the page's language first. */
function byWords(evidence) {
  const groups = new Map();
  for (const one of evidence) groups.set(one.words, [...(groups.get(one.words) || []), one]);
  const foreignness = ([{ quote }]) => Number(isChinese(quote) !== (view.language === "zh"));
  return [...groups.values()].sort((a, b) => foreignness(a) - foreignness(b));
}

/** The quotes behind a line: the first one open, the others behind a switch. */
function quotesOf(evidence, omitted, wanted) {
  const box = make("div", { class: "quotes" });
  const [first, ...others] = byWords(evidence);
  box.append(cited(first, wanted));
  if (others.length) {
    const rest = make("details", {}, make("summary", {}, `+ ${word("panel.quotes", { n: count(others.length) })}`));
    rest.addEventListener("toggle", () => {
      if (rest.open && rest.children.length === 1) rest.append(...others.map((group) => cited(group, wanted)));
    });
    box.append(rest);
  }
  if (omitted > 0) box.append(make("p", { class: "note" }, word("panel.more", { n: count(omitted) })));
  return box;
}
