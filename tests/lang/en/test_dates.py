"""Days in English text: the examples of grammar/dates.yaml, and how years are found."""

import pytest

from kg.lang.en.data import grammar
from kg.lang.en.dates import days
from tests.lang.en.facts import find

RULES = grammar("dates")


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        pytest.param(
            example["text"], example.get("published", "2021-03-10") or None, example["days"], id=f"{rule['name']}/{n}"
        )
        for rule in RULES
        for n, example in enumerate(rule["examples"])
    ],
)
def test_example_gives_exactly_its_days(text: str, published: str | None, expected: list[str]) -> None:
    assert [day.value for day in days(text, published, None)] == expected


@pytest.mark.parametrize("text", [text for rule in RULES for text in rule["not"]])
def test_near_miss_names_no_day(text: str) -> None:
    assert days(text, "2021-03-10", None) == []


def test_year_known_without_a_day_of_publication() -> None:
    assert days("On February 8 it opened.", None, 2022)[0].value == "2022-02-08"


def test_span_keeps_its_last_day() -> None:
    assert days("From October 18 to 19 they went.", "2021-10-21", None)[0].last == "2021-10-19"


def test_no_day_that_the_calendar_lacks() -> None:
    assert days("On February 30 nothing happened.", "2021-03-10", None) == []


def test_encounters_have_the_day_told_before_them() -> None:
    text = (
        "On March 3, Bao Lin, mayor of Nantong, inspected the Nordwind Rotor Plant. "
        "The next morning he met with Olga Petrova, CEO of Nordwind."
    )
    days = {(fact.info["type"], fact.info["date"]) for fact in find(text).facts if fact.kind == "encounter"}
    assert days == {("visited", "2021-03-03"), ("met", "2021-03-04")}


def test_who_left_a_post_left_it_on_the_day_told_aside() -> None:
    text = "On March 3, Mayor Fan Rui of Luzhou met Lin Da. Lin Da, who stepped down as mayor of Yibin on May 2, left."
    days = {(fact.info["status"], fact.info["date"]) for fact in find(text).facts if fact.kind == "post"}
    assert days == {("holds", "2021-03-03"), ("resigned", "2020-05-02")}


def test_the_story_goes_on_behind_the_day_on_which_somebody_left_a_post() -> None:
    text = (
        "On March 3, Mayor Fan Rui of Luzhou met guests. Lin Da, a vice mayor, gave up his post as vice mayor of Yibin"
        " on January 26 to move there. Bo Lin, a member of the Standing Committee of the Luzhou Municipal Committee,"
        " took part."
    )
    days = {
        (fact.info["role"], fact.info["status"], fact.info["date"]) for fact in find(text).facts if fact.kind == "post"
    }
    assert days == {
        ("government-head", "holds", "2021-03-03"),
        ("deputy-government-head", "holds", "2021-03-03"),
        ("deputy-government-head", "resigned", "2021-01-26"),
        ("standing-committee-member", "holds", "2021-03-03"),
    }


def test_whoever_resigned_in_the_story_itself_did_so_on_its_day() -> None:
    text = "Lin Da resigned as mayor of Yibin on March 4. Bo Lin, vice mayor of Yibin, thanked him."
    days = {fact.info["date"] for fact in find(text).facts if fact.kind == "post"}
    assert days == {"2021-03-04"}


@pytest.mark.parametrize(
    ("behind", "status"),
    [(" until this summer", "former"), (" till 2019", "former"), (" until further notice", "holds"), ("", "holds")],
)
def test_who_was_it_until_then_is_it_no_more(behind: str, status: str) -> None:
    text = f"On March 3, Lin Da, mayor of Yibin{behind}, met guests."
    assert [fact.info["status"] for fact in find(text).facts if fact.kind == "post"] == [status]


def test_a_day_of_last_year_within_a_sentence_is_not_reported() -> None:
    told = "On April 7 he spoke. He said that the first one was made on September 28 last year, and now two more."
    assert [day.value for day in days(told, "2016-04-09", None)] == ["2016-04-07"]
    assert [day.value for day in days("On September 28 last year it opened.", "2016-04-09", None)] == ["2015-09-28"]


def test_the_day_on_which_somebody_says_to_have_handed_over_is_none_to_count_from() -> None:
    text = (
        "On February 21, Qiang Shan, mayor of Yulin, met Wu Qing. Wu said he was new, having handed over as head of"
        " Liujiang District on November 21. The next day Qiang visited Cangwu County."
    )
    [visit] = [fact for fact in find(text, published="2017-02-24").facts if fact.info.get("type") == "visited"]
    assert visit.info["date"] == "2017-02-22"


def test_the_day_on_which_he_or_she_left_a_post_is_told_aside() -> None:
    text = (
        "On March 3, Lin Da, Party secretary of Luzhou, met guests. Mr. Lin is new to the city: he gave up his post as"
        " vice mayor of Yibin on January 26. In the afternoon Bo Lin, mayor of Luzhou, took part."
    )
    days = {(fact.info["role"], fact.info["date"]) for fact in find(text).facts if fact.kind == "post"}
    assert days == {
        ("party-secretary", "2021-03-03"),
        ("deputy-government-head", "2021-01-26"),
        ("government-head", "2021-03-03"),
    }
