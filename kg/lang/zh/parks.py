"""Parks and works that are a project only where they are being built, or are a stop of a visit to projects."""

import re
from functools import cache
from pathlib import Path

from kg.lang.lexicon import read_lines
from kg.lang.zh.nearest import GOVERNED
from kg.lang.zh.scan import Scan

FOLDER = Path(__file__).parent / "lexicon"
PARKS = frozenset(
    (
        "产业园",
        "工业园",
        "物流园",
        "科技园",
        "创业园",
        "示范园",
        "产业园区",
        "示范基地",
        "综合物流园",
        "水库",
        "大桥",
        "机场",
        "加工园",
        "产业城",
        "科创园",
        "智造园",
        "孵化园",
        "文化园",
        "商业街",
        "枢纽",
        "客运枢纽",
        "交通枢纽",
    )
)
BUILDING = re.compile(
    r"建设|项目|开工|投产|选址|征地|工程|动工|竣工|施工|投资|推进|加快|打造|工地|落户|签约|进度|一期|二期|规划(?![馆展])|抓|建成|等(?:重[点大])?(?:产业|\d+(?!\d|[个家大]?(?:园区|开发区|平台|单位)))"
)
LYING = re.compile(r"(?:坐落[在于]|落户在?|入驻|进驻|选址|毗邻|紧邻|地处|(?<!的)位于)$")
STOP = re.compile(
    r"(?:来到|走进|深入|赶到|前往|步入|察看|查看|踏看|考察|视察|调研)了?[^，。；]{0,24}$|^[“”\s]*(?:位于[^，。；]{2,20}的)?$"
)
ZONE = "园区"
FIRMS = ("公司", "集团")
HOUSES = ("医院", "保健院", "学校", "小学", "中学", "幼儿园", "敬老院", "基地")
SEEN = re.compile("来到|走进|深入|察看|查看|视察|参观|考察|调研|观摩")


def park_built(scan: Scan, start: int, end: int) -> bool:
    """Whether a park is told of as a project: being built, or a stop of a visit to such; not where others lie."""
    text = scan.text
    sentence, sentence_end = scan.sentence(start)
    if LYING.search(text, sentence, start) or (text.startswith(ZONE, end - len(ZONE)) and GOVERNED.search(text)):
        return False
    if BUILDING.search(text, sentence, sentence_end):
        return True
    about = text.find("项目", 0, text.find("\n") + 1) >= 0
    return about and STOP.search(text[sentence:start]) is not None


def there(text: str, since: int, start: int, end: int) -> bool:
    """Whether what is counted among projects is a company, an old sight or a house gone to: 看|甲县保健院等5个项目."""
    seen = text.endswith(HOUSES, start, end) and SEEN.search(text, since, start) is not None
    return seen or text.endswith(FIRMS + _sights(), start, end)


@cache
def _sights() -> tuple[str, ...]:
    return tuple(read_lines(FOLDER / "sights.txt"))
