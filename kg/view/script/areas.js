// Areas and communities: their outlines, and the names of areas, as on a map.

let areas = [];

/** The points around a set of points, in order (their convex hull). */
function outline(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
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
function drawAreasAnew() {
  const members = core.areas.map(() => []);
  const totals = core.areas.map(() => 0);
  for (let number = 0; number < nodes.count; number++) {
    if (!shown.node[number] || nodes.in[number] < 0) continue;
    members[nodes.in[number]].push([nodes.x[number], nodes.y[number]]);
    totals[nodes.in[number]]++;
  }
  const hulls = members.map(outline);
  const depth = core.areas.map((_, area) => {
    let steps = 0;
    for (let above = core.areas[area][1]; above !== -1; above = core.areas[above][1]) steps++;
    return steps;
  });
  const inner = core.areas.map((_, area) => area).sort((a, b) => depth[b] - depth[a]);
  for (const area of inner) {
    const above = core.areas[area][1];
    if (above === -1) continue;
    hulls[above] = outline([...hulls[above], ...hulls[area]]);
    totals[above] += totals[area];
  }
  areas = core.areas
    .map(([place, above], area) => ({ place, points: hulls[area], total: totals[area], main: above === -1 || core.areas[above][0] !== place }))
    .filter(({ total, points }) => points.length > 2 && total > 3 && total < shown.nodes * 0.75)
    .map((area) => ({ ...area, ...middle(area.points), edge: null }))
    .sort((a, b) => b.total - a.total);
}

const SMALLEST_AREA = 14; // pixels from which on an area has an outline
const AREA_MARGIN = 34; // how far an outline stands off from the nodes in it

/** Points on a circle around a point. */
function rim([x, y]) {
  const angles = Array.from({ length: 8 }, (_, step) => (step * Math.PI) / 4);
  return angles.map((angle) => [x + AREA_MARGIN * Math.cos(angle), y + AREA_MARGIN * Math.sin(angle)]);
}

/** The middle of an outline, and how far it reaches. */
function middle(points) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

function paintAreas(canvas, from) {
  for (const area of areas) {
    const { width, height, place } = area;
    if (Math.max(width, height) * from.scale < SMALLEST_AREA) continue;
    area.edge ||= outline(area.points.flatMap(rim));
    canvas.beginPath();
    area.edge.forEach(([x, y], step) => {
      const [left, top] = toScreen(x, y, from);
      if (step) canvas.lineTo(left, top);
      else canvas.moveTo(left, top);
    });
    canvas.closePath();
    if (place !== -1) {
      canvas.fillStyle = colours.area;
      canvas.fill();
    }
    canvas.setLineDash(place === -1 ? [3, 4] : []);
    canvas.lineWidth = 1;
    canvas.strokeStyle = colours["area-edge"];
    canvas.stroke();
  }
  canvas.setLineDash([]);
}

const AREA_NAMES = 40; // names of areas at most
const NAMED_BELOW = 0.5; // scale below which areas are named: nearer, their own nodes say it

/** The names of areas that are neither tiny nor larger than the screen, the largest first. */
function areaNames(from) {
  if (from.scale > NAMED_BELOW) return [];
  const most = Math.max(size.width, size.height) * 1.3;
  const named = [];
  for (const area of areas) {
    const reach = Math.max(area.width, area.height) * from.scale;
    if (area.place === -1 || !area.main || reach < 70 || reach > most || area.total < 12) continue;
    const [x, y] = toScreen(area.x, area.y, from);
    if (x < -60 || y < -20 || x > size.width + 60 || y > size.height + 20) continue;
    named.push({ number: area.place, x, y, font: between(Math.round(9 + reach / 28), 12, 24), total: area.total });
    if (named.length === AREA_NAMES) break;
  }
  return named;
}
