"""Offices of committees under their full name, the area's in its middle: 政协|宜宾市|第五届委员会主席."""

import re

from kg.lang.zh.leftwards import below_of
from kg.lang.zh.parts import PARTY, Part
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import Word, words

_TERM = r"第?[一二三四五六七八九十\d]{1,3}届"
_FULL = re.compile(
    r"(?:(?P<party>中国共产党|中共)|中国人民政治协商会议|人民政协|政协)"
    rf"(?:{_TERM})?(?P<area>[\u3400-\u9fff]{{2,14}}?)(?:{_TERM})?委员会(?P<standing>常务委员会)?$"
)
_LONGEST = 40
_BODY = re.compile("委员会(?![见晤谈上])")
_MEMBER, _STANDING = "委员", "常委"


def within_body(scan: Scan, word: Word) -> bool:
    """Whether a position is only the beginning of a body's name: 第五届|委员|会."""
    return _BODY.match(scan.text, word.end - len(_MEMBER)) is not None


def read_committee(scan: Scan, word: Word, floor: int) -> Part | None:
    """The title of a position in such a committee; None where no such name stands before the position."""
    if not scan.text.endswith("委员会", floor, word.start):
        return None
    found = _FULL.search(scan.text, max(floor, word.start - _LONGEST), word.start)
    if found is None or (areas := _areas(scan, *found.span("area"))) is None:
        return None
    organ = PARTY if found["party"] else "cppcc"
    position, _ = word.value
    member = found["standing"] and position == _MEMBER
    role = words().role(_STANDING if member else position, organ)
    level = scan.text[found.end("area") - 1]
    return Part(found.start(), word.end, position, role, organ, organ, level, areas, "", None, False)


def _areas(scan: Scan, start: int, end: int) -> tuple[str, ...] | None:
    """The areas that the whole of a stretch names, from the highest down."""
    if scan.text[end - 1] not in words().levels:
        return None
    area = scan.area_end.get(end) or scan.area_end.get(end - 1)
    if area is None:
        return None
    areas, at = area.areas, area.start
    while at > start and (above := scan.area_end.get(at)) is not None:
        areas, at = below_of(above.areas, areas), above.start
    return areas if at == start else None
