"""Labels that no article uses: the pinyin of a Chinese name word by word, and an English name made of its words.

Pinyin says nothing new; the English is ours, and the graph keeps it apart from the names that articles give.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.graph.pinyin import of_area, read
from kg.lang.glossary import Word, parse, translation
from kg.lang.numbers import chinese_number, phase_number
from kg.lang.readings import fold, is_han, pinyin_name
from kg.places import Area, gazetteer

_PIECE = re.compile(
    r"(?P<phase>第?(?:[一二三四五六七八九十]{1,3}|首|\d{1,2})期)"
    r"|第(?P<ordinal>[〇零一二两三四五六七八九十百\d]{1,6})(?![.\d])(?P<unit>[届次号个轮批])?"
    r"|(?P<session>[一二三四五六七八九十百\d]{1,4})[届次]"
    r"|(?P<mark>[、，；：])|(?P<latin>[^\u3400-\u9fff\U00020000-\U0003ffff、，；：]+)"
    r"|(?P<han>[\u3400-\u9fff\U00020000-\U0003ffff])"
)
_SKIPPED = re.compile(r"[“”\"'‘’《》「」『』（）()【】\[\]<>]+")
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_ORDINALS = ("", *["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"])
_UNITS = {"号": "No. {}", "批": "Batch {}", "轮": "Round {}"}
_LEADING = {"省": "Provincial", "市": "Municipal", "州": "Prefectural", "区": "District", "县": "County", "镇": "Town"}
_SORTS = {"省": "Province", "市": "City", "州": "Prefecture", "区": "District", "县": "County", "镇": "Town"} | {
    "部": "Department",
    "局": "Bureau",
    "办": "Office",
}
_SMALL = frozenset(("and", "of", "for", "the", "on", "in", "to", "with", "at", "by"))
_ABBREVIATED = frozenset(("ai", "cpc", "cppcc", "gdp", "it", "led", "lng", "npc", "pv"))
_PEOPLES = re.compile(r"\bPeople (?=Bank|Congress|Court|Government|Hospital|Political|Procuratorate|Republic)")
_TWICE = re.compile(r"\b([A-Z]\w{3,}) (?=\1\b)")
_LONGEST_NAME = 200  # characters; what is longer is no name
_LONGEST_AREA = 9
_LONGEST_SHORT = 3  # characters of an area's name without its kind, but for few
_ENDINGS = frozenset("省市区州盟县旗镇乡道")
_TEENS = (11, 12, 13)


class Piece(NamedTuple):
    """A word of a name: its pinyin and its English; None where a character isn't known."""

    said: str | None
    means: str | None


@lru_cache(maxsize=4096)
def pinyin(name: str) -> str | None:
    """A Chinese name as it reads, word by word ("Beichen Guangfu Chanyeyuan Yiqi"); None if that isn't known.

    >>> pinyin("江都区")
    'Jiangdu Qu'
    """
    return _spaced([piece.said for piece in _pieces(name)])


@lru_cache(maxsize=4096)
def of_person(name: str) -> str | None:
    """A person's name as it reads, surname first; of names that aren't Han Chinese each part in one word."""
    if len(name) > _LONGEST_NAME:
        return None
    return pinyin_name(name) or _spaced([read(part) for part in re.split(r"[·\s]+", fold(name)) if part])


@lru_cache(maxsize=4096)
def english(name: str) -> str | None:
    """A Chinese name in English: words of the genre translated, areas by their English names, the rest in pinyin.

    >>> english("北辰光伏装备产业园一期")
    'Beichen Photovoltaic Equipment Industrial Park Phase I'
    """
    text = _spaced([piece.means for piece in _pieces(name)])
    if not text:
        return None
    text = _TWICE.sub("", text.replace("Co Ltd", "Co., Ltd.").replace("Women Federation", "Women's Federation"))
    return _PEOPLES.sub("People's ", text)


@lru_cache(maxsize=4096)
def _pieces(name: str) -> tuple[Piece, ...]:
    return tuple(_cut(name)) if len(name) <= _LONGEST_NAME else ()


def _cut(name: str) -> Iterator[Piece]:
    """The words of a name in order, less its quotation marks and brackets."""
    run = ""
    for match in _PIECE.finditer(_SKIPPED.sub(" ", name)):
        if match["han"]:
            run += match["han"]
            continue
        yield from _words(run, more=True)
        run = ""
        if match["mark"]:
            yield Piece(",", ",")
        elif match["latin"]:
            text = " ".join(match["latin"].replace("·", " ").split())
            yield from [Piece(text, text)] if text else []
        elif match["phase"]:
            number = phase_number(match["phase"]) or 0
            yield Piece(read(match[0]), f"Phase {_ROMAN[number] if 0 < number < len(_ROMAN) else number}")
        else:
            number = chinese_number(match["ordinal"] or match["session"])
            yield Piece(read(match[0]), _UNITS.get(match["unit"] or "", "{}").format(_ordinal(number, match["unit"])))
    yield from _words(run)


def _ordinal(number: int, unit: str | None) -> str:
    if unit in _UNITS:
        return str(number)
    if 0 < number < len(_ORDINALS):
        return _ORDINALS[number]
    ending = "th" if number % 100 in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _words(run: str, more: bool = False) -> Iterator[Piece]:
    """The words of a run of characters: the areas it begins with, then those of the glossary and what is between.

    `more`: whether the name goes on behind it.
    """
    at = 0
    while found := _area(run[at:]):
        text, area = found
        yield Piece(of_area(area, text), _named(area, text))
        at += len(text)
    rest = fold(run[at:])
    if not rest:
        return
    words = parse(rest).words
    if "".join(word.text for word in words) != rest:
        yield Piece(read(rest), read(rest))
        return
    for number, word in enumerate(words):
        said = read(word.text)
        sort = (_SORTS if number else _LEADING).get(word.text) if number or more or len(words) > 1 else None
        yield Piece(said, sort or _meaning(word) or said)


def _area(run: str) -> tuple[str, Area] | None:
    """The area whose name a run begins with, and that name: its full one, or a short one that is no other word."""
    for size in range(min(_LONGEST_AREA, len(run)), 1, -1):
        if size > _LONGEST_SHORT and run[size - 1] not in _ENDINGS:
            continue
        found = gazetteer().zh(run[:size])
        if not found:
            continue
        area = found[0]
        if run[size : size + 1] == "委" and run[size : size + 2] != "委员" and run[size - 1] in _LEADING:
            continue  # 如皋市委 is 如皋, 市委
        if area.zh == run[:size] and len(area.zh) > 2:
            return run[:size], area
        first = parse(run).words[:1]
        if area.zh == run[:size] or not first or first[0].kind == "proper" or len(first[0].text) < size:
            return run[:size], area
    return None


def _named(area: Area, text: str) -> str:
    """An area's English name as it stands in a longer one: "Yangzhou", "Jiangdu District"."""
    full = text == area.zh and area.level != "province" and area.kind != "市"
    return area.en if full or not area.english else area.english[0]


def _meaning(word: Word) -> str | None:
    """The English of a word, as it stands in a name."""
    text = translation(word)
    return text and " ".join(_cased(one) for one in text.split())


def _cased(word: str) -> str:
    if word in _ABBREVIATED:
        return word.upper()
    return word if word in _SMALL else word[:1].upper() + word[1:]


def _spaced(words: list[str | None]) -> str | None:
    """Words as one text, None if one isn't known."""
    known = [word for word in words if word]
    if len(known) < len(words) or not known or is_han("".join(known)):
        return None
    return " ".join(known).replace(" ,", ",").strip(" ,") or None
