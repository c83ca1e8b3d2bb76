"""Which of the areas that bear a name existed in the year of an article."""

from kg.lang.zh.leftwards import below_of
from kg.lang.zh.scan import AreaName, Scan
from kg.places import gazetteer


def current(scan: Scan, name: AreaName, year: int | None) -> tuple[str, ...]:
    """Of the areas of a name those that existed in the article's year; all if none did."""
    areas = gazetteer().zh(name.name, year)
    options = tuple(dict.fromkeys(_now(area.id, year) for area in areas)) or name.areas
    above = scan.area_end.get(name.start)
    return below_of(above.areas, options) if above is not None and len(options) > 1 else options


def _now(area_id: str, year: int | None) -> str:
    """The area that bears on in a year what an older one was called: 马边县 is 马边彝族自治县 in 2023."""
    places, area = gazetteer(), gazetteer().area(area_id)
    while year is not None and not area.existed(year):
        after = [one for one in map(places.area, area.became) if one.short == area.short and one.id != area.id]
        if len(after) != 1:
            break
        area = after[0]
    return area.id
