"""Whether a meeting is but an item of a programme: "The week is made up of a parade, a gala and a celebration"."""

from kg.lang.en.words import Word

_COMPRISING = frozenset(("comprise", "comprised", "comprises", "feature", "featured", "features", "programme"))
_MADE_OF = frozenset(("composed", "consist", "consisted", "consists", "up"))
_STOPS = frozenset((".", ";", "!", "?"))
_FAR = 60


def in_a_programme(tokens: list[Word], floor: int, start: int) -> bool:
    """Whether the third or a later item of such a list begins at a word."""
    commas = 0
    for at in range(start - 1, max(floor, start - _FAR), -1):
        low = tokens[at].low
        if low in _STOPS:
            return False
        commas += low == ","
        if commas > 1 and (low in _COMPRISING or (low == "of" and tokens[at - 1].low in _MADE_OF)):
            return True
    return False
