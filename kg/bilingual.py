"""Words of pages in Chinese and English."""

from pathlib import Path
from typing import NamedTuple

from kg.commented import rows, wrong


class Word(NamedTuple):
    """One word of a page in both languages."""

    zh: str
    en: str

    def of(self, language: str) -> str:
        """The word in a language ("zh" or "en")."""
        return self.zh if language == "zh" else self.en


def in_both(text: str | Word) -> Word:
    """A text in both languages: the same in each, unless it is a `Word` already."""
    return text if isinstance(text, Word) else Word(text, text)


def read(path: Path) -> dict[str, Word]:
    """Key → word, from a table of key, Chinese and English, in its order.

    Raises:
        LanguageDataError: a row isn't a new key and two filled cells.
    """
    found: dict[str, Word] = {}
    for number, (key, zh, en) in rows(path, ("key", "zh", "en")):
        if not (key and zh and en) or key in found:
            raise wrong(path, number, f"expected a new key, a Chinese and an English word, found {key},{zh},{en}")
        found[key] = Word(zh, en)
    return found
