"""Names an article told so far, asked for by a part of them, soon however many there are."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

END = "\n"
Told = tuple[int, int, int]


class ToldNames:
    """Things named in a text, as (start, end, mention), in the order in which they were added."""

    def __init__(self, text: str, told: Iterable[Told] = ()) -> None:
        self._text = text
        self._names = ""
        self._since: list[int] = []
        self._told: list[Told] = []
        for one in told:
            self.add(*one)

    def add(self, start: int, end: int, mention: int) -> None:
        """One more."""
        self._since.append(len(self._names))
        self._told.append((start, end, mention))
        self._names += self._text[start:end].replace(END, " ") + END

    def holding(self, part: str) -> Iterator[Told]:
        """Those whose name holds a part."""
        at = self._names.find(part)
        while at >= 0:
            which = bisect_right(self._since, at)
            yield self._told[which - 1]
            at = self._names.find(part, self._since[which]) if which < len(self._since) else -1

    def ending(self, end: str) -> Iterator[Told]:
        """Those whose name ends so."""
        return self.holding(end + END)
