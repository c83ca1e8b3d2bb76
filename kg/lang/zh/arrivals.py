"""Where somebody goes that is called by a short name: 率团来|滕|考察, 赴浙江|金华、丽水."""

import re
from functools import lru_cache

from kg.lang.zh.abroad import regions
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import AreaName, Scan

DOING = "参观|考察|调研|视察|检查|督[查导察]|指导|访问|洽谈|交流|学习|投资|慰问|看望|出席|参加|开展|进行|就|实地"
ARRIVED = re.compile(rf"(?:来|莅|抵)(?P<short>[\u3400-\u9fff])(?=(?:{DOING})|[，。；\s]|$)")
NOT_ONE = frozenset("我到此自临了的过们")

MOST_AREAS = 40
"""So many are told in one list of where somebody goes."""


@lru_cache(maxsize=1)
def arrivals(text: str) -> tuple[tuple[int, int], ...]:
    """Where one character behind a verb of coming can be a short name of an area."""
    found = (match for match in ARRIVED.finditer(text) if match["short"] not in NOT_ONE)
    return tuple(match.span("short") for match in found if not is_common(match[0]))


def comes(text: str, start: int) -> bool:
    """Whether a verb of coming that begins somewhere goes to an area of one character."""
    match = ARRIVED.match(text, start)
    return match is not None and match["short"] not in NOT_ONE and not is_common(match[0])


def travelled(scan: Scan, name: AreaName) -> bool:
    """Whether somebody goes to an area of a short name: 赴浙江|金华、丽水."""
    start = name.start
    if scan.text[start - 1 : start] == "、" and scan.text.endswith(regions(), 0, start - 1):
        start -= 1 + max(len(one) for one in regions() if scan.text.endswith(one, 0, start - 1))
    for _ in range(MOST_AREAS):
        above = scan.area_end.get(start)
        if above is None and scan.text[start - 1 : start] == "、":
            above = scan.area_end.get(start - 1)
        if above is None:
            break
        start = above.start
    verb = scan.word_end.get(start)
    return verb is not None and verb.value in (("V", "go"), ("V", "each"))


def fronted(scan: Scan, name: AreaName) -> bool:
    """Whether a sentence or clause tells first that it speaks of an area: 在|太仓，代表团走进…."""
    ahead, behind = scan.text[max(0, name.start - 2) : name.start], scan.text[name.end : name.end + 1]
    return ahead[-1:] == "在" and ahead[:-1] in ("", "，", "。", "；", "\n", " ", "\u3000") and behind == "，"
