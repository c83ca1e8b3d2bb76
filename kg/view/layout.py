"""Where each node is drawn: neighbourhoods are laid out one by one, then beside one another; deterministic."""

import math
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy

from kg.view.forces import Links, attract_each, spiral
from kg.view.neighbourhoods import Neighbourhood, neighbourhoods
from kg.view.network import Network, Node
from kg.view.packing import Block, packed, settle_each

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
    blocks = _arranged(groups, links, network.nodes, radii, degrees)
    points = packed(blocks, [group.above for group in groups], links)
    rounded = tuple((round(points[node][0]), round(points[node][1])) for node in range(len(index)))
    group_of = {node: number for number, group in enumerate(groups) for node in group.members}
    return Layout(rounded, radii, tuple(group_of[node] for node in range(len(index))), tuple(groups))


def label_size(node: Node) -> tuple[float, float]:
    """Room for a node's label, in either language: width and height in pixels."""
    wide = max((sum(map(_width, name)) for name in (node.zh, node.en) if name), default=0.0)
    lines = min(2, math.ceil(wide / LABEL))
    return min(wide, LABEL) * LINE * 0.9, lines * LINE


@lru_cache(maxsize=1 << 14)
def _width(char: str) -> float:
    return 1.0 if unicodedata.east_asian_width(char) in "WF" else 0.55


def _arranged(
    groups: Sequence[Neighbourhood],
    links: Links,
    nodes: Sequence[Node],
    radii: Sequence[int],
    degrees: Counter[int],
) -> list[Block]:
    """Each neighbourhood's members, those linked near one another, with room for their labels."""
    orders = [sorted(one.members, key=lambda node: (node != one.place, -degrees[node], node)) for one in groups]
    rank = {node: (number, place) for number, order in enumerate(orders) for place, node in enumerate(order)}
    inner: list[list[tuple[int, int]]] = [[] for _ in groups]
    for source, target in links:
        if rank[source][0] == rank[target][0]:
            inner[rank[source][0]].append((rank[source][1], rank[target][1]))
    starts = [spiral(len(order), SPACING) for order in orders]
    linked = [number for number, own in enumerate(inner) if own]
    found = attract_each([(starts[number], inner[number]) for number in linked], SPACING)
    for number, points in zip(linked, found, strict=True):
        starts[number] = points
    sizes = [_room(nodes[node], radius) for node, radius in enumerate(radii)]
    boxes = [numpy.array([sizes[node] for node in order], dtype=numpy.float64).T for order in orders]
    settled = settle_each(list(zip(starts, boxes, strict=True)))
    return [Block(tuple(order), points) for order, points in zip(orders, settled, strict=True)]


def _room(node: Node, radius: int) -> tuple[float, float]:
    width, height = label_size(node)
    return max(width, 2 * radius) + 8, height + 2 * radius + 6
