"""Where a project, site or body lies, and what tells it."""

import re
from typing import NamedTuple

from kg.lang.zh.areas import Areas
from kg.model import HOME
from kg.places import gazetteer

NEAR = re.compile(r"[的境内、]|在|到|深入|走进|前往|位于|赴|^$")
LOCATED = re.compile(r"位于|在")
CHOSEN = re.compile(
    r"(?:项目|工程)?(?:开工|奠基|动工|竣工|封顶)仪式在(?=[^，。]{2,10}举行)|[^。]{0,12}?(?:选址|落户|位于|放在|落在|在(?=[\u3400-\u9fff]{2,6}(?:开工|签约|动工|奠基|投产)))"
)
SEGMENT = re.compile(r"[\u3400-\u9fff]{2,4}段")
CALLING = re.compile("考察|参观|学习|访问|调研|走访|观摩|交流|对接|洽谈")
"""What guests do in an area that is named before it: 来甲市|考察."""
COMING = "来赴到抵往临"
RANK = {"province": 0, "prefecture": 1, "county": 2, "zone": 3, "town": 4, "village": 5}


class Location(NamedTuple):
    """An area, and the step that told it; None where nothing tells it."""

    area: str | None
    rule: str


def location(areas: Areas, start: int, end: int) -> Location:
    """Where a thing lies: an area in its name, before it (位于甲镇的), in its sentence, or home.

    What guests see elsewhere lies there and not at their home: its place stays open if nothing else tells it.
    """
    text, scan = areas.text, areas.scan
    inside = _finest(areas, start, end)
    sentence = scan.sentence(start)[0]
    near = _finest(areas, max(sentence, start - 24), start)
    if inside:
        within = near and text[start - 1] == "的" and gazetteer().contains(inside, near)
        return Location(near, "place before it") if within else Location(inside, "place in its name")
    of = scan.area_end.get(start - 1) if text[start - 1] == "的" else None
    if of is not None and (chosen := areas.home.choose(areas.current(of), far=of.full)) is not None:
        return Location(chosen, "place before it")
    if near and NEAR.search(text[max(sentence, start - 4) : start] or ""):
        return Location(near, "place before it")
    located = LOCATED.search(text, sentence, start)
    if located and (near := _finest(areas, located.end(), start)):
        return Location(near, "place in its sentence")
    for pattern, length in ((SEGMENT, 0), (CHOSEN, 14)):
        told = pattern.match(text, end)
        if told and (after := _finest(areas, told.end() if length else end, min(len(text), told.end() + length))):
            return Location(after, "place behind it")
    return Location(None if _among_hosts(areas, start) else areas.home.area, HOME)


def _among_hosts(areas: Areas, position: int) -> bool:
    """Whether a paragraph, up to a place in it, tells of guests in an area that isn't of home: 来甲市考察."""
    text, scan = areas.text, areas.scan
    for calling in CALLING.finditer(text, text.rfind("\n", 0, position) + 1, position):
        named = scan.area_end.get(calling.start())
        if named is not None and text[named.start - 1 : named.start] in tuple(COMING):
            chosen = areas.home.choose(areas.current(named))
            if chosen is None or not areas.kin(chosen):
                return True
    return False


def _finest(areas: Areas, start: int, end: int) -> str | None:
    """The finest area named in a stretch of text: a town if there is one, else the last area near home."""
    places = gazetteer()
    best: str | None = None
    best_rank = -1
    for name in areas.scan.areas_in(start, end):
        if name.end > end:
            continue
        chosen = areas.home.choose(areas.current(name), far=name.full)
        if chosen is None:
            continue
        if not name.full and areas.home.area and not areas.kin(chosen):
            continue
        if places.area(chosen).level == "province" and end - start < 60 and chosen != areas.home.area:
            continue
        if RANK[places.area(chosen).level] > best_rank:
            best, best_rank = chosen, RANK[places.area(chosen).level]
    for begin, stop, area in areas.zones():
        if start <= begin and stop <= end and best_rank < RANK["zone"]:
            best, best_rank = area, RANK["zone"]
    for begin, stop, area in areas.towns():
        if start <= begin and stop <= end:
            best, best_rank = area, RANK["town"]
    return best
