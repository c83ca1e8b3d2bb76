"""One Chinese title, read from its position leftwards: 来安|县委|书记, 市人大常委会|党组|副书记."""

import re
from typing import NamedTuple

from kg.find.home import fits
from kg.lang.zh.abroad import ABROAD, foreign_since
from kg.lang.zh.organs import BARE_FIRMS, CHAIRS, OUTSIDERS
from kg.lang.zh.posted import ends_name, owned
from kg.lang.zh.runs import (
    body_start,
    boundary,
    committee,
    firm_start,
    inside_word,
    longer_body,
    name_heads,
    named_chief,
    seated_zone,
    short_firm,
)
from kg.lang.zh.scan import Scan
from kg.lang.zh.towns import ends_town, town_of
from kg.lang.zh.words import Word, words
from kg.places import gazetteer

TERM = re.compile(r"第?[一二三四五六七八九十百\d]+届$")
TOWN = re.compile(r"([\u3400-\u9fff]{1,9}?(?:镇|乡|街道办事处|街道办|街道|苏木))$")
VILLAGE = re.compile(r"([\u3400-\u9fff]{1,8}?(?:村|社区|嘎查))(?:驻村)?(?:党总支|党支部|党委|村委会|居委会)?$")
NATION = ("全国", "国务院")
GRADES = ("省级", "市级", "县级", "区级", "旗级", "镇级", "乡级", "村级")
BARE_TOWNS = frozenset(("街道", "街道办", "街道办事处"))
FOREIGN_BEFORE = 16
TEAM = re.compile(
    r"(?:第?[一二三四五六七八九十\d]{1,3})?(?:巡察|巡视|监察|纪检监察|督导|督察|督查|考核|检查|联络|工作|帮扶|驻村|指导|援建|协作)(?:工作)?[组队]$"
    r"|援[疆藏青川黔滇甘琼渝鄂非外][\u3400-\u9fff]{0,6}(?:小组|联络组|前方指挥部|前指)$"
)
ZONE_CHIEFS = frozenset(("主任", "副主任", "常务副主任"))
TEAM_CHIEFS = frozenset(("组长", "副组长", "队长", "副队长", "领队"))
AID = re.compile("对口支援|对口帮扶|援[疆藏青川黔滇甘琼渝鄂非外]|挂职")
YOUTH_LEAGUE = "共青团"
POSTED, CONGRESS, COMMITTEE, SENT_THERE = "驻", "人大", "工委", "驻村"
TOWN_BODIES, REGIONS = ("街道", "镇", "乡"), ("自治区", "地区")
LONGEST_TEAM, LONGEST_ALIAS = 12, 16
LEFT = ("离任", "卸任", "前任")
ONE_OF_SEVERAL = re.compile("第[一二三四五六七八九十]{1,3}")
ALIAS = re.compile(
    "(?<=[局会委院校办部室联处所站队])（[\u3400-\u9fff、]{1,12}[局会委院校办部室联处所站队心]）$"
    "|(?<=[委局厅办府])派[驻出](?:第?[一二三四五六七八九十]{1,3})?$"
)
"""A body's other name (县自然资源局|（林业局）|局长), or that it sent a team (市监委|派驻第五|纪检监察组组长)."""
ONCE = r"原|(?<![此之先以])前|(?<![此之先以])前任|上任|时任|原任|(?<![\u3400-\u9fff])(?:离任|卸任)|[往历上]届"
PRESIDENT, COMPANIES = "会长", ("公司", "集团", "会社")
PARTY = "party-committee"
PREFIX = re.compile(f"(?:{ONCE}|中共|中国共产党)$")
FORMER = re.compile(f"(?:{ONCE}|老)$")


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
    if before and (before.full or not level or any(fits(gazetteer().area(area), level) for area in before.areas)):
        areas, start = before.areas, before.start
    position, named = word.value[0], word.value[1]
    return Part(start, word.end, position, "leader", PARTY, PARTY, named, areas, "", None, False)


def read_part(scan: Scan, word: Word, floor: int) -> Part:
    """The title that ends with a position word; `floor`: the title before must not be read again."""
    lexicon, heads = words(), name_heads()
    text = scan.text
    position, level = word.value
    organs: list[str] = []
    areas: tuple[str, ...] = ()
    below = ""
    former_inside = False
    body: tuple[int, int] | None = None
    at = word.start
    first_organ_start = at
    if alias := ALIAS.search(text, max(floor, at - LONGEST_ALIAS), at):
        at = alias.start()
    while at > floor:
        if text[at - 1] == "的" and owned(scan, at, floor, level, position, bodied=bool(organs)):
            at -= 1
            continue
        before = scan.word_end.get(at)
        if before is not None and before.kind == "O" and before.start >= floor:
            organs.append(before.value[0])
            at = first_organ_start = before.start
            if zone_named := seated_zone(scan, before, floor):
                at, below = zone_named
                break
            term = TERM.search(text, max(floor, at - 6), at)
            if term:
                at = term.start()
            if lexicon.levels.get(before.value[1]) == "town":
                left = boundary(scan, at, floor)
                named = TOWN.search(text[left : at + len(before.value[1])])
                if named and len(named[1]) > len(before.value[1]):
                    below, at, areas = town_of(scan, left + named.start(1), at + len(before.value[1]))
                    break
            if before.value[0] == "committee" or (
                text.startswith(COMMITTEE, at) and not text.endswith(TOWN_BODIES, 0, at)
            ):
                whole = committee(scan, at, floor)
                organs[-1] = "committee" if whole < at else organs[-1]
                at = whole
                continue
            if before.value[0] == "village":
                left = boundary(scan, at, floor)
                kind = "社区" if text.startswith("社区", at) else "村"
                if at - left >= 2 and text.startswith(kind, at):
                    below, at, areas = town_of(scan, left, at)
                    below += kind
                break
            if before.value[0] == "street-office":
                left = boundary(scan, at, floor)
                sent = text.rfind(POSTED, left, at)
                if sent >= 0:
                    organs[-1], at = "outside", sent
                elif at - left >= 2:
                    below, at, areas = town_of(scan, left, at)
                    below += "街道"
                elif text.startswith("街道", at):
                    level = level or "街道"
                break
            if before.value[0] == "department" and (longer := longer_body(scan, at, before.end, floor)) is not None:
                at, deictic, areas = longer
                level = level or deictic
                organs[-1] = "outside" if AID.search(text, at, before.end) else organs[-1]
                first_organ_start = before.end
                body = (at, before.end) if before.end == word.start else body
                break
            level = level or before.value[1]
            continue
        area = scan.area_end.get(at)
        if area is not None and area.start >= floor and not (ends_town(scan, area) or ends_name(scan, area, level)):
            areas, at = area.areas, area.start
            while (above := scan.area_end.get(at)) is not None and above.start >= floor:
                areas = below_of(above.areas, areas)
                at = above.start
            if organs and text.endswith(YOUTH_LEAGUE, floor, at):
                organs[0] = "mass"
                at -= len(YOUTH_LEAGUE)
            elif body is not None and text.endswith(POSTED, floor, at):
                organs[0], areas, level = "outside", (), ""
                at -= len(POSTED)
                while (sender := scan.area_end.get(at)) is not None and sender.start >= floor:
                    at = sender.start
            break
        gone = len(LEFT[0]) if not organs and text.endswith(LEFT, floor, at) else int(text[at - 1] == "原")
        if gone > 1 or (gone and at - 1 > floor and text[at - 2] in "镇乡市县区局会司办委厅院部协校"):
            former_inside, at = True, at - gone
            continue
        if text.endswith(REGIONS, floor, at):
            first = at - 3 if text.endswith(REGIONS[0], floor, at) else at - 2
            level, at = level or text[first:at], first
            continue
        state = next((word for word in NATION if text.endswith(word, floor, at)), "")
        if state:
            organs.append("outside")
            at -= len(state)
            break
        if text.endswith(GRADES, floor, at):
            level, at = level or text[at - 2], at - 2
            continue
        team = TEAM.search(text, max(floor, at - LONGEST_TEAM), at) if position in TEAM_CHIEFS and not organs else None
        if team is not None:
            organs.append("department")
            numbered = ONE_OF_SEVERAL.match(text, team.start()) if text[team.start() - 1] == "、" else None
            begin = numbered.end() if numbered else team.start()
            body, at = (begin, at), begin
            if numbered:
                break
            if AID.search(text, at - LONGEST_TEAM if at - LONGEST_TEAM > floor else floor, team.end()):
                organs[-1], at = "outside", boundary(scan, at, floor)
                break
            continue
        left = boundary(scan, at, floor)
        run = text[left:at]
        if organs and run.startswith(heads.national) and not run.endswith(heads.firms):
            organs.append("outside")
            at = left
            break
        zone = run.endswith(heads.zones)
        if zone and not areas:
            inside = scan.areas_in(left, at)
            begin = inside[0].start if inside else left
            below, at = text[begin:at], begin
            if not organs and position in ZONE_CHIEFS:
                organs.append("management-committee")
            break
        if not organs and named_chief(scan, left, at, level):
            below, at, areas = town_of(scan, left, at)
            below += level
            break
        if run in BARE_TOWNS:
            level, at = level or "街道", left
            break
        town = TOWN.search(run)
        if town and len(town[1]) > 1:
            below, at, areas = town_of(scan, left + town.start(1), at)
            break
        village = VILLAGE.search(run)
        if village and not organs[1:] and word.value[0] in ("书记", "主任", "第一书记", "副书记", "副主任"):
            begin = left + village.start(1)
            organs.append("village")
            below, at = text[begin : left + village.end(1)].removeprefix(SENT_THERE), begin
            break
        character = text[at - 1]
        if character in lexicon.levels and text[at - 2] == POSTED and at - 2 > floor:
            at -= 2  # 市水利局驻|县工作组: it is the sender's
            continue
        if character in lexicon.levels and at - 1 >= floor and not inside_word(scan, at - 1):
            level = level or character
            at -= 1
            continue
        if run.endswith(heads.firms) and (len(run) >= 3 or run in BARE_FIRMS):
            organs.append("enterprise")
            left = firm_start(scan, left, floor)
            body, at = (left, at), left
            break
        if not organs and (firm := short_firm(scan, left, at, position)) is not None:
            organs.append("enterprise")
            body, at = (firm, at), firm
            break
        if not areas and run.endswith(heads.bodies) and 2 <= len(run) <= 22:
            organs.append("department")
            begin, deictic, inner = body_start(scan, left, at)
            if scan.text.startswith(heads.national, begin):
                organs[-1], deictic, inner = "outside", "", ()
            if word.value[0] in OUTSIDERS:
                deictic, inner = "", ()
                organs[-1] = "outside"
            level = level or deictic
            areas = inner or areas
            at = begin
            break
        break
    party = scan.word_end.get(at)
    if party is not None and party.kind == "O" and party.value[0] == "democratic-party" and party.start >= floor:
        organs.append("democratic-party")
        at = party.start
    if scan.abroad and (since := foreign_since(text, max(floor, at - FOREIGN_BEFORE), at, word.start)) >= 0:
        organs.append(ABROAD)
        at = since
        level, areas, below = "", (), ""
    if below.endswith(TOWN_BODIES) and text.endswith(CONGRESS, floor, at):
        organs.insert(0, "congress")
        at -= len(CONGRESS)
    organ = ABROAD if ABROAD in organs else "outside" if "outside" in organs else organs[0] if organs else ""
    base = next((o for o in reversed(organs) if o != "party-group"), organ)
    base = organ if body is not None and organ == "department" and position in TEAM_CHIEFS else base
    company = body is not None and text.endswith(COMPANIES, *body)
    role_organ = "company" if company and position == PRESIDENT else organ
    if organ == "party-committee" and base in ("enterprise",) and position in ("书记", "副书记"):
        role_organ = "party-committee"
    if organ == "enterprise" and position in ("主席", "副主席") and body is not None:
        society = scan.text[body[1] - 1] == "会" and scan.text[body[1] - 2] != "事"
        role_organ = "society" if society else "enterprise"
    role = lexicon.role(position, role_organ)
    if position in CHAIRS and not organ and any(gazetteer().area(area).kind == "自治区" for area in areas):
        role = CHAIRS[position]
    prefix = PREFIX.search(text, max(floor, at - 6), at)
    former = (
        former_inside
        or bool(FORMER.search(text[max(floor, at - 2) : at]))
        or text[max(0, word.start - 1) : word.start] == "原"
    )
    start = prefix.start() if prefix else at
    if role == "government-head" and text[max(floor, at - 2) : at] == "代理":
        role, start = "acting-government-head", at - 2
    if body is None and organ == "department" and first_organ_start == word.start:
        body = (at, word.start)
    return Part(start, word.end, position, role, organ, base, level, areas, below, body, former)


def below_of(above: tuple[str, ...], areas: tuple[str, ...]) -> tuple[str, ...]:
    """Of several areas of a name those that lie within the area named before it: 南京市|鼓楼区; all if none does."""
    places = gazetteer()
    return tuple(a for a in areas if any(places.contains(upper, a) for upper in above)) or areas
