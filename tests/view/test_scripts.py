"""The page's script: looked through by a linter, and its parts that compute run by themselves in the real browser."""

import json
import os
import random
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import networkx
import pytest

from kg.view import marked
from kg.view.page import FOLDER, SCRIPTS

CONFIG = Path(__file__).parent / "oxlint.json"
MARKED = Path(marked.__file__).parent / "script.js"


def parts():
    """The lines of the whole script, each with the part and the line it comes from."""
    for name in SCRIPTS:
        for number, line in enumerate((FOLDER / "script" / f"{name}.js").read_text("utf-8").splitlines(), 1):
            yield f"{name}.js:{number}", line


def linted(text, folder):
    """What oxlint finds in a script: (line, what)."""
    linter = shutil.which("oxlint", path=str(Path(sys.executable).parent)) or shutil.which("oxlint")
    if linter is None:
        if os.environ.get("CI"):
            pytest.fail("CI is set, and oxlint is not installed")
        pytest.skip("oxlint is not installed")
    (folder / "page.js").write_text(text, encoding="utf-8")
    command = [linter, "--config", str(CONFIG), "--format", "json", "page.js"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)["diagnostics"]
    return [(one["labels"][0]["span"]["line"], f"{one['code']}: {one['message']}") for one in found]


def test_the_linter_finds_nothing(tmp_path):
    lines = [("", '"use strict";'), ("", "(() => {"), *parts(), ("", "})();")]
    found = linted("\n".join(line for _, line in lines), tmp_path)
    assert [f"{lines[number - 1][0]} {what}" for number, what in found] == []


def test_the_linter_finds_nothing_in_the_script_of_marked_articles(tmp_path):
    assert linted(MARKED.read_text("utf-8"), tmp_path) == []


@pytest.mark.parametrize(
    "mistake", ["unknown();", "const unused = 1;", "if (window == 1) alert(1);", "eval('1');", "var x = 1; x;"]
)
def test_the_linter_finds_mistakes(tmp_path, mistake):
    assert linted(f"(() => {{ {mistake} }})();", tmp_path)


@pytest.fixture(scope="module")
def blank(browser):
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def run(blank):
    """Runs an expression after some parts of the script; `given` are values it may use."""

    def answer(names, expression, before="", **given):
        source = "".join((FOLDER / "script" / f"{name}.js").read_text("utf-8") for name in names.split())
        values = "".join(f"const {name} = given.{name};" for name in given)
        return blank.evaluate(
            f"(given) => {{ 'use strict'; {values} {before}\n{source}\nreturn {expression}; }}", given
        )

    return answer


VIEW = "const view = { language: given.language, labels: null };"


@pytest.mark.parametrize(
    ("iso", "zh", "en"),
    [
        ("2024-01-04", "2024年1月4日", "4 Jan 2024"),
        ("2024-12", "2024年12月", "Dec 2024"),
        ("--02-27", "2月27日", "27 Feb"),
        ("2023-01-04/2024-02-27", "2023年1月4日 – 2024年2月27日", "4 Jan 2023 – 27 Feb 2024"),
        ("some day", "some day", "some day"),
    ],
)
def test_days_as_readers_write_them(run, iso, zh, en):
    assert run("days", "day(given.iso)", VIEW, iso=iso, language="zh") == zh
    assert run("days", "day(given.iso)", VIEW, iso=iso, language="en") == en


@pytest.mark.parametrize("iso", ["1970-01-01", "2024-02-29", "1949-10-01", "2038-01-20"])
def test_days_are_counted_there_and_back(run, iso):
    assert run("days", "isoDay(dayNumber(given.iso))", VIEW, iso=iso, language="zh") == iso


@pytest.mark.parametrize("iso", ["", None, "2024-1-1", "2024-13-01", "tomorrow", "2024-01-01/2024-01-02"])
def test_what_is_no_day_has_no_number(run, iso):
    assert run("days", "dayNumber(given.iso)", VIEW, iso=iso, language="zh") is None


@pytest.mark.parametrize(
    ("number", "written"), [(0, "0"), (999, "999"), (1000, "1,000"), (12345, "12,345"), (9876543, "9,876,543")]
)
def test_numbers_as_both_languages_write_them(run, number, written):
    head = """const document = { getElementById: () => ({ textContent: "{}" }) };"""
    assert run("words", "count(given.number)", head, number=number) == written


CORE = 'const core = { fold: ["吳劉", "吴刘"] };'


@pytest.mark.parametrize(
    ("text", "folded"),
    [("吳新明", "吴新明"), ("ＷＵ Xin", "wu xin"), ("İĲﬁ", None), ("𠅤䶮", "𠅤䶮"), ("e\u0301", "e\u0301"), ("", "")],
)
def test_folding_keeps_the_places_of_what_is_folded(run, text, folded):
    found = run("names", "fold(given.text)", CORE, text=text)
    assert folded is None or found == folded
    assert len(found.encode("utf-16-le")) == len(text.encode("utf-16-le"))


def test_names_are_marked_right_beside_rare_characters(run):
    quote, name = "𠅤䶮与吳新明、吴新明丽会面", "吴新明"
    spots = run("names marks", "named(fold(given.quote), [given.name])", CORE, quote=quote, name=name)
    units = quote.encode("utf-16-le")
    assert [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spots] == ["吳新明", "吴新明"]


MARKED_BY_NAME = [
    ("Taizhou and Yangzhou heard Zhou.", ["zhou"], ["Zhou"]),
    ("Lin Wei of Weihai met wei.", ["lin wei", "wei"], ["Lin Wei", "wei"]),
    ("周林出席，林wei2说", ["林", "wei"], ["林", "林"]),
    ("江泽市长与江泽人", ["江泽市", "江泽"], ["江泽市", "江泽"]),
]


@pytest.mark.parametrize(("quote", "names", "marked"), MARKED_BY_NAME)
def test_names_are_marked_as_whole_words_the_longest_first(run, quote, names, marked):
    spots = run("names marks", "named(fold(given.quote), given.known)", CORE, quote=quote, known=names)
    assert [quote[start:end] for start, end in spots] == marked


def test_names_are_marked_where_they_were_read_and_not_where_another_was(run):
    quote, names = "云泽市 and Yunze of 云泽市", [["云泽市", "yunze"], ["云泽市"], ["云泽市"]]
    before = CORE + "const nodes = { zh: ['', '', ''], en: ['', '', ''] }; const otherNames = given.others;"

    def found(known, wanted):
        spots = run(
            "names marks",
            "spots(given.quote, new Map(given.known), given.wanted)",
            before,
            quote=quote,
            others=names,
            known=known,
            wanted=wanted,
        )
        return [(start, quote[start:end]) for start, end in spots]

    assert found([], [0]) == [(0, "云泽市"), (8, "Yunze"), (17, "云泽市")]
    assert found([[0, [8, 5]]], [0]) == [(8, "Yunze")]
    assert found([[1, [0, 3]]], [0]) == [(8, "Yunze"), (17, "云泽市")]
    assert found([[0, [8, 0]]], [0]) == []
    assert found([[1, [0, 3]], [0, [8, 5, 17, 3]]], [1, 0]) == [(0, "云泽市"), (8, "Yunze"), (17, "云泽市")]


@pytest.mark.parametrize(
    ("text", "seen"), [("a\u202eb", "a b"), (" \x00x\u2028", "x"), ("𠮷", "𠮷"), ("长\u200b江", "长 江"), ("", "")]
)
def test_labels_hold_nothing_that_steers_their_direction(run, text, seen):
    assert run("names", "visible(given.text)", text=text) == seen


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
    ("value", "cell"),
    [
        ("张彤", "张彤"),
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-1+cmd", "'-1+cmd"),
        ("-1.5", "-1.5"),
        ("a,b", '"a,b"'),
        ('say "x"', '"say ""x"""'),
        ("\t=1", "'\t=1"),
        ("two\nlines", '"two\nlines"'),
        (None, ""),
        (0, "0"),
    ],
)
def test_no_cell_is_a_formula(run, value, cell):
    assert run("takeaway", "cell(given.value)", value=value) == cell


@pytest.mark.parametrize(
    ("points", "corners"),
    [([], 0), ([[0, 0]], 1), ([[0, 0], [2, 0], [2, 2], [0, 2], [1, 1], [1, 0]], 4), ([[0, 0], [1, 1], [2, 2]], 2)],
)
def test_outlines_go_around_all_points(run, points, corners):
    assert len(run("areas", "outline(given.points)", points=points)) == corners


KINDS = ["met", "took_part", "visited", "holds", "located", "within"]
COSTS = {"met": 2, "took_part": 1, "visited": 2, "holds": 4, "located": 7, "within": 9}
GRAPH = """const core = { kinds: ["person", "meeting"], links: kinds };
const numbers = [...Array(count).keys()];
const nodes = { count, key: numbers.map(String), kind: numbers.map((number) => number % 2) };
const [from, to, kind] = [0, 1, 2].map((column) => edges.map((edge) => edge[column]));
const links = { count: edges.length, from, to, kind };
const rankOf = numbers;
const kindOf = (number) => core.kinds[nodes.kind[number]];
const linkKind = (link) => core.links[links.kind[link]];"""


@pytest.fixture(scope="module")
def tangle():
    """60 nodes with 110 links of all kinds."""
    order = random.Random(4)
    pairs = {tuple(sorted(order.sample(range(60), 2))) for _ in range(110)}
    return [[one, other, order.randrange(len(KINDS))] for one, other in sorted(pairs)]


def graph_of(edges):
    made = networkx.Graph()
    made.add_nodes_from(range(60))
    made.add_weighted_edges_from((one, other, COSTS[KINDS[kind]]) for one, other, kind in edges)
    return made


def measure(run, edges, expression):
    return run("graph", f"(connect(), {expression})", GRAPH, kinds=KINDS, edges=edges, count=60)


def test_measures_are_those_of_networkx(run, tangle):
    made = graph_of(tangle)
    expected = networkx.betweenness_centrality(made, normalized=False)
    reckon = "(() => { const steps = betweenness(); let step = steps.next(); let parts = [];"
    reckon += (
        " for (; !step.done; step = steps.next()) parts.push(step.value); return [parts, Array.from(step.value)]; })()"
    )
    parts, found = measure(run, tangle, reckon)
    assert parts == sorted(parts)
    assert len(parts) == 60
    assert [one / 2 for one in found] == pytest.approx([expected[node] for node in range(60)])
    assert measure(run, tangle, "Array.from(meetings())") == [sum(end % 2 for end in made[node]) for node in range(60)]


@pytest.mark.parametrize("goal", [1, 17, 33, 59])
def test_ways_cost_as_little_as_can_be(run, tangle, goal):
    made = graph_of(tangle)
    way = measure(run, tangle, f"wayBetween(0, {goal}, () => true)")
    if not networkx.has_path(made, 0, goal):
        assert way is None
        return
    assert (way["nodes"][0], way["nodes"][-1]) == (0, goal)
    steps = [tangle[link] for link in way["links"]]
    assert [{one, other} for one, other, _ in steps] == [set(pair) for pair in pairwise(way["nodes"])]
    assert sum(COSTS[KINDS[kind]] for _, _, kind in steps) == networkx.dijkstra_path_length(made, 0, goal)


def test_what_lies_around_is_found_step_by_step(run, tangle):
    made = graph_of(tangle)
    for steps in (1, 2):
        near = measure(run, tangle, f"around(0, {steps}, 1000, () => true).near")
        assert set(near) == set(networkx.single_source_shortest_path_length(made, 0, steps))
    assert measure(run, tangle, "around(0, 2, 3, () => true).near.length") == 3
