"""Lexicon files: lists (.txt, a word a line) and tables (.csv), with `#` comments.

What is wrong with a file is refused with its place.
"""

import csv
from collections.abc import Sequence
from pathlib import Path

from kg.errors import LanguageDataError


def read_lines(path: Path) -> list[str]:
    """The words of a list file, in its order.

    Raises:
        LanguageDataError: a word stands twice, or has white space around it.
    """
    words: list[str] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if line != line.strip():
            raise LanguageDataError(f"{path.name}, line {number}: white space around {line.strip()!r}")
        if line in seen:
            raise LanguageDataError(f"{path.name}, line {number}: {line!r} stands already in line {seen[line]}")
        seen[line] = number
        words.append(line)
    return words


def read_table(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a table file.

    Raises:
        LanguageDataError: other columns than `columns`, a row of another length, or the same row twice.
    """
    rows: list[dict[str, str]] = []
    seen: dict[tuple[str, ...], int] = {}
    header: list[str] | None = None
    with path.open(encoding="utf-8", newline="") as file:
        for number, line in enumerate(file, 1):
            if not line.strip() or line.startswith("#"):
                continue
            values = next(csv.reader([line.rstrip("\r\n")]))
            if header is None:
                header = values
                if tuple(header) != tuple(columns):
                    raise LanguageDataError(f"{path.name}, line {number}: expected the columns {','.join(columns)}")
                continue
            if len(values) != len(header):
                raise LanguageDataError(
                    f"{path.name}, line {number}: expected {len(header)} values, found {len(values)}"
                )
            if tuple(values) in seen:
                raise LanguageDataError(f"{path.name}, line {number}: the same as line {seen[tuple(values)]}")
            seen[tuple(values)] = number
            rows.append(dict(zip(header, values, strict=True)))
    return rows
