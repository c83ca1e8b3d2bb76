"""Who sat in meetings with whom: the network, its measures, and the pieces that networks fall into."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from kg.stats.figures import Attendance, Components, NetworkName, Size

if TYPE_CHECKING:
    import networkx as nx

EXACT = 10_000_000
"""People times links of one piece up to which ways are followed from everybody: some ten seconds."""
LEAST = 64
"""The fewest people from whom ways are followed to estimate betweenness in larger pieces."""
SEED = 1
_DIGITS = 3


def network(attendees: Iterable[Iterable[str]]) -> "nx.Graph[str]":
    """The network of meetings, each given by those who attended it: two are linked who attended the same one."""
    import networkx as nx

    meetings = [sorted(set(people)) for people in attendees]
    found: nx.Graph[str] = nx.Graph()
    found.add_nodes_from(sorted({person for people in meetings for person in people}))
    found.add_edges_from(sorted({pair for people in meetings for pair in combinations(people, 2)}))
    return found


def measured(graph: "nx.Graph[str]", exact: int = EXACT) -> tuple[Attendance, Mapping[str, float]]:
    """The size of a network, and the betweenness of each person.

    No way leads from one piece of the network to another, so each is measured for itself: exactly, or by a sample of
    its people with a fixed seed if its people times its links are more than `exact`.
    """
    import networkx as nx

    found: dict[str, float] = {}
    estimated = sampled = 0
    for people in nx.connected_components(graph):
        piece = nx.Graph(graph.edges(sorted(people)))
        links = piece.number_of_edges()
        followed = None
        if len(people) * links > exact and len(people) > LEAST:
            followed = max(LEAST, exact // links)
            estimated, sampled = estimated + len(people), sampled + followed
        ways = nx.betweenness_centrality(piece, k=followed, normalized=False, seed=SEED)
        found.update((person, round(value, _DIGITS)) for person, value in ways.items())
    found.update((person, 0.0) for person in graph if person not in found)
    return Attendance(graph.number_of_nodes(), graph.number_of_edges(), sampled, estimated), found


def components(name: NetworkName, graph: "nx.Graph[str]") -> Components:
    """The pieces of a network, counted by size."""
    import networkx as nx

    sizes = Counter(len(nodes) for nodes in nx.connected_components(graph))
    rows = tuple(Size(nodes, count) for nodes, count in sorted(sizes.items(), reverse=True))
    return Components(name, sum(sizes.values()), rows)


def whole(nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> "nx.Graph[str]":
    """The network of nodes and those edges that are between them."""
    import networkx as nx

    found: nx.Graph[str] = nx.Graph()
    found.add_nodes_from(nodes)
    found.add_edges_from((start, end) for start, end in edges if start in found and end in found)
    return found
