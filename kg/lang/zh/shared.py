"""Titles that several share, each with a place: 镇党委书记分别是|甲镇某某、乙镇某某, 甲镇某某、乙镇某某两位|镇长."""

import re
from collections.abc import Iterator

from kg.lang.zh.listing import Listing
from kg.lang.zh.names import names
from kg.lang.zh.parts import Part
from kg.lang.zh.posted import place_ending
from kg.lang.zh.runs import boundary
from kg.lang.zh.scan import Scan
from kg.lang.zh.titles import Title
from kg.lang.zh.towns import town_of

NUMBERS = {"两": 2, "俩": 2} | {number: at for at, number in enumerate("一二三四五六七八九十", 1)}
UNIT = "镇|乡|街道办?|苏木|村|社区|嘎查|[县市区旗](?!长)"
ARE = re.compile("(?:同志)?(?:分别|依次|包括|有)?(?:是|为|有|：|包括)")
ITEM = re.compile(
    rf"(?P<unit>[\u3400-\u9fff]{{1,9}}?(?:{UNIT})(?:[\u3400-\u9fff]{{1,6}}?(?:村|社区|嘎查))?)"
    r"的?(?!镇|乡|街道|长|委|党)(?P<name>[\u3400-\u9fff·]{2,8}?)(?:同志)?"
    r"(?:（[^（）]{1,8}）)?(?P<joint>、|和|以及|(?=等?[一二两三四五六七八九十\d]+[位名个]|等|[，。；\n]))"
)
COUNTED = re.compile("等?(?P<count>[一二两三四五六七八九十]|\\d+)[位名个](?:同志|受访)?|等")
LONGEST, COUNTING = 7, tuple("位名个等志访")
ORGANS = frozenset(("party-committee", "government", "congress", "village", ""))
TOWNS = frozenset(("", "乡镇", "镇街", "街镇", "村", "社区"))


def shared(scan: Scan, listing: Listing, titles: list[Title]) -> Iterator[tuple[Title, tuple[int, int]]]:
    """(the title as each holds it, where the name stands)."""
    for title in titles:
        last = title.parts[-1]
        if last.areas or last.below not in TOWNS or last.body is not None or last.organ not in ORGANS:
            continue
        items = _behind(scan, title) or _ahead(scan, title)
        if items and _likely(listing, items):
            for item in items:
                yield title._replace(parts=(_of_unit(scan, last, item),)), item.span("name")


def _behind(scan: Scan, title: Title) -> list[re.Match[str]]:
    are = ARE.match(scan.text, title.end)
    items = list(_items(scan.text, are.end())) if are else []
    return items if len(items) > 1 else []


def _ahead(scan: Scan, title: Title) -> list[re.Match[str]]:
    """The items of a list before a title that counts them, or ends it with 等."""
    text = scan.text
    if text[title.start - 1 : title.start] not in COUNTING:
        return []
    since = scan.sentence(title.start)[0]
    counted = next((one for one in COUNTED.finditer(text, since, title.start) if one.end() == title.start), None)
    if counted is None:
        return []
    for start in _begins(text, since, counted.start()):
        items = list(_items(text, start))
        if items and items[-1].end() == counted.start() and _counts(counted, len(items)):
            return items
    return []


def _counts(counted: re.Match[str], listed: int) -> bool:
    """Whether so many were counted as are listed; with 等 more."""
    told = counted["count"]
    if told is None:
        return listed > 1
    number = int(told) if told.isdigit() else NUMBERS[told]
    return number == listed or (number > listed and "等" in counted[0])


def _begins(text: str, since: int, end: int) -> Iterator[int]:
    """Where a list may begin: behind the marks of a sentence."""
    yield since
    yield from (at + 1 for at in range(since, end) if text[at] in "，：　 ")


def _items(text: str, at: int) -> Iterator[re.Match[str]]:
    while item := ITEM.match(text, at):
        yield item
        if not item["joint"]:
            return
        at = item.end()


def _likely(listing: Listing, items: list[re.Match[str]]) -> bool:
    """Whether most of a list look like names."""
    told = [item["name"] for item in items]
    good = sum(names().plausible(name) or listing.spelling(name) for name in told)
    return all(len(name) <= LONGEST for name in told) and good * 3 >= 2 * len(told)


def of_place(scan: Scan, part: Part, name: int) -> Part:
    """A title as one holds it before whose name, at a position, a place and 的 stand: 安丰镇的|某某."""
    floor = scan.sentence(name)[0]
    place = place_ending(scan, name - 1, floor, "") if scan.text.endswith("的", floor, name) else None
    return part if place is None else part._replace(areas=place.areas, below=place.below)


def _of_unit(scan: Scan, part: Part, item: re.Match[str]) -> Part:
    """The title as one holds it whose place is named."""
    start, end = item.span("unit")
    if (area := scan.area_end.get(end)) is not None and area.full:
        return part._replace(areas=area.areas, level="", below="")
    below, _, areas = town_of(scan, boundary(scan, end, start), end)
    return part._replace(below=below, areas=areas)
