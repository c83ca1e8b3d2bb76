"""A built graph to be asked in SPARQL, in memory or on disk: nothing in it can be changed, and nothing leaves it."""

import os
import weakref
from pathlib import Path

import pyoxigraph as ox

from kg.ask import disk
from kg.ask import query as queries
from kg.ask.guard import refuse_side_effects
from kg.ask.table import Table, Value
from kg.errors import InputError, QueryError

TURTLE = "graph.ttl"
"""The graph's file in a build's output folder."""

_NO_GRAPHS = frozenset({".txt", ".md", ".html", ".htm", ".json", ".jsonl"})
"""Endings of articles rather than of graphs, though some RDF may go by them."""

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGERS = {_XSD + "integer", _XSD + "int", _XSD + "long"}
_NUMBERS = {_XSD + "decimal", _XSD + "double", _XSD + "float"}


class GraphStore:
    """A graph in memory, or in a store on disk that is only read; `open` makes one from a file."""

    def __init__(self, store: ox.Store, held: int | None = None) -> None:
        """`held`: a file descriptor to be closed with the store."""
        self.store = store
        if held is not None:
            weakref.finalize(self, os.close, held)

    def run(self, query: str | Path, /, **parameters: Value) -> Table:
        """Answer a named query, a query file (a Path, or a text that ends in ".rq"), or SPARQL text.

        SELECT gives its columns; ASK one row "answer"; CONSTRUCT and DESCRIBE the columns subject, predicate, object.
        The parameters are those that the query's opening comment names (see `kg.ask.query`).

        Raises:
            QueryError: no query of that name or file, a query that doesn't parse, an update, SERVICE; a parameter that
                the query doesn't take, or a value that it can't be.
        """
        return self.select(self.sparql(query, **parameters))

    def sparql(self, query: str | Path, /, **parameters: Value) -> str:
        """The SPARQL text of a query with parameters, as it is asked of this graph.

        Raises:
            QueryError: as of `run`.
        """
        from kg.ask.parameters import terms  # looks names up in a graph

        asked = queries.find(query)
        return asked.sparql(terms(self, asked, parameters))

    def select(self, text: str) -> Table:
        """Answer SPARQL text.

        Raises:
            QueryError: the text doesn't parse, or is an update, or uses SERVICE.
        """
        refuse_side_effects(text)
        try:
            return _table(self.store.query(text))
        except SyntaxError as error:
            first = str(error).partition("\n")[0]
            raise QueryError(f"the query doesn't parse: {first[:200]}") from error
        except (RuntimeError, OSError, ValueError) as error:
            raise QueryError(f"the query can't be answered: {error}") from error


def open(path: Path | str) -> GraphStore:  # noqa: A001 (read as graph.open)
    """The graph in a build's output folder, a Turtle file (or N-Triples, RDF/XML, TriG by its ending).

    A store on disk that was made of the Turtle file as it is now (see `kg.ask.disk`) is opened in its place; else the
    file is loaded into memory.

    Raises:
        InputError: the file can't be read or is no such RDF.
    """
    file = Path(path) / TURTLE if Path(path).is_dir() else Path(path)
    kept = disk.opened(file)
    if kept is not None:
        return GraphStore(*kept)
    format_ = ox.RdfFormat.from_extension(file.suffix.lstrip(".")) or ox.RdfFormat.TURTLE
    store = ox.Store()
    try:
        with file.open("rb") as stream:
            store.bulk_load(stream, format=format_, to_graph=ox.DefaultGraph())
    except SyntaxError as error:
        if file.suffix.lower() in _NO_GRAPHS:
            raise InputError(str(file), "is no graph; name a build's output folder, or a Turtle file") from error
        raise InputError(str(file), f"no graph in {format_.name}: {error}") from error
    except OSError as error:
        raise InputError(str(file), error.strerror or str(error)) from error
    return GraphStore(store)


def _table(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Table:
    if isinstance(result, ox.QueryBoolean):
        return Table(("answer",), [(bool(result),)])
    if isinstance(result, ox.QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        return Table(columns, [tuple(value(term) for term in solution) for solution in result])
    rows = [(value(t.subject), value(t.predicate), value(t.object)) for t in result]
    return Table(("subject", "predicate", "object"), sorted(rows, key=str))


def value(term: Term | None) -> Value:
    """A term as plain data: numbers and truth values as such, everything else as text."""
    if term is None:
        return None
    if isinstance(term, ox.Triple):
        return str(term)
    if isinstance(term, ox.Literal):
        try:
            if term.datatype.value in _INTEGERS:
                return int(term.value)
            if term.datatype.value in _NUMBERS:
                return float(term.value)
        except ValueError:
            return term.value
        if term.datatype.value == _XSD + "boolean":
            return term.value in ("true", "1")
    return term.value
