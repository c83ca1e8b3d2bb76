"""Which area a name or a title's level word means, as the article goes on."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from kg.draft.draft import Draft
from kg.draft.home import Home
from kg.draft.roles import PLACELESS
from kg.lang.en.areas import Told
from kg.lang.en.data import word_class
from kg.lang.en.home_areas import meant, named
from kg.lang.en.titles import Post
from kg.lang.readings import spellings
from kg.places import Area, fits, gazetteer, is_county_city

NO_PLACE = frozenset(
    ("enterprise", "university", "school", "hospital", "institute", "association", "foreign", "nation", "central")
) | {"people's-committee"}

_LOCAL = frozenset(("democratic", "leading-group", "management", "political-legal", "tribunal", "work-committee"))
_PEOPLES = re.compile(r"(?<=[\u3400-\u9fff]{2})(?:[\u3400-\u9fff]{1,3}?族)+$")
_SIDES = {"east": "dong", "west": "xi", "south": "nan", "north": "bei", "central": "zhong", "middle": "zhong"}

_STILL = 9999
_KIND = re.compile(r" (city|county|district)\b")
_NAME, _LONGEST_NAME = re.compile(r"\b[a-z][\w']{1,40}+$"), 41
_CITY = re.compile(r"([A-Z][\w']{1,40}+) City\b")
"""What tells which city a bare name means, though a district of home bears it, too."""


class Places:
    """Resolves the areas of one article and remembers which of each level was spoken of last."""

    def __init__(self, draft: Draft, home: Home, told: Mapping[str, Told]) -> None:
        """`told`: names that the article itself tells apart, with what they mean beyond home."""
        self.draft = draft
        self._told = told
        self.home = home
        self._last: dict[str, str] = {}
        self._towns: dict[str, str] = {}
        self._known: dict[tuple[str, Told | None, str, str | None, bool], str | None] = {}
        self._kinds: dict[str, set[str]] = defaultdict(set)
        text, since = draft.article.clean.lower(), 0
        for match in _KIND.finditer(text):
            if name := _NAME.search(text, max(since, match.start() - _LONGEST_NAME), match.start()):
                since = match.end()
                self._kinds[name[0]].add(match[1])
        self._cities = {
            match[1]: cities[0]
            for match in _CITY.finditer(draft.article.clean)
            if len(cities := named(match[0], home.year)) == 1
        }

    def area(
        self, text: str, areas: Iterable[str] = (), level: str = "", within: str | None = None, far: bool = True
    ) -> str | None:
        """The area of a name, None if it can't be told; `within`: an area named with it ("Zhejiang's Taizhou"); `far`:
        whether a county may lie outside home's province.
        """
        areas = tuple(areas) if not isinstance(areas, Told) else areas
        key = (text, areas if isinstance(areas, Told) else None, level, within, far)
        if key not in self._known:
            self._known[key] = self._area(text, areas, level, within, far)
        return self._known[key]

    def _area(self, text: str, areas: Iterable[str], level: str, within: str | None, far: bool) -> str | None:
        places = gazetteer()
        year = self.home.year
        if (town := self._towns.get(text)) and not level:
            return town
        options = list(meant(text, areas, year))
        if not options:
            return self._below(text)
        if year is None and level:
            ever = [o for o in dict.fromkeys((*options, *areas)) if fits(places.area(o), level)]
            if ever and not any(fits(places.area(o), level) for o in options):
                options = ever
        options = self._former(options, areas) or options
        if year is None and len(options) > 1:
            options = _latest(options)
        fitting = [o for o in options if level and fits(places.area(o), level)]
        if not fitting and level in ("county", "district"):
            fitting = self._namesakes(options, f"{text} {level}")
        if fitting:
            options = fitting
        if within:
            inside = [o for o in options if places.contains(within, o)]
            options = inside or options
        if (city := self._cities.get(text)) in options and not level and not self._at_home(options):
            return city
        if text in self._told and not self._at_home(options):
            options = [one for one in options if one in self._told[text]] or options
        far = far or any(places.area(o).level in ("province", "prefecture") for o in options)
        chosen = self.home.choose(options, far=far)
        return chosen and (self._as_in_full(text, chosen) or chosen)

    def _as_in_full(self, text: str, area: str) -> str | None:
        """The area under the name that the article once gives it in full: "Jiangdu", beside "Jiangdu City"."""
        kinds, line = self._kinds.get(text.lower(), ()), gazetteer().lineage(area)
        if len(kinds) != 1 or len(line) == 1:
            return None
        (kind,) = kinds
        found = [one for one in line if fits(gazetteer().area(one), kind)]
        return found[-1] if found else None

    def _former(self, options: list[str], areas: Iterable[str]) -> list[str]:
        """The areas within home that bore a name at another time, if those that bear it lie in other provinces."""
        places, home, year = gazetteer(), self.home.area, self.home.year
        if home is None or any(one[:2] == home[:2] for one in options):
            return []
        inside = [one for one in areas if one not in options and places.contains(home, one)]
        lately = [one for one in inside if year is None or _lately(one, year)]
        return lately or [places.at(one, year or _STILL).id for one in inside]

    def _at_home(self, areas: Iterable[str]) -> bool:
        """Whether one of some areas is home or lies above it."""
        home = self.home.area
        return home is not None and any(one == home or gazetteer().contains(one, home) for one in areas)

    def _namesakes(self, cities: Iterable[str], text: str) -> list[str]:
        """The county in a city that bears the city's name ("Shangrao county head"); without a year the last one."""
        places, year = gazetteer(), self.home.year
        found = [area for area in places.english(text) if any(places.contains(city, area.id) for city in cities)]
        if year is not None:
            return [area.id for area in found if area.existed(year)]
        return _latest([area.id for area in found])

    def inside(self, text: str, above: str) -> str | None:
        """The one area of a name that lies in an area of another name ("Tongshan District", "Xuzhou")."""
        upper = named(above, self.home.year)
        found = {o for o in named(text, self.home.year) if any(gazetteer().contains(one, o) for one in upper)}
        return found.pop() if len(found) == 1 else None

    def choose(self, areas: Iterable[str], level: str) -> str | None:
        """Which of the areas of a name is meant, where the name itself stands elsewhere in the text."""
        options = [one for one in areas if level and fits(gazetteer().area(one), level)] or list(areas)
        year = self.home.year
        now = [
            one
            for one in options
            if (area := gazetteer().area(one)) and (area.until is None if year is None else area.existed(year))
        ]
        return self.home.choose(now or options)

    def _below(self, text: str) -> str | None:
        """A zone or town that the gazetteer's index doesn't hold, by its rules or made up below home."""
        places = gazetteer()
        home = self.home.area
        text = text.replace("Sub-d", "Subd").replace("sub-d", "subd")
        if text.split()[-1].lower() in word_class("town"):
            if home is None:
                near = {town.id for one in self.home.mentioned for town in places.town_english(text, one)}
                return near.pop() if len(near) == 1 else None
            towns = _towns(text, home)
            if not towns and places.area(home).level == "zone":
                towns = next((found for one in places.ancestors(home) if (found := _towns(text, one.id))), ())
            if len(towns) == 1:
                self._note(text, towns[0].id)
            return towns[0].id if len(towns) == 1 else places.below(home, text).id
        zones = [zone.id for zone in places.zone(text)]
        if zones:
            return self.home.choose(zones)
        return places.below(home, text).id if home else None

    def _note(self, text: str, town: str) -> None:
        """Let "Anshun" mean the town of home named "Anshun Town", if the article can't mean another area near home."""
        bare, places, home = " ".join(text.split()[:-1]), gazetteer(), self.home.area
        options = named(bare, self.home.year)
        if home and options and not any(places.contains(home, one) or places.contains(one, home) for one in options):
            self._towns[bare] = town

    def spoken(self, area: str) -> None:
        """Remember an area as the one last spoken of."""
        known = gazetteer().get(area)
        if known is None:
            return
        for level in ("city", "district", "county", "banner", "prefecture", "province"):
            if fits(known, level):
                self._last[level] = area
        if fits(known, "banner"):
            self._last["county"] = area
        if is_county_city(known):
            self._last["county-city"] = area
        if known.level == "town" or (known.level == "zone" and not self._no_zone(known)):
            self._last[known.level] = area

    def last_city(self) -> str | None:
        """The city spoken of last: "Its mayor" at the beginning of a sentence is that city's."""
        return self._last.get("city")

    def _no_zone(self, area: Area) -> bool:
        """As of "the Hainan Free Trade Port": "the zone" is another, named before, that is called so."""
        before = gazetteer().get(self._last.get("zone", ""))
        return before is not None and before.en.endswith("Zone") and area.en.endswith("Port")

    def by_level(self, level: str) -> str | None:
        """The area that a level word alone means: "municipal" the home city's, "county" the county spoken of last."""
        places = gazetteer()
        if level == "nation":
            return None
        if level == "region":
            return self.home.level("province")
        if level == "county-city":
            home = places.get(self.home.area or "")
            return self.home.area if home and is_county_city(home) else self._last.get(level)
        if level in ("district", "county", "banner", "zone", "town"):
            home = places.get(self.home.area) if self.home.area else None
            own = home is not None and (fits(home, level) or (level == "county" and fits(home, "banner")))
            if home is not None and level != "town" and own and home.level == "county":
                return home.id
            return self._last.get(level) or self._only(level)
        above = self.home.level(level)
        if above or level not in ("city", "prefecture"):
            return above
        return self._city_below() if level == "city" else self._last.get(level)

    def _city_below(self) -> str | None:
        """The city spoken of last within a prefecture or province that is no city itself: "the mayor" is its own."""
        last, home = self._last.get("city"), self.home.area
        return last if last and home and gazetteer().contains(home, last) else self._only("city")

    def _only(self, level: str) -> str | None:
        """The one county, district or city within home that the article names at all, be it later."""
        if level not in ("county", "banner", "district", "city") or self.home.area is None:
            return None
        places = gazetteer()
        inside = {
            one for one in self.home.mentioned if places.contains(self.home.area, one) and fits(places.area(one), level)
        }
        return inside.pop() if len(inside) == 1 else None

    def mention(self, area: str, start: int, end: int) -> int:
        """The mention of an area named at a place of the text."""
        return self.draft.mention("place", area, start, end, area=area)


def _towns(text: str, within: str) -> tuple[Area, ...]:
    """The towns within an area that an English name means."""
    places = gazetteer()
    found = places.town_english(text, within) or places.town_english(_in_pinyin(text), within)
    return found or _read_so(text, within)


def _read_so(text: str, within: str) -> tuple[Area, ...]:
    """The towns that another reading of a character names so ("Wanding Town" for 畹町镇), peoples left out."""
    stem = text.lower().split()[0].replace("'", "")
    towns = {town.id: town for town in gazetteer().towns_in(within)}
    return tuple(town for town in towns.values() if stem in spellings(_bare(town.zh)))


@cache
def _bare(town: str) -> str:
    """The name of a town without its kind and its peoples: 湖潮 of 湖潮苗族布依族乡."""
    stem = _PEOPLES.sub("", re.sub("(?:镇|乡|街道|苏木)$", "", town))
    return stem if len(stem) > 1 else town[:2]


def _in_pinyin(town: str) -> str:
    """As in "Lianhe East Sumu": the name that pinyin writes "Lianhedong Sumu"."""
    words = town.lower().split()
    stem = "".join(_SIDES.get(word, word) for word in words[:-1])
    return f"{stem} {words[-1]}"


def placeless(post: Post) -> bool:
    """Whether a post has no area: companies, schools, foreign and national posts."""
    return (
        post.role in PLACELESS
        or post.base in ("foreign", "general-secretary", "premier", "state-president")
        or any(organ in NO_PLACE for organ in post.organs)
        or post.level == "nation"
        or post.company is not None
        or (post.role == "other" and post.base == "other")
        or (
            post.role == "other"
            and (post.base != "rank" or post.organs != ())
            and (post.base != "member" or post.organs[:1] not in (("party",), ("committee",)))
            and not set(post.organs)
            & {"department", "government", "congress", "cppcc", "mass", "standing", "court", "procuratorate", *_LOCAL}
        )
    )


def _lately(area: str, year: int) -> bool:
    """Whether a name was in use in some year, or until the one before, for all that a table of years can tell."""
    return any(gazetteer().area(area).existed(one) for one in (year, year - 1))


def _latest(areas: list[str]) -> list[str]:
    """Of areas that bore one name in turn the last: 上饶县 of Shangrao Prefecture, then of the city."""
    places = gazetteer()
    last: dict[tuple[str, str], tuple[int, str]] = {}
    for one in areas:
        area = places.area(one)
        key = (area.zh, one[:2])
        last[key] = max(last.get(key, (0, "")), (area.until or _STILL, one))
    kept = {one for _, one in last.values()}
    return [one for one in areas if one in kept]
