"""Whose 市 an article speaks of where nobody publishes it."""

import pytest

from kg.find import find
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft


@pytest.mark.parametrize(
    ("text", "publisher", "area"),
    [
        ("签约之前，盐城市委常委、东台市委书记景立夫会见了客人。副市长姜月在座。", None, "东台市"),
        ("签约之前，盐城市委常委、副市长景立夫会见了客人。副市长姜月在座。", None, "盐城市"),
        ("南宫市委学习中心组举行学习会\n\n4月14日，南宫市委书记景立夫主持学习。副市长姜月发言。", "邢台日报", "南宫市"),
        ("南宫市的桥通车\n\n4月14日，南宫市委书记景立夫陪同。副市长姜月发言。", "邢台日报", "邢台市"),
        (
            "洱源县委书记马树春率洱源县党政考察团到宾川县考察。县领导米兰、姜月陪同考察。",
            None,
            "宾川县",
        ),
        ("洱源县委书记马树春率团到宾川县考察。县领导米兰、姜月陪同考察。", None, "洱源县"),
    ],
)
def test_whose_deputy_mayor(text, publisher, area):
    built = article(Draft(text, published="2021-04-16", publisher=publisher), "a.txt", 0)
    assert built is not None
    found = find(built)
    [mayor] = [m.id for m in found.mentions if m.kind == "person" and m.info["zh"] == "姜月"]
    [post] = [fact for fact in found.facts if fact.kind == "post" and fact.subject == mayor]
    assert gazetteer().area(post.info["area"]).zh == area
