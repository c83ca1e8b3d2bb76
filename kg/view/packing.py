"""Blocks of nodes beside one another: areas inside the area they belong to, areas beside areas.

A block has a disc of its own (a flattened one: screens are wide). From the innermost areas outwards the discs of an
area lie around the area's own block, the most linked first, and all together have the area's disc: so no area reaches
into another, and each can be seen as one.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy

from kg.view.discs import Point, around, beside
from kg.view.forces import FLATTEN, Array, Links, separate_each
from kg.view.hulls import hull

ROOM = 1.15
"""How much larger the area is over which boxes are spread than the sum of their sizes."""
MARGIN = 45.0
"""What a block has around it."""
RIM = 0.03
"""What an area has around it, as part of its radius."""
FINE = 60
"""Blocks up to which each is laid by its outline."""
SINKINGS, SINK = 3, 60
"""How often the parts of an area are moved to its middle, and in how many steps."""


@dataclass(frozen=True, slots=True)
class Block:
    """Nodes laid out together, around (0, 0): their points have shape (2, n)."""

    nodes: tuple[int, ...]
    points: Array


@dataclass(frozen=True, slots=True)
class _Unit:
    """Blocks beside one another: their middles around (0, 0), discs that stand for their shape, and the radius of all.

    Discs are columns of x, y and radius.
    """

    blocks: tuple[int, ...]
    middles: Array
    shape: Array
    radius: float


def packed(blocks: Sequence[Block], above: Sequence[int | None], links: Links) -> dict[int, Point]:
    """A point for each node: blocks beside one another, none on another, each mirrored so that links are short.

    `above` says for each block which one it lies in, `links` which nodes are linked.
    """
    if not blocks:
        return {}
    block_of = {node: number for number, block in enumerate(blocks) for node in block.nodes}
    outer = [(source, target) for source, target in links if block_of[source] != block_of[target]]
    pairs = Counter((block_of[source], block_of[target]) for source, target in outer)
    whole = _outwards(_units(blocks), above, pairs)
    centres = {number: (x, y / FLATTEN) for number, (x, y) in zip(whole.blocks, whole.middles.T.tolist(), strict=True)}
    points: dict[int, Point] = {}
    for number, block in enumerate(blocks):
        x, y = centres[number]
        points.update(
            (node, (x + dx, y + dy)) for node, (dx, dy) in zip(block.nodes, block.points.T.tolist(), strict=True)
        )
    _mirror(blocks, centres, points, outer)
    return points


def settle_each(groups: Sequence[tuple[Array, Array]]) -> list[Array]:
    """For each group of points and box sizes: points around (0, 0) at which the boxes have just enough room."""
    spread = [(_scale(points, sizes), sizes) for points, sizes in groups]
    return [_middle(points) for points in separate_each(spread)]


def _units(blocks: Sequence[Block]) -> list[_Unit]:
    """Each block as a unit, up and down stretched so that its room is about a disc; a few blocks have a finer shape.

    It has room for the block however it will be turned over.
    """
    units = []
    for number, block in enumerate(blocks):
        points = block.points * numpy.array([[1.0], [FLATTEN]])
        radius = float(numpy.sqrt((points * points).sum(axis=0)).max()) + MARGIN
        turned = numpy.concatenate([points * numpy.array([[x], [y]]) for x in (1, -1) for y in (1, -1)], axis=1)
        shape = _outline(turned) if len(blocks) <= FINE else numpy.array([[0.0], [0.0], [radius]])
        units.append(_Unit((number,), numpy.zeros((2, 1)), shape, radius))
    return units


def _outline(points: Array) -> Array:
    """Discs along the outline of points."""
    corners = hull((x, y) for x, y in points.T.tolist())
    found = []
    for (x, y), (right, down) in zip(corners, corners[1:] + corners[:1], strict=True):
        across, along = right - x, down - y
        steps = 1 + int(math.sqrt(across * across + along * along) / MARGIN)
        found += [(x + across * step / steps, y + along * step / steps, MARGIN) for step in range(steps)]
    return numpy.array(found).T


def _outwards(blocks: Sequence[_Unit], above: Sequence[int | None], pairs: Mapping[tuple[int, int], int]) -> _Unit:
    """All blocks as one unit: those of the innermost areas are joined first."""
    parts: dict[int | None, list[int]] = defaultdict(list)
    for number, over in enumerate(above):
        parts[over].append(number)
    order: list[int | None] = [None]
    depth: dict[int | None, int] = {None: 0}
    for over in order:
        order.extend(parts[over])
        depth.update(dict.fromkeys(parts[over], depth[over] + 1))
    meeting = _meetings(above, depth, pairs)
    units: dict[int | None, _Unit] = dict(enumerate(blocks))
    for area in reversed(order):
        if parts[area]:
            own = [] if area is None else [units[area]]
            inside = [*own, *(units[part] for part in parts[area])]
            units[area] = _joined(inside, meeting[area], bool(own), 1 if depth[area] % 2 else -1)
    return units[None]


def _meetings(
    above: Sequence[int | None], depth: Mapping[int | None, int], pairs: Mapping[tuple[int, int], int]
) -> dict[int | None, Counter[tuple[int, int]]]:
    """Area → the links of blocks whose ways upwards meet there, and how many they are."""
    found: dict[int | None, Counter[tuple[int, int]]] = defaultdict(Counter)
    for pair, times in pairs.items():
        one: int | None = pair[0]
        other: int | None = pair[1]
        while one != other:
            if one is not None and depth[one] >= depth[other]:
                one = above[one]
            elif other is not None:
                other = above[other]
        found[one][pair] += times
    return found


def _joined(units: Sequence[_Unit], pairs: Mapping[tuple[int, int], int], first: bool, down: int) -> _Unit:
    """Units as one; with `first` the first of them is in the middle, and the next is below (1) or above it (-1)."""
    unit_of = {block: number for number, unit in enumerate(units) for block in unit.blocks}
    ties: Counter[tuple[int, int]] = Counter()
    for (one, other), times in pairs.items():
        ties[unit_of[one], unit_of[other]] += times
    order = _order([unit.radius for unit in units], ties, first)
    inside = [units[number] for number in order]
    middles = _closer(inside, beside([unit.radius for unit in inside], down))
    moved = [numpy.array([[x], [y], [0.0]]) for x, y in middles]
    shape = numpy.concatenate([unit.shape + by for unit, by in zip(inside, moved, strict=True)], axis=1)
    x, y, radius = around(shape)
    back = numpy.array([[x], [y], [0.0]])
    blocks = tuple(block for unit in inside for block in unit.blocks)
    at = numpy.concatenate([unit.middles + by[:2] for unit, by in zip(inside, moved, strict=True)], axis=1) - back[:2]
    shape = shape - back
    return _Unit(blocks, at, shape if shape.shape[1] == len(blocks) else _outline(shape[:2]), radius * (1 + RIM))


def _closer(units: Sequence[_Unit], middles: Sequence[Point]) -> list[Point]:
    """Middles of units that fill the gaps between their discs: each is moved to the first until shapes touch."""
    counts = [unit.shape.shape[1] for unit in units]
    if max(counts, default=0) < 2:
        return list(middles)
    own = numpy.concatenate([unit.shape for unit in units], axis=1)
    owners = numpy.repeat(numpy.arange(len(units)), counts)
    at = numpy.array(middles).T
    for _ in range(SINKINGS):
        far = (at[0] - at[0, 0]) ** 2 + (at[1] - at[1, 0]) ** 2
        for number in sorted(range(1, len(units)), key=lambda one: (far[one], one)):
            mine = owners == number
            others = own[:2, ~mine] + at[:, owners[~mine]]
            room = (own[2, mine][:, None] + own[2, ~mine][None, :] + MARGIN / 2) ** 2
            start, way = at[:, number].copy(), (at[:, 0] - at[:, number]) / SINK
            for step in range(1, SINK):
                gaps = (own[:2, mine] + (start + way * step)[:, None])[:, :, None] - others[:, None, :]
                if (gaps[0] * gaps[0] + gaps[1] * gaps[1] < room).any():
                    break
                at[:, number] = start + way * step
    return [(float(x), float(y)) for x, y in at.T]


def _order(radii: Sequence[float], ties: Mapping[tuple[int, int], int], first: bool) -> list[int]:
    """Numbers of discs: each time the one most linked to those before it, of these the largest."""
    others: dict[int, Counter[int]] = defaultdict(Counter)
    for (one, other), times in ties.items():
        if one != other:
            others[one][other] += times
            others[other][one] += times
    start = 0 if first else min(range(len(radii)), key=lambda one: (-radii[one], one), default=0)
    strength: Counter[int] = Counter()
    order: dict[int, None] = {}
    waiting = [(0, -radius, number) for number, radius in enumerate(radii) if number != start]
    heapq.heapify(waiting)
    number = start
    while True:
        order[number] = None
        for other, times in others[number].items():
            if other not in order:
                strength[other] += times
                heapq.heappush(waiting, (-strength[other], -radii[other], other))
        while waiting and waiting[0][2] in order:
            heapq.heappop(waiting)
        if not waiting:
            return list(order)
        number = heapq.heappop(waiting)[2]


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


def _mirror(blocks: Sequence[Block], centres: Mapping[int, Point], points: dict[int, Point], links: Links) -> None:
    """Turn each block over, across or upside down, where that makes its links to others shorter."""
    others: dict[int, list[int]] = defaultdict(list)
    for source, target in links:
        others[source].append(target)
        others[target].append(source)
    for number, block in enumerate(blocks):
        x, y = centres[number]
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
