"""Text of articles is shown as text, whatever it says."""

import json
from itertools import pairwise

import pytest

from kg.view.network import Edge, Evidence, Line, Network, Node
from kg.view.page import write

PAYLOADS = [
    "<script>window.ran=1</script>",
    "</script><script>window.ran=1</script>",
    "</SCRIPT ><img src=x onerror=window.ran=1>",
    '"><img src=x onerror="window.ran=1">',
    "'><svg/onload=window.ran=1>",
    "<!--<script>",
    "--><b>bold</b>",
    "&lt;script&gt;window.ran=1&lt;/script&gt; &amp; &#x3c;b&#62;",
    "javascript:window.ran=1",
    "data:text/html,<script>window.ran=1</script>",
    " javascript:window.ran=1",
    "{{7*7}} ${7*7} <%= 7*7 %> {% raw %}",
    '"@zh ; a <x> . "; DROP GRAPH <g> } SELECT * WHERE { ?s ?p ?o } #',
    "\\u003cscript\\u003e \\x3c \\",
    "__proto__",
    "constructor",
    "\u202eevil\u202c \u2066isolate\u2069 \u200fmark",
    "line\u2028separator\u2029paragraph\nnew\ttab",
    "lone \ud83d surrogate \udc00",
    "\x00\x01\x07\x1b\x7f\x85\ufeff\ufffe",
    '<a href="https://example.com/" onclick="window.ran=1">href</a>',
    "𠮷野家 䶮 👩‍👩‍👧 e\u0301",
    "]]>\"'`;//",
    "长" * 100_000,
]


def hostile(text):
    quote = Evidence(f"他说{text}完", text, text, text, text, text, text, 0.5)
    line = Line(text, text, text, (quote,), 3)
    return Node("person/" + text, "person", text, text, (text + "!",), (line,), (quote,))


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    nodes = tuple(hostile(text) for text in PAYLOADS)
    lines = nodes[0].facts
    edges = tuple(Edge(one.id, other.id, "met", one.id, one.id, one.id, lines) for one, other in pairwise(nodes))
    path = tmp_path_factory.mktemp("hostile") / 'graph "><b>#%41.html'
    write(path, Network(nodes, edges, len(nodes)), PAYLOADS[1])
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
        assert page.locator("#panel cite a").count() == 0
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
