// Finding: names in either script, in pinyin, by initials. All names are one text, so that a query is one look through it.

let index = null;
const MOST_SPLITS = 12; // ways to read the letters of a query as syllables

/** Read the names and how they are read, once. */
async function indexed() {
  if (index) return index;
  const { names: others, readings } = await block("names");
  const [owners, lines] = [[], []];
  for (let number = 0; number < nodes.count; number++) {
    for (const name of new Set([nodes.zh[number], nodes.en[number], ...others[number]])) {
      if (!name) continue;
      owners.push(number);
      lines.push(name.slice(0, 200).replace(/\n/g, " "));
    }
  }
  const folded = `\n${foldAll(lines.join("\n"))}\n`;
  const latin = spelt(folded);
  index = { owners, folded, latin, starts: lineStarts(folded), latinStarts: lineStarts(latin), readings, syllables: Object.keys(readings) };
  return index;
}

/** `fold` for a long text, looking only at the characters that it changes. */
function foldAll(text) {
  fold("");
  const changing = new RegExp(`[${[...traditional.keys()].join("")}]|[^\\x00-\\x7f\\u4e00-\\u9fff]`, "gu");
  return text.replace(changing, (char) => fold(char)).replace(/[A-Z]+/g, (word) => word.toLowerCase());
}

/** Latin words without marks, lv and lyu as lu; line for line as the text given. */
function spelt(text) {
  return text.normalize("NFD").replace(/[\p{M}'’`]/gu, "").replace(/[^a-z0-9\n]+/g, " ").replace(/([ln])(?:v|yu)/g, "$1u").replace(/\n /g, "\n");
}

function lineStarts(text) {
  const found = [];
  for (let place = text.indexOf("\n"); place >= 0; place = text.indexOf("\n", place + 1)) found.push(place + 1);
  return Int32Array.from(found);
}

/** The line at a place of the text, at or after a line. */
function lineAt(place, lines, line) {
  let found = line;
  while (found + 1 < lines.length && lines[found + 1] <= place) found++;
  return found;
}

const SCORES = { exact: 8, begins: 7, inside: 6, spelt: 4, initials: 3, further: 2 };

/** The nodes that answer a query, the best and most important first: {numbers (some), total}. */
function search(query, most) {
  const typed = fold(query.trim().replace(/\s+/g, " "));
  if (!typed || !index) return { numbers: [], total: 0 };
  const best = new Uint8Array(nodes.count);
  const latin = /^[\p{Script=Latin}\p{M}\d\s'’‘`.,·-]+$/u.test(typed);
  if (!latin || typed.length > 1) plainly(typed, latin, best);
  if (latin) {
    const words = spelt(typed.replace(/[.,·-]/g, " ")).trim().split(" ").filter(Boolean);
    if (words.length) phonetically(words, best);
  }
  const found = Array.from({ length: SCORES.exact + 1 }, () => []);
  let total = 0;
  for (const number of ranked) {
    if (!best[number]) continue;
    total++;
    if (found[best[number]].length < most) found[best[number]].push(number);
  }
  return { numbers: found.reverse().flat().slice(0, most), total };
}

function note(best, line, score) {
  const number = index.owners[line];
  if (best[number] < score) best[number] = score;
}

/** As it is typed. */
function plainly(typed, latin, best) {
  const { folded, starts: lines } = index;
  let line = 0;
  for (let at = folded.indexOf(typed); at >= 0; ) {
    line = lineAt(at, lines, line);
    const end = folded.indexOf("\n", at);
    const begins = at === lines[line];
    note(best, line, begins ? (end === at + typed.length ? SCORES.exact : SCORES.begins) : latin ? SCORES.further : SCORES.inside);
    at = folded.indexOf(typed, begins ? end : at + 1);
  }
}

/** As it sounds: Latin words, characters by their readings, initials; a given name may come first. */
function phonetically(words, best) {
  const rotated = words.length > 1 ? [[...words.slice(1), words[0]], [words[words.length - 1], ...words.slice(0, -1)]] : [];
  const orders = [words, ...rotated].map((some) => some.join(""));
  const spaced = [...new Set(orders)].map((some) => [...some].join(" ?"));
  // one letter begins too many words: it has to begin the name
  const single = orders[0].length === 1;
  scan(index.latin, index.latinStarts, `${single ? "^" : "(?<![a-z0-9])"}(?:${spaced.join("|")})`, best);
  const sequences = orders.flatMap((some) => splits(some, index.syllables));
  const last = splits(orders[0], index.syllables).filter((some) => some.length > 2).map((some) => [some[some.length - 1], ...some.slice(0, -1)]);
  const classes = [...sequences, ...last].map((some) => some.map((syllable) => `[${readAs(syllable)}]`).join(""));
  if (classes.length) scan(index.folded, index.starts, `${single ? "^" : ""}(?:${[...new Set(classes)].join("|")})`, best);
  const typed = orders[0];
  if (words.length !== 1 || typed.length < 2 || typed.length > 6) return;
  const byLetter = [...typed].map((letter) => readAs(letter, true));
  if (byLetter.every(Boolean)) scan(index.folded, index.starts, `^${byLetter.map((chars) => `[${chars}]`).join("")}`, best, SCORES.initials);
  scan(index.latin, index.latinStarts, `^${[...typed].map((letter) => `${letter}[a-z0-9]*`).join(" ")}`, best, SCORES.initials);
}

/** The characters that are read as a syllable, or as one that begins so ("xin~"). */
function readAs(syllable, begins = false) {
  const wanted = syllable.endsWith("~") ? syllable.slice(0, -1) : syllable;
  if (!begins && wanted === syllable) return index.readings[syllable];
  return index.syllables.filter((one) => one.startsWith(wanted)).map((one) => index.readings[one]).join("");
}

/** How letters may be split into syllables, the last perhaps not finished ("xin", "mi~"). */
function splits(typed, syllables) {
  const whole = new Set(syllables);
  const found = [];
  const walk = (rest, before) => {
    if (found.length >= MOST_SPLITS) return;
    if (!rest) {
      found.push(before);
      return;
    }
    for (let length = Math.min(rest.length, 6); length > 0; length--) {
      if (whole.has(rest.slice(0, length))) walk(rest.slice(length), [...before, rest.slice(0, length)]);
    }
    if (rest.length < 6 && !whole.has(rest) && syllables.some((one) => one.startsWith(rest))) found.push([...before, `${rest}~`]);
    else if (rest.length < 6 && whole.has(rest) && syllables.some((one) => one !== rest && one.startsWith(rest))) found.push([...before, `${rest}~`]);
  };
  walk(typed, []);
  return found.slice(0, MOST_SPLITS);
}

/** Look for a pattern in a text, and note the lines it stands in. */
function scan(text, lines, pattern, best, score = null) {
  const looking = new RegExp(pattern, "gmu");
  let line = 0;
  for (let found = looking.exec(text); found; found = looking.exec(text)) {
    line = lineAt(found.index, lines, line);
    note(best, line, score || (found.index === lines[line] ? SCORES.spelt : SCORES.further));
    if (line + 1 >= lines.length) break;
    if (found.index === lines[line] || score) looking.lastIndex = lines[line + 1];
    else if (!found[0]) looking.lastIndex++;
  }
}
