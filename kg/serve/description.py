"""What the endpoint says of itself (SPARQL 1.1 Service Description)."""

import hashlib

import pyoxigraph as ox

from kg.ontology_files import RDF
from kg.serve.formats import GRAPHS

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_RDF_TYPE = ox.NamedNode(RDF + "type")
_WRITTEN = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)


def service(address: str, media_type: str) -> tuple[bytes, str]:
    """The description of the endpoint at an address in a form, and its digest."""
    node, dataset, graph = ox.NamedNode(address), ox.BlankNode("dataset"), ox.BlankNode("graph")
    triples = [
        ox.Triple(node, _RDF_TYPE, _sd("Service")),
        ox.Triple(node, _sd("endpoint"), node),
        ox.Triple(node, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        ox.Triple(node, _sd("defaultDataset"), dataset),
        ox.Triple(dataset, _RDF_TYPE, _sd("Dataset")),
        ox.Triple(dataset, _sd("defaultGraph"), graph),
        ox.Triple(graph, _RDF_TYPE, _sd("Graph")),
        *(ox.Triple(node, _sd("resultFormat"), ox.NamedNode(_FORMATS + name)) for name in _WRITTEN),
    ]
    prefixes = {"sd": _SD, "formats": _FORMATS}
    body = ox.serialize(triples, format=GRAPHS[media_type], prefixes=prefixes) or b""
    return body, hashlib.sha256(body).hexdigest()[:32]


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(_SD + name)
