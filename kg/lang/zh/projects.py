"""Named projects in Chinese text (not kinds of projects, counts or slogans)."""

import re
from collections.abc import Collection
from itertools import takewhile

from kg.lang.stretches import Stretches
from kg.lang.zh.parks import there
from kg.lang.zh.phrases import COUNTED, Phrase, after_possessive, cut, trim, vocabulary
from kg.lang.zh.project_candidates import LONGEST, SECTION, SHORTEST, Candidate, candidate
from kg.lang.zh.project_kinds import THING, is_nameless, is_plant
from kg.lang.zh.project_names import AMOUNT, named
from kg.lang.zh.scan import Scan

LOCATED = re.compile(r"位于[^，。；的]{2,16}的$")
OTHER = re.compile(
    r"兴趣|体育|比赛|竞赛|运动|服务|检测|检查|体检|收费|审批|考核|培训|娱乐|游乐|资助|课程|表演|节目|指标|评价"
)
OFFICIALS = re.compile(
    "(?:的|党工委|管委会|管理机构|建设单位)*(?:主要|有关|相关|分管|班子|全体)?(?:负责|领导|代表|成员|人员|干部|同志)"
)
"""Behind a count of zones, those who come from them: 甲、乙等五大园区|主要负责人参加."""
LISTED, LONG_KIND = frozenset("、和与及"), 6


def projects(scan: Scan, people: list[tuple[int, int]]) -> list[Phrase]:
    """The named projects of a text (not kinds, counts or slogans)."""
    found: list[Phrase] = []
    kinds: list[Phrase] = []
    last_end = 0
    named_people = Stretches(people)
    lying = _before(scan.text, "位于")
    for word in scan.words:
        if word.kind != "j" or word.start < last_end:
            continue
        one = candidate(scan, word, max(last_end, named_people.last_end(0, word.start)))
        if one is None:
            continue
        counted = COUNTED.search(scan.text, one.start, one.at)
        if counted and scan.text[counted.start() - 1] in "“‘":
            continue
        listed = _list_end(one, counted)
        if listed is not None:
            if OFFICIALS.match(scan.text, one.end):
                continue
            found.extend(_others(scan, listed, one.sentence, one.head, found))
        elif is_nameless(one):
            continue
        elif _is_named(one, lying):
            found.append(Phrase(one.start, one.end, one.head))
            last_end = one.end
        elif one.head == THING and one.at - one.start >= LONG_KIND:
            kinds.append(Phrase(one.start, one.end, one.head))
    return _with_listed(scan.text, found, kinds)


def _list_end(one: Candidate, counted: re.Match[str] | None) -> int | None:
    """Where the list ends of which a candidate only says how many or of what kind they are: 甲、乙等|16个项目."""
    text = one.scan.text
    if counted and not AMOUNT.match(text, counted.start()):
        return counted.start()
    others = text[one.start - 1] == "等" and not OTHER.search(text, one.start, one.at)
    return one.start if others and not named(one.scan, one.start, one.at, one.head) else None


def _is_named(one: Candidate, lying: Collection[str]) -> bool:
    """Whether the words before its last one, the ends of its route, or where it lies make a name of a candidate."""
    text, start, at = one.scan.text, one.start, one.at
    if is_plant(one) or named(one.scan, start, at, one.head):
        return True
    if one.route and at - start > 1 and SECTION.search(text, at + len(one.head), one.end):
        return True
    if at - start < SHORTEST or not _specific(text[start:at]):
        return False
    return text[start : one.end] in lying or LOCATED.search(text[max(one.sentence, start - 20) : start]) is not None


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
