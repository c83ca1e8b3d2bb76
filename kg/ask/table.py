"""The answer to a query as columns and rows, and as text, CSV or JSON."""

import csv
import json
import re
import unicodedata
from dataclasses import dataclass
from types import SimpleNamespace

from kg.formulas import guarded

Value = str | int | float | bool | None

_CRLF = "\r\n"
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; a value that a row leaves unbound is None."""

    columns: tuple[str, ...]
    rows: list[tuple[Value, ...]]

    def records(self) -> list[dict[str, Value]]:
        """The rows as dictionaries."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def json(self) -> str:
        """A JSON array with one object a row; unbound values are null."""
        return json.dumps(self.records(), ensure_ascii=False, indent=1) + "\n"

    def csv(self) -> str:
        """CSV with a heading line and LF line ends.

        A text that a spreadsheet would run as a formula is guarded (`kg.formulas`).
        """
        lines: list[str] = []
        # CRLF makes the writer quote both characters wherever they stand in a cell
        writer = csv.writer(SimpleNamespace(write=lines.append), lineterminator="\r\n")
        writer.writerow(self.columns)
        writer.writerows([_cell(value) for value in row] for row in self.rows)
        return "".join(f"{line.removesuffix(_CRLF)}\n" for line in lines)

    def lines(self) -> list[list[str]]:
        """The heading and the rows as a terminal may show them; control characters become spaces."""
        return [[*self.columns], *([_shown(value) for value in row] for row in self.rows)]

    def text(self, widest: int | None = 40) -> str:
        """Aligned columns for a terminal, each at most `widest` cells wide, or as wide as they are."""
        lines = self.lines()
        if widest is not None:
            lines = [[_cut(cell, widest) for cell in line] for line in lines]
        widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
        lines.insert(1, ["─" * wide for wide in widths])
        padded = (
            "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(line, widths, strict=True)).rstrip()
            for line in lines
        )
        return "\n".join(padded) + "\n"


def shown(text: str) -> str:
    """A text as a terminal may show it: control characters and turns of direction become one space."""
    return _CONTROL.sub(" ", text)


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        return guarded(value)
    return _shown(value) if isinstance(value, bool) else value


def _shown(value: Value) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else shown(str(value))


def width(text: str) -> int:
    """The cells of a terminal that a text takes: two for a Chinese character."""
    return sum(cells(character) for character in text)


def cells(character: str) -> int:
    """The cells of a terminal that a character takes."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _cut(text: str, widest: int) -> str:
    if width(text) <= widest:
        return text
    kept, used = [], 1
    for character in text:
        used += cells(character)
        if used > widest:
            break
        kept.append(character)
    return "".join(kept) + "…"
