"""Who held a meeting, by its name and the words before it: 宁县召开…, 甲市乙市…签约仪式在乙市举行."""

import re

from kg.lang.zh.areas import Areas
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.this_one import named_before
from kg.lang.zh.words import words
from kg.places import gazetteer

JOINT = re.compile("[、与和及]|[-—·]")
HOSTED = re.compile("(?:承办|主办)")
ZONED = re.compile("[\u3400-\u9fff]{2,12}?(?:开发区|高新区|经开区|示范区|度假区)")
HOLDER = re.compile(
    r"(?:[\d年月日]{3,11}(?:上午|下午|晚)?)?(?:随即|随后|立即|迅速|及时|也|再次|组织|隆重|胜利|成功)?(?:召|举|委|政|人|市|县|全|区)"
)
DEICTIC = re.compile(
    r"(?:全|我|本)(省|市|区|县|旗|州|盟)|(?<![\u3400-\u9fff])(省|市|区|县|旗|州)(?=[委政人纪防直总七六八九十五四三])"
)
BATCH = re.compile(r"(?:20\d\d年度?)?(?:第?[一二三四五六七八首]批|第?[一二三四]季度)")
"""Behind the area in the name of a ceremony that another one begins: 甲自由贸易港建设项目乙市|第一批集中开工仪式."""
HOLDING = re.compile(
    r"(?:[\d年月日]{3,11}(?:上午|下午|晚)?)?(?:在[^，。；]{2,16}?)?(?:隆重|胜利|成功|顺利|如期|组织|集中|及时|迅速|专题|认真)?(?:召开|举行|举办|组织召开)"
)
BEFORE_HEAD = 30
OF_HOUSE = ("院党组", "该院", "院党委", "院务", "院长办公")
"""What the meeting of a court, procuratorate or hospital named before begins with."""
AND = "与和同"
BOTH = tuple("两各三")
"""What makes 地 no prefecture: 两地妇联."""
BULLET = re.compile("\n[▲△●■□◆◇★☆○▶►•·【]\\s*$")
BUILDING = re.compile("项目|工程|产业园|仪式|公司|集团")
"""What a meeting is rather for than the town's that its name begins with: 甲县云岭镇|水库工程推进会."""
OF_TOWN = re.compile(r"第[一二三四五六七八九十\d]+届|[党团妇]代会|党员代表|人大|人民代表|党委|党工委")
"""What a town itself meets for: 云岭镇|第三届人民代表大会."""
ONE_PROJECT = re.compile(r"(?![^项]*(?:重大|重点|集中|批|年|季度|系列|市|县|区))[^，。；]{4,24}项目[^，。；]{0,8}仪式")
"""What follows the place in the name of one project's ceremony: 济宁|某某食品建设项目开工仪式."""
WITHIN = ("在", "来", "赴", "到")
"""Before an area in which something takes place, be it held by another one."""
BELOW = ("town", "village")


def host(scan: Scan, areas: Areas, start: int, end: int) -> str | None:
    """The area that held a meeting: in its name or as subject of 召开; None if neither tells."""
    if (town := _town(scan, areas, start, end)) is not None:
        return town
    if scan.text.startswith(OF_HOUSE, start) and (own := named_before(scan, start, "院")):
        return areas.home.choose(own)
    if start in scan.area_at and (zone := ZONED.match(scan.text, start, end)):
        return areas.named_zone(zone[0])
    joint = joint_host(scan, start, end, areas)
    if joint:
        return joint
    for first, last in ((start, end), (max(scan.sentence(start)[0], start - BEFORE_HEAD), start)):
        if (named := _named(scan, areas, (start, end), (first, last))) is not None:
            return named
        deictic = next((own for own in DEICTIC.finditer(scan.text, first, last) if not _of_title(scan, own)), None)
        own_area = areas.of_level(words().levels[deictic[1] or deictic[2]], start) if deictic else None
        if own_area or (deictic and areas.home.area):
            return own_area
        if (level := _organ(scan, first, last)) is not None:
            return areas.of_level(level, start)
    return None


def _town(scan: Scan, areas: Areas, start: int, end: int) -> str | None:
    """The town or zone that a meeting's name begins with, that stands before 召开, or that heads its line."""
    text = scan.text
    for first, last, town in (*areas.zones(), *areas.towns()):
        ahead = start - BEFORE_HEAD <= first and last <= start and text[first - 1] not in "在于到赴"
        above = scan.area_end.get(first)
        within = above is not None and above.start == start and not BUILDING.search(text, last, end)
        if (ahead and HOLDING.match(text, last)) or (first == start and OF_TOWN.match(text, last)) or within:
            return town
        line = text.rfind("\n", 0, start)
        if line <= first < start and BULLET.search(text, max(0, line), first):
            return town
    return None


def _named(scan: Scan, areas: Areas, name: tuple[int, int], stretch: tuple[int, int]) -> str | None:
    """The area named last in a stretch that holds the meeting of a name."""
    text, (start, end) = scan.text, name
    for area in reversed(scan.areas_in(*stretch)):
        if area.end > stretch[1] or text[area.start - 1 : area.start] in WITHIN:
            continue
        inside = stretch[0] == start
        batch = inside and area.full and BATCH.match(text, area.end, end) is not None
        if not (batch or area.start == start if inside else HOLDER.match(text[area.end : area.end + 14])):
            continue
        chosen = areas.home.choose(areas.current(area), far=area.full)
        other = scan.area_end.get(area.start - 1) if text[area.start - 1] in AND else None
        if other is not None and chosen != areas.home.area:
            chosen = areas.home.choose(areas.current(other), far=other.full) or chosen
        if chosen and not area.full and _of_firm(scan, areas, chosen, (area.end, end)):
            continue
        if chosen and (areas.kin(chosen) or area.full):
            return chosen
    return None


def _organ(scan: Scan, first: int, last: int) -> str | None:
    """The level of the organ that a stretch names, if it isn't in somebody's title: 市委|召开."""
    known = words().levels
    for word in scan.words_in(first, last):
        office = scan.word_at.get(word.end)
        told = word.kind == "O" and scan.text[word.start - 1 : word.start] not in BOTH
        if told and (office is None or office.kind != "T") and known.get(word.value[1], BELOW[0]) not in BELOW:
            return known[word.value[1]]
    return None


def _of_title(scan: Scan, deictic: re.Match[str]) -> bool:
    """Whether 市 begins somebody's title (市政协主席), and isn't who holds the meeting (市政协召开)."""
    organ = scan.word_at.get(deictic.start())
    office = scan.word_at.get(organ.end) if organ is not None else None
    return office is not None and office.kind == "T"


def _of_firm(scan: Scan, areas: Areas, area: str, rest: tuple[int, int]) -> bool:
    """Whether an area above home only begins the name of a company whose project a ceremony is for."""
    home = areas.home.area
    above = home is not None and home != area and gazetteer().contains(area, home)
    return above and ONE_PROJECT.fullmatch(scan.text, *rest) is not None


def joint_host(scan: Scan, start: int, end: int, areas: Areas) -> str | None:
    """Of two areas side by side in a name the one whose body hosts, else the one where it is, else home; None if the
    name isn't of two.
    """
    first = scan.area_at.get(start)
    if first is None:
        return None
    joint = JOINT.match(scan.text, first.end)
    second = scan.area_at.get(joint.end() if joint else first.end)
    if second is None or second.end >= end:
        return None
    both = [areas.home.choose(areas.current(name), far=name.full) for name in (first, second)]
    if None in both or both[0] == both[1]:
        return None
    behind = list(scan.areas_in(end, scan.sentence(start)[1]))
    told = [name for name in behind if _hosts(scan, name)] or [name for name in behind if _here(scan, name)]
    chosen = (areas.home.choose(areas.current(name), far=name.full) for name in told)
    return next((area for area in chosen if area in both), areas.home.area if areas.home.area in both else None)


def _hosts(scan: Scan, name: AreaName) -> bool:
    """Whether an area's body is told to host: 由|乙市|政府主办."""
    return scan.text[name.start - 1] == "由" and HOSTED.search(scan.text, name.end, name.end + 12) is not None


def _here(scan: Scan, name: AreaName) -> bool:
    return scan.text[name.start - 1] == "在"
