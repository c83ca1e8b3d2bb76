// The camera: which part of the map is on the screen, and how it moves.

const mapElement = document.getElementById("map");
const panel = document.getElementById("panel");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const camera = { x: 0, y: 0, scale: 1 };
const NARROW = 720;
const LABEL_ROOM = 68; // half a label beside a node
const LEAST_SCALE = 0.002;
const MOST_SCALE = 6;
let size = { width: 0, height: 0 };
let flight = null;

const toScreen = (x, y, from = camera) => [(x - from.x) * from.scale + size.width / 2, (y - from.y) * from.scale + size.height / 2];
const toMap = (x, y) => [(x - size.width / 2) / camera.scale + camera.x, (y - size.height / 2) / camera.scale + camera.y];
const between = (number, least, most) => Math.min(Math.max(number, least), most);

/** The room around what is shown: for the legend, the labels and the panel, as large as they are. */
function frame() {
  if (kept) return { left: LABEL_ROOM, right: LABEL_ROOM, top: 34, bottom: 42 };
  const cover = panel.hidden ? { width: 0, height: 0 } : panel.getBoundingClientRect();
  const [map, legend] = [mapElement, document.getElementById("legend")].map((element) => element.getBoundingClientRect());
  const narrow = size.width <= NARROW;
  const below = legend.width > map.width / 2 || narrow; // the legend lies below the map, not beside it
  return {
    left: below ? 34 : Math.max(legend.right - map.left, 0) + LABEL_ROOM,
    right: narrow ? 34 : 90 + cover.width,
    top: Math.min(64, map.height / 8),
    bottom: narrow && !panel.hidden ? cover.height + 42 : below ? Math.min(map.bottom - legend.top, map.height / 2) + 42 : 122,
  };
}

/** The camera that shows points, at a scale between two; `centre` comes to the middle where they don't fit. */
function fitting(points, least, most, centre = null) {
  const free = frame();
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (left > right) return null;
  const fit = Math.min(
    Math.max(size.width - free.left - free.right, 60) / Math.max(right - left, 1),
    Math.max(size.height - free.top - free.bottom, 60) / Math.max(bottom - top, 1),
  );
  const scale = between(fit, least, most);
  const [x, y] = fit < least && centre ? centre : [(left + right) / 2, (top + bottom) / 2];
  return { x: x - (free.left - free.right) / 2 / scale, y: y - (free.top - free.bottom) / 2 / scale, scale };
}

/** Move the camera to another place, smoothly unless the reader wants it calm. */
function moveTo(target, moving) {
  if (!target) return;
  flight = null;
  if (!moving || calm.matches) {
    Object.assign(camera, target);
    repaint(true);
    return;
  }
  const from = { ...camera, zoom: Math.log(camera.scale) };
  const zoom = Math.log(target.scale) - from.zoom;
  flight = { from, target, zoom, begun: performance.now(), lasts: 420 };
  repaint();
}

/** Move the camera on its flight; whether it still flies. */
function fly(now) {
  if (!flight) return false;
  const done = between((now - flight.begun) / flight.lasts, 0, 1);
  const eased = done < 0.5 ? 2 * done * done : 1 - 2 * (1 - done) * (1 - done);
  const { from, target, zoom } = flight;
  camera.scale = Math.exp(from.zoom + zoom * eased);
  // what lies in the middle moves evenly on the screen, not on the map
  const part = Math.abs(zoom) < 0.001 ? eased : (1 / camera.scale - 1 / from.scale) / (1 / target.scale - 1 / from.scale);
  camera.x = from.x + (target.x - from.x) * part;
  camera.y = from.y + (target.y - from.y) * part;
  if (done === 1) {
    Object.assign(camera, target);
    flight = null;
    repaint(true);
  }
  return done < 1;
}

/** Make the map larger or smaller around a point of the screen. */
function zoomAt(x, y, factor) {
  const [mapX, mapY] = toMap(x, y);
  camera.scale = between(camera.scale * factor, LEAST_SCALE, MOST_SCALE);
  camera.x = mapX - (x - size.width / 2) / camera.scale;
  camera.y = mapY - (y - size.height / 2) / camera.scale;
  movedByHand();
}

function pan(x, y) {
  camera.x += x / camera.scale;
  camera.y += y / camera.scale;
  movedByHand();
}

let noted = 0;

/** The reader moved the map: remember where to. */
function movedByHand() {
  flight = null;
  clearTimeout(noted);
  noted = setTimeout(() => {
    view.at = [camera.x, camera.y, camera.scale];
    changed("at");
  }, 400);
  repaint();
}
