"""Which areas an article's names mean: the home it speaks from, its towns, and whose body a title's post is in."""

import re

from kg.draft.roles import PLACELESS
from kg.lang.cues import Cued
from kg.lang.zh.abroad import ABROAD
from kg.lang.zh.current import current
from kg.lang.zh.home import home_of, inspected
from kg.lang.zh.lending import lent
from kg.lang.zh.local_zones import in_full, means, same_kind, short_zones
from kg.lang.zh.nearest import governed_parks, of_kind, own_zone, park_meant, town_meant, town_published, village_meant
from kg.lang.zh.organs import CIVIL, TROOPS, VILLAGE_CHIEFS, ZONE_BODIES, ZONES
from kg.lang.zh.parts import Part
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.this_one import of_this_house
from kg.lang.zh.titles import Title
from kg.lang.zh.towns import find_towns
from kg.lang.zh.words import words
from kg.model import Article
from kg.places import Area, fits, gazetteer

NESTED = re.compile(
    r"(?P<town>[\u3400-\u9fff]{1,12}?(?:镇|乡|街道|苏木))(?P<village>[\u3400-\u9fff]{1,8}(?:村|社区|嘎查))"
)
VILLAGE_KINDS = ("村", "社区", "嘎查")
POSTED = re.compile("^.*?驻(?!马店|跸|驾)(?=.{2,}[村区查]$)|(?<=村)驻村$|(?<=社区)驻村$")
"""What posts somebody to a village, and is none of its name: 市委办公室驻|双桥村, 双桥村|驻村."""
RECEIVED = Cued("(?:[来到]|莅临)(?:园区|开发区|经开区|高新区|新区)(?:考察|参观|调研|学习|洽谈)")
THIS_TOWN = re.compile("[该本我](?:镇|乡|街道|苏木)")
PARK = "园区"
OF_NATION = re.compile("国家级(?:自然保护|风景名胜)区|国家公园")
FAR_OFF = ("赴", "前往")
COUNTIES = frozenset(("county", "district", "banner"))


class Areas:
    """The areas of one article."""

    def __init__(self, article: Article, scan: Scan, found: list[Title], named: list[tuple[int, int]]) -> None:
        """`named`: where people and companies are named; an area inside of them is no clue."""
        self.article = article
        self.scan = scan
        self.text = scan.text
        self.year = int(article.published[:4]) if article.published else article.year
        self._titled: set[str] = set()
        self._told: list[tuple[int, str]] = []
        self._zone: str | None = None
        self._zone_only = False
        self._towns: list[tuple[int, int, str]] | None = None
        self._zones: list[tuple[int, int, str]] | None = None
        self.home = home_of(article, scan, found, named, self.year)
        self._spoken = {words().levels.get(part.level) for title in found for part in title.parts if not part.areas}
        self._lent = dict(lent(scan, found, self.home)) | dict(of_this_house(scan, found))
        self._holders_of_titles(found)

    def _holders_of_titles(self, found: list[Title]) -> None:
        """Remember the areas that titles name, and the zone whose bodies the article is about."""
        parts = [part for title in found for part in title.parts]
        bodies = [part for part in parts if part.organ in CIVIL]
        self._zone_only = sum(part.base in ZONE_BODIES for part in bodies) > 1 and not any(
            part.level or (part.below and not part.below.endswith(ZONES)) for part in bodies
        )
        for part in (part for part in parts if part.areas or part.below):
            area = self.area_of(part)
            if area is not None:
                self._titled.add(area)
                self._told.append((part.start, area))
                zone = part.base in ZONE_BODIES and (
                    gazetteer().area(area).level == "zone" or part.below.endswith(ZONES)
                )
                if zone and self._zone is None and RECEIVED.search(self.text) is None:
                    self._zone = area

    def current(self, name: AreaName) -> tuple[str, ...]:
        """Of the areas of a name those that existed in the article's year; all if none did."""
        return current(self.scan, name, self.year)

    def area_of(self, part: Part) -> str | None:
        """The area whose body a title's post is in."""
        lent = self._lent.get(part.start)
        if lent is not None:
            part = part._replace(areas=lent)
        if part.role in PLACELESS or part.base == "enterprise" or part.organ == "enterprise":
            return None
        if part.organ in ("outside", ABROAD) or part.word in TROOPS:
            return None
        if part.below.endswith(VILLAGE_KINDS):
            part = part._replace(below=POSTED.sub("", part.below))
        if THIS_TOWN.fullmatch(part.below):
            return self._town_before(part.start, part.below[1:])
        if part.below:
            own = self._zone or (self.home.area if self._speaks_of_zone() else None)
            own = own or (self._only_zone() if part.below in ZONES else None)
            if part.below == PARK:
                return own or park_meant(self.scan, part.start, self.home.area, self.year)
            if own is not None and self._means(part.below, own):
                return own
            return self._below(part)
        if part.areas:
            return self._own_zone(part) or self._choose_titled(part)
        if part.organ == "village" or part.word in VILLAGE_CHIEFS:
            return village_meant(self.scan, self.towns(), part.start, self.home.area)
        if not part.level and self._of_zone(part) and (zone := self._zone or self._only_zone()) is not None:
            return zone
        if part.level or part.base == "street-office":
            level = words().levels.get(part.level, part.level) or "town"
            if level == "town":
                meant = town_meant(self.scan, self.towns(), part.start, self.article.body, self.article.publisher)
                meant = meant or town_published(self.article.publisher, self.home.area)
                return meant if meant is None or of_kind(gazetteer().area(meant).zh, part.level) else None
            return self.of_level(level, part.start)
        if part.body is not None and OF_NATION.search(self.text, *part.body):
            return None
        if part.role == "other" and part.base not in CIVIL:
            return None
        if part.role in ("party-secretary", "deputy-party-secretary", "other") and part.base == "party-committee":
            return None
        if not part.organ and part.role in ("other", "party-secretary", "deputy-party-secretary"):
            return None
        return self.home.area

    def _town_before(self, position: int, kind: str) -> str | None:
        """The town that 该乡 means: the last one of its kind that a title or the text named before."""
        named = (*self._told, *((start, area) for start, _, area in self.towns()))
        before = sorted(one for one in named if one[0] < position and gazetteer().area(one[1]).zh.endswith(kind))
        return before[-1][1] if before else None

    def _of_zone(self, part: Part) -> bool:
        """Whether a title is one of the zone that the article is about: 管委会主任, 纪工委书记, 经开区招商局局长."""
        title = self.text[part.start : part.end]
        if self._zone_only and part.organ == "department":
            return True
        return part.base in ZONE_BODIES or "工委" in title or title.startswith(ZONES)

    def _own_zone(self, part: Part) -> str | None:
        """The zone that publishes the article, where a title names it in short, and so another zone in full."""
        own = self.own_zone
        return own.id if own and all(means(gazetteer().area(one).zh, own.zh) for one in part.areas) else None

    def _means(self, below: str, zone: str) -> bool:
        known = gazetteer().area(zone)
        return known.level == "zone" and (same_kind(below, known.zh) if below in ZONES else means(below, known.zh))

    @property
    def own_zone(self) -> Area | None:
        """The zone that the article is of, as its publisher names it in full."""
        own = gazetteer().area(self.home.area) if self.home.area is not None else None
        return own if own is not None and own.level == "zone" else None

    def _speaks_of_zone(self) -> bool:
        return self.own_zone is not None

    def _only_zone(self) -> str | None:
        """The zone that 管委会 means where no title names one: the only one that the article speaks of."""
        zones = {area for _, _, area in self.zones()} if self.home.area else set()
        return zones.pop() if len(zones) == 1 else None

    def of_level(self, level: str, before: int | None = None) -> str | None:
        """The area that a level word (市, 县) means: home's, else the only one of that level that holds titles here.

        市 doesn't mean a city whose titles only stand behind it: it may be the one above.
        """
        own = self.home.level(level)
        if own is not None:
            return own
        others = {area for area in self._titled - self.home.apart if fits(gazetteer().area(area), level)}
        if level == "city" and before is not None:
            others &= {area for start, area in self._told if start < before}
        others = others or (self._visited(level) - self.home.apart if level in COUNTIES else self._above_visited(level))
        return others.pop() if len(others) == 1 else None

    def _above_visited(self, level: str) -> set[str]:
        """The areas of a level above the one county whose titles need no area: 市领导某某到甲县调研，|县委书记陪同."""
        own = {area for kind in COUNTIES & self._spoken for area in self._visited(kind) - self.home.apart}
        sure = len(own) == 1 and self.home.area is None and inspected(self.scan)
        above = gazetteer().ancestors(own.pop()) if sure else ()
        return {area.id for area in above if fits(area, level)}

    def _visited(self, level: str) -> set[str]:
        """The areas of a level that an article names in full, other than as where somebody goes (赴丙县考察)."""
        full = (name for name in self.scan.areas if name.full and name.name[-1] in "县区旗市")
        here = (name for name in full if not self.text.endswith(FAR_OFF, 0, name.start))
        chosen = {self.home.choose(self.current(name)) for name in here}
        return {area for area in chosen if area is not None and fits(gazetteer().area(area), level)}

    def _choose_titled(self, part: Part) -> str | None:
        level = words().levels.get(part.level, part.level)
        options = list(part.areas)
        places = gazetteer()
        name = next(
            (n for n in reversed(self.scan.areas_in(part.start, part.end)) if set(n.areas) & set(options)), None
        )
        if name is not None:
            now = self.current(name)
            options = [option for option in now if option in options] or list(now)
        elif len(options) > 1:
            options = [option for option in options if places.area(option).existed(self.year or 9999)] or options
        if level:
            fitting = [option for option in options if fits(places.area(option), level)]
            options = fitting or options
        return self.home.choose(options)

    def _below(self, part: Part) -> str | None:
        """A town, village or zone: listed, or below the area that the title or home names."""
        places = gazetteer()
        above = self._choose_titled(part) if part.areas else self.home.area
        if (full := in_full(part.below, self.text)) != part.below:
            part = part._replace(below=full)
        zones = places.zone(part.below, self.year)
        if not zones and part.below.endswith(("港区", *ZONES)) and above is not None:
            full = in_full(places.area(above).short + part.below, self.text)
            zones = places.zone(full, self.year)
            part = part._replace(below=full) if full in self.text else part
        if zones:
            chosen = self.home.choose([zone.id for zone in zones])
            if chosen:
                return chosen
        if above is None:
            return None
        nested = NESTED.fullmatch(part.below)
        if nested:
            towns = places.towns(nested["town"], above)
            town = towns[0].id if len(towns) == 1 else places.below(above, nested["town"]).id
            return places.below(town, nested["village"]).id
        towns = places.towns(part.below, above)
        if len(towns) == 1:
            return towns[0].id
        return places.below(above, part.below).id

    def named_zone(self, name: str) -> str | None:
        """The zone of a name: home if it means that, one that is listed, else one below home."""
        home, places = self.home.area, gazetteer()
        if home is not None and self._means(name, home):
            return home
        full = in_full(name, self.text)
        listed = places.zone(full, self.year)
        chosen = self.home.choose([zone.id for zone in listed]) if listed else None
        return chosen or (places.below(home, full).id if home is not None else None)

    def kin(self, area: str) -> bool:
        """Whether an area lies within home's prefecture (or home within it)."""
        places = gazetteer()
        home = self.home.area
        if home is None:
            return False
        chain = [home, *(a.id for a in places.ancestors(home))]
        return any(
            known == area or (places.area(known).level != "province" and places.contains(known, area))
            for known in chain
        ) or places.contains(area, home)

    def zones(self) -> list[tuple[int, int, str]]:
        """Zones told by a short word (淮北高新区, 高新区): (start, end, area id)."""
        if self._zones is None:
            named = (
                () if RECEIVED.search(self.text) else own_zone(self.scan, self.article.body, self.home.area, self.year)
            )
            parks = governed_parks(self.scan, self.home.area, self.year)
            self._zones = [*short_zones(self.scan, self.home, self.year), *named, *parks]
        return self._zones

    def towns(self) -> list[tuple[int, int, str]]:
        """Towns, streets and sumus named in full: (start, end, area id)."""
        if self._towns is None:
            self._towns = list(find_towns(self.scan, self.home, self.current))
        return self._towns
