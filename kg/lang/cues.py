"""Patterns that are looked for in whole texts: one pass over a text tells which of them it can't hold.

Nearly every pattern of the grammar asks for one of a few words (会谈, 座谈 or 洽谈), and nearly every text lacks them.
They are read off the pattern itself, so that whoever changes it has nothing else to change.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import product
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import ahocorasick_rs

from kg.lang.endings import ASIDE, REPEATS
from kg.lang.openings import opening

MOST = 48
"""Wordings that a stretch of a pattern may have; of one with more only a part is asked for."""
Words = frozenset[str]


class _Cues:
    """The sets of words that patterns ask for, and of which of them the text that was asked of last holds a word."""

    def __init__(self) -> None:
        self._sets: dict[Words, int] = {}
        self._last: tuple[str, frozenset[int]] = ("", frozenset())

    def number(self, words: Words) -> int:
        """The number under which a set of words is found in the texts to come."""
        if words not in self._sets:
            self._sets[words] = len(self._sets)
            self._last = ("", frozenset())
            self.__dict__.pop("_automaton", None)
        return self._sets[words]

    def of(self, text: str) -> frozenset[int]:
        """The sets of which a word stands in a text."""
        known, found = self._last
        if known is not text:
            automaton, sets = self._automaton
            words = {at for at, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}
            found = frozenset[int]().union(*[sets[at] for at in words])
            self._last = (text, found)
        return found

    @cached_property
    def _automaton(self) -> tuple[ahocorasick_rs.AhoCorasick, list[list[int]]]:
        sets: dict[str, list[int]] = {}
        for words, number in self._sets.items():
            for word in words:
                sets.setdefault(word, []).append(number)
        return ahocorasick_rs.AhoCorasick(list(sets)), list(sets.values())


_CUES = _Cues()


class Cued:
    """A pattern to look for in whole texts; `pattern` looks for it anywhere else."""

    __slots__ = ("_characters", "_either", "_opening", "_sets", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)
        self._opening = opening(pattern)
        asked = all_words(pattern)
        best = _best(asked)
        self._characters = [word for word in best if len(word) == 1]
        self._either = _CUES.number(best.difference(self._characters))
        self._sets = frozenset([_CUES.number(one) for one in asked if min(map(len, one)) > 1])

    def may(self, text: str) -> bool:
        """Whether a text holds the words that the pattern asks for."""
        found = _CUES.of(text)
        if not self._sets <= found:
            return False
        if not self._characters or self._either in found:
            return True
        for character in self._characters:  # noqa: SIM110 - asked of every text; sooner than any()
            if character in text:
                return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        if not self.may(text):
            return None
        return self.pattern.search(text) if self._opening is None else next(self._tried(self._opening, text), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in a text."""
        if not self.may(text):
            return iter(())
        return self.pattern.finditer(text) if self._opening is None else self._tried(self._opening, text)

    def _tried(self, opening: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """All matches in a text, tried where one can begin."""
        match, since = self.pattern.match, 0
        for place in opening.finditer(text):
            at = place.start()
            if at >= since and (found := match(text, at)) is not None:
                since = found.end()
                yield found


def words(pattern: str) -> Words:
    """Words of which a text that a pattern is found in holds at least one; none if there are no few such words."""
    return _best(all_words(pattern))


def all_words(pattern: str) -> list[Words]:
    """All sets of words that were read off a pattern: a text that it is found in holds a word of each."""
    parsed = parser.parse(pattern)
    return _least(_wanted(parsed)) if not parsed.state.flags & re.IGNORECASE else []


def _wanted(parsed: Iterable[tuple[Any, Any]]) -> Iterator[Words]:
    """For each stretch of a sequence that can be told in full the words that it can be."""
    now: Words = frozenset(("",))
    for what, argument in parsed:
        if what is sre.ASSERT:
            yield from _wanted(argument[1])
        if what in ASIDE:
            continue
        spelt = _spelt(what, argument)
        if spelt and len(spelt) * len(now) <= MOST:
            now = frozenset(map("".join, product(now, spelt)))
            continue
        yield now
        now = spelt if spelt else frozenset(("",))
        yield from _inside(what, argument)
    yield now


def _spelt(what: Any, argument: Any) -> Words:
    """All that one part of a sequence can be; none if that isn't told in few words."""
    if what is sre.LITERAL:
        return frozenset((chr(argument),))
    if what is sre.IN:
        literal = all(kind is sre.LITERAL for kind, _ in argument)
        return frozenset(chr(code) for _, code in argument) if literal else frozenset()
    if what is sre.SUBPATTERN:
        return _whole(argument[-1]) if not argument[1] else frozenset()
    if what is sre.BRANCH:
        return _all_of([_whole(branch) for branch in argument[1]])
    if what in REPEATS and argument[:2] == (0, 1):
        return _all_of([frozenset(("",)), _whole(argument[2])])
    return _whole(argument[2]) if what in REPEATS and argument[:2] == (1, 1) else frozenset()


def _whole(parsed: Iterable[tuple[Any, Any]]) -> Words:
    """All that a sequence can be; none if that isn't told in few words."""
    found: Words = frozenset(("",))
    for what, argument in parsed:
        if what not in ASIDE:
            spelt = _spelt(what, argument)
            if len(spelt) * len(found) > MOST:
                return frozenset()
            found = frozenset(map("".join, product(found, spelt)))
    return found


def _inside(what: Any, argument: Any) -> Iterator[Words]:
    """What must stand within a part of a sequence that can be much."""
    if what is sre.SUBPATTERN and not argument[1]:
        yield from _wanted(argument[-1])
    elif what is sre.BRANCH:
        yield _all_of([_best(_least(_wanted(branch))) for branch in argument[1]])
    elif what in REPEATS and argument[0]:
        yield from _wanted(argument[2])


def _all_of(choices: Sequence[Words]) -> Words:
    """The words of any of some choices; none if one of them has none."""
    return frozenset[str]().union(*choices) if all(choices) else frozenset()


def _least(choices: Iterable[Words]) -> list[Words]:
    """The sets without words that hold another one of the same set."""
    fitting = [choice for choice in choices if choice and "" not in choice]
    return [frozenset(word for word in one if not any(o in word for o in one - {word})) for one in fitting]


def _best(choices: Iterable[Words]) -> Words:
    """The words of which the fewest texts hold one: those with the fewest of one character, of these the fewest."""
    return max(choices, key=lambda one: (-sum(len(word) == 1 for word in one), -len(one)), default=frozenset())
