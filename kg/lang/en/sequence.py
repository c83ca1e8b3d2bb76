"""The words of a sentence as one text, and items of what was read in it put in the place of others."""

from itertools import accumulate
from typing import NamedTuple

from kg.lang.en.data import Entry
from kg.lang.en.scan import Item
from kg.lang.en.words import Word


class Text(NamedTuple):
    """The words of a sentence in lower case, a blank between them, and where each begins."""

    low: str
    starts: dict[int, int]
    ends: dict[int, int]


def text_of(words: list[Word], first: int, last: int) -> Text:
    """The words from `first` to `last` as one text."""
    lows = [word.low for word in words[first:last]]
    starts = list(accumulate((len(low) + 1 for low in lows), initial=0))
    places = {start: first + at for at, start in enumerate(starts)}
    ends = {start + len(low): first + at + 1 for at, (low, start) in enumerate(zip(lows, starts, strict=False))}
    return Text(" ".join(lows), places, ends)


def put(items: list[Item], first: int, last: int, new: list[Item]) -> list[Item]:
    """The items with others for those of the words from `first` to `last`; as they are if an item lies across."""
    at = next((i for i, item in enumerate(items) if item.last > first), len(items))
    end = next((i for i, item in enumerate(items) if item.first >= last), len(items))
    if at >= end or items[at].first != first or items[end - 1].last != last:
        return items
    return [*items[:at], *new, *items[end:]]


def noun_of(base: str, first: int, last: int) -> Item:
    """The noun of a title, for some words."""
    return Item("H", first, last, entry=Entry("H", {"base": base, "organ": "", "level": "", "plural": ""}))


def verb_of(first: int, last: int, value: str) -> Item:
    """A verb that gives a post, for some words."""
    return Item("v", first, last, entry=Entry("v", {"phrase": "holds", "letter": "e", "value": value}))


def letter_before(items: list[Item], first: int) -> str:
    """The letter of the item that ends before a word."""
    return next((item.letter for item in reversed(items) if item.last == first), "")


def after_a_title(items: list[Item], at: int) -> bool:
    """Whether "and" goes on with what is told of somebody: a title or "who" stands before it."""
    return any(item.letter in "HhY" for item in items if item.last <= at)
