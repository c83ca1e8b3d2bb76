"""Later mentions of people whom a Chinese article has introduced.

They are called by the whole name or the last part of one with dots, by surname and office (易代市长强调), or by given
name and 同志 (向前同志).
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from kg.draft.draft import Draft
from kg.lang.zh.names import HAN, bare_offices
from kg.lang.zh.names import names as kinds
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import Scan

SHORTEST_PART = 3
OF_FIRM = re.compile("[\u3400-\u9fff]{0,8}?(?:公司|集团|项目|工厂|株式会社|研究所|大学)(?!董事|总[经裁监]|的)")
"""Behind a founder's name in that of a firm: 某某|机床公司."""
MEETINGS = ("会议", "大会", "全会", "会上")
ACTING, DEPUTY, COMRADE = "代", "副", "同志"
Spans = list[tuple[int, int, int]]


def later(draft: Draft, scan: Scan, spans: Spans) -> Spans:
    """Every place where an article names a person; `spans`: those where it introduces one."""
    found: set[tuple[int, int, int]] = set()
    covered: set[int] = set()
    text = scan.text
    names = {text[start:end]: person for start, end, person in spans}
    for name, person in list(names.items()):
        for part in name.split("·") if "·" in name else ():
            if len(part) >= SHORTEST_PART and sum(part in other for other in names) == 1:
                names[part] = person
    told = {start for start, _, _ in spans}
    parts = {part for name in names if "·" in name for part in name.split("·")}
    for name, person in sorted(names.items(), key=lambda item: (-len(item[0]), item[0])):
        at = text.find(name)
        while at >= 0:
            of_firm = name in parts and OF_FIRM.match(text, at + len(name)) is not None
            of_firm = of_firm or (at not in told and _begins_firm(scan, at, at + len(name)))
            if at not in covered and not of_firm and _whole(scan, at, at + len(name)):
                covered.update(range(at, at + len(name)))
                found.add((at, at + len(name), person))
                draft.name(person, at, at + len(name))
            at = text.find(name, at + 1)
    return sorted(found | set(_addressed(draft, scan, sorted(found))))


def _begins_firm(scan: Scan, start: int, end: int) -> bool:
    """Whether a known name behind an area's begins the name of a firm: 日喀则市|格桑|花乳业有限公司."""
    firm = OF_FIRM.match(scan.text, end) if start in scan.area_end else None
    return firm is not None and not any(word.kind == "v" for word in scan.words_in(end, firm.end()))


def _whole(scan: Scan, start: int, end: int) -> bool:
    """Whether a known name is not part of a longer word (高建 in 冯建设), nor what a meeting did: 会议|明确."""
    if scan.text.endswith(MEETINGS, 0, start) and is_common(scan.text[start:end]):
        return False
    area = next((a for a in scan.areas_in(max(0, start - 8), end) if a.start <= start and a.end >= end), None)
    return area is None or (area.end - area.start == end - start and not area.full)


def _addressed(draft: Draft, scan: Scan, spans: Spans) -> Iterator[tuple[int, int, int]]:
    """(start, end, person) of each; `spans` are the places of full names.

    An office calls whoever of a surname holds it; where two do, it calls nobody.
    """
    lists = kinds()
    surnames: dict[str, list[int]] = defaultdict(list)
    given: dict[str, set[int]] = defaultdict(set)
    for person, name in {person: scan.text[start:end] for start, end, person in reversed(spans)}.items():
        surname = name[:2] if name[:2] in lists.compound else name[:1]
        if "·" not in name and (surname in lists.surnames or surname in lists.compound):
            surnames[surname].append(person)
            if len(name) - len(surname) > 1:
                given[name.removeprefix(surname)].add(person)
    covered = {at for start, end, _ in spans for at in range(start, end)}
    for word in scan.words:
        if word.kind != "T" or word.start - 1 in covered:
            continue
        at = word.start - scan.text.endswith(ACTING, 0, word.start)
        begin = next((at - size for size in (2, 1) if scan.text[max(0, at - size) : at] in surnames), at)
        office = scan.text[word.start : word.end].removeprefix(ACTING)
        if begin < at and office in bare_offices() and _alone(scan, begin, at):
            held = _holders(draft, surnames[scan.text[begin:at]], office)
            if len(held) == 1:
                yield begin, word.end, held[0]
    if COMRADE in scan.text:
        for name, called in given.items():
            at = scan.text.find(name + COMRADE)
            while at >= 0 and len(called) == 1:
                if at not in covered:
                    yield at, at + len(name), min(called)
                at = scan.text.find(name + COMRADE, at + 1)


def _alone(scan: Scan, start: int, end: int) -> bool:
    """Whether what looks like a surname ends no word and no area's name: 提高|主任, 镇江|市长."""
    word = scan.text[start - 1 : end] if start and HAN.match(scan.text, start - 1) else ""
    area = any(area.end >= end for area in scan.areas_in(max(0, start - 6), end))
    return not area and end not in scan.word_end and not (word and is_common(word[:2]))


def _holders(draft: Draft, people: list[int], office: str) -> list[int]:
    """Who of some people holds an office, or else who is deputy to it."""
    titles = {person: [fact.info["title"] for fact in draft.posts(person)] for person in people}
    deputy = DEPUTY + office.removeprefix(DEPUTY)
    chiefs = [p for p, held in titles.items() if any(t.endswith(office) and not t.endswith(deputy) for t in held)]
    if office.startswith(DEPUTY) or not chiefs:
        return [person for person, held in titles.items() if any(title.endswith(office) for title in held)]
    return chiefs
