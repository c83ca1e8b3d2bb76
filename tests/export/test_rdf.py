"""The RDF formats, read back by rdflib, pyoxigraph, rapper and N3.js."""

import json
import shutil
import subprocess
from functools import lru_cache

import pyoxigraph as ox
import pytest
import rdflib

from kg import ontology_files
from kg.export.xml_text import readable

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

OX = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
RDFLIB = {
    "turtle": "turtle",
    "ntriples": "nt",
    "nquads": "nquads",
    "trig": "trig",
    "jsonld": "json-ld",
    "rdfxml": "xml",
}
WHOLE = ["turtle", "ntriples", "jsonld", "rdfxml"]
GRAPHS = ["nquads", "trig"]


def known(graph, form):
    """Every triple of the graph as text, as the format can write it."""
    found = {(str(quad.subject), str(quad.predicate), quad.object) for quad in graph.store}
    return {(s, p, xml_safe(o) if form == "rdfxml" else o) for s, p, o in found}


def xml_safe(term):
    if not isinstance(term, ox.Literal):
        return term
    if term.language:
        return ox.Literal(readable(term.value), language=term.language)
    return ox.Literal(readable(term.value), datatype=term.datatype)


@pytest.mark.parametrize("form", OX)
def test_pyoxigraph_reads_the_same_triples(graph, form):
    read = {(str(q.subject), str(q.predicate), q.object) for q in ox.parse(path=graph.to(form), format=OX[form])}
    assert read == known(graph, form)


@lru_cache(maxsize=1)
def plain(graph):
    """The triples as rdflib reads N-Triples."""
    return frozenset(rdflib.Graph().parse(graph.to("ntriples"), format="nt"))


@pytest.mark.parametrize("form", OX)
def test_rdflib_reads_the_same_triples(graph, form):
    read = rdflib.Dataset(default_union=True).parse(graph.to(form), format=RDFLIB[form])
    expected = {(s, p, rdflib_safe(o) if form == "rdfxml" else o) for s, p, o in plain(graph)}
    assert {(s, p, o) for s, p, o, _ in read.quads()} == expected


def rdflib_safe(term):
    if not isinstance(term, rdflib.Literal):
        return term
    return rdflib.Literal(readable(str(term)), lang=term.language, datatype=term.datatype)


@pytest.mark.skipif(shutil.which("rapper") is None, reason="rapper isn't installed")
@pytest.mark.parametrize("form", [*WHOLE[:2], "rdfxml", *GRAPHS])
def test_rapper_reads_as_many_triples(graph, form):
    file = graph.to(form)
    command = ["rapper", "--quiet", "--input", form, "--output", "ntriples", file.as_uri()]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    read = {q.triple for q in ox.parse(done.stdout, format=ox.RdfFormat.N_TRIPLES)}
    assert len(read) == len(graph.store)


@pytest.mark.parametrize("form", ["turtle", "ntriples", "nquads", "trig"])
def test_n3_reads_the_same_triples(graph, node, form):
    read = {tuple(quad[:3]) for quad in node("n3", graph.to(form))}
    assert read == {(q.subject.value, q.predicate.value, q.object.value) for q in graph.store}


@pytest.mark.parametrize("form", GRAPHS)
def test_an_article_speaks_in_its_own_graph(graph, form):
    quads = list(ox.parse(path=graph.to(form), format=OX[form]))
    named = [quad for quad in quads if quad.graph_name != ox.DefaultGraph()]
    default = {quad.triple for quad in quads} - {quad.triple for quad in named}
    assert {quad.graph_name.value for quad in named} == {row[0] for row in graph.rows("?a a schema:NewsArticle")}
    assert not default & {quad.triple for quad in named}
    read = ox.Store()
    read.extend(quads)
    claims = graph.rows(
        "?c a ?k ; prov:wasDerivedFrom ?a VALUES ?k { kg:Holding kg:Participation kg:Encounter }", "?c ?a"
    )
    for claim, article in claims:
        assert list(read.quads_for_pattern(ox.NamedNode(claim), None, None, ox.NamedNode(article)))
        assert not list(read.quads_for_pattern(ox.NamedNode(claim), None, None, ox.DefaultGraph()))


@pytest.mark.parametrize("form", GRAPHS)
def test_an_edge_is_in_the_graph_of_each_article_that_says_it(graph, form):
    expected = graph.rows(
        "?c a kg:Holding ; org:member ?p ; kg:post ?t ; prov:wasDerivedFrom ?a ; kg:status ?s"
        " FILTER(?s IN ('holds', 'appointed', 'elected'))",
        "DISTINCT ?p ?t ?a",
    )
    holds = ox.NamedNode("http://www.w3.org/ns/org#holds")
    quads = [quad for quad in ox.parse(path=graph.to(form), format=OX[form]) if quad.predicate == holds]
    found = [(quad.subject.value, quad.object.value, getattr(quad.graph_name, "value", None)) for quad in quads]
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_jsonld_speaks_the_short_names(graph):
    document = json.loads(graph.to("jsonld").read_text(encoding="utf-8"))
    assert document["@context"] == json.loads(ontology_files.text("context.jsonld"))["@context"]
    short = set(document["@context"])
    keys = {key for one in document["@graph"] for key in one}
    assert not [key for key in keys - short if key.startswith("https://w3id.org/guanxi/")]
    claim = next(one for one in document["@graph"] if one.get("type") == "Holding")
    assert claim["id"].startswith("article/") and claim["member"].startswith("person/")


def test_each_claim_is_the_reifier_of_its_edge(graph):
    quads = list(ox.parse(path=graph.to("turtle12"), format=ox.RdfFormat.TURTLE))
    reifies = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"
    plain = {quad.triple for quad in quads if quad.predicate.value != reifies}
    assert plain == {quad.triple for quad in graph.store}
    said = [quad for quad in quads if quad.predicate.value == reifies]
    assert {quad.object for quad in said} <= plain, "an edge is reified that the graph doesn't have"
    edges = "org:holds kg:attended kg:presidedOver kg:spokeAt kg:reportedAt kg:met kg:visited"
    edges += " schema:award kg:locatedIn kg:within kg:backs kg:reached schema:isPartOf"
    assert len({quad.object for quad in said}) == graph.count(f"?s ?p ?o VALUES ?p {{ {edges} }}")
    backed = graph.count(
        "?c a ?k VALUES ?k { kg:Participation kg:Encounter kg:Award kg:OrganizationSpeech kg:Progress kg:Backing"
        " kg:Containment kg:Phase }"
    )
    held = graph.count("?c a kg:Holding ; kg:status ?s FILTER(?s IN ('holds', 'appointed', 'elected'))")
    placed = graph.count("?c a kg:NameMention ; kg:area ?area")
    assert len(said) == backed + held + placed
