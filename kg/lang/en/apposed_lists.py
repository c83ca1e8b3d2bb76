"""Stops told behind what they all are: "visited two of the flooded sites, the X Plant and the Y School"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_LIST = re.compile(r"V(?P<apart>[e-]*,)(?P<things>[JOF]L?(?:[,&]*[JOF]L?)+)(?=,|$)")
_MANY = frozenset(
    ("both", "couple", "few", "five", "four", "many", "number", "series", "several", "six", "three", "two")
)
_FAR = 16
"""So many words tell at most what the stops are."""


def apposed_list(raw: Raw, tokens: list[Word]) -> Raw:
    """The letters of a sentence with such a list right behind its verb."""
    letters = "".join([token[0] for token in raw])
    match = _LIST.search(letters)
    if match is None:
        return raw
    at, comma = match.start(), raw[match.end("apart") - 1]
    told = tokens[raw[at][2] : comma[1]]
    thing = raw[match.start("things")]
    near = [word.low for word in tokens[comma[2] : thing[1]]] in ([], ["the"])
    many = any(word.low in _MANY or (word.low.endswith("s") and len(word.low) > 3) for word in told)
    plain = all(word.shape in "l0" for word in told) and 0 < len(told) <= _FAR
    people = any(word.low in word_class("visited-people") for word in told[:2])
    if not (near and many and plain) or (people and not {"where", "which", "that"} & {word.low for word in told}):
        return raw
    return [*raw[: at + 1], *raw[match.end("apart") :]]
