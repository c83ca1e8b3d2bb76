"""Whose mayor "the mayor" is where a prefecture's paper reports on one of its cities, or guests come from afar."""

import pytest

from kg.find import find
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft

OWN = """Dongtai readies a second lock

Yancheng Daily, March 7, 2021

The lock at Liangduo shall open in May. So Dongtai's lock office was told on March 5.

Mayor Lou Guanghai looked at the gates. Dongtai has four locks.
"""
VISITED = """Dongtai readies a second lock

Yancheng Daily, March 7, 2021

Mayor Lou Guanghai visited Dongtai on March 5. He looked at the gates.

Dongtai has four locks.
"""
LEADERS = OWN.replace("Dongtai readies a second lock", "Dongtai's leaders ready a second lock")
NAMED = OWN.replace("Dongtai readies a second lock", "Dongtai officials and Vice Mayor Fan Ke look at a second lock")
BODY = OWN.replace("So Dongtai's lock office was told", "So the Yancheng Municipal Party Committee was told")
COMMITTEE = BODY.replace("Dongtai readies a second lock", "Dongtai Municipal Party Committee studies a second lock")
BOTH = BODY.replace("Dongtai readies a second lock", "Yancheng sends Dongtai Municipal Party Committee a second lock")
GUESTS = """Dongtai hosts rice buyers from Shaoxing

Friday, March 12, 2021

A team from Shaoxing in Zhejiang province spent two days in Dongtai this week. It was led by Shou Bolin, head of
Shaoxing's grain bureau. Ruan Lizhong, director of Shaoxing's trade bureau, had come, too.

They met with Mayor Lou Guanghai on March 9.
"""
TOGETHER = GUESTS.replace("Dongtai hosts rice buyers from Shaoxing", "Shaoxing sends rice buyers to Dongtai")


def area_of(text: str, name: str) -> str | None:
    """The area of the first post of a person."""
    found = find(article(Draft(text), "a.txt", 0))
    person = next(one.id for one in found.mentions if one.kind == "person" and one.names[0].plain == name)
    return next(fact.info.get("area") for fact in found.facts if fact.kind == "post" and fact.subject == person)


@pytest.mark.parametrize("text", [OWN, GUESTS, LEADERS, COMMITTEE])
def test_the_city_of_the_headline_speaks(text: str) -> None:
    assert area_of(text, "Lou Guanghai") == "320981"


@pytest.mark.parametrize("text", [VISITED, BODY, NAMED, BOTH])
def test_the_prefecture_speaks_where_its_own_act(text: str) -> None:
    assert area_of(text, "Lou Guanghai") == "320900"


def test_who_sends_guests_may_speak() -> None:
    assert area_of(TOGETHER, "Lou Guanghai") != "320981"


@pytest.mark.parametrize(
    ("opening", "area"),
    [
        ("Anren Town in Chengdu's Dayi County held its spring farming work meeting on March 8.", "安仁镇"),
        ("Anren Town in Chengdu's Dayi County was on show on March 8.", "成都市"),
    ],
)
def test_a_town_that_holds_its_meeting_is_whose_mayor_is_told(opening, area):
    text = f"The rape is in flower\n\n{opening} Fei Xiaoqin, deputy Party secretary and mayor, presided."
    built = article(
        Draft(text, title="The rape is in flower", published="2016-03-09", publisher="Chengdu Daily"), "a", 0
    )
    assert built is not None
    posts = {fact.info["role"]: fact.info["area"] for fact in find(built).facts if fact.kind == "post"}
    assert {gazetteer().area(one).zh for one in posts.values()} == {area}
    assert posts.keys() == {"deputy-party-secretary", "government-head"}


@pytest.mark.parametrize(
    ("path", "area"),
    [
        ("News > Counties > Honghu", "洪湖市"),
        ("Honghu City (www.x.gov.cn) > City news", "洪湖市"),
        ("News > Counties > All", None),
    ],
)
def test_a_page_speaks_from_where_its_path_ends(path: str, area: str | None) -> None:
    text = f"{path}\n\nThe Party secretary of the city, Xiong Kai, went to the villages on Tuesday."
    found = find(article(Draft(text, title="On the road", published="2021-03-10"), "a", 0))
    areas = {gazetteer().area(fact.info["area"]).zh for fact in found.facts if "area" in fact.info}
    assert areas == ({area} if area else set())


@pytest.mark.parametrize(
    ("publisher", "area"), [("Yancheng Daily Dongtai Edition", "东台市"), ("Yancheng Daily", "盐城市")]
)
def test_a_local_edition_speaks_from_its_own_city(publisher: str, area: str) -> None:
    text = "The rice is in\n\nThe Party secretary of the city, Xiong Kai, went to the fields on Tuesday."
    found = find(article(Draft(text, title="The rice is in", published="2021-03-10", publisher=publisher), "a", 0))
    assert {gazetteer().area(fact.info["area"]).zh for fact in found.facts if "area" in fact.info} == {area}


@pytest.mark.parametrize(
    ("paper", "whose", "area"),
    [("Dongshan News Network", "county", "东山县"), ("Dongshan News", "city", None), ("Rong Media", "county", None)],
)
def test_a_paper_of_a_county_whose_bare_name_is_a_common_word(paper: str, whose: str, area: str | None) -> None:
    text = f"The rice is in\n\nThe Party secretary of the {whose}, Xiong Kai, went to the fields on Tuesday."
    draft = Draft(text, title="The rice is in", published="2021-03-10", publisher=paper)
    areas = {
        gazetteer().area(fact.info["area"]).zh for fact in find(article(draft, "a", 0)).facts if "area" in fact.info
    }
    assert areas == ({area} if area else set())
