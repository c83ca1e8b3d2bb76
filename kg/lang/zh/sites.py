"""Companies, institutions and sites in Chinese text."""

import re
from functools import cache
from pathlib import Path

from kg.lang.lexicon import read_lines
from kg.lang.stretches import Stretches
from kg.lang.zh.phrases import (
    COUNTED,
    INSTITUTE_WITH_AND,
    LONGEST,
    PLACE_WITH_AND,
    Phrase,
    after_possessive,
    behind_favour,
    cut,
    left_of,
    trim,
    vocabulary,
)
from kg.lang.zh.project_names import named
from kg.lang.zh.scan import Scan
from kg.lang.zh.site_names import is_firm
from kg.lang.zh.words import Word

FOLDER = Path(__file__).parent / "lexicon"
SOCIETIES = frozenset(("协会", "联合会", "商会", "研究院", "研究所"))
LEADING, ASKING = frozenset("他她向与到赴奔往由对从问请听给"), frozenset("他她问")
NOBODY = ("该", "全市", "全县", "全区", "各", "相关", "有关", "部分", "辖区", "沿线", "周边")
BRANCH = re.compile(r"[\u3400-\u9fff]{2,6}分公司")
OWN, PLACE_ENDS = frozenset("县市区州旗"), frozenset("镇乡村园道场站馆校")
"""Around 和 between a place and what is of the county: 某村|和|县中医院."""
PLAIN_FIRMS = ("厂", "公司", "医院", "学校")
"""What ends a name of its own before 和: 织袜厂|和|制衣厂."""
INDOORS = frozenset("馆店厦厅室楼")
"""The last characters of where people meet: 在宾馆|同某某公司."""
LONGEST_COMPANY, LONGEST_SITE = 28, 24


@cache
def _zone_heads() -> re.Pattern[str]:
    heads = [*read_lines(FOLDER / "zone_heads.txt"), "基地", "协同区", "核心区", "功能区", "集聚区", "集中区"]
    return re.compile("|".join(sorted(map(re.escape, heads), key=len, reverse=True)))


def zones(scan: Scan, taken: list[tuple[int, int]]) -> list[Phrase]:
    """Zones, parks and bases named anywhere in a text: 长江口产业创新协同区, 通州湾石化双循环基地."""
    text = scan.text
    found: list[Phrase] = []
    known = Stretches(taken)
    for match in _zone_heads().finditer(text):
        end = match.end()
        if known.overlap(match.start(), end):
            continue
        sentence = scan.sentence(match.start())[0]
        floor = max(sentence, known.last_end(0, match.start()))
        start = left_of(scan, match.start(), floor, quoted=True)
        start = after_possessive(text, cut(text, start, match.start()), match.start())
        start = trim(text, start, match.start())
        if not 3 <= end - start <= LONGEST_SITE or COUNTED.search(text, start, end):
            continue
        if named(scan, start, match.start(), match.group()):
            found.append(Phrase(start, end, match.group()))
    return found


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
        branch = BRANCH.match(text, word.end)
        if branch and word.value[0].endswith("公司"):
            word = Word("c", word.start, branch.end(), word.value)
        sentence = scan.sentence(word.start)[0]
        floor = max(sentence, last)
        before = scan.word_before(word.start)
        nearest = max(floor, word.start - LONGEST)
        while before is not None and before.kind not in "Tlov" and before.end > nearest:
            before = scan.word_before(before.start)
        if before is not None and before.kind in "Tlo" and before.end <= word.start:
            floor = max(floor, before.end)
        inner = scan.word_end.get(word.start)
        within = inner is not None and inner.kind == "v" and inner.end - inner.start > 1 and word.value[0] in SOCIETIES
        start = left_of(scan, inner.start if within and inner else word.start, floor, quoted=True)
        start = after_possessive(text, trim(text, start, word.start), word.start)
        common = vocabulary().common
        while (
            text[start] in LEADING
            and word.start - start > (2 if text[start] in ASKING else 3)
            and text[start : start + 2] not in common
        ):
            start += 1
        arrival = max(text.rfind(c, start, word.start) for c in "到赴")
        if arrival >= start and word.start - arrival > 2 and text[arrival : arrival + 2] not in common:
            start = arrival + 1
        beside = text.rfind("同", start, word.start)
        if (
            beside > start
            and word.start - beside > 2
            and text[beside - 1] in INDOORS
            and text[beside : beside + 2] not in common
        ):
            start = beside + 1
        start = behind_favour(scan, start, word.start)
        doer = text.rfind("由", start, word.start)
        if (
            doer > start
            and word.start - doer > 2
            and text[doer - 1] not in "自理"
            and text[doer : doer + 2] not in common
        ):
            start = doer + 1
        kind = text.rfind("企业", start, word.start) + 2
        start = kind if kind > start + 1 and kind in scan.area_at else start
        told = text.rfind("是", start, word.start)
        start = told + 1 if told >= start and word.start - told > 2 else start
        conjunction = max(text.rfind(c, start, word.start) for c in "和与及")
        inside = PLACE_WITH_AND.match(text, conjunction) or INSTITUTE_WITH_AND.match(text, conjunction)
        if inside or text[conjunction - 1] in "到赴在":
            conjunction = -1
        area = scan.area_end.get(conjunction)
        if area is not None and area.start == start and not area.full and text[start - 1] == "、":
            conjunction = -1
        first = text[start : max(start, conjunction)]
        two = first.endswith(PLAIN_FIRMS) or is_firm(first, listed=True)
        if two and word.start - conjunction == 1:
            continue
        if (start < conjunction and text[conjunction + 1] in OWN and text[conjunction - 1] in PLACE_ENDS) or (
            conjunction >= start and word.start - conjunction > (3 if text[conjunction] == "和" and not two else 2)
        ):
            start = conjunction + 1
        name = text[start : word.end]
        if start <= conjunction < word.start and text[conjunction + 1 : word.start] in common:
            continue
        if (
            text[word.start - 1] == "等"
            or word.start - start < 2
            or len(name) > LONGEST_COMPANY
            or COUNTED.search(name)
            or name.startswith(NOBODY)
        ):
            continue
        if not vocabulary().generic.sub("", text[start : word.start]).strip():
            continue
        if found and found[-1].end == start:
            start = found.pop().start
        found.append(Phrase(start, word.end, word.value[0]))
        last = word.end
    return found
