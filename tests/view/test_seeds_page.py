"""The page of the five sample articles; with ``--screenshot FILE`` the README's picture is made of it."""

import json
import re
from collections import Counter
from pathlib import Path
from urllib.parse import urlencode

import pytest

from kg import pipeline

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    if not SEEDS.is_dir():
        pytest.skip("the sample articles are not here")
    folder = tmp_path_factory.mktemp("seeds")
    pipeline.build([SEEDS], folder)
    return folder / "graph.html"


@pytest.fixture(scope="module")
def data(file):
    block = re.search(r'<script type="application/json" id="data">(.*?)</script>', file.read_text("utf-8"), re.DOTALL)
    return json.loads(block[1])


def most_connected(data, kind):
    degrees = Counter(end for edge in data["edges"] for end in (edge["from"], edge["to"]))
    nodes = [node for node in data["nodes"] if node["group"] == kind]
    return max(nodes, key=lambda node: degrees[node["id"]])


def test_every_quote_stands_in_its_article(data):
    texts = {path.name: path.read_text("utf-8") for path in SEEDS.glob("*.txt")}
    wrong = [
        data["quotes"][quote]
        for article, quote, *_ in data["evidence"]
        if data["quotes"][quote] not in texts[Path(data["articles"][article][4]).name]
    ]
    assert data["evidence"]
    assert wrong == []


def test_every_edge_rests_on_a_quote_or_on_the_gazetteer(data):
    for edge in data["edges"]:
        assert all(line[3] for line in edge["lines"])
        assert edge["lines"] or edge["kind"] == "within"


@pytest.mark.parametrize("kind", ["person", "meeting", "place"])
def test_what_is_most_connected_opens_with_its_quotes(visit, file, data, kind):
    node = most_connected(data, kind)
    page = visit(file, "#" + urlencode({"node": node["key"]}))
    assert page.inner_text("#panel h2") == (node["zh"] or node["en"])
    assert page.locator("#panel blockquote").count() > 1


def test_the_picture_of_the_readme(visit, file, data, request):
    target = request.config.getoption("--screenshot", None)
    if not target:
        pytest.skip("made only with --screenshot FILE")
    page = visit(file, "#" + urlencode({"node": most_connected(data, "meeting")["key"]}))
    page.wait_for_timeout(500)
    page.screenshot(path=target)
