// The map as a whole: what is where on it, what is pointed at, and where it should look.

/** Where a node is on the map: in the focus, or at its own place. */
function spotOf(number) {
  return (focus && focus.spots.get(number)) || [nodes.x[number], nodes.y[number]];
}

const COVERING = ["legend", "time", "zoom", "status", "selection", "panel"].map((id) => document.getElementById(id));

/** What stands on the map and would cover a label, as boxes of the screen. */
function covering() {
  if (kept) return [];
  const map = mapElement.getBoundingClientRect();
  const boxes = COVERING.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0);
  return boxes.map(({ left, right, top, bottom }) => ({ left: left - map.left, right: right - map.left, top: top - map.top, bottom: bottom - map.top }));
}

/** The nodes chosen: one, both ends of a link, or of a way. */
function chosenNodes() {
  if (!view.chosen) return [];
  if ("node" in view.chosen) return [view.chosen.node];
  return view.chosen.way || [links.from[view.chosen.link], links.to[view.chosen.link]];
}

/** Show everything that isn't filtered out. */
function whole(moving = true) {
  const points = [];
  for (let number = 0; number < nodes.count; number++) if (shown.node[number]) points.push([nodes.x[number], nodes.y[number]]);
  moveTo(fitting(points, LEAST_SCALE, 1.4), moving);
}

/** Fly to what is chosen and what it is linked to. */
function flyToFocus(moving = true) {
  if (focus) moveTo(fitting([...focus.spots.values()], 0.5, 1.25, spotOf(chosenNodes()[0])), moving);
}

const REACH = 7; // pixels around a node or link that still are it

/** The node at a point of the screen, or null: those in focus first, faded ones last of all. */
function nodeAt(left, top, reach = REACH) {
  let [best, least] = [null, Infinity];
  const look = (number, x, y) => {
    const far = Math.hypot(x - left, y - top) - radiusAt(number, camera.scale);
    if (far < reach && far < least) [best, least] = [number, far];
  };
  if (focus) for (const number of focus.numbers) look(number, ...toScreen(...focus.spots.get(number)));
  if (best !== null || (focus && linkAt(left, top, reach) !== null)) return best;
  const [x, y] = toMap(left, top);
  const wide = (LARGEST + reach) / Math.min(camera.scale, 1);
  for (let number = 0; number < nodes.count; number++) {
    if (!shown.node[number] || Math.abs(nodes.x[number] - x) > wide || Math.abs(nodes.y[number] - y) > wide) continue;
    look(number, ...toScreen(nodes.x[number], nodes.y[number]));
  }
  return best;
}

/** The link at a point of the screen, or null. */
function linkAt(left, top, reach = REACH) {
  let [best, least] = [null, reach];
  const [x, y] = picture.at ? toMap(left, top) : [0, 0];
  const [pointX, pointY] = toScreen(x, y, picture.at);
  const scaled = reach * (picture.at.scale / camera.scale);
  for (const { link, from, to } of focus ? scene.focus || [] : scene.links) {
    const [across, down] = [to.x - from.x, to.y - from.y];
    const part = between(((pointX - from.x) * across + (pointY - from.y) * down) / (across * across + down * down || 1), 0, 1);
    const far = Math.hypot(from.x + part * across - pointX, from.y + part * down - pointY);
    if (far < scaled && far < least) [best, least] = [link, far];
  }
  return best;
}

/** Choose what was clicked: a node once more for its further neighbourhood, nothing to let go; or pick it for the selection. */
function pick(left, top, reach, selects) {
  const number = nodeAt(left, top, reach);
  if (selects) {
    if (number !== null) toggleSelected(number);
    return;
  }
  if (number !== null) {
    pickNode(number);
    return;
  }
  const link = linkAt(left, top, reach);
  if (link !== null) {
    choose({ link });
    flyToFocus();
  } else if (view.chosen) choose(null);
}

function pickNode(number) {
  if (joining !== null && joining !== number) {
    joinWith(number);
    return;
  }
  const again = view.chosen && view.chosen.node === number;
  choose({ node: number, steps: again ? (view.chosen.steps % MOST_STEPS) + 1 : LEAST_STEPS });
  flyToFocus();
}

function hover(number) {
  if (view.hover === number) return;
  view.hover = number;
  repaint();
}

/** Take up the size of the window. */
function resize() {
  if (kept) return;
  const [width, height] = [mapElement.clientWidth, mapElement.clientHeight];
  const sharp = Math.min(devicePixelRatio || 1, 2.5);
  if (!width || !height || (size.width === width && size.height === height && canvasElement.width === Math.round(width * sharp))) return;
  size = { width, height };
  canvasElement.width = Math.round(width * sharp);
  canvasElement.height = Math.round(height * sharp);
  stale = true;
  // at once: a canvas that takes another size is blank until it is painted
  if (document.documentElement.dataset.ready) paint(performance.now());
  else repaint();
}

/** Say how much is shown, and of how much. */
function showStatus() {
  const parts = [];
  const cut = head.total > nodes.count;
  parts.push(word(cut ? "status.part" : "status.all", { k: count(nodes.count), n: count(head.total), e: count(links.count) }));
  if (isFiltered()) parts.push(word("status.filtered", { k: count(shown.nodes), e: count(shown.links) }));
  parts.push(...measureTold());
  if (focus && focus.total > focus.numbers.length) parts.push(word("status.near", { k: count(focus.numbers.length), n: count(focus.total) }));
  if (!focus && scene.drawnInView < scene.inView) parts.push(word("status.drawn", { k: count(scene.drawnInView), n: count(scene.inView) }));
  if (!focus && !view.selected.size && nodes.count) parts.push(word("status.hint"));
  document.getElementById("status").textContent = parts.join(word("status.joint"));
}
