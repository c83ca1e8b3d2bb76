// What is known: facts, links and mentions with their quotes, read part by part when something is chosen.

const facts = new Map(); // node → lines
const mentions = new Map(); // node → evidence
const told = new Map(); // link → lines
const parts = new Map(); // number of a part → its reading

/** Take in a part: lines become {text: [zh, en], date, omitted, cited}, evidence {id, quote, article, rule, confidence}. */
function takePart(part, number) {
  const { evidence: columns } = part;
  const all = columns.article.map((article, place) => {
    const [title, publisher, published, address, source] = part.articles[article];
    const quote = columns.quote[place];
    return {
      id: `${number}.${place}`, words: `${number}.${article}.${quote}`, quote: part.quotes[quote], title, publisher, published, address, source,
      rule: part.rules[columns.rule[place]], confidence: columns.confidence[place],
    };
  });
  for (const [article, quote, node, ...places] of part.marks) {
    const words = `${number}.${article}.${quote}`;
    if (!marks.has(words)) marks.set(words, new Map());
    marks.get(words).set(node, places);
  }
  const line = ([text, date, omitted, ...cited]) => ({
    text: part.texts[text], date: date === -1 ? "" : part.dates[date], omitted, cited: cited.map((one) => all[one]), times: 1,
  });
  part.nodes.forEach((node, place) => {
    facts.set(node, part.facts[place].map(line));
    mentions.set(node, part.mentions[place].map((one) => all[one]));
  });
  part.links.forEach((link, place) => told.set(link, part.lines[place].map(line)));
}

function readPart(number) {
  if (!parts.has(number)) parts.set(number, block(`evidence-${number}`).then((part) => takePart(part, number)));
  return parts.get(number);
}

/** The parts that tell of nodes and links. */
function partsOf(numbers, some) {
  return [...new Set([...numbers, ...some.map((link) => links.from[link])].map((number) => nodes.part[number]))];
}

/** Read what is known of nodes and links; a promise, or null if it was read already. */
function readAbout(numbers, some) {
  const missing = partsOf(numbers, some).filter((number) => parts.get(number) !== true);
  if (!missing.length && otherNames) return null;
  const reading = missing.map((number) => readPart(number).then(() => parts.set(number, true)));
  return Promise.all([...reading, readNames()]);
}

let otherNames = null; // node → all other spellings

async function readNames() {
  otherNames ||= (await block("names")).names;
}
