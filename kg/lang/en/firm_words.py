"""Firms called by one word, told by who serves them: "JiuHe's chairman", "the employees of Kelu", "JiuHe Group"."""

from collections.abc import Sequence

from kg.lang.en.data import english, word_class
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

_WHICH = frozenset(("assistant", "deputy", "executive", "former", "general", "honorary", "managing", "own", "vice"))


def firm_words(sentences: Sequence[list[Item]], tokens: list[Word]) -> None:
    """Let a word that looks like nobody's title or like a name be the firm that it is elsewhere in the article."""
    lone = [
        (items, at)
        for items in sentences
        for at, item in enumerate(items)
        if item.letter in "Nw" and item.last - item.first == 1 and tokens[item.first].shape in "CM"
    ]
    firms = {tokens[items[at].first].low for items, at in lone if _served(items[at].first, tokens)}
    if lone and any(items[at].letter == "N" for items, at in lone):
        known = {tokens[one.first].low for items in sentences for one in items if one.letter == "E"}
        firms |= {tokens[items[at].first].low for items, at in lone if items[at].letter == "N"} & known
    for items, at in lone if firms else ():
        item = items[at]
        if tokens[item.first].low in firms and _alone(items, at, tokens):
            items[at] = Item("E", item.first, item.last)


def _served(at: int, tokens: list[Word]) -> bool:
    """As in "JiuHe's general manager", "chairman of JiuHe"."""
    word = tokens[at]
    if word.low in english().surnames or word.low in word_class("nationality") or word.low in english().not_names:
        return False
    behind = at + 2
    if at + 2 < len(tokens) and tokens[at + 1].shape == "s":
        while behind < len(tokens) - 1 and tokens[behind].low in _WHICH:
            behind += 1
        return tokens[behind].low in word_class("in-a-firm")
    ends = at + 1 >= len(tokens) or tokens[at + 1].shape not in "CUM" or tokens[at + 1].start > word.end + 1
    return ends and at > 1 and tokens[at - 1].low == "of" and tokens[at - 2].low in word_class("in-a-firm")


def _alone(items: list[Item], at: int, tokens: list[Word]) -> bool:
    """Whether a word is no part of a longer name, nor somebody's beside a title."""
    item = items[at]
    beside = [items[i] for i in (at - 1, at + 1) if 0 <= i < len(items)]
    return not any(
        (one.letter in "wNEL" and tokens[one.first].shape in "CUM") or (one.letter == "H" and one.last == item.first)
        for one in beside
        if one.first == item.last or one.last == item.first
    )
