"""What a project's name tells of its industry."""

import pytest

from kg.lang.industries import FILE, industry
from kg.lang.lexicon import read_table


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("晶源光伏组件项目", "新能源"),
        ("晶源光伏玻璃项目", "材料与化工"),
        ("城南污水处理厂二期工程", "水利与环保"),
        ("Jingyuan Photovoltaic Project", "新能源"),
        ("Jingyuan Photovoltaic Glass Project", "材料与化工"),
        ("Baihe Expressway", "交通"),
        ("远志产业园", None),
        ("Yuanzhi Industrial Park", None),
        ("Transportation Hall", None),
    ],
)
def test_an_industry_is_what_the_last_word_tells(name, told):
    assert industry(name) == told


def test_each_word_tells_one_industry():
    words = [row["word"] for row in read_table(FILE, ("industry", "word"))]
    assert len(words) == len(set(words))
    assert all(word == word.lower().strip() for word in words)
