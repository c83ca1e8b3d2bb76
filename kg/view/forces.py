"""Forces that lay nodes out, by numpy.

The same input gives the same bytes on every processor: only operations that IEEE 754 rounds exactly are used (no
exponentials, no matrix products), sums run along the first axis in its order, and positions are rounded in each step.
"""

import math
from collections.abc import Sequence

import numpy
from numpy.typing import NDArray

Array = NDArray[numpy.float64]
GRID = 256.0
STEPS = 120
"""How often points are moved at most."""
WORK = 9_000_000
"""Pairs of points times steps that may be computed: bounds the time for many points."""
GRAVITY = 0.4
"""Pull to the middle: keeps what is not linked near the rest."""
SLACK = 1.0
"""Overlaps of boxes that don't matter, in pixels."""
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


def attract(start: Array, links: Sequence[tuple[int, int]], spacing: float) -> Array:
    """Pull linked points together and push all apart, hubs more strongly; shape (2, n) → (2, n).

    `spacing` is about the distance wanted between linked points.
    """
    points = start.copy()
    count = points.shape[1]
    if count < 2:
        return points
    steps = max(1, min(STEPS, WORK // count**2))
    sources = numpy.array([source for source, _ in links], dtype=numpy.intp)
    targets = numpy.array([target for _, target in links], dtype=numpy.intp)
    degrees = numpy.ones(count)
    for ends in (sources, targets):
        numpy.add.at(degrees, ends, 1.0)
    masses = numpy.sqrt(degrees)
    for step in range(steps):
        gaps = points[:, :, None] - points[:, None, :]
        near = gaps[0] * gaps[0] + gaps[1] * gaps[1] + 1.0
        push = masses[:, None] * (spacing * spacing) / near
        moves = -(gaps * push).sum(axis=1)
        pulls = (points[:, targets] - points[:, sources]) / spacing
        lengths = numpy.sqrt((pulls * pulls).sum(axis=0))
        pulls *= lengths * spacing / numpy.sqrt(numpy.minimum(degrees[sources], degrees[targets]))
        for axis in (0, 1):
            numpy.add.at(moves[axis], sources, pulls[axis])
            numpy.add.at(moves[axis], targets, -pulls[axis])
        moves -= points * (GRAVITY * masses)
        far = numpy.sqrt((moves * moves).sum(axis=0)) + 1e-9
        limit = spacing * 0.8 * (1 - step / steps) + 0.5
        points += moves / far * numpy.minimum(far * 0.3, limit)
        points = numpy.rint(points * GRID) / GRID
    return points


def separate(start: Array, widths: Array, heights: Array, steps: int = 60) -> Array:
    """Move boxes of these sizes, centred on the points, until (nearly) none lies on another; shape (2, n) → (2, n)."""
    points = start.copy()
    sizes = numpy.stack([widths, heights])
    wanted = (sizes[:, :, None] + sizes[:, None, :]) / 2
    numpy.fill_diagonal(wanted[0], 0)
    numbers = numpy.arange(points.shape[1], dtype=numpy.float64)
    order = numpy.sign(numbers[:, None] - numbers[None, :])
    for _ in range(steps):
        gaps = points[:, :, None] - points[:, None, :]
        over = wanted - numpy.abs(gaps)
        hit = (over[0] > SLACK) & (over[1] > SLACK)
        if not hit.any():
            break
        along_x = over[0] < over[1]
        for axis, chosen in ((0, along_x), (1, ~along_x)):
            side = numpy.sign(gaps[axis])
            side = numpy.where(side == 0, order, side)
            points[axis] -= (side * numpy.where(hit & chosen, over[axis], 0.0)).sum(axis=0) * 0.4
        points = numpy.rint(points * GRID) / GRID
    return points
