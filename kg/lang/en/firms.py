"""Companies named in full once and in short elsewhere: "Heyu Bamboo", "Heyu" for "Heyu Bamboo Group"."""

from collections.abc import Sequence

from kg.lang.en.areas import area_at, begins_area
from kg.lang.en.data import word_class
from kg.lang.en.line import Line
from kg.lang.en.scan import Item
from kg.lang.en.words import Word, words
from kg.places import gazetteer

_CALLED = frozenset(("company", "group"))
"""What may stand behind a short name instead of the full one's ending."""
_OF_THE_STATE = frozenset(("committee", "congress", "cppcc", "government", "party"))
_WHOLE = frozenset(("co", "corp", "corporation", "gmbh", "inc", "llc", "ltd"))


class Firms:
    """The companies of an article by their full names."""

    def __init__(self, clean: str, tokens: list[Word], lines: Sequence[Line]) -> None:
        self.full: dict[tuple[str, ...], str] = {}
        for line in lines:
            for _, item in line.of("E"):
                named = tokens[item.first : item.last]
                low = tuple(word.low for word in named if word.shape != ".")
                if not _WHOLE.isdisjoint(low):
                    self.full.setdefault(low, clean[named[0].start : named[-1].end])

    def whole(self, name: str) -> str:
        """The full name of the one company that a short one means; else the name itself."""
        low = tuple(word.low for word in words(name) if word.shape != ".")
        if not self.full or not _WHOLE.isdisjoint(low):
            return name
        own = low[:-1] if low[-1:] and low[-1] in _CALLED else low
        if not own or (len(own) == 1 and own[0] in word_class("firm-word")):
            return name
        meant = {full for known, full in self.full.items() if known[: len(own)] == own}
        if not meant and own != low:
            meant = {full for known, full in self.full.items() if own in _inside(known, len(own))}
        if not meant and len(own) > 1:
            meant = {full for known, full in self.full.items() if begins_area(known[0]) and _alone(known[1:]) == own}
        return meant.pop() if len(meant) == 1 else name

    def of_title(self, items: list[Item], tokens: list[Word], clean: str) -> tuple[int, int, str] | None:
        """Where a title ends with the short name of a firm, and its full name: "manager of Heyu Bamboo"."""
        at = len(items)
        while at and items[at - 1].letter in "wL":
            at -= 1
        if not 0 < at < len(items) or items[at - 1].letter not in "od" or all(i.letter == "L" for i in items[at:]):
            return None
        start, end = tokens[items[at].first].start, tokens[items[-1].last - 1].end
        name = self.whole(clean[start:end])
        return (start, end, name) if name != clean[start:end] else None


def of_the_firm(items: list[Item], first: int, last: int) -> bool:
    """Whether a title says "of the group", "of the company"."""
    return any(
        item.letter == "G" and item.entry and item.entry.row["organ"] == "enterprise" and items[at - 1].letter == "d"
        for at, item in enumerate(items[first:last], first)
    )


def _alone(known: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the words that end a company's: "Heyu Bamboo" of "Heyu Bamboo Co., Ltd."."""
    last = len(known)
    while last and known[last - 1] in word_class("company-end"):
        last -= 1
    return known[:last]


def _inside(known: tuple[str, ...], size: int) -> set[tuple[str, ...]]:
    """The stretches of some words of a size."""
    return {known[at : at + size] for at in range(len(known) - size + 1)}


def firms_alone(sentences: Sequence[list[Item]], tokens: list[Word]) -> None:
    """Let "Heyu" alone be no county where it is short for "Heyu Coal Group" and another county is named in full."""
    areas = [(items, at) for items in sentences for at, item in enumerate(items) if item.letter == "L" and item.area]
    full = {tokens[items[at].first].low for items, at in areas if (area := items[at].area) and area.full}
    named = {tokens[items[at].first].low for items, at in areas if _is_there(items, at, tokens)}
    firms = {
        tokens[item.first].low
        for items in sentences
        for item in items
        if item.letter == "E" and item.last - item.first > 1 and _small(tokens, item.first)
    } - named
    for items, at in areas if full - firms else ():
        item = items[at]
        if item.last - item.first == 1 and tokens[item.first].low in firms:
            items[at] = Item("w", item.first, item.last)


def _small(tokens: list[Word], at: int) -> bool:
    """Whether a word can name no area but counties."""
    area = area_at(tokens, at)
    return area is not None and area.size == 1 and all(gazetteer().area(one).level == "county" for one in area.areas)


def _is_there(items: list[Item], at: int, tokens: list[Word]) -> bool:
    """Whether an area is surely one: named in full, before a body of its own, or somewhere that people are."""
    item = items[at]
    behind = items[at + 1] if at + 1 < len(items) else None
    if (item.area and item.area.full) or behind is None:
        return True
    inside = at > 0 and tokens[items[at - 1].first].low in ("at", "from", "in", "of", "to")
    body = behind.letter == "G" and behind.entry is not None and behind.entry.row["organ"] in _OF_THE_STATE
    alone = behind.letter not in "xwG" or tokens[behind.first].low in word_class("function")
    return behind.letter in "VH" or body or (inside and alone)
