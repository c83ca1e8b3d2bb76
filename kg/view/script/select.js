// Several nodes at once: picked one by one, or all in a rectangle; to be listed, taken away and sent.

const MOST_SELECTED = 1000; // nodes of a selection at most: the address holds them all
let selecting = false; // whether clicks pick nodes and drags draw a rectangle, without the shift key
let rectangle = null; // the rectangle that is being drawn: two corners on the screen

/** Whether a press of the pointer is about the selection. */
const picks = (event) => event.shiftKey || selecting;

/** Take nodes into the selection, as many as it holds, the most important first. */
function select(numbers) {
  const added = numbers.filter((number) => !view.selected.has(number)).sort((a, b) => rankOf[a] - rankOf[b]);
  const room = MOST_SELECTED - view.selected.size;
  for (const number of added.slice(0, room)) view.selected.add(number);
  changed("selected");
  say(word(added.length > room ? "select.full" : "select.count", { n: count(view.selected.size) }));
}

/** Take a node into the selection, or out of it. */
function toggleSelected(number) {
  if (!view.selected.delete(number)) {
    select([number]);
    return;
  }
  changed("selected");
  say(word("select.count", { n: count(view.selected.size) }));
}

function selectNothing() {
  view.selected.clear();
  changed("selected");
}

function switchSelecting() {
  selecting = !selecting;
  showSelection();
  say(word(selecting ? "select.how" : "select.off"));
}

/** The nodes that can be seen in a part of the screen: those in focus if something is. */
function nodesIn(left, top, right, bottom) {
  const inside = (number) => {
    const [x, y] = toScreen(...spotOf(number));
    return x >= left && x <= right && y >= top && y <= bottom;
  };
  return (focus ? focus.numbers : nodesShown()).filter(inside);
}

function selectInRectangle() {
  const [[x, y], [otherX, otherY]] = rectangle;
  rectangle = null;
  select(nodesIn(Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY)));
}

function paintRectangle(canvas) {
  const [[x, y], [otherX, otherY]] = rectangle;
  canvas.beginPath();
  canvas.rect(x, y, otherX - x, otherY - y);
  canvas.fillStyle = colours.area;
  canvas.fill();
  canvas.lineWidth = 1.5;
  canvas.strokeStyle = colours.accent;
  canvas.stroke();
}

/** Ring those of the drawn nodes that are selected. */
function paintSelected(canvas, seen) {
  for (const one of seen) if (view.selected.has(one.number)) ring(canvas, one, 3, colours.accent);
}

/** Say how many are selected, and what can be done with them. */
function showSelection() {
  const number = view.selected.size;
  document.getElementById("selection").hidden = !number;
  document.getElementById("selected").textContent = word("select.count", { n: count(number) });
  document.querySelector("#zoom [value=select]").setAttribute("aria-pressed", String(selecting));
  mapElement.classList.toggle("selecting", selecting);
}

const SELECTION = {
  list: () => openAt("take", "#list-name"),
  table: () => {
    view.table = "selected";
    changed("table");
    tableBox.focus();
  },
  none: selectNothing,
};

function connectSelection() {
  for (const element of document.querySelectorAll("#selection button")) {
    element.addEventListener("click", (event) => {
      event.stopPropagation(); // the menu that opens here closes on clicks beside it
      SELECTION[element.value]();
    });
  }
}
