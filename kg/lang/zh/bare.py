"""Offices behind a name: 赵革书记说, 市发改委|王立副主任."""

import re

from kg.lang.zh.backwards import behind_body, behind_occupation
from kg.lang.zh.introduced import sure
from kg.lang.zh.list_words import FIRMS
from kg.lang.zh.listing import Listing
from kg.lang.zh.names import HAN, bare_offices, names
from kg.lang.zh.parts import Part
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import words

DEPUTY = "副"
LED = re.compile("(?:[由请让与向给]|听取|看望|慰问|在)了?$")
"""Behind which somebody is named within a clause: 会议由|王国强|校长主持."""
LONG = 3
TOWNS = ("镇", "乡", "道", "村", "区")


def opens(scan: Scan, listing: Listing, start: int, end: int, part: Part) -> bool:
    """Whether a name before a bare office opens a clause, or a body, an occupation or a word such as 由 leads to it."""
    text = scan.text
    before, name = text[start - 1 : start], text[start:end]
    body = behind_body(scan, start) or text.endswith(FIRMS, 0, start)
    opening = not before or not HAN.match(before) or body or behind_occupation(scan, start)
    opening = opening or (
        end - start == LONG and LED.search(text, max(0, start - LONG), start) is not None and sure(scan, start, end)
    )
    office = part.word in bare_offices() or (body and part.word.removeprefix(DEPUTY) in bare_offices())
    return opening and office and names().plausible(name) and not is_common(name) and not listing.shortened(name)


def of_body(scan: Scan, part: Part, start: int) -> Part:
    """A bare title with the body that stands before its bearer's name: 市发改委|王立|副主任."""
    word = scan.word_end.get(start)
    if word is None or word.kind != "O" or part.organ:
        return part
    at, (organ, level) = word.start, word.value
    role = words().role(part.word, organ)
    if scan.text[at - 1 : at] in TOWNS or words().levels.get(level) == "town":
        return part._replace(role=role)
    if not level and scan.text[at - 1 : at] in words().levels and at not in scan.area_end:
        at, level = at - 1, scan.text[at - 1]
    area = scan.area_end.get(at)
    return part._replace(
        role=role,
        organ=organ,
        base=organ,
        level=level,
        areas=area.areas if area is not None else (),
        body=(area.start if area is not None else at, word.end) if organ == "department" else None,
    )
