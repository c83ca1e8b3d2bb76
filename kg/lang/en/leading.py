"""Whose officials lead a delegation: "a delegation from Rizhao, led by Party Secretary A and Mayor B"."""

from kg.lang.en.data import word_class
from kg.lang.en.line import Line
from kg.lang.en.scan import Item
from kg.lang.en.titles import Post
from kg.lang.en.words import Word

_FROM = frozenset(("from", "of", "representing"))
_LED = frozenset(("headed", "led", "under", "with"))
_AHEAD = 6
"""So many words stand between "Rizhao" and "Party and government delegation"."""


def home_of_delegation(line: Line, post: Post, tokens: list[Word]) -> Item | None:
    """The area that a delegation comes from whose leader a title before a name tells."""
    if word_class("delegation").isdisjoint(line.said) or _LED.isdisjoint(line.said):
        return None
    start = line.items[post.first].first
    nouns = [at for at in range(line.first, start) if tokens[at].low in word_class("delegation") - {"party"}]
    if not nouns:
        return None
    areas = [item for _, item in line.of("L") if item.last <= start]
    noun = nouns[-1]
    behind = next((item for item in areas if item.first > noun and tokens[item.first - 1].low in _FROM), None)
    ahead = next((item for item in reversed(areas) if item.last <= noun and noun - item.last < _AHEAD), None)
    area = behind if behind is not None and behind.first - noun < _AHEAD else ahead
    if area is None:
        return None
    after = max(area.last, noun + 1)
    led = next((at for at in range(after, start) if tokens[at].low in _LED), None)
    verbs = [item.first for _, item in line.of("v") if after <= item.first < start]
    return area if led is not None and all(tokens[at].low in _LED for at in verbs) else None
