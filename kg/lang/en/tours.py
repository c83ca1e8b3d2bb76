"""Visits told as a tour before any place of it is named: "A began a tour of southern Anhui"."""

from kg.lang.en.data import word_class
from kg.lang.en.intended import intended
from kg.lang.en.stops import FAR
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

TOURS = frozenset(("inspection", "journey", "swing", "tour", "trip"))
TRIP = frozenset(("into", "on", "across", "around", "in", "of", "through", "to"))
"""Between "a tour" or "a visit" and where it goes."""
APART = 6


def tours(raw: Raw, tokens: list[Word], first: int, last: int) -> Raw:
    """As in "A began a tour of southern Anhui": A is on the way, though no place is told yet."""
    if not raw or raw[-1][0] not in "NL" or not {token[0] for token in raw} <= set("N,&Li"):
        return raw
    who = next((at for at in range(len(raw) - 1, -1, -1) if raw[at][0] == "N"), -1)
    behind = raw[who + 1 :]
    if who < 0 or (behind and tokens[behind[0][1] - 1].low in TRIP):
        return raw
    end = raw[who][2]
    for verb in range(end, min(last, end + FAR)):
        near = {word.low for word in tokens[verb + 1 : verb + APART]}
        made = tokens[verb].low in word_class("making-a-trip") and not intended(tokens, first, verb)
        if made and not near.isdisjoint(TOURS):
            return [*raw[: who + 1], ("V", verb, verb + 1, "see"), *behind]
    return raw
