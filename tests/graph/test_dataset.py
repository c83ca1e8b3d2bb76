"""What the graph says of itself: from which sources, of what, over which time, by which rules."""

import re

import pyoxigraph as ox
import pytest

from kg.graph.dataset import Description, Edition

PREFIXES = """
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX schema: <https://schema.org/>
PREFIX void: <http://rdfs.org/ns/void#>
"""


def rows(store: ox.Store, pattern: str) -> list[tuple[str, ...]]:
    found = store.query(f"{PREFIXES} SELECT * WHERE {{ {pattern} }}")
    names = re.findall(r"\?(\w+)", pattern)
    return sorted(tuple(row[name].value for name in names) for row in found)


@pytest.fixture(scope="module")
def built(world) -> ox.Store:
    store = ox.Store()
    store.load(path=str(world / "graph.ttl"), format=ox.RdfFormat.TURTLE)
    return store


def test_articles_things_and_time_are_counted(built):
    (told,) = rows(
        built, "[] a dcat:Dataset ; void:documents ?articles ; void:entities ?things ; dcat:version ?version"
    )
    assert told[0] == "6"
    assert told[1] == str(sum(int(count) for _, count in rows(built, "[] void:class ?class ; void:entities ?count")))
    assert told[2].startswith("0.1.0+")
    time = "[] a dcterms:PeriodOfTime ; dcat:startDate ?first ; dcat:endDate ?last"
    assert rows(built, time) == [("2019-03-02", "2019-12-06")]


def test_each_kind_has_as_many_things_as_are_said_to_be(built):
    for kind, count in rows(built, "[] void:class ?class ; void:entities ?count"):
        assert len(rows(built, f"?thing a <{kind}>")) == int(count)


def test_each_source_has_as_many_articles_as_are_said_to_be(built):
    said = rows(built, "[] dcterms:publisher ?name ; void:documents ?count")
    assert said == [("Yibin News", "1")]
    for name, count in said:
        articles_ = "?article a schema:NewsArticle ; <http://purl.org/dc/elements/1.1/publisher>"
        assert len(rows(built, f'{articles_} "{name}"')) == int(count)


def test_what_is_not_known_is_not_said():
    (dataset,) = Description(Edition()).blocks()
    said = {predicate for predicate, _ in dataset.pairs}
    assert said.isdisjoint({"dcat:version", "dcterms:temporal", "void:subset", "void:classPartition"})
