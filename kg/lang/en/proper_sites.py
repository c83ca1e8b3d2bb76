"""Stops of which only capitals tell that they are a place: "At the Xueling East Annex, A asked", "to Kaida Silks"."""

from collections.abc import Iterator

from kg.lang.en.data import English, word_class
from kg.lang.en.line import Line, Subject
from kg.lang.en.words import Word

_OPENING = frozenset(("at", "in", "inside", "outside"))
_INTO = _OPENING | {"around", "into", "past", "round", "through", "to"}
_JOINTS = frozenset((",", "and", "then"))
_CLAUSE = frozenset((",", ";", ":", "and", "then", "while"))
_KIND_OF = ("al", "ic", "ive", "tech")
"""How adjectives end, behind which a name goes on: "Haixi Economic and Technological Zone"."""
_GOING_ON = frozenset("&'’-/")
_NAME, _NEAR = 5, 6
"""So many words are a name at most; so many stand between what is done and the place."""
_TAKEN = frozenset("NHGYEmV")
"""Letters of items that no such name holds: people, titles, bodies, companies."""


def proper_sites(tokens: list[Word], line: Line, found: list[Subject], data: English) -> list[tuple[int, int]]:
    """The words, first and last, of such names in a sentence, beside the things `found`."""
    result: list[tuple[int, int]] = []
    if not line.paragraph:
        return result
    names = _Names(tokens, line, found, data)
    for at in _starts(tokens, line):
        while at < line.last:
            at += tokens[at].low in ("the", "both")
            if end := names.end(at):
                result.append((at, end))
                names.taken |= set(range(at, end))
            end = end or next((one.last for one in found if one.first == at and one.letter in "JOF"), line.last)
            at = end
            while at < line.last and tokens[at].low in _JOINTS:
                at += 1
            if at == end:
                break
    return result


class _Names:
    """Names of two or more words with capitals that nothing else in a sentence takes."""

    def __init__(self, tokens: list[Word], line: Line, found: list[Subject], data: English) -> None:
        self.tokens, self.line, self.data = tokens, line, data
        items = [item for item in line.items if item.letter in _TAKEN]
        self.taken = {at for item in items for at in range(item.first, item.last)}
        self.taken |= {at for one in found for at in range(one.first, one.last)}
        self.taken |= {at for i in line.names for at in range(line.items[i].first, line.items[i].last)}
        self.areas = {at for _, item in line.of("L") for at in range(item.first, item.last)}

    def end(self, first: int) -> int:
        """Where the name that begins at a word ends; 0 if none does."""
        end = first
        while end < min(self.line.last, first + _NAME) and end not in self.taken and self._part(first, end):
            end += 1
        last = self.tokens[end - 1].low
        if end - first < 2 or last in word_class("no-place-end") or last in self.data.meetings:
            return 0
        if last.endswith(_KIND_OF) or set(range(first, end)) <= self.areas:
            return 0
        return end if any(self._own(at) for at in range(first, end)) and self._ended(end) else 0

    def _part(self, first: int, at: int) -> bool:
        word = self.tokens[at]
        return word.shape in "CUM" or (at > first and word.joined and word.shape == "l")

    def _own(self, at: int) -> bool:
        """Whether a word is a name, and no word that every place has."""
        low = self.tokens[at].low
        return at in self.areas or low not in self.data.not_names | self.data.generic | word_class("day-name")

    def _ended(self, end: int) -> bool:
        """Whether a name ends before a word: no noun or 's goes on with it."""
        word = self.tokens[end] if end < self.line.last else None
        if word is None or (word.shape == "." and word.low not in _GOING_ON):
            return True
        small = word_class("function") | word_class("behind-place") | {"and", "he", "she", "then"}
        return word.shape == "l" and word.low in small


def _starts(tokens: list[Word], line: Line) -> Iterator[int]:
    """Where the name of a place can begin: behind a verb of visiting, behind "at" or "into" where somebody comes."""
    yield from (item.last for _, item in line.doing("V"))
    coming = word_class("moving") | word_class("being-there") | word_class("begun")
    for at in range(line.first, line.last - 2):
        low = tokens[at].low
        if low not in _INTO:
            continue
        opens = low in _OPENING and (at == line.first or tokens[at - 1].low in _CLAUSE)
        near = (word.low for word in tokens[max(line.first, at - _NEAR) : at])
        if opens or not coming.isdisjoint(near):
            yield at + 1
