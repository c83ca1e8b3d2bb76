"""Companies that only their trade tells, behind a title of companies: "President of Linshan Solar and member of X"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

CUES = frozenset(("ceo", "chairman", "chairwoman", "cofounder", "engineer", "founder", "manager", "owner", "president"))
"""The titles behind which such a name is a company's."""
_TITLED = re.compile("H[oax]d?(?P<area>[Lw])(?P<trade>w{1,3})(?=[ckb.]|x|$)")
_MAKES = word_class("firm-trade") | word_class("firm-made")


def traders(items: list[Item], words: list[Word]) -> list[Item]:
    """The items of a sentence with each such name as one company."""
    letters = "".join([item.letter for item in items])
    for match in reversed(list(_TITLED.finditer(letters))):
        title, area = items[match.start()], items[match.start("area")]
        trade = items[match.start("trade") : match.end("trade")]
        if words[title.last - 1].low not in CUES or (area.area is not None and area.area.full):
            continue
        if all(words[item.first].low in _MAKES and words[item.first].shape in "CUM" for item in trade):
            last = match.end("trade")
            items[match.start("area") : last] = [Item("E", area.first, items[last - 1].last)]
    return items
