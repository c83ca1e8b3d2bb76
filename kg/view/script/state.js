// What is chosen: kept in the address (#node=ID or #edge=ID~ID~KIND), so that it survives a reload and can be sent.

const place = new Map(data.nodes.map((node, number) => [node.key, number]));
const edgesOf = data.nodes.map(() => []);
data.edges.forEach((edge, number) => {
  edgesOf[edge.from].push(number);
  if (edge.to !== edge.from) edgesOf[edge.to].push(number);
});
const edgeName = (edge) => [data.nodes[edge.from].key, data.nodes[edge.to].key, edge.kind].join("~");
const edgePlace = new Map(data.edges.map((edge, number) => [edgeName(edge), number]));
const listeners = [];

/** Tell the parts of the page what changed: "chosen", "hidden", "language" or "labels". */
function changed(what) {
  for (const listener of listeners) listener(what);
}

function onChange(listener) {
  listeners.push(listener);
}

/** Choose {node}, {edge} or nothing (null); the browser's back button undoes it. */
function choose(chosen) {
  const address = new URLSearchParams();
  if (chosen && "node" in chosen) address.set("node", data.nodes[chosen.node].key);
  if (chosen && "edge" in chosen) address.set("edge", edgeName(data.edges[chosen.edge]));
  const hash = address.toString() && `#${address}`;
  if (hash !== location.hash) history.pushState(null, "", hash || location.pathname + location.search);
  follow();
}

/** Take what is chosen from the address. */
function follow() {
  const address = new URLSearchParams(location.hash.slice(1));
  const node = place.get(address.get("node"));
  const edge = edgePlace.get(address.get("edge"));
  view.chosen = node !== undefined ? { node } : edge !== undefined ? { edge } : null;
  changed("chosen");
}

/** The edges that stay bright: the one chosen, or all of the node chosen. */
function brightEdges() {
  if (!view.chosen) return [];
  return "edge" in view.chosen ? [view.chosen.edge] : edgesOf[view.chosen.node];
}

/** The nodes that stay bright: what is chosen and what it is linked to; null if nothing is chosen. */
function bright() {
  if (!view.chosen) return null;
  if ("edge" in view.chosen) {
    const edge = data.edges[view.chosen.edge];
    return new Set([edge.from, edge.to]);
  }
  const near = new Set([view.chosen.node]);
  for (const number of edgesOf[view.chosen.node]) near.add(data.edges[number].from).add(data.edges[number].to);
  return near;
}
