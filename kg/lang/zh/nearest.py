"""Towns, villages and zones that titles mean without naming them: 镇党委书记, 村支书, 园区管委会主任."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg.lang.cues import Cued
from kg.lang.lexicon import read_lines
from kg.lang.zh.local_zones import in_full
from kg.lang.zh.scan import Scan
from kg.places import gazetteer

FOLDER = Path(__file__).parent / "lexicon"
TITLED = "党人政机长"
"""What begins the title of somebody in a town: 刘集乡|党委书记."""
TOWN_KINDS = ("镇", "乡", "街道", "苏木")
BEHIND_TOWN = re.compile(r"(?!镇|乡)[\u3400-\u9fff]{1,6}?(?:村|社区|嘎查)(?![级民委党里干支])")
SEEN_VILLAGE = re.compile(
    r"(?:来到|走进|深入|前往|走访|在|到)(?P<name>(?![各全该本农乡每])[\u3400-\u9fff]{2,6}?(?:村|社区|嘎查))(?![级民委党里干支])"
)
NO_VILLAGE = re.compile(r"[的了各全该本每两三几]|农村|乡村|山村|镇村|驻村|进村|入村")
ZONE_ACT = re.compile("召开|举行|举办|党工委|管委会")
ZONE_NAME = re.compile(r"(?:^|[，。；：\s】■·日午])(?P<name>(?![全各该我本在])[\u3400-\u9fff]{4,16})$")
LED_TO = re.compile("的还?有?|还有|以及|现任|包括|[由是]")
OF_TOWN = re.compile(
    r"[\u3400-\u9fff]{2,8}?(?:镇|乡|街道|苏木)(?=人大|党委|党工委|工委|办事处|人民政府|政府|融媒|发布|宣传|综治|$)"
)
COUNTY = re.compile("^.*[县市区旗州](?=.{2,}(?:镇|乡|街道|苏木)$)")
PARK_NAME = re.compile(
    r"(?:(?<=[，。；：、\s“到在于入往赴察看研进和与及])|(?<=考察|调研))(?P<name>(?![各全该我本在和与及察看进到入])[\u3400-\u9fff]{3,12}?园区)(?![党管工])"
)
GOVERNED = Cued("园区(?:党工委|管委会|工委|管理委员会)")
"""What makes a zone of a park: 园区管委会主任."""
JOINTS = re.compile("[和与及到在]")
LONGEST_ZONE = 18
Spans = list[tuple[int, int, str]]


def town_meant(scan: Scan, towns: Spans, position: int, body: int, publisher: str | None) -> str | None:
    """The town that 镇 means at a position: the only one named, the headline's, the publisher's, or the paragraph's."""
    paragraph = scan.text.rfind("\n", 0, position) + 1
    near = [town for town in towns if paragraph <= town[0] < position]
    beside = [town for town in near if town[0] >= scan.sentence(position)[0]]
    published = [town for town in towns if publisher and _publishes(scan.text[town[0] : town[1]], publisher)]
    topics = [town for town in beside if scan.text[town[0] - 1] in "，；" and scan.text[town[1]] not in TITLED]
    for some in (towns, [town for town in towns if town[0] < body], published, topics[-1:], beside, near):
        named = {area for _, _, area in some}
        if len(named) == 1:
            return named.pop()
    return None


def town_published(publisher: str | None, above: str | None) -> str | None:
    """The town that publishes an article: 云岭镇人大."""
    named = OF_TOWN.search(publisher or "")
    if named is None or above is None:
        return None
    name = COUNTY.sub("", named[0])
    listed = gazetteer().towns(name, above)
    return listed[0].id if len(listed) == 1 else gazetteer().below(above, name).id


def of_kind(town: str, level: str) -> bool:
    """Whether a town can be what a word of its level means: no street by 乡长."""
    return level not in TOWN_KINDS or town.endswith(level) or not town.endswith(TOWN_KINDS)


def _publishes(town: str, publisher: str) -> bool:
    """Whether a publisher is a town's own: not its county's of the same name."""
    at = publisher.find(_bare(town))
    return at >= 0 and publisher[at + len(_bare(town)) :][:1] not in tuple("县市区旗州")


def village_meant(scan: Scan, towns: Spans, position: int, home: str | None) -> str | None:
    """The village that 村支书 means at a position: the last one named before it in the paragraph."""
    text, places = scan.text, gazetteer()
    start = text.rfind("\n", 0, position) + 1
    best: tuple[int, str, str | None] | None = None
    for _, end, town in towns:
        if start <= end <= position and (village := BEHIND_TOWN.match(text, end, position)):
            best = (end, village[0], town)
    for match in SEEN_VILLAGE.finditer(text, start, position):
        if (best is None or match.start() > best[0]) and not NO_VILLAGE.search(match["name"]):
            best = (match.start(), match["name"], home)
    if best is None or best[2] is None:
        return None
    return places.below(best[2], best[1]).id


def own_zone(scan: Scan, body: int, above: str | None, year: int | None) -> Iterator[tuple[int, int, str]]:
    """Where a zone is named that the headline or the first paragraph tells of as of a body: 滨州港产业园区召开会议."""
    end = scan.text.find("\n", body + 1)
    name = _zone_acting(scan.text, end if end > 0 else len(scan.text)) if above is not None else ""
    if not name or above is None:
        return
    area = _zone_named(scan, name, above, year)
    at = scan.text.find(name)
    while at >= 0:
        yield at, at + len(name), area
        at = scan.text.find(name, at + 1)


def park_meant(scan: Scan, position: int, home: str | None, year: int | None) -> str | None:
    """The zone that 园区 means at a position: the last one named so before it, in this paragraph or the last."""
    name = _park_before(scan.text, position)
    return _zone_named(scan, name, home, year) if name and home is not None else None


def governed_parks(scan: Scan, home: str | None, year: int | None) -> Spans:
    """Where parks are named that have bodies of their own, told as 园区党工委, and so are zones: (start, end, area)."""
    names = {_park_before(scan.text, match.start()) for match in GOVERNED.finditer(scan.text)} - {""}
    if home is None:
        return []
    return [
        (match.start(), match.end(), _zone_named(scan, name, home, year))
        for name in sorted(names)
        for match in re.finditer(re.escape(name), scan.text)
    ]


def _park_before(text: str, position: int) -> str:
    since = text.rfind("\n", 0, max(0, text.rfind("\n", 0, position))) + 1
    named = [match["name"] for match in PARK_NAME.finditer(text, since, position)]
    return JOINTS.split(named[-1])[-1] if named else ""


def _zone_named(scan: Scan, name: str, above: str, year: int | None) -> str:
    """The zone of a name, listed or below an area."""
    full = in_full(name, scan.text)
    listed = gazetteer().zone(full, year)
    return listed[0].id if len(listed) == 1 else gazetteer().below(above, full).id


def _bare(town: str) -> str:
    """A town's name without its kind."""
    kind = next((kind for kind in TOWN_KINDS if town.endswith(kind)), "")
    return town.removesuffix(kind)


def _zone_acting(text: str, end: int) -> str:
    """The first zone that does what bodies do, before a place in the text; "" if none does."""
    for act in ZONE_ACT.finditer(text, 0, end):
        if text[act.start() - 1 : act.start()] not in "区园港城" or not text.endswith(_zone_heads(), 0, act.start()):
            continue
        named = ZONE_NAME.search(text, max(0, act.start() - LONGEST_ZONE), act.start())
        if named:
            return LED_TO.split(named["name"])[-1]
    return ""


@cache
def _zone_heads() -> tuple[str, ...]:
    return tuple(read_lines(FOLDER / "zone_heads.txt"))
