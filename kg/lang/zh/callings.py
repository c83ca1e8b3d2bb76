"""People told by callings that no list holds, where they say or do something: 食堂管理员|某某掀开, 碰到民工|某某."""

import re
from collections.abc import Iterator
from functools import cache

from kg.lang.cues import Cued
from kg.lang.lexicon import read_lines
from kg.lang.zh.introduced import sure
from kg.lang.zh.listing import Listing
from kg.lang.zh.names import FOLDER
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import Scan

HAN = "\u3400-\u9fff"
CALLED = Cued(rf"(?<=[{HAN}])[员工主户师匠手农嫂](?=[{HAN}]{{2,3}})")
"""How words for people end that tell what they do: 保护员, 棚主, 总工."""
ACTS = re.compile(
    "(?:正|正在|也|就|便|都|立刻|马上|赶忙|连忙|连声|当场|高兴地|激动地|笑着)?(?:"
    "告诉|介绍(?!信)|坦言|回答|答(?!复|案)|解释|反映(?!出)|抱怨|感慨|感叹|念叨|诉说|讲起|说(?!明)|笑(?!容)|乐呵呵|指着|指了|递[上来过给]|掀开|翻开|打开|推开|拉开"
    "|端[出上来着]|捧[出着]|拿[出起着]|搬出|迎[了上出]|拉着|握着|把[^控关握手]|掰着|算了|搓着|抹了|擦了|挠|红着|红了眼|点头|竖起|连连|拨通|接过|打来|跑来|赶来|站起|蹲在|爬上"
    "|带着|领着|捎上|憨憨|不好意思|一时语塞|脱口)"
)
MEETS = re.compile(
    rf"(?:询问|请教|叮嘱|嘱咐|安慰|看望|探望|慰问|遇见|遇到|遇上|碰到|碰见|碰上|握着|握住|拉着|拉住|与|和|同|跟)了?[{HAN}\d岁]{{0,16}}$"
)
SPOKEN_TO = re.compile("[，。；：“]|交谈|聊|攀谈|唠|拉家常|算起|促膝|并肩|握手|的(?:手|肩)")
TOGETHER = re.compile(rf"(?:与|和|同|跟)[{HAN}\d岁]{{0,16}}$")
LONGEST, SHORTEST, BACK = 3, 2, 24


def called(scan: Scan, listing: Listing) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    text = scan.text
    for match in CALLED.finditer(text):
        start = match.end()
        if text[start - 2 : start] in _no_callings() or is_common(text[start - 1 : start + 1]):
            continue
        if any(text.startswith(known, start) for known in listing.known):
            continue
        for length in (LONGEST, SHORTEST):
            end = start + length
            if sure(scan, start, end) and (ACTS.match(text, end) or _met(text, start, end)):
                yield start, end
                break


def _met(text: str, start: int, end: int) -> bool:
    """Whether somebody meets the one named: 碰到值守的民工|某某，, 与机手|某某聊了起来."""
    since = max(0, start - BACK)
    told = SPOKEN_TO.match(text, end)
    if told is None or not MEETS.search(text, since, start):
        return False
    return told[0] not in tuple("，。；：“") or not TOGETHER.search(text, since, start)


@cache
def _no_callings() -> frozenset[str]:
    """Words that end like a calling and are none: 施工, 携手."""
    return frozenset(read_lines(FOLDER / "no_callings.txt"))
