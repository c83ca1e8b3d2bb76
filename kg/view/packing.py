"""Blocks of nodes beside one another: areas inside the area they belong to, areas beside areas.

From the innermost areas outwards the blocks of each area are placed as boxes, linked ones near one another. Then all
move together to the middle, and apart again, which closes the gaps that boxes inside boxes leave.
"""

import math
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy

from kg.view.forces import FLATTEN, Array, Links, attract_each, separate, separate_each, spiral

SQUEEZES = 40
"""How often blocks are moved to the middle and apart again at most."""
SQUEEZED = 40_000
"""Blocks times squeezes at most, but for eight squeezes."""
ROOM = 1.15
"""How much larger the area is over which boxes are spread than the sum of their sizes."""
MARGIN = 40.0
SPACING = 100.0
CROWD = 300
"""Units beyond which they are first joined by the dozen."""
LOT = 24


@dataclass(frozen=True, slots=True)
class Block:
    """Nodes laid out together, around (0, 0): their points have shape (2, n)."""

    nodes: tuple[int, ...]
    points: Array


@dataclass(frozen=True, slots=True)
class _Unit:
    """Blocks placed beside one another, around (0, 0), and the size of all."""

    blocks: tuple[int, ...]
    centres: Array
    size: tuple[float, float]


def packed(blocks: Sequence[Block], above: Sequence[int | None], links: Links) -> dict[int, tuple[float, float]]:
    """A point for each node: blocks beside one another, none on another, each mirrored so that links are short.

    `above` says for each block which one it lies in, `links` which nodes are linked.
    """
    if not blocks:
        return {}
    block_of = {node: number for number, block in enumerate(blocks) for node in block.nodes}
    outer = [(source, target) for source, target in links if block_of[source] != block_of[target]]
    pairs = sorted({(block_of[source], block_of[target]) for source, target in outer})
    sizes = numpy.array([numpy.ptp(block.points, axis=1) + 2 * MARGIN for block in blocks]).T
    whole = _outwards(sizes, above, pairs)
    centres = numpy.zeros_like(sizes)
    centres[:, list(whole.blocks)] = whole.centres
    linked = sorted({end for pair in pairs for end in pair})
    centres = _with_rows(_squeezed(centres[:, linked], sizes[:, linked]), linked, sizes)
    points = {
        node: (x + dx, y + dy)
        for block, (x, y) in zip(blocks, centres.T.tolist(), strict=True)
        for node, (dx, dy) in zip(block.nodes, block.points.T.tolist(), strict=True)
    }
    _mirror(blocks, centres, points, outer)
    return points


def settle_each(groups: Sequence[tuple[Array, Array]]) -> list[Array]:
    """For each group of points and box sizes: points around (0, 0) at which the boxes have just enough room."""
    spread = [(_scale(points, sizes), sizes) for points, sizes in groups]
    return [_middle(points) for points in separate_each(spread)]


def _outwards(sizes: Array, above: Sequence[int | None], pairs: Links) -> _Unit:
    """All blocks as one unit: those of the innermost areas are joined first."""
    parts: dict[int | None, list[int]] = defaultdict(list)
    for number, over in enumerate(above):
        parts[over].append(number)
    depth: dict[int | None, int] = {None: 0}
    waiting: deque[int | None] = deque([None])
    while waiting:
        over = waiting.popleft()
        depth.update(dict.fromkeys(parts[over], depth[over] + 1))
        waiting.extend(parts[over])
    meeting = _meetings(above, depth, pairs)
    levels: dict[int, list[int | None]] = defaultdict(list)
    for area in depth:
        if parts[area]:
            levels[depth[area]].append(area)
    units: dict[int | None, _Unit] = {
        number: _Unit((number,), numpy.zeros((2, 1)), (float(width), float(height)))
        for number, (width, height) in enumerate(sizes.T.tolist())
    }
    for level in sorted(levels, reverse=True):
        areas = levels[level]
        lots = [[units[part] for part in (area, *parts[area]) if part is not None] for area in areas]
        units.update(zip(areas, _joined(lots, [meeting[area] for area in areas]), strict=True))
    return units[None]


def _meetings(
    above: Sequence[int | None], depth: Mapping[int | None, int], pairs: Links
) -> dict[int | None, list[tuple[int, int]]]:
    """Area → the links of blocks whose ways upwards meet there."""
    found: dict[int | None, list[tuple[int, int]]] = defaultdict(list)
    for pair in pairs:
        one: int | None = pair[0]
        other: int | None = pair[1]
        while one != other:
            if one is not None and depth[one] >= depth[other]:
                one = above[one]
            elif other is not None:
                other = above[other]
        found[one].append(pair)
    return found


def _joined(lots: Sequence[Sequence[_Unit]], links: Sequence[Links]) -> list[_Unit]:
    """Each lot of units as one, linked ones near one another; those without links in rows below."""
    few = [_fewer(units, pairs) for units, pairs in zip(lots, links, strict=True)]
    sizes = [numpy.array([unit.size for unit in units]).T for units in few]
    inner = [_between(units, pairs) for units, pairs in zip(few, links, strict=True)]
    clusters = [sorted({end for pair in pairs for end in pair}) for pairs in inner]
    graphs: list[tuple[Array, Links]] = []
    for cluster, pairs in zip(clusters, inner, strict=True):
        rank = {number: place for place, number in enumerate(cluster)}
        graphs.append((spiral(len(cluster), SPACING), [(rank[one], rank[other]) for one, other in pairs]))
    boxes = [
        (_scale(points, own[:, cluster]), own[:, cluster])
        for points, cluster, own in zip(attract_each(graphs, SPACING), clusters, sizes, strict=True)
    ]
    placed = separate_each(boxes, 120)
    return [
        _unit(units, _with_rows(points, cluster, own), own)
        for units, points, cluster, own in zip(few, placed, clusters, sizes, strict=True)
    ]


def _unit(units: Sequence[_Unit], centres: Array, sizes: Array) -> _Unit:
    low, high = (centres - sizes / 2).min(axis=1), (centres + sizes / 2).max(axis=1)
    moved = (centres - ((low + high) / 2)[:, None]).T
    blocks = tuple(block for unit in units for block in unit.blocks)
    inside = numpy.concatenate([unit.centres + at[:, None] for unit, at in zip(units, moved, strict=True)], axis=1)
    width, height = (high - low).tolist()
    return _Unit(blocks, inside, (width, height))


def _fewer(units: Sequence[_Unit], pairs: Links) -> Sequence[_Unit]:
    """The units, or where they are a crowd, lots of them as one each: those linked to one another in one lot."""
    while len(units) > CROWD:
        order = _order(len(units), _between(units, pairs))
        lots = [[units[number] for number in order[first : first + LOT]] for first in range(0, len(order), LOT)]
        lot_of = {block: number for number, lot in enumerate(lots) for unit in lot for block in unit.blocks}
        inner: list[list[tuple[int, int]]] = [[] for _ in lots]
        for one, other in pairs:
            if lot_of[one] == lot_of[other]:
                inner[lot_of[one]].append((one, other))
        units = _joined(lots, inner)
    return units


def _order(count: int, links: Links) -> list[int]:
    """Numbers below `count`, each followed by those it is linked to, the most linked first."""
    others: dict[int, list[int]] = defaultdict(list)
    for one, other in links:
        others[one].append(other)
        others[other].append(one)
    order: dict[int, None] = {}
    for start in sorted(range(count), key=lambda number: (-len(others[number]), number)):
        waiting = deque([start])
        while waiting:
            number = waiting.popleft()
            if number not in order:
                order[number] = None
                waiting.extend(others[number])
    return list(order)


def _between(units: Sequence[_Unit], pairs: Links) -> list[tuple[int, int]]:
    """The links of blocks as links of the units in which they are."""
    unit_of = {block: number for number, unit in enumerate(units) for block in unit.blocks}
    found = {(unit_of[one], unit_of[other]) for one, other in pairs}
    return sorted((one, other) for one, other in found if one != other)


def _with_rows(points: Array, linked: Sequence[int], sizes: Array) -> Array:
    """Centres of all boxes: those linked at their points, the others in rows below, the largest first."""
    centres = numpy.zeros_like(sizes)
    areas = (sizes[0] * sizes[1]).tolist()
    width, bottom = math.sqrt(math.fsum(areas) * FLATTEN), 0.0
    if linked:
        own = sizes[:, linked]
        centres[:, linked] = points = _middle(points)
        width = max(width, float((points[0] + own[0] / 2).max() - (points[0] - own[0] / 2).min()))
        bottom = float((points[1] + own[1] / 2).max())
    x = height = 0.0
    for number in sorted({*range(sizes.shape[1])} - {*linked}, key=lambda number: (-areas[number], number)):
        if x and x + sizes[0, number] > width:
            x, bottom, height = 0.0, bottom + height, 0.0
        centres[:, number] = (x - width / 2 + sizes[0, number] / 2, bottom + sizes[1, number] / 2)
        x, height = x + float(sizes[0, number]), max(height, float(sizes[1, number]))
    return centres


def _squeezed(points: Array, sizes: Array) -> Array:
    """Boxes as close together as they can be without changing their order, about as wide as a screen."""
    if points.shape[1] < 2:
        return points
    if numpy.ptp(points[1]) > numpy.ptp(points[0]):
        points = points[::-1].copy()
    points = separate(_middle(points), sizes, 200)
    for _ in range(max(8, min(SQUEEZES, SQUEEZED // points.shape[1]))):
        width, height = ((points + sizes / 2).max(axis=1) - (points - sizes / 2).min(axis=1)).tolist()
        narrower = (0.91, 0.97) if width > height * FLATTEN else (0.97, 0.91)
        points = separate(points * numpy.array(narrower)[:, None], sizes, 40)
    return _middle(separate(points, sizes, 300))


def _scale(points: Array, sizes: Array) -> Array:
    """Points spread over an area, wider than high, that just has room for boxes of these sizes."""
    if not points.shape[1]:
        return points
    spread = numpy.maximum(numpy.ptp(points, axis=1), 1.0)
    room = math.fsum((sizes[0] * sizes[1]).tolist()) * ROOM
    wanted = numpy.sqrt(numpy.array([room * FLATTEN, room / FLATTEN]))
    both = math.sqrt(float(wanted[0] * wanted[1] / (spread[0] * spread[1])))
    scaled: Array = points * numpy.minimum(wanted / spread, 1.3 * both)[:, None]
    return scaled


def _middle(points: Array) -> Array:
    if not points.shape[1]:
        return points
    centred: Array = points - ((points.min(axis=1) + points.max(axis=1)) / 2)[:, None]
    return centred


def _mirror(
    blocks: Sequence[Block],
    centres: Array,
    points: dict[int, tuple[float, float]],
    links: Links,
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
