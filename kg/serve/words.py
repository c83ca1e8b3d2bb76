"""The words of the pages in Chinese and English, from words.csv."""

import csv
from collections.abc import Callable
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "zh")
"""Of the pages; the first is shown to those who like neither."""


@cache
def words() -> dict[str, dict[str, str]]:
    """Language → key → word."""
    text = (files("kg.serve") / "words.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(line for line in text.splitlines() if line and not line.startswith("#")))
    return {language: {row["key"]: row[language] for row in rows} for language in LANGUAGES}


def speaker(language: str) -> Callable[..., str]:
    """What gives the word behind a key, with values for the braces in it; a key without a word is its own end."""
    known = words()[language]

    def say(key: str, **values: object) -> str:
        word = known.get(key)
        return word.format(**values) if word is not None else key.partition(".")[2] or key

    return say
