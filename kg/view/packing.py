"""Blocks of nodes laid out beside one another: areas inside the area they belong to, areas beside areas."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy

from kg.view.forces import FLATTEN, Array, attract, separate, spiral

SQUEEZES = 8
"""How often blocks are moved to the middle and apart again."""
ROOM = 1.15
"""How much larger the area is over which boxes are spread than the sum of their sizes."""
MARGIN = 40.0


@dataclass(frozen=True, slots=True)
class Block:
    """Nodes laid out together, around (0, 0): their points have shape (2, n)."""

    nodes: tuple[int, ...]
    points: Array


def join(blocks: Sequence[Block], links: Sequence[tuple[int, int]]) -> Block:
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
    found = attract(spiral(count, spacing), links, spacing)
    tried: list[tuple[float, int, Array]] = []
    for start, flat in ((found, 1.0), (found, 0.25), (found[::-1].copy(), 1.0), (found[::-1].copy(), 0.25)):
        points = separate(_scale(start, boxes[0], boxes[1]) * numpy.array([[1.0], [flat]]), boxes[0], boxes[1], 200)
        for _ in range(SQUEEZES):
            points = separate(points * numpy.array([[0.95], [0.92]]), boxes[0], boxes[1], 40)
        points = separate(points, boxes[0], boxes[1], 200)
        width, height = ((points + boxes / 2).max(axis=1) - (points - boxes / 2).min(axis=1)).tolist()
        tried.append((max(width / FLATTEN, height), len(tried), points))
    return _middle(min(tried, key=lambda one: one[:2])[2])


def settle(points: Array, widths: Array, heights: Array) -> Array:
    """Points around (0, 0) at which boxes of these sizes don't lie on one another, in as little room as looks well."""
    return _middle(separate(_scale(points, widths, heights), widths, heights))


def _scale(points: Array, widths: Array, heights: Array) -> Array:
    """Points spread over an area, wider than high, that just has room for boxes of these sizes."""
    spread = numpy.maximum(numpy.ptp(points, axis=1), 1.0)
    room = float((widths * heights).sum()) * ROOM
    wanted = numpy.sqrt(numpy.array([room * FLATTEN, room / FLATTEN]))
    both = math.sqrt(float(wanted[0] * wanted[1] / (spread[0] * spread[1])))
    scaled: Array = points * numpy.minimum(wanted / spread, 1.3 * both)[:, None]
    return scaled


def _middle(points: Array) -> Array:
    centred: Array = points - ((points.min(axis=1) + points.max(axis=1)) / 2)[:, None]
    return centred


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
