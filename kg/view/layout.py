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
STEPS = 120
SQUEEZES = 12
"""How often blocks are moved to the middle and apart again."""
ROOM = 1.15
"""How much larger the area is over which nodes are spread than the sum of their boxes."""
LABEL = 9
"""Characters a line of a label on the map has at most (wide ones; narrow ones count half)."""
LINE = 15.0
MARGIN = 40.0


@dataclass(frozen=True, slots=True)
class Layout:
    """Per node its point, radius and neighbourhood (index into `neighbourhoods`); units are pixels at scale 1."""

    points: tuple[tuple[int, int], ...]
    radii: tuple[int, ...]
    groups: tuple[int, ...]
    neighbourhoods: tuple[Neighbourhood, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Nodes laid out together, around (0, 0): their points have shape (2, n)."""

    nodes: tuple[int, ...]
    points: Array


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

    def block(number: int) -> Block:
        own = _arrange(groups[number], inner[number], network.nodes, radii, degrees)
        return _join([own, *(block(part) for part in inside[number])], links)

    whole = _join([block(number) for number in inside[None]], links)
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
    group: Neighbourhood,
    links: Sequence[tuple[int, int]],
    nodes: Sequence[Node],
    radii: Sequence[int],
    degrees: Counter[int],
) -> Block:
    """A neighbourhood's members, those linked near one another."""
    ranked = sorted(group.members, key=lambda node: (node != group.place, -degrees[node], node))
    rank = {node: number for number, node in enumerate(ranked)}
    points = spiral(len(ranked), SPACING)
    if links:
        steps = min(STEPS, WORK // len(ranked) ** 2)
        points = attract(points, [(rank[source], rank[target]) for source, target in links], SPACING, steps)
    sizes = [label_size(nodes[node]) for node in ranked]
    widths = numpy.array([max(width, 2 * radii[node]) + 8 for node, (width, _) in zip(ranked, sizes, strict=True)])
    heights = numpy.array([height + 2 * radii[node] + 6 for node, (_, height) in zip(ranked, sizes, strict=True)])
    return Block(tuple(ranked), _middle(separate(_scale(points, widths, heights), widths, heights)))


def _join(blocks: Sequence[Block], links: Sequence[tuple[int, int]]) -> Block:
    """Blocks beside one another: linked ones near, none on another, each mirrored so that links are short."""
    if len(blocks) == 1:
        return blocks[0]
    if not blocks:
        return Block((), numpy.zeros((2, 0)))
    block_of = {node: number for number, block in enumerate(blocks) for node in block.nodes}
    outer = [
        (source, target)
        for source, target in links
        if source in block_of and target in block_of and block_of[source] != block_of[target]
    ]
    boxes = numpy.array([numpy.ptp(block.points, axis=1) + 2 * MARGIN for block in blocks]).T
    centres = _pack(boxes, sorted({(block_of[source], block_of[target]) for source, target in outer}))
    points = {
        node: (x + dx, y + dy)
        for block, (x, y) in zip(blocks, centres.T.tolist(), strict=True)
        for node, (dx, dy) in zip(block.nodes, block.points.T.tolist(), strict=True)
    }
    _mirror(blocks, centres, points, outer)
    nodes = tuple(points)
    return Block(nodes, _middle(numpy.array([points[node] for node in nodes]).T))


def _pack(boxes: Array, links: Sequence[tuple[int, int]]) -> Array:
    """Centres for boxes (shape (2, n)): linked ones near one another, the others in rows below."""
    linked = sorted({end for link in links for end in link})
    alone = sorted({*range(boxes.shape[1])} - {*linked}, key=lambda number: (-boxes[:, number].prod(), number))
    rank = {number: place for place, number in enumerate(linked)}
    centres = numpy.zeros_like(boxes)
    width, bottom = math.sqrt(float((boxes[0] * boxes[1]).sum()) * FLATTEN), 0.0
    if linked:
        own = boxes[:, linked]
        centres[:, linked] = points = _cluster(own, [(rank[source], rank[target]) for source, target in links])
        left, right = (points[0] - own[0] / 2).min(), (points[0] + own[0] / 2).max()
        width, bottom = max(width, float(right - left)), float((points[1] + own[1] / 2).max())
    x = height = 0.0
    for number in alone:
        if x and x + boxes[0, number] > width:
            x, bottom, height = 0.0, bottom + height, 0.0
        centres[:, number] = (x - width / 2 + boxes[0, number] / 2, bottom + boxes[1, number] / 2)
        x, height = x + float(boxes[0, number]), max(height, float(boxes[1, number]))
    return centres


def _cluster(boxes: Array, links: Sequence[tuple[int, int]]) -> Array:
    """Centres for linked boxes, close together; of some arrangements the one that fills a screen best."""
    spacing = float(numpy.sqrt(boxes[0] * boxes[1]).mean())
    count = boxes.shape[1]
    found = attract(spiral(count, spacing), links, spacing, min(STEPS, WORK // count**2))
    tried = []
    for start, flat in ((found, 1.0), (found, 0.25), (found[::-1].copy(), 1.0), (found[::-1].copy(), 0.25)):
        points = separate(_scale(start, boxes[0], boxes[1]) * numpy.array([[1.0], [flat]]), boxes[0], boxes[1], 200)
        for _ in range(SQUEEZES):
            points = separate(points * numpy.array([[0.95], [0.92]]), boxes[0], boxes[1], 40)
        points = separate(points, boxes[0], boxes[1], 200)
        width, height = ((points + boxes / 2).max(axis=1) - (points - boxes / 2).min(axis=1)).tolist()
        tried.append((max(width / FLATTEN, height), len(tried), points))
    return _middle(min(tried, key=lambda one: one[:2])[2])


def _scale(points: Array, widths: Array, heights: Array) -> Array:
    """Points spread over an area, wider than high, that just has room for boxes of these sizes."""
    spread = numpy.maximum(numpy.ptp(points, axis=1), 1.0)
    room = float((widths * heights).sum()) * ROOM
    wanted = numpy.sqrt(numpy.array([room * FLATTEN, room / FLATTEN]))
    both = math.sqrt(float(wanted[0] * wanted[1] / (spread[0] * spread[1])))
    return points * numpy.minimum(wanted / spread, 1.3 * both)[:, None]


def _middle(points: Array) -> Array:
    return points - ((points.min(axis=1) + points.max(axis=1)) / 2)[:, None]


def _mirror(
    blocks: Sequence[Block],
    centres: Array,
    points: dict[int, tuple[float, float]],
    links: Sequence[tuple[int, int]],
) -> None:
    """Turn each block over, across or upside down, where that makes its links to others shorter."""
    others: dict[int, list[int]] = defaultdict(list)
    for source, target in links:
        others[source].append(target)
        others[target].append(source)
    for block, (x, y) in zip(blocks, centres.T.tolist(), strict=True):
        tied = [(node, other) for node in block.nodes for other in others[node]]
        right, down = min(
            ((right, down) for right in (1, -1) for down in (1, -1)),
            key=lambda sign: sum(
                (x + sign[0] * (points[node][0] - x) - points[other][0]) ** 2
                + (y + sign[1] * (points[node][1] - y) - points[other][1]) ** 2
                for node, other in tied
            ),
        )
        for node in block.nodes:
            points[node] = (x + right * (points[node][0] - x), y + down * (points[node][1] - y))
