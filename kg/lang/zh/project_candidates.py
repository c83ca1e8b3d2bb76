"""What may be the name of a project: which words before and behind its last one (项目, 大桥, 高铁) belong to it."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from kg.lang.zh.phrases import BREAK, COUNTED, WORKS_WITH_AND, after_possessive, cut, left_of, trim
from kg.lang.zh.project_names import LINES, OF_TOWN, PHASE
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import Word

SECTION = re.compile(r"(?:[\u3400-\u9fff]{1,4}段){1,2}")
NOT_PROJECT = re.compile(
    r"部(?!分)|(?:管理|咨询|监理|技术|设计|建设|总承包)?(?:有限|集团|公司)|区|管委|党工|党委|组|办|库|专班|化|局|类|经理部|建设指挥部|服务中心|管理中心|管理处|运营|单位|业主|法人"
)
QUOTE = re.compile("[“”‘’]")
LINE_END = re.compile(
    r"[，。；、！？\s）”]|$|项目|工程|建设|征地|[一二三四]期|等|和|与|及|复线|改造|扩建|施工|前期|可研|勘察|沿线|初步设计"
)
ROAD = "(?:[东西南北中]?(?:路|大?街|大道)|村|镇|乡|[中小]学|小区)"
OURS = re.compile(
    rf"[我全本][省市州县区旗镇乡](?:(?=建设{ROAD})|"
    rf"[^，。；、]{{0,8}}?(?:建设(?!{ROAD})|打造|推进|抓好|建好|新建|兴建|实施)(?=[\u3400-\u9fff]{{4}}))"
)
WAYS = ("通道", "快速路", "大道", "绿道", "管线", "堤防", "运河", "轻轨", "地铁", "轨道", "干线")
"""What has sections in several areas (通道|江阳段), each of them a project, as have `LINES`."""
PLACES = frozenset(("总部", "公路", "地铁"))
OF_PLACES = ("项目", "工程", "基地")
"""Behind 总部 or 公路, what makes a project of it: 总部|基地."""
LINE_DONE = re.compile(r"铺通|通车|贯通|开通|建成|全线|开工|动工|试运|联调|开建|获批|可研")
ROUTE = re.compile(r"[\u3400-\u9fff]{2,4}至[\u3400-\u9fff]{2,8}$")
BETWEEN = re.compile(r"[和与及在于]|工地|现场|段|项目部|落户|入驻|选址|落地|[列纳]入|入选|成为|进入")
MARK = re.compile("[要把将使让和与及](?:(?<=要)[把将]|(?<=[要把将使让])|(?<=[园区目程站库期].))")
SIDE = re.compile("[\u3400-\u9fff]{3}(?:[东西南北两]侧|周边|沿线)[\u3400-\u9fff]{2,6}$")
LONGEST, SHORTEST = 42, 4


@dataclass(slots=True)
class Candidate:
    """``text[start:end]`` with its last word `head` at `at`.

    `phase`: a phase stands behind that (一期); `route`: a line's two ends before it (甲至乙高铁).
    """

    scan: Scan
    sentence: int
    start: int
    at: int
    end: int
    head: str
    phase: bool
    route: bool


class _End(NamedTuple):
    position: int
    phase: bool
    route: bool


def candidate(scan: Scan, word: Word, floor: int) -> Candidate | None:
    """The name that a last word may end, none of it before `floor`."""
    sentence, sentence_end = scan.sentence(word.start)
    told = _end(scan, word, sentence)
    if told is None or _of_another(scan, word, told.position, sentence) or _runs_on(scan, told.position, sentence_end):
        return None
    start, (end, phase, route) = _start(scan, word.start, max(sentence, floor)), told
    if end - start > LONGEST or scan.text[start:end].count("“") != scan.text[start:end].count("”"):
        return None
    return Candidate(scan, sentence, start, word.start, end, word.value[0], phase, route)


def _end(scan: Scan, word: Word, sentence: int) -> _End | None:
    """Where a name ends: behind its last word, the phase or the section of a line; None if it is no project's."""
    text, head, end = scan.text, word.value[0], word.end
    ahead = max(sentence, word.start - 16)
    route = "至" in text[ahead : word.start] and ROUTE.search(text, ahead, word.start) is not None
    if head in PLACES and text[end : end + 2] not in OF_PLACES and not route:
        return None
    if phase := PHASE.match(text, end):
        return _End(phase.end(), True, route)
    section = SECTION.match(text, end) if head in LINES or head.endswith(WAYS) else None
    placed = section and any(area.end < section.end() for area in scan.areas_in(section.start(), section.end()))
    if section and (placed or head in LINES):
        return _End(section.end(), False, route or bool(placed))
    if head not in LINES:
        return _End(end, False, route)
    done = LINE_END.match(text, end) or (route and LINE_DONE.match(text, end))
    return _End(end, False, route) if done else None


def _of_another(scan: Scan, word: Word, end: int, sentence: int) -> bool:
    """Whether a longer name, a company, an office or a book goes on behind: 项目|管理公司, 《…工程》."""
    following = scan.word_at.get(end)
    if following is not None and following.kind in "jcT":
        return True
    if NOT_PROJECT.match(scan.text, end):
        return True
    return scan.text.rfind("《", sentence, word.start) > scan.text.rfind("》", sentence, word.start)


def _start(scan: Scan, at: int, floor: int) -> int:
    """Where the name that ends in what stands at a place begins."""
    text = scan.text
    start = left_of(scan, at, floor, quoted=True)
    for mark in MARK.finditer(text[start:at]):
        floor = start + mark.end()
    start = max(start, floor) if floor < at - 1 else start
    joined = _joined(scan, start, at)
    start = cut(text, start, at) if joined is None else joined
    ours = OURS.match(text, start, at)
    start = trim(text, ours.end() if ours else start, at)
    return after_possessive(text, start, at)


def _runs_on(scan: Scan, end: int, stop: int) -> bool:
    """Whether a project's name goes on to another last word: 喀拉苏水库|除险加固工程."""
    if scan.text[end : end + 1] in ("和", "与", "及", "、", "等") and not WORKS_WITH_AND.match(scan.text, end):
        return False
    for word in scan.words_in(end, min(stop, end + 14)):
        if (
            BREAK.search(scan.text, end, word.start)
            or BETWEEN.search(WORKS_WITH_AND.sub("", scan.text[end : word.end if word.kind == "j" else word.start]))
            or QUOTE.search(scan.text, end, word.start)
            or (word.kind == "v" and word.end - word.start > 1 and word.value[0] != "-")
        ):
            return False
        if word.kind == "j":
            return (
                word.start > end
                and "的" not in scan.text[end : word.start]
                and not COUNTED.search(scan.text, end, word.end)
            )
    return False


def _joined(scan: Scan, start: int, end: int) -> int | None:
    """Where a name of two parts begins, the first of which says where: 白河县中医院门诊楼及附属设施|项目."""
    text = scan.text
    joint = text.rfind("及", start, end)
    placed_behind = joint >= 0 and any(area.full for area in scan.areas_in(joint, end))
    if joint < 0 or text[joint - 1] == "以" or end - joint < SHORTEST - 1 or placed_behind:
        return None
    begin = after_possessive(text, trim(text, cut(text, start, joint), joint), joint)
    placed = scan.area_at.get(begin)
    told = (placed is not None and placed.full) or OF_TOWN.match(text, begin, joint) is not None
    told = told or SIDE.search(text, begin, joint) is not None
    return begin if told and "、" not in text[begin:end] else None
