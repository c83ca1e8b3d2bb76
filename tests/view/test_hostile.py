"""Text of articles is shown as text, whatever it says."""

import json

import pytest

from kg.view.network import Evidence, Network, Node
from kg.view.page import write

from .payloads import NAME, PAYLOADS, network


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("hostile") / NAME
    write(path, network(), PAYLOADS[1])
    return path


ELEMENTS = "document.querySelectorAll('script, img, svg, iframe, object, embed').length"
OPENED = """async (packed) => {
    const [until, shown] = [performance.now() + 60000, []];
    for (const text of JSON.parse(packed)) {
        const id = `person/${text}`;
        location.hash = new URLSearchParams({ node: id });
        const open = () => guanxi.chosen() === id && document.querySelector("#panel[data-full]");
        while (!/[\\ud800-\\udbff](?![\\udc00-\\udfff])/.test(text) && !open() && performance.now() < until) {
            await new Promise((done) => setTimeout(done));
        }
        shown.push({
            heading: document.querySelector("#panel h2")?.textContent === text,
            quote: document.querySelector("#panel q")?.textContent === `他说${text}完`,
            protocols: [...document.querySelectorAll("#panel cite a")].map((link) => link.protocol),
        });
        await guanxi.search(text.slice(0, 40));
    }
    return shown;
}"""
"""Chooses each payload's node, and says whether heading and quote show it as it is."""


def same(page, script, expected):
    """Compared inside the page: lone surrogates don't survive the way out of it."""
    return page.evaluate(f"(wanted) => {script} === JSON.parse(wanted)", json.dumps(expected))


def test_payloads_are_shown_as_text_and_nothing_runs(visit, file):
    page = visit(file)
    elements = page.evaluate(ELEMENTS)
    assert same(page, "document.title", PAYLOADS[1])
    assert same(page, "document.getElementById('title').textContent", PAYLOADS[1])
    shown = page.evaluate(OPENED, json.dumps(PAYLOADS))
    assert len(shown) == len(PAYLOADS)
    for number, (text, one) in enumerate(zip(PAYLOADS, shown, strict=True)):
        if "\ud83d" not in text:  # an address can't hold a lone surrogate
            assert one["heading"] and one["quote"], number
            assert set(one["protocols"]) <= {"https:"}, number
    assert page.evaluate(ELEMENTS) == elements
    assert page.evaluate("window.ran") is None


def test_hostile_names_can_be_found_and_clicked(visit, file):
    page = visit(file)
    page.fill("#query", "<script>window")
    page.press("#query", "Enter")
    assert page.inner_text("#panel h2").endswith("<script>window.ran=1</script>")
    page.click("#panel .link:visible >> nth=0")
    page.click("#language")
    assert page.evaluate("window.ran") is None


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://example.com/a?b=1&c=<d>", "https://example.com/a?b=1&c=%3Cd%3E"),
        ("HTTP://example.com", "http://example.com/"),
        ("javascript:alert(1)//https://", None),
        ("\tjavascript:alert(1)", None),
        ("https://", None),
        ("//example.com", None),
        ("file:///etc/passwd", None),
        ("ftp://example.com/", None),
    ],
)
def test_only_web_addresses_become_links(visit, tmp_path, address, href):
    quote = Evidence("引文", "a.txt", "标题", None, None, address, "rule", None)
    write(tmp_path / "graph.html", Network((Node("person/a", "person", "甲", None, (), (), (quote,)),), (), 1), "x")
    page = visit(tmp_path / "graph.html", "#node=person%2Fa")
    links = page.locator("#panel cite a")
    assert [link.get_attribute("href") for link in links.all()] == ([href] if href else [])
