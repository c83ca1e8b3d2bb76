"""The whole graph as Turtle, sorted: the same bytes from a file and from a store."""

from pathlib import Path

import pyoxigraph as ox

from kg.export.form import Format
from kg.export.triples import serialize, triples


def write(store: ox.Store, path: Path) -> None:
    """Write every triple of the graph, grouped by subject."""
    serialize(triples(store), path, ox.RdfFormat.TURTLE)


FORMAT = Format(".ttl", write, "RDF 1.1 Turtle, for any RDF tool")
