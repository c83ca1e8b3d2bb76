// What tables and files tell of a node or link, in one row each.

const NODE_COLUMNS = ["name", "second", "kind", "post", "first", "last", "links", "meetings"];
const LINK_COLUMNS = ["from", "text", "to", "first", "last"];
let met = null;

/** The first and last day of some spans, as ISO dates. */
function reach(spans) {
  if (!spans.length) return ["", ""];
  return [isoDay(Math.min(...spans.map(([first]) => first))), isoDay(Math.max(...spans.map(([, last]) => last)))];
}

function nodeRow(number) {
  met ||= meetings();
  const [name, second] = names(number);
  const own = spansOf(nodes.when[number]);
  const [first, last] = reach(kindOf(number) === "meeting" && own.length ? own : spansOf(nodes.seen[number]));
  const post = posts(number).join(view.language === "zh" ? "；" : "; ") || (kindOf(number) === "person" ? "" : hint(number));
  return { name, second, kind: word(`one.${kindOf(number)}`), post, first, last, links: starts[number + 1] - starts[number], meetings: met[number] };
}

/** The posts of a person that the filters leave, each with its area or body. */
function posts(number) {
  return linksOf(number)
    .filter((link) => links.from[link] === number && linkKind(link) === "holds" && shown.link[link])
    .map((link) => `${names(links.to[link])[0]} ${either(core.texts[links.text[link]])}`);
}

function linkRow(link) {
  const [first, last] = reach(spansOf(links.when[link]));
  const text = either(core.texts[links.text[link]]);
  const kind = word(`edge.${linkKind(link)}`);
  return { from: names(links.from[link])[0], text: text === kind ? kind : `${kind}: ${text}`, to: names(links.to[link])[0], first, last };
}

/** The numbers of the nodes that are shown (of a kind), the most important first. */
function nodesShown(kind = null) {
  return Array.from(ranked).filter((number) => shown.node[number] && (kind === null || kindOf(number) === kind));
}

/** The numbers of the nodes selected, the most important first. */
function selectedNodes() {
  return [...view.selected].sort((a, b) => rankOf[a] - rankOf[b]);
}

function linksShown() {
  return Array.from({ length: links.count }, (_, link) => link).filter((link) => shown.link[link]);
}
