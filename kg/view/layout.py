"""Where each node is drawn: neighbourhoods are laid out one by one, then beside one another; deterministic."""

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy

from kg.view.forces import Array, Links, attract_each, spiral
from kg.view.neighbourhoods import Neighbourhood, neighbourhoods
from kg.view.network import Network, Node
from kg.view.packing import Block, join, settle

SPACING = 70.0
LABEL = 9
"""Characters a line of a label on the map has at most (wide ones; narrow ones count half)."""
LINE = 15.0


@dataclass(frozen=True, slots=True)
class Layout:
    """Per node its point, radius and neighbourhood (index into `neighbourhoods`); units are pixels at scale 1."""

    points: tuple[tuple[int, int], ...]
    radii: tuple[int, ...]
    groups: tuple[int, ...]
    neighbourhoods: tuple[Neighbourhood, ...]


def layout(network: Network) -> Layout:
    """Lay a network out so that what belongs together lies together and labels have room."""
    index = {node.id: number for number, node in enumerate(network.nodes)}
    links = sorted({(index[edge.source], index[edge.target]) for edge in network.edges})
    degrees = Counter(end for link in links for end in link)
    radii = tuple(min(26, 6 + round(2.4 * math.sqrt(degrees[node]))) for node in range(len(index)))
    groups = neighbourhoods(network)
    group_of = {node: number for number, group in enumerate(groups) for node in group.members}
    inner: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for source, target in links:
        if group_of[source] == group_of[target]:
            inner[group_of[source]].append((source, target))
    inside: dict[int | None, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        inside[group.above].append(number)

    own = _arrange(groups, inner, network.nodes, radii, degrees)

    def block(number: int) -> Block:
        return join([own[number], *(block(part) for part in inside[number])], links)

    whole = join([block(number) for number in inside[None]], links)
    points = dict(zip(whole.nodes, whole.points.T.tolist(), strict=True))
    rounded = tuple((round(points[node][0]), round(points[node][1])) for node in range(len(index)))
    return Layout(rounded, radii, tuple(group_of[node] for node in range(len(index))), tuple(groups))


def label_size(node: Node) -> tuple[float, float]:
    """Room for a node's label, in either language: width and height in pixels."""
    wide = max((sum(_width(char) for char in name) for name in (node.zh, node.en) if name), default=0.0)
    lines = min(2, math.ceil(wide / LABEL))
    return min(wide, LABEL) * LINE * 0.9, lines * LINE


def _width(char: str) -> float:
    return 1.0 if unicodedata.east_asian_width(char) in "WF" else 0.55


def _arrange(
    groups: Sequence[Neighbourhood],
    inner: Mapping[int, Sequence[tuple[int, int]]],
    nodes: Sequence[Node],
    radii: Sequence[int],
    degrees: Counter[int],
) -> list[Block]:
    """Each neighbourhood's members, those linked near one another."""
    graphs: list[tuple[Array, Links]] = []
    orders: list[list[int]] = []
    for number, group in enumerate(groups):
        ranked = sorted(group.members, key=lambda node: (node != group.place, -degrees[node], node))
        rank = {node: place for place, node in enumerate(ranked)}
        graphs.append(
            (spiral(len(ranked), SPACING), [(rank[source], rank[target]) for source, target in inner.get(number, ())])
        )
        orders.append(ranked)
    linked = [number for number, (_, links) in enumerate(graphs) if links]
    points = [start for start, _ in graphs]
    for number, found in zip(linked, attract_each([graphs[number] for number in linked], SPACING), strict=True):
        points[number] = found
    return [_settled(ranked, start, nodes, radii) for ranked, start in zip(orders, points, strict=True)]


def _settled(ranked: Sequence[int], points: Array, nodes: Sequence[Node], radii: Sequence[int]) -> Block:
    """Nodes near their points, with room for their labels."""
    sizes = [label_size(nodes[node]) for node in ranked]
    widths = numpy.array([max(width, 2 * radii[node]) + 8 for node, (width, _) in zip(ranked, sizes, strict=True)])
    heights = numpy.array([height + 2 * radii[node] + 6 for node, (_, height) in zip(ranked, sizes, strict=True)])
    return Block(tuple(ranked), settle(points, widths, heights))
