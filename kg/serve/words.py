"""The words of the pages in Chinese and English, from words.csv."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from kg.bilingual import Word, read

LANGUAGES = ("en", "zh")
"""Of the pages; the first is shown to those who like neither."""


@cache
def words() -> Mapping[str, Word]:
    """Key → word."""
    return read(Path(__file__).with_name("words.csv"))


def speaker(language: str) -> Callable[..., str]:
    """What gives the word behind a key, with values for the braces in it; a key without a word is its own end."""

    def say(key: str, **values: object) -> str:
        word = words().get(key)
        return word.of(language).format(**values) if word is not None else key.partition(".")[2] or key

    return say
