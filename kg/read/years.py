"""The year of a Chinese article without a date: of a meeting held, of a five-year plan, or looked back on."""

import re
from collections.abc import Iterator

_NUMBER = "[一二三四五六七八九十百\\d]{1,4}"
_KIND = "(?:会议?|仪式|活动|开工|签约|竣工|学习|讲座|论坛)"
_NUMBERED = re.compile(
    rf"(?P<year>20\d\d)年度?(?:[^，。；：\n\d]{{0,12}}?第{_NUMBER}[次批期场轮]|第?(?P<quarter>[一二三四1234])季度|(?P<season>[春夏秋冬])季)"
    rf"[^，。；：\n]{{0,30}}?{_KIND}"
)
_TITLED = re.compile(
    r"(?P<year>20\d\d)年(?!度|[^，。；：\n]{0,24}(?:总结|表彰|述职|考核|考评|评议|民主生活|决算|审计|团拜|跨年|新年|谋划|第))"
    r"[\u3400-\u9fff“”]{2,30}?(?:(?P<begun>(?:签约|开工|竣工|奠基|投产|通车|开学|毕业)(?:仪式|活动))"
    r"|工作(?:推进|部署|动员|调度|视频|电视电话)*会议?|(?:推进|部署|动员|调度|培训|启动|推介|联席|座谈)(?:大会|会议?|班|仪式)|运动会|征兵)"
)
"""A meeting told with its year: held within it, unless that is looked back on or forward to at its turn."""
_YEARLY = re.compile(
    r"(?P<year>20\d\d)年度[^，。；：\n\d]{0,24}?(?:述职|考核|考评|评议|民主生活|组织生活|总结)[^，。；：\n\d]{0,10}?会议?"
)
"""A meeting that looks back on a year."""
_WITHIN = range(2, 12)
_AHEAD = re.compile(
    r"(?:审[议查定]|研究|讨论|学习|传达|部署|制[定订]|通过|印发|安排|谋划|提请|听取|和|及)了?[^，。；\n\d]{0,16}(?P<year>20\d\d)年"
    r"(?![^，。；、\n]{0,20}(?:完成|落实|执行|进展|办理)情况)[^，。；、\n度至到—]{0,14}"
    r"(?:工作(?:要点|计划|安排|打算)|(?:立法|监督|议题|培训|审计)计划|政府工作报告|重点工作(?:任务)?(?!规划)|(?<!远景)目标任务|预算(?:草案)?(?!执行|调整))"
)
"""What a year is to bring: made or learnt in its first months."""
_FIRST_MONTHS = range(1, 5)
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
    titled = {year for found in _TITLED.finditer(text) if (year := _held_within(text, found))}
    titled = titled or {year for found in _YEARLY.finditer(text) if (year := _held_after(text, found))}
    if len(titled) == 1:
        return titled.pop()
    ahead = {int(found["year"]) for found in _AHEAD.finditer(text)} if _month(text) in _FIRST_MONTHS else set()
    if ahead and not titled:
        return max(ahead)
    told = {_plan_year(found) for found in _PLAN.finditer(text)} or set(_reviewed(text))
    return told.pop() if len(told) == 1 else None


def _month(text: str) -> int:
    """The month of the first day that is told, 0 if there is none."""
    day = _DAY.search(text)
    return int(day[1]) if day else 0


def _held_within(text: str, found: re.Match[str]) -> int | None:
    """The year of a meeting's title, if it was held and not at the turn of years, when it may be of another."""
    month = _month(text)
    return _told(text, found) if month in _WITHIN or (month and found["begun"]) else None


def _held_after(text: str, found: re.Match[str]) -> int | None:
    """The year in which a meeting was held that looks back on one, if that was at its end: later ones may be of any."""
    return _told(text, found) if _TURN.get(_month(text)) == 0 else None


def _held(text: str, found: re.Match[str]) -> int | None:
    """The year of a numbered meeting, if it was held then."""
    return _told(text, found) if _fits(found, _month(text)) else None


def _told(text: str, found: re.Match[str]) -> int | None:
    """The year of a meeting, if the text tells that it was held."""
    start = max(text.rfind(mark, 0, found.start()) for mark in "，。；：\n") + 1
    before = text[start : found.start()]
    if _TOLD_OF.search(before) or _CITED.match(text, found.end()):
        return None
    if not (_HELD_BEFORE.search(before) or _HELD_BEHIND.match(text, found.end())):
        return None
    return int(found["year"])


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
    month = _month(text)
    for found in _REVIEWED.finditer(text) if month in _TURN else ():
        done = _DONE.match(text, found.end()) is not None
        if done and _REVIEW in text[max(0, found.start() - _NEAR) : found.end() + _NEAR]:
            yield int(found[1]) + _TURN[month]


def _plan_year(found: re.Match[str]) -> int:
    """The first or last year of a five-year plan."""
    first = _FIRST_PLAN + _PLAN_YEARS * _PLANS.index(found["plan"])
    return first if found["first"] else first + _PLAN_YEARS - 1
