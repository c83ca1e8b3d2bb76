"""Which areas are the same place under another name or code, and what it was called when."""

from collections import defaultdict
from collections.abc import Mapping

from kg.places.area import Area

_NOW = 9999


class History:
    """Follows divisions through renamings, upgrades and mergers, both ways in time."""

    def __init__(self, divisions: Mapping[str, tuple[Area, ...]]) -> None:
        self.divisions = divisions
        self.sources: dict[str, list[str]] = defaultdict(list)
        for area_id, names in divisions.items():
            for heir in names[-1].became:
                if heir != area_id:
                    self.sources[heir].append(area_id)

    def heir(self, area_id: str) -> str | None:
        """The one area that goes on as the same place: of its own name, or made of it and nothing else."""
        last = self.divisions[area_id][-1]
        heirs = [other for other in last.became if other != area_id]
        alike = [other for other in heirs if self._stem(other) == last.english[0]]
        if len(alike) == 1:
            return alike[0]
        made = [other for other in heirs if last.until and self.divisions[other][0].since == last.until]
        return made[0] if len(made) == 1 and self.sources[made[0]] == [area_id] else None

    def forerunner(self, area_id: str) -> str | None:
        """The area that this one continues, the inverse of `heir`; the latest if several do."""
        before = [other for other in self.sources.get(area_id, ()) if self.heir(other) == area_id]
        return max(before, key=lambda other: (self.divisions[other][-1].until or 0, other), default=None)

    def lineage(self, area_id: str) -> tuple[str, ...]:
        """All ids that one place has had, the oldest first."""
        ids = [area_id]
        while (older := self.forerunner(ids[0])) and older not in ids:
            ids.insert(0, older)
        while (newer := self.heir(ids[-1])) and newer not in ids:
            ids.append(newer)
        return tuple(ids)

    def at(self, area_id: str, year: int) -> Area:
        """What the place was called in a year: in a year of change the asked-for id if it existed then, before the
        source's first year the oldest name; where it was merged into a single other place, that one.
        """
        names = [area for other in self.lineage(area_id) for area in self.divisions[other]]
        fitting = [area for area in names if area.existed(year)]
        if fitting:
            return next((area for area in reversed(fitting) if area.id == area_id), fitting[-1])
        last = names[-1]
        heirs = [other for other in last.became if other != last.id]
        if last.until and last.until < year and len(heirs) == 1:
            return self.at(heirs[0], year)
        return min(names, key=lambda area: (_distance(area, year), -(area.since or 0)))

    def _stem(self, area_id: str) -> str:
        return self.divisions[area_id][0].english[0]


def _distance(area: Area, year: int) -> int:
    """By how many years a name misses a year."""
    return max((area.since or 0) - year, year - (area.until or _NOW), 0)
