"""Spaces inside Chinese text: those of typeset names go ("程 砚"), those between columns stay, one each."""

import re
from collections.abc import Iterator
from functools import cache

from kg.read import tables
from kg.read.noise import is_cjk
from kg.read.twin import Twin

_RUN = re.compile(" +")
_LABEL = re.compile("(?<![^\n ])[\u3400-\u9fff](?: {1,6}[\u3400-\u9fff]){1,5}(?=[：:])")
_MARKS = "，。、：；！？（）…—·"
_JOINING = frozenset("在到赴于的了和与及对向由从是至说讲问要就为等并将把被让请给也还又都不无未")
_COUNTING = frozenset("一二三四五六七八九十甲乙丙丁上下左右前后注图表文")
_ENDING = frozenset("者员长任记席家人")
"""What a title or a word for people goes on with: 记|者 万方."""
_ONE_WHO = frozenset("记作编患学王使读")
"""What 者 makes a word for people with; behind other ends of titles it is a surname: 副主任|者 明."""
_WIDE = 6
"""So many spaces stand between columns, even behind a bracket."""
_SETS_APART, _SHORTEST_LEAD = 3, 4
_LEAD = re.compile("[\u3400-\u9fff0-9]*$")
_BYLINE = re.compile("记者|通讯员|编辑|摄影|作者|撰稿|供稿|责编")
_OPENING, _CLOSING = "“‘《【〔", "”’》】〕"
_UNIT = "年月日时分秒个名人家次届项亿万千百元吨米公里亩岁位条度℃%倍户件批期号楼"
_TITLES = frozenset(
    ("县长", "市长", "区长", "镇长", "乡长", "旗长", "州长", "部长", "局长", "院长", "主任", "书记", "委员", "校长")
)
_SPACED_NUMBER = re.compile(rf"\d[\d.,]*%? [{_UNIT}]")


def folded(twin: Twin) -> Twin:
    """Chinese text without the spaces that divide nothing."""
    return twin.drop(_needless(twin.text)) if " " in twin.text else twin


def _needless(text: str) -> Iterator[tuple[int, int]]:
    runs = [run.span() for run in _RUN.finditer(text)]
    names = _inside_names(text, runs) | _inside_labels(text)
    for start, end in runs:
        before, after = text[start - 1 : start], text[end : end + 1]
        edge = not before or not after or "\n" in (before, after)
        edge = edge or (end - start < _WIDE and (before in _MARKS + _OPENING or after in _MARKS + _CLOSING))
        if (
            edge
            or start in names
            or _is_title(text, start, end)
            or _is_number(text, start, end)
            or (after in "为的" and _is_list_name(text, start))
        ):
            yield start, end
        elif end - start > 1:
            yield start + 1, end


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    """(single surnames, compound ones)."""
    found = tables.surnames()
    return frozenset(name for name in found if len(name) == 1), frozenset(name for name in found if len(name) > 1)


@cache
def _spelling() -> frozenset[str]:
    return frozenset("".join(tables.words(tables.SPELLING)))


@cache
def _title_ends() -> frozenset[str]:
    return frozenset(tables.words(tables.DATA / "title_ends.txt"))


def _inside_labels(text: str) -> set[int]:
    """Starts of the runs of spaces inside a label set apart, a character each: 副 市 长：."""
    return {label.start() + run.start() for label in _LABEL.finditer(text) for run in _RUN.finditer(label[0])}


def _inside_names(text: str, runs: list[tuple[int, int]]) -> set[int]:
    """Starts of the runs of spaces that stand inside a name.

    A surname that stands alone before a character is a name whatever follows. At the end of a longer word it is one
    only after a title, or where the next character stands alone and isn't itself a surname with a space; a name told
    so once is one everywhere.
    """
    inside: set[int] = set()
    told: set[str] = set()
    later: list[tuple[int, int, int]] = []
    previous = -1
    for start, end in runs:
        if end - start > 4 or end >= len(text) or not is_cjk(text[end]):
            continue
        if start == previous + 1 and _ends_name(text, end):
            inside.add(start)
            continue
        first = _surname_before(text, start)
        if first is None:
            if _may_be_surname(text, start, end):
                inside.add(start)
            continue
        if first == 0 or not is_cjk(text[first - 1]):
            if first != previous:
                inside.add(start)
                told.add(text[first:start] + text[end])
                previous = end
        else:
            later.append((first, start, end))
    for first, start, end in later:
        alone = end + 1 >= len(text) or not is_cjk(text[end + 1])
        if (text[first - 1] in _title_ends() or alone) and end + 1 not in inside:
            inside.add(start)
            told.add(text[first:start] + text[end])
    inside.update(start for first, start, end in later if text[first:start] + text[end] in told)
    inside.update(_told_whole(text, runs))
    if len(told) >= _SETS_APART:
        inside.update(_in_sentences(text, [run for run in runs if run[0] not in inside]))
    return inside


def _in_sentences(text: str, runs: list[tuple[int, int]]) -> Iterator[int]:
    """Starts of the runs amid the sentences of a text that sets names apart: 八十二岁的舒 展登台."""
    single, _ = _surnames()
    for start, end in runs:
        if not is_cjk(text[start - 1 : start]) or not is_cjk(text[end : end + 1]):
            continue
        line = text.rfind("\n", 0, start) + 1
        close = text.find("\n", end)
        lead = _LEAD.search(text, line, start)
        long = lead is not None and start - lead.start() >= _SHORTEST_LEAD and not _BYLINE.search(lead[0])
        named = (
            text[start - 1] in single or text[start - 1] in _spelling() or text[end + 1 : end + 2] in tuple("、，。；")
        )
        if long and named and "。" in text[line : close if close >= 0 else len(text)]:
            yield start


def _told_whole(text: str, runs: list[tuple[int, int]]) -> Iterator[int]:
    """Starts of the runs before the last character of a name that the text has whole elsewhere: 书记邓东 升, 邓东升."""
    single, _ = _surnames()
    for start, end in runs:
        name = text[max(0, start - 2) : start] + text[end : end + 1]
        titled = start > 2 and text[start - 3] in _title_ends()
        if titled and name[0] in single and all(map(is_cjk, name)) and name in text:
            yield start


def _ends_name(text: str, last: int) -> bool:
    """Whether the third character of a name that is spaced throughout stands here: 向 楚 雄为."""
    return last + 1 >= len(text) or text[last + 1] in "为的任同\n，、；"


def _surname_before(text: str, end: int) -> int | None:
    """Where the surname begins that ends at `end` (县|长孙, but 县长|孙); None if there is none."""
    single, compound = _surnames()
    if text[max(0, end - 2) : end] in compound and text[max(0, end - 3) : end - 1] not in _TITLES:
        return end - 2
    return end - 1 if end and text[end - 1] in single else None


def _may_be_surname(text: str, start: int, end: int) -> bool:
    """Whether a character in no list of surnames stands alone behind a title or a mark: 部长操 知远, 。喜 悦当选."""
    if start < 2 or not is_cjk(text[start - 1]) or text[start - 1] in _JOINING | _ENDING - {"者"}:
        return False
    if text[start - 1] == "者" and text[start - 2] in _ONE_WHO:
        return False
    if text[start - 2] in _title_ends():
        return True
    return end - start <= 2 and text[start - 2] in "，。、；\n" and text[start - 1] not in _COUNTING


def _is_list_name(text: str, end: int) -> bool:
    """Whether nothing but a name stands before a run of spaces in its line ("莫 川  为市教育局局长")."""
    words = text[text.rfind("\n", 0, end) + 1 : end].replace(" ", "")
    return 2 <= len(words) <= 4 or ("·" in words and len(words) < 20)


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether the run stands in a title set as wide as the longer ones above and below: 主 持：县 长 某某."""
    if text[start - 1] + text[end] not in _TITLES:
        return False
    return text[start - 2 : start - 1] in tuple("：: \n、") and text[end + 1 : end + 2] == " "


def _is_number(text: str, start: int, end: int) -> bool:
    """Whether the run stands between a number and its unit, or a Chinese character and a number with its unit."""
    if text[start - 1].isdigit() and text[end] in _UNIT:
        return True
    return end - start == 1 and is_cjk(text[start - 1]) and bool(_SPACED_NUMBER.match(text, end))
