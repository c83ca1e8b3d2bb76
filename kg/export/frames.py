"""The tables as pandas DataFrames."""

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import OutputError
from kg.export.reading import Reader
from kg.export.tables import TABLES

if TYPE_CHECKING:
    import pandas

_TYPES = {"number": "Int64", "decimal": "Float64", "truth": "boolean"}


def to_pandas(store: ox.Store) -> "dict[str, pandas.DataFrame]":
    """Each table by its name; days are datetime64, whole numbers Int64, and what is unknown is NA.

    Raises:
        OutputError: pandas isn't installed.
    """
    try:
        import pandas as pd
    except ImportError:
        raise OutputError("pandas isn't installed: pip install 'guanxi[pandas]'") from None
    reader = Reader(store)
    found = {}
    for table in TABLES:
        rows = list(reader.rows(table))
        columns = {}
        for column in table.columns:
            values = [row[column.name] for row in rows]
            if column.kind == "date":
                days = pd.to_datetime(pd.Series(values, dtype="string"), format="%Y-%m-%d")
                columns[column.name] = days.astype("datetime64[s]")
            else:
                columns[column.name] = pd.Series(values, dtype=_TYPES.get(column.kind, "string"))
        found[table.name] = pd.DataFrame(columns)
    return found
