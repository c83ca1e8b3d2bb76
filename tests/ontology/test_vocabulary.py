"""The terms that kg.ttl defines and those that the builder writes are the same, each explained in two languages."""

import json

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS
from rdflib.compare import isomorphic

from kg import ontology_files, roles
from kg.ontology_files import PREFIXES
from tests.graph.sample import turtle

KG = PREFIXES["kg"]
ONTOLOGY = rdflib.Graph().parse(data=ontology_files.text("kg.ttl"), format="turtle")
GRAPH = rdflib.Graph().parse(data=turtle(), format="turtle")
DEFINED = sorted(str(term) for term in set(ONTOLOGY.subjects(RDF.type)) if str(term).startswith(KG))
PARENTS = (RDFS.subClassOf, RDFS.subPropertyOf)


def used() -> set[str]:
    terms = {str(p) for _, p, _ in GRAPH} | {str(o) for o in GRAPH.objects(None, RDF.type)}
    terms |= {str(p) for _, p, _ in ONTOLOGY}
    return {term for term in terms if term.startswith(KG)}


def parents(term: rdflib.term.Node) -> list[rdflib.term.Node]:
    inverse = list(ONTOLOGY.objects(term, OWL.inverseOf))
    return [parent for node in [term, *inverse] for name in PARENTS for parent in ONTOLOGY.objects(node, name)]


def test_every_term_that_is_written_is_defined() -> None:
    assert used() <= set(DEFINED)


def test_every_term_that_is_defined_is_written_or_stands_above_one_that_is() -> None:
    above = {str(parent) for term in used() for parent in parents(rdflib.URIRef(term))}
    assert set(DEFINED) <= used() | above


@pytest.mark.parametrize("term", DEFINED)
def test_a_term_is_explained_in_both_languages(term: str) -> None:
    for predicate in (RDFS.label, RDFS.comment):
        values = list(ONTOLOGY.objects(rdflib.URIRef(term), predicate))
        assert sorted(value.language for value in values if isinstance(value, rdflib.Literal)) == ["en", "zh"]


@pytest.mark.parametrize("term", DEFINED)
def test_a_term_stands_below_one_of_a_standard(term: str) -> None:
    above = list(parents(rdflib.URIRef(term)))
    for each in above:
        above += parents(each)
    assert any(not str(each).startswith(KG) for each in above)


@pytest.mark.parametrize("file", ["kg.ttl", "shapes.ttl"])
def test_every_name_in_the_files_exists(file: str) -> None:
    terms = {
        str(term) for triple in rdflib.Graph().parse(data=ontology_files.text(file), format="turtle") for term in triple
    }
    assert {term for term in terms if term.startswith(KG)} <= set(DEFINED)


def test_labels_are_not_shared() -> None:
    for language in ("zh", "en"):
        for kinds in ((OWL.Class,), (OWL.ObjectProperty, OWL.DatatypeProperty)):
            names = [
                str(label)
                for kind in kinds
                for term in ONTOLOGY.subjects(RDF.type, kind)
                for label in ONTOLOGY.objects(term, RDFS.label)
                if isinstance(label, rdflib.Literal) and label.language == language
            ]
            assert len(names) == len(set(names))


def test_every_role_has_a_body_and_both_names() -> None:
    found = roles.all_roles()
    concepts = {str(c).removeprefix(PREFIXES["role"]) for c in ONTOLOGY.subjects(RDF.type, SKOS.Concept)}
    assert set(found) == concepts
    assert {role.held_in for role in found.values()} == {"area", "organization", "country"}
    assert all(role.zh and role.en for role in found.values())


def test_json_ld_with_our_context_is_the_same_graph() -> None:
    context = json.loads(ontology_files.text("context.jsonld"))["@context"]
    text = GRAPH.serialize(format="json-ld", context=context, auto_compact=False)
    compacted = json.loads(text)
    again = rdflib.Graph().parse(data=json.dumps(compacted), format="json-ld")
    assert isomorphic(again, GRAPH)


def test_the_context_names_every_term_that_is_written() -> None:
    context = json.loads(ontology_files.text("context.jsonld"))["@context"]
    named = {value["@id"] if isinstance(value, dict) else value for value in context.values()}
    terms = {str(p) for _, p, _ in GRAPH if p != RDF.type} | {str(o) for o in GRAPH.objects(None, RDF.type)}
    for term in terms:
        short = GRAPH.namespace_manager.curie(term)
        assert short in named, short
