"""Reads the tables of a graph out of its store, row by row in a fixed order."""

import re
from collections.abc import Iterator
from functools import lru_cache

import pyoxigraph as ox

from kg import ontology_files
from kg.export.columns import Column, Table
from kg.export.tables import KINDS
from kg.export.triples import Object
from kg.ontology_files import RDF

Value = str | int | float | bool | None
Row = dict[str, Value]

_NONE: list[Object] = []
_TYPE = ox.NamedNode(RDF + "type")
_STEP = re.compile(r"(?P<name>[a-z]+:\w+)(?:@(?P<language>\w+)|#(?P<datatype>\w+))?")
_KEPT = 20_000
"""Nodes remembered at a time: things and articles come up again and again."""


class Reader:
    """Reads one store."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self.label = lru_cache(_KEPT)(self._label)
        self._said = lru_cache(_KEPT)(self._describe)

    def rows(self, table: Table) -> Iterator[Row]:
        """The rows of a table, sorted by id; values that the graph doesn't say are None."""
        names = [column.name for column in table.columns]
        reads = [_Path(column) for column in table.columns]
        for subject in self.members(table.classes):
            if not table.each:
                yield dict(zip(names, (path.value(self, subject) for path in reads), strict=True))
                continue
            for predicate in table.each:
                for value in self.values(subject, _iri(predicate).value):
                    found = (path.value(self, subject, (predicate, value)) for path in reads)
                    yield dict(zip(names, found, strict=True))

    def rows_about(self, table: Table, column: str, iri: str) -> Iterator[Row]:
        """The rows of a table in which a column with a path of one predicate has a value."""
        reads = {column.name: _Path(column) for column in table.columns}
        path = next(one.path for one in table.columns if one.name == column)
        classes = {_iri(name) for name in table.classes}
        found = self._store.quads_for_pattern(None, _iri(path), ox.NamedNode(iri), ox.DefaultGraph())
        subjects = {quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode)}
        for subject in map(ox.NamedNode, sorted(subjects, key=_natural)):
            if classes.intersection(self.values(subject, _TYPE.value)):
                yield {name: read.value(self, subject) for name, read in reads.items()}

    def texts(self, iri: str, predicate: str) -> list[str]:
        """The values of a predicate, sorted."""
        return [
            term.value for term in self.values(ox.NamedNode(iri), _iri(predicate).value) if isinstance(term, ox.Literal)
        ]

    def objects(self, iri: str, predicate: str) -> list[str]:
        """The IRIs that a predicate leads to, sorted."""
        return [
            term.value
            for term in self.values(ox.NamedNode(iri), _iri(predicate).value)
            if isinstance(term, ox.NamedNode)
        ]

    def title(self, iri: str) -> str:
        """The name of a thing; of an article its headline, else its file."""
        if self.kind(iri) != "article":
            return self.label(iri)
        return next(iter([*self.texts(iri, "schema:headline"), *self.texts(iri, "kg:source")]), iri)

    def kind(self, iri: str) -> str | None:
        """The kind of a thing by its class (person, place … or article), None if it is none."""
        found = {term.value for term in self.values(ox.NamedNode(iri), _TYPE.value) if isinstance(term, ox.NamedNode)}
        return next(
            (kind for kind, table in KINDS.items() if any(_iri(name).value in found for name in table.classes)), None
        )

    def members(self, classes: tuple[str, ...]) -> list[ox.NamedNode]:
        """The nodes of classes, sorted, numbered parts of an article by their number."""
        found = {
            quad.subject.value
            for name in classes
            for quad in self._store.quads_for_pattern(None, _TYPE, _iri(name), ox.DefaultGraph())
            if isinstance(quad.subject, ox.NamedNode)
        }
        return [ox.NamedNode(iri) for iri in sorted(found, key=_natural)]

    def values(self, subject: Object, predicate: str) -> list[Object]:
        """The objects of a predicate (an IRI), sorted."""
        return self._said(subject.value).get(predicate, _NONE) if isinstance(subject, ox.NamedNode) else _NONE

    def _describe(self, iri: str) -> dict[str, list[Object]]:
        found: dict[str, list[Object]] = {}
        for quad in self._store.quads_for_pattern(ox.NamedNode(iri), None, None, ox.DefaultGraph()):
            found.setdefault(quad.predicate.value, []).append(quad.object)
        for values in found.values():
            if len(values) > 1:
                values.sort(key=str)
        return found

    def _label(self, iri: str) -> str:
        """The name that a thing is shown by: Chinese before English; without a name, the end of its IRI."""
        names = self.values(ox.NamedNode(iri), _iri("skos:prefLabel").value)
        texts = {term.language: term.value for term in names if isinstance(term, ox.Literal)}
        return texts.get("zh") or texts.get("en") or iri.rpartition("/")[2]


class _Path:
    """One column's way through the graph."""

    def __init__(self, column: Column) -> None:
        self._kind = column.kind
        start, _, rest = column.path.partition("/") if column.path.startswith("*") else ("", "", column.path)
        self._start = start
        self._labelled = rest == "label" or rest.endswith("/label")
        steps = rest.removesuffix("label").removesuffix("/").split("/")
        self._steps: list[tuple[str, str | None, str | None]] = [
            (_iri(found["name"]).value, found["language"], found["datatype"])
            for found in map(_STEP.fullmatch, steps)
            if found
        ]

    def value(self, reader: Reader, subject: ox.NamedNode, each: tuple[str, Object] | None = None) -> Value:
        """The first value, sorted; None if there is none."""
        if each and self._start:
            if self._start.startswith("*="):
                return each[0] == self._start[2:]
            if self._start == "*@":
                return each[1].language if isinstance(each[1], ox.Literal) else None
        found = [each[1] if each and self._start else subject]
        for predicate, language, datatype in self._steps:
            found = reader.values(found[0], predicate)
            if language:
                found = [one for one in found if isinstance(one, ox.Literal) and one.language == language]
            elif found and datatype:
                found = [one for one in found if _is_of(one, datatype)]
            if not found:
                return None
        if self._labelled:
            return reader.label(found[0].value) if isinstance(found[0], ox.NamedNode) else None
        return _plain(found[0], self._kind)


def _plain(term: Object, kind: str) -> Value:
    text = str(term) if isinstance(term, ox.Triple) else term.value
    if kind == "number":
        return int(text)
    if kind == "decimal":
        return float(text)
    return text in ("true", "1") if kind == "truth" else text


def _is_of(term: Object, datatype: str) -> bool:
    return isinstance(term, ox.Literal) and term.datatype.value.endswith(f"#{datatype}")


@lru_cache(None)
def _iri(name: str) -> ox.NamedNode:
    return ox.NamedNode(ontology_files.expanded(name))


def _natural(iri: str) -> tuple[str, int, str]:
    head, _, tail = iri.rpartition("/")
    return (head, len(tail), tail) if "/article/" in head else (iri, 0, "")
