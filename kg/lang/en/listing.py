"""Stops in a list: "visited the Lanshan Plant, Kaida Shoes, Sanhu River ecological planning area and Heyu Foods"."""

from itertools import pairwise
from typing import NamedTuple

from kg.lang.en.data import English, word_class
from kg.lang.en.line import Line, Subject, covered
from kg.lang.en.scan import does
from kg.lang.en.words import Word

_LEAST = 3
"""So many entries make a list."""
_KNOWN = 2
"""So many of them must be things by themselves, for the others to be some, too."""
_LONGEST, _SHORT = 10, 4
_FAR = 14
"""So many words stand between the verb and its list: "walked into some key enterprises and projects such as"."""
_NEAR = 4
_MARKS = frozenset(",、;")
_LEADING = frozenset(("and", "the", "then", "also", "as", "well", "to", "at"))
_AIM = frozenset(("to", "for", "in", "on", "where", "with"))
_HEADS = frozenset(("area", "base", "zone"))
_SUCH = ("such", "including", "namely", ":")
_HOW = (
    *("in turn", "in succession", "on foot", "on site", "on the spot", "one after another", "one after the other"),
    *("one by one", "respectively", "separately", "successively", "together"),
)
_MANNERS = tuple(words.split() for words in _HOW)
"""How a list is gone through: before it or behind it."""


class Stop(NamedTuple):
    """The words of an entry of a list that is the name of a place or company."""

    first: int
    last: int


def listed(line: Line, tokens: list[Word], data: English, found: list[Subject]) -> list[Stop]:
    """The names in a list of stops that are not among the things `found`, or only in part."""
    begin = _begin(line, tokens)
    if begin is None:
        return []
    entries = _entries(line, tokens, begin, data)
    if len(entries) < _LEAST:
        return []
    exact = [any(thing.last == stop.last and stop.first <= thing.first for thing in found) for stop in entries]
    whole = [not known and _named(line, tokens, stop, data) for stop, known in zip(entries, exact, strict=True)]
    bare = [not covered(found, stop.first) and _bare(line, tokens, stop, data) for stop in entries]
    sure = [known or name for known, name in zip(exact, whole, strict=True)]
    named = [certain or own for certain, own in zip(sure, bare, strict=True)]
    if sum(sure) < _KNOWN and not (any(sure) and all(named)):
        return []
    return [stop for stop, known, name in zip(entries, exact, named, strict=True) if name and not known]


def _begin(line: Line, tokens: list[Word]) -> int | None:
    """Where the list behind a visit begins."""
    begin = next((item.last for _, item in line.of("v") if does(item, "V")), 0) or _moved(line, tokens)
    if not begin:
        return None
    for at in range(begin, min(line.last - 1, begin + _FAR)):
        if tokens[at].low in _SUCH and (tokens[at].low != "such" or tokens[at + 1].low == "as"):
            return at + (2 if tokens[at].low == "such" else 1)
        if tokens[at].low in _MARKS:
            break
    return begin + next((len(how) for how in _MANNERS if _low(tokens, begin, begin + len(how)) == how), 0)


def _moved(line: Line, tokens: list[Word]) -> int:
    """Behind "to" of "went besides to", 0 if nobody goes anywhere."""
    moving = word_class("moving")
    for at in range(line.first, line.last - 2):
        if tokens[at].shape == "l" and tokens[at].low in moving:
            behind = [word.low for word in tokens[at + 1 : at + _NEAR]]
            if into := next((i for i, low in enumerate(behind) if low in ("to", "into")), None):
                return at + into + 2
    return 0


def _entries(line: Line, tokens: list[Word], begin: int, data: English) -> list[Stop]:
    """The entries from a word on, up to the first that holds a verb or a small word."""
    cuts = [at for at in range(begin, line.last) if tokens[at].low in _MARKS or tokens[at].shape == "."]
    result: list[Stop] = []
    for before, end in pairwise([begin - 1, *cuts, line.last]):
        first = before + 1
        while first < end and tokens[first].low in _LEADING:
            first += 1
        stop = end
        end -= next((len(how) for how in _MANNERS if _low(tokens, end - len(how), end) == how), 0)
        joint = next((at for at in range(end - 1, first, -1) if tokens[at].low == "and"), 0)
        the = joint + 1 < end and tokens[joint + 1].low == "the"
        apart = joint and (the or _ends(tokens[joint - 1], data))
        parts = [Stop(first, joint), Stop(joint + 1 + the, end)] if apart else []
        parts = parts or [Stop(first, end)]
        if aim := next((at for at in range(parts[-1].first + 1, end) if tokens[at].low in _AIM), 0):
            parts[-1] = Stop(parts[-1].first, aim)
        if not all(_plain(line, tokens, part, data) for part in parts):
            break
        result += parts
        if aim or (stop < line.last and tokens[stop].low not in _MARKS):
            break
    return result


def _low(tokens: list[Word], first: int, last: int) -> list[str]:
    return [word.low for word in tokens[first:last]]


def _plain(line: Line, tokens: list[Word], stop: Stop, data: English) -> bool:
    """Whether nothing but nouns and the words before them stand in an entry."""
    words = tokens[stop.first : stop.last]
    small = word_class("function") | {"he", "she", "they"}
    if len(words) == 1:
        known = words[0].low in word_class("day-name") or any(item.first == stop.first for _, item in line.of("L"))
        return words[0].shape in "CM" and not known
    if not words or len(words) > _LONGEST or any(word.shape not in "lCUM0s" or word.low in small for word in words):
        return False
    if any(line.items[at].first < stop.last and stop.first < line.items[at].last for at in line.names):
        return False
    titled = [range(line.items[p.first].first, line.items[p.last - 1].last) for p in line.pieces if p.posts]
    if any(span.start < stop.last and stop.first < span.stop for span in titled):
        return False
    return not any(word.shape == "l" and data.verbs.match(tokens, at) for at, word in enumerate(words, stop.first))


def _ends(word: Word, data: English) -> bool:
    return word.low in _HEADS or word.low in data.projects or word.low in word_class("company-end")


def _proper(line: Line, tokens: list[Word], stop: Stop, data: English) -> bool:
    """Whether an entry has a word that names something."""
    areas = {at for _, item in line.of("L") for at in range(item.first, item.last)}
    return any(
        at in areas or (word.shape in "CUM" and word.low not in data.generic and not _kind(word, data))
        for at, word in enumerate(tokens[stop.first : stop.last], stop.first)
    )


def _kind(word: Word, data: English) -> bool:
    return _ends(word, data) or word.low in word_class("zone-part") or word.low in word_class("topic")


def _named(line: Line, tokens: list[Word], stop: Stop, data: English) -> bool:
    """Whether an entry is a name that ends with its kind: "Sanhu River salt industry Zone"."""
    if stop.last - stop.first <= _KNOWN or not _ends(tokens[stop.last - 1], data):
        return False
    capitals = all(tokens[at].shape == "C" for at in (stop.first, stop.last - 2, stop.last - 1))
    return _proper(line, tokens, stop, data) or (capitals and stop.last - stop.first > _LEAST)


def _bare(line: Line, tokens: list[Word], stop: Stop, data: English) -> bool:
    """Whether an entry is a name that doesn't tell its kind: "Kaida Shoes"."""
    words = tokens[stop.first : stop.last]
    plain = len(words) <= _SHORT and all(word.shape in "CUM" for word in words)
    return plain and _proper(line, tokens, stop, data) and not any(word.low in data.meetings for word in words)
