"""Every feature of the page in a real browser, on the sample articles and on 5,000 made-up nodes.

What each feature does in detail is tested beside its kind (`test_filters`, `test_focus` …), on a network that is known
node by node; here none may fail on real articles, and none may fail or slow to a halt on a large page.
"""

import json
from xml.etree import ElementTree

import pytest

from benchmarks import networks
from kg.view.page import write

from .blocks import Columns
from .driving import (
    counts,
    drawn,
    fields,
    heading,
    open_node,
    saved,
    search,
    slide,
    spot,
    table_rows,
    take,
    those_shown,
)

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", params=["seeds", "5000"])
def file(request, built, tmp_path_factory):
    if request.param == "seeds":
        return built / "graph.html"
    path = tmp_path_factory.mktemp("large") / "graph.html"
    write(path, networks.network(5000), "五千")
    return path


@pytest.fixture(scope="module")
def known(file):
    return Columns(file)


def chosen(page, known, kind):
    """The most connected node of a kind, chosen; its id."""
    key = known.best(kind)
    page.evaluate("(key) => { location.hash = new URLSearchParams({ node: key }); }", key)
    page.wait_for_function("(key) => guanxi.chosen() === key", arg=key)
    page.wait_for_selector("#panel[data-full]")
    return key


def in_sight(page, key):
    """Whether a node lies where nothing covers the map."""
    x, y = spot(page, key)
    return page.evaluate("([x, y]) => document.elementFromPoint(x, y)?.closest('#map') !== null", [x, y])


@pytest.mark.parametrize("column", ["zh", "en"])
def test_enter_flies_to_what_is_found_and_suggestions_tell_kind_and_post(visit, file, known, column):
    page = visit(file)
    key = next(one for one in known.ranked("person") if known.of(one, column) and known.posts(one))
    name = known.of(key, column)
    found = search(page, name).all_inner_texts()
    assert any(name in text and "人物 · " in text and text.count(" · ") == 2 for text in found)
    open_node(page, name)
    assert name in page.inner_text("#panel .head")
    assert in_sight(page, page.evaluate("guanxi.chosen()"))


def test_the_legend_filters_and_tells_how_many(visit, file, known):
    page = visit(file)
    for kind in ("person", "meeting"):
        told = page.inner_text(f"#kinds [value={kind}] .number")
        assert int(told.replace(",", "")) == len(known.ranked(kind))
        page.click(f"#kinds [value={kind}]")
    left = known.count - len(known.ranked("person")) - len(known.ranked("meeting"))
    assert counts(page)["nodes"] == left
    page.click("#all")
    assert counts(page)["nodes"] == known.count


def test_levels_areas_and_time_filter(visit, file, known):
    page = visit(file)
    page.click("#filter-button")
    page.click("#levels [value=leading]")
    fewer = counts(page)["nodes"]
    assert 0 < fewer < known.count
    page.click("#tree .twig >> nth=0")
    page.click("#tree li li .link >> nth=0")
    assert fields(page)["area"].startswith("place/")
    assert 0 < counts(page)["nodes"] < fewer
    page.click("#all")
    page.click("#filter-button")
    first, last = known.days("meeting")
    slide(page, "from", last)
    earlier = [key for key in known.ranked("meeting") if (held := known.held(key)) and held < last]
    assert earlier and not those_shown(page, earlier)
    assert counts(page)["nodes"] < known.count
    assert first < last


def test_time_can_be_played(visit, file):
    page = visit(file)
    page.click("#play")
    first = fields(page)["to"]
    page.wait_for_function("(first) => !location.hash.includes(first)", arg=first)
    page.click("#play")
    assert page.get_attribute("#play", "aria-label") == "播放"


def test_a_click_shows_one_step_another_two_and_back_undoes_it(visit, file, known):
    page = visit(file)
    key = chosen(page, known, "person")
    once = page.evaluate("guanxi.focus()")
    page.mouse.click(*spot(page, key))
    assert fields(page) == {"node": key, "steps": "2"}
    assert once < page.evaluate("guanxi.focus()") <= 300
    page.go_back()
    assert page.evaluate("guanxi.focus()") == once
    page.go_forward()
    assert fields(page)["steps"] == "2"


def test_two_people_of_a_meeting_are_connected_by_it(visit, file, known):
    page = visit(file)
    one, other = known.together()
    page.evaluate("(way) => { location.hash = new URLSearchParams({ way }); }", f"{one}~{other}")
    page.wait_for_selector("#panel[data-full] .way")
    assert page.locator("#panel .way > li").count() >= 2
    assert page.locator("#panel .way blockquote").count() >= 1


@pytest.mark.parametrize("kind", ["person", "meeting", "place", "project"])
def test_the_panel_tells_each_line_with_its_words(visit, file, known, kind):
    page = visit(file)
    chosen(page, known, kind)
    quotes = page.locator("#panel blockquote")
    assert quotes.count() >= 1
    assert page.locator("#panel mark").count() >= 1
    assert page.locator("#panel blockquote:has(.rule:has-text('规则'))").count() >= 1
    assert page.locator("#panel blockquote:has-text('置信度')").count() >= 1
    told = page.evaluate(
        "[...document.querySelectorAll('#panel section > ul > li')].filter((line) =>"
        " !line.querySelector('blockquote, summary') && !line.textContent.includes('据行政区划资料')).length"
    )
    assert told == 0


def test_a_link_opens_with_its_words(visit, file, known):
    page = visit(file)
    chosen(page, known, "person")
    page.focus("#map")
    page.keyboard.press(";")
    page.wait_for_selector("#panel[data-full] .ends")
    assert "edge" in fields(page)
    assert page.locator("#panel blockquote").count() >= 1


def test_labels_language_words_on_links_and_sizes_change_the_map(visit, file):
    page = visit(file)
    pictures = [drawn(page)]
    for act in (
        lambda: page.click("#labels [value=en]"),
        lambda: page.click("#labels [value=both]"),
        lambda: page.click("#filter-button"),
        lambda: page.select_option("#size", "betweenness"),
        lambda: page.select_option("#size", "meetings"),
    ):
        act()
        pictures.append(drawn(page))
    assert len(set(pictures)) == len(pictures)
    page.check("#told")
    page.click("#language")
    assert fields(page) == {"size": "meetings", "labels": "both", "told": "1", "lang": "en"}
    assert page.inner_text("#filter-button") == "Filter"


def test_pictures_show_what_is_seen(visit, file, known):
    page = visit(file)
    key = chosen(page, known, "person")
    picture = take(page, "png")[1]
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) == 2 * page.evaluate("document.getElementById('map').clientWidth")
    texts = [one.text for one in ElementTree.fromstring(take(page, "svg")[1]).iter(f"{SVG}text")]
    assert (known.of(key, "zh") or known.of(key, "en")) in texts


def test_tables_hold_what_is_filtered(visit, file, known):
    page = visit(file, "#hide=place,organization")
    shown = counts(page)
    rows = table_rows(take(page, "csv")[1])
    assert {row["id"] for row in rows} == those_shown(page, known.keys)
    links = table_rows(take(page, "links")[1])
    assert (len(rows), len(links)) == (shown["nodes"], shown["links"])
    assert all(row["quote"] and row["rule"] for row in links)


def test_the_table_view_sorts_and_leads_to_the_panel(visit, file, known):
    page = visit(file)
    page.click("#table-button")
    assert f"共 {len(known.ranked('person')):,} 行" in page.inner_text("#table caption")
    page.click("#table th[data-column=links] button")
    rows = [int(text) for text in page.locator("#table td[data-label=关系数]").all_inner_texts()]
    assert rows == sorted(rows, reverse=True)
    page.click("#table tbody .link >> nth=0")
    page.wait_for_selector("#panel[data-full]")
    assert heading(page) == page.locator("#table tbody .link").first.inner_text()


def test_several_are_selected_by_shift_frame_keys_and_table_and_become_a_list(visit, file, known):
    page = visit(file)
    page.keyboard.down("Shift")
    page.mouse.move(420, 160)
    page.mouse.down()
    page.mouse.move(600, 300)
    page.mouse.move(1000, 700)
    page.mouse.up()
    spots = page.evaluate("(keys) => keys.map((key) => guanxi.where(key))", known.keys)
    inside = {
        key for key, at in zip(known.keys, spots, strict=True) if 420 <= at["x"] <= 1000 and 160 <= at["y"] <= 700
    }
    selected = set(fields(page)["selected"].split("~"))
    assert selected <= inside
    assert len(selected) == min(len(inside), 1000)
    dropped = max(selected, key=known.degree)
    page.mouse.click(*spot(page, dropped))
    page.keyboard.up("Shift")
    assert set(fields(page)["selected"].split("~")) == selected - {dropped}
    page.click("#selection [value=table]")
    assert f"共 {len(selected) - 1:,} 行" in page.inner_text("#table caption")
    page.click("#table tbody input >> nth=0")
    assert len(fields(page)["selected"].split("~")) == len(selected) - 2
    page.click("#selection [value=list]")
    page.fill("#list-name", "其中")
    name, content = saved(page, lambda: page.click("#take [value=list]"))
    assert name == "其中.txt"
    assert len(content.decode("utf-8-sig").splitlines()) == len(selected)


def test_the_link_gives_the_same_view_again(visit, file, known):
    page = visit(file, "#hide=site&size=meetings&labels=both")
    key = chosen(page, known, "meeting")
    page.click("#zoom [value=in]")
    page.click("#take-button")
    page.click("#take [value=link]")
    address = page.input_value("#link")
    again = visit(file, address[address.index("#") :])
    assert fields(again) == fields(page)
    assert heading(again) == (known.of(key, "zh") or known.of(key, "en"))
    assert spot(again, key) == pytest.approx(spot(page, key), abs=2)


def test_keys_alone_lead_from_the_map_to_the_words(visit, file):
    page = visit(file)
    page.focus("#map")
    for key in (".", ".", "Enter"):
        page.keyboard.press(key)
    page.wait_for_selector("#panel[data-full]")
    assert page.inner_text("#said") == heading(page)
    page.keyboard.press("p")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#panel') !== null")


def test_dark_paper_and_a_narrow_screen(visit, file, known):
    page = visit(file)
    key = chosen(page, known, "person")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(15, 19, 25)"
    page.set_viewport_size({"width": 375, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    page.evaluate("(key) => { location.hash = new URLSearchParams({ node: key, steps: 2 }); }", key)
    page.wait_for_function("() => location.hash.includes('steps')")
    assert in_sight(page, key)
    page.emulate_media(media="print")
    assert page.is_hidden("#zoom")
    assert page.is_visible("#panel h2")


UNDER = """(packed) => {
    const drawing = new DOMParser().parseFromString(JSON.parse(packed), "image/svg+xml").documentElement;
    const map = document.getElementById("map");
    map.append(drawing);
    const { left, top } = map.getBoundingClientRect();
    const covers = ["legend", "time", "zoom"].map((id) => document.getElementById(id).getBoundingClientRect());
    const under = ({ x, y, width, height }) => covers.some((one) =>
        left + x < one.right && left + x + width > one.left && top + y < one.bottom && top + y + height > one.top);
    const found = [...drawing.querySelectorAll("text")].filter((text) => under(text.getBBox()));
    drawing.remove();
    return found.map((text) => text.textContent);
}"""
"""The labels of a drawing of the map that lie under the legend, the slider or the buttons."""


@pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
@pytest.mark.parametrize("width", [1400, 1024])
def test_no_label_of_the_whole_lies_under_what_stands_on_the_map(visit, file, locale, width):
    page = visit(file, locale=locale, viewport={"width": width, "height": 900})
    drawing = take(page, "svg")[1].decode()
    assert "<text" in drawing
    assert page.evaluate(UNDER, json.dumps(drawing)) == []
