"""When an article was published, or of which year it is, as the lines around its story tell."""

from collections.abc import Iterator
from itertools import takewhile

from kg.read import dates
from kg.read.header import Header
from kg.read.line import Line
from kg.read.numbered import numbered_year
from kg.read.years import told_year

HEAD_LINES = 6
DAY_LENGTH = len("2021-4-3")


def published(lines: list[Line]) -> str | None:
    """The day of publication: a labelled date before any other, that of writing behind all."""
    headers: list[Header] = [line.header for line in lines if line.kind != "dropped" and line.header]
    found = [header for header in headers if header.date]
    if found:
        return next((header.date for header in found if header.labelled), found[0].date)
    menus = (day for line in lines if line.why == "navigation" and (day := _leading(line)))
    return next(menus, None) or next((header.written for header in headers if header.written), None)


def year_of(text: str, story: str, tongue: str) -> int | None:
    """The year that an article without a date is of, from what it tells."""
    year = dates.calendar_year(story) or dates.issue_year(text)
    return year or (told_year(story) if tongue == "zh" else numbered_year(story))


def stamped(text: str, lines: list[Line]) -> str | None:
    """The day of a time stamp in a line above the story that is no header, or beside the paper in brackets."""
    above = takewhile(lambda line: line.kind != "paragraph", lines)
    stamps = (dates.stamp_day(text[line.start : line.end]) for line in above)
    papers = (dates.iso_day(text[line.start : line.end]) for line in lines if line.why == "source")
    heads = (dates.head_day(text[line.start : line.end]) for line in lines[:HEAD_LINES])
    return next((day for day in (*stamps, *papers, *heads) if day), None)


def opening_day(text: str, lines: list[Line]) -> str | None:
    """The day told above the first paragraph of an English story, or as it begins."""
    days = (dates.opening_day(text[line.start : line.end]) for line in _above(lines))
    return next((day for day in days if day), None) or dates.dateline_day(opening(text, lines))


def opening(text: str, lines: list[Line]) -> str:
    """The first words of the story, dateline and all."""
    first = next((line for line in lines if line.kind == "paragraph"), None)
    return text[first.start : min(first.end, first.start + 200)] if first else ""


def _above(lines: list[Line]) -> Iterator[Line]:
    """The lines below the headline, up to the first paragraph."""
    headed = False
    for line in lines:
        if headed:
            yield line
        if headed and line.kind == "paragraph":
            return
        headed = headed or line.kind == "headline"


def _leading(line: Line) -> str | None:
    """The day with which a line of menus begins: "2021-04-30 | Yunjiang China | About Yunjiang"."""
    return line.header.date if line.header and line.header.left and line.header.left[0][0] >= DAY_LENGTH else None
