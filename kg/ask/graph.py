"""A built graph in memory, to be asked in SPARQL: nothing in it can be changed, and nothing leaves it."""

import difflib
from pathlib import Path

import pyoxigraph as ox

from kg import ontology_files
from kg.ask.guard import refuse_side_effects
from kg.ask.table import Table, Value
from kg.errors import InputError, QueryError

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGERS = {_XSD + "integer", _XSD + "int", _XSD + "long"}
_NUMBERS = {_XSD + "decimal", _XSD + "double", _XSD + "float"}


class GraphStore:
    """A graph held in memory; `open` makes one from a file."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store

    def run(self, query: str | Path) -> Table:
        """Answer a named query, a query file (a Path, or a text that ends in ".rq"), or SPARQL text.

        SELECT gives its columns; ASK one row "answer"; CONSTRUCT and DESCRIBE the columns subject, predicate, object.

        Raises:
            QueryError: no query of that name or file, a query that doesn't parse, an update, SERVICE.
        """
        return self.select(sparql(query))

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
    """Load a Turtle file (or N-Triples, RDF/XML, TriG by its ending).

    Raises:
        InputError: the file can't be read or is no such RDF.
    """
    file = Path(path)
    format_ = ox.RdfFormat.from_extension(file.suffix.lstrip(".")) or ox.RdfFormat.TURTLE
    store = ox.Store()
    try:
        with file.open("rb") as stream:
            store.bulk_load(stream, format=format_, to_graph=ox.DefaultGraph())
    except SyntaxError as error:
        raise InputError(str(file), f"no graph in {format_.name}: {error}") from error
    except OSError as error:
        raise InputError(str(file), error.strerror or str(error)) from error
    return GraphStore(store)


def run(store: GraphStore, query: str | Path) -> Table:
    """Answer a named query, a query file or SPARQL text; see `GraphStore.run`."""
    return store.run(query)


def named() -> list[tuple[str, str]]:
    """Each named query and what a row of it is."""
    return [(name, _description(ontology_files.query(name))) for name in ontology_files.query_names()]


def sparql(query: str | Path) -> str:
    """The SPARQL text of a named query, of a query file, or the text itself.

    Raises:
        QueryError: there is no query of that name, or the file can't be read.
    """
    if isinstance(query, str):
        if query in ontology_files.query_names():
            return ontology_files.query(query)
        if any(character.isspace() or character == "{" for character in query.removesuffix(".rq")):
            if not query.endswith(".rq"):
                return query
        elif not query.endswith(".rq"):
            raise QueryError(_unknown(query))
    try:
        return Path(query).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise QueryError(f"{query}: {error.strerror or error}") from error
    except ValueError as error:
        raise QueryError(f"{query}: no UTF-8 text ({error})") from error


def _unknown(name: str) -> str:
    names = ontology_files.query_names()
    near = difflib.get_close_matches(name, names, 1)
    hint = f"; did you mean {near[0]}?" if near else f"; there are: {', '.join(names)}"
    return f"no query is named {name!r}{hint}"


def _description(text: str) -> str:
    lines = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# ").rstrip())
    return " ".join(lines)


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
