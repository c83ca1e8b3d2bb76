"""What is chosen and what it is linked to, in a real browser: steps, ways, evidence."""

import re

from kg.view.network import Evidence, Line, Network, Node
from kg.view.page import write

from .driving import TOWN, WU, drawn, fields, spot, take


def test_a_click_shows_one_step_and_another_two(visit, file):
    page = visit(file)

    def click():
        page.mouse.click(*spot(page, TOWN))
        return page.evaluate("guanxi.focus()")

    once, twice, again = click(), click(), click()
    assert 1 < once < twice
    assert again == once
    page.go_back()
    assert fields(page) == {"node": TOWN, "steps": "2"}
    page.go_back()
    assert page.evaluate("guanxi.focus()") == once
    page.go_back()
    assert page.is_hidden("#panel")
    page.go_forward()
    assert page.inner_text("#panel h2") == "云泽市"


def test_the_rest_fades_when_something_is_chosen(visit, file):
    page = visit(file)
    before = drawn(page)
    page.evaluate(f"location.hash = 'node={WU}'")
    page.wait_for_selector("#panel[data-full]")
    assert drawn(page) != before


def test_how_two_are_connected_is_told_with_the_meetings_on_the_way(visit, file):
    page = visit(file, f"#way={WU}~person/p0-3")
    page.wait_for_selector("#panel[data-full] .way")
    assert page.locator("#panel .way blockquote").count() >= 2
    assert page.inner_text("#panel h2").startswith("吴新明 与 ")
    steps = page.locator("#panel .way > li > .link").all_inner_texts()
    assert len(steps) >= 3
    assert any("会" in step for step in steps[1:-1])


def test_the_other_end_of_a_way_can_be_searched_for_or_clicked(visit, file):
    page = visit(file, f"#node={WU}")
    page.click("#panel .tool:has-text('与谁有联系')")
    assert page.evaluate("document.activeElement.id") == "query"
    page.fill("#query", "云泽市")
    page.press("#query", "Enter")
    page.wait_for_selector("#panel[data-full] .way")
    assert fields(page)["way"] == f"{WU}~{TOWN}"
    page.go_back()
    assert page.inner_text("#panel h2") == "吴新明"


def test_those_who_are_not_connected_are_told_so(visit, file):
    page = visit(file, f"#way={WU}~person/p1-30&hide=meeting,place,organization,project,site")
    assert page.inner_text("#panel .note") == "在所显示的内容中没有找到联系"


def test_the_panel_tells_who_was_at_the_same_meetings_and_how_often(visit, file):
    page = visit(file, f"#node={WU}")
    met = page.locator("#panel section:has(h3:has-text('同场参会'))")
    assert re.search(r"\d 场会议", met.locator("li").first.inner_text())
    met.locator("summary").first.click()
    met.locator("blockquote").first.wait_for()


def test_nothing_in_the_panel_is_without_a_quote_but_what_the_gazetteer_says(visit, file):
    page = visit(file, f"#node={TOWN}")
    for item in page.locator("#panel section > ul > li").all():
        assert (
            item.locator("blockquote").count()
            or "据行政区划资料" in item.inner_text()
            or item.locator("summary").count()
        )


def test_links_have_words_when_asked_for(visit, file):
    page = visit(file, f"#node={WU}")
    before = drawn(page)
    page.click("#filter-button")
    page.check("#told")
    page.click("#filter-button")
    assert drawn(page) != before
    assert fields(page)["told"] == "1"


def test_names_with_rare_characters_are_marked_in_their_quotes(visit, tmp_path):
    words = "😀据悉，吴𠅤䶮会见张䶮，吳𠅤䶮说。"
    quote = Evidence(words, "a.txt", "标题", None, "2024-01-04", None, "rule", 0.9)
    line = Line("市长", "Mayor", "2024-01-04", (quote,))
    made = Network((Node("person/a", "person", "吴𠅤䶮", None, (), (line,), (quote,)),), (), 1)
    write(tmp_path / "graph.html", made, "x")
    page = visit(tmp_path / "graph.html", "#node=person/a")
    assert page.inner_text("#panel q >> nth=0") == words
    assert page.locator("#panel q").first.locator("mark").all_inner_texts() == ["吴𠅤䶮", "吳𠅤䶮"]
    page.fill("#query", "wuxi")
    page.wait_for_selector("#found [role=option]")
    assert "吴𠅤䶮" in page.inner_text("#found")


def test_what_is_in_focus_is_drawn_once(visit, file, shown):
    page = visit(file, f"#node={WU}&at=0,0,0.12")
    assert page.evaluate("guanxi.focus()") > 5
    _, content = take(page, "svg")
    circles = re.findall(r"a[\d.]+ [\d.]+ 0 1 1 -", content.decode())
    people = sum(node.kind == "person" for node in shown.nodes)
    assert len(circles) == 2 * people + 1  # filled and outlined, and the ring of the chosen
