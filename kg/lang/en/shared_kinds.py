"""Towns that share the word for what they are: "Guxian and Yuling towns", "the townships of Dayi, Chenji and Heyu"."""

import re

from kg.lang.en.areas import AreaName
from kg.lang.en.names import syllables
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

_KINDS = {"towns": "Town", "townships": "Township", "subdistricts": "Subdistrict"}
_ONE = {"town": "Town", "township": "Township", "subdistrict": "Subdistrict"}
CUES = frozenset(_KINDS) | {"town", "township", "subdistrict"}
_LIST = r"(?P<names>[Lw](?:k[Lw])*(?:k?c[Lw])+)"
_BEFORE = re.compile(rf"(?<![LwN]){_LIST}[xw]")
_BEHIND = re.compile(rf"[xw]o{_LIST}(?![LwxNVG])")
_OF_ONE = re.compile(r"dVo(?P<names>[Lw])(?![LwxNVG])")
_LONGEST = 4
"""So many syllables has the name of a town at most."""


def shared_kinds(items: list[Item], tokens: list[Word]) -> list[Item]:
    """The items of a sentence, such names being areas of their kind."""
    letters = "".join([item.letter for item in items])
    for pattern in (_BEFORE, _BEHIND, _OF_ONE):
        for match in pattern.finditer(letters):
            noun = items[match.end() - 1 if pattern is _BEFORE else match.start() + (pattern is _OF_ONE)]
            kind = (_ONE if pattern is _OF_ONE else _KINDS).get(tokens[noun.first].low, "")
            named = [at for at in range(*match.span("names")) if items[at].letter in "Lw"]
            if not kind or not all(_can_be(items[at], tokens) for at in named):
                continue
            for at in named:
                items[at] = Item("L", items[at].first, items[at].last, area=AreaName(1, (), True, kind))
    return items


def _can_be(item: Item, tokens: list[Word]) -> bool:
    """Whether an item can be the name of a town: one word in pinyin, no area that is named with its kind."""
    word = tokens[item.first]
    bare = item.area is None or not item.area.full
    return item.last - item.first == 1 and word.shape == "C" and bare and 1 < syllables(word.low) <= _LONGEST
