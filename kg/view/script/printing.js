// Printing: for as long as the browser makes its pages, the map is drawn for paper, in light colours and at paper's proportions.

const PAPER = { width: 1080, height: 720 }; // as style/print.css has it
const PAPER_SHARP = 2;
let kept = null; // camera and height of the map on the screen, while it is drawn for paper

/** Draw the map for paper: all of it, what is chosen, or what the reader had moved to. */
function beginPrinting() {
  if (kept || !size.width) return;
  kept = { camera: { ...camera }, size };
  dressForPaper(true);
  size = PAPER;
  Object.assign(canvasElement, { width: PAPER.width * PAPER_SHARP, height: PAPER.height * PAPER_SHARP });
  const wide = Math.min(PAPER.width / kept.size.width, PAPER.height / kept.size.height);
  if (view.at) moveTo({ ...camera, scale: camera.scale * wide }, false);
  else if (focus) flyToFocus(false);
  else whole(false);
  stale = true;
  paint(performance.now());
}

/** Give the screen its map back. */
function endPrinting() {
  if (!kept) return;
  moveTo(kept.camera, false);
  kept = null;
  dressForPaper(false);
  size = { width: 0, height: 0 };
  resize();
}

function dressForPaper(paper) {
  document.documentElement.classList.toggle("paper", paper);
  readColours();
}

function connectPrinting() {
  addEventListener("beforeprint", beginPrinting);
  addEventListener("afterprint", endPrinting);
}
