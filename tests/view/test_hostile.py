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


def same(page, script, expected):
    """Compared inside the page: lone surrogates don't survive the way out of it."""
    return page.evaluate(f"(wanted) => {script} === JSON.parse(wanted)", json.dumps(expected))


def test_payloads_are_shown_as_text_and_nothing_runs(visit, file):
    page = visit(file)
    elements = page.evaluate("document.querySelectorAll('script, img, svg, iframe, object, embed').length")
    assert same(page, "document.title", PAYLOADS[1])
    assert same(page, "document.getElementById('title').textContent", PAYLOADS[1])
    for number, text in enumerate(PAYLOADS):
        page.evaluate(
            "(id) => { location.hash = new URLSearchParams({ node: JSON.parse(id) }); }", json.dumps("person/" + text)
        )
        if "\ud83d" in text:  # an address can't hold a lone surrogate
            continue
        page.wait_for_function("(id) => guanxi.chosen() === JSON.parse(id)", arg=json.dumps("person/" + text))
        page.wait_for_selector("#panel[data-full]")
        assert same(page, "document.querySelector('#panel h2').textContent", text), number
        assert same(page, "document.querySelector('#panel q').textContent", f"他说{text}完"), number
        addresses = page.locator("#panel cite a").evaluate_all("links => links.map(link => link.protocol)")
        assert set(addresses) <= {"https:"}, number
        page.fill("#query", text[:40].replace("\x00", ""))
        page.fill("#query", "")
    assert page.evaluate("document.querySelectorAll('script, img, svg, iframe, object, embed').length") == elements
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
