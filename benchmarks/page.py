"""How soon the page can be used in Chromium, how smoothly it moves and how large it is; pyvis's own page beside it.

``python -m benchmarks --page``. A page is usable when it says so (``data-ready``) and its first frame is drawn, counted
inside the page from the start of the navigation; pyvis's, when its layout is done, before which it shows nothing. It is
then dragged with the mouse, and the frames the browser draws meanwhile are counted; names are searched for, each letter
of a query by itself. All in one run, one page after the other.
"""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from platform import machine
from tempfile import TemporaryDirectory
from textwrap import fill
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.networks import network
from kg.view.network import Network
from kg.view.page import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HEADING = "## The page"
TARGETS = {500: (0.8, 30, 1), 5000: (1.2, 25, 2), 20_000: (2.0, 25, 5), 50_000: (3.0, 20, 10)}
"""Nodes → seconds until usable, frames a second, megabytes, as promised."""
PYVIS = (100, 500, 5000)
LIMIT = 60.0
"""Seconds after which a page of pyvis is given up."""
RUNS = 5
WIDTH = 120
DRAGGED = 1.5
"""Seconds for which a page is dragged."""
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
FRAME = """const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => {
  window.usable = performance.now();
}));"""
"""Notes when a frame has been drawn, on the page's own clock: a driver hears of it later."""
READY = (
    FRAME
    + """const watch = (_, watching) => {
  if (!document.documentElement?.dataset.ready) return;
  watching.disconnect();
  drawn();
};
new MutationObserver(watch).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });"""
)
SEARCH = """async (queries) => {
  const times = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end++) {
      const begun = performance.now();
      await guanxi.search(query.slice(0, end));
      times.push(performance.now() - begun);
    }
  }
  return Math.max(...times);
}"""
QUERIES = ("张伟", "zhang wei", "zwei", "zw", "市长", "meeting")
"""Searched for letter by letter; the slowest answer counts."""
COUNT = """() => { window.drawn = 0; const step = () => { window.drawn++; requestAnimationFrame(step); };
requestAnimationFrame(step); }"""

SETTLED = (
    FRAME
    + """let made;
const settled = drawn;
const watch = (found) => {
  made = found;
  for (const name of ["stabilizationIterationsDone", "stabilized"]) made.once(name, settled);
};
Object.defineProperty(window, "network", { configurable: true, get: () => made, set: watch });"""
)


class Measured(NamedTuple):
    """One page: seconds to make it, its megabytes, seconds until usable, frames a second while dragged, and
    milliseconds until the slowest search answers.
    """

    made: float
    size: float
    usable: float | None
    frames: float | None
    search: float | None


def report() -> list[str]:
    """The figures as lines of Markdown."""
    with TemporaryDirectory() as scratch, _browser() as browser:
        version, load = browser.version, os.getloadavg()[0]
        ours = {nodes: _ours(browser, network(nodes), Path(scratch)) for nodes in TARGETS}
        theirs = {nodes: _pyvis(browser, network(nodes), Path(scratch)) for nodes in PYVIS}
    lines = [
        HEADING,
        "",
        fill(
            f"Made by `python -m benchmarks --page`: headless Chromium {version}, software rendering, 1400 × 900,"
            f" {machine()}. Networks of `benchmarks/networks.py` with twice as many edges, opened from the file."
            f" Usable: ready and the first frame drawn; frames a second: while dragged; search: the slowest answer to"
            f" what is typed letter by letter. The best of {RUNS} openings, as"
            f" the machine has other work (a load of {load:.0f} on {os.cpu_count()} processors when this began), which"
            " slows a page down but makes none faster. In brackets what was promised.",
            WIDTH,
        ),
        "",
        "| page | nodes | usable within, s | frames a second | file, MB | search, ms | made in, s |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for nodes, one in ours.items():
        lines.append(_row("guanxi", nodes, one, TARGETS[nodes]))
    for nodes, one in theirs.items():
        lines.append(_row("pyvis's default", nodes, one, None))
    lines += [
        "",
        fill(
            "The page of pyvis is its default one (physics on, its scripts in the file), opened once and given up after"
            f" {LIMIT:.0f} s. It asks a content network for Bootstrap, which is refused here at once, so waiting isn't"
            " counted.",
            WIDTH,
        ),
    ]
    return lines


def _row(what: str, nodes: int, one: Measured, target: tuple[float, float, float] | None) -> str:
    usable = f"not within {LIMIT:.0f} s" if one.usable is None else f"{one.usable:.2f}"
    frames = "–" if one.frames is None else f"{one.frames:.0f}"
    cells = [usable, frames, f"{one.size:.2f}"]
    if target:
        cells = [f"{cell} ({promised:g})" for cell, promised in zip(cells, target, strict=True)]
    search = "–" if one.search is None else f"{one.search:.0f}"
    return f"| {what} | {nodes:,} | {' | '.join(cells)} | {search} | {one.made:.1f} |"


@contextmanager
def _browser() -> Iterator["Browser"]:
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield opened
        opened.close()


def _page(browser: "Browser") -> "Page":
    page = browser.new_page(viewport={"width": 1400, "height": 900}, locale="zh-CN")
    page.route("http*://**/*", lambda route: route.abort())
    return page


def _ours(browser: "Browser", made: Network, folder: Path) -> Measured:
    file, start = folder / "guanxi.html", time.process_time()
    write(file, made, "关系")
    seconds = time.process_time() - start
    usable, frames, search = [], [], []
    for _ in range(RUNS):
        page = _page(browser)
        page.add_init_script(READY)
        page.goto(file.as_uri(), wait_until="commit")
        usable.append(_usable(page))
        page.wait_for_timeout(300)
        frames.append(_dragged(page))
        page.evaluate(SEARCH, ["x"])  # the first search reads the names
        search.append(page.evaluate(SEARCH, QUERIES))
        page.close()
    return Measured(seconds, file.stat().st_size / 1e6, min(usable), max(frames), min(search))


def _usable(page: "Page") -> float:
    """Seconds from the start of the navigation until the page noted that it can be used."""
    page.wait_for_function("() => window.usable", timeout=LIMIT * 1000)
    return float(page.evaluate("window.usable")) / 1000


def _dragged(page: "Page") -> float:
    """Frames a second while the mouse drags the map to and fro, without stopping."""
    page.mouse.move(700, 80)
    page.mouse.down()
    page.mouse.move(720, 90)
    page.evaluate(COUNT)
    start = seconds = time.perf_counter()
    for step in count():
        page.mouse.move(700 + 300 * (step % 30) / 30, 90 + 6 * (step % 40))
        if (seconds := time.perf_counter() - start) > DRAGGED:
            break
    drawn = page.evaluate("window.drawn")
    page.mouse.up()
    return float(drawn) / seconds


def _pyvis(browser: "Browser", made: Network, folder: Path) -> Measured:
    """The page of pyvis as it comes, with names as labels and kinds as groups."""
    from playwright.sync_api import TimeoutError as Late
    from pyvis.network import Network as Theirs

    start = time.process_time()
    theirs = Theirs(directed=True, cdn_resources="in_line")
    for node in made.nodes:
        theirs.add_node(node.id, label=node.zh, group=node.kind)
    for edge in made.edges:
        theirs.add_edge(edge.source, edge.target)
    file = folder / "pyvis.html"
    file.write_text(theirs.generate_html(notebook=False), encoding="utf-8")
    seconds = time.process_time() - start
    page = _page(browser)
    page.add_init_script(SETTLED)
    try:
        page.goto(file.as_uri(), wait_until="commit", timeout=LIMIT * 1000)
        usable: float | None = _usable(page)
        frames: float | None = _dragged(page)
    except Late:
        usable = frames = None
    page.close()
    return Measured(seconds, file.stat().st_size / 1e6, usable, frames, None)
