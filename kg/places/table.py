"""Reads the gazetteer's CSV files: commented, with a fixed header, refusing what doesn't fit with file and line."""

import csv
from collections.abc import Iterator
from pathlib import Path

from kg.errors import LanguageDataError


def wrong(path: Path, line: int, expected: str) -> LanguageDataError:
    """The error for a broken row: file, line (from 1) and what was expected."""
    return LanguageDataError(f"{path.name}:{line}: {expected}")


def read_table(path: Path, header: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Each row with its line number; lines that begin with "#" and empty ones are left out.

    Raises LanguageDataError if the file is missing, isn't UTF-8, has another header, or a row has too few or many
    cells.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LanguageDataError(f"{path.name}: can't be read: {error}") from error
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line and line[0] != "#"]
    width = len(header)
    rows = csv.reader(line for _, line in lines)
    for (number, _), row in zip(lines, rows, strict=False):
        if len(row) != width:
            raise wrong(path, number, f"expected {width} cells, found {len(row)}")
        if header:
            if row != header:
                raise wrong(path, number, f"expected the header {','.join(header)}")
            header = []
            continue
        yield number, row
