// The map: nodes and edges by vis-network at the places computed beforehand; neighbourhoods and labels are ours.

const SHAPES = {
  person: "dot", organization: "square", meeting: "diamond", project: "triangle", place: "hexagon", site: "triangleDown",
};
const SMALLER = { square: 0.85, diamond: 1.1, triangle: 1, hexagon: 1.05, triangleDown: 1, dot: 1 };
const dark = matchMedia("(prefers-color-scheme: dark)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const mapElement = document.getElementById("map");
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
  for (const name of ["text", "halo", "area", "area-edge", "area-name", "ring"]) found[name] = read(name);
  for (const kind of Object.keys(SHAPES)) found.nodes[kind] = { fill: read(kind), line: read(`${kind}-line`) };
  for (const kind of ["holds", "took_part", "met", "visited", "located", "within"]) found.edges[kind] = read(kind);
  return found;
}

function nodeLook(number) {
  const node = data.nodes[number];
  const colour = colours.nodes[node.group];
  const faded = near && !near.has(number);
  const chosen = view.chosen && view.chosen.node === number;
  const full = { background: colour.fill, border: chosen ? colours.ring : colour.line };
  return {
    id: number,
    x: node.x,
    y: node.y,
    shape: SHAPES[node.group],
    size: node.size * SMALLER[SHAPES[node.group]],
    borderWidth: chosen ? 4 : 1.5,
    color: { ...full, highlight: full, hover: { background: colour.fill, border: colours.ring } },
    opacity: faded ? 0.13 : 1,
    hidden: view.hidden.has(node.group),
  };
}

function edgeLook(number) {
  const edge = data.edges[number];
  const chosen = view.chosen;
  const own = chosen && (chosen.edge === number || edge.from === chosen.node || edge.to === chosen.node);
  const colour = colours.edges[edge.kind];
  return {
    id: number,
    from: edge.from,
    to: edge.to,
    width: own ? 2.5 : edge.kind === "within" || edge.kind === "located" ? 1 : 1.4,
    dashes: edge.kind === "within" || edge.kind === "located" ? [4, 5] : false,
    color: { color: colour, highlight: colour, hover: colour, opacity: own ? 1 : chosen ? 0.06 : 0.55 },
  };
}

function drawMap() {
  nodeSet = new vis.DataSet(data.nodes.map((_, number) => nodeLook(number)));
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
  network.on("click", ({ nodes, edges }) => choose(nodes.length ? { node: nodes[0] } : edges.length ? { edge: edges[0] } : null));
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

function repaint() {
  colours = readColours();
  near = bright();
  nodeSet.update(data.nodes.map((_, number) => nodeLook(number)).map(({ x, y, ...look }) => look));
  edgeSet.update(data.edges.map((_, number) => edgeLook(number)));
}

/** Show everything, or fly to a node or edge; what the panel covers stays free. */
function whole(moving = true) {
  network.fit({ animation: flight(moving), maxZoomLevel: 1.4 });
}

function flight(moving) {
  return moving && !calm.matches ? { duration: 450, easingFunction: "easeInOutQuad" } : false;
}

function fly() {
  if (!view.chosen) return;
  const ends = "node" in view.chosen ? [view.chosen.node] : [data.edges[view.chosen.edge].from, data.edges[view.chosen.edge].to];
  const points = Object.values(network.getPositions(ends));
  const panel = document.getElementById("panel").getBoundingClientRect();
  const beside = panel.width < innerWidth * 0.8;
  network.moveTo({
    position: {
      x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
      y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
    },
    scale: Math.max(network.getScale(), 0.9),
    offset: beside ? { x: -panel.width / 2, y: 0 } : { x: 0, y: -panel.height / 2 },
    animation: flight(true),
  });
}

/** Where a node is on the screen, in pixels of the map. */
function onScreen(number, scale, centre) {
  const { x, y } = network.body.nodes[number];
  return {
    number,
    x: (x - centre.x) * scale + mapElement.clientWidth / 2,
    y: (y - centre.y) * scale + mapElement.clientHeight / 2,
    radius: data.nodes[number].size * scale,
  };
}

function drawOver(canvas) {
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const seen = [];
  for (let number = 0; number < data.nodes.length; number++) {
    if (view.hidden.has(data.nodes[number].group)) continue;
    const one = onScreen(number, scale, centre);
    if (one.x > -80 && one.y > -40 && one.x < mapElement.clientWidth + 80 && one.y < mapElement.clientHeight + 40) seen.push(one);
  }
  canvas.save();
  const sharp = canvas.canvas.width / canvas.canvas.clientWidth;
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

const hulls = data.areas.map((area, group) => {
  const members = data.nodes.filter((node) => node.in === group);
  return { area, points: members.length > 2 ? around(members) : [], size: members.length };
});

function drawAreas(canvas) {
  const scale = network.getScale();
  canvas.lineJoin = "round";
  for (const { points } of hulls) {
    if (!points.length) continue;
    canvas.beginPath();
    points.forEach((point, step) => (step ? canvas.lineTo(point.x, point.y) : canvas.moveTo(point.x, point.y)));
    canvas.closePath();
    canvas.strokeStyle = colours["area-edge"];
    canvas.lineWidth = 82;
    canvas.stroke();
    canvas.strokeStyle = canvas.fillStyle = colours.area;
    canvas.lineWidth = 79;
    canvas.stroke();
    canvas.fill();
  }
  canvas.textAlign = "center";
  canvas.textBaseline = "bottom";
  canvas.fillStyle = colours["area-name"];
  for (const { area, points, size } of hulls) {
    if (area === null || !points.length) continue;
    const top = Math.min(...points.map((point) => point.y));
    const middle = (Math.min(...points.map((point) => point.x)) + Math.max(...points.map((point) => point.x))) / 2;
    canvas.font = `700 ${Math.min(60, (size > 40 ? 26 : 19) / scale)}px ${colours.font}`;
    canvas.fillText(labelOf(data.nodes[area]).join(" "), middle, top - 20);
  }
}
