"""Several nodes at once: by shift, by a frame, by keys, in the table; listed, taken away, and kept in the address."""

from .driving import TOWN, WU, fields, saved, spot

OTHER = "place/990200"


def selected(page):
    return set(filter(None, fields(page).get("selected", "").split("~")))


def frame(page, shift=True):
    """Draw a frame around the map's upper left quarter."""
    if shift:
        page.keyboard.down("Shift")
    page.mouse.move(330, 130)
    page.mouse.down()
    page.mouse.move(400, 300)
    page.mouse.move(700, 500)
    page.mouse.up()
    page.keyboard.up("Shift")


def test_shift_and_a_click_picks_and_drops(visit, file):
    page = visit(file)
    page.keyboard.down("Shift")
    for key in (TOWN, OTHER):
        page.mouse.click(*spot(page, key))
    assert selected(page) == {TOWN, OTHER}
    assert page.inner_text("#selected") == "已选 2 个"
    page.mouse.click(*spot(page, TOWN))
    assert selected(page) == {OTHER}
    page.keyboard.up("Shift")
    assert page.is_hidden("#panel")
    page.click("#selection [value=none]")
    assert page.is_hidden("#selection")
    assert fields(page) == {}


def test_a_frame_picks_what_is_in_it_and_moves_nothing(visit, file, shown):
    page = visit(file)
    before = {node.id: spot(page, node.id) for node in shown.nodes}
    frame(page)
    inside = {key for key, (x, y) in before.items() if 330 <= x <= 700 and 130 <= y <= 500}
    assert len(inside) > 10
    assert selected(page) == inside
    assert spot(page, TOWN) == before[TOWN]


def test_without_shift_there_is_a_button(visit, file):
    page = visit(file)
    page.click("#zoom [value=select]")
    frame(page, shift=False)
    first = selected(page)
    assert first
    page.mouse.click(*spot(page, min(first)))
    assert selected(page) == first - {min(first)}
    page.click("#zoom [value=select]")
    before = spot(page, TOWN)
    frame(page, shift=False)
    assert spot(page, TOWN) != before


def test_keys_alone_can_select(visit, file):
    page = visit(file, f"#node={WU}")
    page.focus("#map")
    page.keyboard.press("x")
    assert selected(page) == {WU}
    page.keyboard.press("a")
    assert len(selected(page)) == page.evaluate("guanxi.focus()")
    page.keyboard.press("u")
    assert selected(page) == set()


def test_of_very_many_the_most_important_are_selected_and_it_says_so(visit, tmp_path):
    from kg.view.network import Network, Node
    from kg.view.page import write

    nodes = tuple(Node(f"person/{number}", "person", f"某{number}", None) for number in range(1200))
    write(tmp_path / "graph.html", Network(nodes, (), 1200), "x")
    page = visit(tmp_path / "graph.html")
    page.focus("#map")
    page.keyboard.press("a")
    assert len(selected(page)) == 1000
    assert page.inner_text("#said") == "最多选 1,000 个，其余未选"


def test_the_table_selects_and_lists_what_is_selected(visit, file):
    page = visit(file, "#table=person")
    page.check("#table tbody input >> nth=0")
    page.check("#table tbody input >> nth=3")
    assert len(selected(page)) == 2
    page.click("#selection [value=table]")
    assert fields(page)["table"] == "selected"
    assert page.locator("#table tbody tr").count() == 2
    page.click("#table tbody input >> nth=0")
    assert page.locator("#table tbody tr").count() == 1


def test_a_selection_becomes_a_list_and_is_in_the_address(visit, file):
    page = visit(file, f"#selected={WU}~{TOWN}~person/nobody")
    assert page.inner_text("#selected") == "已选 2 个"
    page.click("#selection [value=list]")
    page.fill("#list-name", "两个")
    name, content = saved(page, lambda: page.click("#take [value=list]"))
    assert name == "两个.txt"
    lines = content.decode("utf-8-sig").splitlines()
    assert lines[:2] == ["两个", ""]
    assert {line.partition("\t")[0] for line in lines[2:]} == {"吴新明", "云泽市"}
    page.click("#take-button")
    page.click("#take [value=link]")
    address = page.input_value("#link")
    assert selected(visit(file, address[address.index("#") :])) == {WU, TOWN}
