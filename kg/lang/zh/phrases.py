"""Noun phrases read leftwards from their last word: where they begin, and whether they name something of its own."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.lang.lexicon import read_lines
from kg.lang.zh.names import HAN, names
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import Word

FOLDER = Path(__file__).parent / "lexicon"
BREAK = re.compile(r"[，。；：、！？\s《》【】\[\]—…:]")
NUMBERS_AND_MARKS = re.compile(r"[\s\d“”\"（）()．.%％GWMw万亩吨·\-]|[一二三四五六七八九十]")
YEAR = re.compile(
    r"20\d\d年度?|第?[一二三四]季度|年第|[上下]半年|前[两二三四]个?季度|\d{1,2}(?:至|到|-|—|~)\d{1,2}月份?|\d{1,2}月份?"
)
COUNTED = re.compile(r"(?<!第)(?:\d+|[一二三四五六七八九十两百数几多]+|若干)(?:个|项|家|条(?!街)|座|批|大|处|宗|件|笔)")
PLACE_WITH_AND = re.compile(
    "和(?:平|[静政硕]县|顺(?:县|古镇|镇)|林格尔|龙市|田(?:地区|市|县|玉|河)|镇(?!村|街|区)|乡(?!村|镇)|村(?!民|社|庄|级|组)|县(?<![镇乡村道园厂站馆院校所司场店社心]和县)(?!城|域|直|里|[东南西北])(?!(?<=[区市]和县)(?:中医院|人民医院|医院|[一二三]中|中学|小学|委|政府|人大|政协)))"
)
FIELD = (
    "保护|开发|利用|研究|应用|管理|技术|经济|教育|科学|文化|生产|加工|设计|预防|控制|监测|检测|育种|繁育|创新|推广|交流|合作|资源"
    "|环境|信息|材料|工程|安全|健康|能源|化学|物理|生物|医学|药物|农业|林业|水利|海洋|气象|地质|社会|法律|艺术|传播|装备|制造"
)
INSTITUTE_WITH_AND = re.compile(
    f"(?<=(?:{FIELD}))[与和及](?:{FIELD})(?:工程|技术|科学)?(?:研究院|研究所|学院|中心|实验室|基地)"
)
"""Two fields in an institute's name: 生物资源保护|与利用研究院."""
WORKS_WITH_AND = re.compile(
    "(?<=续建配套|修缮保护)[与和及](?:节水|现代化|活化)?(?:改造|利用)|(?<=新建|改建|扩建|修复|保护|整治|治理|疏浚|加固)[与和及](?:改造|扩建|改建|修复|提升|利用|加固|整治|治理|开发)"
    "|[与和及](?:两岸|两侧|两端|其)?(?:接线|连接线|引道|引桥|引线|匝道|附属|配套)"
)
"""Works at one thing, or what belongs to it: 灌区续建配套|与现代化改造, 古城墙修复|与利用, 互通|及接线工程."""
LOCAL = re.compile(
    r"(?:城[东南西北中]|[东南西北](?:[关门湖郊]|环)|滨[河江海湖]|沿[江河海湖]|环[城湖岛]|江[滨北南]|河[东西]|湖滨)[东南西北中]?"
    r"(?:(?:污水处理|自来水|净水|水|垃圾焚烧发电|热电)厂|大道|大街|路|街|大桥|公园|广场|客运站|汽车站|体育馆|体育场|医院|[中小]学|幼儿园|新区|片区)"
    r"|(?:人民|解放|建设|中山|和平|胜利|文化|青年|团结|光明|幸福|友谊|新华|迎宾|世纪|创业|学府|长江|黄河|站前)[东南西北中]?(?:大道|大街|路(?!网)|街)"
)
"""Streets and public buildings whose names are common words: 城北污水处理厂, 人民路."""
OF_A_KIND = re.compile(
    "(?:有关|相关|各类|系列)(?:建设)?$|“[一二三四五六七八九十百两多\\d][\u3400-\u9fff]{1,3}(?:[一二三四五六七八九十百两多\\d][\u3400-\u9fff]{1,3})?”(?:重点|重大|特色|主导|支柱)?(?:产业链?|工业|农业|民生|招商|技改|类)$"
)
"""What tells projects of a kind: 滨江段有关|项目, “一主两辅”产业|项目."""
PLAIN = frozenset("好用建抓竞拼抢干手重特大新强做快实优猛攻要得住起来多更高进促保稳扩调谋赛晒比看")
ARRIVED = frozenset("位户门边底")
EVENT_LETTERS = "AHSRVKWkrI-"
LONGEST = 80
"""No name begins farther before its last word."""


class Phrase(NamedTuple):
    """A noun phrase in a text: where it stands and its last word."""

    start: int
    end: int
    head: str


class Vocabulary(NamedTuple):
    """Words that tell a name from a description.

    generic: words that name nothing in particular; leads: words cut off a phrase's front; cutting: words that never
    stand inside a name; common: common words.
    """

    generic: re.Pattern[str]
    leads: re.Pattern[str]
    tails: tuple[str, ...]
    cutting: frozenset[str]
    common: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The word lists, read once a process."""
    generic = sorted(read_lines(FOLDER / "generic.txt"), key=len, reverse=True)
    leads = sorted(read_lines(FOLDER / "lead_words.txt"), key=len, reverse=True)
    inside = frozenset(read_lines(FOLDER / "inside.txt"))
    kept = inside.union(generic)
    cuts = tuple(word for word in leads if len(word) > 1 and word not in kept)
    return Vocabulary(
        generic=re.compile("|".join(map(re.escape, generic))),
        leads=re.compile("|".join(map(re.escape, leads))),
        tails=tuple(word for word in leads if len(word) > 1 and word not in generic),
        cutting=(frozenset(read_lines(FOLDER / "cutting.txt")) | frozenset(cuts)) - inside,
        common=names().common,
    )


def left_of(scan: Scan, end: int, floor: int, *, quoted: bool, letters: str = EVENT_LETTERS) -> int:
    """Where the noun phrase that runs up to `end` begins; quotation marks are stepped over if `quoted`."""
    text = scan.text
    at = end
    depth = 0
    floor = max(floor, end - LONGEST)
    while at > floor:
        character = text[at - 1]
        if character in "”」』" and quoted:
            depth += 1
        elif character in "“「『":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0:
            if character in "）)":
                opening = max(text.rfind("（", floor, at), text.rfind("(", floor, at))
                if opening < 0 or at - opening > 14:
                    break
                at = opening
                continue
            han = "\u3400" <= character <= "\u9fff"  # so nearly all are
            if not han and (character in "（(“”" or (BREAK.match(character) and not _between_names(text, at - 1))):
                break
            word = scan.word_end.get(at)
            if word is not None and word.kind == "v" and word.end - word.start > 1 and word.value[0] in letters:
                break
            if word is not None and word.kind == "v" and word.value[0] in "i" and not _place_name(scan, word):
                break
        at -= 1
    return at


def _between_names(text: str, position: int) -> bool:
    """Whether a dash joins two names (柯桥—马尔康) and doesn't set off a phrase."""
    around = text[max(0, position - 1) : position + 2]
    return text[position] == "—" and len(around) == 3 and bool(HAN.match(around[0]) and HAN.match(around[2]))


def _place_name(scan: Scan, word: Word) -> bool:
    return any(area.start < word.end and area.end > word.start for area in scan.areas_in(word.start - 8, word.end))


def cut(text: str, start: int, end: int) -> int:
    """Where a name begins behind the last adverb, conjunction or verb of getting things done in a stretch of text."""
    lists = vocabulary()
    at = begin = start
    while at < end:
        for length in (4, 3, 2):
            word = text[at : at + length]
            if at + length <= end and (word in lists.common or word in lists.cutting):
                at += length
                if word in lists.cutting and not (at < end and text[at] in "化性制"):
                    begin = at
                break
        else:
            if (
                (text[at] in "和与及暨把将使让对竞就是由属了" and not _within_name(text, at))
                or (text[at] == "到" and text[at + 1 : at + 2] not in ARRIVED)
                or (text[at] == "等" and not COUNTED.match(text, at + 1))
            ):
                begin = at + 1
            at += 1
    return begin


def _within_name(text: str, at: int) -> bool:
    """Whether a conjunction stands in the name of a place (和平镇) or between two kinds of works at one thing."""
    return PLACE_WITH_AND.match(text, at) is not None or WORKS_WITH_AND.match(text, at) is not None


def trim(text: str, start: int, end: int) -> int:
    """Where a name begins behind the words that only lead to it (推进, 关于, 位于)."""
    leads = vocabulary().leads
    start += text.startswith(("了", "过"), start)
    while match := leads.match(text, start, end):
        if end - match.end() < 2 or (match.group() == "建设" and text[match.end()] in "路街"):
            break
        start = match.end()
    looked = text.startswith("看", start) and not is_common(text[start : start + 2]) and end - start > 2
    return start + looked


def after_possessive(text: str, start: int, end: int) -> int:
    """Where a name begins behind the last 的."""
    return text.rfind("的", start, end) + 1 or start


def behind_favour(scan: Scan, start: int, end: int) -> int:
    """Where a name begins behind an area and what it does for the named: 感谢|某市对|某公司, not 某市对外贸易公司."""
    area = scan.area_at.get(start)
    if area is None or scan.text[area.end : area.end + 1] != "对" or is_common(scan.text[area.end : area.end + 2]):
        return start
    return min(area.end + 1, end)


def is_common(word: str) -> bool:
    """Whether a string is a common word."""
    return word in vocabulary().common


def uncommon(text: str) -> int:
    """How many characters of a text belong to no common word."""
    common, follow = vocabulary().common, names().follow
    count = at = 0
    while at < len(text):
        for length in (4, 3, 2):
            if text[at : at + length] in common and at + length <= len(text):
                at += length
                break
        else:
            count += text[at] not in follow
            at += 1
    return count


def without_generic(text: str) -> str:
    """What is left of a text without general words, numbers and marks."""
    left = vocabulary().generic.sub(" ", YEAR.sub(" ", text))
    return NUMBERS_AND_MARKS.sub("", left)
