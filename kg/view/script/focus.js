// The focus: what is chosen and its neighbourhood, laid out anew where the map has its place.

const MOST_NEAR = 300; // nodes of a neighbourhood at most
const RING = 115; // pixels from one ring to the next
const ROOM = 105; // pixels a node needs on its ring
const ROUNDS = 70;
let focus = null; // {numbers, spots, links, own, total}

/** Take up what is chosen. */
function focusAnew() {
  const chosen = view.chosen;
  if (!chosen) focus = null;
  else if ("node" in chosen) focus = neighbourhood(chosen.node, chosen.steps);
  else if ("link" in chosen) focus = inRow([links.from[chosen.link], links.to[chosen.link]], [chosen.link], 280);
  else focus = alongWay(chosen.way);
}

function alongWay([start, goal]) {
  // what is filtered out leads nowhere, but the two who are asked for are always there
  const way = wayBetween(start, goal, (link, other) => other === goal || other === start || isShown(link, other) || (fromEnds(link, start, goal) && shown.node[other]));
  const made = way ? inRow(way.nodes, way.links, 190) : inRow([start, goal], [], 280);
  return { ...made, way };
}

const fromEnds = (link, ...both) => both.includes(links.from[link]) || both.includes(links.to[link]);

/** Nodes side by side, to and fro where there are more than fit; every second a little lower, so that labels have room. */
function inRow(numbers, own, step) {
  const [x, y] = [nodes.x[numbers[0]], nodes.y[numbers[0]]];
  const fits = size.width <= NARROW ? 2 : 4;
  const spots = new Map();
  numbers.forEach((number, place) => {
    const [line, column] = [Math.floor(place / fits), place % fits];
    const along = line % 2 ? fits - 1 - column : column;
    spots.set(number, [x + along * step, y + line * 120 + (numbers.length > 2 && column % 2 ? 40 : 0)]);
  });
  return { numbers: [...spots.keys()], spots, links: own, own: new Set(own), total: spots.size };
}

function neighbourhood(number, steps) {
  const { near, total, steps: distance } = around(number, steps, MOST_NEAR, isShown);
  const inside = new Set(near);
  const among = [];
  for (const one of near) {
    for (const link of linksOf(one)) {
      if (links.from[link] === one && inside.has(links.to[link]) && (shown.link[link] || one === number || links.to[link] === number)) among.push(link);
    }
  }
  const own = new Set(among.filter((link) => links.from[link] === number || links.to[link] === number));
  const spots = laidOut(near, among, distance);
  return { numbers: near, spots, links: among, own, total };
}

/** Places for the nodes of a neighbourhood: rings around the first, then forces, then room for labels. */
function laidOut(near, among, distance) {
  const [x, y] = [nodes.x[near[0]], nodes.y[near[0]]];
  const place = new Map(near.map((number, at) => [number, at]));
  const [left, top] = rings(near, distance, x, y);
  const pairs = among.map((link) => [place.get(links.from[link]), place.get(links.to[link])]).filter(([one, other]) => one !== other);
  for (let round = 0; round < ROUNDS; round++) settle(left, top, pairs, 1 - round / ROUNDS);
  const wide = Float64Array.from(near, (number) => labelRoom(number));
  for (let round = 0; round < ROUNDS; round++) if (!apart(left, top, wide)) break;
  return new Map(near.map((number, at) => [number, [x + left[at] - left[0], y + top[at] - top[0]]]));
}

/** Starting points: each kind together, nearest first, as many on a ring as have room. */
function rings(near, distance, x, y) {
  const [left, top] = [new Float64Array(near.length), new Float64Array(near.length)];
  const others = near.slice(1).sort((a, b) => distance.get(a) - distance.get(b) || nodes.kind[a] - nodes.kind[b] ||
    Math.atan2(nodes.y[a] - y, nodes.x[a] - x) - Math.atan2(nodes.y[b] - y, nodes.x[b] - x) || a - b);
  const place = new Map(near.map((number, at) => [number, at]));
  let done = 0;
  for (let ring = 1; done < others.length; ring++) {
    const fits = Math.min(Math.floor((2 * Math.PI * RING * ring) / ROOM), others.length - done);
    for (let step = 0; step < fits; step++, done++) {
      const angle = (2 * Math.PI * step) / fits + ring / 2;
      const at = place.get(others[done]);
      left[at] = RING * ring * 1.25 * Math.cos(angle);
      top[at] = RING * ring * 0.8 * Math.sin(angle);
    }
  }
  return [left, top];
}

/** One round of forces: links pull, nodes push; the first stays where it is. */
function settle(left, top, pairs, heat) {
  const moved = [new Float64Array(left.length), new Float64Array(left.length)];
  for (let one = 0; one < left.length; one++) {
    for (let other = one + 1; other < left.length; other++) {
      const [across, down] = [left[other] - left[one], (top[other] - top[one]) * 1.5];
      const far = across * across + down * down + 1;
      if (far > 160000) continue;
      const push = 5200 / far;
      moved[0][one] -= (across / Math.sqrt(far)) * push * 6;
      moved[1][one] -= (down / Math.sqrt(far)) * push * 6;
      moved[0][other] += (across / Math.sqrt(far)) * push * 6;
      moved[1][other] += (down / Math.sqrt(far)) * push * 6;
    }
  }
  for (const [one, other] of pairs) {
    const [across, down] = [left[other] - left[one], top[other] - top[one]];
    const far = Math.hypot(across, down) || 1;
    const pull = (far - RING) * 0.05;
    for (const [node, sign] of [[one, 1], [other, -1]]) {
      moved[0][node] += (sign * across * pull) / far;
      moved[1][node] += (sign * down * pull) / far;
    }
  }
  for (let one = 1; one < left.length; one++) {
    left[one] += between(moved[0][one], -20, 20) * heat;
    top[one] += between(moved[1][one], -20, 20) * heat;
  }
}

/** The width of a node's label, as far as it can be told without measuring. */
function labelRoom(number) {
  const wide = Math.max(...labelOf(number).map((line) => [...line.slice(0, 40)].reduce((sum, char) => sum + columns(char), 0)));
  return Math.max(Math.min(wide, LONGEST) * 7.2, 2 * radii[number]) + 10;
}

/** Push labels off one another; whether any lay on another. */
function apart(left, top, wide) {
  const high = 50;
  let crossed = false;
  for (let one = 0; one < left.length; one++) {
    for (let other = one + 1; other < left.length; other++) {
      const [across, down] = [left[other] - left[one], top[other] - top[one]];
      const [overX, overY] = [(wide[one] + wide[other]) / 2 - Math.abs(across), high - Math.abs(down)];
      if (overX <= 0 || overY <= 0) continue;
      crossed = true;
      const fixed = one === 0 ? 0 : 0.5;
      if (overX < overY * 1.6) {
        const sign = across < 0 ? -1 : 1;
        left[one] -= sign * overX * fixed;
        left[other] += sign * overX * (1 - fixed);
      } else {
        const sign = down < 0 ? -1 : 1;
        top[one] -= sign * overY * fixed;
        top[other] += sign * overY * (1 - fixed);
      }
    }
  }
  return crossed;
}
