"""One sentence of an English article while it is read."""

from dataclasses import dataclass, field
from typing import NamedTuple

from kg.lang.en.attach import Holding, Piece
from kg.lang.en.people import Person
from kg.lang.en.scan import Item, does
from kg.lang.en.words import Word


@dataclass(slots=True)
class Line:
    """One sentence while it is read: its place, words (`said`: in lower case), items and what was found in it."""

    start: int
    end: int
    paragraph: int
    first: int
    last: int
    said: frozenset[str]
    items: list[Item]
    pieces: list[Piece] = field(default_factory=list)
    holdings: list[Holding] = field(default_factory=list)
    names: dict[int, Person] = field(default_factory=dict)
    _letters: str = ""

    @property
    def letters(self) -> str:
        """One letter an item; the items stay as they are once this was asked."""
        if not self._letters:
            self._letters = "".join([item.letter for item in self.items])
        return self._letters

    def become(self, at: int, item: Item) -> None:
        """Put an item in the place of another."""
        self.items[at] = item
        self._letters = ""

    def said_once(self, low: str, tokens: list[Word]) -> bool:
        """Whether a word stands only once in the sentence."""
        return sum(word.low == low for word in tokens[self.first : self.last]) == 1

    def of(self, letters: str) -> list[tuple[int, Item]]:
        """The items of these letters, with their numbers."""
        own = self._letters or self.letters
        if len(letters) > 1:
            return [(at, self.items[at]) for at, letter in enumerate(own) if letter in letters]
        found: list[tuple[int, Item]] = []
        at = own.find(letters)
        while at >= 0:  # most sentences have none or one
            found.append((at, self.items[at]))
            at = own.find(letters, at + 1)
        return found

    def doing(self, letter: str) -> list[tuple[int, Item]]:
        """The verbs of a letter of `kg.draft.tokens`, with their numbers."""
        return [(at, item) for at, item in self.of("v") if does(item, letter)]


class Subject(NamedTuple):
    """A letter of `kg.draft.tokens`, the words it stands for and its mention (None: the meeting spoken of)."""

    letter: str
    first: int
    last: int
    mention: int | None


def covered(found: list[Subject], at: int) -> bool:
    """Whether a word belongs to one of some subjects."""
    return any(subject.first <= at < subject.last for subject in found)


def owned(found: list[Subject], tokens: list[Word]) -> list[Subject]:
    """Some subjects, as in "came to Kelu Group's X Project": whose a thing is, is no place that is visited besides."""
    firms = {s.last + 1: s.first for s in found if s.letter == "O" and s.last < len(tokens)}
    firms = {at: first for at, first in firms.items() if tokens[at - 1].low == "'s"}
    owning = {firms[s.first]: s.first for s in found if s.letter in "JF" and s.first in firms}
    if not owning:
        return found
    begin = {at: first for first, at in owning.items()}
    return [s._replace(first=begin.get(s.first, s.first)) for s in found if s.letter != "O" or s.first not in owning]
