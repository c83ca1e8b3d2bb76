"""What the page's script reckons of the graph, by itself: importance, ways, what lies around; networkx judges."""

import random
from itertools import pairwise

import networkx
import pytest

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
