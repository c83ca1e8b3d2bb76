"""Development zones told by a short word: 淮北高新区, and 高新区 alone for the one of home's city."""

import re
from collections.abc import Iterator

from kg.find.home import Home
from kg.lang.zh.names import HAN
from kg.lang.zh.scan import Scan
from kg.places import gazetteer

WORDS = ("经开区", "高新区", "开发区")
WORD = re.compile(r"(?:医药|农业)?(?:高新区|经开区|经济开发区|经济技术开发区|(?<!经济)(?<!技术)开发区)(?![管党工])")
BEFORE = "在到赴于的了和与及对向由从是至个各该全临来进址户"


def short_zones(scan: Scan, home: Home, year: int | None) -> Iterator[tuple[int, int, str]]:
    """(start, end, area id) of each."""
    if not any(word in scan.text for word in WORDS):
        return
    places = gazetteer()
    own = places.area(home.area) if home.area else None
    if own is not None and own.level == "zone":
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
