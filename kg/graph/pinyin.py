"""Words and areas in pinyin: the readings of the gazetteer and of the genre before a character's usual one."""

import re
from functools import cache, lru_cache
from pathlib import Path

from kg import lang, places
from kg.lang.lexicon import read_table
from kg.lang.readings import fold, readings, spellings
from kg.places import Area

_VOWELS = "aeo"
_NO_LETTER = re.compile("[^a-zü]")
_KINDS = {"县级市": "市", "县级区": "区"}


def joined(syllables: list[str]) -> str:
    """Syllables as one word with a capital, an apostrophe before an inner a, e or o ("Lu'an")."""
    word = "".join(("'" if at and one[0] in _VOWELS else "") + one for at, one in enumerate(syllables))
    return word[:1].upper() + word[1:]


@lru_cache(maxsize=16384)
def read(word: str) -> str | None:
    """A Chinese word in pinyin, with a capital; None if a character's reading isn't known."""
    words, longest = _overrides()
    word = fold(word)
    found: list[str] = []
    at = 0
    while at < len(word):
        size = next((n for n in range(min(longest, len(word) - at), 0, -1) if word[at : at + n] in words), 0)
        if size:
            found += words[word[at : at + size]]
            at += size
            continue
        usual = readings(word[at])
        if not usual and not word[at].isascii():
            return None
        found.append(usual[0].replace("v", "ü") if usual else word[at])
        at += 1
    return joined(found)


def of_area(area: Area, text: str) -> str | None:
    """An area's name in pinyin, what sort of area it is as a word of its own ("Jiangdu Qu")."""
    kind = _KINDS.get(area.kind, area.kind)
    stem = text[: -len(kind)] if kind and text.endswith(kind) and len(text) > len(kind) else text
    short = area.short if area.short and stem.startswith(area.short) else stem
    parts = [_stem(area, short), read(stem[len(short) :]) if stem != short else "", read(text[len(stem) :])]
    return None if None in parts else " ".join(part for part in parts if part)


def _stem(area: Area, text: str) -> str | None:
    """A name without its kind: as the gazetteer has it in Latin letters, if that is how its characters may read."""
    said = read(text)
    forms = {*spellings(text), _NO_LETTER.sub("", (said or "").casefold())}
    return next((name for name in area.english if _NO_LETTER.sub("", name.casefold()) in forms), None) or said


@cache
def _overrides() -> tuple[dict[str, list[str]], int]:
    """The words that read otherwise than their characters usually do, and the length of the longest."""
    found: dict[str, list[str]] = {}
    for module, name in ((places, "readings.csv"), (lang, "word_readings.csv")):
        for row in read_table(Path(module.__file__ or "").parent / name, ("zh", "pinyin")):
            found.setdefault(row["zh"], row["pinyin"].split())
    return {word: syllables for word, syllables in found.items() if len(word) > 1}, max(map(len, found))
