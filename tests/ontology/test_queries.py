"""The named queries: their columns and their rows on a small graph."""

import re
from decimal import Decimal

import pyoxigraph as ox
import pytest

from kg import ontology_files
from kg.errors import QueryError
from tests.ontology.asking import readme_queries, rows

BASE = "https://w3id.org/guanxi/id/"
COLUMNS = {
    "people": "person zh en source quote name",
    "posts": "person zh en role title organization place source quote name",
    "participations": "person zh en meeting as source quote name",
    "meetings": "meeting title date place source",
    "projects": "project zh en place source quote name",
    "encounters": "person zh en kind other date source quote name",
    "places": "placeIri zh en code within",
    "mentions": "thing kind name source quote",
    "tenures": "person zh en role place first last ended",
}


def test_the_readme_asks_five_questions() -> None:
    assert len(readme_queries()) == 5


def test_the_readme_names_every_query() -> None:
    text = ontology_files.text("README.md")
    assert [name for name in ontology_files.query_names() if f"`{name}`" not in text] == []


@pytest.mark.parametrize("name", ontology_files.query_names())
def test_a_query_opens_by_saying_what_a_row_is(name: str) -> None:
    assert re.match(r"# A row is .+", ontology_files.query(name))


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_a_query_has_the_columns_of_the_contract(store: ox.Store, name: str) -> None:
    result = store.query(ontology_files.query(name))
    assert isinstance(result, ox.QuerySolutions)
    assert set(COLUMNS[name].split()) <= {variable.value for variable in result.variables}


def test_an_unknown_query_is_refused() -> None:
    with pytest.raises(QueryError, match="people"):
        ontology_files.query("../kg")


def test_people_are_the_persons_of_each_article_without_its_authors(store: ox.Store) -> None:
    found = {(row["source"], row["name"]) for row in rows(store, ontology_files.query("people"))}
    first = 'a "b"/柳安.txt'
    assert found == {
        (first, "甄一帆"),
        (first, "仲孙乐"),
        (first, "柯某某"),
        ("en.txt", "Zhen Yifan"),
        ("en.txt", "Ke Moumou"),
    }


def test_posts_are_those_held_appointed_or_elected(store: ox.Store) -> None:
    found = {
        (row["name"], row["role"], row.get("title"), row.get("place"), row.get("organization"), row["status"])
        for row in rows(store, ontology_files.query("posts"))
    }
    assert found == {
        ("甄一帆", "party-secretary", "市委书记", "柳安市", None, "holds"),
        ("甄一帆", "department-head", "局长", "柳安市", "柳安市交通局", "holds"),
        ("仲孙乐", "acting-government-head", "代市长", "柳安市", None, "elected"),
        ("柯某某", "government-head", None, None, None, "holds"),
        ("Zhen Yifan", "party-secretary", "Party Secretary of Liu'an", "柳安市", None, "holds"),
        ("Ke Moumou", "government-head", "mayor", None, None, "holds"),
    }


def test_a_post_is_one_across_articles_and_unplaced_ones_are_not(store: ox.Store) -> None:
    found = rows(store, ontology_files.query("posts"))
    secretary = {row["post"] for row in found if row["role"] == "party-secretary"}
    mayors = {row["post"] for row in found if row["role"] == "government-head"}
    assert (secretary, len(mayors)) == ({f"{BASE}post/place-9901/party-secretary"}, 2)


def test_a_meeting_is_told_as_each_article_reports_it(store: ox.Store) -> None:
    found = [
        (row["meeting"], row["title"], row.get("date"), row.get("endDate"), row.get("place"), row["source"])
        for row in rows(store, ontology_files.query("meetings"))
    ]
    iri = f"{BASE}meeting/2031-03-05-9901-tuijinhui"
    assert found == [
        (iri, "全市项目推进会", "2031-03-05", "2031-03-06", "柳安市", 'a "b"/柳安.txt'),
        (iri, "Project Promotion Meeting", None, None, None, "en.txt"),
    ]


def test_a_date_without_year_stays_without_one(store: ox.Store) -> None:
    found = store.query(ontology_files.query("encounters"))
    assert isinstance(found, ox.QuerySolutions)
    dates = {str(row["date"]) for row in found if row["date"] is not None}
    assert '"--03-05"^^<http://www.w3.org/2001/XMLSchema#gMonthDay>' in dates


def test_encounters_name_areas_in_full_and_others_as_the_article_does(store: ox.Store) -> None:
    found = {
        (row["name"], row["kind"], row["other"])
        for row in rows(store, ontology_files.query("encounters"))
        if not row["rule"].startswith(row["otherWritten"][:3])
    }
    assert {
        ("仲孙乐", "visited", "云桥区"),
        ("甄一帆", "visited", "云桥区"),
        ("仲孙乐", "visited", "星河港一期项目"),
        ("仲孙乐", "visited", "柳安星河公司"),
        ("仲孙乐", "met", "柯某某"),
        ("柯某某", "met", "仲孙乐"),
    } <= found


def test_mentions_give_a_name_as_written_and_as_it_reads(store: ox.Store) -> None:
    found = {(row["kind"], row["name"]) for row in rows(store, ontology_files.query("mentions"))}
    assert {("person", "Yifan Zhen"), ("person", "Zhen Yifan"), ("person", "甄"), ("place", "云桥区")} <= found
    assert {kind for kind, _ in found} == {"person", "place", "organization", "meeting", "project", "site"}


def test_places_name_the_next_area_above(store: ox.Store) -> None:
    found = {
        (row["zh"], row.get("code"), row.get("within"), row.get("since"), row.get("until"))
        for row in rows(store, ontology_files.query("places"))
    }
    assert found == {
        ("乌有省", "990000", None, None, None),
        ("柳安市", "990100", "乌有省", "1981-01-01", None),
        ("云桥区", "990102", "柳安市", "1999-01-01", "2040-02-03"),
    }


def test_tenures_say_from_when_to_when(store: ox.Store) -> None:
    found = [
        (row["zh"], row["role"], row.get("place"), row.get("first"), row.get("last"), row.get("ended"))
        for row in rows(store, ontology_files.query("tenures"))
    ]
    assert sorted(found, key=str) == [
        ("仲孙乐", "party-secretary", "柳安市", "2031-03-06", "2031-03-06", None),
        ("柯某某", "deputy-government-head", "柳安市", None, "--03-04", "2031-03-05"),
        ("甄一帆", "department-head", None, "2031-03-05", "2031-03-05", None),
        ("甄一帆", "party-secretary", "柳安市", "2031-03-05", "2031-03-06", None),
    ]


def test_conflicts_give_the_words_of_either_side(store: ox.Store) -> None:
    found = {
        (row["zh"], row["role"], row["place"], row["from"], row["first"], row["source"])
        for row in rows(store, ontology_files.query("conflicts"))
    }
    day, first = "2031-03-06", "2031-03-05"
    assert found == {
        ("甄一帆", "party-secretary", "柳安市", day, first, 'a "b"/柳安.txt'),
        ("甄一帆", "party-secretary", "柳安市", day, first, "en.txt"),
    }


def test_confidence_is_a_number_from_nothing_to_one(store: ox.Store) -> None:
    found = {Decimal(row["confidence"]) for row in rows(store, ontology_files.query("encounters"))}
    assert found == {Decimal("0"), Decimal("0.7"), Decimal("0.9")}
