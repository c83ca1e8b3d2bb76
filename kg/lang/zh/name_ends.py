"""What stands behind names and begins with a character that names may have, too."""

import re
from collections.abc import Callable, Set
from itertools import islice

from kg.lang.zh.recurring import times

ASIDE = frozenset(("会前", "会后", "会上", "会中", "会间", "强力", "强势"))
"""When and how officials do it: 市长某某|会后说."""
BEHIND_LAST = {
    "先": ("分别", "一同", "一起", "先后"),
    "一": ("一行",),
    "均": ("率队", "率团", "率领", "带队", "带领", "主持召开", "担任", "一行"),
    "和": ("应邀", "到会", "在讲话", "在致辞", "在发言", "在会上", "在座谈", "在主席台", "代表市", "代表县", "代表区"),
}
"""Behind a last character of a name that could begin how something is done or who else did it: 鲁敬先|分别,
陶安一|一行, 岑永和|应邀; what only one person does, not all of several: 秦光均|率队."""
GOING = frozenset("抵冒赴到率携陪偕")
"""Characters that begin how somebody goes, and are hardly ever in names: 抵京, 冒雨, 率队."""
ADVERBS = frozenset("正也先共再均已曾即将就都还又仍")
"""Characters of names that elsewhere tell how something is done, and so never stand before `AMONG`."""
AMONG = re.compile("以?及(?!时|早)|等(?![着待候在到了不])")
"""What ends a list of names: 赵宪正|及有关部门负责人."""
BODY_ENDS = frozenset("局委办部院馆会处科室站所队组团厅司校厂镇乡村区县市州省社店园")
"""How bodies' names end (安委办), and those of few people."""
WHEN = frozenset("前后")
"""With a common word before, what tells when something was done: 区领导|春节前|走访."""

WITH_HE = re.compile("[孟苏萨斯乌那朝宝阿巴额布]和")
END, VERB = 4, 3.5
BEFORE_VERBS = frozenset("向为同来现")
LEADING_ON = BEFORE_VERBS | frozenset("在赴到往抵至")
"""Characters of given names that far more often begin a phrase behind a name: 在东宝区, 赴京山市, 向客人."""
COMING_BY = re.compile("来(?:[到我本访]|调研|考察|检查|视察|参观|指导|看望|慰问|投资|洽谈|督[查导])|现任")
BEFORE_JUE = frozenset("仓央白曲卓德措拉")
"""Behind these 决 spells a Tibetan name, elsewhere it begins what somebody decides: 尼玛仓决, 达瓦|决定."""


def spells_inside(text: str, start: int, at: int, spelling: Set[str]) -> bool:
    """Whether a character that mostly is a word goes on with the name that is spelt from `start`: 吉|和|尼玛, 仓|决."""
    goes_on = text[at + 1 : at + 2] in spelling
    if at < start + 2 and WITH_HE.match(text, start) and text[start + 2 : start + 3] in spelling:
        return True
    return (text[at] == "正" and goes_on) or (text[at] == "决" and text[at - 1] in BEFORE_JUE)


MOST = 50
"""So many places of a name are looked at."""


def ends_apart(text: str, name: str, start: int) -> bool:
    """Whether a string recurs before another character: 东洋精|密 would always be cut out of 东洋精密."""
    return times(text, name) > times(text, text[start : start + len(name) + 1])


def stands(text: str, name: str, ends: Callable[[int], float]) -> bool:
    """Whether a name is one though its last character could begin what its bearer does: 王刚|在东宝区, 周冬|来到.

    It must stand before a mark somewhere, or before a verb where one can't follow that character.
    """
    last = name[-1]
    if last not in LEADING_ON:
        return True
    for match in islice(re.finditer(re.escape(name), text), MOST):
        sure = ends(match.end())
        if sure == END or (sure == VERB and last in BEFORE_VERBS and not COMING_BY.match(text, match.end() - 1)):
            return True
    return False
