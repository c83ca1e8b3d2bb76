"""Which area held a meeting that a sentence tells of."""

from kg.lang.en.data import English
from kg.lang.en.line import Line
from kg.lang.en.meetings import Gathering
from kg.lang.en.places import Places
from kg.lang.en.words import Word
from kg.places import gazetteer

HOLDING = frozenset(("held", "convened", "holds", "hosted", "called", "launched", "organized", "organised"))


def host(
    gathering: Gathering, line: Line, areas: dict[int, str], tokens: list[Word], places: Places, data: English
) -> str | None:
    """The area that held a meeting: "organized by X", "X held", a level word or area in its title, else home."""
    for item in line.items:
        if item.letter == "L" and item.first in areas and item.first - 2 >= line.first:
            before = [tokens[i].low for i in range(max(line.first, item.first - 3), item.first)]
            if "by" in before and any(w in before for w in ("organized", "organised", "hosted", "held", "sponsored")):
                return areas[item.first]
    subject = [item for item in line.items if item.letter == "L" and item.last < gathering.first]
    for item in subject:
        if item.first in areas and tokens[item.last].low in (
            "held",
            "convened",
            "holds",
            "hosted",
            "called",
            "launched",
        ):
            return areas[item.first]
    for at, item in enumerate(line.items):
        if item.letter == "L" and item.first in areas and item.last < gathering.first:
            behind = at + 1
            while behind < len(line.items) and line.items[behind].letter in "VGYs":
                behind += 1
            if behind > at + 1 and behind < len(line.items) and tokens[line.items[behind].first].low in HOLDING:
                return areas[item.first]
    for item in line.items:
        own = item.letter == "V" and item.entry is not None and tokens[item.last].low in ("held", "convened", "holds")
        if own and item.entry and (area := places.by_level(item.entry.row["level"])):
            return area
    title = range(gathering.first, gathering.last)
    noun = next((at for at in title if tokens[at].low in data.meetings), gathering.last)
    plain = "committees" in (word.low for word in tokens[noun : gathering.last])
    for at in range(max(line.first, gathering.first - 3), noun if plain else gathering.last):
        low = tokens[at].low
        if low == "at" and (area := _just_before(line, areas, at)):
            return area
        level = {
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
        }.get(low)
        if level and (area := places.by_level(level)):
            return area
    inside = [
        areas[i.first]
        for i in line.items
        if i.letter == "L"
        and gathering.first <= i.first < gathering.last
        and i.first in areas
        and not (i.area and not i.area.full and tokens[i.last].low in data.projects)
    ]
    home = places.home.area
    if inside[:1] == [home] and any(i.letter == "L" and i.first == gathering.first for i in line.items):
        return home
    for item in line.items:
        if (
            item.letter == "L"
            and item.first in areas
            and item.first >= gathering.last
            and tokens[item.first - 1].low == "in"
        ):
            if home is None or (
                not gazetteer().contains(home, areas[item.first]) and not gazetteer().contains(areas[item.first], home)
            ):
                return areas[item.first]
            break
    if inside and inside[0] != home and len(inside) == 1:
        return inside[0]
    return home


def _just_before(line: Line, areas: dict[int, str], at: int) -> str | None:
    """As in "found a home in the zone at a signing ceremony": the area named right before."""
    return next((areas[i.first] for i in line.items if i.letter == "L" and i.last == at and i.first in areas), None)
