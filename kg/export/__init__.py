"""A built graph in other formats: one file a format, each with ``write(store, path)``."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from kg.errors import OutputError
from kg.export import graphml, node_link, ntriples
from kg.export.network import to_networkx

FORMATS: Mapping[str, Callable[[ox.Store, Path], None]] = MappingProxyType(
    {"graphml": graphml.write, "json": node_link.write, "ntriples": ntriples.write}
)
SUFFIXES: Mapping[str, str] = MappingProxyType({"graphml": ".graphml", "json": ".json", "ntriples": ".nt"})

__all__ = ["FORMATS", "SUFFIXES", "export", "to_networkx"]


def export(store: ox.Store, format_: str, path: Path) -> None:
    """Write a graph in one of `FORMATS`; a file of that name is replaced in one step, or not at all.

    Raises:
        OutputError: there is no such format, or the file can't be written.
    """
    write = FORMATS.get(format_)
    if write is None:
        raise OutputError(f"no format is named {format_!r}; there are: {', '.join(sorted(FORMATS))}")
    part = path.with_name(f".{path.name}.part")
    try:
        try:
            write(store, part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}") from error
