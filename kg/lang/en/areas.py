"""Names of areas in English text, from the gazetteer."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from kg.lang.en.words import Word
from kg.places import gazetteer


class Told(tuple[str, ...]):
    """The areas that a name can mean as its article tells them: "Fuzhou, the capital of Fujian"."""

    __slots__ = ()


class AreaName(NamedTuple):
    """A name of an area: how many words, what it can mean, whether its kind is part of it ("Rudong County").

    `kind`: the word for what it is, where others share it ("Town" of "Guxian and Yuling towns").
    """

    size: int
    areas: tuple[str, ...]
    full: bool
    kind: str = ""


@lru_cache(maxsize=1)
def _tree() -> dict[str, Any]:
    """The names as a tree of words; "Wan 'an", as machines translate 万安, too."""
    tree: dict[str, Any] = {}
    for name, ids, full in sorted(gazetteer().names_en(), key=lambda row: not row[2]):
        apart = name.replace(",", " ,")
        for words in (apart.split(), apart.replace("'", " ' ").split())[: 1 + ("'" in name)]:
            node = tree
            for word in words:
                node = node.setdefault(word, {})
            if words and "" not in node:
                node[""] = AreaName(len(words), ids, full)
    return tree


def begins_area(word: str) -> bool:
    """Whether an area's name begins with a word."""
    return word in _tree()


def behind(word: str) -> Collection[str]:
    """The second words of the areas' names that begin with a word; "" if it is one alone."""
    node: dict[str, Any] = _tree().get(word, {})
    return node.keys()


def area_at(words: Sequence[Word], at: int) -> AreaName | None:
    """The longest name of an area that begins at a word."""
    node = _tree().get(words[at].low)
    found: AreaName | None = None
    while node is not None:
        found = node.get("", found)
        at += 1
        if at == len(words):
            break
        node = node.get(words[at].low)
    return found
