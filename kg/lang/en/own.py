"""Whether an area is spoken of as the article's own: "close to the reality of X", "X's actual conditions"."""

from kg.lang.en.data import word_class
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

_OURS = (
    *(["reality"], ["realities"], ["actual", "condition"], ["actual", "conditions"], ["actual", "situation"]),
    *(["actual", "development"], ["actual", "work"], ["current", "reality"]),
)


def of_its_own(tokens: list[Word], item: Item) -> bool:
    """As in "based on the reality of Linshan", "in line with Linshan's actual conditions"."""
    at = item.first - (tokens[item.first - 1].low == "the")
    before = [word.low for word in tokens[max(0, at - 3) : at]]
    if before[-1:] == ["of"] and (before[-3:-1] in _OURS or before[-2:-1] in _OURS):
        return True
    behind = [word.low for word in tokens[item.last : item.last + 3]]
    return behind[:1] == ["'s"] and (behind[1:] in _OURS or behind[1:2] in _OURS)


def of_a_paper(tokens: list[Word], item: Item, first: Item) -> bool:
    """Whether an area stands in the name of the paper that a report begins with: "Linshan net news (reporter …"."""
    media = [word.low in word_class("media") for word in tokens[item.last : item.last + 3]]
    return item.first - first.first < 3 and media[:1] == [True]
