// What is on the map: the picture of it is kept and only moved while the map moves, and drawn anew when it rests.

const canvasElement = document.getElementById("canvas");
const MOST_DRAWN = 1500; // nodes with shape and links at once; the others are specks until the map is nearer
const MOST_LINKS = 8000;
const CELL = 19; // pixels that a node has for itself on a crowded map
const MARGIN = 0.25; // how much of the map beyond the screen is kept, as part of the screen
const REST = 110; // milliseconds after which the map rests
const picture = { canvas: document.createElement("canvas"), at: null, width: 0, height: 0, drawn: 0 };
const scene = { nodes: [], links: [], specks: [], inView: 0, drawnInView: 0 };
let asked = false;
let stale = true;
let resting = 0;
let frames = 0;

/** Ask for the map to be shown anew; `all` = what is on it has changed. */
function repaint(all = false) {
  stale ||= all;
  if (asked) return;
  asked = true;
  requestAnimationFrame(paint);
}

function paint(now) {
  asked = false;
  if (!size.width || !colours) return;
  if (fly(now)) repaint();
  if (stale || worn()) draw();
  const canvas = canvasElement.getContext("2d", { alpha: false });
  const sharp = canvasElement.width / size.width;
  canvas.setTransform(sharp, 0, 0, sharp, 0, 0);
  canvas.fillStyle = colours.ground;
  canvas.fillRect(0, 0, size.width, size.height);
  const ratio = camera.scale / picture.at.scale;
  const [x, y] = toScreen(picture.at.x, picture.at.y);
  const [width, height] = [picture.width * ratio, picture.height * ratio];
  if (ratio === 1) {
    const [left, top] = [x - width / 2, y - height / 2].map((edge) => Math.round(edge * sharp) / sharp);
    canvas.drawImage(picture.canvas, left, top, width, height);
  } else {
    canvas.drawImage(picture.canvas, x - width / 2, y - height / 2, width, height);
  }
  if (view.hover !== null) paintHover(canvas);
  if (rectangle) paintRectangle(canvas);
  frames++;
}

/** Whether the picture kept no longer serves: it doesn't reach far enough, or is scaled too much. */
function worn() {
  const { at } = picture;
  const same = camera.x === at.x && camera.y === at.y && camera.scale === at.scale;
  if (same) return false;
  clearTimeout(resting);
  resting = setTimeout(() => repaint(true), REST);
  const ratio = camera.scale / at.scale;
  return (!covers(0.2) || ratio > 3) && performance.now() - picture.drawn > REST + 2 * picture.took;
}

/** Whether the picture kept covers the screen, but for a margin (a part of it). */
function covers(margin = 0) {
  const ratio = camera.scale / picture.at.scale;
  const [x, y] = toScreen(picture.at.x, picture.at.y);
  const [left, top] = [x - (picture.width * ratio) / 2, y - (picture.height * ratio) / 2];
  const [right, bottom] = [left + picture.width * ratio, top + picture.height * ratio];
  const [across, down] = [size.width * margin, size.height * margin];
  return left <= across && top <= down && right >= size.width - across && bottom >= size.height - down;
}

/** Draw the picture anew for where the camera is. */
function draw() {
  const begun = performance.now();
  const sharp = canvasElement.width / size.width;
  picture.width = Math.round(size.width * (1 + 2 * MARGIN));
  picture.height = Math.round(size.height * (1 + 2 * MARGIN));
  const [width, height] = [Math.round(picture.width * sharp), Math.round(picture.height * sharp)];
  if (picture.canvas.width !== width || picture.canvas.height !== height) Object.assign(picture.canvas, { width, height });
  picture.at = { ...camera };
  const canvas = picture.canvas.getContext("2d", { alpha: false });
  canvas.setTransform(sharp, 0, 0, sharp, 0, 0);
  canvas.fillStyle = colours.ground;
  canvas.fillRect(0, 0, picture.width, picture.height);
  canvas.translate((picture.width - size.width) / 2, (picture.height - size.height) / 2);
  paintScene(canvas, picture.at, MARGIN);
  stale = false;
  picture.drawn = performance.now();
  picture.took = picture.drawn - begun;
  showStatus();
}

/** Draw all that is seen from a camera: areas, links, nodes and labels, and the focus on top. */
function paintScene(canvas, from, margin) {
  gather(from, margin);
  paintAreas(canvas, from);
  const crowded = scene.nodes.length > 500;
  paintSpecks(canvas, from);
  paintLinks(canvas, scene.links, crowded ? 0.9 : 1.4, crowded ? 0.4 : 0.55);
  paintNodes(canvas, scene.nodes);
  paintSelected(canvas, scene.nodes);
  const taken = new Taken();
  for (const box of covering()) taken.add(box);
  if (!focus) {
    const named = paintAreaNames(canvas, taken, areaNames(from));
    const labels = paintLabels(canvas, taken, scene.nodes, false, named) + named.size;
    if (view.told) paintTold(canvas, taken, scene.links);
    mapElement.dataset.labels = labels;
    return;
  }
  canvas.fillStyle = colours.veil;
  canvas.fillRect(-margin * size.width, -margin * size.height, (1 + 2 * margin) * size.width, (1 + 2 * margin) * size.height);
  paintFocus(canvas, taken, from);
}

function paintFocus(canvas, taken, from) {
  const seen = focus.numbers.map((number) => {
    const [x, y] = toScreen(...focus.spots.get(number), from);
    return { number, x, y, radius: radiusAt(number, from.scale) };
  });
  const spot = new Map(seen.map((one) => [one.number, one]));
  const drawn = focus.links.map((link) => ({ link, from: spot.get(links.from[link]), to: spot.get(links.to[link]) }));
  paintLinks(canvas, drawn.filter(({ link }) => !focus.own.has(link)), 1, 0.35);
  const own = drawn.filter(({ link }) => focus.own.has(link));
  paintLinks(canvas, own, 2.2, 0.9);
  paintNodes(canvas, seen);
  paintSelected(canvas, seen);
  for (const number of chosenNodes()) ring(canvas, spot.get(number), 4);
  mapElement.dataset.labels = paintLabels(canvas, taken, seen, true);
  if (view.told || focus.way) paintTold(canvas, taken, own);
  scene.focus = drawn;
}

function ring(canvas, { x, y, radius }, away, colour = colours.ring) {
  canvas.beginPath();
  canvas.arc(x, y, radius + away, 0, 2 * Math.PI);
  canvas.lineWidth = 2.5;
  canvas.strokeStyle = colour;
  canvas.stroke();
}

/** Which nodes and links are drawn: of those in sight the most important. */
function gather(from, margin) {
  const [across, down] = [(size.width * (0.5 + margin)) / from.scale, (size.height * (0.5 + margin)) / from.scale];
  const [halfWidth, halfHeight] = [size.width / 2 / from.scale, size.height / 2 / from.scale];
  Object.assign(scene, { nodes: [], links: [], specks: [], inView: 0, drawnInView: 0 });
  const at = new Map();
  const crowded = shown.nodes > MOST_DRAWN;
  const taken = new Set();
  for (const number of ranked) {
    if (!shown.node[number]) continue;
    const [right, below] = [Math.abs(nodes.x[number] - from.x), Math.abs(nodes.y[number] - from.y)];
    if (right > across + 40 || below > down + 40) continue;
    const inView = right < halfWidth && below < halfHeight;
    if (inView) scene.inView++;
    if (focus && focus.spots.has(number)) continue; // drawn on top, at its place in the focus
    const [x, y] = toScreen(nodes.x[number], nodes.y[number], from);
    const spot = Math.round(x / CELL) * 65536 + Math.round(y / CELL);
    if (crowded && !view.selected.has(number) && (at.size >= MOST_DRAWN || taken.has(spot))) {
      scene.specks.push(number);
      continue;
    }
    taken.add(spot);
    if (inView) scene.drawnInView++;
    const one = { number, x, y, radius: radiusAt(number, from.scale) };
    at.set(number, one);
    scene.nodes.push(one);
  }
  const whole = !scene.specks.length;
  for (const one of scene.nodes) {
    for (let place = starts[one.number]; place < starts[one.number + 1] && scene.links.length < MOST_LINKS; place++) {
      const link = ends[place];
      const other = otherEnd(link, one.number);
      if (!shown.link[link] || (links.from[link] !== one.number && at.has(other))) continue;
      if (!at.has(other) && (!whole || (focus && focus.spots.has(other)))) continue;
      const [x, y] = at.has(other) ? [at.get(other).x, at.get(other).y] : toScreen(nodes.x[other], nodes.y[other], from);
      const far = { x, y };
      scene.links.push(links.from[link] === one.number ? { link, from: one, to: far } : { link, from: far, to: one });
    }
  }
}

/** Draw what isn't important enough from here as specks; as pixels, which takes no time, unless it becomes a file. */
function paintSpecks(canvas, from) {
  if (!scene.specks.length) return;
  if (canvas instanceof Drawing) {
    for (const kind of core.kinds) {
      canvas.beginPath();
      for (const number of scene.specks) if (kindOf(number) === kind) canvas.rect(...toScreen(nodes.x[number], nodes.y[number], from), 1.5, 1.5);
      canvas.fillStyle = colours.nodes[kind].fill;
      canvas.fill();
    }
    return;
  }
  const { width, height } = canvas.canvas;
  const { a: sharp, e: left, f: top } = canvas.getTransform();
  const pixels = new Uint32Array(width * height);
  const tints = core.kinds.map((kind) => tint(colours.nodes[kind].fill));
  for (const number of scene.specks) {
    const [x, y] = toScreen(nodes.x[number], nodes.y[number], from);
    const [column, line] = [Math.round(x * sharp + left), Math.round(y * sharp + top)];
    if (column < 1 || line < 1 || column >= width || line >= height) continue;
    const at = line * width + column;
    pixels[at] = pixels[at - 1] = pixels[at - width] = pixels[at - width - 1] = tints[nodes.kind[number]];
  }
  const specks = new OffscreenCanvas(width, height);
  specks.getContext("2d").putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), width, height), 0, 0);
  canvas.save();
  canvas.resetTransform();
  canvas.drawImage(specks, 0, 0);
  canvas.restore();
}

/** A colour of the style sheet ("#rrggbb") as a pixel, half seen through. */
function tint(colour) {
  const [red, green, blue] = [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16));
  return ((0x99 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** Ring and full name of the node pointed at. */
function paintHover(canvas) {
  const [x, y] = toScreen(...spotOf(view.hover));
  const one = { number: view.hover, x, y, radius: radiusAt(view.hover, camera.scale) };
  paintNodes(canvas, [one]);
  ring(canvas, one, 3);
  paintLabel(canvas, new Taken(), one, true, true);
}
