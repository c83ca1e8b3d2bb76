"""Names as they are looked up: one key for every script, case, spacing, tone mark and order of the words."""

import re
import unicodedata
from collections.abc import Callable

_CJK = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_NO_LETTER = re.compile(r"[\W_]+")
_V_FOR_U = re.compile("(?<=[ln])v")
_ROTATED = 4  # words of the longest name that may stand in another order

LEVELS = ("自治区", "自治州", "自治县", "地区", "省", "市", "区", "县", "旗", "盟", "镇", "乡", "街道")
"""The last words of Chinese area names."""
_ENGLISH_LEVELS = ("city", "district", "county", "province", "municipality", "prefecture", "town", "township")
_SHORTEST = 2
"""Characters of a Chinese place name without its level, at least: 通州, never 城 for 城区."""

Simplify = Callable[[str], str]


def simplifier() -> Simplify:
    """A function from traditional to simplified Chinese; keeps the length of a text."""
    from opencc import OpenCC  # loads its dictionaries, which only looking up a name needs

    converter = OpenCC("t2s")
    return lambda text: str(converter.convert(text))


def key(name: str, simplify: Simplify) -> str:
    """What a name is looked up by: "Xin-ming WU" → "xinmingwu", "吳 新明" → "吴新明"; "" if nothing is left."""
    return _bare(simplify(unicodedata.normalize("NFKC", name)))


def keys(name: str, simplify: Simplify) -> set[str]:
    """All that a known name may be looked up by: its key, and those of a Latin name begun at another of its words."""
    name = unicodedata.normalize("NFKC", name)
    words = name.split()
    if _CJK.search(name) or not 1 < len(words) <= _ROTATED:
        return {key(name, simplify)}
    return {_bare("".join(words[start:] + words[:start])) for start in range(len(words))}


def _bare(text: str) -> str:
    text = unicodedata.normalize("NFD", text.casefold())
    letters = _NO_LETTER.sub("", "".join(character for character in text if not unicodedata.combining(character)))
    return _V_FOR_U.sub("u", unicodedata.normalize("NFC", letters))


def without_level(place: str) -> set[str]:
    """The key of an area's name without the word for its level: "南通市" → "南通"; empty if it has none."""
    ends = [end for end in (*LEVELS, *_ENGLISH_LEVELS) if place.endswith(end)]
    return {place.removesuffix(end) for end in ends if len(place) - len(end) >= _SHORTEST}


def abbreviates(short: str, long: str, first: int = 2) -> bool:
    """Whether a Chinese name is made of the characters of a longer one, in order, with its first few and its last."""
    if not 2 < len(short) < len(long) or (short[:first], short[-1]) != (long[:first], long[-1]):
        return False
    rest = iter(long)
    return all(character in rest for character in short)
