// How two are connected: asking for it, and the way told step by step with its quotes.

let joining = null; // the node from which a way is asked for

/** Ask for the other end: the next node that is clicked or searched for. */
function beginJoining(number) {
  joining = joining === number ? null : number;
  document.body.classList.toggle("joining", joining !== null);
  showPanel();
  queryBox.placeholder = joining === null ? word("search.placeholder") : word("way.placeholder", { name: names(number)[0] });
  if (joining !== null) {
    queryBox.focus();
    say(queryBox.placeholder);
  }
}

function joinWith(number) {
  const start = joining;
  beginJoining(start);
  choose({ way: [start, number] });
  flyToFocus();
}

function wayHead([start, goal]) {
  const kind = make("p", { class: "kind" }, word("way.title"));
  return panelHead(kind, word("way.between", { one: names(start)[0], other: names(goal)[0] }), "");
}

function wayBody() {
  const { way } = focus;
  if (!way) return [make("p", { class: "note" }, word("way.none"))];
  const steps = make("ol", { class: "way" }, make("li", {}, nodeLink(way.nodes[0])));
  way.links.forEach((link, place) => {
    const other = way.nodes[place + 1];
    const wanted = [way.nodes[place], other];
    const list = make("ul");
    const rows = linesOf(link).map((line) => ({ other: null, line, link }));
    addRows(list, rows, wanted);
    steps.append(make("li", {}, make("div", { class: "by" }, list), nodeLink(other)));
  });
  return [steps];
}
