// Mouse, finger and pen: drag, pinch, wheel, click.

const STILL = 5; // pixels a pointer may move and still click
const FINGER = 16; // how near a finger must come
const HELD = 500; // milliseconds after which a finger that stays on a node selects it
let holding = 0;
const pressed = new Map(); // pointers that are down, by id
let begun = null;

function localPoint(event) {
  const box = mapElement.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function press(event) {
  if (event.button > 0) return;
  pressed.set(event.pointerId, localPoint(event));
  mapElement.setPointerCapture(event.pointerId);
  begun = pressed.size === 1 ? { point: localPoint(event), moved: false, picks: picks(event) } : { ...begun, moved: true };
  clearTimeout(holding);
  if (event.pointerType === "touch" && pressed.size === 1) holding = setTimeout(hold, HELD);
}

/** A finger that stays where it is does what a click with shift does. */
function hold() {
  if (begun.moved || nodeAt(...begun.point, FINGER) === null) return;
  pick(...begun.point, FINGER, true);
  begun.moved = true;
}

function move(event) {
  const point = localPoint(event);
  if (!pressed.has(event.pointerId)) {
    if (event.pointerType !== "touch") pointAt(...point);
    return;
  }
  const before = pressed.get(event.pointerId);
  if (!begun.moved && Math.hypot(point[0] - begun.point[0], point[1] - begun.point[1]) <= STILL) return;
  begun.moved = true;
  clearTimeout(holding);
  pressed.set(event.pointerId, point);
  if (begun.picks && pressed.size === 1) {
    rectangle = [begun.point, point];
    repaint();
    return;
  }
  rectangle = null;
  if (pressed.size === 1) {
    pan(before[0] - point[0], before[1] - point[1]);
    mapElement.classList.add("moving");
    return;
  }
  const [other] = [...pressed].filter(([id]) => id !== event.pointerId).map(([, where]) => where);
  const factor = Math.hypot(point[0] - other[0], point[1] - other[1]) / Math.max(Math.hypot(before[0] - other[0], before[1] - other[1]), 1);
  pan((before[0] - point[0]) / 2, (before[1] - point[1]) / 2);
  zoomAt((point[0] + other[0]) / 2, (point[1] + other[1]) / 2, factor);
}

function release(event) {
  clearTimeout(holding);
  const still = begun && !begun.moved && pressed.size === 1;
  pressed.delete(event.pointerId);
  if (pressed.size) return;
  mapElement.classList.remove("moving");
  if (event.type !== "pointerup") rectangle = null;
  if (rectangle) selectInRectangle();
  else if (still && event.type === "pointerup") pick(...localPoint(event), event.pointerType === "touch" ? FINGER : REACH, begun.picks);
}

function pointAt(left, top) {
  const number = nodeAt(left, top);
  hover(number);
  mapElement.classList.toggle("pointing", number !== null || linkAt(left, top) !== null);
}

function wheel(event) {
  event.preventDefault();
  const pixels = event.deltaMode === 1 ? event.deltaY * 18 : event.deltaY;
  zoomAt(...localPoint(event), Math.exp(between(-pixels, -240, 240) * 0.0018));
}

function connectPointer() {
  mapElement.addEventListener("pointerdown", press);
  mapElement.addEventListener("pointermove", move);
  mapElement.addEventListener("pointerup", release);
  mapElement.addEventListener("pointercancel", release);
  mapElement.addEventListener("pointerleave", () => hover(null));
  mapElement.addEventListener("wheel", wheel, { passive: false });
  mapElement.addEventListener("contextmenu", (event) => event.pointerType === "touch" && event.preventDefault());
  new ResizeObserver(resize).observe(mapElement);
}
