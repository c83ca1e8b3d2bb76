"""Rows as text: an aligned table to read, CSV and JSON for programs."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

import orjson
from rich.cells import cell_len, set_cell_size

Row = Mapping[str, str | None]
WIDEST = 48
"""Cells (a Chinese character takes two) that a column of a table may have; what is longer is cut and marked."""


def table(columns: Sequence[str], rows: Iterable[Row], widest: int = WIDEST) -> str:
    """Columns aligned by what they take on a terminal, header and rule first."""
    cells = [[_cell(row.get(name), widest) for name in columns] for row in rows]
    widths = [max([cell_len(name), *(cell_len(row[at]) for row in cells)]) for at, name in enumerate(columns)]
    lines = [columns, ["─" * width for width in widths], *cells]
    return "".join(
        "  ".join(set_cell_size(cell, width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in lines
    )


def as_csv(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Comma-separated values with a header; nothing is cut."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def as_json(rows: Iterable[object]) -> str:
    """A JSON list, indented."""
    return orjson.dumps(list(rows), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def printable(text: str) -> str:
    """Text as one line that can't steer a terminal: control and direction characters become spaces."""
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp") else char for char in text)


def _cell(value: str | None, widest: int) -> str:
    text = printable(value or "")
    return text if cell_len(text) <= widest else set_cell_size(text, widest - 1) + "…"
