"""Which city of a name is meant, as what stands behind tells: "Taizhou City in east China's Zhejiang Province"."""

from collections.abc import Sequence

from kg.lang.en.scan import Item
from kg.lang.en.visits import Raw
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


def above_a_title(raw: Raw, tokens: list[Word], titles: frozenset[int]) -> Raw:
    """The letters without the province in which the area of a title lies: "A, mayor of X City, Y Province, came"."""
    return [one for one in raw if one[0] != "L" or not _of_a_title(one[1], one[2], tokens, titles)]


def _of_a_title(first: int, last: int, tokens: list[Word], titles: frozenset[int]) -> bool:
    """Whether a province stands between commas right behind a title that ends with an area."""
    if first < 2 or tokens[first - 1].low != "," or first - 2 not in titles or tokens[last - 1].low != "province":
        return False
    ends = tokens[first - 2].shape in "CU" or tokens[first - 2].low in ("city", "county", "district")
    return ends and (last >= len(tokens) or tokens[last].shape == ".")
