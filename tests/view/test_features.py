"""What a reader can do on the page, in a real browser: filter, focus, ask, look back, take away."""

import csv
import io
import re
from xml.etree import ElementTree

import pytest

from kg.view.collect import network
from kg.view.page import write

from .sample import world

WU, TOWN = "person/p0-0", "place/990100"


@pytest.fixture(scope="module")
def shown():
    made = world(cities=2, people=52)
    return network(made.entities, made.articles)


@pytest.fixture(scope="module")
def file(shown, tmp_path_factory):
    path = tmp_path_factory.mktemp("features") / "graph.html"
    write(path, shown, "江泽省")
    return path


def counts(page):
    return page.evaluate("guanxi.counts()")


def is_shown(page, key):
    return page.evaluate("(key) => guanxi.shown(key)", key)


def fields(page):
    return dict(page.evaluate("[...new URLSearchParams(location.hash.slice(1))]"))


def slide(page, box, day):
    """Move an end of the time slider to a day."""
    page.evaluate(
        "([id, day]) => { const box = document.getElementById(id); box.value = Date.parse(day) / 86400000;"
        " box.dispatchEvent(new Event('input', { bubbles: true })); }",
        [box, day],
    )


def saved(page, act):
    """What the browser saves: its name and bytes."""
    with page.expect_download() as waiting:
        act()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def take(page, what):
    page.click("#take-button")
    return saved(page, lambda: page.click(f"#take [value={what}]"))


def test_levels_of_posts_filter(visit, file):
    page = visit(file)
    page.click("#filter-button")
    before = counts(page)
    assert is_shown(page, WU)
    page.click("#levels [value=leading]")
    assert not is_shown(page, WU)
    assert counts(page)["nodes"] < before["nodes"]
    assert fields(page)["levels"] == "leading"
    assert "筛选后" in page.inner_text("#status")
    page.click("#all")
    assert counts(page)["nodes"] == before["nodes"]


def test_the_area_tree_leads_from_province_to_district_and_filters(visit, file):
    page = visit(file)
    page.click("#filter-button")
    page.click("#tree .twig >> nth=0")
    page.click("#tree li li .twig >> nth=0")
    page.click("#tree .link:has-text('东湖区') >> nth=0")
    assert is_shown(page, "place/990101")
    assert not is_shown(page, "place/990102")
    assert not is_shown(page, TOWN)
    inside = counts(page)["nodes"]
    page.click("#tree .link:has-text('云泽市')")
    assert is_shown(page, "place/990101")
    assert is_shown(page, TOWN)
    assert not is_shown(page, "place/990200")
    assert counts(page)["nodes"] > inside
    page.click("#area .link")
    assert is_shown(page, "place/990200")


def test_what_was_not_so_in_a_time_is_not_shown_in_it(visit, file, shown):
    page = visit(file)
    held = {node.id: node.facts[0].date for node in shown.nodes if node.kind == "meeting"}
    slide(page, "from", "2024-03-01")
    slide(page, "to", "2024-04-30")
    for key, date in held.items():
        assert is_shown(page, key) == ("2024-03-01" <= date <= "2024-04-30"), (key, date)
    assert fields(page) == {"from": "2024-03-01", "to": "2024-04-30"}
    assert "2024年3月1日 – 2024年4月30日" in page.inner_text("#span")
    page.click("#all")
    assert all(is_shown(page, key) for key in held)


def test_time_can_be_played_and_stopped(visit, file):
    page = visit(file)
    page.click("#play")
    first = fields(page)["to"]
    page.wait_for_function("(first) => !location.hash.includes(first)", arg=first)
    page.click("#play")
    stopped = fields(page)
    page.wait_for_timeout(900)
    assert fields(page) == stopped
    assert page.get_attribute("#play", "aria-label") == "播放"


def test_a_click_shows_one_step_and_another_two(visit, file):
    page = visit(file)

    def click():
        at = page.evaluate(f"guanxi.where('{TOWN}')")
        page.mouse.click(at["x"], at["y"])
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
    before = page.locator("#map").screenshot()
    page.evaluate(f"location.hash = 'node={WU}'")
    page.wait_for_selector("#panel[data-full]")
    assert page.locator("#map").screenshot() != before


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
    assert re.search(r"\d 次", met.locator("li").first.inner_text())
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


def test_sizes_follow_the_measure_chosen(visit, file):
    page = visit(file)
    page.click("#filter-button")
    sizes = []
    for measure in ("meetings", "betweenness", "degree"):
        page.select_option("#size", measure)
        sizes.append(page.evaluate(f"guanxi.radius('{WU}')"))
    assert len(set(sizes)) == 3
    assert "size" not in fields(page)


def test_who_lies_on_all_ways_has_the_greatest_betweenness(visit, tmp_path):
    from kg.view.network import Edge, Network, Node

    nodes = tuple(Node(f"person/{name}", "person", name, None) for name in "abcd")
    edges = tuple(Edge(f"person/{one}", f"person/{two}", "met", "", "", None) for one, two in ("ab", "bc", "bd"))
    write(tmp_path / "graph.html", Network(nodes, edges, 4), "x")
    page = visit(tmp_path / "graph.html", "#size=betweenness")
    assert [page.evaluate(f"guanxi.radius('person/{name}')") for name in "abcd"] == [6, 26, 6, 6]


def test_links_have_words_when_asked_for(visit, file):
    page = visit(file, f"#node={WU}")
    before = page.locator("#map").screenshot()
    page.click("#filter-button")
    page.check("#told")
    page.click("#filter-button")
    page.wait_for_timeout(200)
    assert page.locator("#map").screenshot() != before
    assert fields(page)["told"] == "1"


def test_the_picture_is_what_is_seen(visit, file):
    page = visit(file)
    name, picture = take(page, "png")
    assert name == "guanxi.png"
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) == 2 * page.evaluate("document.getElementById('map').clientWidth")


def test_the_drawing_is_svg_with_its_text_as_text(visit, file):
    page = visit(file, f"#node={WU}")
    name, drawing = take(page, "svg")
    assert name == "guanxi.svg"
    tree = ElementTree.fromstring(drawing)
    texts = {"".join(one.itertext()) for one in tree.iter("{http://www.w3.org/2000/svg}text")}
    assert {"吴新明", "云泽市"} <= texts
    assert not [one for one in tree.iter() if one.tag.endswith("script")]


def table_of(content):
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_the_tables_hold_what_is_filtered(visit, file, shown):
    page = visit(file, "#hide=place")
    rows = table_of(take(page, "csv")[1])
    assert len(rows) == sum(node.kind != "place" for node in shown.nodes)
    (wu,) = [row for row in rows if row["id"] == WU]
    assert (wu["zh"], wu["en"], wu["kind"]) == ("吴新明", "Wu Xinming", "person")
    links = table_of(take(page, "links")[1])
    assert len(links) == counts(page)["links"]
    assert all(row["quote"] for row in links if row["kind"] != "within")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x","y")'])
def test_no_cell_is_a_formula(visit, tmp_path, name):
    from kg.view.network import Network, Node

    write(tmp_path / "graph.html", Network((Node("person/a", "person", name, None),), (), 1), "x")
    (row,) = table_of(take(visit(tmp_path / "graph.html"), "csv")[1])
    assert row["zh"] == "'" + name


def test_a_selection_becomes_a_list_with_a_name(visit, file):
    page = visit(file, f"#node={WU}")
    page.click("#take-button")
    page.fill("#list-name", "云泽 名单/1")
    name, content = saved(page, lambda: page.click("#take [value=list]"))
    lines = content.decode("utf-8-sig").splitlines()
    assert name == "云泽 名单_1.txt"
    assert lines[0] == "云泽 名单/1"
    assert len(lines) - 2 == page.evaluate("guanxi.focus()")
    assert "吴新明\tWu Xinming\t人物\t云泽市 市委书记" in lines


def test_the_link_holds_the_whole_state(visit, file):
    page = visit(file)
    page.click("#filter-button")
    page.select_option("#size", "meetings")
    page.check("#told")
    page.click("#levels [value=department]")
    page.click("#tree .link >> nth=0")
    page.click("#kinds [value=site]")
    page.click("#labels [value=both]")
    page.click("#language")
    slide(page, "from", "2024-02-01")
    slide(page, "to", "2024-05-30")
    page.evaluate(f"location.hash += '&node={WU}&steps=2'")
    page.wait_for_selector("#panel[data-full]")
    page.click("#zoom [value=in]")
    page.click("#take-button")
    page.click("#take [value=link]")
    address = page.input_value("#link")
    expected = {"node", "steps", "hide", "levels", "area", "from", "to", "size", "labels", "told", "at", "lang"}
    assert set(fields(page)) == expected
    again = visit(file, address[address.index("#") :])
    assert fields(again) == fields(page)
    assert counts(again)["nodes"] == counts(page)["nodes"]
    for key in (WU, TOWN):
        at, other = (one.evaluate(f"guanxi.where('{key}')") for one in (page, again))
        assert at == pytest.approx(other, abs=2)


def test_the_table_has_the_same_data_with_the_same_filters(visit, file, shown):
    page = visit(file, "#from=2024-03-01&to=2024-04-30")
    page.click("#table-button")
    people = [node.id for node in shown.nodes if node.kind == "person"]
    assert page.locator("#table tbody tr").count() == sum(is_shown(page, key) for key in people)
    page.click("#table .tabs [value=links]")
    assert f"共 {counts(page)['links']} 行" in page.inner_text("#table caption")
    page.click("#table .tabs [value=meeting]")
    page.click("#table th[data-column=first] button")
    assert page.get_attribute("#table th[data-column=first]", "aria-sort") == "ascending"
    days = [one.get_attribute("datetime") for one in page.locator("#table tbody td[data-label=最早] time").all()]
    assert days == sorted(days)
    page.click("#table tbody .link >> nth=0")
    page.wait_for_selector("#panel[data-full]")
    page.click("#panel .close")
    page.click("#table-button")
    assert page.is_hidden("#table")


def test_names_with_rare_characters_are_marked_in_their_quotes(visit, tmp_path):
    from kg.view.network import Evidence, Line, Network, Node

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


def test_two_fingers_zoom_and_one_drags(visit, file):
    page = visit(file, viewport={"width": 375, "height": 740}, has_touch=True)
    touch = page.context.new_cdp_session(page)

    def fingers(kind, *points):
        touch.send(
            "Input.dispatchTouchEvent",
            {"type": kind, "touchPoints": [{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(points)]},
        )

    def apart():
        one, other = (page.evaluate(f"guanxi.where('{key}')") for key in (TOWN, "place/990200"))
        return abs(one["x"] - other["x"]) + abs(one["y"] - other["y"])

    before = apart()
    fingers("touchStart", (150, 300), (220, 300))
    for step in range(1, 6):
        fingers("touchMove", (150 - 10 * step, 300), (220 + 10 * step, 300))
    fingers("touchEnd")
    assert apart() > 1.8 * before
    at = page.evaluate(f"guanxi.where('{TOWN}')")
    fingers("touchStart", (150, 300))
    for step in range(1, 6):
        fingers("touchMove", (150 + 10 * step, 300))
    fingers("touchEnd")
    assert page.evaluate(f"guanxi.where('{TOWN}')")["x"] - at["x"] == pytest.approx(50, abs=8)


def test_on_paper_there_is_nothing_to_click(visit, file):
    page = visit(file, f"#node={WU}")
    page.emulate_media(media="print")
    for hidden in ("#query", "#zoom", "#time", "#labels", "#panel .close"):
        assert page.is_hidden(hidden)
    assert page.is_visible("#panel h2")
    assert page.is_visible("#canvas")
