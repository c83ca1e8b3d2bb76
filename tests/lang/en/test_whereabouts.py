"""Where projects lie that guests from elsewhere are shown."""

import pytest

from kg.places import gazetteer
from tests.lang.en.facts import find

GUEST = "Bo Lin, mayor of Luzhou, spoke. Bao Min, head of Feng County of Xuzhou, visited the Linhai Kitchen Project"


@pytest.mark.parametrize(
    ("behind", "area"),
    [
        ("", "泸州市"),
        (" in Hejiang County", "合江县"),
        (" settled in Hejiang County", "合江县"),
        (", accompanied by Kang Ru'an, Party secretary of Lu County", "泸县"),
        (", accompanied by Kang Ru'an, a friend from Lu County", "泸州市"),
    ],
)
def test_it_lies_where_it_is_shown_and_not_where_the_guests_are_from(behind: str, area: str) -> None:
    (project,) = [mention for mention in find(f"{GUEST}{behind}.").mentions if mention.kind == "project"]
    assert gazetteer().area(project.info["area"]).zh == area


@pytest.mark.parametrize(
    ("where", "area"), [("in his district", "江阳区"), ("in his city", "泸州市"), ("on his list", "泸州市")]
)
def test_it_lies_in_the_district_spoken_of_whose_official_speaks(where: str, area: str) -> None:
    guide = "Bo Lin, mayor of Luzhou, spoke. Bao Min, head of Jiangyang District, went along."
    text = f"{guide} They visited the Linhai Kitchen Project {where}."
    (project,) = [mention for mention in find(text).mentions if mention.kind == "project"]
    assert gazetteer().area(project.info["area"]).zh == area


@pytest.mark.parametrize(("whose", "area"), [("trainees from Yibin", "泸州市"), ("guests in Yibin", "宜宾市")])
def test_it_does_not_lie_where_those_who_come_to_it_are_from(whose: str, area: str) -> None:
    text = f"Bo Lin, mayor of Luzhou, spoke. The city of Luzhou will take in {whose} at the Linhai Kitchen Project."
    (project,) = [mention for mention in find(text).mentions if mention.kind == "project"]
    assert gazetteer().area(project.info["area"]).zh == area
