"""What is counted, read out of the graph."""

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from kg.ontology_files import expanded

THINGS = {
    "person": "schema:Person",
    "organization": "org:Organization",
    "body": "org:FormalOrganization",
    "meeting": "schema:Event",
    "project": "schema:Project",
    "place": "schema:AdministrativeArea",
    "site": "schema:Place",
    "post": "org:Post",
}
"""Kind of a thing → its class: the nodes of the network."""
RECORDS = {
    "article": "schema:NewsArticle",
    "mention": "kg:NameMention",
    "holding": "kg:Holding",
    "participation": "kg:Participation",
    "encounter": "kg:Encounter",
    "award": "kg:Award",
    "speech": "kg:OrganizationSpeech",
    "progress": "kg:Progress",
    "backing": "kg:Backing",
    "tenure": "kg:Tenure",
    "conflict": "kg:Conflict",
}
"""Kind of what is said of things → its class."""
EDGES = (
    *("org:holds", "kg:attended", "kg:spokeAt", "kg:met", "kg:visited", "kg:backs"),
    *("kg:locatedIn", "kg:within", "kg:area", "org:postIn"),
)
"""The direct edges; whoever presided or reported attended, too."""


class Reading:
    """Reads one graph; IRIs come sorted, so that nothing depends on the order in a store."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def members(self, name: str) -> list[str]:
        """The nodes of a class."""
        found = self._store.quads_for_pattern(None, _iri("rdf:type"), _iri(name), ox.DefaultGraph())
        return sorted({quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode)})

    def links(self, name: str) -> list[tuple[str, str]]:
        """The pairs of nodes that a predicate links."""
        return sorted(
            {
                (subject.value, thing.value)
                for subject, thing in self._said(name)
                if isinstance(subject, ox.NamedNode) and isinstance(thing, ox.NamedNode)
            }
        )

    def grouped(self, name: str) -> dict[str, list[str]]:
        """Node → the nodes that a predicate leads to."""
        found: dict[str, list[str]] = defaultdict(list)
        for subject, thing in self.links(name):
            found[subject].append(thing)
        return dict(found)

    def texts(self, name: str, datatype: str = "xsd:string") -> dict[str, str]:
        """Node → the first of its values of a predicate that have a datatype."""
        found: dict[str, str] = {}
        wanted = _iri(datatype)
        for subject, value in self._said(name):
            if isinstance(subject, ox.NamedNode) and isinstance(value, ox.Literal) and value.datatype == wanted:
                found[subject.value] = min(value.value, found.get(subject.value, value.value))
        return found

    def _said(self, name: str) -> Iterator[tuple[ox.NamedNode | ox.BlankNode | ox.Triple, object]]:
        for quad in self._store.quads_for_pattern(None, _iri(name), None, ox.DefaultGraph()):
            yield quad.subject, quad.object


def _iri(name: str) -> ox.NamedNode:
    return ox.NamedNode(expanded(name))
