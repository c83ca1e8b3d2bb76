"""Places below the county: zones by rule, and towns, villages and zones that no table has."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kg.commented import rows
from kg.places.area import Area, Level
from kg.places.english import Kinds, key
from kg.places.towns import kind_of
from kg.places.unknown import make_english_id, make_id, read_id
from kg.places.zones import ZoneKinds, core

if TYPE_CHECKING:
    from kg.places.gazetteer import Gazetteer

VILLAGES = ("村", "嘎查", "社区")
LONGEST = 30  # characters of the longest name of a division, and some to spare


class Localities:
    """Finds and makes up what lies within the divisions of a gazetteer."""

    def __init__(self, gazetteer: "Gazetteer", zone_kinds: ZoneKinds, kinds: Kinds, characters: Path) -> None:
        self.gazetteer = gazetteer
        self.zone_kinds = zone_kinds
        self.kinds = kinds
        self.characters = characters

    @cached_property
    def readings(self) -> Mapping[str, str]:
        """The usual toneless reading of each character of place names."""
        return {char: reading for _, (char, reading) in rows(self.characters, ["char", "pinyin"])}

    def zone(self, name: str, year: int | None) -> tuple[Area, ...]:
        """See `Gazetteer.zone`."""
        if name.isascii():
            return self._english_zone(name, year)
        listed = self._listed(name, year)
        if listed:
            return listed
        ending = self.zone_kinds.ends(name)
        if ending is None:
            return ()
        rest, areas = self._lead(name, len(name) - len(ending), year)
        zones: list[Area] = []
        for area in dict.fromkeys(map(self._today, areas)):
            own = rest
            if rest == ending:
                brief = area.short or area.zh
                listed = tuple(z for z in self._listed(brief + rest, year) if self.gazetteer.contains(area.id, z.id))
                if listed:
                    return listed
                own = self.zone_kinds.expand(rest)
            canonical = (area.short or area.zh) + own
            listed = tuple(z for z in self._listed(canonical, year) if self.gazetteer.contains(area.id, z.id))
            zones += listed or (self._make(area, canonical),)
        return tuple(dict.fromkeys(zones))

    def below(self, parent: str, name: str) -> Area:
        """See `Gazetteer.below`."""
        if not name.strip():
            raise ValueError("expected a name, found nothing")
        above = self._today(self.gazetteer.area(parent))
        parent = above.id
        if name.isascii():
            zones = [zone for zone in self._english_zone(name, None) if self.gazetteer.contains(parent, zone.id)]
            towns = self.gazetteer.town_english(name, parent)
            if len(zones or towns) == 1:
                return (zones or list(towns))[0]
            return self._make_english(above, make_english_id(parent, key(name)))
        if kind_of(name):
            towns = self.gazetteer.towns(name, parent)
            if len(towns) == 1:
                return towns[0]
        elif self.zone_kinds.of(name):
            zones = [zone for zone in self.zone(name, None) if self.gazetteer.contains(parent, zone.id)]
            if len(zones) == 1:
                return zones[0]
        return self._make(above, name)

    def read(self, area_id: str) -> Area | None:
        """The place that a made-up id speaks of, None if it isn't one."""
        parts = read_id(area_id)
        above = self.gazetteer.get(parts.within) if parts else None
        if parts is None or above is None:
            return None
        area = self._make(above, parts.zh) if parts.zh else self._make_english(above, area_id)
        return area if area.id == area_id else None

    def _today(self, area: Area) -> Area:
        """The same place under its latest code, so that what lies in it has one id at all times."""
        return self.gazetteer.area(self.gazetteer.lineage(area.id)[-1])

    def _listed(self, name: str, year: int | None) -> tuple[Area, ...]:
        return tuple(area for area in self.gazetteer.zh(name, year) if area.level == "zone")

    def _lead(self, name: str, end: int, year: int | None) -> tuple[str, tuple[Area, ...]]:
        """What a name says after the areas that it begins with (江苏, then 高邮), and the innermost of these."""
        rest, areas = name, tuple[Area, ...]()
        while step := self._step(rest, end - (len(name) - len(rest)), year, areas):
            head, areas = step
            rest = rest[len(head) :]
        return rest, areas

    def _step(
        self, rest: str, end: int, year: int | None, outer: tuple[Area, ...]
    ) -> tuple[str, tuple[Area, ...]] | None:
        for size in range(min(end, LONGEST), 1, -1):
            found = [area for area in self.gazetteer.zh(rest[:size], year) if area.level != "zone"]
            if outer:
                found = [a for a in found if any(o.id != a.id and self.gazetteer.contains(o.id, a.id) for o in outer)]
            if found:
                return rest[:size], tuple(found)
        return None

    def _english_zone(self, name: str, year: int | None) -> tuple[Area, ...]:
        listed = tuple(area for area in self.gazetteer.english(name, year) if area.level == "zone")
        listed = listed or self._told_otherwise(name)
        split = None if listed else self.zone_kinds.split_english(key(name))
        if split is None:
            return listed
        stem, kind = split
        areas = [area for area in self.gazetteer.english(stem, year) if area.level != "zone"]
        zones = [zone for area in areas for zone in self.zone((area.short or area.zh) + kind.suffix, year)]
        return tuple(
            zone for zone in dict.fromkeys(zones) if any(self.gazetteer.contains(a.id, zone.id) for a in areas)
        )

    @cached_property
    def _cores(self) -> dict[str, tuple[Area, ...]]:
        """The listed zones by the words of their English names that all forms of it share."""
        found: dict[str, dict[str, Area]] = {}
        for zone in self.gazetteer.zones():
            for name in zone.english:
                found.setdefault(core(name), {})[zone.id] = zone
        return {words: tuple(zones.values()) for words, zones in found.items()}

    def _told_otherwise(self, name: str) -> tuple[Area, ...]:
        """A listed zone under another form of its name: "Zhejiang Zhoushan Archipelago New Area"."""
        words = core(name)
        if zones := self._cores.get(words, ()):
            return zones
        first, _, rest = words.partition(" ")
        above = [area for area in self.gazetteer.english(first) if area.level in ("province", "prefecture")]
        return tuple(
            zone for zone in self._cores.get(rest, ()) if any(self.gazetteer.contains(a.id, zone.id) for a in above)
        )

    def _make(self, above: Area, zh: str) -> Area:
        zone = None if kind_of(zh) else self.zone_kinds.of(zh)
        area_id = make_id(above.id, zh, zone is not None, self.readings)
        if zone:
            stem = zh.removesuffix(zone.suffix)
            suffix = zone.english[0] if stem != zh else "Zone"
            en = f"{self._spell(stem, above)} {suffix}"
            return Area(area_id, zh, en, "", "zone", zone.kind, above.id, english=(en,))
        kind = kind_of(zh) or next((word for word in VILLAGES if zh.endswith(word) and zh != word), "")
        level: Level = "town" if kind_of(zh) else "village"
        stem = self._spell(zh.removesuffix(kind), above)
        en = f"{stem} {self.kinds.words[level, kind][0]}" if kind else stem
        brief = zh.removesuffix(kind) if kind else ""
        return Area(area_id, zh, en, brief if len(brief) > 1 else "", level, kind, above.id, english=(stem,))

    def _make_english(self, above: Area, area_id: str) -> Area:
        parts = read_id(area_id)
        en = parts.en if parts else ""
        for (level, kind), words in self.kinds.words.items():
            if level in ("town", "village") and any(en.endswith(" " + word) for word in words):
                return Area(area_id, "", en, "", level, kind, above.id, english=(en,))  # type: ignore[arg-type]
        zone = self.zone_kinds.split_english(key(en))
        return Area(
            area_id, "", en, "", "zone" if zone else "village", zone[1].kind if zone else "", above.id, english=(en,)
        )

    def _spell(self, zh: str, above: Area) -> str:
        """A name in pinyin, the area that it begins with by that area's own English name."""
        head = next((name for name in (above.zh, above.short) if name and zh.startswith(name)), "")
        words = [above.english[0]] if head and above.english else []
        syllables = [self.readings.get(char, char) for char in zh.removeprefix(head if words else "")]
        word = "".join(("'" if at and part[:1] in "aeo" else "") + part for at, part in enumerate(syllables))
        return " ".join([*words, word[:1].upper() + word[1:]]).strip()
