"""A built graph in other formats: one file a format, each with a `FORMAT` that writes it."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from kg.errors import OutputError
from kg.export import (
    csv_tables,
    cytoscape,
    ftm,
    gexf,
    graphml,
    jsonld,
    markdown,
    neo4j,
    node_link,
    nquads,
    ntriples,
    parquet,
    rdfxml,
    trig,
    turtle,
    turtle12,
    xlsx,
)
from kg.export.form import Format
from kg.export.frames import to_pandas
from kg.export.network import to_networkx
from kg.export.replacing import new_file, new_folder

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "turtle": turtle.FORMAT,
        "ntriples": ntriples.FORMAT,
        "nquads": nquads.FORMAT,
        "trig": trig.FORMAT,
        "jsonld": jsonld.FORMAT,
        "rdfxml": rdfxml.FORMAT,
        "turtle12": turtle12.FORMAT,
        "graphml": graphml.FORMAT,
        "gexf": gexf.FORMAT,
        "neo4j": neo4j.FORMAT,
        "cytoscape": cytoscape.FORMAT,
        "json": node_link.FORMAT,
        "csv": csv_tables.FORMAT,
        "xlsx": xlsx.FORMAT,
        "parquet": parquet.FORMAT,
        "ftm": ftm.FORMAT,
        "markdown": markdown.FORMAT,
    }
)
"""Each format by the name that `kg export` takes."""

__all__ = ["FORMATS", "Format", "export", "format_of", "to_networkx", "to_pandas"]


def format_of(name: str) -> Format:
    """The format of a name.

    Raises:
        OutputError: there is none.
    """
    found = FORMATS.get(name)
    if found is None:
        raise OutputError(f"no format is named {name!r}; there are: {', '.join(FORMATS)}")
    return found


def export(store: ox.Store, name: str, path: Path) -> None:
    """Write a graph in one of `FORMATS`; what was there is replaced whole, or not at all.

    Raises:
        OutputError: there is no such format, or it can't be written.
    """
    format_ = format_of(name)
    with (new_folder if format_.folder else new_file)(path) as part:
        format_.write(store, part)
