"""Two holders of a post of one at once: certain by the evidence, or not told."""

from typing import Any

import pytest

from kg.model import Conflict
from kg.resolve import resolve
from tests.resolve.case import articles

MAYOR, SECRETARY = "government-head", "party-secretary"


def told(*posts: tuple[str, str, str, str, str, str], place: str = "鄂州市") -> list[Conflict]:
    """The conflicts of articles that each give one person one post: (day, name, role, title, status, language)."""
    case: dict[str, Any] = {"in": {}}
    for number, (day, name, role, title, status, language) in enumerate(posts):
        people = {name: [[role, place, status, title, day]]}
        case["in"][f"{number}.txt"] = {"day": day, "people": people, "lang": language}
    return list(resolve(articles(case)).conflicts)


def mayor(
    day: str, name: str, status: str = "holds", title: str = "市长", language: str = "zh", role: str = MAYOR
) -> Any:
    return day, name, role, title, status, language


def test_one_between_two_days_of_the_other() -> None:
    (one,) = told(mayor("2014-03-01", "刘青山"), mayor("2014-05-01", "何大海"), mayor("2014-08-01", "刘青山"))
    assert (one.seat, one.area, one.first, one.last) == (MAYOR, "420700", "2014-05-01", "2014-05-01")
    assert [role for _, role in one.tenures] == [MAYOR, MAYOR]


def test_both_on_one_day() -> None:
    assert len(told(mayor("2014-03-01", "刘青山"), mayor("2014-03-01", "何大海"))) == 1


def test_an_acting_head_sits_in_the_seat() -> None:
    acting = mayor("2014-05-01", "何大海", title="代市长", role="acting-government-head")
    assert len(told(mayor("2014-03-01", "刘青山"), acting, mayor("2014-08-01", "刘青山"))) == 1


@pytest.mark.parametrize("title", ["鄂州市市长", "湖北省鄂州市人民政府市长", "市长"])
def test_titles_that_are_the_seat(title: str) -> None:
    assert len(told(mayor("2014-03-01", "刘青山", title=title), mayor("2014-03-01", "何大海"))) == 1


@pytest.mark.parametrize("title", ["mayor", "Mayor of Ezhou", "mayor of Ezhou City, Hubei Province", "Ezhou mayor"])
def test_english_titles_that_are_the_seat(title: str) -> None:
    english = mayor("2014-03-01", "He Dahai", title=title, language="en")
    assert len(told(mayor("2014-03-01", "刘青山"), english)) == 1


NONE = {
    "one after the other": [mayor("2014-03-01", "刘青山"), mayor("2014-05-01", "何大海")],
    "appointed on the other's last day": [
        mayor("2014-03-01", "刘青山"),
        mayor("2014-05-01", "刘青山"),
        mayor("2014-05-01", "何大海", "appointed"),
    ],
    "removed on the other's first day": [
        mayor("2014-05-01", "刘青山", "removed"),
        mayor("2014-03-01", "刘青山"),
        mayor("2014-05-01", "刘青山"),
        mayor("2014-05-01", "何大海"),
    ],
    "back after the other": [
        mayor("2014-03-01", "刘青山"),
        mayor("2014-04-01", "刘青山", "removed"),
        mayor("2014-05-01", "何大海"),
        mayor("2014-08-01", "刘青山", "appointed"),
    ],
    "once mayor": [mayor("2014-03-01", "刘青山"), mayor("2014-03-01", "何大海", "former")],
    "to become mayor": [mayor("2014-03-01", "刘青山"), mayor("2014-03-01", "何大海", "nominated")],
    "no year": [mayor("2014-03-01", "刘青山"), mayor("--03-01", "何大海")],
    "perhaps one person": [
        mayor("2014-03-01", "刘青山", "removed"),
        mayor("2014-03-02", "刘青山"),
        mayor("2014-03-02", "Liu Qingshan", title="mayor of Ezhou", language="en"),
    ],
    "deputies": [
        mayor("2014-03-01", "刘青山", title="副市长", role="deputy-government-head"),
        mayor("2014-03-01", "何大海", title="副市长", role="deputy-government-head"),
    ],
    "the secretary of a bureau": [
        mayor("2014-03-01", "刘青山", title="市委书记", role=SECRETARY),
        mayor("2014-03-01", "何大海", title="市教育局党委书记", role=SECRETARY),
    ],
    "the secretary of a bureau, in English": [
        mayor("2014-03-01", "刘青山", title="市委书记", role=SECRETARY),
        mayor(
            "2014-03-01",
            "He Dahai",
            title="Party secretary of the Ezhou Education Bureau",
            role=SECRETARY,
            language="en",
        ),
    ],
    "no title": [mayor("2014-03-01", "刘青山", title=""), mayor("2014-03-01", "何大海", title="")],
}


@pytest.mark.parametrize("posts", NONE.values(), ids=NONE)
def test_no_conflict(posts: list[Any]) -> None:
    assert told(*posts) == []


def test_two_cities_have_two_mayors() -> None:
    case = {
        "a.txt": {"day": "2014-03-01", "people": {"刘青山": [[MAYOR, "鄂州市", "holds", "市长"]]}},
        "b.txt": {"day": "2014-03-01", "people": {"何大海": [[MAYOR, "襄阳市", "holds", "市长"]]}},
    }
    assert resolve(articles({"in": case})).conflicts == ()
