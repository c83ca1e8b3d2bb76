"""Companies called by an area and a name of their own: "Shandong Heyu", once an article has shown that it is one."""

from collections.abc import Sequence

from kg.lang.en.data import English, word_class
from kg.lang.en.names import syllables
from kg.lang.en.scan import Item, does
from kg.lang.en.words import Word

_HEADS = frozenset(("ceo", "chairman", "chairwoman", "cofounder", "founder", "manager", "owner", "president"))
"""The titles of those who lead a company: what stands behind "of", or right before them, is one."""
_BEHIND = frozenset(("again", "and", "at", "for", "in", "on", "to", "today", "where", "with", "yesterday"))


def area_firms(sentences: Sequence[list[Item]], tokens: list[Word], data: English) -> None:
    """Let "Shandong Heyu" be one company wherever it stands in an article that tells of its head or its guests."""
    found: dict[tuple[str, str], list[tuple[list[Item], int]]] = {}
    for items in sentences:
        for at in range(len(items) - 1):
            if _is_one(items, at, tokens, data):
                name = (tokens[items[at].first].low, tokens[items[at + 1].first].low)
                found.setdefault(name, []).append((items, at))
    for places in found.values():
        if any(_leads(items, at, tokens) or _receives(items, at, tokens) for items, at in places):
            for items, at in reversed(places):
                items[at : at + 2] = [Item("E", items[at].first, items[at + 1].last)]


def _is_one(items: list[Item], at: int, tokens: list[Word], data: English) -> bool:
    """Whether an area's bare name and a name that is no area's, person's or word's stand together."""
    area, own = items[at], items[at + 1]
    first, word = tokens[area.first], tokens[own.first]
    named = area.letter == "L" and area.area is not None and not area.area.full
    if not (named or first.low == "china") or area.last - area.first > 1 or own.letter != "w":
        return False
    around = (*items[max(0, at - 1) : at], *items[at + 2 : at + 3])
    if any(item.letter in "LwE" and tokens[item.first].shape in "CU" for item in around):
        return False
    common = word.low in data.english or word.low in data.not_names
    return word.shape == "C" and syllables(word.low) > 1 and not common


def _leads(items: list[Item], at: int, tokens: list[Word]) -> bool:
    """As in "Chairman of Shandong Heyu", "Shandong Heyu General Manager A"."""
    if at > 1 and items[at - 1].letter == "o" and items[at - 2].letter == "H":
        return tokens[items[at - 2].last - 1].low in _HEADS
    behind = [item for item in items[at + 2 : at + 4] if item.letter != "m"]
    return bool(behind) and behind[0].letter == "H" and tokens[behind[0].last - 1].low in _HEADS


def _receives(items: list[Item], at: int, tokens: list[Word]) -> bool:
    """As in "came to Shandong Heyu", "Shandong Heyu received a visit"."""
    behind = items[at + 2] if at + 2 < len(items) else None
    if behind is not None and tokens[behind.first].low in word_class("hosting"):
        return True
    if at == 0 or not does(items[at - 1], "V"):
        return False
    ends = behind is None or behind.letter in "k.bcsN" or tokens[behind.first].low in _BEHIND
    return ends and tokens[items[at].first - 1].low not in word_class("lying")
