"""The year of a Chinese article without a date: of a numbered meeting, of a five-year plan, or looked back on."""

import re
from collections.abc import Iterator

_NUMBER = "[一二三四五六七八九十百\\d]{1,4}"
_KIND = "(?:会议?|仪式|活动|开工|签约|竣工|学习|讲座|论坛)"
_NUMBERED = re.compile(
    rf"(?P<year>20\d\d)年度?(?:[^，。；：\n\d]{{0,12}}?第{_NUMBER}[次批期场轮]|第?(?P<quarter>[一二三四1234])季度|(?P<season>[春夏秋冬])季)"
    rf"[^，。；：\n]{{0,30}}?{_KIND}"
)
_HELD_BEFORE = re.compile(
    r"(?:召开|举行|举办|主持|参加|出席|宣布)了?(?:全?[省市县区旗州盟]|[^，。；：\n]{0,10}|[^，。；：\n]{2,40}会议?（[^\n]{0,60})$"
)
_HELD_BEHIND = re.compile(r"[^，。；：\n]{0,24}?(?:召开|举行|举办|启动|开幕)")
_TOLD_OF = re.compile(r"(?:传达|贯彻|落实|学习|通报|根据|按照|研究|审议|讨论|印发|总结|回顾|听取)[^，。；\n]{0,16}$")
_CITED = re.compile("[》”」]|的?(?:精神|纪要|决定|部署|要求|情况)")
_DAY = re.compile(r"(?<![\d年])(1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])日")
_MONTHS = {"春": (2, 5), "夏": (5, 8), "秋": (8, 11), "冬": (10, 12)}
_QUARTERS = "一二三四"
_PLAN = re.compile(
    "今年是[^。；\n]{0,40}?“?十(?P<plan>[一二三四五])五”?(?:规划|时期|发展规划)?的?(?:(?P<first>开局|起步)|(?P<last>收官|收尾))之?年"
)
_REVIEWED = re.compile(r"(?<!\d)(20\d\d)年，?是[^。；\n]{0,40}?的一年")
_TURN = {11: 0, 12: 0, 1: 1, 2: 1, 3: 1}
"""Months in which a year is looked back on: those of that year, and of the next."""
_DONE = re.compile("(?![^。；\n]{0,24}(?:要|将|做好|任务))[^\n]{0,80}?(?:了|取得|一年来)")
"""Behind the year that is looked back on; one that is looked forward to is only begun: 做好今年工作."""
_REVIEW, _NEAR = "一年来", 200
_FIRST_PLAN, _PLAN_YEARS, _PLANS = 2006, 5, "一二三四五"


def told_year(text: str) -> int | None:
    """The one year that the meetings held are numbered in (2023年第13次常务会议), else of a plan or review.

    A quarter or season counts only if the first day that is told lies in it; what is conveyed or read tells nothing.
    """
    years = {year for found in _NUMBERED.finditer(text) if (year := _held(text, found))}
    if len(years) == 1:
        return years.pop()
    if years:
        return None
    told = {_plan_year(found) for found in _PLAN.finditer(text)} or set(_reviewed(text))
    return told.pop() if len(told) == 1 else None


def _held(text: str, found: re.Match[str]) -> int | None:
    """The year of a numbered meeting, if the text tells that it was held then."""
    start = max(text.rfind(mark, 0, found.start()) for mark in "，。；：\n") + 1
    before = text[start : found.start()]
    if _TOLD_OF.search(before) or _CITED.match(text, found.end()):
        return None
    if not (_HELD_BEFORE.search(before) or _HELD_BEHIND.match(text, found.end())):
        return None
    day = _DAY.search(text)
    return int(found["year"]) if _fits(found, int(day[1]) if day else 0) else None


def _fits(found: re.Match[str], month: int) -> bool:
    """Whether a month lies in the quarter or season that a meeting is of."""
    if found["season"]:
        first, last = _MONTHS[found["season"]]
        return first <= month <= last
    if found["quarter"]:
        quarter = _QUARTERS.find(found["quarter"]) if found["quarter"] in _QUARTERS else int(found["quarter"]) - 1
        return (month - 1) // 3 == quarter and month > 0
    return True


def _reviewed(text: str) -> Iterator[int]:
    """The year in which a year is looked back on (2024年是…的一年, 一年来 …): at its end, or soon after."""
    day = _DAY.search(text)
    month = int(day[1]) if day else 0
    for found in _REVIEWED.finditer(text) if month in _TURN else ():
        done = _DONE.match(text, found.end()) is not None
        if done and _REVIEW in text[max(0, found.start() - _NEAR) : found.end() + _NEAR]:
            yield int(found[1]) + _TURN[month]


def _plan_year(found: re.Match[str]) -> int:
    """The first or last year of a five-year plan."""
    first = _FIRST_PLAN + _PLAN_YEARS * _PLANS.index(found["plan"])
    return first if found["first"] else first + _PLAN_YEARS - 1
