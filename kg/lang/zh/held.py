"""The day on which a meeting was held, and what tells it."""

import re
from typing import NamedTuple

from kg.draft.draft import Why
from kg.lang.zh.dates import Day
from kg.lang.zh.scan import Scan

BESIDE = 1
"""So far behind a meeting's name stands the day that it was held: 推进会|，5月8日召开."""
LATELY = re.compile(r"近日|(?<!\d)日前|最近|近期")
HELD = re.compile("[^，。；：\n]{0,16}?(?:召开|举行|举办|开幕)")


class Held(NamedTuple):
    """A day, where it stands, and the step that took it for a meeting's."""

    value: str
    start: int
    end: int
    rule: str

    @property
    def why(self) -> Why:
        """What tells the day."""
        return self.start, self.end, self.rule


class Calendar:
    """The days of an article and the meetings they belong to; `body`: where its headline ends."""

    def __init__(self, scan: Scan, days: list[Day], body: int) -> None:
        self.days = days
        self._scan = scan
        self._body = body

    def day(self, position: int, until: int = 0, heading: int = 0) -> Held | None:
        """The day of what is named at a place, up to `until`; `heading`: where the heading that names it ends."""
        if heading:
            return self.after(heading)
        beside = [day for day in self.days if until <= day.start <= until + BESIDE] if until else []
        if beside and HELD.match(self._scan.text, beside[0].end):
            return _held(beside[0], "day in its sentence")
        start, end = self._scan.sentence(position)
        inside = [day for day in self.days if start <= day.start <= max(position, until)]
        if inside:
            return _held(inside[-1], "day in its sentence")
        text = self._scan.text
        if LATELY.search(text, start, position) or (until and LATELY.match(text, until)):
            return None
        after = [day for day in self.days if position < day.start < end]
        if after and position < self._body:
            return _held(after[0], "day in its sentence")
        before = [day for day in self.days if self._body <= day.start < position]
        if before:
            return _held(before[-1], "day told before")
        later = self.after(self._body)
        if later is not None:
            return later
        above = [day for day in self.days if day.start < position]
        if above:
            return _held(above[-1], "day told before")
        return _held(self.days[0], "day told after") if self.days else None

    def after(self, position: int) -> Held | None:
        """The first day that stands behind a place."""
        return next((_held(day, "day told after") for day in self.days if day.start >= position), None)


def _held(day: Day, rule: str) -> Held:
    return Held(day.value, day.start, day.end, rule)
