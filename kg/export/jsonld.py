"""The whole graph as JSON-LD in the short names of ontology/context.jsonld: one object a line for each subject."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg import ontology_files
from kg.errors import OutputError
from kg.export.form import Format
from kg.export.triples import Block, Object, blocks
from kg.ontology_files import BASE, RDF

_TYPE = RDF + "type"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS = {_XSD + "integer": int}


def write(store: ox.Store, path: Path) -> None:
    """Write the graph as one document."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(document(blocks(store)))


def document(found: Iterable[Block]) -> Iterator[str]:
    """{"@context": …, "@graph": […]} of some subjects, in pieces; the context is inside, so nothing has to be fetched.

    Raises:
        OutputError: a triple is about a triple.
    """
    context = json.loads(ontology_files.text("context.jsonld"))["@context"]
    names = _Names(context)
    yield f'{{"@context": {json.dumps(context, ensure_ascii=False)},\n"@graph": ['
    between = "\n"
    for subject, pairs in found:
        if isinstance(subject, ox.Triple):
            raise OutputError("JSON-LD has no way to write a triple about a triple")
        node = names.node(subject, pairs)
        yield between + json.dumps(node, ensure_ascii=False, separators=(",", ":"))
        between = ",\n"
    yield "\n]}\n"


class _Names:
    """Terms for IRIs, as a context defines them."""

    def __init__(self, context: dict[str, Any]) -> None:
        self._prefixes = {name: iri for name, iri in context.items() if isinstance(iri, str) and iri.startswith("http")}
        self._terms: dict[tuple[str, str], str] = {}
        for term, said in context.items():
            given = {"@id": said} if isinstance(said, str) else said
            if term.startswith("@") or given["@id"].startswith("@") or term in self._prefixes:
                continue
            coercion = given.get("@container") or given.get("@type") or ""
            key = (self._expanded(given["@id"]), coercion if coercion.startswith("@") else self._expanded(coercion))
            self._terms.setdefault(key, term)

    def node(self, subject: ox.NamedNode | ox.BlankNode, pairs: list[tuple[str, Object]]) -> dict[str, Any]:
        """The object of a subject."""
        found: dict[str, Any] = {"id": self._id(subject)}
        types = [self._term(value.value) for name, value in pairs if name == _TYPE and isinstance(value, ox.NamedNode)]
        if types:
            found["type"] = types if len(types) > 1 else types[0]
        for predicate, value in pairs:
            if predicate != _TYPE:
                self._add(found, predicate, value)
        return found

    def _add(self, found: dict[str, Any], predicate: str, value: Object) -> None:
        if isinstance(value, ox.Literal):
            if value.language and (term := self._terms.get((predicate, "@language"))):
                _append(found.setdefault(term, {}), value.language, value.value)
            elif term := self._terms.get((predicate, value.datatype.value)):
                _append(found, term, _NUMBERS.get(value.datatype.value, str)(value.value))
            else:
                _append(found, self._plain(predicate), _literal(value))
        elif isinstance(value, ox.Triple):
            raise OutputError("JSON-LD has no way to write a triple about a triple")
        elif term := self._terms.get((predicate, "@id")):
            _append(found, term, self._id(value))
        else:
            _append(found, self._plain(predicate), {"id": self._id(value)})

    def _plain(self, predicate: str) -> str:
        """A key for a predicate that says nothing of its values: a term without coercion, else the IRI."""
        return self._terms.get((predicate, "")) or predicate

    def _term(self, iri: str) -> str:
        return self._terms.get((iri, "")) or iri

    def _id(self, term: ox.NamedNode | ox.BlankNode) -> str:
        if isinstance(term, ox.BlankNode):
            return f"_:{term.value}"
        path = term.value.removeprefix(BASE)
        return path if path != term.value and _is_plain(path) else term.value

    def _expanded(self, name: str) -> str:
        prefix, colon, local = name.partition(":")
        return self._prefixes[prefix] + local if colon and prefix in self._prefixes else name


def _is_plain(path: str) -> bool:
    """Whether a path below the base is read as one: no scheme, no keyword, nothing that resolving would change."""
    first = path.partition("/")[0]
    return bool(first) and ":" not in first and path[0] not in "@?#/" and not {".", ".."} & set(path.split("/"))


def _literal(value: ox.Literal) -> Any:
    if value.language:
        return {"@value": value.value, "@language": value.language}
    return value.value if value.datatype.value == _XSD + "string" else _typed(value)


def _typed(value: ox.Literal) -> dict[str, str]:
    return {"@value": value.value, "@type": value.datatype.value}


def _append(found: dict[str, Any], key: str, value: Any) -> None:
    if key not in found:
        found[key] = value
    elif isinstance(found[key], list):
        found[key].append(value)
    else:
        found[key] = [found[key], value]


FORMAT = Format(".jsonld", write, "JSON-LD with the ontology's short names")
