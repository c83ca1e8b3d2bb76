"""The named queries in two engines: the same rows, and parameters that narrow them."""

import pyoxigraph as ox
import pytest
import rdflib

import kg
from kg import ontology_files
from kg.ask import query
from tests.graph.sample import turtle
from tests.ontology import county
from tests.ontology.asking import readme_queries, rows

BASE = "https://w3id.org/guanxi/id/"


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle(), format="turtle")


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> tuple[ox.Store, rdflib.Graph]:
    """The small graph and that of the invented articles of two cities, in both engines."""
    folder = tmp_path_factory.mktemp("county")
    built = kg.build(county.write(folder / "articles"), folder / "output").path.read_bytes()
    loaded, parsed = ox.Store(), rdflib.Graph()
    for data in (turtle(), built):
        loaded.load(data, format=ox.RdfFormat.TURTLE)
        parsed.parse(data=data, format="turtle")
    return loaded, parsed


ALL = [*(ontology_files.query(name) for name in ontology_files.query_names()), *readme_queries()]
PARAMETERS = [(name, one) for name, found in query.named().items() for one in found.parameters]
_DATE = '"{}"^^<http://www.w3.org/2001/XMLSchema#date>'
GIVEN = [
    *(
        ("PERSON", f"<{BASE}person/{name}>")
        for name in (
            "zhongsun-le-9901",
            "zhen-yifan-9901",
            "qi-yuanfan-5110",
            "yun-ruohai-5109",
            "min-yuanchuan-5109",
            "sang-yiming-5109",
            "nobody",
        )
    ),
    *(("PLACE", f"<{BASE}place/{code}>") for code in ("990102", "9901", "510900", "510903", "nowhere")),
    *(("THING", f"<{BASE}{path}>") for path in ("place/990102", "person/zhen-yifan-9901", "nothing")),
    *(("MEETING", f"<{BASE}meeting/{path}>") for path in ("2031-03-05-9901-tuijinhui", "none")),
    *(("PROJECT", f"<{BASE}project/{path}>") for path in ("xinghegang-yiqi", "none")),
    *(
        ("ORGANIZATION", f"<{BASE}organization/{path}>")
        for path in ("liuan-wenlian", "liuan-jiaotongju", "xinghe", "none")
    ),
    *(
        ("ROLE", f"<{BASE.removesuffix('id/')}role/{path}>")
        for path in ("party-secretary", "government-head", "acting-government-head", "premier")
    ),
    *(("DAY", _DATE.format(day)) for day in ("2031-03-01", "2031-03-05", "2031-03-06", "1999-01-01", "2099-01-01")),
    *(("TEXT", f'"{word}"') for word in ("项目", "日报", "陶", "txt", "nothing")),
    *(("MONTH", f'"{month}"') for month in ("2031-03", "2020-01", "1999-01", "2099-01")),
    *(("NUMBER", f'"{number}"^^<http://www.w3.org/2001/XMLSchema#integer>') for number in (1, 2, 100000000000)),
]
"""Terms of the small graph, and near misses, for each type of parameter."""
NAMES = [*ontology_files.query_names(), *(f"readme-{number}" for number, _ in enumerate(readme_queries(), 1))]


def plain(term: object) -> tuple[str, ...]:
    """A term of either engine, to be compared."""
    if isinstance(term, rdflib.Literal):
        return str(term), term.language or "", str(term.datatype or "")
    if isinstance(term, ox.Literal):
        datatype = term.datatype.value
        known = datatype.endswith(("#string", "#langString"))
        return term.value, term.language or "", "" if known else datatype
    return ("",) if term is None else (str(getattr(term, "value", term)),)


def both(store: ox.Store, graph: rdflib.Graph, text: str) -> list[list[tuple[str, ...]]]:
    """The rows that both engines give."""
    left = store.query(text)
    assert isinstance(left, ox.QuerySolutions)
    right = graph.query(text)
    assert [variable.value for variable in left.variables] == [str(name) for name in right.vars or []]
    there = sorted([plain(term) for term in row] for row in left)
    here = sorted([plain(term) for term in row] for row in right)  # type: ignore[union-attr]
    assert there == here
    return there


@pytest.mark.parametrize("text", ALL, ids=NAMES)
def test_rdflib_and_pyoxigraph_give_the_same_rows(everything: tuple[ox.Store, rdflib.Graph], text: str) -> None:
    assert both(*everything, text)


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS, ids=[f"{name}-{one.name}" for name, one in PARAMETERS])
def test_both_engines_agree_on_each_parameter(
    store: ox.Store,
    graph: rdflib.Graph,
    everything: tuple[ox.Store, rdflib.Graph],
    name: str,
    parameter: query.Parameter,
) -> None:
    """By a value that leaves rows: where none is left, rdflib makes a group of nothing."""
    told = [value for kind, value in GIVEN if kind == parameter.type] or [
        f'"{one}"' for one in parameter.type.split("|")
    ]
    asked = [query.find(name).sparql({parameter.name: value}) for value in told]
    small = next((text for text in asked if rows(store, text)), None)
    if small:
        assert both(store, graph, small)
    else:
        assert both(*everything, next(text for text in asked if rows(everything[0], text)))


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS, ids=[f"{name}-{one.name}" for name, one in PARAMETERS])
def test_each_parameter_narrows_the_rows(
    everything: tuple[ox.Store, rdflib.Graph], name: str, parameter: query.Parameter
) -> None:
    told = {value for kind, value in GIVEN if kind == parameter.type} or {
        f'"{one}"' for one in parameter.type.split("|")
    }
    whole = rows(everything[0], ontology_files.query(name))
    counts = {len(rows(everything[0], query.find(name).sparql({parameter.name: value}))) for value in told}
    assert min(counts) < len(whole) or len(whole) == 1
    assert 0 < max(counts) <= len(whole)
