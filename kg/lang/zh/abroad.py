"""Titles of other countries: their posts have no place here."""

import re
from functools import cache
from pathlib import Path

from kg.lang.cues import Cued
from kg.lang.lexicon import read_lines

FOLDER = Path(__file__).parent / "lexicon"
ABROAD = "abroad"
"""The organ of a title of another country."""
BREAK = re.compile(r"[，。；：、！？\s“”‘’（）《》()]")
UNKNOWN_CITY = re.compile(r"([\u3400-\u9fff]{2,8})(?P<level>[省市州])(?:常务副|副)?(?P=level)长")
TWICE = Cued(r"省(?:常务副|副)?省长|市(?:常务副|副)?市长|州(?:常务副|副)?州长")
AT_HOME_AGAIN = re.compile(r"[来到与和同向对为在率由被]|吸引|参观|考察|访问|企业|客商|客人|友人|产品|市场|投资")
CITY = re.compile(r"([\u3400-\u9fff]{2,6}?[市州郡府道])")
ENVOY = re.compile("领事|大使|公使|参赞|武官|使馆")
TRAVELLING = (
    "开展|进行|访问|出访|考察|招商|学习|参加|推介|出席|洽谈|拜访|调研|参展|交流|举办|拓展|拓市|对接|走访|参访|商务|经贸"
)
CITY_OF_ANOTHER = re.compile("市(?:常务|第一)?副?市长|市(?:政府|议会|议长|议员|办公厅|政厅|外办|外事)")
"""Behind the short name of an area that is no city: 大田|市副市长."""
AT_HOME = re.compile(r"[全我本该各是为由和任原前]$")


def may_be_foreign(text: str) -> bool:
    """Whether a text names another country, an embassy or a city twice over (埃因霍温市市长) at all."""
    return "驻" in text or _countries().may(text) or _cities().may(text) or TWICE.search(text) is not None


def within_city(text: str, start: int, end: int) -> bool:
    """Whether the short name of an area is only part of the name of a city abroad: 乌兰|巴托, 大田|市市长."""
    if CITY_OF_ANOTHER.match(text, end) is not None:
        return True
    if not _cities().may(text):
        return False
    return any(
        city.start() <= start and end <= city.end() for city in _cities().pattern.finditer(text, start - 2, end + 4)
    )


def foreign_since(text: str, floor: int, at: int, end: int) -> int:
    """Where a title of another country begins, or -1: 老挝琅南塔省|省长, 埃因霍温市|市长, 驻景洪|总领事."""
    lead = text[floor:at]
    if lead.endswith("驻") and ENVOY.search(text, at, end + 3):
        return at
    stops = [stop.end() for stop in BREAK.finditer(lead)]
    since = floor + stops[-1] if stops else floor
    clause = text[since:end]
    if text.startswith(_city_names(), at):
        return at
    if text[at : at + 1] == "市" and lead.endswith(_city_names()):
        return at - max(len(city) for city in _city_names() if lead.endswith(city))
    country = _countries().pattern.search(clause)
    if country is not None and not AT_HOME_AGAIN.search(clause, country.end()):
        return at
    if (city := CITY.match(clause)) is not None and _told_abroad(text, city[1]):
        return since
    if text[at : at + 1] not in ("省", "市", "州") or end - at > 1:
        return -1
    unknown = UNKNOWN_CITY.search(clause + text[end : end + 4])
    return at if unknown is not None and not AT_HOME.search(unknown[1]) else -1


def _told_abroad(text: str, city: str) -> bool:
    """Whether a text names a city with its country elsewhere: 韩国群山市."""
    return any(text.startswith(city, match.end()) for match in _countries().pattern.finditer(text))


def is_far(name: str) -> bool:
    """Whether a name is that of another country, or of a part of this one that isn't an area."""
    return name in countries() or name in regions()


@cache
def countries() -> tuple[str, ...]:
    """The names of other countries."""
    return tuple(read_lines(FOLDER / "countries.txt"))


@cache
def regions() -> tuple[str, ...]:
    """The names of parts of the country: 长三角."""
    return tuple(read_lines(FOLDER / "regions.txt"))


@cache
def travelled_to() -> re.Pattern[str]:
    """A country or region that somebody travels to: 赴|挪威|开展招商活动, not one that tells whose a thing is."""
    names = "|".join(map(re.escape, sorted((*countries(), *regions()), key=len, reverse=True)))
    return re.compile(f"(?:{names})(?=$|等国|[三两]国|[、，]|{TRAVELLING})")


@cache
def _countries() -> Cued:
    return Cued("|".join(map(re.escape, countries())))


@cache
def _city_names() -> tuple[str, ...]:
    return tuple(read_lines(FOLDER / "foreign_cities.txt"))


@cache
def _cities() -> Cued:
    return Cued("|".join(map(re.escape, _city_names())))
