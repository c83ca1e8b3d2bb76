"""Stretches of a text, asked for by place in O(log n) however many there are."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator


class Stretches:
    """(start, end) of stretches of a text, in any order; they may overlap."""

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        self._stretches = sorted(stretches)
        self._starts = [start for start, _ in self._stretches]
        self._reach: list[int] = []
        self._reached(0)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """From left to right."""
        return iter(self._stretches)

    def _reached(self, since: int) -> None:
        """Note how far each stretch and those before it reach."""
        del self._reach[since:]
        far = self._reach[-1] if self._reach else 0
        for _, end in self._stretches[since:]:
            far = max(far, end)
            self._reach.append(far)

    def add(self, start: int, end: int) -> None:
        """Put in one more; soonest at the end."""
        at = bisect_left(self._stretches, (start, end))
        self._stretches.insert(at, (start, end))
        self._starts.insert(at, start)
        self._reached(at)

    def over(self, start: int, end: int) -> list[tuple[int, int]]:
        """Those that have a character in common with what stands at a place, in order."""
        found: list[tuple[int, int]] = []
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._reach[at] > start:
            found += [self._stretches[at]] if self._stretches[at][1] > start else []
            at -= 1
        return found[::-1]

    def overlap(self, start: int, end: int) -> bool:
        """Whether any has a character in common with what stands at a place."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def last_end(self, since: int, until: int) -> int:
        """Where the last of those that begin at `since` or later and end by `until` ends; 0 if there is none."""
        last, at = 0, bisect_left(self._starts, until) - 1
        while at >= 0 and self._starts[at] >= since and self._reach[at] > last:
            end = self._stretches[at][1]
            last = max(last, end if end <= until else 0)
            at -= 1
        return last
