"""SPARQL 1.1 Protocol: https://www.w3.org/TR/sparql11-protocol/ and its test suite's cases."""

import csv
import io
import json
from urllib.parse import urlencode

import pytest
import rdflib
from rdflib.compare import isomorphic
from SPARQLWrapper import CSV, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import EndPointInternalError, QueryBadFormed

NAMES = """PREFIX schema: <https://schema.org/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?person ?name WHERE { ?person a schema:Person ; skos:prefLabel ?name FILTER(LANG(?name) = "zh") }
ORDER BY ?name"""
GRAPH = """PREFIX schema: <https://schema.org/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
CONSTRUCT { ?person skos:prefLabel ?name } WHERE { ?person a schema:Person ; skos:prefLabel ?name }"""
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"


@pytest.fixture(scope="module")
def graph(built):
    """The same graph in a store that isn't ours."""
    return rdflib.Graph().parse(built / "graph.ttl", format="turtle")


def client(server, query, form, method="GET", way="urlencoded"):
    """A client that isn't ours."""
    wrapper = SPARQLWrapper(f"{server.address}/sparql")
    wrapper.setQuery(query)
    wrapper.setReturnFormat(form)
    wrapper.setMethod(method)
    wrapper.setRequestMethod(way)
    return wrapper


@pytest.mark.parametrize(("method", "way"), [("GET", "urlencoded"), (POST, "urlencoded"), (POST, POSTDIRECTLY)])
def test_a_client_selects(server, graph, method, way):
    expected = [(str(person), str(name)) for person, name in graph.query(NAMES)]
    assert len(expected) > 10
    found = client(server, NAMES, JSON, method, way).queryAndConvert()["results"]["bindings"]
    assert [(row["person"]["value"], row["name"]["value"]) for row in found] == expected
    rows = list(csv.reader(io.StringIO(client(server, NAMES, CSV, method, way).queryAndConvert().decode())))
    assert [tuple(row) for row in rows[1:]] == expected
    lines = client(server, NAMES, TSV, method, way).queryAndConvert().decode().splitlines()
    assert lines[1:] == [f'<{person}>\t"{name}"@zh' for person, name in expected]
    document = client(server, NAMES, XML, method, way).queryAndConvert()
    assert [node.firstChild.data for node in document.getElementsByTagName("literal")] == [name for _, name in expected]


@pytest.mark.parametrize("form", [JSON, XML])
@pytest.mark.parametrize(("query", "answer"), [("ASK { ?s ?p ?o }", True), ("ASK { ?s ?p 'nothing says so' }", False)])
def test_a_client_asks(server, form, query, answer):
    found = client(server, query, form).queryAndConvert()
    said = found["boolean"] if form == JSON else found.getElementsByTagName("boolean")[0].firstChild.data == "true"
    assert said is answer


@pytest.mark.parametrize("form", [TURTLE, N3, RDFXML, JSONLD])
@pytest.mark.parametrize("query", [GRAPH, "DESCRIBE <https://w3id.org/guanxi/id/place/320600>"])
def test_a_client_gets_graphs(server, graph, form, query):
    found = client(server, query, form).queryAndConvert()
    if not isinstance(found, rdflib.Graph):
        found = rdflib.Graph().parse(data=found, format="turtle")
    expected = rdflib.Graph()
    if query == GRAPH:
        expected += graph.query(GRAPH).graph
    else:
        expected += graph.triples((rdflib.URIRef("https://w3id.org/guanxi/id/place/320600"), None, None))
    assert len(expected) > 3
    assert isomorphic(found, expected)


def test_n_triples(server, graph):
    found = server.query(GRAPH, "application/n-triples")
    assert found.type == "application/n-triples"
    assert isomorphic(rdflib.Graph().parse(data=found.body, format="nt"), graph.query(GRAPH).graph)


def test_a_client_hears_why(server):
    with pytest.raises(QueryBadFormed, match="doesn't parse"):
        client(server, "SELECT ?s WHERE { ?s ?p }", JSON).query()
    hard = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    with pytest.raises(EndPointInternalError, match="longer than 2 seconds"):
        client(server, hard, JSON).query()


@pytest.mark.parametrize(
    ("accept", "type_"),
    [
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/json", "application/json"),
        ("application/sparql-results+xml;q=0.5, text/csv;q=0.4", "application/sparql-results+xml"),
        ("text/html, */*;q=0.1", "application/sparql-results+json"),
        ("text/*", "text/csv"),
    ],
)
def test_the_form_is_negotiated(server, accept, type_):
    found = server.query(NAMES, accept)
    assert (found.status, found.type) == (200, type_)
    assert "Accept" in found.headers["Vary"]


@pytest.mark.parametrize("query", [NAMES, "ASK {}", GRAPH])
def test_a_form_there_is_none_of(server, query):
    found = server.query(query, "image/png, text/html;q=0.9")
    assert (found.status, found.type) == (406, "text/plain")
    assert "there are:" in found.text


@pytest.mark.parametrize(
    ("method", "query", "body", "type_", "status"),
    [
        ("POST", "", "query=ASK%20%7B%7D", FORM, 200),
        ("POST", "", "query=ASK%20%7B%7D", f"{FORM}; charset=UTF-8", 200),
        ("POST", "", "ASK {}", DIRECT, 200),
        ("POST", "", "\ufeffASK {}", DIRECT, 200),
        ("GET", "query=ASK+%7B%7D&default-graph-uri=", None, None, 200),
        ("GET", "query=ASK+%7B%7D&format=json&unknown=1", None, None, 200),
        # the test suite of the protocol: bad requests
        ("GET", "query=ASK+%7B%7D&query=SELECT+*+%7B%7D", None, None, 400),
        ("POST", "query=ASK+%7B%7D", "query=ASK%20%7B%7D", FORM, 400),
        ("POST", "query=ASK+%7B%7D", "ASK {}", DIRECT, 400),
        ("POST", "", "query=ASK%20%7B%7D", "text/plain", 415),
        ("POST", "", "query=ASK%20%7B%7D", None, 415),
        ("POST", "", "ASK {}", "text/plain", 415),
        ("POST", "", '{"query": "ASK {}"}', "application/json", 415),
        ("POST", "", "ASK {}".encode("utf-16"), DIRECT, 400),
        ("POST", "", b"ASK { ?s ?p '\xff' }", DIRECT, 400),
        ("GET", "query=ASK%20%7B%3Fs%20%3Fp%20%27%FF%27%7D", None, None, 400),
        ("POST", "", "", FORM, 400),
        ("POST", "", "", DIRECT, 400),
        ("GET", "query=", None, None, 400),
        ("GET", "query=ASK", None, None, 400),
        ("PUT", "", "query=ASK%20%7B%7D", FORM, 405),
        ("DELETE", "", None, None, 405),
        # datasets and updates
        ("GET", "query=ASK+%7B%7D&default-graph-uri=http%3A%2F%2Fexample.org%2F", None, None, 400),
        ("GET", "query=ASK+%7B%7D&named-graph-uri=file%3A%2F%2F%2Fetc%2Fpasswd", None, None, 400),
        ("POST", "default-graph-uri=urn:x", "ASK {}", DIRECT, 400),
        ("POST", "", "query=ASK%20%7B%7D&default-graph-uri=urn%3Ax", FORM, 400),
        ("POST", "", "update=CLEAR+ALL", FORM, 403),
        ("GET", "update=CLEAR+ALL", None, None, 403),
        ("POST", "", "CLEAR ALL", "application/sparql-update", 403),
        ("POST", "", "CLEAR ALL", DIRECT, 403),
        ("POST", "", "PREFIX a: <urn:a> INSERT DATA { a:b a:c a:d }", DIRECT, 403),
        ("POST", "", "LOAD <file:///etc/passwd>", DIRECT, 403),
        ("POST", "", "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", DIRECT, 403),
        ("POST", "", "SELECT * { SERVICE SILENT ?where { ?s ?p ?o } }", DIRECT, 403),
        ("POST", "", "SELECT * { S\\u0045RVICE <http://127.0.0.1/> { ?s ?p ?o } }", DIRECT, 403),
        ("POST", "", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", DIRECT, 403),
        ("POST", "", "SELECT * FROM NAMED <http://127.0.0.1/> { ?s ?p ?o }", DIRECT, 403),
        # words that only look like it
        ("POST", "", "SELECT * { ?s ?p 'SERVICE FROM'@from ; <urn:FROM> ?from # FROM\n }", DIRECT, 200),
    ],
)
def test_requests(server, method, query, body, type_, status):
    data = body.encode() if isinstance(body, str) else body
    headers = {"Content_Type": type_} if type_ else {}
    found = server.ask(f"/sparql?{query}", method, data, **headers)
    assert found.status == status, found.text
    if status >= 400:
        assert found.type == "text/plain"
        assert 5 < len(found.text) < 500
        assert found.text.endswith("\n") and found.text.count("\n") == 1


def test_the_same_bytes_have_the_same_tag(server):
    for query, accept in [(NAMES, "text/csv"), (GRAPH, "text/turtle"), (GRAPH, "application/rdf+xml")]:
        replies = [server.query(query, accept) for _ in range(6)]
        assert len({(reply.body, reply.headers["ETag"]) for reply in replies}) == 1
        tag = replies[0].headers["ETag"]
        again = server.query(query, accept, If_None_Match=f'W/"other", {tag}')
        assert (again.status, again.body, again.headers["ETag"]) == (304, b"", tag)
        assert replies[0].headers["Cache-Control"] == "no-cache"


def test_head(server):
    path = f"/sparql?{urlencode({'query': NAMES})}"
    whole, head = server.ask(path), server.ask(path, "HEAD")
    assert (head.status, head.body) == (200, b"")
    for name in ("Content-Length", "Content-Type", "ETag"):
        assert head.headers[name] == whole.headers[name]
    assert int(whole.headers["Content-Length"]) == len(whole.body)
    refused = server.ask("/sparql?query=ASK", "HEAD")
    assert (refused.status, refused.body) == (400, b"")


@pytest.mark.parametrize(
    ("accept", "form"),
    [(None, "turtle"), ("text/turtle", "turtle"), ("application/rdf+xml", "xml"), ("application/n-triples", "nt")],
)
def test_the_service_describes_itself(server, accept, form):
    found = server.ask("/sparql", **({"Accept": accept} if accept else {}))
    described = rdflib.Graph().parse(data=found.body, format=form)
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    service = rdflib.URIRef(f"{server.address}/sparql")
    assert (service, rdflib.RDF.type, sd.Service) in described
    assert (service, sd.endpoint, service) in described
    assert (service, sd.supportedLanguage, sd.SPARQL11Query) in described
    assert len(list(described.objects(service, sd.resultFormat))) == 8


def test_people_are_led_to_the_query_page(server):
    found = server.ask("/sparql", Accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert (found.status, found.headers["Location"]) == (303, "/query")


def test_articles_words_come_through(server):
    query = 'SELECT ?q WHERE { ?s <http://www.w3.org/ns/oa#exact> ?q FILTER(CONTAINS(?q, "“")) } ORDER BY ?q'
    as_json = [
        row["q"]["value"] for row in json.loads(server.query(query, "application/json").body)["results"]["bindings"]
    ]
    as_csv = [row[0] for row in csv.reader(io.StringIO(server.query(query, "text/csv").text))][1:]
    assert as_json == as_csv != []
