from pathlib import Path

import pytest

from kg.ask import graph, query
from kg.ask.graph import GraphStore
from kg.errors import InputError, QueryError
from tests.graph.sample import turtle


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    file = tmp_path_factory.mktemp("ask") / "graph.ttl"
    file.write_bytes(turtle())
    return graph.open(file)


def test_a_named_query_is_answered_by_its_name(store: GraphStore) -> None:
    table = store.run("meetings")
    assert [row["title"] for row in table.records()] == ["全市项目推进会", "Project Promotion Meeting"]


def test_a_query_file_is_answered(store: GraphStore, tmp_path: Path) -> None:
    file = tmp_path / "my query.rq"
    file.write_text("\ufeffSELECT (COUNT(*) AS ?n) { ?s a <https://schema.org/Person> }", encoding="utf-8")
    assert store.run(file).rows == store.run(str(file)).rows == [(4,)]


def test_ask_and_construct_are_tables_too(store: GraphStore) -> None:
    assert store.run("ASK { ?s a <https://schema.org/Person> }").rows == [(True,)]
    table = store.run("CONSTRUCT { ?s <x:is> 'p' } WHERE { ?s a <https://schema.org/Project> }")
    assert table.columns == ("subject", "predicate", "object")
    projects = ("xinghegang", "xinghegang-yiqi")
    assert table.rows == [(f"https://w3id.org/guanxi/id/project/{one}", "x:is", "p") for one in projects]


def test_values_are_plain_data(store: GraphStore) -> None:
    row = store.run("awards").records()[0]
    assert (row["confidence"], row["start"], row["date"]) == (0.8, 86, None)


def test_every_named_query_says_what_a_row_is() -> None:
    named = query.named()
    assert {"people", "posts", "tenures"} <= named.keys()
    assert all(one.row.startswith("A row is ") and one.row.endswith(".") for one in named.values())


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <a:a> <b:b> <c:c> }",
        "prefix a: <b:c>\n# SELECT\ndelete where { ?s ?p ?o }",
        "BASE <x:y> CLEAR ALL",
        "LOAD <http://example.org/x>",
        "\\u0049NSERT DATA { <a:a> <b:b> <c:c> }",
    ],
)
def test_an_update_is_refused(store: GraphStore, query: str) -> None:
    before = len(store.store)
    with pytest.raises(QueryError, match="never changed"):
        store.run(query)
    assert len(store.store) == before


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://example.org/> { ?s ?p ?o } }",
        "ASK { \\u0053ERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { FILTER(1<2) SERVICE ?x { ?s ?p ?o } FILTER(3>2) }",
        "SELECT * { FILTER('\\'' = ?x) SERVICE <http://example.org/> {} FILTER('\\'' = ?x) }",
    ],
)
def test_service_is_refused(store: GraphStore, query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        store.run(query)


def test_the_word_service_is_no_service(store: GraphStore) -> None:
    query = "PREFIX service: <http://x/SERVICE#> SELECT ?service { ?service a service:SERVICE, ' SERVICE ' } # SERVICE"
    assert store.run(query).rows == []


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("peple", "did you mean people"),
        ("zzzzzz", "there are: "),
        ("missing.rq", "missing.rq: No such file"),
        ("SELECT * { ?s", "doesn't parse"),
        ("", "no query is named"),
    ],
)
def test_a_query_that_is_none_is_refused_in_one_line(store: GraphStore, query: str, words: str) -> None:
    with pytest.raises(QueryError, match=words) as error:
        store.run(query)
    assert "\n" not in str(error.value)


def test_a_query_file_that_is_no_text_is_refused(store: GraphStore, tmp_path: Path) -> None:
    (tmp_path / "x.rq").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QueryError, match="no UTF-8"):
        store.run(tmp_path / "x.rq")


def test_a_file_that_is_no_graph_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.ttl").write_text("not Turtle", encoding="utf-8")
    with pytest.raises(InputError, match="no graph in Turtle"):
        graph.open(tmp_path / "x.ttl")
    with pytest.raises(InputError, match="No such file"):
        graph.open(tmp_path / "y.ttl")
