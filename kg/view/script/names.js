// Names: how they are shown, folded for comparing, and found.

const traditional = new Map();
[...data.fold[0]].forEach((char, place) => traditional.set(char, [...data.fold[1]][place]));

/** Text for comparing: simplified, lower case, full-width letters made narrow. As many UTF-16 units as before. */
function fold(text) {
  let folded = "";
  for (const char of text) {
    const plain = (traditional.get(char) || char).normalize("NFKC").toLowerCase();
    folded += plain.length === char.length ? plain : char;
  }
  return folded;
}

/** Only the Latin letters and digits of a text, without marks: what pinyin is compared by. */
function letters(text) {
  return text.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Spellings of a query that mean the same: lv, lyu and lü are lu. */
function spellings(query) {
  const typed = letters(query);
  return [...new Set([typed, typed.replace(/([ln])(?:v|yu)/g, "$1u")])].filter(Boolean);
}

/** Whether the letters typed begin a syllable of a key ("wu xin ming") and run on from there, or are its initials. */
function spelt(key, typed) {
  const parts = key.split(" ");
  const whole = parts.join("");
  let start = 0;
  for (const part of parts) {
    if (whole.startsWith(typed, start)) return start === 0 ? 3 : 1;
    start += part.length;
  }
  return parts.length > 1 && typed.length > 1 && parts.map((part) => part[0]).join("").startsWith(typed) ? 2 : 0;
}

/** The two names of a node, the page's language first; the second is "" where there is none. */
function names(node) {
  const [first, second] = view.language === "zh" ? [node.zh, node.en] : [node.en, node.zh];
  return first ? [first, second || ""] : [second || unnamed(node), ""];
}

/** What to call a node without a name: another spelling, or its kind and day. */
function unnamed(node) {
  const dated = node.facts.find((line) => line[2]);
  return node.names[0] || [word(`one.${node.group}`), dated && day(dated[2])].filter(Boolean).join(" ");
}

/** The lines of a node's label on the map. */
function labelOf(node) {
  const labels = view.labels || view.language;
  const chosen = labels === "zh" ? [node.zh || node.en] : labels === "en" ? [node.en || node.zh] : [node.zh, node.en];
  const known = chosen.filter(Boolean);
  return (known.length ? known : [unnamed(node)]).map((name) => visible(name.slice(0, 200)));
}

/** Text without characters that only steer its direction or are not printed: a canvas can't keep them apart. */
function visible(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, " ").trim();
}
