"""What the items of a title tell of the body that it is in: its level, its kind, whether it lies elsewhere."""

import re

from kg.lang.en.scan import Item
from kg.places import gazetteer


def of_a_trade(items: list[Item], letters: str, at: int) -> bool:
    """As in "chief supervising engineer": the noun goes on, so it is none of an area's or body's."""
    return letters[at : at + 2] == "xx" and items[at].last == items[at + 1].first and letters[at + 2 : at + 3] != "o"


def of_a_district(after: list[Item]) -> bool:
    """As in "director of the suburban district": head of its government."""
    letters = "".join(item.letter for item in after)
    return letters in ("oV", "odV") and level_of([], after) == "district"


def of_a_firm(after: list[Item]) -> bool:
    """Whether a title ends with "committee of Sunrise Paper": of a body that no area is named for."""
    letters = "".join(item.letter for item in after)
    return re.search("[GY]od?w{2,4}$", letters) is not None


def lies_elsewhere(after: list[Item], organs: list[str]) -> bool:
    """As in "director of the trade department of Uppsala": of a place that is in no table."""
    letters = "".join(item.letter for item in after)
    return organs[:1] == ["department"] and re.search(r"Gow$", letters) is not None and not set(letters) & set("LV")


def of_vietnam(bodies: list[Item]) -> bool:
    """As in "vice chairman of the Mong Cai City People's Committee", which governs the city."""
    return any(item.entry is not None and item.entry.row["phrase"] == "people's committee" for item in bodies)


def province(item: Item) -> bool:
    """Whether an item names a province-level area: its chairman is the head of an autonomous region's government."""
    if item.area is None:
        return False
    if any(gazetteer().area(one).kind == "自治区" for one in item.area.areas):
        return True
    return item.area.full and all(one.endswith("0000") for one in item.area.areas if one[:6].isdigit())


def autonomous(item: Item) -> bool:
    """As in "Vice Chairman of the autonomous region"."""
    return item.letter == "V" and item.entry is not None and "region" in item.entry.row["phrase"].split()


def whole_area(after: list[Item]) -> bool:
    """As in "Vice Chairman of Suzhou Municipality", which has no other body than its government."""
    last = after[-1].area if len(after) > 1 and all(item.letter in "odL" for item in after) else None
    return last is not None and last.full


def of_an_unknown_area(items: list[Item], last: int) -> bool:
    """As in "chief of Gubin District, Yakutsk": the name of an area that is in no table ends a title."""
    kind = items[last : last + 1]
    named = bool(kind) and kind[0].letter == "V" and items[last - 1].letter == "w"
    return named and level_of([], kind) in ("city", "county", "district", "prefecture", "province", "state")


def nearest(after: list[Item]) -> list[Item]:
    """The items behind a noun, nearest in meaning first: in "of the municipal government office" the office."""
    result: list[Item] = []
    part: list[Item] = []
    for item in after:
        if item.letter == "o":
            result += reversed(part)
            part = []
        else:
            part.append(item)
    return [*result, *reversed(part)]


def level_of(before: list[Item], after: list[Item]) -> str:
    """The level word of a title, else the level that its organ's name holds."""
    parts = [*after, *reversed(before)]
    if any(item.letter == "V" and item.entry and item.entry.row["level"] == "nation" for item in parts):
        return "nation"
    for item in parts:
        if item.letter == "V" and item.entry:
            return item.entry.row["level"]
        if item.letter in "GY" and item.entry and item.entry.row["level"]:
            return item.entry.row["level"]
    return ""
