"""One Chinese title, read from its position leftwards: 来安|县委|书记, 市人大常委会|党组|副书记."""

import re
from typing import NamedTuple

from kg.lang.zh.abroad import ABROAD
from kg.lang.zh.leftwards import Leftwards
from kg.lang.zh.organs import CHAIRS
from kg.lang.zh.scan import Scan
from kg.lang.zh.unlisted import TEAM_CHIEFS, Unlisted
from kg.lang.zh.words import Word, words
from kg.places import gazetteer, one_fits

ONCE = r"原|(?<![此之先以])前|(?<![此之先以])前任|上任|时任|原任|(?<![\u3400-\u9fff])(?:离任|卸任)|[往历上]届"
PRESIDENT, COMPANIES = "会长", ("公司", "集团", "会社")
PARTY, LEADERS, HOUSES = "party-committee", "领导", ("校", "校方", "学校", "公司", "集团", "企业", "院", "学院")
"""Whose leaders are of no area: 某某大学|校领导, 某某|集团领导."""
PREFIX = re.compile(f"(?:{ONCE}|中共|中国共产党)$")
FORMER = re.compile(f"(?:{ONCE}|老)$")

HOUSE = re.compile(r"(?:(?<![\u3400-\u9fff])|[与和及])(?P<name>[^\W与和及]{2,12})$")


class Part(NamedTuple):
    """One title: its words, role, and whose it is as far as the title says."""

    start: int
    end: int
    word: str
    role: str
    organ: str
    base: str
    level: str
    areas: tuple[str, ...]
    below: str
    body: tuple[int, int] | None
    former: bool


def read_leaders(scan: Scan, word: Word) -> Part:
    """A word for the leaders of an area (市领导): each person behind it is one."""
    areas: tuple[str, ...] = ()
    start = word.start
    before = scan.area_end.get(start)
    level = words().levels.get(word.value[1], "")
    if before and (before.full or not level or one_fits(before.areas, level)):
        areas, start = before.areas, before.start
    position, named = word.value[0], word.value[1]
    return Part(start, word.end, position, "leader", PARTY, PARTY, named, areas, "", None, False)


def of_house(position: str) -> bool:
    """Whether a position is told of the leaders of a school or company at large: 校领导, 集团领导."""
    return position.endswith(LEADERS) and position.removesuffix(LEADERS) in HOUSES


def read_part(scan: Scan, word: Word, floor: int) -> Part:
    """The title that ends with a position word; `floor`: the title before must not be read again."""
    title = Leftwards(scan, word, floor)
    text, at, organs, body = scan.text, title.at, title.organs, title.body
    organ = ABROAD if ABROAD in organs else "outside" if "outside" in organs else organs[0] if organs else ""
    if of_house(title.position):
        organ, organs = "enterprise", ["enterprise"]
        named = HOUSE.search(text, floor, word.start) if body is None else None
        body = named.span("name") if named else body
        at = body[0] if body else at
    role = _role(title, organ)
    prefix = PREFIX.search(text, max(floor, at - 6), at)
    start = prefix.start() if prefix else at
    if role == "government-head" and text[max(floor, at - 2) : at] == "代理":
        role, start = "acting-government-head", at - 2
    if organ == "department" and body is not None and title.position in TEAM_CHIEFS:
        base = organ
    else:
        base = next((o for o in reversed(organs) if o != "party-group"), organ)
    if organ == "department" and body is None and not title.listed:
        body = (at, word.start)
    former = (
        title.former
        or FORMER.search(text[max(floor, at - 2) : at]) is not None
        or text[max(0, word.start - 1) : word.start] == "原"
    )
    below, areas = title.below, title.areas
    return Part(start, word.end, title.position, role, organ, base, title.level, areas, below, body, former)


def _role(title: Unlisted, organ: str) -> str:
    """The role of a position in a body: a 会长 of companies is no society's, a 主席 of a society no company's."""
    position, text = title.position, title.text
    if title.body is not None and position == PRESIDENT and text.endswith(COMPANIES, *title.body):
        organ = "company"
    elif title.body is not None and organ == "enterprise" and position in ("主席", "副主席"):
        end = title.body[1]
        organ = "society" if text[end - 1] == "会" and text[end - 2] != "事" else organ
    if position in CHAIRS and not organ and any(gazetteer().area(area).kind == "自治区" for area in title.areas):
        return CHAIRS[position]
    return words().role(position, organ)
