// Labels of the map: drawn at the same size at every scale, the important ones first, none on another.

const WEIGHT = { place: 8, person: 4, organization: 1, meeting: 0, project: 0, site: 0 }; // who is asked for first
const weight = (number) => data.nodes[number].size + WEIGHT[data.nodes[number].group];
const ranked = data.nodes.map((_, number) => number).sort((a, b) => weight(b) - weight(a) || a - b);
const rankOf = new Map(ranked.map((number, rank) => [number, rank]));
const measures = new Map();
const LONGEST = 18; // columns of a label's line (a Chinese character takes two)
const MOST = 420; // labels drawn at once

const columns = (char) => (char > "\u2e7f" ? 2 : 1.1);

/** A label in at most two lines of about the same length, cut if it is longer than that. */
function broken(text) {
  let chars = [...text.slice(0, 4 * LONGEST)];
  const length = (some) => some.reduce((sum, char) => sum + columns(char), 0);
  if (length(chars) <= LONGEST) return [text];
  if (length(chars) > 2 * LONGEST) {
    while (length(chars) > 2 * LONGEST - 2) chars.pop();
    chars.push("…");
  }
  const half = length(chars) / 2;
  let best = 0;
  let least = Infinity;
  let used = 0;
  chars.forEach((char, place) => {
    const breaks = char === " " || char > "\u2e7f";
    const far = Math.abs(used - half);
    if (breaks && place > 0 && far < least && !"、，）》”".includes(char)) [best, least] = [place, far];
    used += columns(char);
  });
  const cut = best || Math.ceil(chars.length / 2);
  return [chars.slice(0, cut), chars.slice(cut)].map((line) => line.join("").trim()).filter(Boolean);
}

/** A label broken into lines, with its size in pixels; kept, because measuring is slow. */
function measured(canvas, number, size, bold, whole, font) {
  const key = `${view.labels || view.language}${size}${bold}${whole}${number}`;
  let found = measures.get(key);
  if (!found) {
    const lines = labelOf(data.nodes[number]).flatMap(whole ? (line) => [line.slice(0, 60)] : broken);
    canvas.font = `${bold ? 600 : 400} ${size}px ${font}`;
    const width = Math.max(...lines.map((line) => canvas.measureText(line).width), 1);
    found = { font: canvas.font, lines, width, height: lines.length * (size + 2) };
    measures.set(key, found);
  }
  return found;
}

/** Boxes already taken, looked up by squares of the screen. */
class Taken {
  constructor() {
    this.squares = new Map();
  }

  each(box, visit) {
    for (let x = box.left >> 6; x <= box.right >> 6; x++) {
      for (let y = box.top >> 6; y <= box.bottom >> 6; y++) {
        if (visit(x * 65536 + y)) return true;
      }
    }
    return false;
  }

  /** Whether nothing lies there but the owner's own dot (or, if `overDots`, any dot). */
  free(box, overDots) {
    return !this.each(box, (square) =>
      (this.squares.get(square) || []).some(
        (other) =>
          !(other.dot && (overDots || other.owner === box.owner)) &&
          box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
      ),
    );
  }

  add(box) {
    this.each(box, (square) => {
      if (!this.squares.has(square)) this.squares.set(square, []);
      this.squares.get(square).push(box);
      return false;
    });
  }
}

function fontSize(number, near) {
  if (near) return 14;
  const { group, size } = data.nodes[number];
  if (group === "place") return size > 16 ? 18 : size > 11 ? 15 : 13;
  return size > 12 && group === "person" ? 14 : size > 9 ? 13 : 12;
}

/** Draw the labels of nodes `seen` ({number, x, y, radius} in pixels of the screen); returns how many were drawn. */
function drawLabels(canvas, seen, near, colours) {
  const taken = new Taken();
  for (const { number, x, y, radius } of seen) {
    if (radius > 2.5 && (!near || near.has(number))) taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, owner: number, dot: true });
  }
  const first = (one) => (one.number === view.hover ? 0 : near && near.has(one.number) ? 1 : 2);
  const order = [...seen].sort((a, b) => first(a) - first(b) || rankOf.get(a.number) - rankOf.get(b.number));
  canvas.textAlign = "center";
  canvas.textBaseline = "top";
  canvas.lineJoin = "round";
  canvas.lineWidth = 3.5;
  let drawn = 0;
  for (const one of order) {
    if (drawn >= MOST) break;
    const faded = near && !near.has(one.number) && one.number !== view.hover;
    if (faded) continue;
    if (drawLabel(canvas, one, taken, near, colours)) drawn++;
  }
  return drawn;
}

function drawLabel(canvas, { number, x, y, radius }, taken, near, colours) {
  const node = data.nodes[number];
  const hover = number === view.hover;
  const chosen = view.chosen && view.chosen.node === number;
  const size = fontSize(number, Boolean(near));
  const bold = chosen || hover || node.group === "place";
  const { font, lines, width, height } = measured(canvas, number, size, bold, Boolean(hover || chosen), colours.font);
  const spots = [
    [x, y + radius + 2],
    [x, y - radius - 2 - height],
    [x + radius + 4 + width / 2, y - height / 2],
    [x - radius - 4 - width / 2, y - height / 2],
  ];
  const boxes = spots.map(([middle, top]) => ({
    left: middle - width / 2 - 2, right: middle + width / 2 + 2, top, bottom: top + height, owner: number, middle,
  }));
  const important = node.group === "place" || node.size > 11 || chosen;
  const box = boxes.find((one) => taken.free(one, false)) ||
    (important && boxes.find((one) => taken.free(one, true))) || (hover && boxes[0]);
  if (!box) return false;
  taken.add(box);
  canvas.font = font;
  lines.forEach((line, row) => {
    canvas.strokeStyle = colours.halo;
    canvas.strokeText(line, box.middle, box.top + row * (size + 2));
    canvas.fillStyle = colours.text;
    canvas.fillText(line, box.middle, box.top + row * (size + 2));
  });
  return true;
}
