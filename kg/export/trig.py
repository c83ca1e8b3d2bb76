"""The graph as TriG with a named graph for each article; `kg.export.quads` says what stands where."""

from pathlib import Path

import pyoxigraph as ox

from kg.export.form import Format
from kg.export.quads import quads
from kg.export.triples import serialize


def write(store: ox.Store, path: Path) -> None:
    """Write the default graph, then the graph of each article."""
    serialize(quads(store), path, ox.RdfFormat.TRIG)


FORMAT = Format(".trig", write, "TriG, a named graph for each article")
