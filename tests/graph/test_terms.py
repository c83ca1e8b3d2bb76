import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.graph import terms
from kg.graph.terms import Block
from tests.graph.sample import HOSTILE

PREFIXES = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"


def read(token: str) -> ox.Literal:
    (triple,) = ox.parse(f"{PREFIXES}<x:s> <x:p> {token} .", format=ox.RdfFormat.TURTLE)
    assert isinstance(triple.object, ox.Literal)
    return triple.object


@given(st.text(st.characters(exclude_categories=["Cs", "Cn", "Cc"])))
def test_a_string_reads_back_as_it_was(text: str) -> None:
    assert read(terms.string(text)).value == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_string_is_one_literal_in_every_parser(text: str) -> None:
    token = terms.string(text)
    graph = rdflib.Graph().parse(data=f"<x:s> <x:p> {token} .".encode(), format="turtle")
    assert [str(value) for value in graph.objects()] == [read(token).value]
    assert "\n" not in token


@pytest.mark.parametrize(
    ("character", "kept"), [("\x00", "\ufffd"), ("\ud800", "\ufffd"), ("\x07", "\x07"), ("𠮷", "𠮷")]
)
def test_only_what_is_no_character_of_rdf_is_replaced(character: str, kept: str) -> None:
    assert read(terms.string(character)).value == kept


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("2024-02-29", '"2024-02-29"^^xsd:date'),
        ("--02-29", '"--02-29"^^xsd:gMonthDay'),
        ("2023-02-29", '"2023-02-29"'),
        ("--02-30", '"--02-30"'),
        ("２０２４-02-01", '"２０２４-02-01"'),
        ("2024-02", '"2024-02"'),
    ],
)
def test_only_days_of_the_calendar_are_dates(text: str, token: str) -> None:
    assert terms.date(text) == token


def test_a_year_bounds_its_days() -> None:
    assert terms.bound("1981", last=False) == '"1981-01-01"^^xsd:date'
    assert terms.bound("1981", last=True) == '"1981-12-31"^^xsd:date'


@pytest.mark.parametrize(
    ("number", "text"), [(1.0, "1"), (0.0, "0"), (0.97, "0.97"), (0.123456, "0.1235"), (10.0, "10")]
)
def test_a_decimal_is_canonical_in_both_stores(number: float, text: str) -> None:
    token = terms.decimal(number)
    store = ox.Store()
    store.load(f"{PREFIXES}<x:s> <x:p> {token} .".encode(), format=ox.RdfFormat.TURTLE)
    (quad,) = store
    assert isinstance(quad.object, ox.Literal)
    graph = rdflib.Graph().parse(data=f"{PREFIXES}<x:s> <x:p> {token} .", format="turtle")
    assert quad.object.value == text == str(next(graph.objects()))


def test_a_block_is_sorted_with_its_types_first() -> None:
    block = Block("<s>", ("kg:B", "kg:A"), [("kg:z", ("2", "1")), ("kg:b", ("3",))])
    assert terms.turtle(block) == "<s> a kg:A, kg:B ;\n  kg:b 3 ;\n  kg:z 1, 2 .\n"


def test_the_language_of_a_name_follows_its_script() -> None:
    assert [terms.language_of(name) for name in ("吴新明", "Wu Xinming", "A股")] == ["zh", "en", "zh"]
