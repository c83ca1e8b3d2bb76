"""Which city of a name is meant, as what stands behind tells: "Taizhou City in east China's Zhejiang Province"."""

from collections.abc import Sequence

from kg.lang.en.scan import Item
from kg.lang.en.words import Word
from kg.places import gazetteer

LINKS = frozenset(("in", "of", ",", "("))
SIDES = ("east", "west", "north", "south", "central", "northeast", "northwest", "southeast", "southwest")
BETWEEN = frozenset(
    (
        *(*SIDES, *(f"{side}ern" for side in SIDES), "china", "'s", "china's", "neighbouring", "neighboring"),
        *("city", "prefecture", "capital", "level", "provincial", "port", "coastal", "inland", "largest", "biggest"),
        *("the", "a", "an", "second", "third"),
    )
)
FARTHEST = 8


def province_behind(items: Sequence[Item], item: Item, tokens: list[Word]) -> str | None:
    """The province that an area is told to lie in right behind its name."""
    at = next((i for i, other in enumerate(items) if other.first == item.first), len(items))
    upper = next((other for other in items[at + 1 :] if other.area is not None), None)
    if upper is None or upper.area is None or upper.first - item.last > FARTHEST:
        return None
    between = [tokens[i].low for i in range(item.last, upper.first)]
    if LINKS.isdisjoint(between) or not set(between) <= LINKS | BETWEEN:
        return None
    provinces = [one for one in upper.area.areas if gazetteer().area(one).level == "province"]
    return provinces[0] if len(provinces) == 1 else None
