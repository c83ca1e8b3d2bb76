"""Names with a comma between given name and surname, as they stand in card files: "Mr. Changwei, Ge"."""

from kg.lang.en.data import English, word_class
from kg.lang.en.names import RARE, STRONG, NameShape, syllables
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

_PARTS = 3
_ENDS = frozenset((",", ";", ".", ":", "(", ")", "and"))
_MOST = 3
"""So many syllables are a given name at most."""


def turned_names(items: list[Item], words: list[Word], data: English) -> list[Item]:
    """The items of a sentence with such names behind "Mr." as one."""
    letters = "".join([item.letter for item in items])
    at = letters.find("wkw")
    while at >= 0:
        given, comma, surname = items[at : at + _PARTS]
        if _is_one(words, given.first, comma.first, surname, data):
            name = NameShape(_PARTS, words[surname.first].low, words[given.first].low, STRONG, reversed=True)
            items[at : at + _PARTS] = [Item("N", given.first, surname.last, name=name)]
            letters = letters[:at] + "N" + letters[at + _PARTS :]
        at = letters.find("wkw", at + 1)
    return items


def _is_one(words: list[Word], given: int, comma: int, surname: Item, data: English) -> bool:
    """Whether "Changwei, Ge" stands behind "Mr.", and no second name: "Mr. Kuang, Chen Bo"."""
    respect = words[given - 1 - (words[given - 1].low == ".")].low if given > 1 else ""
    if respect not in word_class("address") or words[comma].low != ",":
        return False
    first, last = words[given], words[surname.first]
    ends = surname.last >= len(words) or words[surname.last].low in _ENDS
    own = data.surnames.get(last.low, RARE) < RARE and last.shape == "C" and syllables(last.low) == 1
    return ends and own and 1 < syllables(first.low) <= _MOST and first.low not in data.surnames
