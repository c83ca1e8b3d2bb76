"""Bars: small pictures in SVG, without a style or text of their own that could become anything else."""

import html
from collections.abc import Iterator, Sequence
from typing import NamedTuple

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 900, 220, 44, 12, 24
_MONTHS = 120
"""Months drawn one by one; longer times are drawn by year."""
_MARKS = 12
"""Labels that find room below the columns, at most."""


class Column(NamedTuple):
    """Two bars side by side, above the label of their time."""

    label: str
    articles: int
    meetings: int


def bar(value: float, largest: float, colour: str) -> str:
    """A horizontal bar as long as its share of the largest."""
    share = 100 * value / largest if largest else 0
    return f'<svg aria-hidden="true"><rect class="{colour}" width="{share:.2f}%" height="100%"/></svg>'


def columns(months: Sequence[Column]) -> tuple[Column, ...]:
    """Every month ("2024-01") from the first to the last, or every year if these are many."""
    if not months:
        return ()
    known = {one.label: one for one in months}
    first, last = (_number(end(known)) for end in (min, max))
    if last - first < _MONTHS:
        labels = [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)]
        return tuple(known.get(label, Column(label, 0, 0)) for label in labels)
    years = [f"{year:04}" for year in range(first // 12, last // 12 + 1)]
    inside = {year: [one for one in months if one.label.startswith(f"{year}-")] for year in years}
    return tuple(
        Column(year, sum(one.articles for one in of), sum(one.meetings for one in of)) for year, of in inside.items()
    )


def chart(drawn: Sequence[Column], told: str) -> str:
    """Columns over time, with the numbers behind each to be seen on pointing at it."""
    largest = max((max(one.articles, one.meetings) for one in drawn), default=0)
    if not largest:
        return ""
    parts = "".join(_drawn(drawn, largest))
    box = f'viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg class="months" {box} role="img" aria-label="{html.escape(told)}">{parts}</svg>\n'


def _drawn(drawn: Sequence[Column], largest: int) -> Iterator[str]:
    floor = HEIGHT - BOTTOM
    for value in sorted({0, largest // 2, largest}):
        y = floor - (floor - TOP) * value / largest
        yield f'<line x1="{LEFT}" x2="{WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{value}</text>'
    step = (WIDTH - LEFT) / len(drawn)
    wide = min(step * 0.4, 24)
    every = -(-len(drawn) // _MARKS)
    for number, one in enumerate(drawn):
        middle = LEFT + step * (number + 0.5)
        yield f"<g><title>{html.escape(one.label)}: {one.articles} / {one.meetings}</title>"
        for colour, value, x in (("article", one.articles, middle - wide), ("meeting", one.meetings, middle)):
            high = (floor - TOP) * value / largest
            yield f'<rect class="{colour}" x="{x:.1f}" y="{floor - high:.1f}" width="{wide:.1f}" height="{high:.1f}"/>'
        yield "</g>"
        if number % every == 0:
            label = html.escape(one.label)
            yield f'<text x="{middle:.1f}" y="{HEIGHT - 6}" text-anchor="middle">{label}</text>'


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1
