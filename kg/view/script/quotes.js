// Quotes: the words behind a line, and where they stand.

const isChinese = (text) => /\p{Script=Han}/u.test(text);

/** A quote in which those asked for are marked (evidence, numbers of nodes). */
function marked({ quote, words }, wanted) {
  const body = make("q", { lang: isChinese(quote) ? "zh" : "en", dir: "auto" });
  let done = 0;
  for (const [from, to] of spots(quote, marks.get(words), wanted)) {
    body.append(quote.slice(done, from), make("mark", {}, quote.slice(from, to)));
    done = to;
  }
  body.append(quote.slice(done));
  return body;
}

/** One quote with its article, publisher and date, and the rules that read it with their confidence. */
function cited(group, wanted) {
  const { title, publisher, published, address, source } = group[0];
  const heading = title || source || word("panel.untitled");
  const link = safe(address);
  const parts = [
    link ? make("a", { href: link, rel: "noopener noreferrer", target: "_blank" }, foreign(heading)) : foreign(heading),
  ];
  if (publisher) parts.push(foreign(publisher));
  parts.push(published ? make("time", { datetime: published }, day(published)) : word("panel.undated"));
  const from = make("cite", { title: source });
  parts.forEach((part, step) => from.append(...(step ? [" · ", part] : [part])));
  return make("blockquote", {}, marked(group[0], wanted), make("footer", {}, from, ...group.map(decided)));
}

/** The rule behind a piece of evidence. */
function decided({ rule, confidence }) {
  const element = make("span", { class: "rule" });
  if (rule) element.append(`${word("panel.rule")} `, make("code", {}, rule));
  if (confidence !== null) element.append(` · ${word("panel.confidence")} ${confidence}`);
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
