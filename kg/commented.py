"""Files of words and tables with `#` comments; what is wrong with one is refused with file and line."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import LanguageDataError


def wrong(path: Path, number: int, expected: str) -> LanguageDataError:
    """The error for a broken line: file, line (from 1) and what was expected."""
    return LanguageDataError(f"{_named(path)}:{number}: {expected}")


def lines(path: Path) -> list[tuple[int, str]]:
    """The lines of a file that are neither empty nor comments, each with its number.

    Raises:
        LanguageDataError: it is missing, or isn't UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LanguageDataError(f"{_named(path)}: can't be read: {error}") from error
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip() and line[0] != "#"]


def rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The rows of a CSV file below its heading, each with the number of its line.

    Raises:
        LanguageDataError: it can't be read, has other columns than `columns`, or a row has too few or many cells.
    """
    numbered = lines(path)
    reader = csv.reader(line for _, line in numbered)
    if next(reader, None) != list(columns):
        raise wrong(path, numbered[0][0] if numbered else 1, f"expected the header {','.join(columns)}")
    for cells in reader:
        number = numbered[reader.line_num - 1][0]
        if len(cells) != len(columns):
            raise wrong(path, number, f"expected {len(columns)} cells, found {len(cells)}")
        yield number, cells


def _named(path: Path) -> Path:
    """A path as far as it tells files of one name apart: its last two folders and its name."""
    return Path(*path.parts[-3:])
