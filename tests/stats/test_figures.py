"""The figures of a graph, worked out by hand, and of graphs that the command built."""

import networkx as nx
import pytest

from kg.api import Graph
from kg.stats import stats
from kg.stats.attendance import LEAST, measured, network
from kg.stats.figures import Attendance, City, Month, Official, Size, Stats
from kg.stats.reading import THINGS
from tests.graph import sample
from tests.stats.small import ARTICLES, ID, MEETINGS, PEOPLE, PLACES, store


@pytest.fixture(scope="module")
def small() -> Stats:
    return stats(store(PLACES, PEOPLE, MEETINGS, ARTICLES))


def test_things_articles_and_claims_are_counted(small):
    counts = {one.kind: one.count for one in small.kinds if one.count}
    assert counts == {"person": 9, "organization": 1, "meeting": 8, "place": 5, "post": 1, "article": 3, "tenure": 5}


def test_a_city_has_what_lies_in_its_counties(small):
    """The first county's head and meeting, and the bureau and its head, are the city's; 白沙县 has no city above it."""
    assert small.cities == (
        City(f"{ID}p", "柳安市", "云岭省", 2, 1, 1, 2, 0, 0),
        City(f"{ID}v", "云岭省", None, 1, 0, 0, 1, 0, 0),
        City(f"{ID}x", "远方", None, 1, 0, 0, 0, 0, 0),
        City(None, None, None, 1, 0, 0, 6, 0, 0),
    )


def test_what_has_no_month_is_counted_apart(small):
    assert small.months == (Month("2024-01", 1, 1), Month("2024-02", 1, 0), Month("2024-03", 0, 1), Month(None, 1, 6))


def test_officials_are_ranked_by_those_who_sat_with_them(small):
    """丁未 sat with three people; 甄一帆 with two, as did one of four who sat in a ring; 仲孙乐 with one."""
    assert small.attendance == Attendance(people=9, links=8, sampled=0, estimated=0)
    assert small.connected == (
        Official(f"{ID}d", "丁未", "柳安市水务局 政府首长", 2, 3, 2.0),
        Official(f"{ID}g", "g", "远方 政府首长", 2, 2, 0.5),
        Official(f"{ID}a", "甄一帆", "青石县 政府首长", 1, 2, 0.0),
        Official(f"{ID}e", "仲孙乐", "政府首长", 1, 1, 0.0),
    )


def test_officials_are_ranked_by_the_pairs_between_whom_they_are(small):
    """Only 丁未 leads from two people to 仲孙乐; across the ring there are two ways, and one leads over g."""
    assert [(one.id.removeprefix(ID), one.betweenness) for one in small.between] == [("d", 2.0), ("g", 0.5)]


def test_pieces_are_counted_by_size(small):
    whole, together = small.components
    # the areas but 远方, the post, the bureau, a, b, d, e, m1, m2; the ring and its meetings; f, m3; 远方 and m8, alone
    assert (whole.network, whole.count) == ("whole", 5)
    assert whole.sizes == (Size(12, 1), Size(8, 1), Size(2, 1), Size(1, 2))
    assert (together.network, together.count) == ("together", 3)
    assert together.sizes == (Size(4, 2), Size(1, 1))


def test_as_many_officials_come_as_are_asked_for():
    found = stats(store(PLACES, PEOPLE, MEETINGS), top=1)
    assert [one.name for one in (*found.connected, *found.between)] == ["丁未", "丁未"]


@pytest.mark.parametrize("parts", [(), (PLACES, PEOPLE), (ARTICLES,)])
def test_a_graph_without_meetings_has_no_network_of_them(parts):
    found = stats(store(*parts))
    assert found.attendance == Attendance(0, 0, 0, 0)
    assert (found.connected, found.between) == ((), ())
    assert found.components[1].sizes == ()


def test_the_order_in_the_file_changes_nothing(small):
    parts = [line for part in (PLACES, PEOPLE, MEETINGS, ARTICLES) for line in part.splitlines(keepends=True)]
    assert stats(store(*reversed(parts))) == small


def test_circles_of_areas_end():
    found = stats(store(PLACES, PEOPLE, "<c> kg:within <x> . <x> kg:within <c> , <x> ."))
    assert [(one.name, one.officials) for one in found.cities] == [
        ("柳安市", 3),
        ("云岭省", 1),
        (None, 1),
    ]


def test_large_pieces_are_sampled_and_that_is_said():
    row = network([(f"p{number:03}", f"p{number + 1:03}") for number in range(99)] + [("q1", "q2")])
    exact = nx.betweenness_centrality(row, normalized=False)
    size, found = measured(row, exact=0)
    assert size == Attendance(people=102, links=100, sampled=LEAST, estimated=100)
    assert found == measured(row, exact=0)[1] != exact
    assert max(found, key=found.__getitem__) in {f"p{number:03}" for number in range(35, 65)}
    assert sum(found.values()) == pytest.approx(sum(exact.values()), rel=0.2)
    assert measured(row) == (Attendance(102, 100, 0, 0), exact)


def test_betweenness_is_that_of_the_whole_network():
    graph = network([("a", "b", "c"), ("c", "d"), ("d", "e", "f"), ("x", "y"), ("y", "z"), ("alone",)])
    assert measured(graph)[1] == nx.betweenness_centrality(graph, normalized=False)


def test_the_invented_articles_in_figures(world):
    """阮东明 sat with three people in spring and with one in summer; the three reach that one only over him."""
    found = Graph.open(world).stats(top=2)
    assert (found.attendance.people, found.attendance.links) == (5, 7)
    assert [(one.name, one.meetings, one.degree, one.betweenness) for one in found.connected] == [
        ("阮东明", 2, 4, 3.0),
        ("鲍学文", 1, 3, 0.0),
    ]
    assert [one.name for one in found.between] == ["阮东明"]
    assert [(one.name, one.province) for one in found.cities if one.id] == [("宜宾市", "四川省"), ("内江市", "四川省")]


def test_counts_are_those_of_the_queries(built):
    graph = Graph.open(built)
    found, query = graph.stats(), graph.query
    count = {one.kind: one.count for one in found.kinds}
    assert count["article"] == len(query("articles").rows) == sum(one.articles for one in found.months)
    assert count["tenure"] == len(query("tenures").rows)
    assert count["participation"] == len(query("participations").rows)
    assert found.attendance.links == len(query("together").rows)
    everybody = {row["person"] for row in query("officials").records()}
    assert {one.id for one in found.connected} <= everybody
    whole = graph.to_networkx().to_undirected()
    pieces = sorted(map(len, nx.connected_components(whole)), reverse=True)
    sizes = [size.nodes for size in found.components[0].sizes for _ in range(size.components)]
    assert sum(sizes) == sum(pieces) == sum(count[kind] for kind in THINGS)


def test_hostile_names_are_only_names():
    graph = sample.store()
    assert stats(graph).attendance.people > 1
