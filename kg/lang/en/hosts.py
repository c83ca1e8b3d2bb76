"""Which area held a meeting that a sentence tells of."""

from kg.lang.en.data import English
from kg.lang.en.line import Line
from kg.lang.en.meetings import Gathering
from kg.lang.en.places import Places
from kg.lang.en.scan import Item
from kg.lang.en.words import Word
from kg.places import gazetteer

HOLDING = frozenset(("held", "convened", "holds", "hosted", "called", "launched", "organized", "organised"))
_HOLDS = frozenset(("held", "convened", "holds", "hosted", "called", "launched"))
_WHERE = frozenset(("in", "at", "of", "from", "near", "to", "and"))
_ORGANIZED = frozenset(("organized", "organised", "hosted", "held", "sponsored"))
_LEVELS = {
    "municipal": "city",
    "city": "city",
    "county": "county",
    "district": "district",
    "prefectural": "prefecture",
    "provincial": "province",
    "prefecture": "prefecture",
    "banner": "county",
    "town": "town",
    "township": "town",
}
"""The level of area that a word in a meeting's title tells of."""
_NEAR = 7
_ASIDE = 24


def host(
    gathering: Gathering, line: Line, areas: dict[int, str], tokens: list[Word], places: Places, data: English
) -> str | None:
    """The area that held a meeting: "organized by X", "X held", a level word or area in its title; None if not told."""
    return (
        _called_by(gathering, line, areas, tokens, places)
        or _organized_by(line, areas, tokens)
        or _holding(gathering, line, areas, tokens)
        or _whose_body_holds(gathering, line, areas, tokens)
        or _level_holding(line, tokens, places)
        or _of_its_level(gathering, line, areas, tokens, places, data)
        or _in_its_title(gathering, line, areas, tokens, places.home.area, data)
        or _with_its(gathering, line, areas, tokens)
    )


def _organized_by(line: Line, areas: dict[int, str], tokens: list[Word]) -> str | None:
    """As in "a forum sponsored by Linshan"."""
    for item in line.items:
        if item.letter == "L" and item.first in areas and item.first - 2 >= line.first:
            before = {tokens[at].low for at in range(max(line.first, item.first - 3), item.first)}
            if "by" in before and not _ORGANIZED.isdisjoint(before):
                return areas[item.first]
    return None


def _holding(gathering: Gathering, line: Line, areas: dict[int, str], tokens: list[Word]) -> str | None:
    """As in "Linshan held", "X Town in Y County held"."""
    named = [item for item in line.items if item.letter == "L" and item.last < gathering.first]
    for before, item in zip([None, *named], named, strict=False):
        if item.first not in areas or _tells_where(before, item, tokens) or _around(before, item, areas, tokens):
            continue
        if tokens[_behind_aside(item, line, tokens)].low in _HOLDS:
            return areas[item.first]
    return None


def _whose_body_holds(gathering: Gathering, line: Line, areas: dict[int, str], tokens: list[Word]) -> str | None:
    """As in "the Linshan County Party Committee held", "the Linshan District Committee of Chengdu held"."""
    for at, item in enumerate(line.items):
        if item.letter == "L" and item.first in areas and item.last < gathering.first:
            body = at + 1
            behind = next((i for i in range(body, len(line.items)) if line.items[i].letter not in "VGYs"), body)
            above = line.items[behind + 1 : behind + 2]
            if above and above[0].first in areas and _around(item, above[0], areas, tokens):
                behind += 2
            if body < behind < len(line.items) and tokens[line.items[behind].first].low in HOLDING:
                return areas[item.first]
    return None


def _level_holding(line: Line, tokens: list[Word], places: Places) -> str | None:
    """As in "the county held"."""
    for item in line.items:
        own = item.letter == "V" and item.entry is not None and tokens[item.last].low in ("held", "convened", "holds")
        if own and item.entry and (area := places.by_level(item.entry.row["level"])):
            return area
    return None


def _of_its_level(
    gathering: Gathering, line: Line, areas: dict[int, str], tokens: list[Word], places: Places, data: English
) -> str | None:
    """As in "the municipal work conference": a level word in the title of a meeting, or right before it."""
    title = range(gathering.first, gathering.last)
    noun = next((at for at in title if tokens[at].low in data.meetings), gathering.last)
    plain = "committees" in (word.low for word in tokens[noun : gathering.last])
    opening = max(line.first, gathering.first - 3)
    comma = next((at for at in range(gathering.first - 1, opening - 1, -1) if tokens[at].low == ","), opening - 1)
    for at in range(comma + 1, noun if plain else gathering.last):
        if tokens[at].low == "at" and (area := _just_before(line, areas, at)):
            return area
        level = _LEVELS.get(tokens[at].low)
        several = tokens[at].joined and tokens[at - 1].low == "sub"  # "fifteen sub-provincial cities"
        if level and not several and (area := places.by_level(level)):
            return area
    return None


def _in_its_title(
    gathering: Gathering, line: Line, areas: dict[int, str], tokens: list[Word], home: str | None, data: English
) -> str | None:
    """As in "the Linshan Tea Fair": an area in the title of a meeting, or that it was held in if it isn't home's."""
    named = [item for item in line.items if item.letter == "L"]
    titled = [item for item in named if gathering.first <= item.first < gathering.last]
    inside = [areas[item.first] for item in titled if item.first in areas and not _of_a_project(item, tokens, data)]
    if inside[:1] == [home] and any(item.first == gathering.first for item in titled):
        return home
    behind = (item.first for item in named if item.first in areas and item.first >= gathering.last)
    there = next((areas[first] for first in behind if tokens[first - 1].low == "in"), None)
    if there and (home is None or not (gazetteer().contains(home, there) or gazetteer().contains(there, home))):
        return there
    return inside[0] if len(inside) == 1 and inside[0] != home else None


def _of_a_project(item: Item, tokens: list[Word], data: English) -> bool:
    return item.area is not None and not item.area.full and tokens[item.last].low in data.projects


def _tells_where(before: Item | None, item: Item, tokens: list[Word]) -> bool:
    """As the province in "Fuzhou in Jiangxi held": it only tells where the city before it lies."""
    beside = before is not None and before.last == item.first - 1 and tokens[before.last].low in ("in", ",")
    return (
        beside and item.area is not None and all(gazetteer().area(one).level == "province" for one in item.area.areas)
    )


def _around(before: Item | None, item: Item, areas: dict[int, str], tokens: list[Word]) -> bool:
    """As the city in "the Linshan District Committee of Chengdu held": it only tells where the area before it lies."""
    inner = areas.get(before.first) if before is not None else None
    above = tokens[item.first - 1].low in ("in", "of") and inner is not None
    return above and inner != areas[item.first] and gazetteer().contains(areas[item.first], inner or "")


def _behind_aside(item: Item, line: Line, tokens: list[Word]) -> int:
    """The word behind an area and what is told of it: "held" of "X Town in Y County held", "X, Z Province, held"."""
    at, ends = item.last, {other.first: other.last for _, other in line.of("L")}
    before = item.first - 1
    if item.first > line.first and (
        tokens[before].low in _WHERE or (tokens[before].low == "," and before in ends.values())
    ):
        return at
    if tokens[at].low == ",":
        end = next((i for i in range(at + 1, min(line.last - 1, at + _ASIDE)) if tokens[i].low == ","), at)
        return end + 1 if end > at and tokens[end + 1].low in _HOLDS else at
    while at < line.last - 1 and (tokens[at].low in ("in", "of", "'s", "’s") or at in ends):
        at = ends.get(at, at + 1)
    return at


def _called_by(
    gathering: Gathering, line: Line, areas: dict[int, str], tokens: list[Word], places: Places
) -> str | None:
    """As in "a meeting called by the county", "a seminar was called together by Linshan"."""
    for item in line.items:
        if item.letter not in "LV" or not gathering.first < item.first <= gathering.last + _NEAR:
            continue
        before = [word.low for word in tokens[gathering.first : item.first]][-4:]
        if "by" in before and not HOLDING.isdisjoint(before):
            level = item.entry.row["level"] if item.entry else ""
            return areas.get(item.first) or (places.by_level(level) if level else None)
    return None


def _with_its(gathering: Gathering, line: Line, areas: dict[int, str], tokens: list[Word]) -> str | None:
    """As in "Linshan District began the year with its work conference": the area that a sentence begins with."""
    first = next((item for item in line.items if item.letter != "d"), None)
    its = gathering.first > line.first and tokens[gathering.first - 1].low == "its"
    return areas.get(first.first) if its and first is not None and first.letter == "L" else None


def _just_before(line: Line, areas: dict[int, str], at: int) -> str | None:
    """As in "found a home in the zone at a signing ceremony": the area named right before."""
    return next((areas[i.first] for i in line.items if i.letter == "L" and i.last == at and i.first in areas), None)
