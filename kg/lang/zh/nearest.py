"""Towns, villages and zones that titles mean without naming them: 镇党委书记, 村支书, 园区管委会主任."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg.lang.lexicon import read_lines
from kg.lang.zh.local_zones import in_full
from kg.lang.zh.scan import Scan
from kg.places import gazetteer

FOLDER = Path(__file__).parent / "lexicon"
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
LONGEST_ZONE = 18
Spans = list[tuple[int, int, str]]


def town_meant(scan: Scan, towns: Spans, position: int, body: int, publisher: str | None) -> str | None:
    """The town that 镇 means at a position: the only one named, the headline's, the publisher's, or the paragraph's."""
    paragraph = scan.text.rfind("\n", 0, position) + 1
    near = [town for town in towns if paragraph <= town[0] < position]
    beside = [town for town in near if town[0] >= scan.sentence(position)[0]]
    published = [town for town in towns if publisher and _publishes(scan.text[town[0] : town[1]], publisher)]
    for some in (towns, [town for town in towns if town[0] < body], published, beside, near):
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
    places = gazetteer()
    full = in_full(name, scan.text)
    listed = places.zone(full, year)
    area = listed[0].id if len(listed) == 1 else places.below(above, full).id
    at = scan.text.find(name)
    while at >= 0:
        yield at, at + len(name), area
        at = scan.text.find(name, at + 1)


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
