"""The tables as one Excel workbook, a sheet each; texts are texts, never formulas or links."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.export.columns import Column, Table
from kg.export.form import Format
from kg.export.reading import Reader, Value
from kg.export.tables import TABLES

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format as CellFormat
    from xlsxwriter.worksheet import Worksheet

ROWS = 1_048_576
"""Rows of a sheet, its heading among them."""
CELL = 32_767
"""What a cell holds, in the units by which Excel counts: two for an emoji."""
CUT = "…"
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (a workbook's time has no zone; a clock would change the bytes)
_FIRST_YEAR = "1900-03-01"
_WIDTHS = {"iri": 18, "text": 24, "number": 10, "decimal": 10, "date": 11, "truth": 9}


def write(store: ox.Store, path: Path) -> None:
    """Write one sheet a table, and more ("mentions 2") where one is full."""
    from xlsxwriter import Workbook

    reader = Reader(store)
    with Workbook(str(path), {"constant_memory": True, "tmpdir": str(path.parent)}) as book:
        book.set_properties({"title": "guanxi", "created": _CREATED})
        heading, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        for table in TABLES:
            _Sheets(book, table, heading, day).write(reader)


class _Sheets:
    """The sheets of one table."""

    def __init__(self, book: "Workbook", table: Table, heading: "CellFormat", day: "CellFormat") -> None:
        self._book = book
        self._table = table
        self._heading = heading
        self._day = day
        self._number = 0

    def write(self, reader: Reader) -> None:
        sheet, line = self._new(), 1
        for row in reader.rows(self._table):
            if line == ROWS:
                sheet, line = self._new(), 1
            for place, (column, value) in enumerate(zip(self._table.columns, row.values(), strict=True)):
                if value is not None:
                    self._cell(sheet, line, place, column, value)
            line += 1

    def _new(self) -> "Worksheet":
        self._number += 1
        name = self._table.name if self._number == 1 else f"{self._table.name} {self._number}"
        sheet: Worksheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(self._table.columns):
            sheet.set_column(place, place, _WIDTHS[column.kind])
        for place, column in enumerate(self._table.columns):
            sheet.write_string(0, place, column.name, self._heading)
        return sheet

    def _cell(self, sheet: "Worksheet", line: int, place: int, column: Column, value: Value) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(line, place, value)
        elif isinstance(value, int | float):
            sheet.write_number(line, place, value)
        elif column.kind == "date" and str(value) >= _FIRST_YEAR:
            sheet.write_datetime(line, place, date.fromisoformat(str(value)), self._day)
        else:
            sheet.write_string(line, place, _fitting(str(value)))


def _fitting(text: str) -> str:
    if len(text) * 2 <= CELL or len(text.encode("utf-16-le")) // 2 <= CELL:
        return text
    units = text.encode("utf-16-le")[: (CELL - len(CUT)) * 2]
    return units.decode("utf-16-le", "ignore") + CUT


FORMAT = Format(".xlsx", write, "an Excel workbook, a sheet a table")
