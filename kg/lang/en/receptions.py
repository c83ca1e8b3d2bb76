"""Receptions: who gave whom a welcome, who played host to whom."""

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

RECEPTIONS = frozenset(("host", "reception", "welcome"))
"""The nouns of receptions: a sentence without them tells of none."""
_RECEIVED = frozenset(("accorded", "bidden", "extended", "given", "offered", "shown"))
_PLAYS = frozenset(("acted", "play", "played", "playing", "plays", "was", "were"))
_BE = frozenset(("been", "was", "were"))
_STOPS = frozenset((".", ";", ":", "!", "?", "that", "if", "will"))
_FAR = 24
"""So many words with titles stand between "gave" and "a warm welcome"."""
_NEAR = 6
"""So many words stand between "a warm welcome to" and whom it is for."""
_DATED = 9
"""So many words stand between "played host on March 3, 2021" and "to"."""


def receptions(raw: Raw, tokens: list[Word], first: int, last: int, *, meeting: bool) -> Raw:
    """The letters of a sentence with its receptions as talks; `first`, `last`: its words.

    `meeting`: one is told, at which "a warm welcome to the guests" is a speech.
    """
    for noun in range(last - 1, first, -1):
        if tokens[noun].low not in RECEPTIONS:
            continue
        verb = _verb(tokens, first, noun)
        done = [token for token in raw if token[0] in "AHKRVW" and verb <= token[1] < noun]
        if verb <= first or done:
            continue
        if tokens[verb - 1].low in _BE and tokens[verb].low in _RECEIVED:
            raw = _received(raw, verb, noun)
        elif any(token[0] in "NQ" and token[1] < verb for token in raw):
            raw = _receives(raw, tokens, verb, noun, meeting=meeting)
    return raw


def _verb(tokens: list[Word], first: int, noun: int) -> int:
    """The verb that goes with a noun of reception, 0 if none does."""
    verbs = _PLAYS if tokens[noun].low == "host" else word_class("giving-a-welcome")
    for at in range(noun - 1, max(first, noun - (_FAR if verbs is not _PLAYS else 3)), -1):
        if tokens[at].low in _STOPS and tokens[at - 1].low not in word_class("address"):
            return 0
        if tokens[at].low in verbs:
            return at
    return 0


def _received(raw: Raw, verb: int, noun: int) -> Raw:
    """As in "They were given a warm welcome by A": the verb is one of receiving."""
    rest = [token for token in raw if not (verb <= token[1] <= noun and token[0] in "Sx-")]
    at = next((i for i, token in enumerate(rest) if token[1] > verb), len(rest))
    return [*rest[:at], ("K", verb, noun + 1, "meet"), *rest[at:]]


def _receives(raw: Raw, tokens: list[Word], verb: int, noun: int, *, meeting: bool) -> Raw:
    """As in "bade A and B a warm welcome", "extended a warm welcome to them": who is received is behind the verb."""
    to = tokens[noun + 1].low == "to" if tokens[noun].low != "host" else _to(tokens, noun)
    begin, end = (noun, noun + _FAR) if to else (verb, noun)
    people = [token for token in raw if token[0] == "N" and begin < token[1] < end]
    if not to and not people and (turned := _fronted(raw, tokens, verb)):
        return turned
    if to and people:
        between = [word.low for word in tokens[noun + 1 : people[0][1]]]
        people = [] if not {"behalf", "who", "all", "from"}.isdisjoint(between) else people
    low = [word.low for word in tokens[begin : min(end, begin + _NEAR if to else end)]]
    party = not (word_class("party-word") | word_class("delegation") | {"them"}).isdisjoint(low)
    whom = "him" if {"him", "her"} & set(low) else "party" if party else ""
    if meeting or (not people and not whom):
        return raw
    group: Raw = [("Q", verb, verb + 1, whom)] if not people else []
    kept = [token for token in raw if not (verb <= token[1] <= noun and token[0] in "HQSxp-&")]
    at = next((i for i, token in enumerate(kept) if token[1] > verb), len(kept))
    return [*kept[:at], ("K", verb, verb + 1, "meet"), *group, *kept[at:]]


def _fronted(raw: Raw, tokens: list[Word], verb: int) -> Raw:
    """As in "To A and B the mayor, C, extended a warm welcome": C receives A and B; nothing if it isn't so."""
    people = [token for token in raw if token[0] == "N" and token[1] < verb]
    if len(people) < 2 or tokens[people[0][1] - 1].low != "to":
        return []
    joined = [part for one in people[:-1] for part in (("&", *one[1:3], None), one)][1:]
    rest = [token for token in raw if token[1] > verb and token[0] not in "S"]
    return [people[-1], ("K", verb, verb + 1, "meet"), *joined, *rest]


def _to(tokens: list[Word], noun: int) -> bool:
    """Whether "to" and people stand behind "played host on Monday"."""
    return "to" in (word.low for word in tokens[noun + 1 : noun + _DATED])
