"""Which areas the level words of titles mean: "city" a 市 of any level, "league" a 盟, "district" a 区 or a zone."""

from collections.abc import Mapping
from typing import Final

from kg.places.area import Area

_KINDS: Final[Mapping[str, frozenset[tuple[str, str]]]] = {
    "city": frozenset({("county", "县级市"), ("prefecture", "市"), ("province", "市")}),
    "county": frozenset({("county", "县"), ("county", "自治县")}),
    "banner": frozenset({("county", "旗"), ("county", "自治旗")}),
    "prefecture": frozenset({("prefecture", kind) for kind in ("自治州", "地区", "盟")}),
    "league": frozenset({("prefecture", "盟")}),
}
_DISTRICTS = frozenset({"区", "新区", "林区", "特区", "矿区"})
_ENDS: Final[Mapping[str, str]] = {"市": "city", "县": "county", "区": "district", "旗": "banner"}


def fits(area: Area, level: str) -> bool:
    """Whether an area is of the level that a word such as 市 or 县 names ("city", "county")."""
    if level == "province":
        return area.level == "province"
    if level == "district":
        return area.level == "zone" or area.kind in _DISTRICTS
    return (area.level, area.kind) in _KINDS.get(level, ())


def is_county_city(area: Area) -> bool:
    """Whether an area is a city of county level (县级市)."""
    return area.level == "county" and fits(area, "city")


def told_level(area: Area) -> str:
    """The level that an area's name tells by its last word: "district" for 开发区, too; "" if it tells none."""
    return _ENDS.get(area.zh[-1:], "")
