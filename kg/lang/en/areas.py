"""Names of areas in English text, from the gazetteer."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.lang.en.words import Word
from kg.places import gazetteer


class AreaName(NamedTuple):
    """A name of an area: how many words, what it can mean, whether its kind is part of it ("Rudong County")."""

    size: int
    areas: tuple[str, ...]
    full: bool


@lru_cache(maxsize=1)
def _table() -> dict[str, list[tuple[tuple[str, ...], AreaName]]]:
    table: dict[str, list[tuple[tuple[str, ...], AreaName]]] = {}
    seen: set[tuple[str, ...]] = set()
    for name, ids, full in sorted(gazetteer().names_en(), key=lambda row: not row[2]):
        words = tuple(name.split())
        if words and words not in seen:
            seen.add(words)
            table.setdefault(words[0], []).append((words, AreaName(len(words), ids, full)))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def area_at(words: Sequence[Word], at: int) -> AreaName | None:
    """The longest name of an area that begins at a word."""
    known = _table().get(words[at].low)
    if known is None:
        return None
    for name, area in known:
        size = len(name)
        if at + size <= len(words) and all(words[at + i].low == name[i] for i in range(1, size)):
            return area
    return None
