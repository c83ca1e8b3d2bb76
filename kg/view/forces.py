"""Forces that lay nodes out, by numpy.

The same input gives the same bytes on every processor: only operations that IEEE 754 rounds exactly are used (no
exponentials, no matrix products), sums run along the first axis in its order, and positions are rounded in each step.
"""

import math
from collections import defaultdict
from collections.abc import Sequence

import numpy
from numpy.typing import NDArray

Array = NDArray[numpy.float64]
Links = Sequence[tuple[int, int]]
GRID = 256.0
STEPS = 80
"""How often points are moved at most."""
WORK = 9_000_000
"""Pairs of points times steps that may be computed: bounds the time for many points."""
TOGETHER = 16_000
"""Pairs of points that are computed at once: as many as stay in the processor's own memory."""
ALIKE = 96
"""Points up to which graphs of different sizes are computed together."""
GRAVITY = 0.4
"""Pull to the middle: keeps what is not linked near the rest."""
SLACK = 1.0
"""Overlaps of boxes that don't matter, in pixels."""
NEAR = 8.0
"""How far boxes may be from one another to be looked at in the next steps, in pixels."""
REFRESH = 5
"""Steps after which is looked again which boxes are near one another."""
PAIRS = 600
"""Pairs times steps that may be computed for each box: bounds the time where many boxes lie on one another."""
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
FLATTEN = 1.5
"""Labels are wide and screens too: distances up and down count this much more."""


def spiral(count: int, spacing: float) -> Array:
    """`count` points around the origin, evenly spaced, the first in the middle: shape (2, count)."""
    radii = [spacing * math.sqrt(number) for number in range(count)]
    turns = [number * GOLDEN_ANGLE for number in range(count)]
    xs = [round(radius * math.cos(turn), 3) for radius, turn in zip(radii, turns, strict=True)]
    ys = [round(radius * math.sin(turn), 3) for radius, turn in zip(radii, turns, strict=True)]
    return numpy.array([xs, ys], dtype=numpy.float64)


def attract_each(graphs: Sequence[tuple[Array, Links]], spacing: float) -> list[Array]:
    """Pull linked points of graphs together and push all of one apart, hubs more strongly; each of shape (2, n).

    `spacing` is about the distance wanted between linked points. Graphs with about as many points are computed
    together, which is sooner done.
    """
    numbers_of: dict[int, list[int]] = defaultdict(list)
    for number, (start, _) in enumerate(graphs):
        numbers_of[_room(start.shape[1])].append(number)
    found = [start.copy() for start, _ in graphs]
    for room, numbers in numbers_of.items():
        together = max(1, TOGETHER // max(1, room**2))
        for first in range(0, len(numbers) if room > 1 else 0, together):
            chosen = numbers[first : first + together]
            points = _attract([graphs[number] for number in chosen], room, spacing)
            for place, number in enumerate(chosen):
                found[number] = points[:, place, : found[number].shape[1]].copy()
    return found


def _room(count: int) -> int:
    """For how many points a graph of `count` is computed: the next of 2, 3, 4, 6, 8, 12 and so on, if it is small."""
    if count > ALIKE or count < 2:
        return count
    power = 1 << (count - 1).bit_length()
    return power * 3 // 4 if count <= power * 3 // 4 else power


def _attract(graphs: Sequence[tuple[Array, Links]], count: int, spacing: float) -> Array:
    """`attract_each` for graphs of up to `count` points, which don't touch one another: shape (2, graphs, count).

    What a graph has less is filled with points that push nothing.
    """
    points = numpy.zeros((2, len(graphs), count))
    pushing = numpy.zeros((len(graphs), count))
    for place, (start, _) in enumerate(graphs):
        points[:, place, : start.shape[1]] = start
        pushing[place, : start.shape[1]] = 1.0
    steps = max(1, min(STEPS, WORK // count**2))
    ends = [(place * count + one, place * count + two) for place, (_, links) in enumerate(graphs) for one, two in links]
    sources, targets = numpy.array(ends, dtype=numpy.intp).reshape(-1, 2).T.copy()
    degrees = numpy.ones(len(graphs) * count)
    for side in (sources, targets):
        numpy.add.at(degrees, side, 1.0)
    lesser = numpy.sqrt(numpy.minimum(degrees[sources], degrees[targets]))
    masses = numpy.sqrt(degrees).reshape(len(graphs), count)
    strength = (masses * pushing).T[:, :, None] * (spacing * spacing)
    gravity = GRAVITY * masses
    gaps = numpy.empty((2, count, len(graphs), count))  # the points that push come first: so they are sooner summed
    squares = numpy.empty_like(gaps)
    near = squares[0]
    for step in range(steps):
        numpy.subtract(points.transpose(0, 2, 1)[:, :, :, None], points[:, None, :, :], out=gaps)
        numpy.multiply(gaps, gaps, out=squares)
        near += squares[1]
        near += 1.0
        gaps *= numpy.divide(strength, near, out=near)
        moves = -gaps.sum(axis=1)
        flat = points.reshape(2, -1)
        pulls = (flat[:, targets] - flat[:, sources]) / spacing
        lengths = numpy.sqrt((pulls * pulls).sum(axis=0))
        pulls *= lengths * spacing / lesser
        for along, pull in zip(moves.reshape(2, -1), pulls, strict=True):
            numpy.add.at(along, sources, pull)
            numpy.add.at(along, targets, -pull)
        moves -= points * gravity
        far = numpy.sqrt((moves * moves).sum(axis=0)) + 1e-9
        limit = spacing * 0.8 * (1 - step / steps) + 0.5
        points += moves / far * numpy.minimum(far * 0.3, limit)
        points = numpy.rint(points * GRID) / GRID
    return points


def separate_each(groups: Sequence[tuple[Array, Array]], steps: int = 60) -> list[Array]:
    """Move boxes of groups (points, sizes), centred on the points, until (nearly) none lies on another of its group."""
    if not groups:
        return []
    points, sizes = (numpy.concatenate(parts, axis=1) for parts in zip(*groups, strict=True))
    count = points.shape[1]
    counts = [start.shape[1] for start, _ in groups]
    owners = numpy.repeat(numpy.arange(len(groups)), counts)
    pairs = numpy.zeros((2, 0), dtype=numpy.intp)
    left = PAIRS * count
    for step in range(steps):
        if step % REFRESH == 0:
            pairs = _close(points, sizes, owners)
        one, other = pairs
        left -= len(one)
        if left < 0:
            break
        gaps = points[:, one] - points[:, other]
        room = (sizes[:, one] + sizes[:, other]) / 2
        over = room - numpy.abs(gaps)
        hit = (over[0] > SLACK) & (over[1] > SLACK)
        if not hit.any():
            if step % REFRESH == 0:
                break
            continue
        one, other, gaps, over, room = one[hit], other[hit], gaps[:, hit], over[:, hit], room[:, hit]
        along_x = over[0] * room[1] < over[1] * room[0]  # of wide boxes all would else be pushed up and down
        for axis, chosen in ((0, along_x), (1, ~along_x)):
            side = numpy.where(gaps[axis] < 0, -0.4, 0.4)
            moves = numpy.where(chosen, side * over[axis], 0.0)
            points[axis] += numpy.bincount(one, moves, count) - numpy.bincount(other, moves, count)
        points = numpy.rint(points * GRID) / GRID
    return numpy.split(points, numpy.cumsum(counts)[:-1], axis=1)


def _close(points: Array, sizes: Array, owners: NDArray[numpy.intp]) -> NDArray[numpy.intp]:
    """Pairs of boxes of one owner that lie on one another, or may in the next steps: shape (2, pairs)."""
    left, right = points[0] - sizes[0] / 2 - NEAR, points[0] + sizes[0] / 2 + NEAR
    apart = owners * (float(right.max() - left.min()) + 1) if len(owners) else left
    order = numpy.lexsort((left, owners))
    left, right = (left + apart)[order], (right + apart)[order]
    numbers = numpy.arange(len(order))
    following = numpy.searchsorted(left, right) - numbers - 1
    first = numpy.repeat(numbers, following)
    second = numpy.arange(len(first)) - numpy.repeat(numpy.cumsum(following) - following, following) + first + 1
    one, other = order[first], order[second]
    near = numpy.abs(points[1, one] - points[1, other]) < (sizes[1, one] + sizes[1, other]) / 2 + NEAR
    return numpy.stack((one[near], other[near]))
