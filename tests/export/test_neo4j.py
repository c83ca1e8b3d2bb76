"""The Neo4j tables, loaded and asked by an embedded Cypher engine; the script, read by Neo4j's own parser."""

import csv
import re
from collections import Counter

import ladybug
import pytest

from kg.export.cypher import type_of
from kg.export.neo4j import LABELS, RELATIONS

TYPES = {"": "STRING", "date": "DATE", "int": "INT64", "double": "DOUBLE", "boolean": "BOOL"}
NODES = [*LABELS.values(), "Article"]


@pytest.fixture(scope="session")
def ask(graph):
    """Cypher over the tables, in ladybug: each label a table, and each relationship between any two of them."""
    folder = graph.to("neo4j")
    connection = ladybug.Connection(ladybug.Database(":memory:"))
    connection.execute("CREATE NODE TABLE Thing (id STRING PRIMARY KEY, labels STRING, label STRING, aliases STRING)")
    for label in NODES:
        columns = header(folder / f"{label}.csv")
        assert (columns[0], columns[-1]) == ("id:ID", ":LABEL")
        kept = [name for name in columns[1:-1] if name in ("label", "aliases")]
        copy(connection, "Thing", folder / f"{label}.csv", ["id:ID", ":LABEL", *kept], ["id", "labels", *kept])
    for relation in RELATIONS:
        file = folder / f"{type_of(relation)}.csv"
        columns = header(file)
        assert (columns[0], columns[-2:]) == (":START_ID", [":END_ID", ":TYPE"])
        told = columns[1:-2]
        typed = ", ".join(f"`{name(one)}` {kind(one)}" for one in told)
        connection.execute(f"CREATE REL TABLE {type_of(relation)} (FROM Thing TO Thing, {typed})")
        copy(connection, type_of(relation), file, [":START_ID", ":END_ID", *told], None)
    return lambda query: [tuple(row) for row in connection.execute(query).get_all()]


def header(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return next(csv.reader(stream))


def name(column):
    return column.partition(":")[0]


def kind(column):
    return TYPES[column.partition(":")[2]]


def copy(connection, table, file, columns, into):
    """Copies columns of a file, read with the types that its header gives, into a table."""
    typed = ", ".join(
        f"c{n} {'STRING' if one[0] == ':' or one == 'id:ID' else kind(one)}" for n, one in enumerate(header(file))
    )
    places = [f"c{header(file).index(one)}" for one in columns]
    named = f"({', '.join(f'`{one}`' for one in into)})" if into else ""
    source = f"LOAD WITH HEADERS ({typed}) FROM \"{file}\" (HEADER=true, PARALLEL=false, QUOTE='\"', ESCAPE='\"')"
    connection.execute(f"COPY {table}{named} FROM ({source} RETURN {', '.join(places)})")


def rows(file):
    with file.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def test_every_thing_is_a_node_with_its_label(graph, ask):
    found = Counter(labels for (labels,) in ask("MATCH (n:Thing) RETURN n.labels"))
    classes = {
        "Person": "schema:Person",
        "Area": "schema:AdministrativeArea",
        "Organization": "org:Organization",
        "Body": "org:FormalOrganization",
        "Meeting": "schema:Event",
        "Project": "schema:Project",
        "Site": "schema:Place",
        "Post": "org:Post",
        "Article": "schema:NewsArticle",
    }
    counts = {f"{label};Thing": graph.count(f"?s a {iri}") for label, iri in classes.items()}
    assert found == {label: count for label, count in counts.items() if count}


def test_names_survive(graph, ask):
    found = {(i, n) for i, n in ask("MATCH (n:Thing) WHERE n.label IS NOT NULL RETURN n.id, n.label")}
    for iri, label in graph.rows("?s skos:prefLabel ?n ; a schema:Person FILTER(LANG(?n) = 'zh')", "?s ?n"):
        assert (iri, label) in found


@pytest.mark.parametrize(
    ("types", "pattern"),
    [
        ("HOLDS|NOMINATED|REMOVED|RESIGNED|FORMER", "?c a kg:Holding ; org:member ?a ; kg:post ?b"),
        (
            "ATTENDED|PRESIDED_OVER|SPOKE_AT|REPORTED_AT",
            "?c a ?k VALUES ?k { kg:Participation kg:OrganizationSpeech } ?c kg:participant ?a ; kg:meeting ?b",
        ),
        ("MET|VISITED", "?c a kg:Encounter ; kg:participant ?a ; kg:other ?b"),
        ("BACKS", "?c a kg:Backing ; kg:participant ?a ; kg:project ?b"),
    ],
)
def test_every_claim_is_a_relationship_with_its_words(graph, ask, types, pattern):
    expected = graph.rows(
        f"{pattern} . ?c oa:hasTarget/oa:hasSelector/oa:exact ?quote ; kg:confidence ?sure ; prov:wasDerivedFrom ?d ."
        " ?d kg:source ?source OPTIONAL { ?c kg:date ?date FILTER(DATATYPE(?date) = xsd:date) }"
        " OPTIONAL { ?c kg:date ?month FILTER(DATATYPE(?month) != xsd:date) }".replace(
            "xsd:date", "<http://www.w3.org/2001/XMLSchema#date>"
        ),
        "?c ?a ?b ?quote ?sure ?source ?date ?month",
    )
    found = ask(
        f"MATCH (a)-[r:{types}]->(b)"
        " RETURN r.id, a.id, b.id, r.quote, r.confidence, r.article, r.date, r.date_without_year"
    )
    assert sorted((*row[:6], row[6] and str(row[6]), row[7]) for row in found) == sorted(
        (*row[:4], float(row[4]), *row[5:]) for row in expected
    )


def test_every_name_that_an_article_uses_is_a_relationship(graph, ask):
    expected = graph.rows(
        "?m a kg:NameMention ; kg:thing ?t ; kg:name ?n ; kg:nameStart ?s ; prov:wasDerivedFrom ?a ;"
        " oa:hasTarget/oa:hasSelector/oa:exact ?q",
        "?a ?t ?n ?s ?q",
    )
    found = ask("MATCH (a)-[r:NAMES]->(t) RETURN a.id, t.id, r.name, r.name_start, r.quote")
    assert sorted(found) == sorted((a, t, n, int(s), q) for a, t, n, s, q in expected)


def test_what_is_within_what_can_be_asked(graph, ask):
    assert sorted(ask("MATCH (a)-[:WITHIN]->(b) RETURN a.id, b.id")) == sorted(graph.rows("?a kg:within ?b", "?a ?b"))
    found = ask("MATCH (a)-[:LOCATED_IN]->(b) RETURN a.id, b.id")
    assert sorted(found) == sorted(graph.rows("?a kg:locatedIn ?b", "?a ?b"))


@pytest.fixture(scope="session")
def complaints(node):
    """What Neo4j's parser says of a script; it takes long, and scripts of many graphs have the same text."""
    said = {}

    def read(file):
        text = file.read_bytes()
        if text not in said:
            said[text] = node("cypher", file)
        return said[text]

    return read


def test_neo4j_understands_the_script(graph, complaints):
    assert complaints(graph.to("neo4j") / "load.cypher") == []


@pytest.mark.parametrize("script", ["load.cypher", "load-memgraph.cypher"])
def test_the_scripts_load_every_table_and_column(graph, script):
    folder = graph.to("neo4j")
    text = (folder / script).read_text(encoding="utf-8")
    loaded = dict(zip(*[iter(re.split(r"LOAD CSV .*/(\w+)\.csv.*", text)[1:])] * 2, strict=True))
    assert set(loaded) == {file.stem for file in folder.glob("*.csv")}
    for table, statement in loaded.items():
        for column in header(folder / f"{table}.csv"):
            assert column in (":LABEL", ":TYPE") or f"row.`{column}`" in statement or f"row.{column}" in statement


def test_the_importer_is_given_every_table(graph):
    folder = graph.to("neo4j")
    named = re.findall(r"--(?:nodes|relationships)=(\S+)", (folder / "import.args").read_text(encoding="utf-8"))
    assert sorted(named) == sorted(file.name for file in folder.glob("*.csv"))


def test_every_relationship_has_both_ends(graph):
    folder = graph.to("neo4j")
    ids = {row["id:ID"] for label in NODES for row in rows(folder / f"{label}.csv")}
    for relation in RELATIONS:
        for row in rows(folder / f"{type_of(relation)}.csv"):
            assert {row[":START_ID"], row[":END_ID"]} <= ids
