// Measures of importance: what the size of a node may stand for; what takes long is reckoned in slices.

const SIZES = { degree: () => nodes.size, meetings, betweenness };
const SLICE = 40; // milliseconds that a measure may take at once
const reckoned = new Map(); // measure → its values, once they are known
let reckoning = null; // {size, part} while a measure is reckoned

/** The values of a measure, or null as long as they are being reckoned; the page is told when they are there. */
function valuesOf(size) {
  if (!reckoned.has(size)) {
    const given = SIZES[size]();
    if (given.next) {
      if (reckoning === null) reckon(size, given);
    } else {
      reckoned.set(size, given);
    }
  }
  return reckoned.get(size) || null;
}

/** Go on with a measure for a slice of time, and again after the page has had its turn. */
function reckon(size, steps) {
  const end = performance.now() + SLICE;
  let step = steps.next();
  while (!step.done && performance.now() < end) step = steps.next();
  const later = reckoning !== null;
  if (step.done) {
    reckoned.set(size, step.value);
    reckoning = null;
    if (later && view.size === size) changed("size");
    return;
  }
  reckoning = { size, part: step.value };
  if (later) showStatus();
  setTimeout(() => reckon(size, steps), 0);
}

/** What is to be said of the measure chosen: how far it is, and whether a sample stands for all. */
function measureTold() {
  if (view.size !== "betweenness") return [];
  if (!reckoned.has(view.size)) return [word("status.reckoning", { n: Math.round(100 * (reckoning?.part || 0)) })];
  return nodes.count > SOURCES ? [word("status.sample", { n: count(SOURCES) })] : [];
}
