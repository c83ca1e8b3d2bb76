"""How two areas lie to each other, with counties that became districts taken as one line."""

from collections.abc import Set
from functools import lru_cache

from kg.places import Area, gazetteer

_MUNICIPALITIES = frozenset({"11", "12", "31", "50"})
_BASE = {"province": 5.0, "prefecture": 4.0, "county": 3.0, "zone": 3.0, "town": 2.0, "village": 1.0}


@lru_cache(maxsize=65536)
def known(area: str) -> Area | None:
    """The gazetteer's record of an area id, None where it has none."""
    return gazetteer().get(area)


@lru_cache(maxsize=65536)
def chain(area: str) -> tuple[str, ...]:
    """An area and all areas above it, the lowest first."""
    if known(area) is None:
        return (area,)
    return (area, *(above.id for above in gazetteer().ancestors(area)))


@lru_cache(maxsize=65536)
def top(area: str) -> str:
    """The prefecture-level city an area is part of: where careers run and papers report ("321012" → "321000").

    Municipalities and provinces stand for themselves; so do counties directly under a province.
    """
    for above in chain(area):
        place = known(above)
        if place is not None and (place.level in ("prefecture", "province")):
            if place.level == "province" and above[:2] not in _MUNICIPALITIES and above != area:
                break
            return above
    return chain(area)[-2] if len(chain(area)) > 1 else area


@lru_cache(maxsize=65536)
def heirs(area: str) -> frozenset[str]:
    """An area and all that took its place later."""
    found, todo = {area}, [area]
    while todo:
        place = known(todo.pop())
        for heir in place.became if place else ():
            if heir not in found:
                found.add(heir)
                todo.append(heir)
    return frozenset(found)


@lru_cache(maxsize=65536)
def one_line(left: str, right: str) -> bool:
    """Whether two ids are one area in time: the same, or one became the other (江都市, 江都区)."""
    return left == right or right in heirs(left) or left in heirs(right)


@lru_cache(maxsize=65536)
def contains(above: str, below: str) -> bool:
    """Whether an area holds another (not itself), whatever their names at the time were."""
    return not one_line(above, below) and any(
        one_line(above, link) for part in (below, *sorted(heirs(below))) for link in chain(part)[1:]
    )


def above_then(area: str, seen: Set[str]) -> str | None:
    """The former id of the area above (江都市 for 江都区) if only that is among those seen; None if nothing is to be
    said.
    """
    place = known(area)
    if place is None or place.within is None or place.within in seen:
        return None
    return next((former for former in reversed(gazetteer().lineage(place.within)) if former in seen), None)


def related(left: str, right: str) -> bool:
    """Whether two areas are one line, or one holds the other."""
    return one_line(left, right) or contains(left, right) or contains(right, left)


@lru_cache(maxsize=65536)
def rank(area: str) -> float | None:
    """The rank of an area's chief: 5 for a province, 4 a prefecture, 3 a county, 2 a town; None if unknown."""
    place = known(area)
    if place is None:
        return None
    higher = area[:2] in _MUNICIPALITIES and place.level in ("county", "zone")
    return _BASE[place.level] + (1.0 if higher else 0.0)
