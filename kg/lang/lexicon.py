"""Lexicon files: lists (.txt, a word a line) and tables (.csv), with `#` comments.

What is wrong with a file is refused with its place.
"""

from collections.abc import Sequence
from pathlib import Path

from kg.commented import lines, rows, wrong


def read_lines(path: Path) -> list[str]:
    """The words of a list file, in its order.

    Raises:
        LanguageDataError: a word stands twice, or has white space around it.
    """
    seen: dict[str, int] = {}
    for number, line in lines(path):
        if line != line.strip():
            raise wrong(path, number, f"expected no white space around {line.strip()!r}")
        if line in seen:
            raise wrong(path, number, f"expected a new word, {line!r} stands already in line {seen[line]}")
        seen[line] = number
    return list(seen)


def read_table(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a table file.

    Raises:
        LanguageDataError: other columns than `columns`, a row of another length, or the same row twice.
    """
    seen: dict[tuple[str, ...], int] = {}
    for number, cells in rows(path, columns):
        values = tuple(cells)
        if values in seen:
            raise wrong(path, number, f"expected a new row, found that of line {seen[values]}")
        seen[values] = number
    return [dict(zip(columns, values, strict=True)) for values in seen]
