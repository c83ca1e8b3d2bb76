"""Hostile articles on their whole way, by the real command into the real browser: text is text, and nothing runs."""

import json
import re
from xml.etree import ElementTree

import pytest

from kg.view.network import Network, Node
from kg.view.picture import png, svg
from tests import hostile
from tests.running import kg
from tests.view.blocks import blocks

DRAWN = {"svg", "title", "rect", "path", "g", "text"}
"""All that a picture is made of."""
NODES = 40
"""How many of the page's nodes are opened one by one."""


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = hostile.write(tmp_path_factory.mktemp("hostile"))
    done = kg("build", folder, "-o", folder / "out", "--jobs", "1")
    assert done.code == 3  # one file's name and text hold control characters: it is refused as no text
    assert len(done.err.splitlines()) == 1
    return folder / "out"


OPENED = """async (keys) => {
    const found = [];
    for (const key of keys) {
        location.hash = new URLSearchParams({ node: key });
        while (guanxi.chosen() !== key || !document.querySelector("#panel[data-full]")) {
            await new Promise((done) => setTimeout(done));
        }
        for (const one of document.querySelectorAll("#panel details")) one.open = true;
        await new Promise((done) => setTimeout(done));
        found.push([...document.querySelectorAll("#panel a")].map((link) => link.getAttribute("href")));
    }
    return found;
}"""
"""Chooses nodes one by one and opens all that is folded; the addresses that their panels link to."""


def rows(output, table):
    return [json.loads(line) for line in (output / f"{table}.jsonl").read_bytes().splitlines()]


def test_each_text_is_in_the_title_and_the_address_of_an_article(output):
    articles = rows(output, "articles")
    changed = ("line separators", "lone surrogates")  # by reading: into line ends, and into the sign for what is broken
    for what, text in hostile.PAYLOADS.items():
        if what not in changed:
            assert [one for one in articles if text.strip() in one["title"]], what
            assert [one for one in articles if text.strip() in (one["url"] or "")], what
    assert sum("<" in one["quote"] for one in rows(output, "facts")) > 20


def test_nothing_runs_whatever_is_opened(output, visit):
    page = visit(output / "graph.html")
    keys = blocks(output / "graph.html")["core"]["node"]["key"]
    elements = "document.querySelectorAll('script, style, img, iframe, object, embed, base, meta, form').length"
    before = page.evaluate(elements)
    chosen = keys[:: max(1, len(keys) // NODES)]
    addresses = page.evaluate(OPENED, chosen)
    assert len(addresses) == len(chosen)
    assert all(re.match("https?://", one) for found in addresses for one in found)
    assert page.evaluate(elements) == before
    assert page.evaluate("[window.ran, window.opened].join('')") == ""


def test_quotes_are_shown_as_they_stand_in_the_article(output, visit):
    texts = {one["article"]: one["text"] for one in rows(output, "articles")}
    quotes = [one["quote"] for one in rows(output, "facts")]
    assert all(one["quote"] == texts[one["article"]][one["start"] : one["end"]] for one in rows(output, "facts"))
    shown = {quote for part in blocks(output / "graph.html")["evidence"] for quote in texts_in(part)}
    assert sum(quote.strip() in shown for quote in quotes) > 0.7 * len(quotes)  # of a line at most six are kept


def texts_in(value):
    """All texts inside a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_in(one)


@pytest.mark.parametrize(
    "search", ["<script>", "window.ran", "{{", "=HYPER", "javascript:", "\u202e", "constructor", "&lt;", "%00"]
)
def test_hostile_searches_find_or_do_not_find(output, visit, search):
    page = visit(output / "graph.html")
    page.fill("#query", search)
    page.press("#query", "Enter")
    page.keyboard.press("Escape")
    assert page.evaluate("window.ran") is None


def test_hostile_addresses_of_the_page_change_nothing(output, visit):
    for fragment in (
        "#node=<script>window.ran=1</script>",
        "#edge=~~~&hide=constructor&at=a,b,c&from=__proto__",
        "#%E0%A4%A",
    ):
        page = visit(output / "graph.html", fragment)
        assert page.evaluate("window.ran") is None
        assert page.locator("#panel h2").count() == 0


def test_a_picture_holds_text_and_shapes_only(output, tmp_path):
    done = kg("view", "-g", output, "--svg", tmp_path / "x.svg", "--png", tmp_path / "x.png")
    assert done.code == 0, done.err
    drawn = (tmp_path / "x.svg").read_text(encoding="utf-8")
    assert len(drawn) < 300_000
    root = ElementTree.fromstring(drawn)
    assert {one.tag.partition("}")[2] for one in root.iter()} <= DRAWN
    assert not {name for one in root.iter() for name in one.attrib if name.startswith("on") or "href" in name}
    assert "url(" not in re.sub(r">[^<]*<", "><", drawn)


def test_names_are_text_in_a_picture():
    nodes = tuple(Node(f"person/{what}", "person", text, text) for what, text in hostile.PAYLOADS.items())
    drawn = svg(Network(nodes, (), len(nodes)), hostile.PAYLOADS["closes the element of the data"])
    root = ElementTree.fromstring(drawn)
    assert {one.tag.partition("}")[2] for one in root.iter()} <= DRAWN
    texts = ["".join(one.itertext()) for one in root.iter() if one.tag.endswith("text")]
    assert sum(any(text.strip()[:8] in one for one in texts) for text in hostile.PAYLOADS.values()) > 40
    assert len(drawn) < 100_000
    assert not set(drawn) & {"\u202e", "\u2066", "\x00", "\x1b", "\ud83d", "\uffff", "\u2028"}
    assert png(drawn).startswith(b"\x89PNG")


def test_a_picture_in_a_browser_runs_nothing(output, tmp_path, browser):
    kg("view", "-g", output, "--svg", tmp_path / "x.svg")
    page, asked = browser.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: asked.append(message.text))
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.goto((tmp_path / "x.svg").as_uri())
    assert page.evaluate("document.querySelectorAll('text').length") > 20
    assert page.evaluate("window.ran") is None
    assert asked == [(tmp_path / "x.svg").as_uri()]
    page.close()


def test_the_command_prints_no_control_character(output):
    for arguments in (["view", "--about", "\x1b[31m<b>"], ["explain", "\x1b[31m"], ["view", "--place", "\u202eA"]):
        done = kg(*arguments, "-g", output)
        assert done.code == 1
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", done.out + done.err)
