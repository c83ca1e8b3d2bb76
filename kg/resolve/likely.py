"""What two names of projects must show before it is worth comparing them word by word.

In one prefecture hundreds of names share a word ("新能源"), and hardly two of them are one thing. Each test of
`kg.resolve.projects` has a condition here without which it can't hold, read off the wordings at a glance; so these
conditions change no answer.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg.lang.glossary import Wording
from kg.lang.readings import pinyin, spellings
from kg.resolve.reading import SYLLABLE
from kg.resolve.sounds import sounds_like
from kg.resolve.wording import is_area

_HEAD = 2  # characters with which proper words that are matched in Chinese begin alike


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a wording shows at a glance.

    Attributes:
        texts: its words; `heads`: how they begin, as far as proper words of its language must begin alike.
        proper: its proper words; `proper_heads`: how these begin.
        named: whether it has a name that is translated (丰田).
        starts, ends: for Chinese, all with which a part of it that reads as a proper word may begin and end in Latin
            letters.
    """

    texts: frozenset[str]
    heads: frozenset[str]
    proper: frozenset[str]
    proper_heads: frozenset[str]
    named: bool
    starts: tuple[str, ...]
    ends: tuple[str, ...]


@lru_cache(maxsize=65536)
def _marks(wording: Wording) -> _Marks:
    texts = frozenset(word.text for word in wording.words)
    proper = frozenset(word.text for word in wording.words if word.kind == "proper")
    named = any(word.kind == "name" for word in wording.words)
    if not wording.han:
        return _Marks(texts, texts, proper, proper, named, (), ())
    heads, proper_heads = (frozenset(text[:_HEAD] for text in found) for found in (texts, proper))
    first, last = ({text[at] for text in texts if text}.union(*proper) for at in (0, -1))
    return _Marks(texts, heads, proper, proper_heads, named, _read(first), _read(last))


def _read(characters: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({form for char in characters for form in (*spellings(char), pinyin(char))}))


def same_words(a: Wording, b: Wording) -> bool:
    """Whether each proper word of two names in one script may be matched by a word of the other."""
    left, right = _marks(a), _marks(b)
    return left.proper_heads <= right.heads and right.proper_heads <= left.heads


def translated(a: Wording, b: Wording) -> bool:
    """Whether each proper word of two names in two scripts may be matched by a reading."""
    han, latin = _by_script(a, b)
    if han.proper and not latin.proper and han.proper.isdisjoint(latin.texts):
        return False
    rest = [word for word in latin.proper if not _may_read(word, han)]
    return not rest or _in_pieces(latin.proper, han)


def _in_pieces(proper: frozenset[str], han: _Marks) -> bool:
    """Whether proper words may be the syllables of one, which machines wrote apart: "lou", "shan", "yun", "hai"."""
    short = [word for word in proper if len(word) <= SYLLABLE]
    return (
        len(short) > 1
        and any(word.startswith(han.starts) for word in short)
        and any(word.endswith(han.ends) for word in short)
    )


def transcribed(a: Wording, b: Wording, together: bool) -> bool:
    """Whether, of two names in two scripts, all but one word may be matched, and this one sound alike."""
    han, latin = _by_script(a, b)
    if any(_may_read(word, han) for word in latin.proper) or not han.proper.isdisjoint(latin.texts):
        return True
    if len(han.proper) != 1 or len(latin.proper) != 1:
        return False
    (chinese,), (foreign,) = han.proper, latin.proper
    return together or sounds_like(chinese, foreign)


def partly_translated(a: Wording, b: Wording) -> bool:
    """Whether any proper word or name of two names in two scripts may be matched."""
    han, latin = _by_script(a, b)
    return (
        (han.named and latin.named)
        or not han.texts.isdisjoint(latin.texts)
        or any(_may_read(word, han) for word in latin.proper)
    )


def _by_script(a: Wording, b: Wording) -> tuple[_Marks, _Marks]:
    return (_marks(a), _marks(b)) if a.han else (_marks(b), _marks(a))


def _may_read(word: str, han: _Marks) -> bool:
    """Whether a proper word in Latin letters may be a part of a Chinese name, or an area that it abbreviates."""
    return word in han.texts or (word.startswith(han.starts) and word.endswith(han.ends)) or is_area(word)
