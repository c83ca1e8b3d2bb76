"""Stops that only the headline of an English article names."""

import pytest

from kg.find import find
from kg.read.build import article
from kg.read.draft import Draft

TEXT = "On March 5, Kui Guodan, mayor of Yizheng, Jiangsu, "


def visited(headline: str, text: str) -> list[str]:
    """The things visited in an article, by the names that it uses."""
    found = find(article(Draft(f"{headline}\n\nMarch 7, 2021\n\n{TEXT}{text}\n"), "a.txt", 0))
    names = {mention.id: mention.names[0].plain for mention in found.mentions}
    return sorted(names[fact.object or 0] for fact in found.facts if fact.kind == "encounter")


def test_the_towns_of_the_headline_were_visited() -> None:
    headline = "Kui Guodan Goes Deep into Dayi Town and Yuetang Town to Check Drought Relief"
    text = "led the heads of the departments to investigate the drought. He asked the farmers about water."
    assert visited(headline, text) == ["Dayi Town", "Yuetang Town"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Kui Guodan stresses the building of Yuetang Town", "inspected the drought relief."),
        ("Kui Guodan to visit Yuetang Town", "inspected the drought relief."),
        ("Kui Guodan Goes Deep into Dayi Town", "presided over a meeting on drought relief."),
    ],
)
def test_no_stop_is_made_of_a_plan_or_a_meeting(headline: str, text: str) -> None:
    assert visited(headline, text) == []
