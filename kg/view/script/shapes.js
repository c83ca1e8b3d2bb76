// How nodes and links look: their shapes, sizes and colours.

const dark = matchMedia("(prefers-color-scheme: dark)");
let colours = null;
let radii = null; // of each node, in pixels at scale 1
let rankOf = null; // place of each node among all, the most important first
let ranked = null;

/** The colours of the style sheet, in which alone colours are written. */
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  const names = ["text", "soft", "paper", "halo", "ground", "area", "area-edge", "area-name", "ring", "veil", "accent"];
  colours = { font: getComputedStyle(document.body).fontFamily, nodes: {}, links: {} };
  for (const name of names) colours[name] = read(name);
  for (const kind of core.kinds) colours.nodes[kind] = { fill: read(kind), line: read(`${kind}-line`) };
  for (const kind of core.links) colours.links[kind] = read(kind);
}

const LARGEST = 26;
const SMALLEST = 6;
const WEIGHT = { place: 4, person: 4, organization: 1, meeting: 0, project: 0, site: 0 }; // who is asked for first

/** Sizes by the measure chosen, and the order of importance that follows from them. */
function measure() {
  radii = nodes.size;
  const values = view.size === "degree" ? null : valuesOf(view.size);
  if (values) {
    const greatest = values.reduce((most, one) => Math.max(most, one), 1);
    radii = Float32Array.from(values, (one) => SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(one / greatest));
  }
  // numbers that sort as (weight, number) without a function to compare them, which is many times slower
  const weights = core.kinds.map((kind) => WEIGHT[kind]);
  const keys = Float64Array.from(radii, (radius, number) => Math.round((64 - radius - weights[nodes.kind[number]]) * 64) * nodes.count + number);
  ranked = Int32Array.from(keys.sort(), (key) => key % nodes.count);
  rankOf = new Int32Array(nodes.count);
  ranked.forEach((number, rank) => (rankOf[number] = rank));
}

/** The radius of a node on the screen: from afar it shrinks less than the map. */
function radiusAt(number, scale) {
  return Math.max(radii[number] * scale, 0.6 + radii[number] * 0.2);
}

const CORNERS = {
  organization: [[-0.8, -0.8], [0.8, -0.8], [0.8, 0.8], [-0.8, 0.8]],
  meeting: [[0, -1.1], [1.1, 0], [0, 1.1], [-1.1, 0]],
  project: [[0, -1], [1, 0.8], [-1, 0.8]],
  place: [[-0.53, -0.92], [0.53, -0.92], [1.05, 0], [0.53, 0.92], [-0.53, 0.92], [-1.05, 0]],
  site: [[-1, -0.8], [1, -0.8], [0, 1]],
};

/** Add the shape of a kind to the path. */
function trace(canvas, kind, x, y, radius) {
  if (kind === "person") {
    canvas.moveTo(x + radius, y);
    canvas.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  CORNERS[kind].forEach(([right, down], step) => {
    if (step) canvas.lineTo(x + right * radius, y + down * radius);
    else canvas.moveTo(x + right * radius, y + down * radius);
  });
  canvas.closePath();
}

/** Draw nodes ({number, x, y, radius}), all of a kind in one stroke. */
function paintNodes(canvas, seen) {
  for (const kind of core.kinds) {
    canvas.beginPath();
    for (const one of seen) if (kindOf(one.number) === kind) trace(canvas, kind, one.x, one.y, one.radius);
    canvas.fillStyle = colours.nodes[kind].fill;
    canvas.fill();
    canvas.lineWidth = 1.2;
    canvas.strokeStyle = colours.nodes[kind].line;
    canvas.stroke();
  }
}

/** Draw links ({link, from, to} with points), those that rest on where things lie dashed and thin. */
function paintLinks(canvas, drawn, width, opacity) {
  canvas.globalAlpha = opacity;
  for (const kind of core.links) {
    const quiet = kind === "within" || kind === "located";
    canvas.beginPath();
    for (const { link, from, to } of drawn) {
      if (linkKind(link) !== kind) continue;
      canvas.moveTo(from.x, from.y);
      canvas.lineTo(to.x, to.y);
    }
    canvas.setLineDash(quiet ? [4, 5] : []);
    canvas.lineWidth = quiet ? width * 0.75 : width;
    canvas.strokeStyle = colours.links[kind];
    canvas.stroke();
  }
  canvas.setLineDash([]);
  canvas.globalAlpha = 1;
}
