"""The network formats, read back by networkx, igraph, graphology and cytoscape.js, and counted against the graph."""

import json
import xml.etree.ElementTree as ET
from collections import Counter

import igraph
import networkx as nx
import pytest

from kg import export
from kg.export.xml_text import readable

CLAIMS = "kg:Holding kg:Participation kg:Encounter kg:OrganizationSpeech kg:Backing"
THINGS = (
    "schema:Person schema:AdministrativeArea org:Organization org:FormalOrganization schema:Event schema:Project "
    "schema:Place org:Post"
)


def from_networkx(network):
    nodes = [{"id": id_, **told} for id_, told in network.nodes(data=True)]
    return nodes, [{**told, "source": a, "target": b} for a, b, told in network.edges(data=True)]


def by_networkx_graphml(graph, node):
    return from_networkx(nx.read_graphml(graph.to("graphml"), force_multigraph=True))


def by_networkx_gexf(graph, node):
    return from_networkx(nx.read_gexf(as_gexf_12(graph), version="1.2draft"))


def as_gexf_12(graph):
    """The GEXF file under the name of the older version, the newest that networkx knows."""
    text = graph.to("gexf").read_text(encoding="utf-8")
    older = graph.folder / "older.gexf"
    text = text.replace(
        'xmlns="http://gexf.net/1.3" version="1.3"', 'xmlns="http://www.gexf.net/1.2draft" version="1.2"'
    )
    older.write_text(text, encoding="utf-8")
    return older


def by_networkx_json(graph, node):
    text = graph.to("json").read_text(encoding="utf-8")
    return from_networkx(nx.node_link_graph(json.loads(text), edges="edges"))


def by_igraph(graph, node):
    network = igraph.Graph.Read_GraphML(str(graph.to("graphml")))
    nodes = [known(one.attributes()) for one in network.vs]
    ids = [one["id"] for one in nodes]
    return nodes, [
        {**known(one.attributes()), "source": ids[one.source], "target": ids[one.target]} for one in network.es
    ]


def known(told):
    return {name: value for name, value in told.items() if value not in ("", None) and value == value}


def by_graphology_graphml(graph, node):
    return of_node(node("graphml", graph.to("graphml")))


def by_graphology_gexf(graph, node):
    return of_node(node("gexf", graph.to("gexf")))


def by_cytoscape(graph, node):
    return of_node(node("cytoscape", graph.to("cytoscape")))


def of_node(read):
    return read["nodes"], read["edges"]


def direct(graph, node):
    return from_networkx(export.to_networkx(graph.store))


READERS = [
    direct,
    by_networkx_json,
    by_networkx_graphml,
    by_networkx_gexf,
    by_igraph,
    by_graphology_graphml,
    by_graphology_gexf,
    by_cytoscape,
]
XML = (by_networkx_graphml, by_networkx_gexf, by_igraph, by_graphology_graphml, by_graphology_gexf)


@pytest.fixture(scope="session", params=READERS, ids=lambda reader: reader.__name__)
def read(request, graph):
    """The nodes and edges that a reader finds, and how the format changes a text."""
    needs_node = request.param in (by_graphology_graphml, by_graphology_gexf, by_cytoscape)
    node = request.getfixturevalue("node") if needs_node else None
    nodes, edges = request.param(graph, node)
    return nodes, edges, (readable if request.param in XML else str)


def test_every_thing_is_a_node_and_nothing_else_is(graph, read):
    nodes, _, _ = read
    things = graph.rows(f"?s a ?k VALUES ?k {{ {THINGS} }}", "?s")
    assert sorted(one["id"] for one in nodes) == sorted(row[0] for row in things)


def test_every_name_is_kept(graph, read):
    nodes, _, same = read
    kept = Counter()
    for one in nodes:
        for text in filter(None, (one.get("zh"), one.get("en"), one.get("aliases"))):
            kept[one["id"], text] += 1
    for tag in ("zh", "en"):
        rows = graph.rows(f"?s skos:prefLabel ?n ; a ?k VALUES ?k {{ {THINGS} }} FILTER(LANG(?n) = '{tag}')", "?s ?n")
        assert {(one["id"], one[tag]) for one in nodes if one.get(tag)} == {(s, same(n)) for s, n in rows}
    others = {}
    shown = "FILTER NOT EXISTS { ?s skos:prefLabel ?p FILTER(STR(?p) = STR(?n)) }"
    for s, n in graph.rows(f"?s skos:altLabel ?n ; a ?k VALUES ?k {{ {THINGS} }} {shown}", "?s ?n"):
        others.setdefault(s, set()).add(same(n))
    found = {one["id"]: one["aliases"] for one in nodes if one.get("aliases")}
    assert set(found) == set(others)
    for id_, names in others.items():
        assert len(found[id_]) == sum(map(len, names)) + 3 * (len(names) - 1)


def test_every_claim_is_an_edge(graph, read):
    _, edges, _ = read
    claims = Counter()
    for kind, path in (
        ("kg:Holding", "org:member ?a ; kg:post ?b"),
        ("kg:Participation", "kg:participant ?a ; kg:meeting ?b"),
        ("kg:Encounter", "kg:participant ?a ; kg:other ?b"),
        ("kg:OrganizationSpeech", "kg:participant ?a ; kg:meeting ?b"),
        ("kg:Backing", "kg:participant ?a ; kg:project ?b"),
    ):
        claims.update(graph.rows(f"?c a {kind} ; {path} ; prov:wasDerivedFrom ?d", "?a ?b ?d"))
    assert Counter((e["source"], e["target"], e["article_id"]) for e in edges if e.get("article_id")) == claims


def test_every_claim_carries_its_words_article_day_and_confidence(graph, read):
    _, edges, same = read
    rows = graph.rows(
        f"?c a ?k VALUES ?k {{ {CLAIMS} }} ?c oa:hasTarget/oa:hasSelector/oa:exact ?quote ; kg:confidence ?sure ;"
        " prov:wasDerivedFrom/kg:source ?source ; kg:rule ?rule OPTIONAL { ?c kg:date ?date }"
        " OPTIONAL { ?c kg:title ?title }",
        "?quote ?sure ?source ?rule ?date ?title",
    )
    expected = Counter(
        (same(quote), float(sure), same(source), same(rule), date, title and same(title))
        for quote, sure, source, rule, date, title in rows
    )
    found = Counter(
        (e["quote"], float(e["confidence"]), e["article"], e["rule"], e.get("date"), e.get("title"))
        for e in edges
        if e.get("article_id")
    )
    assert found == expected


def test_the_direct_edges_of_the_graph_are_the_edges(graph, read):
    """An edge of the network that says holds, met … is one of the graph, and the other way round."""
    _, edges, _ = read
    names = {
        "holds": "org:holds",
        **{name: f"kg:{name}" for name in ("attended", "presidedOver", "spokeAt", "reportedAt", "met", "visited")},
        **{name: f"kg:{name}" for name in ("backs", "within", "locatedIn")},
    }
    for relation, predicate in names.items():
        found = {(e["source"], e["target"]) for e in edges if e["relation"] == relation}
        assert found == set(graph.rows(f"?a {predicate} ?b", "?a ?b")), relation


def test_projects_carry_how_far_they_came(graph, read):
    nodes, _, _ = read
    rows = graph.rows("?s kg:reached ?status", "?s ?status")
    assert Counter(
        one["id"] for one in nodes for _ in filter(None, (one.get("statuses") or "").split(" | "))
    ) == Counter(project for project, _ in set(rows))


def test_every_tenure_whose_post_is_named_is_an_edge(graph, read):
    _, edges, _ = read
    rows = graph.rows(
        "?t a kg:Tenure ; org:member ?p ; org:role ?r . OPTIONAL { ?t kg:firstSeen ?first }"
        " OPTIONAL { ?t kg:lastSeen ?last } OPTIONAL { ?t kg:ended ?ended } OPTIONAL { ?t kg:area ?area }"
        " FILTER EXISTS { ?h a kg:Holding ; org:member ?p ; org:role ?r }",
        "DISTINCT ?p ?first ?last ?ended",
    )
    found = {
        (e["source"], e.get("first_seen"), e.get("last_seen"), e.get("ended"))
        for e in edges
        if e["relation"] == "tenure"
    }
    assert found == set(rows)


def test_gephi_sees_the_days(graph):
    space = {"g": "http://gexf.net/1.3"}
    root = ET.parse(graph.to("gexf")).getroot()
    edges = root.findall(".//g:edge", space)
    dated = [edge for edge in edges if edge.get("start")]
    assert all(edge.get("start") <= edge.get("end") for edge in dated)
    full = graph.count(
        f"?c a ?k VALUES ?k {{ {CLAIMS} }} ?c prov:wasDerivedFrom ?a OPTIONAL {{ ?c kg:date ?d }}"
        " OPTIONAL { ?a schema:datePublished ?p }"
        " FILTER((BOUND(?d) && DATATYPE(?d) = <http://www.w3.org/2001/XMLSchema#date>) || BOUND(?p))"
    )
    assert len([edge for edge in dated if edge.get("label") != "tenure"]) == full


def test_an_id_names_one_edge(graph):
    network = export.to_networkx(graph.store)
    keys = [key for _, _, key in network.edges(keys=True)]
    assert len(keys) == len(set(keys))
