"""The industry that a project's name tells (``industries.csv``)."""

import re
from functools import cache
from pathlib import Path

from kg.lang.lexicon import read_table

FILE = Path(__file__).parent / "industries.csv"


@cache
def _industries() -> dict[str, str]:
    return {row["word"]: row["industry"] for row in read_table(FILE, ("industry", "word"))}


@cache
def _pattern(english: bool) -> re.Pattern[str]:
    words = [re.escape(word) for word in _industries() if word.isascii() == english]
    return re.compile((r"\b" if english else "") + f"(?:{'|'.join(sorted(words, key=len, reverse=True))})")


def industry(name: str) -> str | None:
    """The industry of a project by the last word of its name that tells one ("光伏玻璃项目" is of glass), or None."""
    plain = name.lower()
    found = list(_pattern(name.isascii()).finditer(plain))
    return _industries()[found[-1].group()] if found else None
