"""What makes names findable: traditional input folded to simplified, and pinyin without tones.

Both are computed here and shipped with the page, so that the page needs no dictionary of its own.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import product

import opencc
import pypinyin

HAN = re.compile(r"[㐀-䶿一-鿿]")
LONGEST = 100
"""Characters of a name that can be searched for in Latin letters; no real name is longer."""
READINGS = 4
"""Readings tried for the first character of a name (its surname), and so keys at most for one name."""


@cache
def _simpler() -> dict[str, str]:
    """Character → its simplified form, for the whole basic block."""
    characters = [chr(code) for code in range(0x4E00, 0xA000)]
    folded = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {
        char: simple for char, simple in zip(characters, folded, strict=True) if char != simple and len(simple) == 1
    }


def folding(names: Iterable[str]) -> dict[str, str]:
    """Traditional character → simplified one, for each pair of which at least one occurs in the names."""
    used = {char for name in names for char in name}
    return {char: simple for char, simple in _simpler().items() if char in used or simple in used}


def syllables(name: str, *, person: bool) -> list[list[str]]:
    """How a Chinese name may be read, without tones: ["wu", "xin", "ming"]; of a person's surname all readings.

    Characters that are not Chinese are left out; a name without any gives no reading.
    """
    characters = HAN.findall(name)
    if not characters:
        return []
    usual = [plain(sound) for sound in pypinyin.lazy_pinyin("".join(characters))]
    if not person or len(usual) != len(characters):
        return [usual]
    first = pypinyin.pinyin(characters[0], style=pypinyin.Style.NORMAL, heteronym=True)[0]
    readings = list(dict.fromkeys([usual[0], *(plain(sound) for sound in first)]))[:READINGS]
    return [[reading, *rest] for reading, rest in product(readings, [usual[1:]])]


def plain(text: str) -> str:
    """Lower-case letters without marks; ü is u, as in most spellings (the page folds lv and lyu likewise)."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return re.sub(r"[^a-z0-9]", "", re.sub(r"(?<=[ln])(?:v|yu)", "u", letters))


def keys(zh: str | None, en: str | None, names: Sequence[str], *, person: bool) -> list[list[str]]:
    """All spellings in Latin letters under which a node is found, each a list of syllables or words.

    A person is also found with the given name first.
    """
    zh, en, names = zh and zh[:LONGEST], en and en[:LONGEST], [name[:LONGEST] for name in names]
    found: dict[tuple[str, ...], None] = {}
    for name in (zh, *names):
        for reading in syllables(name or "", person=person):
            found[tuple(reading)] = None
    for name in (en, *names):
        words = [plain(word) for word in re.split(r"[^\w'’]+", name or "") if plain(word)]
        if words and name and not HAN.search(name):
            found[tuple(words)] = None
    if person:
        for words_ in list(found):
            found[(*words_[1:], words_[0])] = None
    return [list(words_) for words_ in found]
