"""Spaces inside Chinese text: those of typeset names go ("程 砚"), those between columns and headline parts stay, one each."""

import re
from collections.abc import Iterator
from functools import cache
from re import Pattern

from kg.read import tables
from kg.read.noise import CJK
from kg.read.twin import Twin

_RUN = re.compile(" +")
_MARKS = "，。、：；！？（）…—·"
_OPENING, _CLOSING = "“‘《【〔", "”’》】〕"
_TITLE_END = "长记任员席理官者委监师导士辑译对核审编总授工民表领带会事务使尉校将警长及和与、"
_UNIT = "年月日时分秒个名人家次届届项亿万千百元吨米公里亩岁位条度℃%倍户件批期号楼"
_SPACED_NUMBER = re.compile(rf"\d[\d.,]*%? [{_UNIT}]")


@cache
def _names() -> tuple[Pattern[str], Pattern[str], Pattern[str]]:
    """Patterns at a run of spaces that stands inside a name, by what stands before and after it."""
    single, compound = tables.surnames()
    alone = re.compile(rf"(?:^|(?<=[^{CJK}]))(?:{single}|{compound})( {{1,4}})(?=[{CJK}])", re.MULTILINE)
    after_title = re.compile(rf"(?<=[{_TITLE_END}])(?:{single}|{compound})( {{1,4}})(?=[{CJK}])")
    before_edge = re.compile(rf"(?<=[{CJK}])(?:{single}|{compound})( {{1,4}})(?=[{CJK}](?:[^{CJK}]|$))", re.MULTILINE)
    return alone, after_title, before_edge


def folded(twin: Twin) -> Twin:
    """Chinese text without the spaces that divide nothing."""
    text = twin.text
    if " " not in text:
        return twin
    return twin.drop(_needless(text, _inside_names(text)))


def _inside_names(text: str) -> set[int]:
    """Starts of the runs of spaces that stand inside a name.

    A lone surname before a lone character is a name whatever follows; at the end of a longer word it is one only
    after a title or where the next character stands alone, and that isn't the surname of a name with its own space.
    """
    alone, after_title, before_edge = _names()
    inside: set[int] = set()
    second: set[int] = set()
    for found in alone.finditer(text):
        if found.start() not in second:
            inside.add(found.start(1))
            second.add(found.end())
    for pattern in (after_title, before_edge):
        for found in pattern.finditer(text):
            if found.end() not in {start - 1 for start in inside} and found.start() not in second:
                inside.add(found.start(1))
    return inside


def _needless(text: str, inside: set[int]) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(text):
        start, end = run.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        edge = not before or not after or before in "\n" + _MARKS + _OPENING or after in "\n" + _MARKS + _CLOSING
        if edge or start in inside or _is_number(text, start, end) or (after in "为的" and _is_list_name(text, start)):
            yield start, end
        elif end - start > 1:
            yield start + 1, end


def _is_list_name(text: str, end: int) -> bool:
    """Whether nothing but a name stands before a run of spaces in its line ("莫 川  为市教育局局长")."""
    words = text[text.rfind("\n", 0, end) + 1 : end].replace(" ", "")
    return 2 <= len(words) <= 4 or ("·" in words and len(words) < 20)


def _is_number(text: str, start: int, end: int) -> bool:
    """Whether the run stands between a number and its unit, or a Chinese character and a number with its unit."""
    if text[start - 1].isdigit() and text[end] in _UNIT:
        return True
    if end - start > 1 or not "\u4e00" <= text[start - 1] <= "\u9fff":
        return False
    return bool(_SPACED_NUMBER.match(text, end))
