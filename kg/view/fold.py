"""What makes names findable: traditional input folded to simplified, and how characters are read in pinyin.

Both are tables for the characters of the page's names only, and are shipped with it; its script does the finding.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import opencc
import orjson

READINGS = 4
"""Readings kept for a character, the most usual first."""


@cache
def _simpler() -> dict[str, str]:
    """Character → its simplified form, for the whole basic block."""
    characters = [chr(code) for code in range(0x4E00, 0xA000)]
    folded = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {
        char: simple for char, simple in zip(characters, folded, strict=True) if char != simple and len(simple) == 1
    }


def simplified(text: str) -> str:
    """The text in simplified characters, each by itself."""
    return "".join(_simpler().get(char, char) for char in text)


def folding(names: Iterable[str]) -> dict[str, str]:
    """Traditional character → simplified one, for each pair of which at least one occurs in the names."""
    used = set().union(*names)
    return {char: simple for char, simple in _simpler().items() if char in used or simple in used}


def readings(names: Iterable[str]) -> dict[str, str]:
    """Syllable without tones → the characters of the names (simplified) that are read so.

    A character is under each of its usual readings (单: dan, chan, shan), for names are read in their own way.
    """
    simpler = _simpler()
    found: dict[str, list[str]] = {}
    for char in sorted({simpler.get(char, char) for char in set().union(*names)}):
        for sound in sounds(char):
            found.setdefault(sound, []).append(char)
    return {sound: "".join(chars) for sound, chars in sorted(found.items())}


def sounds(char: str) -> list[str]:
    """The usual readings of a character without tones, the most usual first."""
    told = _pinyin().get(str(ord(char)), "").split(",")[:READINGS]
    return [sound for sound in dict.fromkeys(map(plain, told)) if sound]


@cache
def _pinyin() -> dict[str, str]:
    """The table of pypinyin by itself: to import the package loads its phrases too, which takes a third of a second."""
    package = find_spec("pypinyin")
    assert package is not None and package.origin is not None
    table: dict[str, str] = orjson.loads(Path(package.origin).with_name("pinyin_dict.json").read_bytes())
    return table


def plain(text: str) -> str:
    """Lower-case letters without marks; ü is u, as in most spellings (the page folds lv and lyu likewise)."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return re.sub(r"[^a-z0-9]", "", re.sub(r"(?<=[ln])(?:v|yu)", "u", letters))
