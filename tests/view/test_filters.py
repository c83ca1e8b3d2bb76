"""What is shown: levels of posts, areas, time and sizes, in a real browser."""

import pytest

from kg.view.network import Edge, Network, Node
from kg.view.page import write

from .driving import TOWN, WU, counts, fields, is_shown, open_node, slide


def test_levels_of_posts_filter(visit, file):
    page = visit(file)
    page.click("#filter-button")
    before = counts(page)
    assert is_shown(page, WU)
    page.click("#levels [value=leading]")
    assert not is_shown(page, WU)
    assert counts(page)["nodes"] < before["nodes"]
    page.wait_for_function("() => document.getElementById('status').innerText.includes('筛选后')")
    page.wait_for_function("() => location.hash.includes('levels=leading')")
    assert fields(page)["levels"] == "leading"
    page.click("#all")
    assert counts(page)["nodes"] == before["nodes"]


def test_kinds_of_links_filter(visit, file, shown):
    page = visit(file)
    page.click("#ties [value=took_part]")
    left = sum(edge.kind != "took_part" for edge in shown.edges)
    assert counts(page)["links"] == left
    assert fields(page) == {"without": "took_part"}
    assert counts(visit(file, "#without=took_part,met"))["links"] < left
    page.click("#all")
    assert counts(page)["links"] == len(shown.edges)


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


def test_what_was_played_gives_the_window_back(visit, file):
    page = visit(file, "#from=2024-11-20&to=2024-12-20")
    page.click("#play")
    page.wait_for_function("() => !location.hash.includes('from=2024-11-20')")
    page.wait_for_function("() => document.getElementById('play').textContent === '▶'")
    assert fields(page) == {"from": "2024-11-20", "to": "2024-12-20"}


def test_what_is_searched_for_lifts_only_the_filters_that_hide_it(visit, file):
    page = visit(file, "#hide=site,person&without=met&levels=none&from=2024-01-01")
    assert not is_shown(page, WU)
    open_node(page, "吴新明")
    assert is_shown(page, WU)
    kept = fields(page)
    assert (kept["node"], kept["hide"], kept["without"], kept["levels"]) == (WU, "site", "met", "none")
    page = visit(file, "#levels=leading,none&hide=site")
    open_node(page, "吴新明")
    assert (fields(page)["levels"], fields(page)["hide"]) == ("none", "site")


BOXES = """() => ["kinds", "ties", "filters", "table"].map((id) => {
  const { left, right, top, bottom } = document.getElementById(id).getBoundingClientRect();
  return { left, right, top, bottom };
})"""


@pytest.mark.parametrize(("width", "height"), [(1400, 900), (1024, 768), (375, 740)])
def test_the_legend_filters_the_table_and_covers_none_of_it(visit, file, width, height):
    page = visit(file, "#table=person", viewport={"width": width, "height": height})
    kinds, ties, _, table = page.evaluate(BOXES)
    for box in (kinds, ties):
        assert box["right"] <= table["left"] or box["top"] >= table["bottom"]
    page.click("#kinds [value=meeting]")
    assert page.locator("#table .tabs [value=meeting]").count() == 0
    assert fields(page)["hide"] == "meeting"


@pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
def test_nothing_of_the_filters_is_cut(visit, file, locale):
    page = visit(file, locale=locale)
    page.click("#filter-button")
    whole, seen = page.evaluate("(({ scrollHeight, clientHeight }) => [scrollHeight, clientHeight])(filters)")
    assert whole <= seen


def test_the_help_window_closes_by_a_button_that_looks_like_one(visit, file):
    page = visit(file)
    page.click("#help-button")
    assert page.evaluate("getComputedStyle(document.querySelector('#help .close')).float") == "right"
    page.click("#help .close")
    assert page.locator("#help").is_hidden()


def test_one_node_is_no_nodes(visit, tmp_path):
    write(tmp_path / "graph.html", Network((Node("person/a", "person", "吴新明", None),), (), 1), "x")
    page = visit(tmp_path / "graph.html", locale="en-GB")
    assert page.inner_text("#status").startswith("1 node, 0 links")


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
    nodes = tuple(Node(f"person/{name}", "person", name, None) for name in "abcd")
    edges = tuple(Edge(f"person/{one}", f"person/{two}", "met", "", "", None) for one, two in ("ab", "bc", "bd"))
    write(tmp_path / "graph.html", Network(nodes, edges, 4), "x")
    page = visit(tmp_path / "graph.html", "#size=betweenness")
    assert [page.evaluate(f"guanxi.radius('person/{name}')") for name in "abcd"] == [6, 26, 6, 6]


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
