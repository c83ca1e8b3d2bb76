"""Every look of the page in a real browser, on the sample articles and on 5,000 made-up nodes, and what is taken away.

Details are tested beside their kind (`test_takeaway`, `test_selection` …); see `test_every_feature`.
"""

import json
from xml.etree import ElementTree

import pytest

from .driving import choose, comes_in_sight, counts, drawn, fields, heading, saved, spot, table_rows, take, those_shown

SVG = "{http://www.w3.org/2000/svg}"


def test_labels_language_words_on_links_and_sizes_change_the_map(visit, either):
    page = visit(either)
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


def test_pictures_show_what_is_seen(visit, either, known):
    page = visit(either)
    key = choose(page, known, "person")
    picture = take(page, "png")[1]
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) == 2 * page.evaluate("document.getElementById('map').clientWidth")
    texts = [one.text for one in ElementTree.fromstring(take(page, "svg")[1]).iter(f"{SVG}text")]
    assert (known.of(key, "zh") or known.of(key, "en")) in texts


def test_tables_hold_what_is_filtered(visit, either, known):
    page = visit(either, "#hide=place,organization")
    shown = counts(page)
    rows = table_rows(take(page, "csv")[1])
    assert {row["id"] for row in rows} == those_shown(page, known.keys)
    links = table_rows(take(page, "links")[1])
    assert (len(rows), len(links)) == (shown["nodes"], shown["links"])
    assert all(row["quote"] and row["rule"] for row in links)


def test_the_table_view_sorts_and_leads_to_the_panel(visit, either, known):
    page = visit(either)
    page.click("#table-button")
    assert f"共 {len(known.ranked('person')):,} 行" in page.inner_text("#table caption")
    page.click("#table th[data-column=links] button")
    rows = [int(text) for text in page.locator("#table td[data-label=关系数]").all_inner_texts()]
    assert rows == sorted(rows, reverse=True)
    page.click("#table tbody .link >> nth=0")
    page.wait_for_selector("#panel[data-full]")
    assert heading(page) == page.locator("#table tbody .link").first.inner_text()


def test_several_are_selected_by_shift_frame_keys_and_table_and_become_a_list(visit, either, known):
    page = visit(either)
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


def test_the_link_gives_the_same_view_again(visit, either, known):
    page = visit(either, "#hide=site&size=meetings&labels=both")
    key = choose(page, known, "meeting")
    page.click("#zoom [value=in]")
    page.click("#take-button")
    page.click("#take [value=link]")
    address = page.input_value("#link")
    again = visit(either, address[address.index("#") :])
    assert fields(again) == fields(page)
    assert heading(again) == (known.of(key, "zh") or known.of(key, "en"))
    assert spot(again, key) == pytest.approx(spot(page, key), abs=2)


def test_dark_paper_and_a_narrow_screen(visit, either, known):
    page = visit(either)
    key = choose(page, known, "person")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(15, 19, 25)"
    page.set_viewport_size({"width": 375, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    page.evaluate("(key) => { location.hash = new URLSearchParams({ node: key, steps: 2 }); }", key)
    assert comes_in_sight(page, key)
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
def test_no_label_of_the_whole_lies_under_what_stands_on_the_map(visit, either, locale, width):
    page = visit(either, locale=locale, viewport={"width": width, "height": 900})
    drawing = take(page, "svg")[1].decode()
    assert "<text" in drawing
    assert page.evaluate(UNDER, json.dumps(drawing)) == []
