"""Names that only their list tells: "growers Gu Sun and Kenji Ota", "two other leaders of the banner, A and B"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.foreign import among_peoples, other_name
from kg.lang.en.line import Line
from kg.lang.en.people import People
from kg.lang.en.somebody import is_person
from kg.lang.en.words import Word

_NAME = r"(?:N|w{1,3})(?:od?[LwVG]{1,4})?"
_LIST = re.compile(rf"(?P<names>{_NAME}(?:(?:kc?|c){_NAME})+)(?=[.vxkbahjog]|$)")
_ONE = re.compile(r"(?P<name>N|w{1,3})(?:od?[LwVG]{1,4})?")
_BETWEEN = 6
"""So many items between "three consuls" and the dash or comma before their names."""


def listed_names(line: Line, tokens: list[Word], people: People) -> None:
    """Give the names of a list behind a word for people, or a title for several, that aren't anybody's yet."""
    if not line.paragraph or not ("w" in line.letters or "N" in line.letters):
        return
    for match in _LIST.finditer(line.letters):
        spans = [one.span("name") for one in _ONE.finditer(line.letters, *match.span("names"))]
        new = [(first, last) for first, last in spans if first not in line.names]
        if not new or not _led(line, tokens, match.start()):
            continue
        for first, last in new:
            item = line.items[first]
            if item.name is not None:
                if tokens[item.first].shape == "C":
                    start, end = tokens[item.first].start, tokens[item.last - 1].end
                    line.names[first] = people.add(item.name, start, end)
            elif tokens[item.first].shape == "C":
                rule = "single name" if last - first == 1 and among_peoples(people) else ""
                other_name(range(first, last), line, tokens, people, rule)


def _led(line: Line, tokens: list[Word], at: int) -> bool:
    """Whether a list of names follows a word for several people: "growers", "consuls general stationed in X -"."""
    if not at:
        return False
    if _several(line, tokens, at - 1):
        return True
    if line.items[at - 1].letter != "k":
        return False
    for here in range(at - 2, max(-1, at - 2 - _BETWEEN), -1):
        if _several(line, tokens, here):
            return True
        if line.items[here].letter not in "xoLdwVG" or tokens[line.items[here].first].low in word_class("whose-kin"):
            return False
    return False


def _several(line: Line, tokens: list[Word], at: int) -> bool:
    item = line.items[at]
    low = tokens[item.last - 1].low
    if item.letter == "H":
        return any(word.low[-1:] == "s" or word.low[-3:] == "men" for word in tokens[item.first : item.last])
    plural = low.endswith(("s", "men")) and not low.endswith("ss")
    return item.letter == "x" and plural and (is_person(low) or low[:-1] in word_class("office-noun"))
