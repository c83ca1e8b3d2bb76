"""Names of meetings, projects and sites cut into words that can be compared across Chinese and English.

`parse` gives the words of a name: those of `glossary.csv` with the English phrases they may be, proper parts (长青,
"changqing")
as they stand, and, apart from them, its ordinal numbers and its phase.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from kg.errors import LanguageDataError
from kg.lang.lexicon import read_table
from kg.lang.numbers import ordinals, phase_of, quantities
from kg.lang.readings import fold, is_han, latin

_HERE = Path(__file__).parent
_KINDS = ("", "head", "thing", "filler", "name")
_WEIGHT = {"": 1.0, "head": 0.5, "thing": 0.6, "filler": 0.2, "name": 1.5}
_PROPER = 2.0
_GERUND = 7
_OVERLAP = 3  # characters of a word of which the end may begin another
_NOUNS = ("ion", "ment", "ation", "ement")
_PLACE = 0.3
_STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "for",
        "on",
        "in",
        "at",
        "and",
        "to",
        "with",
        "by",
        "from",
        "s",
        "its",
        "this",
        "that",
        "his",
        "her",
        "citys",
        "city",
        "municipal",
        "district",
        "districts",
        "county",
        "countys",
        "province",
        "provincial",
        "prefectural",
        "prefecture",
        "whole",
        "held",
        "local",
        "banner",
        "no",
    ]
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name.

    Attributes:
        text: as it stands (folded; Latin in lower case without plural s).
        phrases: the English phrases it is or may be; empty for a proper part.
        near: for English words, all phrases that some Chinese word shares with it; for Chinese words, the same as
            `phrases`.
        kind: of the glossary; "proper" for what isn't in it, "place" for an area's name (`place`).
        weight: how much it says.
    """

    text: str
    phrases: frozenset[str]
    near: frozenset[str]
    kind: str
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A name cut up: its words in order, its ordinal numbers, its phase.

    Equal only to itself, so that what is worked out for a wording is found again at once: it is made once for a name.
    """

    han: bool
    words: tuple[Word, ...]
    numbers: frozenset[int]
    phase: int | None


@lru_cache(maxsize=65536)
def parse(name: str) -> Wording:
    """The words of a name in characters or Latin letters."""
    return _chinese(name) if is_han(name) else _english(name)


def translation(word: Word) -> str | None:
    """The most careful English for a Chinese word of the glossary, as `glossary.csv` writes it; None for others."""
    return _tables().careful.get(word.text) if word.kind != "proper" else None


def place(word: Word) -> Word:
    """A proper word known to be an area's name, which says less: bodies are compared by their area anyway."""
    return Word(word.text, frozenset(), frozenset(), "place", _PLACE)


def phrase(text: str) -> str:
    """An English phrase as compared: lower case, no punctuation, no plural s ("People's Congresses" → "people
    congresse").
    """
    return " ".join(_stem(word) for word in _words(text))


def _words(text: str) -> list[str]:
    text = re.sub(r"['’‘]s?\b", "", text.casefold())
    return re.findall(r"[a-z]+|\d+", " ".join(re.sub(r"[-–/]", " ", text).split()))


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _chinese(name: str) -> Wording:
    name = quantities(name)
    name = re.sub(r"[“”\"'‘’《》「」『』()（）、,，。·\s-]", "", fold(name))
    name, phase = phase_of(name)
    name, numbers = ordinals(name)
    table = _tables().chinese
    words: list[Word] = []
    proper = at = 0
    while at < len(name):
        size = _crossing(name, at, _longest_at(name, at))
        if size == 1 and (at - proper == 1 or not (at + 1 == len(name) or _word_at(name, at + 1))):
            size = 0  # one character within a proper name, or after a single one (云海), is no word
        if size:
            words += [_proper(name[proper:at])] if proper < at else []
            words.append(table[name[at : at + size]])
            at += size
            proper = at
        else:
            at += 1
    words += [_proper(name[proper:])] if proper < len(name) else []
    return Wording(True, tuple(words), numbers, phase)


def _longest_at(name: str, at: int) -> int:
    """How many characters the longest word has that begins there, 0 for none."""
    tables = _tables()
    for size in range(min(tables.longest_chinese.get(name[at : at + 1], 0), len(name) - at), 0, -1):
        if name[at : at + size] in tables.chinese:
            return size
    return 0


def _crossing(name: str, at: int, size: int) -> int:
    """The size of the word there: a shorter one if a word follows it that runs on over the end of the longest.

    陶瓷产业园 is 陶瓷, 产业园, though 陶瓷产业 is a word; but what follows the longest must be no word of its own, or
    what runs on a sort of thing.
    """
    if size < _OVERLAP or at + size == len(name):
        return size
    table, follows = _tables().chinese, _word_at(name, at + size)
    for shorter in range(size - 1, 1, -1):
        end = at + shorter
        on = _longest_at(name, end) if name[at:end] in table else 0
        if on > size - shorter and (not follows or table[name[end : end + on]].kind == "thing"):
            return shorter
    return size


def _word_at(name: str, at: int) -> bool:
    return _longest_at(name, at) > 1


def _english(name: str) -> Wording:
    rest, phase = phase_of(" ".join(_words(quantities(name))))
    rest, numbers = ordinals(rest)
    tokens = [_stem(word) for word in rest.split()]
    words: list[Word] = []
    at = 0
    while at < len(tokens):
        found = _phrase_at(tokens, at)
        if found is not None:
            found = _before_thing(tokens, at, found)
            words.append(found)
            at += len(found.text.split())
            continue
        doing = _noun_of(tokens[at])
        if doing is not None:
            words.append(_tables().english[doing])
        elif tokens[at] not in _STOP:
            words.append(_proper("".join(latin(tokens[at])) or tokens[at]))
        at += 1
    return Wording(False, tuple(words), numbers, phase)


def _phrase_at(tokens: list[str], at: int, longest: int | None = None) -> Word | None:
    """The longest phrase that begins there, of at most so many words."""
    tables = _tables()
    sizes = range(min(longest or tables.longest_english, len(tokens) - at), 0, -1)
    return next(
        (tables.english[text] for n in sizes if (text := " ".join(tokens[at : at + n])) in tables.english), None
    )


def _before_thing(tokens: list[str], at: int, found: Word) -> Word:
    """A shorter phrase if its last word begins the name of a sort of thing, as `_crossing` has it in Chinese ("cold
    chain", "logistics park").
    """
    size = found.text.count(" ") + 1
    if size == 1 or at + size == len(tokens):
        return found
    thing = _phrase_at(tokens, at + size - 1)
    shorter = _phrase_at(tokens, at, size - 1)
    crosses = thing is not None and thing.kind == "thing" and " " in thing.text
    return shorter if crosses and shorter is not None and shorter.text.count(" ") == size - 2 else found


def _noun_of(word: str) -> str | None:
    """The noun of the glossary that a gerund is as good as: "protecting" → "protection"."""
    if not word.endswith("ing") or len(word) < _GERUND:
        return None
    stem = word.removesuffix("ing")
    return next((noun for end in _NOUNS if (noun := stem + end) in _tables().english), None)


def _proper(text: str) -> Word:
    return Word(text, frozenset(), frozenset(), "proper", _PROPER)


@dataclass(frozen=True, slots=True)
class _Tables:
    chinese: dict[str, Word]
    english: dict[str, Word]
    longest_chinese: dict[str, int]
    longest_english: int
    careful: dict[str, str]


@cache
def _tables() -> _Tables:
    chinese: dict[str, Word] = {}
    careful: dict[str, str] = {}
    near: dict[str, set[str]] = {}
    kinds: dict[str, list[str]] = {}
    for row in read_table(_HERE / "glossary.csv", ("zh", "en", "kind")):
        if row["kind"] not in _KINDS:
            raise LanguageDataError(f"glossary.csv: {row['zh']}: expected a kind of {_KINDS}, found {row['kind']!r}")
        phrases = frozenset(phrase(text) for text in row["en"].split("|"))
        zh = fold(row["zh"])
        either = phrases | chinese[zh].phrases if zh in chinese else phrases
        careful.setdefault(zh, row["en"].partition("|")[0])
        chinese[zh] = Word(zh, either, either, row["kind"], _WEIGHT[row["kind"]])
        for text in phrases:
            near.setdefault(text, set()).update(phrases)
            kinds.setdefault(text, []).append(row["kind"])
    english = {}
    for text in sorted(near):
        if text not in _STOP:
            kind = next((kind for kind in ("name", "", "thing", "head", "filler") if kind in kinds[text]), "")
            english[text] = Word(text, frozenset({text}), frozenset(near[text]), kind, _WEIGHT[kind])
    longest: dict[str, int] = {}
    for word in chinese:
        longest[word[0]] = max(longest.get(word[0], 0), len(word))
    return _Tables(chinese, english, longest, max(len(text.split()) for text in english), careful)
