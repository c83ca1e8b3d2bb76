"""What can begin with an English word: with most of them nothing, which is found out before anything is tried."""

from functools import lru_cache
from typing import NamedTuple

from kg.lang.en.areas import begins_area, behind
from kg.lang.en.data import english
from kg.lang.en.names import syllables
from kg.lang.en.words import Word


class Beginning(NamedTuple):
    """Whether a name, area, title or verb can begin with a word."""

    name: bool
    area: bool
    title: bool
    verb: bool


@lru_cache(maxsize=1 << 14)
def beginning(low: str) -> Beginning:
    """What can begin with a word in lower case."""
    data = english()
    return Beginning(syllables(low) > 0, begins_area(low), data.titles.begins(low), data.verbs.begins(low))


@lru_cache(maxsize=1 << 14)
def _behind(low: str) -> frozenset[str] | None:
    """The words of which one must follow for an area, title or verb to begin with a word in lower case.

    None if it can be one by itself, or begin a name.
    """
    data = english()
    known = frozenset().union(behind(low), data.titles.behind(low), data.verbs.behind(low))
    alone = "" in known or "*" in known
    name = syllables(low) > 0 and (low in data.surnames or low not in data.english)
    return None if alone or name else known


def dull(low: str, words: list[Word], following: int) -> bool:
    """Whether no name, area, title or verb begins with a word in lower case before another, as with nearly all."""
    known = _behind(low)
    if known is None or following == len(words):
        return False
    _, _, after, _, joined, _ = words[following]
    return after not in known and not joined
