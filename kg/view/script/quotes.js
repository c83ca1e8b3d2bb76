// Quotes: the words behind a line, and where they stand. All text goes in as text.

/** An element with text or children; strings become text nodes. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

/** Text of an article, kept apart from the text around it whatever direction it claims to have. */
function foreign(text, attributes = {}) {
  return make("bdi", attributes, text);
}

/** An address as a link if a browser may safely follow it, else null. */
function safe(address) {
  if (!address || !/^https?:\/\//i.test(address)) return null;
  try {
    return new URL(address).href;
  } catch {
    return null;
  }
}

function isChinese(text) {
  return /[\u4e00-\u9fff]/.test(text);
}

/** A quote with the names looked for marked in it, in either script. */
function marked(quote, wanted) {
  const folded = fold(quote);
  const body = make("q", { lang: isChinese(quote) ? "zh" : "en", dir: "auto" });
  const spots = [];
  for (const name of wanted) {
    for (let from = folded.indexOf(name); from >= 0; from = folded.indexOf(name, from + name.length)) {
      spots.push([from, from + name.length]);
    }
  }
  let done = 0;
  for (const [from, to] of spots.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (from < done) continue;
    body.append(quote.slice(done, from), make("mark", {}, quote.slice(from, to)));
    done = to;
  }
  body.append(quote.slice(done));
  return body;
}

/** The names of nodes as they may stand in a quote, folded, the longest first. */
function wantedNames(numbers) {
  const all = numbers.flatMap((number) => [data.nodes[number].zh, data.nodes[number].en, ...data.nodes[number].names]);
  return [...new Set(all.filter((name) => name && name.length > 1).map(fold))].sort((a, b) => b.length - a.length);
}

/** One quote with its article, publisher and date, and the rules that read it with their confidence. */
function cited(group, wanted) {
  const [articleNumber, quoteNumber] = data.evidence[group[0]];
  const [title, publisher, published, address, source] = data.articles[articleNumber];
  const heading = title || source || word("panel.untitled");
  const link = safe(address);
  const parts = [
    link ? make("a", { href: link, rel: "noopener noreferrer", target: "_blank" }, foreign(heading)) : foreign(heading),
  ];
  if (publisher) parts.push(foreign(publisher));
  parts.push(published ? make("time", { datetime: published }, day(published)) : word("panel.undated"));
  const from = make("cite", { title: source });
  parts.forEach((part, step) => from.append(...(step ? [" · ", part] : [part])));
  const quote = marked(data.quotes[quoteNumber], wanted);
  return make("blockquote", {}, quote, make("footer", {}, from, ...group.map(decided)));
}

/** The rule behind a piece of evidence. */
function decided(number) {
  const [, , rule, confidence] = data.evidence[number];
  const element = make("span", { class: "rule" });
  if (rule) element.append(`${word("panel.rule")} `, make("code", {}, rule));
  if (confidence !== null) element.append(` · ${word("panel.confidence")} ${confidence.toFixed(2)}`);
  return element;
}

/** Evidence by the words it rests on, those in the page's language first. */
function byWords(numbers) {
  const groups = new Map();
  for (const number of numbers) {
    const [article, quote] = data.evidence[number];
    const key = `${article} ${quote}`;
    groups.set(key, [...(groups.get(key) || []), number]);
  }
  const foreignness = ([number]) => Number(isChinese(data.quotes[data.evidence[number][1]]) !== (view.language === "zh"));
  return [...groups.values()].sort((a, b) => foreignness(a) - foreignness(b));
}

/** The quotes behind a line: the first one open, the others behind a switch. */
function quotesOf(numbers, omitted, wanted) {
  const box = make("div", { class: "quotes" });
  const [first, ...others] = byWords(numbers);
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
