"""English text as words: what every later step of the English reader looks at."""

import re
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

_WORD = re.compile(
    r"\s*+(?:"
    r"[A-Za-z]++(?![^\W_]|['’`])"  # most words; what follows reads them too, but slowly
    r"|['’`][sS]\b"
    r"|[^\W\d_]+(?:\d+[^\W_]*)?(?:['’`](?![sS]\b)[^\W\d_]+)*"
    r"|\d+(?:[.,]\d+)*(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])?"
    r"|[^\s\w]"
    r"|_+)"
)
"""A word with the blanks before it, or underscores; each piece of a text begins where the last one ends."""
_APOSTROPHES = str.maketrans("’`‘", "'''")
_HYPHENS = "-‐‑–"
_new = tuple.__new__  # sooner than a NamedTuple's own constructor, which counts where there is one a word


class Word(NamedTuple):
    """A word, number or mark of ``clean[start:end]``.

    Attributes:
        low: in lower case, with a straight apostrophe; "'s" for the possessive.
        shape: "l" lower case, "C" Capitalised, "U" CAPITALS, "M" mIxed, "0" number, "." mark, "s" possessive.
        text: as written.
        joined: whether a hyphen ties it to the word before ("vice-mayor", "guo-xun").
    """

    start: int
    end: int
    low: str
    shape: str
    joined: bool
    text: str


START = itemgetter(Word._fields.index("start"))
"""Where a word begins: the key by which words are looked up by their places."""


def words(clean: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch of text; hyphens between letters are no words of their own."""
    found: list[Word] = []
    last, end = start, len(clean) if end is None else end
    joined = False
    for piece in _WORD.findall(clean, start, len(clean[:end].rstrip())):
        blanks, size, low, shape, text = _read(piece)
        first = last + blanks
        last = first + size
        if shape == "l" or shape == "C":  # so most are
            found.append(_new(Word, (first, last, low, shape, joined, text)))
            joined = False
            continue
        if shape == "_":
            continue
        if shape in ".s":
            if text in _HYPHENS and found and found[-1].end == first and last < end and clean[last].isalnum():
                joined = True
                continue
            joined = False
        found.append(_new(Word, (first, last, low, shape, joined, text)))
        joined = False
    return found


@lru_cache(maxsize=1 << 15)
def _read(piece: str) -> tuple[int, int, str, str, str]:
    """The blanks before a word, its length, how it reads in lower case, its shape ("_" for underscores), and itself."""
    text = piece.lstrip()
    low, shape = (text, "_") if text[0] == "_" else form(text)
    return len(piece) - len(text), len(text), low, shape, text


def unwritten_stop(tokens: list[Word]) -> list[Word]:
    """The stop that a text lacks which ends in the middle: whoever looks behind a word finds something."""
    if not tokens or tokens[-1].low in ".!?":
        return []
    return [Word(tokens[-1].end, tokens[-1].end, ".", ".", False, ".")]


@lru_cache(maxsize=1 << 14)
def form(text: str) -> tuple[str, str]:
    """How a word reads in lower case, and its shape (see `Word`)."""
    if text[0] in "'’`" and len(text) > 1:
        return "'s", "s"
    if text[0].isdecimal():
        return text.lower(), "0"
    if not text[0].isalnum():
        return text, "."
    low = text.lower().translate(_APOSTROPHES)
    if text.islower():
        return low, "l"
    if text[0].isupper() and text[1:].islower():
        return low, "C"
    if text.isupper() and len(text) > 1:
        return low, "U"
    return low, "C" if capital(text) else "M"


def capital(text: str) -> bool:
    """Whether a word is written with one capital, at its start ("Min'er" and "Xi'An" too)."""
    return text[0].isupper() and (
        len(text) == 1 or all(part[1:].islower() or len(part) == 1 for part in re.split("['’`]", text))
    )


def lower_words(phrase: str) -> tuple[str, ...]:
    """A phrase of a lexicon as the words it must match."""
    return tuple(word.low for word in words(phrase))
