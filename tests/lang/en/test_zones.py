"""Whose director "the director" is where a zone reports on itself, be it by its initials."""

import pytest

from kg.find import find
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft

INITIALS = """WXETDZ cuts red tape

Sat March 9, 2021

The Wuxi Economic and Technological Development Zone (WXETDZ) held a work meeting on March 5. Lu Ke, secretary of the
Party Working Committee, presided. Deputy Director Fan Jin gave a report. Mi Lan, likewise deputy director, was there.
"""
NAMED = """Suqian Economic Development Zone plants trees

Suqian Daily March 9, 2021

Lu Ke, secretary of the zone's Party Working Committee, took up a spade. Director Fan Jin brought water.
"""
OF_THE_CITY = """Wuxi High-tech Zone gets a metro

Sat March 9, 2021

Mayor Lu Ke of Wuxi opened a station in the Wuxi High-tech Industrial Development Zone on March 5. Fan Jin, director of
the Bureau of Finance, was there.
"""


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            INITIALS,
            {
                ("work-committee-secretary", "无锡经济技术开发区"),
                ("management-committee-deputy-director", "无锡经济技术开发区"),
            },
        ),
        (
            NAMED,
            {
                ("work-committee-secretary", "宿迁经济技术开发区"),
                ("management-committee-director", "宿迁经济技术开发区"),
            },
        ),
        (OF_THE_CITY, {("government-head", "无锡市"), ("department-head", "无锡市")}),
    ],
)
def test_whose_director(text, posts):
    found = find(article(Draft(text), "a.txt", 0))
    rows = [fact.info for fact in found.facts if fact.kind == "post"]
    assert {(info["role"], gazetteer().area(info["area"]).zh) for info in rows} == posts
