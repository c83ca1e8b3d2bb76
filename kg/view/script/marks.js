// Marks: where a quote names those it is asked about.

const marks = new Map(); // words of evidence → node → [start, length, …] in UTF-16 units; a length of 0 = not named there
const spellings = new Map(); // node → its names, folded, the longest first

/** Where nodes are named in a quote, in order: as it was read, else by their names where nothing else was read. */
function spots(quote, known = new Map(), wanted = []) {
  const spotsAt = (places) => places.flatMap((from, step) => (step % 2 || !places[step + 1] ? [] : [[from, from + places[step + 1]]]));
  const found = wanted.flatMap((number) => spotsAt(known.get(number) || []));
  const others = [...known.values()].flatMap(spotsAt);
  const unread = wanted.filter((number) => !known.has(number));
  if (unread.length) {
    const folded = fold(quote);
    for (const number of unread) found.push(...named(folded, namesOf(number), others));
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.filter(([from], place) => found.slice(0, place).every(([, to]) => to <= from));
}

const crosses = ([from, to], others) => others.some(([begin, end]) => from < end && begin < to);
const isLatin = (char) => char !== undefined && char < "\u2e80" && /[\p{L}\p{N}]/u.test(char);

/** Where names stand in a folded text, the longest first, but where others stand; Latin ones as whole words only. */
function named(folded, wanted, others = []) {
  const found = [];
  for (const name of wanted) {
    for (let from = folded.indexOf(name); from >= 0; from = folded.indexOf(name, from + name.length)) {
      const spot = [from, from + name.length];
      const joined = (isLatin(folded[from - 1]) && isLatin(name[0])) || (isLatin(folded[spot[1]]) && isLatin(name[name.length - 1]));
      if (!joined && !crosses(spot, found) && !crosses(spot, others)) found.push(spot);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/** The names of a node as they may stand in a quote. */
function namesOf(number) {
  if (!spellings.has(number)) {
    const all = [nodes.zh[number], nodes.en[number], ...otherNames[number]].filter((name) => name && [...name].length > 1);
    spellings.set(number, [...new Set(all.map(fold))].sort((a, b) => b.length - a.length));
  }
  return spellings.get(number);
}
