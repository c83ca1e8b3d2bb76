"""A text beside its original: every character knows where it came from.

A `Twin` is only ever made shorter (`drop`, `piece`) or rewritten character by character (`rewritten`), so its positions
stay strictly increasing, and work is done by slices, not by loops over characters.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from re import Pattern

_PLACES = array("I", range(1 << 13))
"""The positions of most texts. Slices of an array are copied in one go, those of a range number by number."""


@dataclass(frozen=True, slots=True)
class Twin:
    """`text`, and for each of its characters the position in the original (strictly increasing)."""

    text: str
    back: Sequence[int]

    @classmethod
    def of(cls, original: str, start: int = 0) -> "Twin":
        """The twin that still is the original, from somewhere on."""
        end = len(original)
        return cls(original[start:], _PLACES[start:end] if end <= len(_PLACES) else array("I", range(start, end)))

    def rewritten(self, text: str) -> "Twin":
        """The same characters written otherwise, one for one."""
        if len(text) != len(self.back):
            raise ValueError(f"rewriting changed the length from {len(self.back)} to {len(text)}")
        return Twin(text, self.back)

    def drop(self, spans: Iterable[tuple[int, int]]) -> "Twin":
        """Without the given spans (ascending, not overlapping)."""
        kept, parts, last = array("I"), [], 0
        for start, end in spans:
            parts.append(self.text[last:start])
            kept.extend(self.back[last:start])
            last = end
        if not last and not parts:
            return self
        parts.append(self.text[last:])
        kept.extend(self.back[last:])
        return Twin("".join(parts), kept)

    def without(self, pattern: Pattern[str]) -> "Twin":
        """Without all matches of a pattern."""
        return self.drop(match.span() for match in pattern.finditer(self.text))

    def joined(self, pieces: Iterable[tuple[int, int, str]]) -> "Twin":
        """The pieces (start, end, what to put before it: "", " " or a line break) one after the other, in order.

        What is put between two pieces takes the place of the first character left out there; where nothing was left
        out, nothing is put.
        """
        parts: list[str] = []
        kept, last = array("I"), -1
        for start, end, before in pieces:
            if before and last >= 0 and self.back[last] + 1 < self.back[start]:
                parts.append(before)
                kept.append(self.back[last] + 1)
            parts.append(self.text[start:end])
            kept.extend(self.back[start:end])
            last = end - 1
        return Twin("".join(parts), kept)

    def lines(self) -> Iterator[tuple[int, int]]:
        """Start and end of each line."""
        start = 0
        while start <= len(self.text):
            end = self.text.find("\n", start)
            if end < 0:
                end = len(self.text)
            yield start, end
            start = end + 1
