"""Discs beside one another, none on another and as close together as a greedy hand lays them.

Each disc is put where it touches two of the front (the ring of discs that lie outermost), nearest to the middle; a disc
of the front that is in the way leaves the front (Wang, Wang, Dai and Wang: "Visualization of large hierarchical data by
circle packing", 2006). Only operations that IEEE 754 rounds exactly are used, so that every processor gives the same.
"""

import math
from collections.abc import Sequence

import numpy

from kg.view.forces import Array

Point = tuple[float, float]
TOUCH = 1e-6
"""How far discs may lie on one another: what rounding does."""
STEPS = 60
"""Steps towards the smallest disc around others."""


def beside(radii: Sequence[float], down: int = 1) -> list[Point]:
    """A middle for each disc, the first ones nearest to (0, 0); the second is below the first (1) or above it (-1)."""
    if len(radii) < 2:
        return [(0.0, 0.0)] * len(radii)
    front = _Front(radii, down)
    for number in range(2, len(radii)):
        front.add(number)
    return front.middles


def around(discs: Array) -> tuple[float, float, float]:
    """About the smallest disc around others (columns of x, y and radius): its middle and radius."""
    if not discs.shape[1]:
        return (0.0, 0.0, 0.0)
    x, y = (float(side.min() + side.max()) / 2 for side in discs[:2])
    for step in range(2, STEPS):
        far = _reach(discs, x, y)
        across, down, radius = discs[:, far.argmax()].tolist()
        gap = math.sqrt((across - x) ** 2 + (down - y) ** 2)
        if not gap:
            break
        part = (1 + radius / gap) / (step * step)
        x, y = x + (across - x) * part, y + (down - y) * part
    return (x, y, float(_reach(discs, x, y).max()))


def _reach(discs: Array, x: float, y: float) -> Array:
    """How far each disc reaches from a point."""
    across, down = discs[0] - x, discs[1] - y
    reach: Array = numpy.sqrt(across * across + down * down) + discs[2]
    return reach


class _Front:
    """Discs that lie already, and the outermost of them as a ring."""

    def __init__(self, radii: Sequence[float], down: int) -> None:
        self._radii = radii
        away = (radii[0] + radii[1]) * math.sqrt(0.5)
        self.middles: list[Point] = [(0.0, 0.0), (away, down * away)]
        self._next = {0: 1, 1: 0}
        self._before = {0: 1, 1: 0}
        self._start = 0

    def add(self, number: int) -> None:
        """Put the next disc where it touches two neighbours of the front."""
        one, other = self._start, self._next[self._start]
        while True:
            middle = self._touching(one, other, self._radii[number])
            hit = self._hit(one, other, middle, self._radii[number])
            if hit is None:
                break
            if hit[1]:
                other = hit[0]
            else:
                one = hit[0]
            self._next[one], self._before[other] = other, one
        self.middles.append(middle)
        self._next[one], self._before[number] = number, one
        self._next[number], self._before[other] = other, number
        self._start = self._nearest(number)

    def _touching(self, one: int, other: int, radius: float) -> Point:
        """The middle of a disc that touches two, outside of the front."""
        (x, y), (right, down) = self.middles[one], self.middles[other]
        across, along = right - x, down - y
        squared = across * across + along * along
        near, far = (self._radii[one] + radius) ** 2, (self._radii[other] + radius) ** 2
        part = (squared + near - far) / (2 * squared)
        side = math.sqrt(max(0.0, near / squared - part * part))
        return (x + part * across + side * along, y + part * along - side * across)

    def _hit(self, one: int, other: int, middle: Point, radius: float) -> tuple[int, bool] | None:
        """The disc of the front, nearest along it, on which a disc at `middle` would lie; whether it comes after."""
        after, before = self._next[other], self._before[one]
        way_after, way_before = self._radii[other], self._radii[one]
        while True:
            if way_after <= way_before:
                if self._on(after, middle, radius):
                    return after, True
                way_after, after = way_after + self._radii[after], self._next[after]
            else:
                if self._on(before, middle, radius):
                    return before, False
                way_before, before = way_before + self._radii[before], self._before[before]
            if after == self._next[before]:
                return None

    def _on(self, number: int, middle: Point, radius: float) -> bool:
        across, down = self.middles[number][0] - middle[0], self.middles[number][1] - middle[1]
        room = self._radii[number] + radius - TOUCH
        return room > 0 and room * room > across * across + down * down

    def _nearest(self, number: int) -> int:
        """The disc of the front that with its follower is nearest to (0, 0)."""
        best, least, one = number, math.inf, number
        while True:
            far = self._far(one)
            if far < least:
                best, least = one, far
            one = self._next[one]
            if one == number:
                return best

    def _far(self, one: int) -> float:
        """How far the point at which a disc of the front touches its follower is from (0, 0), squared."""
        other = self._next[one]
        (x, y), (right, down) = self.middles[one], self.middles[other]
        near, far = self._radii[one], self._radii[other]
        across, along = (x * far + right * near) / (near + far), (y * far + down * near) / (near + far)
        return across * across + along * along
