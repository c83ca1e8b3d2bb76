"""Labels of a picture: the important ones first, none on another."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.view.network import Node

MOST = 400
"""Labels drawn at most."""
LONGEST = 24
"""Columns a label has at most; a Chinese character takes two."""
SQUARE = 64
Box = tuple[float, float, float, float]


class Label(NamedTuple):
    """A text with its middle, its base line and its size."""

    text: str
    x: float
    y: float
    size: int
    strong: bool


def labels(
    nodes: Sequence[Node],
    points: Sequence[tuple[float, float]],
    radii: Sequence[float],
    language: str,
    width: float,
) -> Iterator[Label]:
    """Labels that have room in a picture of this width; places and large nodes come first."""
    taken = _Taken()
    order = sorted(range(len(nodes)), key=lambda one: (-radii[one] - 4 * (nodes[one].kind == "place"), one))
    for number in order[: 4 * MOST]:
        (x, y), radius = points[number], radii[number]
        taken.add((x - radius, y - radius, x + radius, y + radius))
    drawn = 0
    for number in order:
        text = name(nodes[number], language)
        strong = nodes[number].kind == "place"
        size = 15 if strong else 12
        half, (x, y), radius = columns(text) * size * 0.26 + 2, points[number], radii[number]
        for middle, base in ((x, y + radius + size), (x, y - radius - 4), (x + radius + half, y + 4)):
            box = (middle - half, base - size + 1, middle + half, base + 3)
            if text and drawn < MOST and box[0] > 0 and box[2] < width and taken.free(box):
                taken.add(box)
                yield Label(text, middle, base, size, strong)
                drawn += 1
                break


def name(node: Node, language: str) -> str:
    """A node's name in a language, else in the other, cut to a label's length."""
    names = (node.zh, node.en) if language == "zh" else (node.en, node.zh)
    return cut(next((one for one in names if one), ""), LONGEST)


def columns(text: str) -> float:
    """How wide a text is; a Chinese character takes two columns."""
    return sum(2.0 if unicodedata.east_asian_width(char) in "WF" else 1.15 for char in text)


def cut(text: str, longest: int) -> str:
    """A text of at most so many columns, with "…" where something is left out."""
    short = text[:longest]
    while columns(short) > longest:
        short = short[:-1]
    return text if short == text else short[:-1] + "…"


class _Taken:
    """Boxes (left, top, right, bottom) already taken, looked up by squares."""

    def __init__(self) -> None:
        self._squares: dict[tuple[int, int], list[Box]] = {}

    def free(self, box: Box) -> bool:
        """Whether nothing lies there."""
        left, top, right, bottom = box
        return not any(
            left < one[2] and one[0] < right and top < one[3] and one[1] < bottom
            for square in _squares(box)
            for one in self._squares.get(square, ())
        )

    def add(self, box: Box) -> None:
        """Take a box."""
        for square in _squares(box):
            self._squares.setdefault(square, []).append(box)


def _squares(box: Box) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (int(side // SQUARE) for side in box)
    return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))
