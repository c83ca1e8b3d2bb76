"""Whether the name of a project says more than its kind: 生态修复项目 is a kind, 仰山生态修复项目 a name."""

import re

from kg.lang.zh.names import names
from kg.lang.zh.parks import PARKS
from kg.lang.zh.phrases import LOCAL, PLAIN, is_common, uncommon, vocabulary, without_generic
from kg.lang.zh.scan import AreaName, Scan
from kg.places import gazetteer

PHASE = re.compile(r"(?:[（(]?(?:第?[一二三四五六1-6]期|[IVX]+期)(?:工程|项目)?[）)]?)")
PHASES = frozenset(("一期", "二期", "三期", "四期", "五期"))
INSTITUTION = re.compile(r"公司|集团|医院|学校|大学|中学|小学")
NUMBERED = re.compile(r"[GSXYZ]\d{2,4}(?:国道|省道|县道|乡道|线|高速|公路)|[国省县]道[GSXYZ]?\d{2,4}")
SIGHT = re.compile(r"(?<![\u3400-\u9fff])(?P<name>[\u3400-\u9fff]{2,4}?)(?:景区|古镇|古城|老街|湿地|水库)")
WATERS = frozenset("港河湖江岭沟桥湾岛洲坝渠滩塘溪泉")
LINES = frozenset(("高铁", "高速", "高速公路", "铁路", "公路"))
AMOUNT = re.compile(r"\d+(?:\.\d+)?(?:万|亿)?(?:吨|锭|台|套|辆|只|平方米|米|千瓦|兆瓦|头|羽|条|件|立方米)")
OF_TOWN = re.compile("[\u3400-\u9fff]{1,5}(?:(?<![小古集])镇|(?<!老)乡|街道)")
SOME_OF = ("有关", "相关")  # 滨江新城有关|项目
NAMED_BY_AMOUNT = 4

BECOMING = re.compile("(?:升级|升格|变更|调整|改建|改造)为")
"""What says that something becomes a project of a kind: 山塘升级为|水库."""


def _of_its_own(scan: Scan, area: AreaName) -> bool:
    """Whether what looks like an area stands behind one that it doesn't lie in: 某某区|白水|抽水蓄能电站."""
    above = scan.area_end.get(area.start)
    if above is None or area.full:
        return False
    return not any(gazetteer().contains(one, other) for one in above.areas for other in area.areas)


def named(scan: Scan, start: int, end: int, head: str) -> bool:
    """Whether a project's name says more than its kind: something is left without areas and general words."""
    text = scan.text
    rest = list(text[start:end])
    if len(rest) < 2 or text.endswith(SOME_OF, start, end) or BECOMING.search(text, start, end):
        return False
    area_length, full = 0, False
    for area in scan.areas_in(start, end):
        if area.end <= end and not _of_its_own(scan, area):
            area_length += area.end - area.start
            full = full or area.full or area.start == start
            for at in range(area.start - start, area.end - start):
                rest[at] = " "
    left = without_generic("".join(rest))
    if without_generic(OF_TOWN.sub("", "".join(rest), count=1)) == "":
        return full and left.strip() != "" and OF_TOWN.match("".join(rest).lstrip()) is not None
    if head in PHASES | {"总部"} and end - start < 4:
        return False
    if PHASE.match(text, end + len(head)) and len(left) >= 2 and head in PARKS:
        return True
    if area_length >= 2 or INSTITUTION.search(text, start, end):
        if len(left) >= 2 or full:
            return len(left) >= 2 or left in WATERS
        left = without_generic(text[start:end])
    sight = SIGHT.search(text, start, end)
    if (
        sight
        and uncommon(without_generic(sight["name"])) + is_common(sight["name"])
        and without_generic(sight["name"]) == sight["name"]
    ):
        return True
    if AMOUNT.search(text, start, end) and len(left) >= NAMED_BY_AMOUNT:
        return True
    if LOCAL.match(text, start, end):
        return True
    if NUMBERED.search(text, start, end) or (head in LINES and end - start == 2 == uncommon(text[start:end])):
        return True
    if head in LINES and 2 <= len(left) <= 4 and left not in vocabulary().common:
        return True
    if PLAIN.issuperset(left) or text[start:end].endswith(vocabulary().tails):
        return False
    if uncommon(left) >= 2:
        return True
    fresh = not any(left[:length] in vocabulary().common for length in (2, 3, 4))
    return len(left) >= 4 and fresh and left[0] not in PLAIN and left[0] not in names().follow
