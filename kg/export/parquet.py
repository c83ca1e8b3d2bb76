"""The tables as a folder of Parquet files, with days as days and numbers as numbers, for DuckDB, Spark and pandas."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.export.columns import Column, Kind, Table
from kg.export.form import Format
from kg.export.reading import Reader, Value
from kg.export.tables import TABLES

if TYPE_CHECKING:
    from arro3.core import Array, DataType, RecordBatch, Schema

ROWS = 50_000
"""Rows made at a time."""
_EPOCH = date(1970, 1, 1).toordinal()


def write(store: ox.Store, path: Path) -> None:
    """Write one file a table."""
    from arro3.core import RecordBatchReader
    from arro3.io import write_parquet

    reader = Reader(store)
    for table in TABLES:
        schema = _schema(table)
        batches = RecordBatchReader.from_batches(schema, _batches(reader, table, schema))
        write_parquet(batches, path / f"{table.name}.parquet", compression="zstd(3)")


def _schema(table: Table) -> "Schema":
    from arro3.core import Field, Schema

    return Schema([Field(column.name, _type(column.kind)) for column in table.columns])


def _batches(reader: Reader, table: Table, schema: "Schema") -> Iterator["RecordBatch"]:
    from arro3.core import RecordBatch

    rows = reader.rows(table)
    while chunk := list(islice(rows, ROWS)):
        arrays = [_array(column, [row[column.name] for row in chunk]) for column in table.columns]
        yield RecordBatch.from_arrays(arrays, schema=schema)


def _array(column: Column, values: list[Value]) -> "Array":
    from arro3.core import Array, DataType

    if column.kind != "date":
        return Array(values, _type(column.kind))
    days: list[Any] = [
        None if value is None else date.fromisoformat(str(value)).toordinal() - _EPOCH for value in values
    ]
    return Array(days, DataType.int32()).cast(DataType.date32())


def _type(kind: Kind) -> "DataType":
    from arro3.core import DataType

    if kind == "date":
        return DataType.date32()
    if kind == "number":
        return DataType.int64()
    if kind == "decimal":
        return DataType.float64()
    return DataType.bool() if kind == "truth" else DataType.utf8()


FORMAT = Format("-parquet", write, "a folder of Parquet tables, for DuckDB, Spark and pandas", folder=True)
