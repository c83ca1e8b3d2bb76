"""The whole graph as RDF 1.2 Turtle, in which each claim is the reifier of the edge that it stands behind."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.export.edges import backings
from kg.export.form import Format
from kg.export.triples import lines, ordered, parsed, serialize
from kg.ontology_files import RDF

_REIFIES = f"<{RDF}reifies>"


def write(store: ox.Store, path: Path) -> None:
    """Write every triple of the graph, and `rdf:reifies` from each claim, mention and containment to its edge."""
    found = ordered(_all(store))
    serialize((quad.triple for quad in parsed(found, ox.RdfFormat.N_TRIPLES)), path, ox.RdfFormat.TURTLE)


def _all(store: ox.Store) -> Iterator[str]:
    yield from lines(store)
    for backing in backings(store):
        yield f"{backing.claim} {_REIFIES} <<( {backing.triple} )>> .\n"


FORMAT = Format("-rdf12.ttl", write, "RDF 1.2 Turtle with reifiers, for newer stores")
