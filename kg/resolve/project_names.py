"""Names of projects and sites as they are read in their place: their words, their phase, whether two may be told of one
place.
"""

import re
from collections.abc import Callable, Hashable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.lang.glossary import Wording
from kg.lang.numbers import phase_number
from kg.lang.readings import is_han, reading_class
from kg.resolve.areas import contains, related, top
from kg.resolve.rows import ASSUMED, MentionRow
from kg.resolve.wording import NAMES, Likeness, compare, wording

_MUCH = 3.5  # words of content that make a name as good as a proper one within a prefecture
_NATURE = frozenset(("河", "江", "湖", "山", "海", "岛", "湾", "river", "lake", "mountain", "sea", "island", "bay"))
_SAYS = 3  # words of a name
_SIDE = re.compile("[东西南北中上下新老]|east|west|north|south|new|old|central")
"""In a word that many places have a thing of: 城东, 新城."""
_BUILT = frozenset(("工程", "项目", "project", "works", "work", "scheme"))


class Named(NamedTuple):
    """The names of a row as they are read in its place, and the scripts that they, or a part of them, are in."""

    names: tuple[str, ...]
    wordings: tuple[Wording, ...]
    area: str | None
    place: str | None
    chinese: bool
    scripts: frozenset[bool]


def read_names(row: MentionRow) -> Named:
    """The first names of a row, read in its place."""
    names, area, place = row.names[:3], row.area, place_of(row)
    wordings = tuple(wording(name, place) for name in names)
    return Named(names, wordings, area, place, bool(row.zh), frozenset(map(is_han, "".join(names))))


@lru_cache(maxsize=65536)
def keys_of(words: Wording) -> frozenset[Hashable]:
    """What names that may be alike share: words of content in either language, the sounds of proper words."""
    keys: set[Hashable] = set()
    for word in words.words:
        if word.kind == "proper":
            keys.add(("sound", reading_class(word.text[:2] if words.han else word.text).split("-")[0]))
            keys.add(("name", reading_class(word.text)))
        elif word.kind in ("", "name"):
            keys |= {word.text, *word.near}
    return frozenset(keys or (key for word in words.words for key in word.near))


def phase(row: MentionRow) -> int | None:
    """The phase a row speaks of, None for the whole."""
    said = row.get("phase")
    number = phase_number(said) if said else None
    if number is not None:
        return number
    return next((p for name in row.names[:1] if (p := wording(name, None).phase) is not None), None)


def natural(row: MentionRow) -> bool:
    """Whether a name is that of a river, lake or mountain itself: what is built there is another thing."""
    words = wording(row.zh or row.en or "", None).words
    plain = [word for word in words if word.kind != "filler"]
    return bool(plain) and plain[-1].text in _NATURE and words[-1].text not in _BUILT


def place_of(row: MentionRow) -> str | None:
    """The area that a row is told of, else its article's."""
    return row.area or row.home


def one_place(a: MentionRow, b: MentionRow) -> bool:
    """Whether two rows may be told of one place: of areas one of which is or holds the other."""
    if a.area and b.area:
        return related(a.area, b.area)
    if a.area or b.area:
        known, other = (a, b) if a.area else (b, a)
        return top(known.area or "") in (other.home, *other.tops)
    return a.home is not None and a.home == b.home


def guessed(a: MentionRow, b: MentionRow) -> bool:
    """Whether two rows have one name with a proper word of its own, and just one of their places, elsewhere in the same
    city, is that of its article because nothing else tells it.
    """
    if not a.area or not b.area or bool(a.get(ASSUMED)) == bool(b.get(ASSUMED)) or top(a.area) != top(b.area):
        return False
    left, right = read_names(a), read_names(b)
    for x in left.wordings:
        own = any(word.kind in NAMES and not _SIDE.search(word.text) for word in x.words)
        for y in right.wordings if own and len(x.words) >= _SAYS else ():
            like = compare(x, y)
            if x.numbers == y.numbers and not like.left and not like.right and like.proper:
                return True
    return False


def like_names(
    a: MentionRow, b: MentionRow, same_script: bool, is_likely: Callable[[Wording, Wording], bool]
) -> Iterator[Likeness]:
    """How alike the names of two rows are, each read in its place; `is_likely` says which are worth a look."""
    return pairs(read_names(a), read_names(b), same_script, is_likely)


def word_keys(row: MentionRow) -> frozenset[Hashable]:
    """What names that may be alike share, as a key: words of content in either language, sounds of proper words."""
    return frozenset(key for words in read_names(row).wordings for key in keys_of(words))


def pairs(a: Named, b: Named, same_script: bool, is_likely: Callable[[Wording, Wording], bool]) -> Iterator[Likeness]:
    """How alike two names are, of those in one script or in two; but for those of which it is plain that they aren't.

    Each is read in its place, both in the finer one if one lies in the other.
    """
    left, right = a.wordings, b.wordings
    if a.place != b.place and a.place and b.place and related(a.place, b.place):
        finer = b.place if contains(a.place, b.place) else a.place
        left, right = (tuple(wording(name, finer) for name in one.names) for one in (a, b))
    for x in left:
        for y in right:
            if (x.han == y.han) == same_script and x.numbers == y.numbers and is_likely(x, y):
                yield compare(x, y)


def local(like: Likeness, placed: bool) -> bool:
    """Whether a name without any proper word is at least tied to one known place, or says much."""
    return like.proper or placed or like.told >= _MUCH
