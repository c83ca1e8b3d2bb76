"""The gazetteer: divisions of China since 1981 by Chinese and English name, zones, and what lies within what."""

from functools import cached_property, lru_cache
from pathlib import Path

from kg.places.area import Area
from kg.places.divisions import load_divisions
from kg.places.english import Kinds, bare, key
from kg.places.history import History
from kg.places.index import Index, latest
from kg.places.locality import Localities
from kg.places.towns import Peoples, TownNames, Towns
from kg.places.zones import ZoneKinds, load_zones

_FUTURE = 9998  # a year after all that is known
_REMEMBERED = 1 << 16  # answers kept of each question that the finders ask over and over

Names = tuple[tuple[str, tuple[str, ...], bool], ...]


class Gazetteer:
    """Looks areas up by id, Chinese name and English name, at any time since 1981.

    Made from the data files of `folder`; raises LanguageDataError, with file and line, if one of them is wrong.
    Names that several areas bear give them all: which one is meant is for the caller to decide.
    """

    def __init__(self, folder: Path = Path(__file__).parent) -> None:
        self._divisions = load_divisions(folder)
        self._kinds = Kinds(folder / "kinds.csv")
        zone_kinds = ZoneKinds(folder / "zone_kinds.csv")
        self._zones = {zone.id: zone for zone in load_zones(folder / "zones.csv", zone_kinds, self._divisions)}
        self._history = History(self._divisions)
        self._towns = Towns(folder / "towns.csv", self._kinds.words, self._divisions)
        self._peoples = Peoples(folder / "ethnic.csv")
        self._named_towns: dict[str, TownNames] = {}
        self._localities = Localities(self, zone_kinds, self._kinds, folder / "characters.csv")
        self._get = lru_cache(_REMEMBERED)(self._look_up)
        self._above = lru_cache(_REMEMBERED)(self._climb)
        self._lineage = lru_cache(_REMEMBERED)(self._history.lineage)
        self._within = lru_cache(_REMEMBERED)(self._lies_within)

    # by id

    def get(self, area_id: str) -> Area | None:
        """The area of an id under its latest name, None if there is no such id."""
        return self._get(area_id)

    def _look_up(self, area_id: str) -> Area | None:
        history = self._divisions.get(area_id)
        if history:
            return history[-1]
        if len(area_id) == 9 and area_id.isdecimal():
            return next(iter(self._towns.below(area_id)), None)
        return self._zones.get(area_id) or self._localities.read(area_id)

    def area(self, area_id: str) -> Area:
        """The area of an id under its latest name; KeyError if there is no such id."""
        area = self._get(area_id)
        if area is None:
            raise KeyError(area_id)
        return area

    def at(self, area_id: str, year: int) -> Area:
        """The same place as it was called then: 江都市 until 2011, 江都区 since, whichever of their ids is asked for.

        The source has years only. In a year of change the name of the id asked for is kept, or the newer one where a
        place was renamed.
        """
        return self._history.at(area_id, year) if area_id in self._divisions else self.area(area_id)

    def lineage(self, area_id: str) -> tuple[str, ...]:
        """All ids that one place has had, the oldest first: 321026 江都县, 321088 江都市, 321012 江都区."""
        return self._lineage(area_id) if area_id in self._divisions else (area_id,)

    # by name

    def zh(self, name: str, year: int | None = None) -> tuple[Area, ...]:
        """The areas from county level up, and listed zones, of a full or short Chinese name, higher ones first.

        With a year: those that bore the name then (all that ever did, if none did then). Without: those that bear it
        now (all that ever did, if none does now).
        """
        return self._chinese.find(name, year)

    def english(self, name: str, year: int | None = None, kind_hint: str | None = None) -> tuple[Area, ...]:
        """The same for an English name in any case and spelling of apostrophes: "Rudong County", "NANTONG", "Xi’an".

        `kind_hint` (a kind such as "区", or a level) prefers the areas of that kind, where there are any.
        """
        found = self._english.find(key(name), year)
        hinted = tuple(area for area in found if kind_hint in (area.kind, area.level))
        return hinted or found

    def zone(self, name: str, year: int | None = None) -> tuple[Area, ...]:
        """The zones of a Chinese or English name: listed ones, else by the rule that 高密经济开发区 lies in 高密市.

        Empty if the name doesn't end like a zone's or begins with no known area.
        """
        return self._localities.zone(name, year)

    def zones(self) -> tuple[Area, ...]:
        """The listed zones."""
        return tuple(self._zones.values())

    def towns(self, name: str, within: str) -> tuple[Area, ...]:
        """The towns of a Chinese name ("石港镇"; "石港" too; 黎明乡 for 黎明傈僳族乡) in an area, by code."""
        return tuple(self._town_names(within).chinese.get(name, ()))

    def town_english(self, name: str, within: str) -> tuple[Area, ...]:
        """The same for an English name: "Heidao Town", "heidao township", "Heidao"."""
        plain = key(name)
        return tuple(self._town_names(within).english.get(bare(plain) or plain, ()))

    def towns_in(self, within: str) -> tuple[Area, ...]:
        """All towns of a county, prefecture or province."""
        return tuple(town for found in self._town_names(within).chinese.values() for town in found)

    def counties_with_english(self, town: str) -> tuple[str, ...]:
        """The ids of all counties that have a town of a name in pinyin ("Shigang")."""
        found = self._towns.counties_by_pinyin.get(town.lower().replace("'", ""), ())
        return tuple(code for code in found if code in self._divisions)

    def counties_with(self, town: str) -> tuple[str, ...]:
        """The ids of all counties that have a town of a full Chinese name ("石港镇"), by code."""
        found = self._towns.counties.get(town)
        return tuple(code for code in found if code in self._divisions) if found else ()

    def below(self, parent: str, name: str) -> Area:
        """The town, village or zone of a name within an area, made up if no table has it; KeyError for no parent.

        The id follows from the two alone (from the latest code, if the parent had several), so it is the same wherever
        it is made, and `area` understands it. A name in ASCII is taken for English. ValueError for an empty name.
        """
        return self._localities.below(parent, name)

    # who lies within whom

    def ancestors(self, area_id: str, year: int | None = None) -> tuple[Area, ...]:
        """The areas above, the nearest first: 庄河市 → 大连市, 辽宁省; with a year, as they were then."""
        return self._above(area_id, year)

    def _climb(self, area_id: str, year: int | None) -> tuple[Area, ...]:
        area = self.area(area_id) if year is None else self.at(area_id, year)
        above: list[Area] = []
        while area.within is not None:
            area = self.area(area.within) if year is None else self.at(area.within, year)
            above.append(area)
        return tuple(above)

    def contains(self, outer: str, inner: str) -> bool:
        """Whether one area, under any of its codes, is the other or lies within it, today or as it last was."""
        return self._within(outer, inner)

    def _lies_within(self, outer: str, inner: str) -> bool:
        outers = self.lineage(outer)
        return inner in outers or any(area.id in outers for area in self.ancestors(inner))

    # for automata

    @cached_property
    def _chinese(self) -> Index:
        index = Index()
        for history in self._divisions.values():
            for area in history:
                index.add(area.zh, area, True)
                index.add(area.plain, area, True)
                index.add(area.autonomous, area, True)
                for name in (area.short, *area.also):
                    if len(name) > 1:
                        index.add(name, area, False)
        for zone in self._zones.values():
            index.add(zone.zh, zone, True)
            for name in zone.also:
                index.add(name, zone, False)
        return index

    @cached_property
    def _english(self) -> Index:
        index = Index()
        for history in self._divisions.values():
            for area in history:
                for form, full in self._kinds.forms(area):
                    index.add(form, area, full)
                    if "'" in form:
                        index.add(bare(form), area, full)
        for zone in self._zones.values():
            for form in zone.english:
                index.add(key(form), zone, True)
                index.add(bare(key(form)), zone, True)
        return index

    def names_zh(self) -> Names:
        """Chinese names of two and more characters from county level up and of zones: (name, ids, is it full)."""
        return self._chinese.names()

    def names_en(self) -> Names:
        """English names as keys (`kg.places.key`: lower case, straight apostrophes): (key, ids, is it full)."""
        return self._english.names()

    def _town_names(self, within: str) -> TownNames:
        area = self.area(within)
        while area.level in ("zone", "town", "village") and area.within is not None:
            area = self.area(area.within)
        names = self._named_towns.get(area.id)
        if names is None:
            if area.level == "county":
                ids = dict.fromkeys((*self.lineage(area.id)[::-1], self.at(area.id, _FUTURE).id))
                towns = latest(town for code in ids for town in self._towns.below(code[:6]))
            else:
                towns = self._towns.below(area.id[: 2 if area.level == "province" else 4])
            names = self._named_towns[area.id] = TownNames(towns, self._kinds, self._peoples)
        return names
