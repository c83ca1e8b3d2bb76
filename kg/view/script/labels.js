// Labels of the map: drawn at the same size at every scale, the important ones first, none on another.

const ranked = data.nodes.map((_, number) => number).sort((a, b) => data.nodes[b].size - data.nodes[a].size || a - b);
const rankOf = new Map(ranked.map((number, rank) => [number, rank]));
const widths = new Map();
const LONGEST = 18; // columns of a label's line (a Chinese character takes two)
const MOST = 420; // labels drawn at once

/** A label in at most two lines, cut if it is longer. */
function broken(text) {
  const lines = [""];
  let used = 0;
  for (const char of text) {
    const columns = char > "\u2e7f" ? 2 : 1.1;
    if (used + columns > LONGEST) {
      if (lines.length === 2) {
        lines[1] += "…";
        break;
      }
      const cut = char !== " " && char < "\u2e80" ? lines[0].lastIndexOf(" ") : -1;
      const rest = cut > 5 ? lines[0].slice(cut + 1) : "";
      if (cut > 5) lines[0] = lines[0].slice(0, cut);
      lines.push(rest);
      used = rest.length * 1.1;
    }
    lines[lines.length - 1] += char;
    used += columns;
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

function widthOf(canvas, text) {
  const key = `${canvas.font}|${text}`;
  if (!widths.has(key)) widths.set(key, canvas.measureText(text).width);
  return widths.get(key);
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

  free(box, own) {
    return !this.each(box, (square) =>
      (this.squares.get(square) || []).some(
        (other) =>
          other.owner !== own &&
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
  const rank = rankOf.get(number);
  const size = data.nodes[number].size;
  return rank < 3 && size > 14 ? 17 : rank < 12 && size > 11 ? 15 : size > 9 ? 13 : 12;
}

/** Draw the labels of nodes `seen` ({number, x, y, radius} in pixels of the screen); returns how many were drawn. */
function drawLabels(canvas, seen, near, colours) {
  const taken = new Taken();
  for (const { number, x, y, radius } of seen) {
    if (radius > 2.5) taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, owner: number });
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
  const bold = chosen || hover || node.group === "place" || size > 14;
  canvas.font = `${bold ? 600 : 400} ${size}px ${colours.font}`;
  const whole = labelOf(node);
  const lines = hover || chosen ? whole.map((line) => line.slice(0, 60)) : whole.flatMap(broken);
  const height = lines.length * (size + 2);
  const width = Math.max(...lines.map((line) => widthOf(canvas, line)), 1);
  const spots = [
    [x, y + radius + 2],
    [x, y - radius - 2 - height],
    [x + radius + 4 + width / 2, y - height / 2],
    [x - radius - 4 - width / 2, y - height / 2],
  ];
  for (const [middle, top] of spots) {
    const box = { left: middle - width / 2 - 2, right: middle + width / 2 + 2, top, bottom: top + height, owner: number };
    if (!hover && !taken.free(box, number)) continue;
    taken.add(box);
    lines.forEach((line, row) => {
      canvas.strokeStyle = colours.halo;
      canvas.strokeText(line, middle, top + row * (size + 2));
      canvas.fillStyle = colours.text;
      canvas.fillText(line, middle, top + row * (size + 2));
    });
    return true;
  }
  return false;
}
