"""Which of the areas of one name is meant, as the article itself tells: "Fuzhou, the capital of Fujian", "the Fujian
city", "that city's".
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.lang.en.above import province_behind
from kg.lang.en.areas import AreaName, Told
from kg.lang.en.line import Line
from kg.lang.en.scan import Item
from kg.lang.en.words import Word
from kg.places import fits, gazetteer

_CITY = frozenset(("city", "capital"))
_CAPITAL = "0100"
"""How the ids of provincial capitals end."""


def tell_apart(lines: Sequence[Line], tokens: list[Word]) -> None:
    """Narrow the areas of each name to those in the province told behind it; name the city that a phrase stands for."""
    for line in lines:
        for at, item in line.of("L"):
            province = province_behind(line.items, item, tokens) or _province_before(line.items[:at], tokens)
            inside = _inside(item.area.areas, province) if item.area and province else ()
            if item.area and 0 < len(inside) < len(item.area.areas):
                line.items[at] = item._replace(area=item.area._replace(areas=Told(inside)))
        for at in [at for at, _ in line.of("L") if _province_before(line.items[:at], tokens)][::-1]:
            del line.items[at - 3 : at]
            line.become(at - 3, line.items[at - 3])
    cities = {one for line in lines for _, item in line.of("L") if item.area for one in _prefectures(item.area.areas)}
    last: Item | None = None
    for line in lines:
        if "V" in line.letters and not _CITY.isdisjoint(line.said):
            _described(line, tokens, cities)
            _again(line, tokens, last)
        named = [item for _, item in line.of("L") if item.area and _prefectures(item.area.areas)]
        last = named[-1] if named else last


def told_once(lines: Sequence[Line], tokens: list[Word]) -> dict[str, Told]:
    """The names that an article tells apart in one way only, with what they mean: "the Yulin in Shaanxi Province"."""
    meant: dict[str, set[Told]] = defaultdict(set)
    for line in lines:
        for _, item in line.of("L"):
            if item.area and isinstance(item.area.areas, Told) and item.last - item.first == 1:
                meant[tokens[item.first].text].add(item.area.areas)
    return {name: found.pop() for name, found in meant.items() if len(found) == 1}


def _province_before(before: Sequence[Item], tokens: list[Word]) -> str | None:
    """The province of "the Jiangsu city of", as stands before a name."""
    upper, city, of = before[-3:] if len(before) > 2 else (None, None, None)
    if upper is None or city is None or of is None or not (_is_city(city, tokens) and upper.area):
        return None
    provinces = [one for one in upper.area.areas if gazetteer().area(one).level == "province"]
    return provinces[0] if tokens[of.first].low == "of" and len(provinces) == 1 else None


def _described(line: Line, tokens: list[Word], cities: set[str]) -> None:
    """Let "the Fujian city", "the Fujian port city" be the one city of that province that the article names."""
    for at in range(len(line.items) - 1, 0, -1):
        if not _is_city(line.items[at], tokens):
            continue
        begin = at - 1
        while begin and line.items[begin].letter == "x":
            begin -= 1
        item, behind = line.items[begin], [one.letter for one in line.items[at + 1 : at + 3]]
        if (
            behind == ["o", "L"]
            or item.letter != "L"
            or not item.area
            or item.first == line.first
            or tokens[item.first - 1].low != "the"
        ):
            continue
        provinces = [one for one in item.area.areas if gazetteer().area(one).level == "province"]
        found = {one for province in provinces for one in _inside(cities, province)}
        if tokens[line.items[at].last - 1].low == "capital":
            found = {one for one in found if one.endswith(_CAPITAL)}
        if len(found) == 1:
            _stand_for(line, begin, at, Told(found))


def _again(line: Line, tokens: list[Word], last: Item | None) -> None:
    """Let "that city's" and "the host city" be the city named last before it."""
    for at in range(len(line.items) - 1, 0, -1):
        ahead = tokens[line.items[at].first - 1].low
        if not _is_city(line.items[at], tokens) or ahead not in ("that", "host"):
            continue
        named = [one for one in line.items[:at] if one.letter == "L" and one.area and _prefectures(one.area.areas)]
        known = named[-1] if named else last
        if known is not None and known.area and (ahead == "host" or line.letters[at + 1 : at + 2] == "s"):
            _stand_for(line, at - 1, at, known.area.areas)


def _stand_for(line: Line, first: int, last: int, areas: tuple[str, ...]) -> None:
    begin, end = line.items[first].first, line.items[last].last
    item = Item("L", begin, end, AreaName(end - begin, areas, full=True))
    line.items[first : last + 1] = [item]
    line.become(first, item)


def _is_city(item: Item, tokens: list[Word]) -> bool:
    return item.letter == "V" and tokens[item.last - 1].low in _CITY


def _inside(areas: Iterable[str], province: str) -> tuple[str, ...]:
    return tuple(one for one in areas if one != province and gazetteer().contains(province, one))


def _prefectures(areas: Iterable[str]) -> tuple[str, ...]:
    known = (gazetteer().area(one) for one in areas)
    return tuple(area.id for area in known if area.level == "prefecture" and fits(area, "city"))
