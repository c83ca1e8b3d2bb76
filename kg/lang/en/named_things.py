"""Names that a thing bears, not a person who is there: "the Lin Boyan Memorial Hall", "Hua Xiang community"."""

from kg.lang.en.data import English, english, word_class
from kg.lang.en.line import Line
from kg.lang.en.scan import Item
from kg.lang.en.words import Word


def remembered(tokens: list[Word], line: Line, item: Item, data: English) -> bool:
    """As in "the Lin Boyan Memorial Hall", "a statue of Lin Boyan": somebody of long ago."""
    before = [word.low for word in tokens[max(line.first, item.first - 2) : item.first]]
    if before[1:] == ["of"] and before[0] in word_class("remembered"):
        return True
    at = item.last
    while at < min(line.last, item.last + 3) and tokens[at].shape == "C" and tokens[at].start == tokens[at - 1].end + 1:
        if at > item.last and tokens[at].low in data.projects:
            return True
        at += 1
    return False


def of_a_thing(tokens: list[Word], line: Line, at: int) -> bool:
    """As in "Jin Yuan ancient town protection project", "Hua Xiang community": the name of a thing goes on."""
    for item in line.items[at + 1 : at + 6]:
        word = tokens[item.first]
        if item.letter not in "xGV" or word.shape != "l" or word.low in word_class("function"):
            return False
        if word.low in english().projects:
            return True
    return False


def thought(tokens: list[Word], line: Line, item: Item) -> bool:
    """As in "studied Han Ruoxi's Thought on rivers": a doctrine that bears a name."""
    behind = [word.low for word in tokens[item.last : min(line.last, item.last + 2)]]
    return behind in (["'s", "thought"], ["'s", "theory"])
