"""From a name to the areas that bear or bore it."""

from collections.abc import Iterable

from kg.places.area import Area, order


class Index:
    """Names → areas, and the choice among them by year."""

    def __init__(self) -> None:
        self.full: dict[str, list[Area]] = {}
        self.brief: dict[str, list[Area]] = {}

    def add(self, name: str, area: Area, full: bool) -> None:
        """Let an area be found by a name; `full` if it holds the kind of area ("通州区", not "通州")."""
        if not name:
            return
        found = (self.full if full else self.brief).setdefault(name, [])
        if not found or found[-1] is not area:
            found.append(area)

    def find(self, name: str, year: int | None) -> tuple[Area, ...]:
        """The areas of a name, higher ones first.

        With a year: those that bore the name then, or, if none did, all that ever did. Without: those that bear it now,
        or, if none does, all that ever did. Of one id only the latest fitting name is given.
        """
        areas = [*self.full.get(name, ()), *self.brief.get(name, ())]
        return latest(existing(areas, year))

    def names(self) -> tuple[tuple[str, tuple[str, ...], bool], ...]:
        """All names, sorted, each with the ids it may mean and whether it is a full name."""
        return tuple(
            (name, tuple(dict.fromkeys(area.id for area in sorted(areas, key=order))), full)
            for full, table in ((True, self.full), (False, self.brief))
            for name, areas in sorted(table.items())
        )


def existing(areas: Iterable[Area], year: int | None) -> list[Area]:
    """Those of the areas that existed in a year (None: exist now); all of them if none did."""
    areas = list(areas)
    fitting = [area for area in areas if (area.until is None if year is None else area.existed(year))]
    return fitting or areas


def latest(areas: Iterable[Area]) -> tuple[Area, ...]:
    """One area an id, the latest, in the order of levels and ids."""
    by_id = {area.id: area for area in sorted(areas, key=order)}
    return tuple(by_id.values())
