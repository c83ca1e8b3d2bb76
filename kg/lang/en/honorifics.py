"""Words of respect before a name: "Mr.", "Tan Sri", "H.E. Dr.", "His Excellency". They are no part of it."""

from functools import lru_cache

from kg.lang.en.data import HERE, word_class, word_list
from kg.lang.en.words import Word, lower_words

_RUN, _LONGEST = 6, 12
"""So many capitalised words are looked through for the end of the name of an institution."""
_APOSTROPHES = frozenset("’‘`")


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in word_list(HERE / "lexicon" / "honorifics.txt"):
        phrase = lower_words(line)
        found.setdefault(phrase[0], []).append(phrase)
    for word in word_class("address"):
        found.setdefault(word, []).append((word,))
    return {word: sorted(phrases, key=len, reverse=True) for word, phrases in found.items()}


@lru_cache(maxsize=1)
def openers() -> frozenset[str]:
    """The first words of all of them."""
    return frozenset(_phrases())


@lru_cache(maxsize=1)
def _closers() -> frozenset[str]:
    return frozenset(word for phrases in _phrases().values() for phrase in phrases for word in phrase[-2:]) | {"."}


def _low(word: Word) -> str:
    return "'" if word.low in _APOSTROPHES else word.low


def honorific(words: list[Word], at: int, last: int) -> int:
    """How many words of respect begin at a word, with their stops; 0 if none do, or no name follows."""
    end = at
    while end < min(last, at + _LONGEST) and words[end].shape in "CU" and (size := _one(words, end, last)):
        end += size
    if end == at or end >= last:
        return 0
    if end - at <= 2 and words[at].low in word_class("address"):
        return end - at
    return end - at if words[end].shape in "CMU" and not _of_an_institution(words, end, last) else 0


def _one(words: list[Word], at: int, last: int) -> int:
    for phrase in _phrases().get(words[at].low, ()):
        size = len(phrase)
        if at + size < last and all(_low(words[at + i]) == low for i, low in enumerate(phrase)):
            return size + (words[at + size].low == ".")
    return 0


def _of_an_institution(words: list[Word], at: int, last: int) -> bool:
    """As in "Sir Run Run Shaw Hospital", "Lord Mayor": no name of somebody."""
    for word in words[at : min(at + _RUN, last)]:
        if word.shape not in "CMU" and word.shape != "s":
            return False
        if word.low in word_class("institution") or word.low in ("mayor", "chancellor", "lieutenant"):
            return True
    return False


def respected(words: list[Word], at: int, first: int) -> bool:
    """Whether words of respect, or a small "mr." or "dr.", stand before a word; its sentence begins at `first`."""
    small = at - 1 - (at - 1 > first and words[at - 1].low == ".")
    if small >= first and words[small].low in word_class("address"):
        return True
    if at == first or words[at - 1].low not in _closers():
        return False
    return any(honorific(words, start, at + 1) == at - start for start in range(at - 1, max(first, at - _RUN) - 1, -1))
