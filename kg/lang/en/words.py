"""English text as words: what every later step of the English reader looks at."""

import re
from typing import NamedTuple

_WORD = re.compile(
    r"(?P<poss>['’`]s\b)"
    r"|(?P<word>[^\W\d_]+(?:\d+[^\W_]*)?(?:['’`](?!s\b)[^\W\d_]+)*)"
    r"|(?P<number>\d+(?:[.,]\d+)*(?:st|nd|rd|th)?)"
    r"|(?P<mark>[^\s\w])",
    re.IGNORECASE,
)
_APOSTROPHES = str.maketrans("’`‘", "'''")


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


def words(clean: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch of text; hyphens between letters are no words of their own."""
    found: list[Word] = []
    end = len(clean) if end is None else end
    joined = False
    for match in _WORD.finditer(clean, start, end):
        first, last = match.span()
        text = clean[first:last]
        kind = match.lastgroup
        if kind == "mark":
            if text in "-‐‑–" and found and found[-1].end == first and last < end and clean[last].isalnum():
                joined = True
                continue
            found.append(Word(first, last, text, ".", False, text))
        elif kind == "word":
            if text.islower():
                shape = "l"
            elif text[1:].islower() and text[0].isupper():
                shape = "C"
            else:
                shape = "U" if text.isupper() and len(text) > 1 else "C" if capital(text) else "M"
            low = text.lower()
            if not low.isascii() or "`" in low:
                low = low.translate(_APOSTROPHES)
            found.append(Word(first, last, low, shape, joined, text))
        elif kind == "poss":
            found.append(Word(first, last, "'s", "s", False, text))
        else:
            found.append(Word(first, last, text.lower(), "0", joined, text))
        joined = False
    return found


def capital(text: str) -> bool:
    """Whether a word is written with one capital, at its start ("Min'er" and "Xi'An" too)."""
    return text[0].isupper() and (
        len(text) == 1 or all(part[1:].islower() or len(part) == 1 for part in re.split("['’`]", text))
    )


def lower_words(phrase: str) -> tuple[str, ...]:
    """A phrase of a lexicon as the words it must match."""
    return tuple(word.low for word in words(phrase))
