"""Words that a page has lost the blanks between: "Party CommitteeZhang Min", "Director-Generalofthe Bureau"."""

import re
from functools import lru_cache
from itertools import pairwise

from kg.lang.en.data import English, word_class
from kg.lang.en.names import syllables
from kg.lang.en.words import Word, form

_SEAM = re.compile(
    r"(?<=[a-z]{3})(?=(?:Bureau|City|Commission|Committee|Conference|Congress|County|District|Government|Municipal"
    r"|Office|Party|Political|Province|Provincial|University)(?![a-z]))"
    r"|(?:(?<=\bof)|(?<=\bin)|(?<=\bat)|(?<=\bby)|(?<=\band)|(?<=\bthe)|(?<=\bfrom))(?=[A-Z][a-z])"
    r"|(?<=[a-z])(?=['’]s[A-Z][a-z])|(?<=['’]s)(?=[A-Z][a-z])"
)
_CAPITALS = re.compile("[A-Za-z][a-z]+(?:[A-Z][a-z]+)+")
_PIECE = re.compile("[A-Za-z][a-z]+")
_SMALL = ("the", "of", "and", "from")
_DID = ("came", "went", "said", "met", "visited", "attended", "inspected", "presided", "stressed", "pointed", "and")
_ENDS = (*_SMALL, *_DID)
_LEAST = 4
_GIVEN = 2
_LONGEST = 60


def unglued(tokens: list[Word], data: English) -> list[Word]:
    """The words of a text, those that are several in one taken apart."""
    result: list[Word] = []
    for word in tokens:
        _, _, low, shape, _, _ = word
        if _can_be_several(low, shape) and (sizes := _sizes(word, result, data)):
            result += unglued(_pieces(word, sizes), data)
        else:
            result.append(word)
    return result


@lru_cache(maxsize=1 << 14)
def _can_be_several(low: str, shape: str) -> bool:
    """Whether a word looks like several: of nearly all one look tells that they don't."""
    return len(low) > _LEAST and (shape == "M" or (shape in "lC" and low.endswith(_ENDS)))


def _sizes(word: Word, before: list[Word], data: English) -> list[int]:
    """How long the pieces of a word are; none if it is one word."""
    if word.shape == "M":
        return _by_seams(word.text) or _by_capitals(word.text)
    for small in _SMALL:
        if word.low.endswith(small):
            return _by_small_words(word.low) or _name_and_verb(word, before, data)
    return _name_and_verb(word, before, data)


def _by_seams(text: str) -> list[int]:
    """As in "ofShenyang", "BaotouParty", "People'sPolitical"."""
    cuts = [match.start() for match in _SEAM.finditer(text)]
    return [end - start for start, end in pairwise([0, *cuts, len(text)])] if cuts else []


def _by_capitals(text: str) -> list[int]:
    """As in "JinshaMunicipal", "CommitteeZhang": beside a word of titles or areas."""
    if not _CAPITALS.fullmatch(text):
        return []
    pieces = _PIECE.findall(text)
    nouns = word_class("glued-noun")
    whole = all(not {one.lower(), two.lower()}.isdisjoint(nouns) for one, two in pairwise(pieces))
    return [len(piece) for piece in pieces] if whole else []


def _by_small_words(low: str) -> list[int]:
    """As in "ofthe", "Committeeand", "Generalofthe"."""
    if low.endswith("the") and len(low) <= _LONGEST:
        stem = low[:-3]
        if stem in word_class("glued-before-the"):
            return [len(stem), 3]
        return [*sizes, 3] if (sizes := _by_small_words(stem)) else []
    small = next((small for small in _SMALL if low.endswith(small)), "")
    return [len(low) - len(small), len(small)] if small and low[: -len(small)] in word_class("glued-noun") else []


def _name_and_verb(word: Word, before: list[Word], data: English) -> list[int]:
    """As in "Zhang Aimincame to Wuxi"."""
    verb = next((verb for verb in _DID if word.low.endswith(verb)), "")
    if not verb or word.shape != "C" or not before or before[-1].low not in data.surnames:
        return []
    given = word.low[: -len(verb)]
    named = 1 <= syllables(given) <= _GIVEN and len(given) > 1 and not syllables(word.low)
    near = before[-1].shape == "C" and before[-1].end + 1 == word.start
    return [len(given), len(verb)] if named and near and given not in data.english else []


def _pieces(word: Word, sizes: list[int]) -> list[Word]:
    result: list[Word] = []
    start, at = word.start, 0
    for size in sizes:
        text = word.text[at : at + size]
        low, shape = form(text)
        result.append(Word(start + at, start + at + size, low, shape, word.joined and not at, text))
        at += size
    return result
