"""The queries behind answers (`queries/*.rq`), and what their rows have in common."""

from importlib.resources import files

import pyoxigraph as ox

from kg.ask.claims import Source
from kg.ask.graph import GraphStore
from kg.ask.table import Value

Row = dict[str, Value]


def ask(store: GraphStore, query: str, **terms: str | None) -> list[Row]:
    """The rows of one of our own queries. `$name` in it stands for the IRI given by that name; a line that names one
    which is None is left out.

    IRIs are written into the text: a variable that is only bound beforehand is joined last, after reading the whole
    graph.
    """
    lines = (files("kg.ask") / "queries" / f"{query}.rq").read_text(encoding="utf-8").splitlines()
    lines = [line for line in lines if not line.startswith("#")]
    for name, iri in terms.items():
        if iri is None:
            lines = [line for line in lines if f"${name} " not in f"{line} "]
        else:
            lines = [f"{line} ".replace(f"${name} ", f"{ox.NamedNode(iri)} ") for line in lines]
    return store.select("\n".join(lines)).records()


def source(row: Row) -> Source:
    """The source of a row with quote, source, publisher and published."""
    return Source(str(row["quote"]), str(row["source"]), optional(row["publisher"]), optional(row["published"]))


def optional(value: Value) -> str | None:
    """A value as text, None if the row leaves it open."""
    return None if value is None else str(value)
