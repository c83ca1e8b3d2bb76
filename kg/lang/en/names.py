"""Which words can be a Chinese personal name, in either order, joined or apart; reader.py decides whether they are."""

import re
from functools import lru_cache
from typing import NamedTuple

from kg.lang.en.areas import begins_area
from kg.lang.en.data import English, english, word_class
from kg.lang.en.words import Word

STRONG, MEDIUM, WEAK = 3, 2, 1
PAIR = 2
_SURELY = frozenset(("ke", "mei", "min"))
"""Rare surnames that are no word."""
_ARTS = frozenset(("taichi", "qigong"))
_THERE = frozenset(("at", "from", "in", "near", "of", "to"))
RARE = 3
"""The rank of surnames that are rare or mostly another word."""
_PIECES = 3
_SOUTHERN = re.compile("[bcdfghjklmnpstwyz]{0,2}[aeiou]{1,2}(?:ng|[nkptmh])?")
QUOTES = frozenset("'‘’")


class NameShape(NamedTuple):
    """Words that read like a name.

    Attributes:
        size: number of words.
        surname, given: in lower case, the given name's syllables together ("guoxun", "min'er").
        strength: STRONG "Zhang Tong", MEDIUM "Zhai yongqiang", "Jianguo Zhou", "guo-xun liao", WEAK "liang xiaodong".
        reversed: the given name stands first.
        doubtful: either part could be the surname ("wei zhang").
        turned: surname and given name in the other order, where three syllables stand apart ("guo feng sun").
    """

    size: int
    surname: str
    given: str
    strength: int
    reversed: bool = False
    doubtful: bool = False
    turned: tuple[str, str] | None = None


@lru_cache(maxsize=1 << 15)
def syllables(text: str) -> int:
    """How many pinyin syllables a word has at least; 0 if it isn't pinyin. An apostrophe divides syllables."""
    if "ü" in text:
        return syllables(text.replace("ü", "v"))
    if "'" in text:
        parts = [syllables(part) for part in text.split("'")]
        return sum(parts) if all(parts) else 0
    if not text.isascii() or not text.isalpha() or len(text) > 18:
        return 0
    known = english().syllables
    best = [0] + [99] * len(text)
    for at in range(len(text)):
        if best[at] < 99:
            for size in range(1, 7):
                if text[at : at + size] in known and at + size <= len(text):
                    best[at + size] = min(best[at + size], best[at] + 1)
    return best[-1] if best[-1] < 99 else 0


def name_at(words: list[Word], at: int, data: English) -> NameShape | None:
    """The longest name shape that begins at a word."""
    word = words[at]
    if word.shape not in "lCUM" or word.joined or len(word.low) < 2 or not syllables(word.low):
        return None
    agreement = word.text == "An" and at + 1 < len(words) and words[at + 1].text == "MOU"
    if agreement or (word.shape == "C" and word.low in word_class("surname-first") and _southern(words, at, data)):
        return None
    whole = _compound_apart(words, at, data) or (_capitals_within(words, at, data) if word.shape == "M" else None)
    if whole is not None:
        return whole
    if word.shape == "M" and (parts := split_glued(word.text, data)):
        return NameShape(1, *parts, MEDIUM if begins_area(word.low) else STRONG)
    if word.shape == "C" and (caps := _given_first(words, at, data)) and words[at + caps.size - 1].shape == "U":
        return caps._replace(strength=STRONG)  # "Guoxun LIAO"
    if word.shape == "l" and (pieces := _in_pieces(words, at, data)):
        return pieces
    first = _surname_first(words, at, data)
    if first is not None and _compound(first.given, data) and not _compound(first.surname, data):
        last = _given_first(words, at, data)
        return last._replace(strength=MEDIUM) if last is not None else first
    return first or _given_first(words, at, data)


def _southern(words: list[Word], at: int, data: English) -> bool:
    """As in "Chan Lai Fung": a name of three syllables that isn't pinyin, as Hong Kong and Singapore spell it."""
    some = words[at : at + _PIECES]
    if len(some) < _PIECES or any(one.shape != "C" or one.joined for one in some) or _apart(words, at):
        return False
    last = some[-1].low
    spelt = _SOUTHERN.fullmatch(last) is not None and not syllables(last) and not _apart(words, at + 1)
    return spelt and last not in data.english and last not in data.projects and data.titles.match(words, at + 2) is None


def _capitals_within(words: list[Word], at: int, data: English) -> NameShape | None:
    """As in "JianGuo Wang", "OuYang Shuo": a given name, its surname behind it, or a surname of two."""
    if _compound(words[at].low, data):
        return _surname_first(words, at, data)
    if at + 1 >= len(words) or not re.fullmatch("[A-Z][a-z]+[A-Z][a-z]+", words[at].text):
        return None
    given, last = words[at], words[at + 1]
    near = 0 < last.start - given.end <= PAIR and last.shape == "C" and not last.joined
    if not near or syllables(given.low) != PAIR or data.surnames.get(last.low, RARE) >= RARE:
        return None
    behind = words[at + 2] if at + 2 < len(words) else None
    goes_on = behind is not None and behind.shape in "CM" and behind.start <= last.end + 1
    return None if goes_on else NameShape(2, last.low, given.low, MEDIUM, True)


def _compound_apart(words: list[Word], at: int, data: English) -> NameShape | None:
    """As machines write a surname of two characters: "ou yang ming-xuan", "si ma guangyi"; not "huang fu-guo"."""
    if at + 2 >= len(words) or words[at].low + words[at + 1].low not in data.surnames:
        return None
    first, second = words[at], words[at + 1]
    if syllables(first.low) != 1 or syllables(second.low) != 1 or words[at + 2].joined:
        return None
    lower = first.shape == "l"
    if (not second.joined and (_apart(words, at) or (second.shape == "l") != lower)) or _apart(words, at + 1):
        return None
    found = _given(words, at + 2, data, lower)
    sure = second.joined or (first.shape == second.shape == "C" and data.surnames.get(first.low, RARE) > 1)
    if found is None or (syllables(found[1]) != PAIR and not sure):
        return None  # "Ou-yang Shuo", "Ou Yang Shuo", no "Huang Fu Guo"
    return NameShape(2 + found[0], first.low + second.low, found[1], MEDIUM if lower else STRONG)


def _compound(name: str, data: English) -> bool:
    """Whether a name of two syllables is a surname and nothing else: "ouyang"."""
    return data.surnames.get(name) == 0 and syllables(name) > 1


def _given(words: list[Word], at: int, data: English, lower: bool) -> tuple[int, str] | None:
    """(number of words, given name) at a position: "Tong", "guoxun", "guo-xun", "Zhong Yu"."""
    if at >= len(words):
        return None
    first = words[at]
    if (
        first.shape not in "lCUM"
        or (first.low in data.not_names and not (first.low in ("he", "you") and _of_a_name(words, at, lower)))
        or ((first.shape == "l") != lower and not _mixed(first, lower) and not (lower and first.shape == "C"))
    ):
        return None
    joined = at + 1 < len(words) and words[at + 1].joined  # "gong-da"
    word_too = first.shape == "l" and first.low in data.english and not joined
    if word_too and (lower or (first.low in word_class("never-given") and not _stop(words, at + 1))):
        return None
    count = syllables(first.low)
    if not 1 <= count <= 2:
        return None
    if count == 2:
        return 1, first.low
    if at + 1 < len(words):
        second = words[at + 1]
        if second.low in QUOTES and at + 2 < len(words) and _apostrophe(words, at + 2):
            return 3, _join(first.low, words[at + 2].low)
        single = second.shape in "lCUM" and syllables(second.low) == 1
        if second.joined:  # "qing-he": no "he" is meant
            return (2, _join(first.low, second.low)) if single else None
        single = single and second.low not in data.not_names
        adjacent = words[at].end + 1 == second.start
        known = second.low not in data.english or (second.low in _SURELY and second.shape == "C")
        known = known or second.shape == first.shape == "C"
        known = known or (
            _mixed(first, lower) and second.shape == "l" and (at + 2 >= len(words) or words[at + 2].shape != "l")
        )
        if single and adjacent and known and (second.shape == "l" or first.shape != "l"):
            after = words[at + 2] if at + 2 < len(words) else None
            more = after is not None and after.start == second.end + 1 and after.shape in "CUM" and syllables(after.low)
            if not more:
                return 2, _join(first.low, second.low)
    return 1, first.low


def _of_a_name(words: list[Word], at: int, lower: bool) -> bool:
    return words[at].shape == "C" or (_mixed(words[at], lower) and _stop(words, at + 1))


def _apostrophe(words: list[Word], at: int) -> bool:
    """Whether a syllable is glued to the mark before it, as machines write "Wei ‘an" for Wei'an."""
    word = words[at]
    glued = words[at - 1].end == word.start and words[at - 2].end + 1 >= words[at - 1].start
    return glued and word.low[0] in "aoe" and syllables(word.low) == 1


def _stop(words: list[Word], at: int) -> bool:
    """As in "Li an, Fu Bo": no article or verb stands before a stop."""
    return at < len(words) and words[at].low in (",", ".", ";")


def _mixed(word: Word, lower: bool) -> bool:
    return word.shape == "l" and not lower  # "Zhai yongqiang"


def _join(first: str, second: str) -> str:
    return first + ("'" if second[0] in "aoe" else "") + second


def _apart(words: list[Word], at: int) -> bool:
    return at + 1 >= len(words) or words[at].end + 1 != words[at + 1].start


def _surname_first(words: list[Word], at: int, data: English) -> NameShape | None:
    word = words[at]
    if word.low not in data.surnames or _apart(words, at) or words[at + 1].joined:
        return None
    lower = word.shape == "l"
    found = _given(words, at + 1, data, lower)
    if found is None:
        return None
    size, given = found
    shapes = [w.shape for w in words[at + 1 : at + 1 + size]]
    strength = WEAK if lower else STRONG if shapes[0] != "l" else MEDIUM
    if size == 1 and given in data.english and not (given in _SURELY and shapes[0] == "C"):
        capital = shapes[0] == word.shape == "C" and syllables(given) == 1 and word.low not in data.english
        capital = capital and data.surnames[word.low] < RARE and word.low + given not in _ARTS
        capital = capital and not (at and words[at - 1].low in _THERE)
        strength = WEAK if shapes[0] == "l" else STRONG if capital else MEDIUM
    joined = size == 2 and words[at + 2].joined
    if strength == WEAK and joined:
        strength = MEDIUM
    whole = syllables(given) == 1 or data.surnames.get(given, 3) < 3  # "yun ouyang"
    doubtful = size == 1 and whole and given in data.surnames and shapes[0] == word.shape.replace("U", "C")
    if word.shape == "U" and shapes[0] != "U":
        doubtful = False
    return NameShape(size + 1, word.low, given, strength, False, doubtful)


def _in_pieces(words: list[Word], at: int, data: English) -> NameShape | None:
    """Three syllables apart, in lower case, as machines write: "meng fan ting", "guo feng sun"; one may be a word."""
    some = words[at : at + _PIECES]
    if len(some) < _PIECES or any(
        word.shape != "l" or word.joined or word.low in data.not_names or syllables(word.low) != 1 for word in some
    ):
        return None
    first, second, third = (word.low for word in some)
    after = words[at + _PIECES] if at + _PIECES < len(words) else None
    if sum(low in data.english for low in (first, second, third)) > 1 or _apart(words, at) or _apart(words, at + 1):
        return None
    if after is not None and (after.joined or (after.shape == "l" and syllables(after.low) == 1)):
        return None
    ahead, behind = (data.surnames.get(low, RARE) for low in (first, third))
    orders = [(first, _join(second, third)), (third, _join(first, second))]
    if ahead > behind:
        orders.reverse()
    if data.surnames.get(orders[0][0], RARE) >= RARE:
        return None
    turned = orders[1] if data.surnames.get(orders[1][0], RARE) < RARE else None
    return NameShape(_PIECES, *orders[0], WEAK, orders[0][0] == third, turned is not None, turned)


def _given_first(words: list[Word], at: int, data: English) -> NameShape | None:
    """As in "guo-xun liao", "Jianguo Zhou", "kun liu" (where "kun" is no surname); "yang fan" isn't certain."""
    word = words[at]
    hyphen = at + 1 < len(words) and words[at + 1].joined
    if word.low in data.not_names or (word.low in data.english and word.shape == "l" and not hyphen):
        return None
    count = syllables(word.low)
    if not 1 <= count <= 2 or (count == PAIR and word.low in word_class("surname-first")):
        return None
    size, given = 1, word.low
    if count == 1 and at + 1 < len(words) and words[at + 1].joined:
        if syllables(words[at + 1].low) != 1:
            return None
        size, given = 2, _join(word.low, words[at + 1].low)
    if _apart(words, at + size - 1) or (at + size + 1 < len(words) and words[at + size + 1].joined):
        return None
    last = words[at + size]
    if last.low not in data.surnames or last.joined or last.shape == ".":
        return None
    rare = data.surnames[last.low] > 2 and size == 1 and last.shape != "U"
    if rare and not (last.low in _SURELY and last.shape == "C" and count == 2):
        return None
    if size == 1 and (last.shape == "l") != (word.shape == "l"):
        return None
    if size == count == 1 and word.shape == "l" and last.low in data.english and word.low in data.surnames:
        return NameShape(PAIR, word.low, last.low, WEAK, doubtful=True)
    strength = MEDIUM if size == 2 else WEAK
    return NameShape(size + 1, last.low, given, strength, True, False)


def split_glued(text: str, data: English) -> tuple[str, str] | None:
    """(surname, given) of "JiaoJianlin" or "Xuna", None if it can't be one name in one word."""
    capital = re.fullmatch(r"([A-Z][a-z]+)([A-Z][a-z']+)", text)
    if capital:
        surname, given = capital[1].lower(), capital[2].lower()
        return (surname, given) if surname in data.surnames and 1 <= syllables(given) <= 2 else None
    low = text.lower()
    for size in range(min(8, len(low) - 2), 1, -1):
        if low[:size] in data.surnames and 1 <= syllables(low[size:]) <= 2:
            return low[:size], low[size:]
    return None


def shown(surname: str, given: str) -> str:
    """A name as it is shown: "Liao Guoxun", "Chen Min'er"."""
    return f"{surname.capitalize()} {given.capitalize()}" if given else surname.capitalize()
