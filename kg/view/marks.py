"""Where a quote names what it is about: at the places that were read, and nowhere else."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.model import Name, Resolved, Span
from kg.view.fold import simplified

_new = tuple.__new__  # sooner than a NamedTuple's own constructor


class Mark(NamedTuple):
    """A piece of a quote (code points) that tells of an entity; an empty one says that the quote doesn't name it."""

    entity: str
    start: int
    end: int


class _Named(NamedTuple):
    """Where an article names an entity, and the names that it uses for nothing else, the longest first."""

    spans: list[Span]
    texts: list[str]


class Marks:
    """The places at which one article names its entities."""

    def __init__(self, one: Resolved) -> None:
        self._text = one.article.text
        self._names: dict[str, list[Name]] = {}
        self._spans: list[tuple[int, int, str]] = []
        self._owners: dict[str, set[str]] = {}
        self._named: dict[str, _Named] = {}
        self._known: dict[tuple[str, Span], list[Span]] = {}
        for mention in one.found.mentions:
            entity = one.entities.get(mention.id, "")
            self._names.setdefault(entity, []).extend(mention.names)
            for name in mention.names:
                self._spans.append((*name.span, entity))
                self._owners.setdefault(name.text, set()).add(entity)
        self._spans.sort()
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def of(self, entities: Iterable[str], quote: Span, title: str | None = None) -> tuple[Mark, ...]:
        """The marks of entities in a quote; the first is the one of whom the post is told that has the title."""
        found: list[Mark] = []
        origin = quote.start
        for place, entity in enumerate(dict.fromkeys(entities)):
            if entity not in self._names:
                continue
            spans = self._known.get((entity, quote))
            if spans is None:  # a sentence often tells several things of one
                spans = self._known[entity, quote] = sorted(self._places(entity, quote))
            if title and not place:
                spans = sorted([*spans, *self._titled(title, quote, spans)])
            found += [_new(Mark, (entity, start - origin, end - origin)) for start, end in spans] or [
                Mark(entity, 0, 0)
            ]
        return tuple(found)

    def _places(self, entity: str, quote: Span) -> list[Span]:
        """Where names of an entity stand, as they were read, and again where nothing else was read."""
        named = self._named.get(entity)
        if named is None:
            named = self._named[entity] = self._names_of(entity)
        found = [span for span in named.spans if _inside(span, quote)]
        again = [span for text in named.texts for span in occurrences(self._text, text, quote)]
        if any(not _crosses(span, found) for span in again):
            others = [(start, end) for start, end, owner in self._read(quote) if owner != entity]
            for span in again:
                if not _crosses(span, found) and not any(_within(span, *other) for other in others):
                    found.append(span)
        return [span for place, span in enumerate(found) if not _crosses(span, found[:place])]

    def _names_of(self, entity: str) -> _Named:
        names = self._names[entity]
        spans = sorted({name.span for name in names}, key=lambda one: (one.start - one.end, one.start))
        texts = {name.text for name in names if len(name.text) > 1 and self._owners[name.text] == {entity}}
        return _Named(spans, sorted(texts, key=lambda text: (-len(text), text)))

    def _read(self, quote: Span) -> list[tuple[int, int, str]]:
        """The names that were read in a quote."""
        begin = bisect_left(self._spans, (quote.start - self._longest,))
        end = bisect_left(self._spans, (quote.end,))
        return [one for one in self._spans[begin:end] if one[1] > quote.start]

    def _titled(self, title: str, quote: Span, named: list[Span]) -> list[Span]:
        """The title (in simplified characters, as it is read), where it stands nearest to its holder."""
        told = list(occurrences(self._text, title, quote))
        if not told:
            plain = simplified(self._text[quote.start : quote.end])
            told = [
                Span(quote.start + start, quote.start + end)
                for start, end in occurrences(plain, title, Span(0, len(plain)))
            ]
        found = [span for span in told if not _crosses(span, named)]
        if not found or not named:
            return found[:1]
        return [min(found, key=lambda one: min(_apart(one, name) for name in named))]


def occurrences(text: str, wanted: str, within: Span) -> Iterator[Span]:
    """Where words stand in a piece of a text; Latin ones as whole words only."""
    place = text.find(wanted, *within)
    while place >= 0:
        end = place + len(wanted)
        if not (_joined(text[place - 1 : place], wanted[0]) or _joined(text[end : end + 1], wanted[-1])):
            yield Span(place, end)
        place = text.find(wanted, end, within.end)


def _joined(one: str, other: str) -> bool:
    """Whether two characters belong to one Latin word."""
    return _latin(one) and _latin(other)


def _latin(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"


def _inside(span: Span, quote: Span) -> bool:
    return quote.start <= span.start < span.end <= quote.end


def _crosses(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _within(span: Span, start: int, end: int) -> bool:
    return start <= span.start and span.end <= end


def _apart(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
