"""The gazetteer: what places there are in China, what they are and were called, and what lies within what."""

from collections.abc import Iterable
from functools import cache

from kg.places.area import Area, Level
from kg.places.english import key
from kg.places.gazetteer import Gazetteer
from kg.places.levels import fits, is_county_city, told_level

__all__ = ["Area", "Gazetteer", "Level", "fits", "gazetteer", "is_county_city", "key", "one_fits", "told_level"]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the shipped data, read once a process."""
    return Gazetteer()


def one_fits(areas: Iterable[str], level: str) -> bool:
    """Whether one of some areas, told by their codes, is of a level: "321282" (靖江市) of "city"."""
    return any(fits(gazetteer().area(area), level) for area in areas)
