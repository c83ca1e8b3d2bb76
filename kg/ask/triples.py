"""What a graph says of one node, looked up node by node: quicker than SPARQL where most of it is optional."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.ask.graph import GraphStore, value
from kg.ask.table import Value
from kg.ontology_files import expanded

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


class Triples:
    """The triples of one graph. Predicates are written short, as in "kg:rule"."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store.store

    def objects(self, iri: str, *predicates: str) -> list[Term]:
        """What stands behind a node's predicates, in an order of its own."""
        try:
            node = ox.NamedNode(iri)
        except ValueError:  # in a graph of somebody else's a text may stand where a node belongs
            return []
        found = [quad.object for one in predicates for quad in self._store.quads_for_pattern(node, _node(one), None)]
        return sorted(found, key=str)

    def subjects(self, predicate: str, iri: str) -> Iterator[str]:
        """The nodes before a predicate and a node."""
        for quad in self._store.quads_for_pattern(None, _node(predicate), ox.NamedNode(iri)):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject.value

    def one(self, iri: str | None, *predicates: str) -> Value:
        """The first value behind a node's predicates, None if there is none."""
        found = self.objects(iri, *predicates) if iri else []
        return value(found[0]) if found else None

    def text(self, iri: str | None, *predicates: str) -> str | None:
        """The same as text."""
        found = self.one(iri, *predicates)
        return None if found is None else str(found)

    def label(self, iri: str | None, language: str) -> str | None:
        """A thing's preferred name in a language."""
        named = self.objects(iri, "skos:prefLabel") if iri else []
        return next((one.value for one in named if isinstance(one, ox.Literal) and one.language == language), None)


def _node(short: str) -> ox.NamedNode:
    return ox.NamedNode(expanded(short))
