"""The words of the page in Chinese and English, from words.csv."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kg.errors import LanguageDataError

FOLDER = Path(__file__).parent


class Word(NamedTuple):
    """One word of the page in both languages."""

    zh: str
    en: str

    def of(self, language: str) -> str:
        """The word in a language ("zh" or "en")."""
        return self.zh if language == "zh" else self.en


def in_both(text: str | Word) -> Word:
    """A text in both languages: the same in each, unless it is a `Word` already."""
    return text if isinstance(text, Word) else Word(text, text)


def words() -> Mapping[str, Word]:
    """Key → word, in the file's order.

    Raises:
        LanguageDataError: a row doesn't have exactly a key and two filled cells, or a key comes twice.
    """
    path = FOLDER / "words.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    found: dict[str, Word] = {}
    for (number, _), row in zip(numbered[1:], list(csv.reader(line for _, line in numbered))[1:], strict=True):
        if len(row) != len(("key", "zh", "en")) or not all(row) or row[0] in found:
            msg = f"{path.name}:{number}: expected a new key, a Chinese and an English word, found {row}"
            raise LanguageDataError(msg)
        found[row[0]] = Word(row[1], row[2])
    return found
