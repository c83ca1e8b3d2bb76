"""Patterns that are looked for in whole texts: one pass over a text tells which of them it can't hold.

Nearly every pattern of the grammar asks for one of a few words (会谈, 座谈 or 洽谈), and nearly every text lacks them.
They are read off the pattern itself, so that whoever changes it has nothing else to change.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import product
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import ahocorasick_rs

from kg.lang.endings import ASIDE, REPEATS, first_characters

MOST = 48
"""Wordings that a stretch of a pattern may have; of one with more only a part is asked for."""
Words = frozenset[str]


class _Cues:
    """The words that patterns ask for, and which of them stand in the text that was asked of last."""

    def __init__(self) -> None:
        self._words: set[str] = set()
        self._last: tuple[str, Words] = ("", frozenset())

    def add(self, words: Words) -> None:
        """Look for these words, too, in the texts to come."""
        self._words |= words
        self._last = ("", frozenset())
        self.__dict__.pop("_automaton", None)

    def of(self, text: str) -> Words:
        """The words that stand in a text."""
        known, found = self._last
        if known is not text:
            automaton, words = self._automaton
            found = frozenset([words[at] for at, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)])
            self._last = (text, found)
        return found

    @cached_property
    def _automaton(self) -> tuple[ahocorasick_rs.AhoCorasick, list[str]]:
        words = sorted(self._words)
        return ahocorasick_rs.AhoCorasick(words), words


_CUES = _Cues()


class Cued:
    """A pattern to look for in whole texts; `pattern` looks for it anywhere else."""

    __slots__ = ("_beginning", "_characters", "_words", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)
        self._beginning = beginning(pattern)
        wanted = words(pattern)
        self._characters = [word for word in wanted if len(word) == 1]
        self._words = wanted.difference(self._characters)
        _CUES.add(self._words)

    def may(self, text: str) -> bool:
        """Whether a text holds a word that the pattern asks for, if it asks for any."""
        if self._words and not self._words.isdisjoint(_CUES.of(text)):
            return True
        for character in self._characters:
            if character in text:
                return True
        return not (self._words or self._characters)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        if not self.may(text):
            return None
        return self.pattern.search(text) if self._beginning is None else next(self._tried(self._beginning, text), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in a text."""
        if not self.may(text):
            return iter(())
        return self.pattern.finditer(text) if self._beginning is None else self._tried(self._beginning, text)

    def _tried(self, beginning: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """All matches in a text, tried where one can begin."""
        match, since = self.pattern.match, 0
        for place in beginning.finditer(text):
            at = place.start()
            if at >= since and (found := match(text, at)) is not None:
                since = found.end()
                yield found


def beginning(pattern: str) -> re.Pattern[str] | None:
    """A character with which a match of a pattern begins, where `re` would rather try the pattern at each place."""
    first = first_characters(pattern)
    if first is None or _begins_soon(pattern):
        return None
    return re.compile(f"[{re.escape(''.join(sorted(first)))}]")


def _begins_soon(pattern: str) -> bool:
    """Whether `re` itself looks for what a pattern begins with before it tries it."""
    code: list[int] = []
    compiler._compile_info(code, parser.parse(pattern), 0)
    return bool(code[2] & (sre.SRE_INFO_PREFIX | sre.SRE_INFO_CHARSET))


def words(pattern: str) -> Words:
    """Words of which a text that a pattern is found in holds at least one; none if there are no few such words."""
    parsed = parser.parse(pattern)
    return _best(_wanted(parsed)) if not parsed.state.flags & re.IGNORECASE else frozenset()


def _wanted(parsed: Iterable[tuple[Any, Any]]) -> Iterator[Words]:
    """For each stretch of a sequence that can be told in full the words that it can be."""
    now: Words = frozenset(("",))
    for what, argument in parsed:
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
        yield _all_of([_best(_wanted(branch)) for branch in argument[1]])
    elif what in REPEATS and argument[0]:
        yield from _wanted(argument[2])


def _all_of(choices: Sequence[Words]) -> Words:
    """The words of any of some choices; none if one of them has none."""
    return frozenset[str]().union(*choices) if all(choices) else frozenset()


def _best(choices: Iterable[Words]) -> Words:
    """The words of which the fewest texts hold one: those with the fewest of one character, of these the fewest."""
    fitting = [choice for choice in choices if choice and "" not in choice]
    least = [frozenset(word for word in one if not any(o in word for o in one - {word})) for one in fitting]
    return max(least, key=lambda one: (-sum(len(word) == 1 for word in one), -len(one)), default=frozenset())
