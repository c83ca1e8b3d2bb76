"""Names behind a title that only small letters make doubtful: "magistrate cairang dongzhi", "magistrate tao min"."""

import re
from collections.abc import Sequence

from kg.lang.en.area_or_name import long_name
from kg.lang.en.data import English, word_class
from kg.lang.en.names import RARE, WEAK, NameShape, syllables
from kg.lang.en.words import Word

PAIR, LONG, LONGEST = 2, 4, 6
_ENDS = frozenset((",", ".", "、", ";", ")", "and", "as", "also", "then"))
TITLED = re.compile("[HGY]$|H(?:oL|[odLVGxwc]{0,5}Go?[xwc]{1,4})$")
BEFORE = 12
"""So many items before a name tell whether a title ends there."""
_STOPS = frozenset((",", ".", ";", "and"))
_SYLLABLES = frozenset(("an", "can", "de", "he", "le", "men"))
"""Given names, though small words, before a stop."""
_OPENERS = frozenset(("a", "e", "o"))
"""Syllables that are a word, too, as such a name begins: "a yi"."""


def small_name(words: list[Word], at: int, last: int, before: str, data: English) -> int:
    """How many words a name takes that begins at a word; 0 if none does. `before`: the letters of what stands before.

    Behind a title it is two words or more, or one that Tibetans bear; in a list of names two words.
    """
    word = words[at]
    if word.shape not in "lC" or word.joined:
        return 0
    titled = before[-1:] in ("H", "G", "Y") or ("H" in before and TITLED.search(before) is not None)
    listed = before[-1:] in ("k", "c") and before[-2:-1] in ("N", "w")
    if not (titled or listed):
        return 0
    named = titled or before[-2:-1] == "N"
    if word.low in word_class("tibetan") and named and word.shape in "lC" and _ends(words, at + 1, last, data):
        return 1
    end = at
    while end < last and end - at < LONGEST and _syllabic(words, at, end, data):
        end += 1
    size, run = end - at, words[at:end]
    if size < PAIR or not _ends(words, end, last, data):
        return 0
    known = sum(_english(words, one, data) for one in range(at + (run[0].low in _OPENERS), end))
    if known > (size >= LONG):
        return 0
    if run[0].low in _OPENERS:
        return size if size == PAIR else 0
    return size if sum(syllables(one.low) or PAIR for one in run) > PAIR else 0


def title_or_list(before: str) -> bool:
    """Whether a title, or a list of names, goes right before what follows some letters."""
    return TITLED.search(before) is not None or (before[-1:] in ("k", "c") and before[-2:-1] in ("N", "w"))


def mongol_name(before: str, word: Word, data: English) -> bool:
    """As in "deputy banner head hurile", "the mayor of Hure Town wuliji": a Mongol name behind a title."""
    return (before[-1:] == "H" or before == "HoL") and long_name(word, data, LONG - 1)


def word_name(words: list[Word], at: int, data: English) -> NameShape | None:
    """As in "magistrate tao min, mayor lu gang presided": the given name is a word, and no more of a name follows."""
    if at + PAIR >= len(words) or words[at + 1].start != words[at].end + 1:
        return None
    surname, given = words[at].low, words[at + 1]
    if given.shape != "l" or syllables(given.low) != 1 or given.low not in data.english:
        return None
    rank, other = data.surnames[surname], data.surnames.get(given.low, RARE)
    if given.joined:
        return None
    if surname != "an" or given.low[0] in "aeiouh":  # "an ding" is no article
        word = surname in data.english
        if (word and rank >= PAIR) or (not word and other < rank) or surname in word_class("never-given"):
            return None
    last = words[at + PAIR].low in _STOPS and given.low in _SYLLABLES
    if given.low in word_class("never-given") and not last:
        return None
    return NameShape(PAIR, surname, given.low, WEAK) if _ends(words, at + PAIR, len(words), data) else None


def turned(run: Sequence[Word]) -> str:
    """A name as it is said: "jike erha" of "er-ha jike", which machines turn."""
    low = [word.low for word in run]
    return f"{low[2]} {low[0]}{low[1]}" if len(run) == PAIR + 1 and run[1].joined else " ".join(low)


def _english(words: list[Word], at: int, data: English) -> bool:
    """Whether a word is an English one, and no part of "ma-hei"."""
    return words[at].low in data.english and not any(word.joined for word in words[at : at + PAIR])


def _syllabic(words: list[Word], at: int, here: int, data: English) -> bool:
    word = words[here]
    if word.shape != "l" or (here > at and not word.joined and word.start != words[here - 1].end + 1):
        return False
    if here == at and word.low in _OPENERS:
        return True
    if here > at and not word.joined and data.verbs.match(words, here):
        return False
    known = word.low in data.not_names or data.titles.begins(word.low)
    return not known and (syllables(word.low) > 0 or word.low in word_class("tibetan"))


def _ends(words: list[Word], at: int, last: int, data: English) -> bool:
    """Whether nothing more of a name or body follows."""
    if at >= last or words[at].low in _ENDS:
        return True
    word = words[at]
    return word.shape == "l" and not word.joined and data.verbs.match(words, at) is not None
