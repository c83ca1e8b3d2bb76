"""Parameters of queries: what is asked is what was meant, and no value becomes part of a query's text."""

from pathlib import Path

import pytest

from kg.ask import graph, parameters, query
from kg.ask.graph import GraphStore
from kg.errors import CallError, QueryError
from kg.ontology_files import PREFIXES
from tests.graph.sample import turtle

PERSON = "https://w3id.org/guanxi/id/person/"
OWN = """# A row is a person.
# --person PERSON: this one
# --since NUMBER: at least
# --until NUMBER: at most
SELECT ?person ?name WHERE {
  #? VALUES ?person { $person }
  ?person a <https://schema.org/Person> ; <http://www.w3.org/2004/02/skos/core#prefLabel> ?name
  #? FILTER(STRLEN(?name) >= $since && STRLEN(?name) <= $until)
}
"""
HOSTILE = [
    '") . } DELETE WHERE { ?s ?p ?o } #',
    '" } UNION { ?s ?p ?o BIND("x" AS ?name)',
    "x'''\"\"\"\\",
    "\\u0022) } SERVICE <http://example.org/> { ?s ?p ?o } #",
    "> <x:y> ?o } #",
    "https://example.org/> ?p ?o } #",
    "two\nlines\x00\x1b[31m",
    "$person ?person",
    "} #?",
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    file = tmp_path_factory.mktemp("ask") / "graph.ttl"
    file.write_bytes(turtle())
    return graph.open(file)


@pytest.mark.parametrize("name", ["甄一帆", "甄 一帆", "Zhen Yifan", "yifan-zhen", PERSON + "zhen-yifan-9901"])
def test_a_person_is_asked_for_in_any_script_or_by_iri(store: GraphStore, name: str) -> None:
    rows = store.run("posts", person=name).records()
    assert {row["person"] for row in rows} == {PERSON + "zhen-yifan-9901"}
    assert len(rows) == 3


def test_a_name_of_two_people_asks_for_both(store: GraphStore) -> None:
    rows = store.run("people", person="Ke Moumou").records()
    assert {row["person"] for row in rows} == {PERSON + "ke-moumou", PERSON + "ke-moumou-2"}
    both = [row["person"] for row in store.run(OWN, person="柯某某").records()]
    assert both == [PERSON + "ke-moumou"]


@pytest.mark.parametrize("name", ["柳安市", "柳安", "Liu'an", "柳 安 市"])
def test_an_area_may_be_called_without_its_level(store: GraphStore, name: str) -> None:
    assert {row["place"] for row in store.run("posts", place=name).records()} == {"柳安市"}
    assert {row["place"] for row in store.run("posts", within="乌有").records()} == {"柳安市"}


def test_a_place_asked_for_is_not_those_within_it(store: GraphStore) -> None:
    assert store.run("posts", place="乌有省").rows == []
    assert len(store.run("places", within="柳安市").rows) == 2


def test_parameters_narrow_together(store: GraphStore) -> None:
    asked = {"person": "甄一帆", "place": "柳安市", "role": "市委书记"}
    assert len(store.run("posts", **asked).rows) == 2
    assert store.run("posts", **asked, since="2031-03-07").rows == []


def test_days_bound_what_is_told(store: GraphStore) -> None:
    def days(**asked: str) -> set[object]:
        return {row["date"] for row in store.run("encounters", **asked).records()}

    assert days(on="2031-03-05") == days(since="2031-03-05") == days(until="2031-03-05") == {"2031-03-05"}
    assert days(on="2031-03-06") == days(since="2031-03-06") == days(until="2031-03-04") == set()
    assert days() == {None, "--03-05", "2031-03-05"}


def test_a_parameter_that_is_none_is_not_given(store: GraphStore) -> None:
    assert store.run("posts", person=None).rows == store.run("posts").rows


@pytest.mark.parametrize("role", ["government-head", "市长", "mayor"])
def test_a_role_is_asked_for_by_word_or_id_and_holds_its_kinds(store: GraphStore, role: str) -> None:
    found = {row["role"] for row in store.run("posts", role=role).records()}
    assert found == {"government-head", "acting-government-head"}


def test_words_to_choose_from(store: GraphStore) -> None:
    assert {row["kind"] for row in store.run("encounters", kind="met").records()} == {"met"}
    with pytest.raises(QueryError, match="'saw' is none of met, visited"):
        store.run("encounters", kind="saw")


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("posts", {"persn": "x"}, "takes no --persn; did you mean --person"),
        ("posts", {"query": "x"}, "takes no --query"),
        ("posts", {"self": "x"}, "takes no --self"),
        ("posts", {"zzz": "x"}, "takes no --zzz; it takes --person, "),
        ("SELECT * { ?s ?p ?o }", {"person": "x"}, "takes no parameters"),
        ("posts", {"person": "无此人氏"}, "--person: no person of the graph is called '无此人氏'$"),
        ("posts", {"person": "甄一"}, "names like it: 甄一帆"),
        ("posts", {"person": "柳安市"}, "no person of the graph is called"),
        ("posts", {"person": ""}, "no person of the graph is called"),
        ("posts", {"place": "甄一帆"}, "no place of the graph is called"),
        ("posts", {"role": "甄一帆"}, "is no role; there are: acting-government-head, "),
        ("posts", {"on": "2031-02-30"}, "--on: '2031-02-30' is no day"),
        ("posts", {"on": "2031-3-5"}, "is no day"),
        ("posts", {"on": "20310305"}, "is no day"),
        ("posts", {"on": "２０３１-０３-０５"}, "is no day"),
        ("posts", {"on": "2031-03-05\n"}, "is no day"),
        ("posts", {"person": "\udcff"}, "is no text"),
        ("meetings", {"word": " "}, "a word is needed"),
        (OWN, {"since": "1e9", "until": "3"}, "is no number"),
        (OWN, {"since": "1"}, "makes no use of --since"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_one_line(
    store: GraphStore, name: str, given: dict[str, str], said: str
) -> None:
    with pytest.raises(QueryError, match=said) as error:
        store.run(name, **given)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("given", "days"),
    [
        ({"since": "2031-03"}, "2031-03-01"),
        ({"since": "2031"}, "2031-01-01"),
        ({"until": "2031"}, "2031-12-31"),
        ({"until": "2032-02"}, "2032-02-29"),
        ({"until": "2031-02-03"}, "2031-02-03"),
    ],
)
def test_a_month_or_a_year_may_be_the_end_of_a_time(store: GraphStore, given: dict[str, str], days: str) -> None:
    found = parameters.terms(store, query.find("meetings"), given)
    assert list(found.values()) == [f'"{days}"^^<http://www.w3.org/2001/XMLSchema#date>']


@pytest.mark.parametrize("given", [{"since": "2031-13"}, {"until": "0000"}, {"until": "31"}, {"on": "2031-03"}])
def test_what_is_neither_day_month_nor_year_is_none(store: GraphStore, given: dict[str, str]) -> None:
    with pytest.raises(CallError, match="is no day; write it as 2012-05-01"):
        parameters.terms(store, query.find("meetings"), given)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_value_is_only_a_value(store: GraphStore, text: str) -> None:
    before = len(store.store)
    for name, parameter in (("meetings", "word"), ("posts", "person"), ("posts", "role"), ("posts", "on")):
        try:
            assert store.run(name, **{parameter: text}).rows == []
        except QueryError as error:
            assert "\n" not in str(error)
            assert "doesn't parse" not in str(error)
    assert len(store.store) == before


def test_a_hostile_word_finds_itself(store: GraphStore) -> None:
    asked = f"# --word TEXT: this\nSELECT ?n WHERE {{ ?s <{PREFIXES['kg']}name> ?n\n#? FILTER(?n = $word)\n}}"
    names = {str(row["n"]) for row in store.run(asked).records()}
    hostile = [name for name in names if '"' in name or "\\" in name or "}" in name]
    assert len(hostile) > 4
    assert all(store.run(asked, word=name).rows == [(name,)] for name in hostile)


def test_a_file_without_parameters_given_is_the_question_as_it_stands(store: GraphStore) -> None:
    for name, one in query.named().items():
        assert store.select(one.text).rows == store.run(name).rows


def test_numbers_and_several_parameters_in_one_condition(store: GraphStore, tmp_path: Path) -> None:
    (tmp_path / "own.rq").write_text(OWN, encoding="utf-8")
    names = {row["name"] for row in store.run(tmp_path / "own.rq", since=3, until="3.5").records()}
    assert names == {"甄一帆", "仲孙乐", "柯某某"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# --x NOTHING: x\nASK { ?s ?p ?o\n#? FILTER($x)\n}", "there is no type NOTHING"),
        ("# --x TEXT: x\nASK { ?s ?p ?o\n#? FILTER($x = $y)\n}", "a condition on --y, which it doesn't declare"),
    ],
)
def test_a_wrong_query_file_is_told(store: GraphStore, text: str, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        store.run(text, x="1")


def test_every_parameter_of_a_named_query_is_known_and_used(store: GraphStore) -> None:
    for name, one in query.named().items():
        words = {parameter.name: "?x" for parameter in one.parameters}
        assert one.sparql(words), name
        assert all(store.select(one.sparql({word: given})) for word, given in sample(one).items()), name


def sample(one: query.Query) -> dict[str, str]:
    """A term for each parameter."""
    date = '"2031-03-05"^^<http://www.w3.org/2001/XMLSchema#date>'
    terms = {"DAY": date, "TEXT": '"x"', "MONTH": '"2031-03"', "NUMBER": "1"}
    words = {each.name: f'"{each.type.partition("|")[0]}"' for each in one.parameters if "|" in each.type}
    return {each.name: terms.get(each.type, "<x:y>") for each in one.parameters} | words
