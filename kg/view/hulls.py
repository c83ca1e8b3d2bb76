"""Outlines around points."""

from collections.abc import Iterable

Point = tuple[float, float]


def hull(points: Iterable[Point]) -> list[Point]:
    """The corners of the smallest convex outline around points, in order (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    return _half(ordered)[:-1] + _half(ordered[::-1])[:-1]


def _half(ordered: list[Point]) -> list[Point]:
    corners: list[Point] = []
    for point in ordered:
        while len(corners) > 1 and _turn(corners[-2], corners[-1], point) <= 0:
            corners.pop()
        corners.append(point)
    return corners


def _turn(one: Point, other: Point, third: Point) -> float:
    """Above 0 where the way one → other → third turns left."""
    return (other[0] - one[0]) * (third[1] - one[1]) - (other[1] - one[1]) * (third[0] - one[0])
