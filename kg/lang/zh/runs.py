"""Where the plain text before a position word begins, and which bodies it ends with."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.lang.lexicon import read_lines
from kg.lang.zh.list_words import FIRMS
from kg.lang.zh.names import HAN, ONLY_HAN, names
from kg.lang.zh.organs import SEATED, ZONE_BODIES, ZONES
from kg.lang.zh.phrases import after_possessive, cut, trim, uncommon, without_generic
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.words import Word, words
from kg.places import gazetteer

FOLDER = Path(__file__).parent / "lexicon"
STOP = re.compile(r"[，。；：、！？\s“”‘’「」『』（）《》【】()\[\]|｜—…·/]")
COUNT = re.compile("[一二两三四五六七八九十几\\d]位")
ABROAD = ("对外", "对口")
OF_PEOPLE = ("投资区", "协会", "联谊会", "会馆", "服务中心", "服务局", "工作局")
NO_LEVEL = re.compile("市场|市容|市政(?!府)|区域|县域|省际|地[方理质震下铁]|村镇|乡村|镇域")
NO_LEVELS = ("城市", "都市", "农村", "乡村", "城镇", "乡镇", "村镇", "景区", "山区", "库区", "灌区", "牧区", "校区")
"""What a department is for, though it ends like an area: 城市|建设局."""
CALLED_TO = re.compile("(?<![责主])任(?=[省市县区旗州])")
NAMED_TO = re.compile(
    "(?:(?P<named>(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,3}|(?<=决定|同意|批准|提名|研究)[\u3400-\u9fff]{2,3})(?:同志)?|同志)任"
    "(?=[\u3400-\u9fff]{1,8}(?:镇|乡|街道|苏木|社区|村)|镇|乡|街道)"
)
"""Somebody | 任 | what he is made, not 任桥镇|党委书记."""
ALSO, PART_TIME = "兼", ("兼职", "兼并", "兼顾")
SHORTEST_FIELD, LONGEST_FIELD, LONGEST_QUALIFIER = 2, 12, 6
LONGEST_TOWN = 4
CHIEFS_OF_FIRMS = frozenset(
    ("董事长", "副董事长", "执行董事", "董事局主席", "总裁", "副总裁", "总经理", "副总经理", "首席执行官")
)
BRANCH = re.compile(r"（[\u3400-\u9fff]{2,4}）$")
LONGEST_BRANCH = 6
SHORTEST_ZONE = 4
LONGEST_NAME = 3
SHORTEST_FIRM, LONGEST_FIRM, SHORTEST_OWN = 4, 10, 2


class Heads(NamedTuple):
    """The last words of zones, bodies and firms before a title, and how national bodies begin."""

    zones: tuple[str, ...]
    bodies: tuple[str, ...]
    firms: tuple[str, ...]
    national: tuple[str, ...]


@cache
def name_heads() -> Heads:
    """The heads, read once a process."""
    files = ("zone_heads", "body_heads", "firm_heads", "national")
    return Heads(*(tuple(read_lines(FOLDER / f"{name}.txt")) for name in files))


def committee(scan: Scan, at: int, floor: int) -> int:
    """Where the name of a congress's committee begins: 县人大常委会|城建环资工作委员会; `at` if it isn't one's."""
    for start in range(at - 1, max(floor, at - LONGEST_FIELD) - 1, -1):
        organ = scan.word_end.get(start)
        if organ is not None and organ.kind == "O" and organ.value[0] in ("congress", "cppcc"):
            return start
    return at


def inside_word(scan: Scan, position: int) -> bool:
    """Whether a character belongs to a word or area name."""
    before = scan.word_before(position + 1)
    return before is not None and before.start <= position < before.end


def short_firm(scan: Scan, left: int, end: int, position: str) -> int | None:
    """Where the name of a company without a word for its kind begins, before its chief: 会见|晶桥光电|董事长."""
    if position not in CHIEFS_OF_FIRMS:
        return None
    text = scan.text
    start = after_possessive(text, trim(text, cut(text, left, end), end), end)
    name = text[start:end]
    if name.startswith(("公司", "集团", "企业")) or name.endswith(FIRMS, 0, -LONGEST_NAME):
        return None
    fits = (
        SHORTEST_FIRM <= end - start <= LONGEST_FIRM and ONLY_HAN.fullmatch(name) and name[:2] not in names().compound
    )
    return start if fits and uncommon(without_generic(name)) >= SHORTEST_OWN else None


def firm_start(scan: Scan, left: int, floor: int) -> int:
    """Where a company's name begins, of which a place in brackets stands before `left`: 米川精密（中国）|有限公司."""
    branch = BRANCH.search(scan.text, max(floor, left - LONGEST_BRANCH), left)
    return boundary(scan, branch.start(), floor) if branch and HAN.match(scan.text, branch.start() - 1) else left


def boundary(scan: Scan, end: int, floor: int) -> int:
    """Where the run of plain text before a position begins: after punctuation, a verb, a title or a function word."""
    text = scan.text
    left = max(floor, end - 26)
    for match in STOP.finditer(text, left, end):
        left = match.end()
    left = max((match.end() for match in COUNT.finditer(text, left, end)), default=left)
    for word in scan.words_in(left, end):
        if (
            word.end <= end
            and word.kind in "vTlo"
            and not (word.kind == "v" and word.end - word.start == 1 and word.value[0] not in "pi")
            and not (word.kind == "o" and text.startswith(OF_PEOPLE, word.end))
        ):
            left = max(left, word.end)
    for function in ("了", "的", "由", "把", "被", "约", "是", "对", "向", "和", "与", "及", "等", "名", "为"):
        at = text.rfind(function, left, end)
        if at < left or text.startswith(ABROAD, at):
            continue
        if function in "和与及" and (office := scan.word_end.get(left)) and office.kind == "T":
            left = at + 1
            continue
        if at - left < 3 and function in "和与及" and STOP.match(text[left - 1 : left]):
            continue
        if not (
            function in "和与及"
            and end - at > 3
            and text[left:end].endswith(name_heads().bodies)
            and not scan.area_at.get(at + 1)
        ):
            left = at + 1
    also = text.rfind(ALSO, left, end)
    left = left if also < left or text.startswith(PART_TIME, also) else also + 1
    called = [match.end() for match in CALLED_TO.finditer(text, left, end)]
    for match in (
        NAMED_TO.finditer(text, max(floor, left - LONGEST_NAME), end + LONGEST_TOWN) if "任" in text[left:end] else ()
    ):
        if match.end() < end and _by_name(scan, match):
            called.append(match.end())
    return max([left, *called])


def _by_name(scan: Scan, match: re.Match[str]) -> bool:
    """Whether somebody stands before 任, and no area that a name beginning with 任 lies in."""
    name, area = match["named"], scan.area_end.get(match.end("named"))
    return name is None or (names().plausible(name) and (area is None or area.start > match.start("named")))


def seated_zone(scan: Scan, organ: Word, floor: int) -> tuple[int, str] | None:
    """Where the name of the zone that an organ is of begins, and the name: 云泽循环经济区|党委, 云泽新城|管委会.

    The zone's last characters may be read as the organ's first: 云泽循环经济|区党委.
    """
    text, seat, heads = scan.text, organ.start, name_heads().zones
    if organ.value[0] in ZONE_BODIES:
        seat += next((len(end) for end in SEATED if text.startswith(end, seat)), 0)
        heads = SEATED
    elif organ.value[1] in ("区", "新区") and not _listed(scan.area_end.get(seat)):
        seat += len(organ.value[1])
    else:
        return None
    if not text.endswith(heads, floor, seat):
        return None
    left = boundary(scan, seat, floor)
    inside = scan.areas_in(left, seat)
    begin = inside[0].start if inside else left
    name = text[begin:seat]
    return (begin, name) if len(name) >= SHORTEST_ZONE or name in ZONES else None


def _listed(area: AreaName | None) -> bool:
    """Whether what ends before an organ is an area and no zone: 浦东新|区委."""
    return area is not None and any(gazetteer().area(one).level != "zone" for one in area.areas)


def body_start(scan: Scan, left: int, end: int) -> tuple[int, str, tuple[str, ...]]:
    """Of an unlisted body before a position: (start, level word, areas): 区|产业发展局, 广元市|应急管理局."""
    inside = [area for area in scan.areas_in(left, end) if area.end < end and (area.full or area.start == left)]
    if inside:
        return inside[0].start, "", inside[0].areas
    if scan.text[left] in words().levels and not NO_LEVEL.match(scan.text, left):
        return left, scan.text[left], ()
    return left, "", ()


def named_chief(scan: Scan, left: int, end: int, level: str) -> bool:
    """Whether a town is named by its chief: 散都|苏木达, 李口|镇长."""
    if words().levels.get(level) != "town" or not SHORTEST_FIELD <= end - left <= LONGEST_TOWN or left in scan.word_end:
        return False
    run = scan.text[left:end]
    if not all(map(HAN.match, run)):
        return False
    if names().plausible(run) and not gazetteer().counties_with(run + level):
        return False
    return not ({run, run[-2:], run[:2]} & names().common or run[-1] in "任名位各该本的届兼镇乡道木")


def _first_field(scan: Scan, start: int, floor: int) -> int | None:
    """Where the first of a department's two fields begins: 市|科学技术和|知识产权局."""
    text, fields = scan.text, department_stems()
    if not text.startswith("和", start - 1):
        return None
    for first in range(max(floor + 1, start - 1 - LONGEST_FIELD), start - 2):
        if text[first : start - 1] in fields and (first in scan.area_end or text[first - 1] in words().levels):
            return first
    return None


@cache
def department_stems() -> frozenset[str]:
    """What departments are for: 教育, 科学技术."""
    return frozenset(read_lines(FOLDER / "departments.txt"))


def longer_body(scan: Scan, start: int, end: int, floor: int) -> tuple[int, str, tuple[str, ...]] | None:
    """What `body_start` tells of a body of which only the end is listed: 甲旗|文化旅游|体育局; None if nothing is."""
    if start in scan.word_end or start in scan.area_end:
        return None
    if scan.text[start - 1] in words().levels and not scan.text.endswith(NO_LEVELS, floor, start):
        return None
    if (first := _first_field(scan, start, floor)) is not None:
        area = scan.area_end.get(first)
        return (area.start, "", area.areas) if area is not None else (first - 1, scan.text[first - 1], ())
    left = boundary(scan, start, floor)
    if start - left < SHORTEST_FIELD:
        return None
    begin, level, areas = body_start(scan, left, end)
    return (begin, level, areas) if level or areas or _behind_office(scan, left, start) else None


def _behind_office(scan: Scan, left: int, start: int) -> bool:
    """Whether only a field stands between a department and an office of its head: 副主席、|国内|招商局."""
    office = scan.word_end.get(left - 1)
    return (
        office is not None
        and office.kind == "T"
        and scan.text[left - 1] == "、"
        and start - left <= LONGEST_QUALIFIER
        and ONLY_HAN.fullmatch(scan.text, left, start) is not None
    )
