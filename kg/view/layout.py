"""Where each node is drawn: neighbourhoods are laid out one by one, then beside one another; deterministic."""

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy

from kg.view.forces import FLATTEN, Array, attract, separate, spiral
from kg.view.neighbourhoods import Neighbourhood, neighbourhoods
from kg.view.network import Network, Node

SPACING = 70.0
WORK = 9_000_000
"""Pairs of nodes times steps that a neighbourhood may cost: bounds the time of large ones."""
LABEL = 9
"""Characters a line of a label on the map has at most (wide ones; narrow ones count half)."""
LINE = 15.0
MARGIN = 46.0


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
    links = [(index[edge.source], index[edge.target]) for edge in network.edges]
    degrees = Counter(end for link in set(links) for end in link)
    radii = tuple(min(26, 6 + round(2.4 * math.sqrt(degrees[node]))) for node in range(len(index)))
    groups = neighbourhoods(network)
    group_of = {node: number for number, group in enumerate(groups) for node in group.members}
    inner: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for source, target in links:
        if group_of[source] == group_of[target]:
            inner[group_of[source]].append((source, target))
    shapes = [
        _arrange(group, inner[number], network.nodes, radii, degrees) for number, group in enumerate(groups)
    ]
    outer = [(source, target) for source, target in links if group_of[source] != group_of[target]]
    centres = _place(shapes, [(group_of[source], group_of[target]) for source, target in outer])
    points: dict[int, tuple[float, float]] = {}
    for group, shape, (x, y) in zip(groups, shapes, centres.T.tolist(), strict=True):
        for node, (dx, dy) in zip(group.members, shape.T.tolist(), strict=True):
            points[node] = (x + dx, y + dy)
    _flip(groups, points, outer, centres)
    whole = tuple((round(points[node][0]), round(points[node][1])) for node in range(len(index)))
    return Layout(whole, radii, tuple(group_of[node] for node in range(len(index))), tuple(groups))


def label_size(node: Node) -> tuple[float, float]:
    """Room for a node's label, in either language: width and height in pixels."""
    wide = max((sum(_width(char) for char in name) for name in (node.zh, node.en) if name), default=0.0)
    lines = min(2, math.ceil(wide / LABEL))
    return min(wide, LABEL) * LINE * 0.9, lines * LINE


def _width(char: str) -> float:
    return 1.0 if unicodedata.east_asian_width(char) in "WF" else 0.55


def _arrange(
    group: Neighbourhood,
    links: Sequence[tuple[int, int]],
    nodes: Sequence[Node],
    radii: Sequence[int],
    degrees: Counter[int],
) -> Array:
    """Points of a neighbourhood's members around (0, 0)."""
    count = len(group.members)
    ranked = sorted(group.members, key=lambda node: (node != group.place, -degrees[node], node))
    rank = {node: number for number, node in enumerate(ranked)}
    start = spiral(count, SPACING)
    steps = min(160, WORK // (count * count)) if links else 0
    points = attract(start, [(rank[source], rank[target]) for source, target in links], SPACING, steps)
    points[0] *= math.sqrt(FLATTEN)
    points[1] /= math.sqrt(FLATTEN)
    sizes = [label_size(nodes[node]) for node in ranked]
    widths = numpy.array([max(width, 2 * radii[node]) + 8 for node, (width, _) in zip(ranked, sizes, strict=True)])
    heights = numpy.array([height + 2 * radii[node] + 6 for node, (_, height) in zip(ranked, sizes, strict=True)])
    points = separate(points, widths, heights)
    middle = (points.min(axis=1) + points.max(axis=1)) / 2
    points -= middle[:, None]
    return points[:, [rank[node] for node in group.members]]


def _place(shapes: Sequence[Array], links: Sequence[tuple[int, int]]) -> Array:
    """Centres of the neighbourhoods: linked ones near, none on another."""
    boxes = numpy.array([numpy.abs(shape).max(axis=1) * 2 + 2 * MARGIN for shape in shapes] or numpy.zeros((0, 2)))
    if not len(boxes):
        return numpy.zeros((2, 0))
    spacing = float(numpy.sqrt(boxes[:, 0] * boxes[:, 1]).mean()) * 0.4
    points = attract(spiral(len(shapes), spacing), sorted(links), spacing, min(160, WORK // len(shapes) ** 2))
    points[0] *= FLATTEN
    return separate(points, boxes[:, 0], boxes[:, 1], 400)


def _flip(
    groups: Sequence[Neighbourhood],
    points: dict[int, tuple[float, float]],
    links: Sequence[tuple[int, int]],
    centres: Array,
) -> None:
    """Mirror each neighbourhood so that its links to others are short."""
    others: dict[int, list[int]] = defaultdict(list)
    for source, target in links:
        others[source].append(target)
        others[target].append(source)
    for group, (x, y) in zip(groups, centres.T.tolist(), strict=True):
        tied = [(node, other) for node in group.members for other in others[node]]
        best = min(
            ((right, down) for right in (1, -1) for down in (1, -1)),
            key=lambda sign: sum(
                (x + sign[0] * (points[node][0] - x) - points[other][0]) ** 2
                + (y + sign[1] * (points[node][1] - y) - points[other][1]) ** 2
                for node, other in tied
            ),
        )
        for node in group.members:
            points[node] = (x + best[0] * (points[node][0] - x), y + best[1] * (points[node][1] - y))
