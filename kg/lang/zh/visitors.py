"""Whose leaders a text tells to have come where: 甲县委书记…率党政考察团来|乙县. It speaks from there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.find.home import fits
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.words import words
from kg.places import gazetteer

LED = re.compile(
    "(?:率|带领|带队|一行)[^，。；\n]{0,24}?(?:来(?!自|源|到)|(?P<to>到(?!位|场|会)|赴|莅临|前往|走进|深入))(?P<own>我[市县区旗州])?"
)
RECEIVED = re.compile("[。，](?P<level>[县市区旗州])(?:领导|委|长|人大|政协|政府)[^。\n]{0,80}?陪同")
COUNTIES = ("county", "district", "banner")


class Visits(NamedTuple):
    """The areas whose leaders came as guests, and those that received them."""

    guests: frozenset[str]
    hosts: frozenset[str]


def visits(scan: Scan) -> Visits:
    """Who came, as far as the text tells that it speaks from where they came: 来滕, 到我市, 到丙县 … 县领导某某陪同."""
    guests: set[str] = set()
    hosts: set[str] = set()
    for led in LED.finditer(scan.text):
        start, end = scan.sentence(led.start())
        came = {area for name in _titled(scan, start, led.start()) for area in name.areas}
        if not led["to"] or led["own"]:
            guests |= came
            continue
        host = scan.area_at.get(led.end())
        if host is None or not host.full or came & set(host.areas):
            continue
        told = RECEIVED.search(scan.text, host.end, scan.sentence(end)[1])
        level = words().levels[told["level"]] if told else ""
        if level in COUNTIES and _of_level(host.areas, level) and _of_level(came, level):
            guests |= came
            hosts.update(host.areas)
    return Visits(frozenset(guests), frozenset(hosts))


def _titled(scan: Scan, start: int, end: int) -> Iterator[AreaName]:
    """The areas in a stretch of the text whose leaders it names: 甲县|委书记."""
    for name in scan.areas_in(start, end):
        office = scan.word_at.get(name.end)
        if office is not None and office.kind in "OTl":
            yield name


def _of_level(areas: tuple[str, ...] | set[str], level: str) -> bool:
    return any(fits(gazetteer().area(area), level) for area in areas)
