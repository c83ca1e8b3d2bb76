"""Meetings, projects, companies and sites in Chinese text: noun phrases read leftwards from their last word."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.lang.lexicon import read_lines
from kg.lang.zh.names import names
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import Word

FOLDER = Path(__file__).parent / "lexicon"
BREAK = re.compile(r"[，。；：、！？\s《》【】\[\]—…:]")
PHASE = re.compile(r"(?:[（(]?(?:第?[一二三四五六]期|[IVX]+期)(?:工程|项目)?[）)]?)")
SECTION = re.compile(r"[\u3400-\u9fff]{1,4}段")
COUNTED = re.compile(r"(?:\d+|[一二三四五六七八九十两百数几多]+|若干)(?:个|项|家|条|座|批|大|处)")
TAIL = re.compile(r"(?:现场|工地|施工现场|建设现场|选址现场|地块|等处|等地|等地方|建设情况|推进情况|进展情况|建设|家中|家里|等项目|等企业|等|部分)$")
NOT_PROJECT = re.compile(r"部(?!分)|组|办|库|专班|化|局|类|经理部|建设指挥部")
CONVENE = re.compile(r"(?:召开|举行|举办|召开了|举行了|举办了|隆重召开|隆重举行|胜利召开|胜利闭幕|如期举行|开幕|闭幕|成功举办|成功举行|圆满落幕|成功召开)$")
CONVENED = re.compile(
    r"(?:[”」』]|\s)*(?:由[^，。；\n]{2,30}?主持|(?:在[^，。；\n]{1,24}?)?(?:上|下午|上午)?(?:正式|隆重|顺利|胜利|成功|如期|圆满|在此间)?(?:在完成各项议程后|在圆满完成各项议程后)?(?:召开|举行|举办|开幕|闭幕|落幕)|昨召开|今召开|昨举行|今举行)"
)
REFERRED = re.compile(
    r"(?:贯彻|落实|传达|学习|按照|根据|领会|对照|精神|部署要求|自|以来|宣传|贯彻落实|学习贯彻|传达学习|听取|收看|迎接|筹备|备战|服务|深化|参加全国|参加全省)[^，。；]{0,4}$"
)
PLAIN = re.compile("[好用建抓竞拼抢干手重特大新强做快实优猛攻要得住起来多更高进促保稳扩调谋赛晒比看]+")
SPIRIT = re.compile(r"^(?:和[^，。；]{2,20})?(?:精神|部署|决策部署|要求|决定|召开之前|召开以来|期间的重要讲话)")
ABOVE = re.compile(r"^(?:全国|全省|全区域|中央|国务院|省委|省政府|自治区|中共中央|党的|党中央|省人大|省纪委|省十|二十届|十九届)")


class Phrase(NamedTuple):
    """A noun phrase in a text: where it stands and its last word."""

    start: int
    end: int
    head: str


@cache
def _lists() -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str], tuple[str, ...]]:
    generic = sorted(read_lines(FOLDER / "generic.txt"), key=len, reverse=True)
    lead = sorted(read_lines(FOLDER / "lead_words.txt"), key=len, reverse=True)
    return tuple(generic), tuple(lead), frozenset(read_lines(FOLDER / "meeting_kinds.txt")), tuple(
        sorted(read_lines(FOLDER / "site_heads.txt"), key=len, reverse=True)
    )


@cache
def _generic() -> re.Pattern[str]:
    words = _lists()[0]
    return re.compile("|".join(map(re.escape, words)))


@cache
def _lead() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(map(re.escape, _lists()[1])) + ")")


def left_of(scan: Scan, end: int, floor: int, *, quoted: bool) -> int:
    """Where the noun phrase that runs up to `end` begins; quotation marks are stepped over if `quoted`."""
    text = scan.text
    at = end
    depth = 0
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
            if character in "（(“”" or BREAK.match(character):
                break
            word = scan.word_end.get(at)
            if word is not None and word.kind == "v" and word.end - word.start > 1 and word.value[0] in "AHSRVKWkrI-":
                break
            if word is not None and word.kind == "v" and word.value[0] in "i" and not _place_name(scan, word):
                break
        at -= 1
    return at


def _place_name(scan: Scan, word: Word) -> bool:
    return any(area.start < word.end and area.end > word.start for area in scan.areas_in(word.start - 8, word.end))


def projects(scan: Scan, people: list[tuple[int, int]]) -> list[Phrase]:
    """The named projects of a text (not kinds, counts or slogans)."""
    text = scan.text
    found: list[Phrase] = []
    last_end = 0
    for word in scan.words:
        if word.kind != "j" or word.start < last_end:
            continue
        sentence, sentence_end = scan.sentence(word.start)
        end = word.end
        head = word.value[0]
        if head in ("总部", "公路", "地铁") and text[end : end + 2] not in ("项目", "工程", "基地"):
            continue
        phase = PHASE.match(text, end)
        if phase:
            end = phase.end()
        elif head in ("高铁", "高速", "高速公路", "铁路", "公路") and (section := SECTION.match(text, end)):
            end = section.end()
        following = scan.word_at.get(end)
        if following is not None and following.kind == "j" and following.start == end:
            continue
        if following is not None and following.kind == "c":
            continue
        if NOT_PROJECT.match(text, end) or text.rfind("《", sentence, word.start) > text.rfind("》", sentence, word.start):
            continue
        if _runs_on(scan, end, sentence_end):
            continue
        floor = max(sentence, last_end, *(e for _, e in people if e <= word.start)) if people else max(sentence, last_end)
        start = left_of(scan, word.start, floor, quoted=True)
        for mark in re.finditer(r"要把|要将|[要把将使让]|(?<=[园区目程站库期])[和与及]", text[start : word.start]):
            floor = start + mark.end()
        start = max(start, floor) if floor < word.start - 1 else start
        start = _cut(text, start, word.start)
        start = _trim(text, start, word.start)
        start = _after_possessive(text, start, word.start)
        if end - start > 42 or text[start:end].count("“") != text[start:end].count("”"):
            continue
        counted = COUNTED.search(text, start, word.start)
        if counted:
            items = _counted(scan, start, counted.start(), floor)
            for item in items:
                found.append(Phrase(*item, head))
            continue
        located = re.search(r"位于[^，。；的]{2,16}的$", text[max(sentence, start - 20) : start])
        if named(scan, start, word.start, head) or located and word.start - start >= 4 and _specific(text[start : word.start]):
            found.append(Phrase(start, end, head))
            last_end = end
    return found


def _runs_on(scan: Scan, end: int, stop: int) -> bool:
    """Whether a project's name goes on to another last word: 喀拉苏水库|除险加固工程."""
    if any(mark in scan.text[end : end + 14] for mark in "“”‘’"):
        return False
    if scan.text[end : end + 1] in ("和", "与", "及", "、", "等"):
        return False
    for word in scan.words_in(end, min(stop, end + 14)):
        if BREAK.search(scan.text, end, word.start) or word.kind == "v" and word.end - word.start > 1 and word.value[0] != "-":
            return False
        if word.kind == "j":
            return word.start > end and "的" not in scan.text[end : word.start] and not COUNTED.search(scan.text, end, word.end)
    return False


def _specific(text: str) -> bool:
    return len(re.sub(r"[\s\d]", "", _generic().sub("", text))) >= 3


def _counted(scan: Scan, start: int, end: int, floor: int) -> list[tuple[int, int]]:
    """Of "甲、乙等16个项目": 甲 and 乙."""
    text = scan.text
    if text[end - 1 : end] != "等" or end - start < 5:
        return []
    begin = _trim(text, start, end - 1)
    name = text[begin : end - 1]
    if len(name) < 4 or not named(scan, begin, end - 1, "项目"):
        return []
    return [(begin, end - 1)]


def _cut(text: str, start: int, end: int) -> int:
    """Where a name begins behind the last adverb, conjunction or verb of getting things done in a stretch of text."""
    common, cutting = _common(), _cutting()
    at = cut = start
    while at < end:
        for length in (4, 3, 2):
            word = text[at : at + length]
            if at + length <= end and word in common or word in cutting and at + length <= end:
                at += length
                if word in cutting:
                    cut = at
                break
        else:
            if text[at] in "和与及把将使让对竞" and at + 1 <= end or text[at] == "等" and not COUNTED.match(text, at + 1):
                cut = at + 1
            at += 1
    return cut


@cache
def _cutting() -> frozenset[str]:
    generic = frozenset((*_lists()[0], "规划", "组织", "服务", "实施", "主要", "合作"))
    leads = frozenset(word for word in _lists()[1] if len(word) > 1 and word not in generic)
    return frozenset(read_lines(FOLDER / "cutting.txt")) | leads


def _trim(text: str, start: int, end: int) -> int:
    while match := _lead().match(text, start, end):
        if end - match.end() < 2:
            break
        start = match.end()
    return start


def _after_possessive(text: str, start: int, end: int) -> int:
    at = text.rfind("的", start, end)
    return at + 1 if at >= start else start


def named(scan: Scan, start: int, end: int, head: str) -> bool:
    """Whether a project's name says more than its kind: something is left without areas and general words."""
    text = scan.text
    rest = list(text[start:end])
    if len(rest) < 2:
        return False
    area_length = 0
    for area in scan.areas_in(start, end):
        if area.end <= end:
            area_length += area.end - area.start
            for at in range(area.start - start, area.end - start):
                rest[at] = " "
    left = _generic().sub(" ", "".join(rest))
    left = re.sub(r"[\s\d“”\"（）()．.%％GWMw万亩吨·\-]|[一二三四五六七八九十]", "", left)
    if head in ("一期", "二期", "三期", "四期", "五期", "总部") and end - start < 4:
        return False
    if area_length >= 2:
        return len(left) >= 2
    if re.search(r"(?:公司|集团|医院|学校|大学|中学|小学)", text[start:end]):
        return len(left) >= 2
    if PLAIN.fullmatch(left):
        return False
    if text[start:end].endswith(tuple(word for word in _lists()[1] if len(word) > 1 and word not in _lists()[0])):
        return False
    if _uncommon(left) >= 2:
        return True
    fresh = not any(left[:length] in _common() for length in (2, 3, 4))
    return len(left) >= 4 and fresh and left[0] not in PLAIN.pattern and left[0] not in names().follow


def _uncommon(text: str) -> int:
    """How many characters of a text belong to no common word."""
    common, follow = _common(), names().follow
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


@cache
def _common() -> frozenset[str]:
    return frozenset(read_lines(FOLDER / "common.txt"))


def is_common(word: str) -> bool:
    """Whether a string is a common word."""
    return word in _common()


def meetings(scan: Scan, title_end: int, people: list[tuple[int, int]]) -> list[tuple[Phrase, bool]]:
    """Noun phrases of meetings; True where the text says that it was held (召开, 举行)."""
    text = scan.text
    found: list[tuple[Phrase, bool]] = []
    for word in scan.words:
        if word.kind != "m" and not (word.kind == "O" and word.value[0] == "congress" and word.end - word.start > 4):
            continue
        if word.kind == "O":
            continue
        sentence, sentence_end = scan.sentence(word.start)
        end = word.end
        joined = scan.word_at.get(end)
        while joined is not None and joined.kind == "m":
            end, joined = joined.end, scan.word_at.get(joined.end)
        ordinal = re.compile(r"第[一二三四五六七八九十百\d]+次(?:全体)?(?:会议|全会|主任会议)").match(text, end)
        if ordinal:
            end = ordinal.end()
        expanded = re.compile(r"[（(]扩大[）)]会议").match(text, end)
        if expanded:
            end = expanded.end()
        floor = sentence
        for begin, stop in people:
            if sentence <= begin < word.start and stop <= word.start:
                floor = max(floor, stop)
        start = left_of(scan, word.start, floor, quoted=True)
        convene_before = False
        inner = None
        for inner in re.finditer(r"主持召开|召开|举行|举办|出席|参加", text[start : word.start]):
            pass
        if inner is not None:
            start = start + inner.end()
            if text[start : start + 1] == "了" or text[start : start + 1] == "的":
                start += 1
            convene_before = inner.group() in ("主持召开", "召开", "举行", "举办")
        else:
            lead = text[max(sentence, start - 6) : start]
            convene_before = bool(CONVENE.search(lead.rstrip("了“")))
        day = re.compile(r"^(?:[\d年月日至\-—]+(?:上午|下午|晚上|晚|早上)?|昨天|昨日|今天|今日|上午|下午|当天|当日|日前|近日|会上|会前)+(?:上午|下午|晚)?").match(
            text[start : word.start]
        )
        if day:
            start += day.end()
        phrase = text[start:end]
        if REFERRED.search(text[max(sentence, start - 8) : start]) or SPIRIT.match(text[end : end + 24]):
            continue
        after = CONVENED.match(text, end)
        held = convene_before or bool(after and after.end() <= sentence_end + 1)
        found.append((Phrase(start, end, word.value[0]), held))
    return found


def is_generic_meeting(phrase: str) -> bool:
    """Whether a phrase only points at the meeting spoken of (会议, 大会, 仪式, 座谈会上)."""
    return phrase in _lists()[2]


def from_above(phrase: str) -> bool:
    """Whether a meeting's name says that a province or the state held it."""
    return bool(ABOVE.match(phrase))


def companies(scan: Scan) -> list[Phrase]:
    """Companies and institutions by their full names."""
    text = scan.text
    found: list[Phrase] = []
    last = 0
    for word in scan.words:
        if word.kind != "c" or word.start < last:
            continue
        following = scan.word_at.get(word.end)
        if following is not None and following.kind == "c":
            continue
        sentence = scan.sentence(word.start)[0]
        floor = max(sentence, last)
        before = scan.word_before(word.start)
        while before is not None and before.kind not in "Tlov" and before.end > floor:
            before = scan.word_before(before.start)
        if before is not None and before.kind in "Tlo" and before.end <= word.start:
            floor = max(floor, before.end)
        start = left_of(scan, word.start, floor, quoted=True)
        start = _after_possessive(text, _trim(text, start, word.start), word.start)
        conjunction = max(text.rfind(c, start, word.start) for c in "和与及")
        if conjunction >= start and word.start - conjunction > 3:
            start = conjunction + 1
        name = text[start : word.end]
        if word.start - start < 2 or len(name) > 28 or COUNTED.search(name) or name.startswith(("该", "全市", "全县", "全区", "各")):
            continue
        if not _generic().sub("", text[start : word.start]).strip():
            continue
        found.append(Phrase(start, word.end, word.value[0]))
        last = word.end
    return found


def visited(scan: Scan, start: int, taken: list[tuple[int, int]]) -> list[Phrase]:
    """What follows a verb of visiting, where it is a site of its own: "派河国际综合物流园、刘铭传故居"."""
    text = scan.text
    stop = re.compile(r"[，。；：！？\n]").search(text, start)
    end = stop.start() if stop else len(text)
    found: list[Phrase] = []
    at = start
    for piece in re.split(r"([、和与及])", text[start:end]):
        begin, at = at, at + len(piece)
        if len(piece) < 3 or piece in "、和与及":
            continue
        finish = at
        over = [(s, e) for s, e in taken if s < finish and e > begin]
        if over and over[0][0] - begin < 3:
            continue
        finish = min([finish, *(s for s, _ in over)])
        inner = [w for w in scan.words_in(begin, finish) if w.kind in "vTo" and w.end - w.start > 1 and w.start > begin + 2]
        if inner:
            finish = min(finish, inner[0].start)
        begin = _after_possessive(text, _trim(text, begin, finish), finish)
        while tail := TAIL.search(text, begin, finish):
            finish = tail.start()
        name = text[begin:finish]
        if not 3 <= len(name) <= 24 or COUNTED.search(name) or name.startswith(("部分", "有关", "相关", "各", "全", "一些", "一线")):
            continue
        if not any(name.endswith(head) for head in _lists()[3]):
            continue
        if not re.sub(r"[\s\d]", "", _generic().sub("", name[:-1])):
            continue
        found.append(Phrase(begin, finish, ""))
    return found
