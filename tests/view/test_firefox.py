"""The page in Debian's Firefox, opened from its file: it draws, finds, tells, filters, gives away, and runs nothing."""

import csv
import io
import json
import os
import shutil
from xml.etree import ElementTree

import pytest

from kg.view.page import write

from .blocks import blocks
from .firefox import Firefox
from .payloads import NAME, PAYLOADS, network

COLOURS = """(() => {
    const canvas = document.getElementById("canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
})()"""
"""How many colours the map has: a blank one has one."""
OWN = ("file:", "data:", "blob:")


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("CI is set, and Firefox is not installed")
        pytest.skip("Firefox is not installed")
    opened = Firefox(program, tmp_path_factory.mktemp("firefox"))
    yield opened
    opened.close()


@pytest.fixture
def quiet(firefox):
    """Fails at the end if a page asked for anything, threw, or wrote to the console."""
    firefox.seen.clear()
    yield
    firefox.call("session.status")  # events of the pages come before its answer
    told = [one["params"].get("text") for one in firefox.seen if one["method"] == "log.entryAdded"]
    requests = [one["params"]["request"]["url"] for one in firefox.seen if "request" in one["params"]]
    assert told == []
    assert [one for one in requests if not one.startswith(OWN)] == []


@pytest.fixture(scope="module")
def seeds(firefox, built):
    """A tab with the page of the sample articles."""
    tab = firefox.open()
    yield lambda fragment="": (tab.go(built / "graph.html", fragment), tab)[1]
    tab.close()


@pytest.fixture(scope="module")
def data(built):
    """The nodes of that page, as columns; people are kind 0."""
    return blocks(built / "graph.html")["core"]["node"]


def find(tab, query):
    tab.click("#query")
    tab.type(query)
    tab.wait("document.querySelector('#found [role=option]')")
    tab.type("Enter")
    tab.wait("document.querySelector('#panel[data-full]')")


pytestmark = pytest.mark.usefixtures("quiet")


def test_the_network_is_drawn(seeds):
    tab = seeds()
    tab.wait("Number(document.getElementById('map').dataset.labels) > 40")
    assert tab.get(COLOURS) > 100
    assert "个节点" in tab.text("#status")


def test_a_search_leads_to_the_panel_with_its_quotes(seeds):
    tab = seeds()
    find(tab, "wu xinming")
    assert tab.text("#panel h2") == "吴新明"
    assert "吴新明" in tab.get("[...document.querySelectorAll('#panel blockquote mark')].map((one) => one.textContent)")
    assert "置信度" in tab.text("#panel .rule")


def test_a_click_chooses_and_escape_lets_go(seeds, data):
    tab = seeds()
    tab.wait("guanxi.counts().drawn > 0")
    key = max(zip(data["size"], data["key"], strict=True))[1]
    at = tab.get(f"guanxi.where({json.dumps(key)})")
    tab.click_at(at["x"], at["y"])
    tab.wait("document.querySelector('#panel[data-full]')")
    assert tab.get("guanxi.chosen()") == key
    tab.type("Escape")
    assert tab.get("[guanxi.chosen(), location.hash]") == [None, ""]


def test_filters_the_language_and_the_table_work(seeds, data):
    tab = seeds()
    everything = tab.get("guanxi.counts().nodes")
    tab.click("#kinds [value=person]")
    assert tab.get("guanxi.counts().nodes") < everything
    tab.click("#all")
    assert tab.get("guanxi.counts().nodes") == everything
    tab.click("#language")
    assert tab.get("document.documentElement.lang") == "en"
    assert tab.text("#kinds [value=person]").startswith("People")
    tab.click("#table-button")
    rows = tab.get("document.querySelectorAll('#table tbody tr').length")
    assert rows == min(100, data["kind"].count(0))
    assert "table=person" in tab.get("location.hash")


def test_time_leaves_out_what_was_not_so(seeds, data):
    tab = seeds("#from=2024-01-03&to=2024-01-04")
    assert 0 < tab.get("guanxi.counts().nodes") < len(data["key"])


def test_a_frame_selects(seeds):
    tab = seeds()
    left, top, right, bottom = tab.get(
        "(() => { const box = document.getElementById('map').getBoundingClientRect();"
        " return [box.left + 250, box.top + 60, box.right - 60, box.bottom - 120]; })()"
    )
    tab.drag((left, top), (left + 50, top + 50), (right, bottom), shift=True)
    assert tab.get("new URLSearchParams(location.hash.slice(1)).get('selected').split('~').length") > 5
    assert tab.text("#selected").startswith("已选")


def test_pictures_and_tables_are_saved(seeds):
    tab = seeds()

    def take(what, name):
        tab.click("#take-button")
        return tab.saved(f"#take [value={what}]", name)

    picture, drawing, nodes = take("png", "guanxi.png"), take("svg", "guanxi.svg"), take("csv", "guanxi-nodes.csv")
    assert picture.startswith(b"\x89PNG")
    assert len(list(ElementTree.fromstring(drawing).iter("{http://www.w3.org/2000/svg}text"))) > 40
    assert len(list(csv.DictReader(io.StringIO(nodes.decode("utf-8-sig"))))) == tab.get("guanxi.counts().nodes")


def test_hostile_texts_are_shown_as_text(firefox, tmp_path):
    file = tmp_path / NAME
    texts = [text for text in PAYLOADS if len(text) < 100_000 and "\ud83d" not in text]  # what an address can hold
    write(file, network(texts), texts[1])
    tab = firefox.open()
    tab.go(file)
    count = "document.querySelectorAll('script, img, svg, iframe, object, embed').length"
    elements = tab.get(count)
    assert tab.get(COLOURS) > 100
    assert len(texts) > 40
    for text in texts:
        key = json.dumps("person/" + text)
        tab.get(f"(location.hash = new URLSearchParams({{ node: {key} }}), null)")
        tab.wait(f"guanxi.chosen() === {key} && document.querySelector('#panel[data-full]')")
        same = f"document.querySelector('#panel h2').textContent === {json.dumps(text)}"
        assert tab.get(f"[{same}, {count}, window.ran ?? null]") == [True, elements, None], text
    tab.close()
