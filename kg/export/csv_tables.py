"""The tables as a folder of CSV files, for Excel, LibreOffice, pandas and databases."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.export.columns import Table
from kg.export.form import Format
from kg.export.reading import Reader, Value
from kg.export.tables import TABLES
from kg.formulas import guarded

_MARK = "\ufeff"
"""What tells Excel that a file is UTF-8."""


def write(store: ox.Store, path: Path) -> None:
    """Write one file a table; the lines end in CR LF, as RFC 4180 has it."""
    reader = Reader(store)
    for table in TABLES:
        with (path / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as stream:
            stream.write(_MARK)
            writer = csv.writer(stream)
            writer.writerow([column.name for column in table.columns])
            writer.writerows(_cells(reader, table))


def _cells(reader: Reader, table: Table) -> Iterator[list[str]]:
    for row in reader.rows(table):
        yield [cell(value) for value in row.values()]


def cell(value: Value) -> str:
    """A value as a cell that no spreadsheet runs (`kg.formulas`)."""
    if isinstance(value, str):
        return guarded(value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


FORMAT = Format("-csv", write, "a folder of CSV tables, for spreadsheets and databases", folder=True)
