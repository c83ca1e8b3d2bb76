"""The words of the page in Chinese and English, from words.csv."""

from collections.abc import Mapping
from pathlib import Path

from kg.bilingual import Word, read

FOLDER = Path(__file__).parent


def words() -> Mapping[str, Word]:
    """Key → word, in the file's order."""
    return read(FOLDER / "words.csv")
