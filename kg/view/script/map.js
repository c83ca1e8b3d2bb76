// The map: nodes and edges by vis-network at the places computed beforehand; neighbourhoods and labels are ours.

const SHAPES = {
  person: "dot", organization: "square", meeting: "diamond", project: "triangle", place: "hexagon", site: "triangleDown",
};
const SMALLER = { square: 0.85, diamond: 1.1, triangle: 1, hexagon: 1.05, triangleDown: 1, dot: 1 };
const dark = matchMedia("(prefers-color-scheme: dark)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const mapElement = document.getElementById("map");
const panel = document.getElementById("panel");
let colours = readColours();
let near = null; // what is bright, as bright() says
let network = null;
let nodeSet = null;
let edgeSet = null;

/** The colours of the style sheet, in which alone colours are written. */
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  const found = { font: getComputedStyle(document.body).fontFamily, nodes: {}, edges: {} };
  for (const name of ["text", "halo", "area", "area-edge", "ring", "veil"]) found[name] = read(name);
  for (const kind of Object.keys(SHAPES)) found.nodes[kind] = { fill: read(kind), line: read(`${kind}-line`) };
  for (const kind of ["holds", "took_part", "met", "visited", "located", "within"]) found.edges[kind] = read(kind);
  return found;
}

function nodeLook(number) {
  const node = data.nodes[number];
  const { fill, line } = colours.nodes[node.group];
  return {
    id: number,
    shape: SHAPES[node.group],
    size: node.size * SMALLER[SHAPES[node.group]],
    borderWidth: 1.5,
    color: { background: fill, border: line, hover: { background: fill, border: colours.ring } },
    hidden: view.hidden.has(node.group),
  };
}

/** Edges that rest on where things lie are dashed and thin. */
function edgeStyle(edge) {
  const quiet = edge.kind === "within" || edge.kind === "located";
  return { width: quiet ? 1 : 1.4, dashes: quiet ? [4, 5] : false, colour: colours.edges[edge.kind] };
}

function edgeLook(number) {
  const edge = data.edges[number];
  const { width, dashes, colour } = edgeStyle(edge);
  const color = { color: colour, highlight: colour, hover: colour, opacity: 0.55 };
  return { id: number, from: edge.from, to: edge.to, width, dashes, color };
}

function drawMap() {
  nodeSet = new vis.DataSet(data.nodes.map(({ x, y }, number) => ({ x, y, ...nodeLook(number) })));
  edgeSet = new vis.DataSet(data.edges.map((_, number) => edgeLook(number)));
  network = new vis.Network(mapElement, { nodes: nodeSet, edges: edgeSet }, {
    physics: false,
    layout: { improvedLayout: false },
    nodes: { labelHighlightBold: false, chosen: false },
    edges: { smooth: false, selectionWidth: 0, hoverWidth: 0.5, chosen: false },
    interaction: { hover: true, keyboard: false, hideEdgesOnDrag: data.edges.length > 900, selectConnectedEdges: false },
  });
  network.on("beforeDrawing", drawAreas);
  network.on("afterDrawing", drawOver);
  network.on("click", ({ nodes, edges }) => {
    choose(nodes.length ? { node: nodes[0] } : edges.length ? { edge: edges[0] } : null);
    if (view.chosen && covered()) fly();
  });
  network.on("hoverNode", ({ node }) => hover(node));
  network.on("blurNode", () => hover(null));
  network.on("hoverEdge", () => mapElement.classList.add("pointing"));
  network.on("blurEdge", () => mapElement.classList.remove("pointing"));
  dark.addEventListener("change", repaint);
  whole(false);
}

function hover(number) {
  view.hover = number;
  mapElement.classList.toggle("pointing", number !== null);
  network.redraw();
}

/** Give nodes and edges their colours again, and hide and show the kinds filtered. */
function repaint() {
  colours = readColours();
  nodeSet.update(data.nodes.map((_, number) => nodeLook(number)));
  edgeSet.update(data.edges.map((_, number) => edgeLook(number)));
}

/** Hide and show the kinds filtered. */
function filter() {
  const moved = data.nodes.filter(({ id, group }) => nodeSet.get(id).hidden !== view.hidden.has(group));
  nodeSet.update(moved.map(({ id, group }) => ({ id, hidden: view.hidden.has(group) })));
}

/** The room around what is shown: for the legend, the labels and the panel. */
function frame() {
  const narrow = mapElement.clientWidth <= 720;
  const cover = panel.hidden ? { width: 0, height: 0 } : panel.getBoundingClientRect();
  return narrow
    ? { left: 34, right: 34, top: 40, bottom: panel.hidden ? 110 : cover.height + 20 }
    : { left: 150, right: 70 + cover.width, top: 45, bottom: 45 };
}

/** Move the map so that nodes (numbers) fill it, at a scale between two; `centre` then comes to the middle if it is given. */
function show(numbers, least, most, moving, centre = null) {
  const points = Object.values(network.getPositions(numbers));
  if (!points.length) return;
  const [left, right] = ends(points.map((point) => point.x));
  const [top, bottom] = ends(points.map((point) => point.y));
  const free = frame();
  const fit = Math.min(
    (mapElement.clientWidth - free.left - free.right) / Math.max(right - left, 1),
    (mapElement.clientHeight - free.top - free.bottom) / Math.max(bottom - top, 1),
  );
  network.moveTo({
    position: fit < least && centre !== null ? network.getPosition(centre) : { x: (left + right) / 2, y: (top + bottom) / 2 },
    scale: Math.min(Math.max(fit, least), most),
    offset: { x: (free.left - free.right) / 2, y: (free.top - free.bottom) / 2 },
    animation: moving && !calm.matches ? { duration: 450, easingFunction: "easeInOutQuad" } : false,
  });
}

/** Show everything that isn't filtered out. */
function whole(moving = true) {
  const shown = data.nodes.filter((node) => !view.hidden.has(node.group)).map((node) => node.id);
  show(shown, 0.02, 1.4, moving);
}

/** Fly to what is chosen and to what it is linked to. */
function fly() {
  if (view.chosen) show([...bright()], 0.55, 1.2, true, chosenNodes()[0]);
}

/** The least and the greatest of some numbers. */
function ends(numbers) {
  return numbers.reduce(([least, most], number) => [Math.min(least, number), Math.max(most, number)], [Infinity, -Infinity]);
}

/** The nodes chosen: one, or both ends of an edge. */
function chosenNodes() {
  if (!view.chosen) return [];
  if ("node" in view.chosen) return [view.chosen.node];
  return [data.edges[view.chosen.edge].from, data.edges[view.chosen.edge].to];
}

/** Whether a node chosen lies under the panel, or outside the map. */
function covered() {
  const cover = panel.getBoundingClientRect();
  const frame = mapElement.getBoundingClientRect();
  return Object.values(network.getPositions(chosenNodes())).some((point) => {
    const { x, y } = network.canvasToDOM(point);
    const inside = x > 0 && y > 0 && x < frame.width && y < frame.height;
    return !inside || (x + frame.left > cover.left && y + frame.top > cover.top);
  });
}

/** Put a veil over all that is drawn, and what is bright on top of it once more. */
function drawBright(canvas) {
  near = bright();
  if (!near) return;
  canvas.save();
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.fillStyle = colours.veil;
  canvas.fillRect(0, 0, canvas.canvas.width, canvas.canvas.height);
  canvas.restore();
  for (const number of brightEdges()) {
    const edge = data.edges[number];
    const [from, to] = [network.body.nodes[edge.from], network.body.nodes[edge.to]];
    if (from.options.hidden || to.options.hidden) continue;
    const { width, dashes, colour } = edgeStyle(edge);
    canvas.setLineDash(dashes || []);
    canvas.lineWidth = width * 1.8;
    canvas.strokeStyle = colour;
    canvas.beginPath();
    canvas.moveTo(from.x, from.y);
    canvas.lineTo(to.x, to.y);
    canvas.stroke();
  }
  canvas.setLineDash([]);
  for (const number of near) {
    const node = network.body.nodes[number];
    if (node.options.hidden) continue;
    node.draw(canvas);
    if (view.chosen.node !== number) continue;
    canvas.beginPath();
    canvas.arc(node.x, node.y, data.nodes[number].size + 5, 0, 2 * Math.PI);
    canvas.lineWidth = 3;
    canvas.strokeStyle = colours.ring;
    canvas.stroke();
  }
}

function drawOver(canvas) {
  drawBright(canvas);
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const [width, height] = [mapElement.clientWidth, mapElement.clientHeight];
  const seen = [];
  for (let number = 0; number < data.nodes.length; number++) {
    const { group, size } = data.nodes[number];
    if (view.hidden.has(group)) continue;
    const node = network.body.nodes[number];
    const x = (node.x - centre.x) * scale + width / 2;
    const y = (node.y - centre.y) * scale + height / 2;
    if (x > -80 && y > -40 && x < width + 80 && y < height + 40) seen.push({ number, x, y, radius: size * scale });
  }
  canvas.save();
  const sharp = canvas.canvas.width / width;
  canvas.setTransform(sharp, 0, 0, sharp, 0, 0);
  mapElement.dataset.labels = drawLabels(canvas, seen, near, colours);
  canvas.restore();
}

/** The points around a set of points, in order (their convex hull). */
function around(points) {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const turn = (a, b, c) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  const half = (list) => {
    const side = [];
    for (const point of list) {
      while (side.length > 1 && turn(side[side.length - 2], side[side.length - 1], point) <= 0) side.pop();
      side.push(point);
    }
    return side.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** The outline of each area with what lies in it, outer ones first; one around nearly everything says nothing. */
const hulls = outlines();

function outlines() {
  const members = data.areas.map(() => []);
  for (const node of data.nodes) {
    for (let area = node.in; area !== null; area = data.areas[area][1]) members[area].push(node);
  }
  return members
    .filter((nodes, area) => data.areas[area][0] !== null && nodes.length > 2 && nodes.length < data.nodes.length * 0.75)
    .sort((a, b) => b.length - a.length)
    .map((nodes) => around(nodes.flatMap(rim)));
}

/** Points on a circle around a node. */
function rim({ x, y, size }) {
  const angles = Array.from({ length: 12 }, (_, step) => (step * Math.PI) / 6);
  return angles.map((angle) => ({ x: x + (size + 22) * Math.cos(angle), y: y + (size + 22) * Math.sin(angle) }));
}

function drawAreas(canvas) {
  canvas.lineWidth = 1 / network.getScale();
  canvas.fillStyle = colours.area;
  canvas.strokeStyle = colours["area-edge"];
  for (const points of hulls) {
    canvas.beginPath();
    points.forEach((point, step) => (step ? canvas.lineTo(point.x, point.y) : canvas.moveTo(point.x, point.y)));
    canvas.closePath();
    canvas.fill();
    canvas.stroke();
  }
}
