"""The page of the five sample articles; with ``--screenshot FILE`` the README's picture is made of it."""

from collections import Counter
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.running import SEEDS

from .blocks import blocks


@pytest.fixture(scope="module")
def file(built):
    return built / "graph.html"


@pytest.fixture(scope="module")
def data(file):
    return blocks(file)


def most_connected(data, kind):
    """The number of the node of a kind with most links."""
    node, edge = data["core"]["node"], data["core"]["edge"]
    degrees = Counter([*edge["from"], *edge["to"]])
    wanted = data["core"]["kinds"].index(kind)
    return max((one for one, found in enumerate(node["kind"]) if found == wanted), key=lambda one: degrees[one])


def address(data, number):
    """The address that chooses a node."""
    return "#" + urlencode({"node": data["core"]["node"]["key"][number]})


def test_every_quote_stands_in_its_article(data):
    texts = {path.name: path.read_text("utf-8") for path in SEEDS.glob("*.txt")}
    cited = [
        (Path(part["articles"][article][4]).name, part["quotes"][quote])
        for part in data["evidence"]
        for article, quote in zip(part["evidence"]["article"], part["evidence"]["quote"], strict=True)
    ]
    assert cited
    assert [quote for name, quote in cited if quote not in texts[name]] == []


def test_every_edge_rests_on_a_quote_or_on_the_gazetteer(data):
    told = {link: lines for part in data["evidence"] for link, lines in zip(part["links"], part["lines"], strict=True)}
    kinds = [data["core"]["links"][kind] for kind in data["core"]["edge"]["kind"]]
    assert set(told) == set(range(len(kinds)))
    for link, lines in told.items():
        assert all(line[3:] for line in lines)
        assert lines or kinds[link] == "within"


def test_every_fact_rests_on_a_quote(data):
    facts = [line for part in data["evidence"] for lines in part["facts"] for line in lines]
    assert facts
    assert all(line[3:] for line in facts)


@pytest.mark.parametrize("kind", ["person", "meeting", "place"])
def test_what_is_most_connected_opens_with_its_quotes(visit, file, data, kind):
    number = most_connected(data, kind)
    page = visit(file, address(data, number))
    node = data["core"]["node"]
    assert page.inner_text("#panel h2") == (node["zh"][number] or node["en"][number])
    assert page.locator("#panel blockquote").count() > 1


def test_the_picture_of_the_readme(visit, file, data, request):
    target = request.config.getoption("--screenshot", None)
    if not target:
        pytest.skip("made only with --screenshot FILE")
    page = visit(file, address(data, most_connected(data, "meeting")))
    page.wait_for_timeout(500)
    page.screenshot(path=target)
