"""FollowTheMoney, read back and validated by its own package."""

import json
from collections import Counter

import pytest
from followthemoney import model
from followthemoney.dataset import Dataset
from followthemoney.statement import Statement, StatementEntity

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
    assert found["PublicBody"] + found["Company"] + found["Organization"] == count("?s a org:Organization")
    assert found["PublicBody"] == count("?s a org:Organization ; kg:organ ?o FILTER NOT EXISTS { ?s kg:company true }")
    links = "kg:Participation kg:Encounter kg:OrganizationSpeech"
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
        if day and day.startswith("-"):
            assert f"date without year: {day}" in entity.get("description")
        else:
            assert entity.get("date") == ([day] if day else [])


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
