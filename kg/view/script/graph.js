// What is linked to what: neighbours, ways, and measures of importance.

let starts = null; // where the links of a node begin in `ends`
let ends = null; // numbers of links, node by node

function connect() {
  const degrees = new Int32Array(nodes.count + 1);
  for (let link = 0; link < links.count; link++) {
    degrees[links.from[link]]++;
    if (links.to[link] !== links.from[link]) degrees[links.to[link]]++;
  }
  starts = new Int32Array(nodes.count + 1);
  for (let number = 0; number < nodes.count; number++) starts[number + 1] = starts[number] + degrees[number];
  ends = new Int32Array(starts[nodes.count]);
  const next = starts.slice();
  for (let link = 0; link < links.count; link++) {
    ends[next[links.from[link]]++] = link;
    if (links.to[link] !== links.from[link]) ends[next[links.to[link]]++] = link;
  }
}

/** The links of a node. */
function linksOf(number) {
  return Array.from(ends.subarray(starts[number], starts[number + 1]));
}

function otherEnd(link, number) {
  return links.from[link] === number ? links.to[link] : links.from[link];
}

/** A node and what lies within some steps of it, the nearest and most important first, `most` at most: {near, total}. */
function around(number, steps, most, allowed) {
  const found = new Map([[number, 0]]);
  let edge = [number];
  for (let step = 1; step <= steps; step++) {
    const further = [];
    for (const one of edge) {
      // two steps lead through people and meetings: through a province everything is near
      if (step > 1 && (kindOf(one) === "place" || starts[one + 1] - starts[one] > 400)) continue;
      for (const link of linksOf(one)) {
        const other = otherEnd(link, one);
        if (found.has(other) || !allowed(link, other)) continue;
        found.set(other, step);
        further.push(other);
      }
    }
    edge = further;
  }
  const all = [...found.keys()].sort((a, b) => found.get(a) - found.get(b) || rankOf[a] - rankOf[b]);
  return { near: all.slice(0, most), total: all.length, steps: found };
}

/** What a step along a link of a kind costs: who met whom tells more than who serves in one city. */
const COST = { met: 2, took_part: 2, visited: 3, backs: 3, holds: 4, located: 5, within: 5 };

/** The cheapest way between two nodes as {nodes, links}, or null. */
function wayBetween(start, goal, allowed) {
  const cost = new Float64Array(nodes.count).fill(Infinity);
  const by = new Int32Array(nodes.count).fill(-1);
  const buckets = [[start]];
  cost[start] = 0;
  for (let price = 0; price < buckets.length; price++) {
    for (const one of buckets[price] || []) {
      if (cost[one] !== price) continue;
      if (one === goal) return unwound(start, goal, by);
      for (const link of linksOf(one)) {
        const other = otherEnd(link, one);
        const reached = price + COST[linkKind(link)];
        if (reached >= cost[other] || !allowed(link, other)) continue;
        cost[other] = reached;
        by[other] = link;
        (buckets[reached] ||= []).push(other);
      }
    }
  }
  return null;
}

function unwound(start, goal, by) {
  const way = { nodes: [goal], links: [] };
  for (let one = goal; one !== start; ) {
    way.links.unshift(by[one]);
    one = otherEnd(by[one], one);
    way.nodes.unshift(one);
  }
  return way;
}

/** How many meetings each node is linked to. */
function meetings() {
  const found = new Float64Array(nodes.count);
  for (let link = 0; link < links.count; link++) {
    const ways = [[links.from[link], links.to[link]], [links.to[link], links.from[link]]];
    for (const [one, other] of ways) if (kindOf(other) === "meeting") found[one]++;
  }
  return found;
}

const SOURCES = 250; // nodes from which shortest ways are counted at most: beyond that a fixed sample stands for all

/** How often each node lies on the shortest ways between others (Brandes' betweenness): yields the part done, returns all. */
function* betweenness() {
  const found = new Float64Array(nodes.count);
  const distance = new Int32Array(nodes.count);
  const ways = new Float64Array(nodes.count);
  const share = new Float64Array(nodes.count);
  const order = new Int32Array(nodes.count);
  const stride = Math.max(1, nodes.count / SOURCES);
  for (let step = 0; step < nodes.count; step += stride) {
    const source = Math.floor(step);
    distance.fill(-1);
    ways.fill(0);
    share.fill(0);
    distance[source] = 0;
    ways[source] = 1;
    order[0] = source;
    let reached = 1;
    for (let done = 0; done < reached; done++) {
      const one = order[done];
      for (let place = starts[one]; place < starts[one + 1]; place++) {
        const other = otherEnd(ends[place], one);
        if (distance[other] < 0) {
          distance[other] = distance[one] + 1;
          order[reached++] = other;
        }
        if (distance[other] === distance[one] + 1) ways[other] += ways[one];
      }
    }
    for (let done = reached - 1; done > 0; done--) {
      const one = order[done];
      for (let place = starts[one]; place < starts[one + 1]; place++) {
        const other = otherEnd(ends[place], one);
        if (distance[other] === distance[one] - 1) share[other] += (ways[other] / ways[one]) * (1 + share[one]);
      }
      found[one] += share[one];
    }
    yield step / nodes.count;
  }
  return found;
}
