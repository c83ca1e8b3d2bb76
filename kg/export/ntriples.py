"""The whole graph as N-Triples, one line a triple, sorted: what diff, grep and every RDF store read."""

from pathlib import Path

import pyoxigraph as ox

from kg.export.form import Format
from kg.export.triples import lines


def write(store: ox.Store, path: Path) -> None:
    """Write every triple of the graph, sorted."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(lines(store))


FORMAT = Format(".nt", write, "N-Triples, sorted: one line a triple")
