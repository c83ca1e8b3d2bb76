// What is shown: by kind, level of posts, area, and time.

const shown = { node: null, link: null, nodes: 0, links: 0 };
let period = [0, 0]; // the first and last day of anything dated

/** The days that the data tell of. */
function wholePeriod() {
  const days = core.spans.flat();
  return days.length ? days.reduce(([first, last], one) => [Math.min(first, one), Math.max(last, one)], [Infinity, -Infinity]) : [0, 0];
}

/** Whether something that was so at these times was so in the time that is shown. */
function inTime(when, from, to) {
  return spansOf(when).some(([first, last]) => first <= to && last >= from);
}

/** Decide anew what is shown. */
function applyFilter() {
  const [from, to] = [view.from ?? -Infinity, view.to ?? Infinity];
  const timed = view.from !== null || view.to !== null;
  const node = new Uint8Array(nodes.count).fill(1);
  const link = new Uint8Array(links.count).fill(1);
  const hidden = Uint8Array.from(core.kinds, (kind) => Number(view.hidden.has(kind)));
  for (let one = 0; one < nodes.count; one++) if (hidden[nodes.kind[one]]) node[one] = 0;
  if (view.area !== null) keepArea(node);
  if (timed) keepTime(node, link, from, to);
  if (view.levels.size) keepLevels(node, link);
  const without = Uint8Array.from(core.links, (kind) => Number(view.without.has(kind)));
  for (let one = 0; one < links.count; one++) if (without[links.kind[one]]) link[one] = 0;
  for (let one = 0; one < links.count; one++) if (!node[links.from[one]] || !node[links.to[one]]) link[one] = 0;
  shown.node = node;
  shown.link = link;
  shown.nodes = node.reduce((sum, one) => sum + one, 0);
  shown.links = link.reduce((sum, one) => sum + one, 0);
}

/** Whether the filters leave a link and what it leads to. */
const isShown = (link, number) => shown.link[link] === 1 && shown.node[number] === 1;

/** Leave out the posts of the levels filtered out, and those who hold no other. */
function keepLevels(node, link) {
  const wanted = core.levels.reduce((sum, level, bit) => sum + (view.levels.has(level) ? 0 : 1 << bit), 0);
  const holds = core.links.indexOf("holds");
  const held = Uint8Array.from(nodes.level);
  for (let one = 0; one < links.count; one++) {
    if (links.kind[one] !== holds || !link[one]) continue;
    held[links.from[one]] |= links.level[one];
    if (links.level[one] && !(links.level[one] & wanted)) link[one] = 0;
  }
  const person = core.kinds.indexOf("person");
  for (let one = 0; one < nodes.count; one++) {
    if (nodes.kind[one] === person && (held[one] ? !(held[one] & wanted) : view.levels.has("none"))) node[one] = 0;
  }
}

/** Leave out what didn't happen between two days, and what then has nothing left; what has no date goes with its ends. */
function keepTime(node, link, from, to) {
  const dated = new Uint8Array(nodes.count);
  const alive = new Uint8Array(nodes.count);
  const meeting = core.kinds.indexOf("meeting");
  const quiet = [core.links.indexOf("located"), core.links.indexOf("within")];
  for (let one = 0; one < nodes.count; one++) {
    dated[one] = Number(nodes.when[one] !== -1);
    alive[one] = Number(inTime(nodes.when[one], from, to));
    if (nodes.kind[one] === meeting && dated[one] && !alive[one]) node[one] = 0;
  }
  for (let one = 0; one < links.count; one++) {
    const [source, target] = [links.from[one], links.to[one]];
    if (quiet.includes(links.kind[one])) continue;
    if (!inTime(links.when[one], from, to) || !node[source] || !node[target]) link[one] = 0;
    else alive[source] = alive[target] = 1;
    if (links.when[one] !== -1) dated[source] = dated[target] = 1;
  }
  for (let one = 0; one < nodes.count; one++) if (!dated[one] && inTime(nodes.seen[one], from, to)) alive[one] = 1;
  for (const kind of quiet) {
    for (let again = kind === quiet[1] ? 4 : 1; again > 0; again--) {
      for (let one = 0; one < links.count; one++) {
        if (links.kind[one] === kind && alive[links.from[one]] && node[links.from[one]]) alive[links.to[one]] = 1;
      }
    }
  }
  for (let one = 0; one < nodes.count; one++) node[one] &= alive[one];
}

/** Leave out what has nothing to do with the area chosen. */
function keepArea(node) {
  const inside = insideOf(view.area);
  for (let one = 0; one < nodes.count; one++) node[one] &= inside[one];
}

/** What lies, serves or (where neither is known) appears in an area or one below it. */
function insideOf(area) {
  const inside = new Uint8Array(nodes.count);
  const homed = new Uint8Array(nodes.count);
  inside[area] = 1;
  const pass = (kinds, times) => {
    const wanted = kinds.map((kind) => core.links.indexOf(kind));
    for (; times > 0; times--) {
      for (let one = 0; one < links.count; one++) {
        if (!wanted.includes(links.kind[one])) continue;
        homed[links.from[one]] = 1;
        if (inside[links.to[one]]) inside[links.from[one]] = 1;
      }
    }
  };
  pass(["within"], 4);
  pass(["located"], 1);
  pass(["holds"], 1);
  const place = core.kinds.indexOf("place");
  const added = [];
  for (let one = 0; one < links.count; one++) {
    for (const [here, there] of [[links.from[one], links.to[one]], [links.to[one], links.from[one]]]) {
      if (!homed[here] && nodes.kind[here] !== place && inside[there]) added.push(here);
    }
  }
  for (const one of added) inside[one] = 1;
  return inside;
}

/** The place a place lies in, by number; -1 = none. */
function placesAbove() {
  const above = new Int32Array(nodes.count).fill(-1);
  const within = core.links.indexOf("within");
  for (let one = 0; one < links.count; one++) if (links.kind[one] === within) above[links.from[one]] = links.to[one];
  return above;
}

/** Let go of the filters that hide a node, and of no others. */
function reveal(number) {
  const { levels, area, from, to } = view;
  view.hidden.delete(kindOf(number));
  Object.assign(view, { levels: new Set(), area: null, from: null, to: null });
  const without = () => Object.fromEntries(["levels", "area", "from", "to"].map((name) => [name, view[name]]));
  for (const filter of [{ area }, { from, to }, ...[...levels].map((level) => ({ level }))]) {
    const before = without();
    Object.assign(view, filter.level ? { levels: new Set([...view.levels, filter.level]) } : filter);
    applyFilter();
    if (!shown.node[number]) Object.assign(view, before);
  }
  applyFilter();
}
