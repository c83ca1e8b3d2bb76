import pytest

from kg.view.collect import network
from kg.view.hulls import hull
from kg.view.layout import layout
from kg.view.neighbourhoods import LARGE, neighbourhoods
from kg.view.network import Edge, Network, Node

from .sample import world


@pytest.fixture(scope="module")
def shown():
    made = world(cities=2, people=52)
    return network(made.entities, made.articles)


def star(count, kind="person"):
    nodes = tuple(Node(f"{kind}/{number:04}", kind, f"某{number}", None) for number in range(count))
    edges = tuple(Edge(node.id, nodes[0].id, "met", "", "", None) for node in nodes[1:])
    return Network(nodes, edges, count)


def of(groups, number):
    return next(group for group in groups if number in group.members)


def test_each_node_is_in_one_neighbourhood(shown):
    members = [node for group in neighbourhoods(shown) for node in group.members]
    assert sorted(members) == list(range(len(shown.nodes)))


def test_a_city_is_a_neighbourhood_with_its_districts_inside(shown):
    groups = neighbourhoods(shown)
    index = {node.id: number for number, node in enumerate(shown.nodes)}
    city, district = (of(groups, index[key]) for key in ("place/990100", "place/990101"))
    assert city != district
    assert groups[district.above] == city
    assert index["person/p0-0"] in city.members
    assert of(groups, index["place/990200"]) != city


def test_the_layout_is_the_same_again(shown):
    assert layout(shown) == layout(shown)


def test_no_node_lies_on_another(shown):
    placed = layout(shown)
    near = [
        (a, b)
        for a, (x, y) in enumerate(placed.points)
        for b, (left, top) in enumerate(placed.points[:a])
        if (x - left) ** 2 + (y - top) ** 2 < (placed.radii[a] + placed.radii[b]) ** 2
    ]
    assert near == []


def test_what_is_linked_lies_nearer_than_what_is_not(shown):
    placed = layout(shown)
    index = {node.id: number for number, node in enumerate(shown.nodes)}

    def mean(pairs):
        far = [
            ((placed.points[a][0] - placed.points[b][0]) ** 2 + (placed.points[a][1] - placed.points[b][1]) ** 2) ** 0.5
            for a, b in pairs
        ]
        return sum(far) / len(far)

    count = len(index)
    linked = mean([(index[edge.source], index[edge.target]) for edge in shown.edges])
    assert linked < 0.6 * mean([(a, b) for a in range(count) for b in range(a)])


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_small_networks_are_laid_out(count):
    placed = layout(star(count))
    assert len(set(placed.points)) == count


def test_nodes_without_any_link_are_laid_out():
    placed = layout(Network(star(30).nodes, (), 30))
    assert len(set(placed.points)) == 30


def test_places_within_one_another_in_a_ring_are_laid_out():
    nodes = star(3, "place").nodes
    ring = tuple(Edge(nodes[n].id, nodes[(n + 1) % 3].id, "within", "", "", None) for n in range(3))
    assert len(set(layout(Network(nodes, ring, 3)).points)) == 3


def test_large_neighbourhoods_are_split_along_their_links():
    nodes = tuple(Node(f"person/{number:04}", "person", None, None) for number in range(LARGE * 2))
    town = Node("place/1", "place", None, None)
    edges = [Edge(node.id, town.id, "holds", "", "", None) for node in nodes]
    edges += [Edge(nodes[n].id, nodes[n % 2].id, "met", "", "", None) for n in range(2, len(nodes))]
    groups = neighbourhoods(Network((*nodes, town), tuple(edges), len(nodes) + 1))
    assert [len(group.members) for group in groups] == [LARGE + 1, LARGE]
    assert groups[1].above == 0


def test_areas_lie_apart_as_one_each(shown):
    """The outline of what lies in one city leaves out all that lies in the other."""
    placed = layout(shown)

    def inside(key):
        found = {placed.groups[[node.id for node in shown.nodes].index(key)]}
        for _ in placed.neighbourhoods:
            found |= {number for number, one in enumerate(placed.neighbourhoods) if one.above in found}
        return [placed.points[node] for number in found for node in placed.neighbourhoods[number].members]

    one, other = inside("place/990100"), inside("place/990200")
    for these, those in ((one, other), (other, one)):
        corners = hull(these)
        assert not [point for point in those if point not in hull([*corners, point])]
