"""What the page's script reckons for the map, by itself: labels, clicks, outlines."""

import pytest


@pytest.mark.parametrize(
    "text",
    ["南通市", "南通市重大项目攻坚突破年动员大会暨推进会议", "A Conference on Work Safety and More of It", "长" * 5000],
)
def test_labels_have_at_most_two_lines_of_bounded_length(run, text):
    lines = run("labels", "broken(given.text)", text=text)
    assert 1 <= len(lines) <= 2
    assert max(map(len, lines)) <= 30
    whole = "".join(lines).replace(" ", "")
    assert whole == text.replace(" ", "") or (whole.endswith("…") and text.replace(" ", "").startswith(whole[:-1]))


LABELS = """const view = { chosen: given.chosen === null ? null : { node: given.chosen }, language: "zh" };
const radii = given.dots.map((dot) => dot[2]), colours = { font: "serif" }, size = { width: 1000, height: 800 };
const kindOf = () => "place", labelOf = (number) => [given.labels[number]], scene = { specks: [] };
const between = (number, least, most) => Math.min(Math.max(number, least), most);
const written = [];
const canvas = { strokeText() {}, fillText: (text, x, y) => written.push([text, x, y]) };"""
AROUND = [[500, 400, 20], *([500 + x, 400 + y, 30] for x, y in [(0, 55), (0, -55), (60, 0), (-60, 0)])]
CORNERS = [[500 + x, 400 + y, 30] for x in (60, -60) for y in (55, -55)]


@pytest.mark.parametrize(
    ("dots", "chosen", "labelled"),
    [
        (AROUND[:1], None, True),
        (AROUND[:4], None, True),
        (AROUND + CORNERS, None, False),
        (AROUND + CORNERS, 0, True),
    ],
)
def test_no_label_is_written_over_another_node(run, dots, chosen, labelled):
    call = "(paintLabels(canvas, new Taken(), given.dots.map(([x, y, radius], number) => ({ number, x, y, radius })),"
    labels = ["江泽市", *([""] * (len(dots) - 1))]
    written = run("labels", f"{call} false), written)", LABELS, dots=dots, chosen=chosen, labels=labels)
    found = [(x, y) for text, x, y in written if text]
    assert bool(found) == labelled
    for x, y in found if chosen is None else []:
        for left, top, radius in dots[1:]:
            assert abs(left - x) >= radius + 25 or top - radius >= y + 15 or top + radius <= y


@pytest.mark.parametrize(
    ("text", "seen"), [("长" * 24, "长" * 24), ("a" * 25, "a" * 23 + "…"), ("𠮷" * 30, "𠮷" * 23 + "…")]
)
def test_what_links_say_is_cut_with_a_sign(run, text, seen):
    assert run("labels", "shortened(given.text, MOST_TOLD)", text=text) == seen


POINTED = """const focus = { numbers: [0, 1], spots: new Map([[0, [0, 0]], [1, [200, 0]]]) };
const nodes = { count: 3, x: [0, 200, 100], y: [0, 0, 6] }, shown = { node: [1, 1, 1] };
const picture = { at: { x: 0, y: 0, scale: 1 } }, radiusAt = () => 8, LARGEST = 26;
const scene = { links: [], focus: [{ link: 7, from: { x: 0, y: 0 }, to: { x: 200, y: 0 } }] };"""


@pytest.mark.parametrize(
    ("x", "y", "node", "link"), [(100, 2, None, 7), (100, 15, 2, None), (4, 3, 0, 7), (100, 40, None, None)]
)
def test_a_faded_node_catches_no_click_meant_for_a_link_in_focus(run, x, y, node, link):
    assert run("camera map", "[nodeAt(given.x, given.y), linkAt(given.x, given.y)]", POINTED, x=x, y=y) == [node, link]


@pytest.mark.parametrize(
    ("points", "corners"),
    [([], 0), ([[0, 0]], 1), ([[0, 0], [2, 0], [2, 2], [0, 2], [1, 1], [1, 0]], 4), ([[0, 0], [1, 1], [2, 2]], 2)],
)
def test_outlines_go_around_all_points(run, points, corners):
    assert len(run("areas", "outline(given.points)", points=points)) == corners
