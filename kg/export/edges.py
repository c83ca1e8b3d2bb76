"""The direct edges of a graph, each with what it stands on: a claim, a mention, the gazetteer, or a phase."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Backing:
    """An edge (as the text of a triple) and one node that it stands on; the article is None for the
    gazetteer's, and for phases of projects, which two mentions tell.
    """

    claim: ox.NamedNode
    triple: str
    article: ox.NamedNode | None


def backings(store: ox.Store) -> Iterator[Backing]:
    """Every edge as often as something stands behind it, in the store's order."""
    found = store.query((files("kg.export") / "queries" / "edges.rq").read_text(encoding="utf-8"))
    if not isinstance(found, ox.QuerySolutions):
        raise TypeError("edges.rq is no SELECT query")
    for row in found:
        claim, article = row["claim"], row["article"]
        if isinstance(claim, ox.NamedNode):
            triple = f"{row['from']} {row['predicate']} {row['to']}"
            yield Backing(claim, triple, article if isinstance(article, ox.NamedNode) else None)
