"""Who is told to talk with people without names somewhere: "thanked nurses of the X Hospital", "asked drivers at X"."""

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_THERE = frozenset(("at", "in", "inside", "on"))
_AFAR = frozenset(
    ("appealed", "called", "congratulated", "praised", "required", "sends", "sent", "urged", "urges", "warned", "wrote")
)
"""Done from far away as well."""
_NEAR = frozenset(("cheered", "chatted", "comforted", "consoled", "greeted", "saluted", "shook", "talked", "thanked"))
"""Done face to face: those "of" a place were met there."""
_ABOUT = frozenset(("about", "for", "of", "over", "that"))
_JOINTS = frozenset(("and", ",", "/"))
_FAR = 9


def among_people(raw: Raw, tokens: list[Word]) -> Raw:
    """The letters of a sentence in which whoever speaks to people of a place is told to be at that place."""
    result = list(raw)
    for at, (letter, first, last, value) in enumerate(raw[:-1]):
        thing = next((token for token in raw[at + 1 :] if token[0] not in "i&,"), raw[at])
        if (
            letter not in "SKV"
            or value in ("by", "cite")
            or thing[0] not in "JOF"
            or not any(t[0] in "NQ" for t in raw[:at])
        ):
            continue
        there = thing[1] - 1 - (tokens[thing[1] - 1].low == "the")
        verb, where = tokens[first].low, tokens[there].low
        close = (where in _THERE and verb not in _AFAR) or (where in ("from", "of") and verb in _NEAR)
        if not close or not _people(tokens, last, there):
            continue
        result[at] = ("V", there, there + 1, "see")
    return result


def _people(tokens: list[Word], first: int, last: int) -> bool:
    """Whether nothing but people without names stands between two words: "the workers and engineers on duty"."""
    if not 0 < last - first <= _FAR or any(
        word.shape not in "l0" and word.low not in _JOINTS for word in tokens[first:last]
    ):
        return False
    if {tokens[first].low, tokens[first - 1].low} & _ABOUT:
        return False
    duty = last - 2 if [word.low for word in tokens[last - 2 : last]] == ["on", "duty"] else last
    noun = tokens[duty - 1].low
    return noun in word_class("visited-people") | word_class("people-there")
