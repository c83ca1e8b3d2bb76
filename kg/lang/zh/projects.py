"""Named projects in Chinese text (not kinds of projects, counts or slogans)."""

import re
from itertools import takewhile

from kg.lang.stretches import Stretches
from kg.lang.zh.parks import PARKS, park_built, there
from kg.lang.zh.phrases import (
    BREAK,
    COUNTED,
    OF_A_KIND,
    WORKS_WITH_AND,
    Phrase,
    after_possessive,
    cut,
    left_of,
    trim,
    vocabulary,
)
from kg.lang.zh.project_names import AMOUNT, LINES, OF_TOWN, PHASE, named
from kg.lang.zh.scan import Scan

SECTION = re.compile(r"(?:[\u3400-\u9fff]{1,4}段){1,2}")
NOT_PROJECT = re.compile(
    r"部(?!分)|(?:管理|咨询|监理|技术|设计|建设|总承包)?(?:有限|集团|公司)|区|管委|党工|党委|组|办|库|专班|化|局|类|经理部|建设指挥部|服务中心|管理中心|管理处|运营|单位|业主|法人"
)
LOCATED = re.compile(r"位于[^，。；的]{2,16}的$")
QUOTE = re.compile("[“”‘’]")
LOOSE = frozenset(("基地", "园区", "加工园区"))
NEARBY = re.compile(r"[^，。；]{0,10}?(?:建设|项目|开工|复工|投产|动工|竣工|签约|封顶|落户|赶在|进度|筹建|选址|征地)")
LINE_END = re.compile(
    r"[，。；、！？\s）”]|$|项目|工程|建设|征地|[一二三四]期|等|和|与|及|复线|改造|扩建|施工|前期|可研|勘察|沿线|初步设计"
)
OTHER = re.compile(
    r"兴趣|体育|比赛|竞赛|运动|服务|检测|检查|体检|收费|审批|考核|培训|娱乐|游乐|资助|课程|表演|节目|指标|评价"
)
STANDING = frozenset(("水库", "灌区", "大桥", "机场", "风电场", "光伏电站", "水电站", "电站"))
VENUE = re.compile("(?:主会场|分会场|会议中心|会议室|会议厅|展厅|大厅|[里内中])?[^，。；]{0,4}?(?:举行|召开|举办|启动)")
AGREED = re.compile(
    "(?:公司|集团|银行|大学|学院|[省市县区]|重点|招商|经贸|产业|战略)(?:战略|招商)?(?:合作|投资|共建|帮扶)(?:项目)?$"
    "|推介会|洽谈会|博览会|交易会|文化[周节]|招商(?!街|局|银行|蛇口|证券|新能源)"
)
ROAD = "(?:[东西南北中]?(?:路|大?街|大道)|村|镇|乡|[中小]学|小区)"
OURS = re.compile(
    rf"[我全本][省市州县区旗镇乡](?:(?=建设{ROAD})|"
    rf"[^，。；、]{{0,8}}?(?:建设(?!{ROAD})|打造|推进|抓好|建好|新建|兴建|实施)(?=[\u3400-\u9fff]{{4}}))"
)
AHEAD = re.compile(r"(?:建设|推进|加快|新建|开工|修建|规划|谋划|启动|建成|在建)(?:的|了)?[^，。；]{0,8}$")
PLACES = frozenset(("总部", "公路", "地铁"))
LINE_DONE = re.compile(r"铺通|通车|贯通|开通|建成|全线|开工|动工|试运|联调|开建|获批|可研")
ROUTE = re.compile(r"[\u3400-\u9fff]{2,4}至[\u3400-\u9fff]{2,8}$")
BETWEEN = re.compile(r"[和与及在于]|工地|现场|段|项目部|落户|入驻|选址|落地|[列纳]入|入选|成为|进入")
MARK = re.compile("[要把将使让和与及](?:(?<=要)[把将]|(?<=[要把将使让])|(?<=[园区目程站库期].))")
SIDE = re.compile("[\u3400-\u9fff]{3}(?:[东西南北两]侧|周边|沿线)[\u3400-\u9fff]{2,6}$")
NTH = re.compile("第[一二三四五六七八九十\\d]+(?:条|个|座|家|栋|批)")
COUNT_BEHIND = re.compile(r"(?:共|有|达)?(?:\d+|[一二三四五六七八九十两几]+)个")
SOME = ("部分", "有关", "相关", "各", "全部", "一批", "若干")
PUMPED, THING = "抽水蓄能电站", "项目"
"""An area has one such plant, if any: 林西|抽水蓄能电站."""
DONE_TO = re.compile(
    "(?:[看抓盯拼晒跑赛引]|[围盯谋跟忙看奔]着|督战|下乡看|蹲点|靠高质量|靠大|靠好|要靠|得靠|[要还更]凭|凭)(?:重点|重大|好|大|优质|高质量)?$"
)
"""What is done to projects at large: 下乡看|项目, 督战重点|项目."""
LONGEST, SHORTEST, SLOGAN = 42, 4, 3
LISTED, LONG_KIND = frozenset("、和与及"), 6


def projects(scan: Scan, people: list[tuple[int, int]]) -> list[Phrase]:
    """The named projects of a text (not kinds, counts or slogans)."""
    text = scan.text
    found: list[Phrase] = []
    kinds: list[Phrase] = []
    last_end = 0
    named_people = Stretches(people)
    lying = _before(text, "位于")
    for word in scan.words:
        if word.kind != "j" or word.start < last_end:
            continue
        sentence, sentence_end = scan.sentence(word.start)
        end = word.end
        head = word.value[0]
        ahead = max(sentence, word.start - 16)
        route = "至" in text[ahead : word.start] and ROUTE.search(text, ahead, word.start) is not None
        if head in PLACES and text[end : end + 2] not in ("项目", "工程", "基地") and not route:
            continue
        phase = PHASE.match(text, end)
        if phase:
            end = phase.end()
        elif head in LINES and (section := SECTION.match(text, end)):
            end = section.end()
            route = route or any(area.end < end for area in scan.areas_in(section.start(), end))
        elif head in LINES and not LINE_END.match(text, end) and not (route and LINE_DONE.match(text, end)):
            continue
        following = scan.word_at.get(end)
        if following is not None and following.kind == "j" and following.start == end:
            continue
        if following is not None and following.kind in "cT":
            continue
        if NOT_PROJECT.match(text, end) or text.rfind("《", sentence, word.start) > text.rfind(
            "》", sentence, word.start
        ):
            continue
        if _runs_on(scan, end, sentence_end):
            continue
        floor = max(sentence, last_end, named_people.last_end(0, word.start))
        start = left_of(scan, word.start, floor, quoted=True)
        for mark in MARK.finditer(text[start : word.start]):
            floor = start + mark.end()
        start = max(start, floor) if floor < word.start - 1 else start
        joined = _joined(scan, start, word.start)
        start = cut(text, start, word.start) if joined is None else joined
        ours = OURS.match(text, start, word.start)
        start = trim(text, ours.end() if ours else start, word.start)
        start = after_possessive(text, start, word.start)
        if end - start > LONGEST or text[start:end].count("“") != text[start:end].count("”"):
            continue
        counted = COUNTED.search(text, start, word.start)
        if counted and text[counted.start() - 1] in "“‘":
            continue
        if counted and not AMOUNT.match(text, counted.start()):
            found.extend(_others(scan, counted.start(), sentence, head, found))
            continue
        if (
            text[start - 1] == "等"
            and not OTHER.search(text, start, word.start)
            and not named(scan, start, word.start, head)
        ):
            found.extend(_others(scan, start, sentence, head, found))
            continue
        if head == "项目" and COUNT_BEHIND.match(text, end):
            continue
        if text[start - 1] == "在" and VENUE.match(text, end):
            continue
        if head == PUMPED and word.start in scan.area_end and scan.area_end[word.start].start == start:
            found.append(Phrase(start, end, head))
            last_end = end
            continue
        if head == THING and not phase and DONE_TO.search(text, start, word.start):
            continue
        if head in STANDING and not phase and not NEARBY.match(text, end) and not AHEAD.search(text, sentence, start):
            continue
        if head in PARKS and not phase and not park_built(scan, start, end):
            continue
        if head in LOOSE and not phase and not (NEARBY.match(text, end) and "等" not in text[end : end + 10]):
            continue
        if head == "工程" and word.start - start <= SLOGAN and not scan.areas_in(start, word.start):
            continue
        if head == "工程" and text[start] == "“" and text[word.start - 1] == "”":
            continue
        if (
            OF_A_KIND.search(text, start, word.start)
            or text.startswith(SOME, start)
            or NTH.search(text, start, end)
            or AGREED.search(text, start, end)
        ):
            continue
        name = text[start:end]
        located = LOCATED.search(text[max(sentence, start - 20) : start]) or name in lying
        if (
            named(scan, start, word.start, head)
            or (route and word.start - start > 1 and SECTION.search(text, word.end, end))
            or (located and word.start - start >= 4 and _specific(text[start : word.start]))
        ):
            found.append(Phrase(start, end, head))
            last_end = end
        elif head == "项目" and word.start - start >= LONG_KIND:
            kinds.append(Phrase(start, end, head))
    return _with_listed(text, found, kinds)


def _with_listed(text: str, found: list[Phrase], kinds: list[Phrase]) -> list[Phrase]:
    """The named projects and, of what else could be a kind, those listed beside one."""
    known = {edge: one for one in found for edge in (one.start, one.end)}
    for one in kinds if known else ():
        beside = known.get(one.start - 1) if text[one.start - 1] in LISTED else None
        beside = beside or (known.get(one.end + 1) if text[one.end : one.end + 1] in LISTED else None)
        if beside is not None and beside.head == one.head:
            found.append(one)
            known |= {one.start: one, one.end: one}
    return sorted(found, key=lambda one: one.start)


def _before(text: str, mark: str) -> set[str]:
    """All that stands before a mark, in each length that a name may have."""
    return {
        text[start : found.start()]
        for found in re.finditer(mark, text)
        for start in range(max(0, found.start() - LONGEST), found.start())
    }


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


def _specific(text: str) -> bool:
    return len(re.sub(r"[\s\d]", "", vocabulary().generic.sub("", text))) >= 3


def _others(scan: Scan, end: int, sentence: int, head: str, found: list[Phrase]) -> list[Phrase]:
    """Of "甲、乙等16个项目" those that aren't found yet."""
    listed = (Phrase(*item, head) for item in _counted(scan, end, sentence))
    near = list(takewhile(lambda known: known.end > sentence, reversed(found)))
    return [one for one in listed if not any(one.start < known.end and known.start < one.end for known in near)]


def _counted(scan: Scan, end: int, sentence: int) -> list[tuple[int, int]]:
    """Of "甲、乙等16个项目": 甲 and 乙."""
    text = scan.text
    listed = text[end - 1 : end] == "等"
    begin = max(sentence, *(text.rfind(mark, sentence, end) + 1 for mark in "，：；。"))
    if not listed and "、" not in text[begin:end]:
        return []
    for word in scan.words_in(begin, end - 1):
        first = "、" not in text[begin : word.start]
        if word.kind == "v" and (
            word.value[0] == "P" or (word.end - word.start > 1 and (first or word.value[0] != "-"))
        ):
            begin = max(begin, word.end)
    found: list[tuple[int, int]] = []
    at = begin
    for piece in re.split(r"([、及]|以及)", text[begin : end - listed]):
        start, at = at, at + len(piece)
        start = after_possessive(text, trim(text, cut(text, start, at), at), at)
        if at - start >= SHORTEST and not there(text, sentence, start, at) and named(scan, start, at, "项目"):
            found.append((start, at))
    return found
