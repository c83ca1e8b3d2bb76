"""Awards to named people, and bodies that spoke at a meeting where nobody is named."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.lang.zh.scan import Scan
from kg.lang.zh.words import words

AWARD = re.compile(
    r"(?:荣获|获评|获得|获授|喜获|被评为|被授予|获颁|当选为?)(?:了)?(?:全国|全省|全市|[^，。；“]{0,14})?“(?P<name>[^”]{2,30})”(?:荣誉)?(?:称号)?"
    r"|(?:荣获|获评|被评为|被授予)(?P<plain>[^，。；“、]{3,24}?)(?:荣誉称号|称号|。|，|；|$)"
)
SPEECH = re.compile(
    r"(?:先后|分别|依次)?(?:作了?|进行了?)?(?:大会|交流|表态|典型|书面)?(?:交流发言|表态发言|典型发言|发言|表态)"
)
JOINT = re.compile(r"[、和与及]|以及")
TAIL = re.compile(
    r"(?:等(?:\d+个?)?(?:单位|部门|地区|企业|县区|市区|镇街|地)?)?(?:主要负责(?:人|同志)|负责(?:人|同志)|有关负责人|代表|投资方)?$"
)
HEAD = re.compile(r"^(?:会上|会议期间|随后|之后|期间|其间|最后)")
BODY = re.compile(
    r"(?:委|局|办|厅|院|区|县|市|镇|乡|街道|公司|集团|银行|中心|管委会|开发区|示范区|投资方|项目|社区|村|旗|州|部)$"
)


class Body(NamedTuple):
    """A body that spoke: where it is named."""

    start: int
    end: int


def awards(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The awards of a stretch of text: (start, end, name)."""
    for match in AWARD.finditer(text, start, end):
        yield match.start(), match.end(), match["name"] or match["plain"]


def speakers(scan: Scan, start: int, end: int) -> list[Body]:
    """The bodies that a sentence lists as speaking: 市发改委、南通开发区、如东县作交流发言."""
    text = scan.text
    speech = SPEECH.search(text, start, end)
    if speech is None:
        return []
    begin = max(start, *(text.rfind(mark, start, speech.start()) + 1 for mark in "，：；"))
    head = HEAD.match(text, begin, speech.start())
    begin = head.end() if head else begin
    found: list[Body] = []
    at = begin
    for piece in re.split(f"({JOINT.pattern})", text[begin : speech.start()]):
        first, at = at, at + len(piece)
        tail = TAIL.search(piece)
        last = at - (len(tail[0]) if tail else 0)
        name = text[first:last]
        known = [word for word in words().find(name) if word.kind == "O" and word.end == len(name)]
        if 2 <= len(name) <= 24 and (known or BODY.search(name)):
            found.append(Body(first, last))
    return found
