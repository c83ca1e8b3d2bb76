"""The whole graph as RDF/XML, for older RDF tools; characters that XML forbids become U+FFFD."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.errors import OutputError
from kg.export.form import Format
from kg.export.triples import Object, Subject, blocks
from kg.export.xml_text import xml
from kg.ontology_files import ALL_PREFIXES

_STRING = "http://www.w3.org/2001/XMLSchema#string"
_SPACES = {iri: prefix for prefix, iri in ALL_PREFIXES.items()}
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_SPLIT = re.compile(r"(.*[^A-Za-z0-9_.-])([A-Za-z_][A-Za-z0-9_.-]*)")


def write(store: ox.Store, path: Path) -> None:
    """Write every triple, a description for each subject."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(_lines(store))


def _lines(store: ox.Store) -> Iterator[str]:
    spaces = "".join(f'\n  xmlns:{prefix}="{iri}"' for iri, prefix in sorted(_SPACES.items(), key=lambda pair: pair[1]))
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n'
    for subject, pairs in blocks(store):
        yield f"<rdf:Description {_about(subject)}>\n"
        for predicate, value in pairs:
            yield _property(predicate, value)
        yield "</rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _about(subject: Subject) -> str:
    if isinstance(subject, ox.BlankNode):
        return f'rdf:nodeID="{subject.value}"'
    return f'rdf:about="{xml(_iri(subject))}"'


def _property(predicate: str, value: Object) -> str:
    name, space = _name(predicate)
    if isinstance(value, ox.BlankNode):
        return f'  <{name}{space} rdf:nodeID="{value.value}"/>\n'
    if not isinstance(value, ox.Literal):
        return f'  <{name}{space} rdf:resource="{xml(_iri(value))}"/>\n'
    kind = ""
    if value.language:
        kind = f' xml:lang="{value.language}"'
    elif value.datatype.value != _STRING:
        kind = f' rdf:datatype="{xml(value.datatype.value)}"'
    return f"  <{name}{space}{kind}>{xml(value.value)}</{name}>\n"


def _name(predicate: str) -> tuple[str, str]:
    """The element's name, and its namespace where that isn't declared above."""
    for space, prefix in _SPACES.items():
        if predicate.startswith(space) and _NAME.fullmatch(local := predicate.removeprefix(space)):
            return f"{prefix}:{local}", ""
    found = _SPLIT.fullmatch(predicate)
    if found is None:
        raise OutputError(f"RDF/XML has no way to write the predicate {predicate}")
    return f"p:{found[2]}", f' xmlns:p="{xml(found[1])}"'


def _iri(term: Subject | Object) -> str:
    if isinstance(term, ox.NamedNode):
        return term.value
    raise OutputError("RDF/XML has no way to write a triple about a triple")


FORMAT = Format(".rdf", write, "RDF/XML, for older RDF tools")
