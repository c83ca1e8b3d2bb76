"""Every feature of the page in a real browser, on the sample articles and on 5,000 made-up nodes: to find and to read.

What each feature does in detail is tested beside its kind (`test_filters`, `test_focus` …), on a network that is known
node by node; here none may fail on real articles, and none may fail or slow to a halt on a large page.
"""

import pytest

from .driving import choose, counts, fields, heading, in_sight, open_node, search, slide, spot, those_shown


@pytest.mark.parametrize("column", ["zh", "en"])
def test_enter_flies_to_what_is_found_and_suggestions_tell_kind_and_post(visit, either, known, column):
    page = visit(either)
    key = next(one for one in known.ranked("person") if known.of(one, column) and known.posts(one))
    name = known.of(key, column)
    found = search(page, name).all_inner_texts()
    assert any(name in text and "人物 · " in text and text.count(" · ") == 2 for text in found)
    open_node(page, name)
    assert name in page.inner_text("#panel .head")
    assert in_sight(page, page.evaluate("guanxi.chosen()"))


def test_the_legend_filters_and_tells_how_many(visit, either, known):
    page = visit(either)
    for kind in ("person", "meeting"):
        told = page.inner_text(f"#kinds [value={kind}] .number")
        assert int(told.replace(",", "")) == len(known.ranked(kind))
        page.click(f"#kinds [value={kind}]")
    left = known.count - len(known.ranked("person")) - len(known.ranked("meeting"))
    assert counts(page)["nodes"] == left
    page.click("#all")
    assert counts(page)["nodes"] == known.count


def test_levels_areas_and_time_filter(visit, either, known):
    page = visit(either)
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


def test_time_can_be_played(visit, either):
    page = visit(either)
    page.click("#play")
    first = fields(page)["to"]
    page.wait_for_function("(first) => !location.hash.includes(first)", arg=first)
    page.click("#play")
    assert page.get_attribute("#play", "aria-label") == "播放"


def test_a_click_shows_one_step_another_two_and_back_undoes_it(visit, either, known):
    page = visit(either)
    key = choose(page, known, "person")
    once = page.evaluate("guanxi.focus()")
    page.mouse.click(*spot(page, key))
    assert fields(page) == {"node": key, "steps": "2"}
    assert once < page.evaluate("guanxi.focus()") <= 300
    page.go_back()
    assert page.evaluate("guanxi.focus()") == once
    page.go_forward()
    assert fields(page)["steps"] == "2"


def test_two_people_of_a_meeting_are_connected_by_it(visit, either, known):
    page = visit(either)
    one, other = known.together()
    page.evaluate("(way) => { location.hash = new URLSearchParams({ way }); }", f"{one}~{other}")
    page.wait_for_selector("#panel[data-full] .way")
    assert page.locator("#panel .way > li").count() >= 2
    assert page.locator("#panel .way blockquote").count() >= 1


@pytest.mark.parametrize("kind", ["person", "meeting", "place", "project"])
def test_the_panel_tells_each_line_with_its_words(visit, either, known, kind):
    page = visit(either)
    choose(page, known, kind)
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


def test_a_link_opens_with_its_words(visit, either, known):
    page = visit(either)
    choose(page, known, "person")
    page.focus("#map")
    page.keyboard.press(";")
    page.wait_for_selector("#panel[data-full] .ends")
    assert "edge" in fields(page)
    assert page.locator("#panel blockquote").count() >= 1


def test_keys_alone_lead_from_the_map_to_the_words(visit, either):
    page = visit(either)
    page.focus("#map")
    for key in (".", ".", "Enter"):
        page.keyboard.press(key)
    page.wait_for_selector("#panel[data-full]")
    assert page.inner_text("#said") == heading(page)
    page.keyboard.press("p")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#panel') !== null")
