"""What the lines around an English story tell of its home."""

import pytest

from kg.lang.en.site_lines import around
from kg.places import gazetteer

STORY = "Fire drill held\nLu Ke, county head, spoke."


@pytest.mark.parametrize(
    ("above", "below", "areas"),
    [
        ("Nanchang County (english.example.cn) > County news", "", ["南昌县"]),
        ("Current Position: Home > Huishan District Government > News", "", ["惠山区"]),
        ("|Home|About Hebei|Government|Business|", "", ["河北省"]),
        ("Home / Wuxi Today / Business", "", ["无锡市"]),
        ("Home > News", "Copyright © Huishan District People's Government. All rights reserved", ["惠山区"]),
        ("Home > News", "Sponsored by the office of Fengxian County", ["丰县"]),
        ("Home | Beijing | Hebei Province | Wuxi City | Yangzhou City | Xuzhou City", "", []),
        ("Wuxi City opens a library", "", []),
        ("Home > News", "The right to copy belongs to Wuxi City.", []),
    ],
)
def test_areas_around_a_story(above, below, areas):
    found = around(f"{above}\n{STORY}\n{below}", STORY, 2021)
    assert [gazetteer().area(ids[0]).zh for ids in found] == areas
