// The data of the page: columns of nodes and links at once, names and evidence when they are needed.

let nodes = null; // columns: key, kind, zh, en, x, y, size, in, part, level, when, seen
let links = null; // columns: from, to, kind, text, level, when
let core = null;
const blocks = {};

/** The value of a packed block of the page. */
async function unpack(text) {
  const inflating = new DecompressionStream("deflate");
  const into = inflating.writable.getWriter();
  const written = into.write(bytesOf(text)).then(() => into.close());
  const [value] = await Promise.all([new Response(inflating.readable).json(), written]);
  return value;
}

/** The bytes of a text in base64; older browsers have to be helped. */
function bytesOf(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place++) bytes[place] = letters.charCodeAt(place);
  return bytes;
}

/** A block by its id, read once. */
function block(id) {
  blocks[id] ||= unpack(document.getElementById(id).textContent);
  return blocks[id];
}

/** Take in what the map is drawn from. */
function takeIn(given) {
  core = given;
  const { node, edge } = core;
  nodes = { ...node, count: node.key.length };
  links = { ...edge, count: edge.from.length };
  for (const name of ["kind", "level"]) {
    nodes[name] = Uint8Array.from(node[name]);
    links[name] = Uint8Array.from(edge[name]);
  }
  for (const name of ["x", "y", "size"]) nodes[name] = Float32Array.from(node[name]);
  for (const name of ["from", "to"]) links[name] = Int32Array.from(edge[name]);
  nodes.number = new Map(node.key.map((key, number) => [key, number]));
  connect();
}

const kindOf = (number) => core.kinds[nodes.kind[number]];
const linkKind = (link) => core.links[links.kind[link]];

/** A link's own name: its ends and its kind. */
function linkName(link) {
  return [nodes.key[links.from[link]], nodes.key[links.to[link]], linkKind(link)].join("~");
}

/** The link of a name, or undefined. */
function linkOf(name) {
  const parts = (name || "").split("~");
  const from = nodes.number.get(parts[0]);
  if (from === undefined) {
    for (let link = 0; link < links.count; link++) if (linkName(link) === name) return link;
    return undefined;
  }
  return linksOf(from).find((link) => linkName(link) === name);
}

/** Days between two of which a column's entry says something: pairs of numbers, none where nothing is known. */
function spansOf(when) {
  if (when === -1) return [];
  return (typeof when === "number" ? [when] : when).map((one) => core.spans[one]);
}
