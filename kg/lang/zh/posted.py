"""Whose a title is, where words stand between the two: 某镇|的|党委书记, 在某镇任|党委书记, 高邮来的是|市长."""

import re

from kg.lang.zh.names import HAN
from kg.lang.zh.organs import ZONE_BODIES
from kg.lang.zh.runs import CHIEFS_OF_FIRMS, boundary, name_heads
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.towns import ends_town, town_of
from kg.lang.zh.words import words
from kg.places import one_fits

TOWN = re.compile(r"([\u3400-\u9fff]{1,9}?(?:镇|乡|街道办事处|街道办|街道|苏木))$")
SERVING = re.compile("(?:担任|出任|任职|任|当)$")
COMING = re.compile(
    "(?:来的|派出的|方面|那边|这边|的?(?:党政)?(?:代表团|考察团|代表队|访问团))?(?:则|便|就|还|也)?(?:是|由|为)$|(?:这边|那边|方面|一方)(?:的)?，(?:由)?$"
)
BODY_LEADS = re.compile("(?:——|：|的则?是|则是|则由|方面是|由|(?:方面|这边|那边)，)$")
FROM = re.compile("的(?:则|便|就|还|也)?(?:是|为)$")
THERE = re.compile("(?:那里|那儿|当地|该地)的$")
SOMEBODY = re.compile(r"的[\u3400-\u9fff·]{2,9}，(?:现任|现为|任|担任)$")
BESIDE = re.compile(r"的[\u3400-\u9fff·]{2,9}[，（]$")
"""夏庄镇|的|某某（|镇党委书记）."""
LEADS = frozenset("任职当，为（是的由")
"""With which each of the words ends that a title gets its place from."""
OF, IN, COME_FROM = "的", "在", "来自"
NO_OWNER = ("各", "全", "每", "该", "这", "那", "多", "几", "两", "三", "所", "有关", "相关")
ASSEMBLIES = frozenset(("congress", "cppcc", "government", "management-committee", "court", "procuratorate"))
FIRM_CHIEFS = CHIEFS_OF_FIRMS | frozenset(
    ("项目经理", "经理", "副经理", "总工程师", "财务总监", "负责人", "厂长", "总会计师", "总监")
)
DEPARTMENT_CHIEFS = frozenset(("局长", "副局长", "主任", "副主任", "厅长", "副厅长", "处长", "部长", "副部长"))
LONGEST = 16
SHORTEST_FIRM = 3
PLAIN = 1


class Place:
    """An area, town or zone that ends somewhere: the areas of its name, what lies below them, where it begins."""

    __slots__ = ("areas", "below", "start")

    def __init__(self, start: int, areas: tuple[str, ...], below: str) -> None:
        self.start = start
        self.areas = areas
        self.below = below


def place_ending(scan: Scan, end: int, floor: int, level: str) -> Place | None:
    """The place that ends at a position, if it is of a level (a word such as 市; "" for any)."""
    wanted = words().levels.get(level, level)
    area = scan.area_end.get(end)
    if area is not None and area.start >= floor and not ends_town(scan, area) and _fits(area, wanted):
        return Place(area.start, area.areas, "")
    left = boundary(scan, end, floor)
    run = scan.text[left:end]
    left += next((len(word) for word in (IN, COME_FROM) if run.startswith(word)), 0)
    left += run.startswith(("和", "与", "及")) and scan.text.endswith("）", 0, left)
    town = TOWN.search(scan.text[left:end]) if wanted in ("", "town") else None
    if town and len(town[1]) > len("某镇") and not town[1].startswith(NO_OWNER):
        below, begin, areas = town_of(scan, left + town.start(1), end)
        return Place(begin, areas, below)
    if not wanted and run.endswith(name_heads().zones):
        inside = scan.areas_in(left, end)
        begin = inside[0].start if inside else left
        return Place(begin, (), scan.text[begin:end])
    return None


def _fits(area: AreaName, level: str) -> bool:
    return one_fits(area.areas, level) if level else area.full


def owned(scan: Scan, at: int, floor: int, level: str, position: str, *, bodied: bool) -> bool:
    """Whether 的 before a title leads to whose it is (`bodied`: it names a body): 某镇的|党委书记, 某公司的|董事长."""
    text = scan.text
    if not text.startswith(OF, at - 1) or at - 1 <= floor or not HAN.match(text, at - 2):
        return False
    if bodied or level:
        return place_ending(scan, at - 1, floor, level) is not None
    organ = scan.word_end.get(at - 1)
    if organ is not None and organ.kind == "O":
        return organ.value[0] in ASSEMBLIES or (organ.value[0] == "department" and position in DEPARTMENT_CHIEFS)
    run = text[boundary(scan, at - 1, floor) : at - 1]
    return (
        position in FIRM_CHIEFS
        and len(run) > SHORTEST_FIRM
        and run.endswith(name_heads().firms)
        and not run.startswith(NO_OWNER)
    )


def posted(scan: Scan, start: int, floor: int, level: str, base: str) -> Place | None:
    """The place that a title gets from the words ahead of it."""
    text, since = scan.text, max(floor, start - LONGEST * 2)
    if text[max(0, start - 2) : start].removesuffix("\n")[-1:] not in LEADS:  # so it is with most titles
        return None
    serving = SERVING.search(text, since, start)
    if serving is not None:
        place = place_ending(scan, serving.start(), since, level)
        if place is not None and text.endswith(IN, 0, place.start):
            return place
    somebody = SOMEBODY.search(text, since, start)
    if somebody is None and (level or base in ZONE_BODIES):
        somebody = BESIDE.search(text, since, start)
    if somebody is not None:
        return place_ending(scan, somebody.start(), since, level)
    origin = FROM.search(text, since, start)
    if origin is not None:
        place = place_ending(scan, origin.start(), since, level)
        if place is not None and text.endswith(COME_FROM, 0, place.start):
            return place
    there = THERE.search(text, since, start)
    if there is not None:
        named = (place_ending(scan, area.end, since, level) for area in scan.areas_in(since, there.start())[::-1])
        return next((place for place in named if place is not None), None)
    coming = COMING.search(text, since, start)
    told = coming is not None and len(coming[0]) > PLAIN and (level or base in ZONE_BODIES)
    return place_ending(scan, coming.start(), since, level) if coming is not None and told else None


def body_ahead(scan: Scan, start: int) -> tuple[str, str] | None:
    """The organ, and its level, of a title without one by the words ahead: 市人大常委会——|主任, 区教育局则由|局长."""
    led = BODY_LEADS.search(scan.text, max(0, start - LONGEST), start)
    organ = scan.word_end.get(led.start()) if led else None
    if led is None or organ is None or organ.kind != "O":
        return None
    if organ.value[0] not in ASSEMBLIES and organ.value[0] != "department":
        return None
    ahead = scan.text[organ.start - 1 : organ.start]
    return organ.value[0], organ.value[1] or (ahead if ahead in words().levels else "")


def ends_name(scan: Scan, area: AreaName, level: str) -> bool:
    """Whether what looks like an area is rather the end of a name and 和: 杭志|平和|市政协主席."""
    if area.full or not area.name.endswith("和") or not level or HAN.match(scan.text, area.start - 1) is None:
        return False
    wanted = words().levels.get(level, level)
    return not _fits(area, wanted)
