// Names: how they are shown, and folded for comparing.

let traditional = null;

/** Text for comparing: simplified, lower case, full-width letters made narrow. As many UTF-16 units as before. */
function fold(text) {
  traditional ||= new Map([...core.fold[0]].map((char, place) => [char, [...core.fold[1]][place]]));
  let folded = "";
  for (const char of text) {
    const plain = (traditional.get(char) || char).normalize("NFKC").toLowerCase();
    folded += plain.length === char.length ? plain : char;
  }
  return folded;
}

/** The two names of a node, the page's language first; the second is "" where there is none. */
function names(number) {
  const [zh, en] = [nodes.zh[number], nodes.en[number]];
  const [first, second] = view.language === "zh" ? [zh, en] : [en, zh];
  return first ? [first, second] : [second || unnamed(number), ""];
}

/** What to call a node without a name: its kind and day. */
function unnamed(number) {
  const [span] = spansOf(nodes.when[number]);
  return [word(`one.${kindOf(number)}`), span && day(isoDay(span[0]))].filter(Boolean).join(" ");
}

/** The lines of a node's label on the map. */
function labelOf(number) {
  const labels = view.labels || view.language;
  const [zh, en] = [nodes.zh[number], nodes.en[number]];
  const chosen = labels === "zh" ? [zh || en] : labels === "en" ? [en || zh] : [zh, en];
  const known = chosen.filter(Boolean);
  return (known.length ? known : [unnamed(number)]).map((name) => visible(name.slice(0, 200)));
}

/** Text without characters that only steer its direction or are not printed: a canvas can't keep them apart. */
function visible(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, " ").trim();
}
