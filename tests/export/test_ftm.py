"""FollowTheMoney, read back and validated by its own package."""

import json
from collections import Counter

import pyoxigraph as ox
import pytest
from followthemoney import model
from followthemoney.dataset import Dataset
from followthemoney.statement import Statement, StatementEntity

from kg import export
from kg.export.ftm import ENTITIES, STATEMENTS
from kg.export.ftm_entity import id_of


def fitting(schema, prop, text):
    """A text as long as the model allows."""
    longest = model.get(schema).get(prop).max_length
    return text if len(text) <= longest else text[: longest - 1] + "…"


@pytest.fixture(scope="session")
def entities(graph):
    """Every entity, as the package reads it."""
    with (graph.to("ftm") / ENTITIES).open(encoding="utf-8") as stream:
        return {data["id"]: model.get_proxy(data, cleaned=True) for data in map(json.loads, stream)}


def test_every_entity_is_valid(graph, entities):
    for data in map(json.loads, (graph.to("ftm") / ENTITIES).read_text(encoding="utf-8").split("\n")[:-1]):
        schema = model.get(data["schema"])
        assert schema is not None and not schema.abstract
        schema.validate(data)
        assert set(data["properties"]) <= set(schema.properties)
        assert all(data["properties"].get(name) for name in schema.required), data["id"]
        cleaned = model.get_proxy(data, cleaned=False)
        for name, values in data["properties"].items():
            if schema.get(name).type.name in ("date", "entity", "url", "country", "language"):
                assert sorted(cleaned.get(name)) == sorted(values)


def test_no_entity_is_named_that_is_not_there(entities):
    for entity in entities.values():
        for prop, value in entity.itervalues():
            if prop.type.name == "entity":
                assert value in entities, (entity.id, prop.name)
                assert entities[value].schema.is_a(prop.range), (entity.id, prop.name, value)


def test_there_is_one_entity_for_each_thing_article_and_claim(graph, entities):
    found = Counter(entity.schema.name for entity in entities.values())
    count = graph.count
    assert found["Person"] == count("?s a schema:Person")
    assert found["Position"] == count("?s a org:Post")
    assert found["Event"] == count("?s a schema:Event")
    assert found["Project"] == count("?s a schema:Project")
    assert found["Article"] == count("?s a schema:NewsArticle")
    assert found["Address"] == count("?s a ?k VALUES ?k { schema:AdministrativeArea schema:Place }")
    assert found["PublicBody"] + found["Company"] + found["Organization"] == count(
        "?s a ?k VALUES ?k { org:Organization org:FormalOrganization }"
    )
    assert found["PublicBody"] == count("?s kg:organ ?o FILTER NOT EXISTS { ?s kg:company true }")
    links = "kg:Participation kg:Encounter kg:OrganizationSpeech kg:Backing"
    assert found["UnknownLink"] == count(f"?s a ?k VALUES ?k {{ {links} }}")
    assert found["Documentation"] == count("?s a kg:Award")
    claims = [one for one in entities.values() if one.schema.name == "Occupancy" and "/f" in one.first("recordId")]
    assert len(claims) == count("?s a kg:Holding")


def test_a_claim_keeps_its_words_day_and_article(graph, entities):
    rows = graph.rows(
        "?c a kg:Holding ; org:member ?p ; kg:post ?t ; kg:status ?s ; prov:wasDerivedFrom ?a ;"
        " oa:hasTarget/oa:hasSelector/oa:exact ?q OPTIONAL { ?c kg:date ?d }",
        "?c ?p ?t ?s ?a ?q ?d",
    )
    assert rows
    for claim, person, post, status, article, quote, day in rows:
        entity = entities[id_of(claim)]
        assert entity.get("holder") == [id_of(person)]
        assert entity.get("post") == [id_of(post)]
        assert entity.get("status") == [status]
        assert entity.get("proof") == [id_of(article)]
        assert entity.get("summary") == [fitting("Occupancy", "summary", quote)]
        when = {"appointed": "startDate", "elected": "startDate", "removed": "endDate", "resigned": "endDate"}
        if day and day.startswith("-"):
            assert f"date without year: {day}" in entity.get("description")
        else:
            assert entity.get(when.get(status, "date")) == ([day] if day else [])
            assert sum(len(entity.get(prop)) for prop in ("date", "startDate", "endDate")) == bool(day)
            assert entity.get("electionDate") == ([day] if day and status == "elected" else [])


def test_each_day_of_a_tenure_is_kept(graph, entities):
    """Every tenure whose post is told is an occupancy; each of its days is in it, as a date or without its year."""
    tenures = graph.rows(
        "?t a kg:Tenure ; org:member ?p OPTIONAL { ?t kg:firstSeen ?f } OPTIONAL { ?t kg:lastSeen ?l }"
        " OPTIONAL { ?t kg:ended ?e }",
        "?t ?p ?f ?l ?e",
    )
    assert tenures
    found: dict[str, list] = {}
    for one in entities.values():
        if one.schema.name == "Occupancy" and "/f" not in one.first("recordId"):
            found.setdefault(one.first("recordId"), []).append(one)
    dated = 0
    for tenure, person, first, last, ended in tenures:
        for one in found.pop(tenure, []):
            assert one.get("holder") == [id_of(person)]
            said = {*one.get("date"), *one.get("startDate")}
            assert said == {day for day in (first, last) if day and not day.startswith("-")}
            assert one.get("startDate") in ([], [first])
            assert one.get("endDate") == [day for day in (ended,) if day and not day.startswith("-")]
            assert one.get("status") == (["ended"] if ended else [])
            for name, day in (("first seen", first), ("last seen", last), ("ended", ended)):
                assert not day or f"{name}: {day}" in one.get("description")
            dated += bool(said or one.get("endDate"))
    assert found == {}
    assert dated or graph.name == "hostile"


CAREER = """
@base <https://w3id.org/guanxi/id/> . @prefix kg: <https://w3id.org/guanxi/ontology#> . @prefix s: <https://schema.org/> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<person/a> a s:Person . <person/b> a s:Person . <place/1> a s:AdministrativeArea . <article/1> a s:NewsArticle .
<post/head> a org:Post ; kg:area <place/1> ; org:role <role/head> . <role/head> a <http://www.w3.org/2004/02/skos/core#Concept> .
<article/1/f1> a kg:Holding ; org:member <person/a> ; kg:post <post/head> ; org:role <role/head> ; kg:area <place/1> ;
  kg:status "STATUS" ; kg:date "DAY"^^xsd:date ; prov:wasDerivedFrom <article/1> ; kg:rule "r" ; kg:confidence 0.9 .
<t> a kg:Tenure ; org:member <person/a> ; org:role <role/head> ; kg:area <place/1> ; prov:wasDerivedFrom <article/1> ;
  kg:firstSeen "2030-05-01"^^xsd:date ; kg:lastSeen "2031-01-01"^^xsd:date .
"""  # noqa: E501


@pytest.mark.parametrize(
    ("status", "day", "starts"),
    [
        ("appointed", "2030-05-01", True),
        ("elected", "2030-05-01", True),
        ("holds", "2030-05-01", False),
        ("appointed", "2030-07-01", False),  # articles show it before
    ],
)
def test_a_tenure_starts_where_an_article_tells_so(tmp_path, status, day, starts):
    store = ox.Store()
    store.load(CAREER.replace("STATUS", status).replace("DAY", day).encode(), format=ox.RdfFormat.TURTLE)
    export.export(store, "ftm", tmp_path / "x")
    lines = (tmp_path / "x" / ENTITIES).read_text(encoding="utf-8").splitlines()
    told = [one["properties"] for one in map(json.loads, lines)]
    [tenure] = [one for one in told if one.get("recordId") == ["https://w3id.org/guanxi/id/t"]]
    assert tenure.get("startDate") == (["2030-05-01"] if starts else None)
    assert tenure["date"] == (["2031-01-01"] if starts else ["2030-05-01", "2031-01-01"])
    assert "status" not in tenure and "endDate" not in tenure


def test_names_are_kept(graph, entities):
    for thing, name in graph.rows("?s a schema:Person ; skos:prefLabel ?n", "?s ?n"):
        assert fitting("Person", "name", name) in entities[id_of(thing)].get("name")
    for thing, name in graph.rows("?s a schema:Person ; skos:altLabel ?n", "?s ?n"):
        assert fitting("Person", "alias", name) in entities[id_of(thing)].names


def test_statements_say_the_same_as_the_entities(graph, entities):
    text = (graph.to("ftm") / STATEMENTS).read_text(encoding="utf-8")
    statements = [Statement.from_dict(json.loads(line)) for line in text.split("\n")[:-1]]
    assert len({one.id for one in statements}) == len(statements)
    by_entity = {}
    for statement in statements:
        by_entity.setdefault(statement.entity_id, []).append(statement)
    assert set(by_entity) == set(entities)
    for id_, said in by_entity.items():
        built = StatementEntity.from_statements(Dataset.make({"name": "guanxi", "title": "guanxi"}), said)
        assert {p: sorted(v) for p, v in built.properties.items()} == {
            p: sorted(v) for p, v in entities[id_].properties.items()
        }


def test_a_statement_tells_the_article_and_the_name_as_written(graph):
    text = (graph.to("ftm") / STATEMENTS).read_text(encoding="utf-8")
    said = {
        (one["entity_id"], one["value"], one["original_value"], one["origin"])
        for one in map(json.loads, text.split("\n")[:-1])
        if one["prop"] in ("name", "alias")
    }
    rows = graph.rows(
        "?m a kg:NameMention ; kg:thing ?t ; kg:name ?n ; kg:plainName ?p ; prov:wasDerivedFrom ?a", "?t ?p ?n ?a"
    )
    for thing, plain, name, article in rows:
        value = fitting("Person", "name", plain)
        written = name if name != plain else None
        assert (id_of(thing), value, None if written == value else written, id_of(article)) in said


@pytest.mark.parametrize("iri", ["person/a/b", "person/a.b", "person/%E5", "x/-", "", "article/1/f1", "person/a-b"])
def test_an_id_is_one_that_followthemoney_takes(iri):
    made = id_of("https://w3id.org/guanxi/id/" + iri)
    assert model.get("Thing").get("proof").type.validate(made)


def test_ids_differ_where_iris_do():
    base = "https://w3id.org/guanxi/id/"
    iris = ["person/a/b", "person/a.b", "person/a%2Fb", "person.a.b"]
    assert len({id_of(base + iri) for iri in iris}) == len(iris)
