"""Which of two areas that a meeting's name begins with held it: 甲市乙市…签约仪式在乙市举行."""

import re

from kg.lang.zh.areas import Areas
from kg.lang.zh.scan import AreaName, Scan

JOINT = re.compile("[、与和及]|[-—·]")
HOSTED = re.compile("(?:承办|主办)")


def joint_host(scan: Scan, start: int, end: int, areas: Areas) -> str | None:
    """Of two areas side by side in a name the one whose body hosts, else the one where it is, else home; None if the
    name isn't of two.
    """
    first = scan.area_at.get(start)
    if first is None:
        return None
    joint = JOINT.match(scan.text, first.end)
    second = scan.area_at.get(joint.end() if joint else first.end)
    if second is None or second.end >= end:
        return None
    both = [areas.home.choose(areas.current(name), far=name.full) for name in (first, second)]
    if None in both or both[0] == both[1]:
        return None
    behind = list(scan.areas_in(end, scan.sentence(start)[1]))
    told = [name for name in behind if _hosts(scan, name)] or [name for name in behind if _here(scan, name)]
    chosen = (areas.home.choose(areas.current(name), far=name.full) for name in told)
    return next((area for area in chosen if area in both), areas.home.area if areas.home.area in both else None)


def _hosts(scan: Scan, name: AreaName) -> bool:
    """Whether an area's body is told to host: 由|乙市|政府主办."""
    return scan.text[name.start - 1] == "由" and HOSTED.search(scan.text, name.end, name.end + 12) is not None


def _here(scan: Scan, name: AreaName) -> bool:
    return scan.text[name.start - 1] == "在"
