"""Whose a title is that points back to a house named before: 到甲区检察院调研 …，|该院党组书记、检察长."""

from collections.abc import Iterator

from kg.lang.zh.scan import Scan
from kg.lang.zh.titles import Title

THIS = "该"
HOUSES = ("院", "局", "委", "办", "中心", "校", "馆", "站", "所", "会")
LONGEST_NAME, FARTHEST = 14, 300
BREAKS = frozenset("，。；：、！？\n")


def of_this_house(scan: Scan, found: list[Title]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(where a part of a title begins, the areas of the house that it, or one before it, points to)."""
    if THIS not in scan.text:
        return
    end, areas = -1, tuple[str, ...]()
    for title in found:
        start = title.parts[0].start
        house = next((one for one in HOUSES if scan.text.startswith(THIS + one, start)), "")
        if house or start >= end or any(part.areas or part.below or part.level for part in title.parts):
            end, areas = scan.sentence(start)[1], named_before(scan, start, house) if house else ()
        for part in title.parts if areas else ():
            yield part.start, areas


def named_before(scan: Scan, position: int, house: str) -> tuple[str, ...]:
    """The area that the last house of a kind before a place is named for: 甲区|院."""
    for name in reversed(scan.areas_in(max(0, position - FARTHEST), position)):
        behind = scan.text[name.end : min(position, name.end + LONGEST_NAME)]
        end = behind.find(house)
        if end >= 0 and BREAKS.isdisjoint(behind[:end]):
            return name.areas
    return ()
