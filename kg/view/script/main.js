// Puts the page together, once.

showWords();
showLegend();
showLabels();
connectControls();
drawMap();

onChange((what) => {
  if (what === "language") showWords();
  if (what === "language" || what === "hidden") showLegend();
  if (what === "language" || what === "labels") showLabels();
  if (what === "language" || what === "chosen") showPanel();
  if (what === "hidden") filter();
  network.redraw();
});

follow();
if (view.chosen) fly();
document.documentElement.dataset.ready = "true";

/** For scripts that drive the page: where on the screen a node lies, by its id. */
window.guanxi = {
  where(id) {
    const { x, y } = network.canvasToDOM(network.getPosition(place.get(id)));
    const box = mapElement.getBoundingClientRect();
    return { x: x + box.left, y: y + box.top };
  },
};
