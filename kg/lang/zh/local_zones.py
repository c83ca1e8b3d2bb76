"""Development zones told by a short word: 淮北高新区, and 高新区 alone for the one of home's city."""

import re
from collections.abc import Iterator
from functools import cache

from kg.draft.home import Home
from kg.lang.zh.names import HAN
from kg.lang.zh.scan import Scan
from kg.places import gazetteer

WORDS = ("经开区", "高新区", "开发区")
ZONES = "高新区|经开区|经济开发区|经济技术开发区|开发区(?<!经济开发区)(?<!技术开发区)"
WORD = re.compile(f"(?:{ZONES}|(?:医药|农业)(?:{ZONES}))(?![管党工])")
SHORTEST_STEM = 2
SEATS = ("党工委", "管委会", "工委", "党委")
NO_NAME = frozenset("在到的和与及、，。：了")
BEFORE = "在到赴于的了和与及对向由从是至个各该全临来进址户"


KINDS = (
    ("经济技术开发区", "经济"), ("经济开发区", "经济"), ("经开区", "经济"), ("高新技术产业开发区", "高新"),
    ("高新技术产业园区", "高新"), ("高新技术开发区", "高新"), ("高新区", "高新"), ("开发区", ""), ("示范区", "示范"),
    ("度假区", "度假"), ("合作区", "合作"), ("新区", "新"), ("园区", "园"),
)  # fmt: skip
"""How the names of zones end, the longest first, and what kind each end tells."""


def stem_and_kind(name: str) -> tuple[str, str | None]:
    """What a zone's name begins with, and its kind: 龙南, 经济 of 龙南经开区; (name, None) if it names no zone."""
    return next(((name.removesuffix(end), kind) for end, kind in KINDS if name.endswith(end)), (name, None))


def means(name: str, zone: str) -> bool:
    """Whether a short name is that of a zone: 乙经开区 of 乙经济技术开发区, 乙经济开发区 of 甲乙经济开发区."""
    (stem, kind), (full, own) = stem_and_kind(name), stem_and_kind(zone)
    if kind is None or own is None or not (kind == own or kind == ""):
        return False
    return stem in full if stem else True


def same_kind(word: str, zone: str) -> bool:
    """Whether a short word alone can mean a zone: 高新区 no 甲新区, 经开区 no 甲高新区, 开发区 one or the other."""
    if word == "开发区":
        return zone.endswith(WORDS)
    if word == "经开区":
        return stem_and_kind(zone)[1] == "经济"
    if word == "高新区":
        return "高新" in zone or zone.endswith("新技术开发区")
    return word in zone


@cache
def _endings(kind: str) -> re.Pattern[str]:
    """Behind the stem of a zone's name, the rest of one of a kind: 产城融合|示范区."""
    ends = "|".join(end for end, other in KINDS if other == kind)
    return re.compile(f"[\u3400-\u9fff]{{0,8}}?(?:{ends})")


def _told(stem: str, kind: str, text: str) -> Iterator[str]:
    """The names of zones of a kind that begin with a stem, as they stand in a text."""
    at = text.find(stem)
    while at >= 0:
        rest = _endings(kind).match(text, at + len(stem))
        if rest is not None:
            yield text[at : rest.end()]
        at = text.find(stem, rest.end() if rest is not None else at + 1)


def in_full(name: str, text: str) -> str:
    """The longest name that a text has for a zone that it names in short, too: 乙示范区, 乙产城融合示范区."""
    stem, kind = stem_and_kind(name)
    if not kind or len(stem) < SHORTEST_STEM:
        return name
    told = [one for one in _told(stem, kind, text) if NO_NAME.isdisjoint(one)]
    longest = max([name, *told], key=len)
    return name if longest != name and _seated(name, text) and _seated(longest, text) else longest


def _seated(name: str, text: str) -> bool:
    """Whether a text names bodies of a zone: two zones with bodies are two, be the one's name within the other's."""
    return any(name + body in text for body in SEATS)


def short_zones(scan: Scan, home: Home, year: int | None) -> Iterator[tuple[int, int, str]]:
    """(start, end, area id) of each."""
    if not any(word in scan.text for word in WORDS):
        return
    places = gazetteer()
    own = places.area(home.area) if home.area else None
    if own is not None and own.level == "zone":
        yield from _own(scan, own.id, own.zh)
        return
    for match in WORD.finditer(scan.text):
        start, end = match.span()
        if start in scan.area_at or end in scan.area_end:
            continue
        city = next((scan.area_end[at] for at in (start, start - 2) if at in scan.area_end), None)
        if city is not None:
            start, name = city.start, scan.text[city.start : end]
        elif own is not None and (not HAN.match(scan.text, start - 1) or scan.text[start - 1] in BEFORE):
            name = own.short + match[0]
        else:
            continue
        found = places.zone(name, year)
        chosen = home.choose([zone.id for zone in found]) if found else None
        if chosen:
            yield start, end, chosen


def _own(scan: Scan, area: str, zh: str) -> Iterator[tuple[int, int, str]]:
    """Where an article of a zone names it in short."""
    for match in WORD.finditer(scan.text):
        first, end = match.span()
        sizes = (size for size in (4, 3, 2) if size <= first)
        stem = next((size for size in sizes if means(scan.text[first - size : end], zh)), 0)
        start = first - stem
        if (
            stem or not HAN.match(scan.text, start - 1) or scan.text[start - 1] in BEFORE
        ) and start not in scan.area_at:
            yield start, match.end(), area
