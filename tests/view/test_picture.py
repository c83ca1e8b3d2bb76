"""The static picture: the same network without a browser."""

from xml.etree import ElementTree

import pytest

from benchmarks.networks import network
from kg.errors import OutputError
from kg.view import picture
from kg.view.hulls import hull
from kg.view.network import Edge, Network, Node
from kg.view.picture import MANY, png, svg
from kg.view.show import write

SVG = "{http://www.w3.org/2000/svg}"
MADE = network(300)


def texts(drawn):
    return ["".join(one.itertext()) for one in ElementTree.fromstring(drawn).iter(f"{SVG}text")]


def test_the_picture_has_labels_a_legend_and_says_what_is_shown():
    found = texts(svg(MADE, "关系"))
    assert "关系" in found
    assert "300 个节点，600 条关系" in found
    assert {"人物 126", "会议 75"} <= set(found)
    assert len({node.zh for node in MADE.nodes} & set(found)) > 60
    assert "300 nodes, 600 links" in texts(svg(MADE, "x", "en"))


def test_the_legend_breaks_the_lines_that_the_map_breaks():
    one, other = MADE.nodes[:2]
    edges = tuple(Edge(one.id, other.id, kind, "x", "x", None) for kind in ("located", "met"))
    drawn = ElementTree.fromstring(svg(Network((one, other), edges, 2), "x")).iter(f"{SVG}path")
    lines = [path for path in drawn if path.get("stroke-width") == "2"]
    assert [path.get("stroke-dasharray") for path in lines] == ["4 5", None]
    many = ElementTree.fromstring(svg(Network((one, other), edges[:1] * (MANY + 1), 2), "x")).iter(f"{SVG}path")
    assert not [path for path in many if path.get("stroke-dasharray")]


def test_the_picture_says_what_was_left_out():
    part = Network(MADE.nodes, MADE.edges, 12_345)
    assert "显示 12,345 个节点中联系最多的 300 个，600 条关系" in texts(svg(part, "x"))


def test_the_picture_is_the_same_again():
    assert svg(MADE, "x") == svg(network(300), "x")


def test_labels_do_not_leave_the_picture():
    root = ElementTree.fromstring(svg(MADE, "x"))
    width, height = int(root.get("width")), int(root.get("height"))
    labels = list(root.iter(f"{SVG}text"))
    assert len(labels) > 50
    assert all(0 < float(one.get("x")) < width and 0 < float(one.get("y")) < height for one in labels)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_small_networks_are_drawn(count):
    nodes = tuple(Node(f"person/{n}", "person", f"某{n}", None) for n in range(count))
    assert texts(svg(Network(nodes, (), count), "x"))


def test_a_png_is_drawn_with_the_fonts_of_the_system(tmp_path):
    if not picture._has_chinese_font():
        pytest.skip("this computer has no Chinese font")
    write(tmp_path / "x.png", MADE, "关系")
    data = (tmp_path / "x.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    without = png(svg(Network(tuple(Node(one.id, one.kind, None, None) for one in MADE.nodes), MADE.edges, 300), ""))
    assert len(data) > 1.2 * len(without)


def test_without_a_chinese_font_a_png_is_refused_and_an_svg_written(tmp_path, monkeypatch):
    monkeypatch.setattr(picture, "FONT_OPTIONS", {"skip_system_fonts": True})
    picture._has_chinese_font.cache_clear()
    try:
        with pytest.raises(OutputError, match="no font here has Chinese characters"):
            write(tmp_path / "x.png", MADE, "关系")
        write(tmp_path / "x.svg", MADE, "关系")
    finally:
        picture._has_chinese_font.cache_clear()
    assert [path.name for path in tmp_path.iterdir()] == ["x.svg"]


@pytest.mark.parametrize("name", ["x.pdf", "x", "file/x.svg", "file/x.html"])
def test_what_cannot_be_written_is_said(tmp_path, name):
    (tmp_path / "file").write_text("is no folder")
    with pytest.raises(OutputError, match="x"):
        write(tmp_path / name, MADE, "x")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("name", ["none/x.svg", "none/x.html"])
def test_missing_folders_are_made(tmp_path, name):
    write(tmp_path / name, MADE, "x")
    assert (tmp_path / name).stat().st_size


def test_the_outline_goes_around_all_points():
    square = [(0, 0), (2, 0), (2, 2), (0, 2)]
    assert hull([*square, (1, 1), (1, 0), (2, 1)]) == square
    assert hull([(1, 1), (1, 1)]) == [(1, 1)]
