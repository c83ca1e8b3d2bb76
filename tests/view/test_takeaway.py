"""What a reader takes away, from a real browser: pictures, tables, lists, the address, paper."""

from xml.etree import ElementTree

import pytest

from kg.view.network import Network, Node
from kg.view.page import write

from .driving import TOWN, WU, counts, fields, saved, slide, spot, table_rows, take


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


def test_the_tables_hold_what_is_filtered(visit, file, shown):
    page = visit(file, "#hide=place")
    rows = table_rows(take(page, "csv")[1])
    assert len(rows) == sum(node.kind != "place" for node in shown.nodes)
    (wu,) = [row for row in rows if row["id"] == WU]
    assert (wu["zh"], wu["en"], wu["kind"]) == ("吴新明", "Wu Xinming", "person")
    links = table_rows(take(page, "links")[1])
    assert len(links) == counts(page)["links"]
    assert all(row["quote"] for row in links if row["kind"] != "within")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x","y")'])
def test_no_cell_is_a_formula(visit, tmp_path, name):
    write(tmp_path / "graph.html", Network((Node("person/a", "person", name, None),), (), 1), "x")
    (row,) = table_rows(take(visit(tmp_path / "graph.html"), "csv")[1])
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
        assert spot(page, key) == pytest.approx(spot(again, key), abs=2)


def test_on_paper_there_is_nothing_to_click(visit, file):
    page = visit(file, f"#node={WU}")
    page.emulate_media(media="print")
    for hidden in ("#query", "#zoom", "#time", "#labels", "#panel .close"):
        assert page.is_hidden(hidden)
    assert page.is_visible("#panel h2")
    assert page.is_visible("#canvas")
