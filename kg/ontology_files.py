"""The prefixes of the ontology's terms, what our IRIs begin with, and where the ontology's files are.

They are package data when installed, and stand in the repository's ``ontology/`` folder in development.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from kg.errors import QueryError

PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "kg": "https://w3id.org/guanxi/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "role": "https://w3id.org/guanxi/role/",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Those that a graph is written with."""
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
ALL_PREFIXES = {"rdf": RDF, **PREFIXES}
IRIS = "https://w3id.org/guanxi/"
"""What all our IRIs begin with."""
BASE = f"{IRIS}id/"
"""What the IRIs of a graph's things begin with."""


def expanded(name: str) -> str:
    """The IRI of a name with prefix, as in "kg:level"."""
    prefix, _, local = name.partition(":")
    return ALL_PREFIXES[prefix] + local


def ontology() -> Traversable:
    """The folder that holds kg.ttl, shapes.ttl, context.jsonld and queries/."""
    packaged = files("kg") / "ontology"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parent.parent / "ontology"


def text(name: str) -> str:
    """The text of one of the ontology's files, such as "kg.ttl"."""
    return (ontology() / name).read_text(encoding="utf-8")


def query_names() -> list[str]:
    """The names of the named queries, sorted."""
    found = (entry.name for entry in (ontology() / "queries").iterdir())
    return sorted(name.removesuffix(".rq") for name in found if name.endswith(".rq"))


def query(name: str) -> str:
    """The SPARQL text of a named query.

    Raises:
        QueryError: there is no query of that name.
    """
    if name not in query_names():
        raise QueryError(f"no query is named {name!r}; there are: {', '.join(query_names())}")
    return text(f"queries/{name}.rq")
