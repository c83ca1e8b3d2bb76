// Labels of the map: drawn at the same size at every scale, the important ones first, none on another.

const measures = new Map();
const LONGEST = 18; // columns of a label's line (a Chinese character takes two)
const MOST_LABELS = 200;
const MOST_CROWDED = 120; // labels on a map that shows only a part of its nodes
const MOST_HURRIED = 60; // labels of the first frame: letters take most of the time in which it is drawn
let hurried = true; // whether the first frame is still to be seen

const columns = (char) => (char > "\u2e7f" ? 2 : 1.1);

/** A label in at most two lines of about the same length, cut if it is longer than that. */
function broken(text) {
  const chars = [...text.slice(0, 4 * LONGEST)];
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
function measured(canvas, number, size, bold, whole) {
  const key = `${view.labels || view.language}${size}${bold}${whole}${number}`;
  let found = measures.get(key);
  if (!found) {
    if (measures.size > 20000) measures.clear();
    const lines = labelOf(number).flatMap(whole ? (line) => [line.slice(0, 60)] : broken);
    const font = `${bold ? 600 : 400} ${size}px ${colours.font}`;
    const width = Math.max(...lines.map((line) => widthOf(canvas, line, size, font)), 1);
    found = { font, lines, width, height: lines.length * (size + 2) };
    measures.set(key, found);
  }
  return found;
}

/** The width of a line: Chinese characters are squares, anything else has to be measured. */
function widthOf(canvas, line, size, font) {
  if (/^[\u3000-\u303f\u4e00-\u9fff]*$/.test(line)) return line.length * size;
  if (/^[\d,]*$/.test(line)) return line.length * size * 0.6;
  canvas.font = font;
  return canvas.measureText(line).width;
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
  if (scene.specks.length) return radii[number] > 14 ? 13 : 12;
  const radius = radii[number];
  if (kindOf(number) === "place") return radius > 16 ? 17 : radius > 11 ? 15 : 13;
  return radius > 12 && kindOf(number) === "person" ? 14 : radius > 9 ? 13 : 12;
}

function write(canvas, lines, font, size, middle, top, colour) {
  canvas.font = font;
  canvas.textAlign = "center";
  canvas.textBaseline = "top";
  canvas.lineJoin = "round";
  canvas.lineWidth = 3.5;
  lines.forEach((line, row) => {
    canvas.strokeStyle = colours.halo;
    canvas.strokeText(line, middle, top + row * (size + 2));
    canvas.fillStyle = colour;
    canvas.fillText(line, middle, top + row * (size + 2));
  });
}

/** Write the names of areas; returns the places that are named by it. */
function paintAreaNames(canvas, taken, names) {
  const written = new Set();
  for (const { number, x, y, font, total } of names) {
    const face = `600 ${font}px ${colours.font}`;
    const lines = [...labelOf(number).map((line) => line.slice(0, 40)), count(total)];
    const width = Math.max(...lines.map((line) => widthOf(canvas, line, font, face)));
    const box = { left: x - width / 2 - 3, right: x + width / 2 + 3, top: y - font, bottom: y - font + lines.length * (font + 2) };
    if (!taken.free(box, true)) continue;
    taken.add(box);
    write(canvas, lines.slice(0, -1), face, font, x, box.top, colours["area-name"]);
    write(canvas, lines.slice(-1), `400 ${Math.max(font - 4, 11)}px ${colours.font}`, font, x, box.top + (lines.length - 1) * (font + 2), colours["area-name"]);
    written.add(number);
  }
  return written;
}

/** Write the labels of nodes ({number, x, y, radius}, the most important first); returns how many were written. */
function paintLabels(canvas, taken, seen, near, skipped = new Set()) {
  for (const { number, x, y, radius } of seen) {
    if (radius > 2.5) taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, owner: number, dot: true });
  }
  const most = hurried ? MOST_HURRIED : near || !scene.specks.length ? MOST_LABELS : MOST_CROWDED;
  let drawn = 0;
  for (const one of seen) {
    if (drawn >= most) break;
    if (!skipped.has(one.number) && paintLabel(canvas, taken, one, near)) drawn++;
  }
  return drawn;
}

function paintLabel(canvas, taken, { number, x, y, radius }, near, forced = false) {
  const chosen = forced || (view.chosen && view.chosen.node === number);
  const letters = fontSize(number, near);
  const bold = chosen || (kindOf(number) === "place" && (near || !scene.specks.length));
  const { font, lines, width, height } = measured(canvas, number, letters, bold, chosen);
  const above = size.width > width && x > 0 && x < size.width ? between(x, width / 2 + 3, size.width - width / 2 - 3) : x;
  const spots = [
    [above, y + radius + 2],
    [above, y - radius - 2 - height],
    [x + radius + 4 + width / 2, y - height / 2],
    [x - radius - 4 - width / 2, y - height / 2],
    ...[1, -1].flatMap((side) => [1, -1].map((down) => [x + side * (radius * 0.7 + width / 2 + 3), y + down * (radius * 0.7 + height / 2 + 3) - height / 2])),
  ];
  const boxes = spots.map(([middle, top]) => ({
    left: middle - width / 2 - 2, right: middle + width / 2 + 2, top, bottom: top + height, owner: number, middle,
  }));
  const whole = boxes.filter((one) => one.left >= 0 && one.right <= size.width);
  const tried = whole.length ? whole : boxes;
  const box = tried.find((one) => taken.free(one, false)) || (chosen && tried.find((one) => taken.free(one, true))) || (forced && tried[0]);
  if (!box) return false;
  taken.add(box);
  write(canvas, lines, font, letters, box.middle, box.top, colours.text);
  return true;
}

const MOST_TOLD = 24; // characters of what a link says on the map

/** A text cut to a length, with a sign that it was. */
function shortened(text, most) {
  const chars = [...text.slice(0, 4 * most)];
  return chars.length > most ? `${chars.slice(0, most - 1).join("").trimEnd()}…` : text;
}

/** Write what links say on them, where there is room. */
function paintTold(canvas, taken, drawn) {
  const font = `400 12px ${colours.font}`;
  canvas.font = font;
  let written = 0;
  for (const { link, from, to } of drawn) {
    if (written >= MOST_LABELS) break;
    const text = shortened(visible(either(core.texts[links.text[link]])), MOST_TOLD);
    const width = canvas.measureText(text).width;
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    const box = { left: x - width / 2, right: x + width / 2, top: y - 7, bottom: y + 7 };
    if (Math.hypot(to.x - from.x, to.y - from.y) < width || !taken.free(box, false)) continue;
    taken.add(box);
    write(canvas, [text], font, 12, x, y - 7, colours.soft);
    written++;
  }
  return written;
}
