"""Whose leaders a text tells to have come or gone where: 甲县委书记率考察团来|乙县, 我市考察团赴|丙市."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.lang.cues import Cued
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.titles import Title
from kg.lang.zh.words import words
from kg.places import one_fits

PARTY = "(?:(?:代表|考察|访问|参观|学习|观摩|调研|经贸|招商)团|(?:考察|调研|学习|招商)组|小分队)"
LED = Cued(
    rf"(?:率|带领|带队|一行|{PARTY})(?:下，?)?[^，。；\n]{{0,24}}?"
    "(?:(?<![年以将本带迎未原从历])来(?!自|源|到)|(?P<to>来?到(?!位|场|会)|赴|莅临|前往|走进|深入))(?P<own>我[市县区旗州校院])?"
)
RECEIVED = re.compile("[。，](?P<level>[县市区旗州])(?:领导|委|长|人大|政协|政府)[^。\n]{0,80}?陪同")
SENT = Cued(rf"(?:{PARTY}(?:一行)?|率队|带队)[^，。；\n]{{0,12}}?(?:赴|前往|奔赴)(?!我)")
MET = Cued(
    "(?P<verb>会见|接待|接见|宴请|迎来)了?(?:专程|专门)?(?:(?:来访|到访|前来[^，。；\n的]{2,4}|来[^，。；\n的]{1,5})的)?"
)
"""Before a guest: 会见了|甲市市长某某, 接待来访的|乙县县委书记某某."""
FORMAL = ("会见", "接见", "宴请")
COMERS = re.compile("[^，。；\n的]{0,12}?(?:团|一行|客人|客商|来宾|书记|[市县区省州旗]长|主席|主任|领导)")
"""Who is received behind an area's name: 迎来甲市|考察团, not 迎来甲市建设十周年."""
ABROAD = re.compile("(?:代表|考察|访问|学习|经贸|招商)团")
OF_PARTY = re.compile(rf"[^，。；\n的]{{0,8}}?{PARTY}")
BESIDE = "、和与及"
WITH = "与同和跟"
SAID = ("，", "：", "“")
SEATS = {
    "government-head": "head",
    "acting-government-head": "head",
    "party-secretary": "secretary",
    "congress-chair": "congress",
    "cppcc-chair": "cppcc",
}
"""Offices that one person holds: who is told in one without an area isn't of the area whose other holder is told."""
COUNTIES = ("county", "district", "banner")
OWN_BODIES = frozenset(("", "party-committee", "government", "congress", "cppcc"))


class Visits(NamedTuple):
    """The areas that guests came from, that delegations went to (none of them is home), and that received guests."""

    guests: frozenset[str]
    seen: frozenset[str]
    hosts: frozenset[str]


def visits(scan: Scan) -> Visits:
    """Who came and went, if the text tells from where it speaks: 来滕, 到我市, 到丙县 … 县领导某某陪同, 赴丁市."""
    guests: set[str] = set()
    seen: set[str] = set()
    gone: set[str] = set()
    hosts: set[str] = set()
    for led in LED.finditer(scan.text):
        start, end = scan.sentence(led.start())
        came = {area for name in _titled(scan, _unquoted(scan, start, led.start()), led.end()) for area in name.areas}
        host = _finest(scan, led.end())
        if not led["to"] or led["own"]:
            guests |= came
            hosts.update(area for area in (host.areas if host and came else ()) if area not in came)
            continue
        if not came and ABROAD.search(led[0]):
            gone.update(area for name in _listed(scan, led.end()) for area in name.areas)
        if host is None or not host.full or came & set(host.areas) or not ABROAD.search(led[0]):
            continue
        told = RECEIVED.search(scan.text, host.end, scan.sentence(end)[1])
        level = words().levels[told["level"]] if told else ""
        if level in COUNTIES and one_fits(host.areas, level) and one_fits(came, level):
            guests |= came
            hosts.update(host.areas)
    for met in MET.finditer(scan.text):
        guest = _finest(scan, met.end())
        there = met.start() in scan.area_end  # in his own city: 在甲市会见|甲市委书记
        if guest is not None and not there and (met["verb"] in FORMAL or COMERS.match(scan.text, guest.end)):
            guests.update(guest.areas)
    for sent in SENT.finditer(scan.text):
        gone.update(area for name in _listed(scan, sent.end()) for area in name.areas)
    seen |= gone if not guests else set()  # where guests came, it is they who go on: 考察团一行到|甲区产业园
    return Visits(frozenset(guests), frozenset(seen - hosts), frozenset(hosts))


def rivals(scan: Scan, found: list[Title], people: list[tuple[int, int]]) -> set[str]:
    """The areas told with a chief, where somebody else is that without an area: 甲市市长某某, 我市市长某某."""
    names = {start: scan.text[start:end] for start, end in people}
    placed: list[tuple[tuple[str, str], str, tuple[str, ...]]] = []
    own: set[tuple[tuple[str, str], str]] = set()
    for title in found:
        for part in title.parts if title.end in names else ():
            if part.base not in OWN_BODIES:
                continue  # 市国资委党委书记 is no secretary of the city
            seat = (SEATS.get(part.role, ""), words().levels.get(part.level, ""))
            if part.areas and not part.below and not part.former:
                placed.append((seat, names[title.end], part.areas))
            elif not part.below and not part.former:
                own.add((seat, names[title.end]))
    return {
        area
        for seat, name, areas in placed
        for area in areas
        if all(seat) and any(other == seat and another != name for other, another in own)
    }


def beside(scan: Scan, name: AreaName, apart: frozenset[str]) -> bool:
    """Whether an area does something with one that guests came from or a delegation went to: 丙县|同乙县|加深友谊."""
    following = scan.area_at.get(name.end + 1) if scan.text[name.end : name.end + 1] in tuple(WITH) else None
    before = scan.area_end.get(name.start - 1) if scan.text[name.start - 1 : name.start] in tuple(WITH) else None
    return any(other is not None and not apart.isdisjoint(other.areas) for other in (following, before))


def _unquoted(scan: Scan, start: int, end: int) -> int:
    """Where somebody's words begin that reach some place of a sentence: 丙区委书记说，|考察团这次来; else its start."""
    said = (word.end for word in scan.words_in(start, end) if word.kind == "v" and word.value[0] == "S")
    return next((at for at in said if scan.text[at : at + 1] in SAID), start)


def _titled(scan: Scan, start: int, end: int) -> Iterator[AreaName]:
    """The areas in a stretch of the text whose leaders or delegation it names: 甲县|委书记, 甲县|党政考察团."""
    for name in scan.areas_in(start, end):
        office = scan.word_at.get(name.end)
        if name.end <= end and ((office is not None and office.kind in "OTl") or OF_PARTY.match(scan.text, name.end)):
            yield name


def _finest(scan: Scan, start: int) -> AreaName | None:
    """The last of the areas that stand one behind the other from somewhere: 丙市|丁县."""
    name = scan.area_at.get(start)
    while name is not None and (below := scan.area_at.get(name.end)) is not None:
        name = below
    return name


def _listed(scan: Scan, start: int) -> Iterator[AreaName]:
    """The areas of a list that begins somewhere, each with those above it: 江苏省|昆山市|和|张家港市."""
    name = scan.area_at.get(start)
    while name is not None:
        yield name
        behind = name.end + (scan.text[name.end : name.end + 1] in tuple(BESIDE))
        name = scan.area_at.get(behind)
