"""ontology/shapes.ttl → constraints: the part of SHACL Core that we use, and a refusal of everything else."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg import ontology_files
from kg.errors import GuanxiError
from kg.graph.terms import string
from kg.ontology_files import ALL_PREFIXES, BASE, RDF, expanded

SH = "http://www.w3.org/ns/shacl#"
_SUB_CLASS = expanded("rdfs:subClassOf")
_NUMBERS = {"minCount", "maxCount", "minLength", "minInclusive", "maxInclusive"}
_Graph = dict[ox.NamedNode | ox.BlankNode, dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]]
_Node = ox.NamedNode | ox.BlankNode | ox.Literal


class ShapeError(GuanxiError):
    """shapes.ttl says something that the checker doesn't know."""


@dataclass(slots=True)
class Property:
    """What a shape asks of the values of one predicate; all names in it are Turtle tokens."""

    path: str
    min_count: int = 0
    max_count: int | None = None
    datatypes: tuple[str, ...] = ()
    node_kind_iri: bool = False
    classes: tuple[str, ...] = ()
    values: frozenset[str] | None = None
    pattern: str | None = None
    min_length: int = 0
    min_inclusive: int | None = None
    max_inclusive: int | None = None
    less_than: str | None = None
    languages: tuple[str, ...] = ()
    unique_language: bool = False


@dataclass(slots=True)
class Shapes:
    """The properties asked of each class, and each class's sub-classes (itself included)."""

    properties: dict[str, list[Property]] = field(default_factory=dict)
    subclasses: dict[str, frozenset[str]] = field(default_factory=dict)

    def below(self, cls: str) -> frozenset[str]:
        """A class and all its sub-classes."""
        return self.subclasses.get(cls, frozenset((cls,)))


def load(shapes: str | None = None, ontology: str | None = None) -> Shapes:
    """Compile shapes (Turtle text; the project's own by default) over an ontology's class hierarchy.

    Raises:
        ShapeError: the shapes hold a construct outside the known part of SHACL Core.
    """
    graph = _graph(ontology_files.text("shapes.ttl") if shapes is None else shapes)
    result = Shapes(subclasses=_hierarchy(_graph(ontology_files.text("kg.ttl") if ontology is None else ontology)))
    for node, said in graph.items():
        kinds = said.get(RDF + "type", [])
        if ox.NamedNode(SH + "NodeShape") not in kinds:
            continue
        _refuse_unknown(node, said, {"targetClass", "property"})
        properties = [_property(graph, value) for value in said.get(SH + "property", [])]
        for target in said.get(SH + "targetClass", []):
            result.properties.setdefault(_token(target), []).extend(properties)
    return result


def _graph(text: str) -> _Graph:
    graph: _Graph = {}
    for triple in ox.parse(text, format=ox.RdfFormat.TURTLE):
        if isinstance(triple.subject, ox.Triple) or isinstance(triple.object, ox.Triple):
            raise ShapeError("triples about triples are not known here")
        graph.setdefault(triple.subject, {}).setdefault(triple.predicate.value, []).append(triple.object)
    return graph


def _hierarchy(graph: _Graph) -> dict[str, frozenset[str]]:
    below: dict[str, set[str]] = {}
    pairs = [(_token(node), _token(parent)) for node, said in graph.items() for parent in said.get(_SUB_CLASS, [])]
    for child, parent in pairs:
        below.setdefault(parent, {parent}).add(child)
    for _ in pairs:
        for child, parent in pairs:
            below[parent] |= below.get(child, {child})
    return {cls: frozenset(found) for cls, found in below.items()}


def _refuse_unknown(node: _Node, said: dict[str, list[_Node]], known: set[str]) -> None:
    for predicate in said:
        if predicate.startswith(SH) and predicate.removeprefix(SH) not in known:
            raise ShapeError(f"the checker doesn't know sh:{predicate.removeprefix(SH)} (in {node})")


_NAMES = {
    "minCount": "min_count",
    "maxCount": "max_count",
    "minLength": "min_length",
    "minInclusive": "min_inclusive",
    "maxInclusive": "max_inclusive",
    "path": "path",
    "lessThan": "less_than",
}
_KNOWN = {*_NAMES, "datatype", "class", "nodeKind", "in", "pattern", "languageIn", "uniqueLang", "or"}


def _property(graph: _Graph, node: _Node) -> Property:
    said = graph.get(node, {}) if not isinstance(node, ox.Literal) else {}
    _refuse_unknown(node, said, _KNOWN)
    result = Property(path="")
    for predicate, values in said.items():
        name = predicate.removeprefix(SH)
        if len(values) != 1 and name != "class":
            raise ShapeError(f"sh:{name} has {len(values)} values (in {node})")
        value = values[0]
        if name in _NUMBERS:
            setattr(result, _NAMES[name], int(_text(value)))
        elif name in ("path", "lessThan"):
            setattr(result, _NAMES[name], _token(value))
        elif name == "datatype":
            result.datatypes = (_token(value),)
        elif name == "class":
            result.classes = tuple(sorted(_token(each) for each in values))
        elif name == "nodeKind":
            _expect(value == ox.NamedNode(SH + "IRI"), "sh:nodeKind other than sh:IRI", node)
            result.node_kind_iri = True
        elif name == "in":
            result.values = frozenset(_token(each) for each in _list(graph, value))
        elif name == "pattern":
            result.pattern = _text(value)
        elif name == "languageIn":
            result.languages = tuple(_text(each) for each in _list(graph, value))
        elif name == "uniqueLang":
            result.unique_language = _text(value) == "true"
        elif name == "or":
            result.datatypes = tuple(_alternative(graph, each) for each in _list(graph, value))
    _expect(bool(result.path), "a property without a path", node)
    return result


def _alternative(graph: _Graph, node: _Node) -> str:
    said = graph.get(node, {}) if not isinstance(node, ox.Literal) else {}
    _expect(set(said) == {SH + "datatype"}, "sh:or of anything but datatypes", node)
    return _token(said[SH + "datatype"][0])


def _list(graph: _Graph, node: _Node) -> Iterator[_Node]:
    while not isinstance(node, ox.Literal) and node != ox.NamedNode(RDF + "nil"):
        yield graph[node][RDF + "first"][0]
        node = graph[node][RDF + "rest"][0]


def _expect(holds: bool, what: str, node: _Node) -> None:
    if not holds:
        raise ShapeError(f"the checker doesn't know {what} (in {node})")


def _text(value: _Node) -> str:
    _expect(isinstance(value, ox.Literal), "a node where a literal belongs", value)
    return value.value


def _token(value: _Node) -> str:
    """A term as the builder writes it."""
    if isinstance(value, ox.Literal):
        _expect(value.datatype.value.endswith("#string"), "a literal other than a plain string", value)
        return string(value.value)
    _expect(isinstance(value, ox.NamedNode), "a path or class that is no IRI", value)
    for prefix, namespace in ALL_PREFIXES.items():
        if value.value.startswith(namespace):
            return f"{prefix}:{value.value.removeprefix(namespace)}"
    if value.value.startswith(BASE):
        return f"<{value.value.removeprefix(BASE)}>"
    return f"<{value.value}>"
