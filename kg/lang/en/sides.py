"""Talks told without a verb between their sides: "talks were held between A and B", "A and B met in X"."""

import re
from collections.abc import Callable

from kg.lang.en.data import word_class
from kg.lang.en.intended import intended
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

MEETINGS = frozenset(
    (
        *("consultation", "consultations", "conversation", "dialogue", "discussion", "discussions", "exchange"),
        *("exchanges", "meeting", "meetings", "negotiations", "talk", "talks"),
    )
)
MET = frozenset(("met", "meet", "meets"))
BEHIND = frozenset(
    (
        "separately",
        "in",
        "on",
        "at",
        "for",
        "over",
        "again",
        "here",
        "before",
        "after",
        "during",
        "to",
        "yesterday",
        "this",
    )
)
_NOT_MET = frozenset(("absent", "former", "letter", "message", "phone", "telegram", "telephone", "video", "wrote"))
CALLS = frozenset(("video", "phone", "telephone", "online", "virtually", "remotely"))
FAR = 14


def sides(raw: Raw, tokens: list[Word], last: int) -> Raw:
    """The letters of a sentence with the sides of its talks put around the letter K; calls are no talks.

    `last`: the end of its words.
    """
    letters = "".join([token[0] for token in raw])
    if "LKN" in letters:
        raw = _came_to(raw, tokens)
    elif "K" in letters:
        raw = _pair(_without_calls(raw, tokens, last), tokens)
    elif "N&N" in letters or "N,&N" in letters:
        raw = _between(raw, tokens)
    return raw


def _without_calls(raw: Raw, tokens: list[Word], last: int) -> Raw:
    """As in "met A by video link": they weren't in one place."""
    first = raw[0][1]
    if not any(
        tokens[at].low in CALLS and tokens[at - 1].low in ("by", "via", "the", "over") for at in range(first, last)
    ):
        return raw
    return [("x", *token[1:]) if token[0] == "K" else token for token in raw]


def _came_to(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "X received A and B on Monday": they came to X, wherever nobody receives them."""
    match = re.match(r"[i,]*(?P<area>L)(?P<verb>K)(?P<guests>N(?:[,&]*N)*)", "".join([token[0] for token in raw]))
    if match is None or raw[match.start("verb")][3] != "meet":
        return raw
    area, verb, guests = (raw[slice(*match.span(name))] for name in ("area", "verb", "guests"))
    if area[0][2] != verb[0][1]:
        return raw
    end = (",", verb[0][1], verb[0][1] + 1, None)
    return [*raw[: match.start("area")], *guests, ("V", *verb[0][1:3], "go"), *area, end, *raw[match.end() :]]


def _pair(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A, mayor of X, and B, mayor of Y, met in X": the one met the other."""
    letters = "".join([token[0] for token in raw])
    match = re.search(r"^[^NQK]*(?P<one>N)L?(?:,?&|,)?(?P<two>N)[L,]*(?P<verb>K)(?![,&]*[NQ])", letters)
    if match is None:
        return raw
    _, first, last, value = raw[match.start("verb")]
    alone = last == first + 1 and tokens[first].low in MET and value == "meet"
    if not (alone or value == "pair") or (
        last < len(tokens) and tokens[last].shape == "l" and tokens[last].low not in BEHIND
    ):
        return raw
    one, two = raw[match.start("one")], raw[match.start("two")]
    return [*raw[: match.start("one")], one, ("K", first, last, "meet"), two, *raw[match.end("verb") :]]


def _between(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "Talks were held between A and B": the one met the other."""
    letters = "".join([token[0] for token in raw])
    match = re.search(r"N(?=L?,?&N)", letters)
    if match is None:
        return raw
    one = raw[match.start()]
    near = [word.low for word in tokens[max(0, one[1] - FAR) : one[1]]]
    if "between" in near:
        told = not MEETINGS.isdisjoint(near[: near.index("between")]) and "had" not in near
    else:
        text = " ".join(near)
        together = "brought together" in text and not MEETINGS.isdisjoint(near)
        told = together or ("face to face" in text and not {"sat", "were", "came"}.isdisjoint(near))
    if not told:
        return raw
    rest = [
        token
        for token in raw[match.end() :]
        if token[0] not in ",&" or token[1] > raw[letters.index("N", match.end())][1]
    ]
    return [*raw[: match.end()], ("K", one[1] - 1, one[1], "meet"), *rest]


def at_one_table(raw: Raw, tokens: list[Word], bounds: tuple[int, int], side: Callable[[int], str]) -> Raw:
    """As in "the two sat together", "A paid B a call", "brought A and B to one table": hosts and guests met.

    `side`: "host", "guest" or "" of somebody.
    """
    people = [token for token in raw if token[0] == "N" and isinstance(token[3], int)]
    if len({token[3] for token in people}) < 2 or any(token[0] in "KMVWAHZkRI" for token in raw):
        return raw
    first, last = bounds
    low = [word.low for word in tokens[first:last]]
    at = next((i for i, word in enumerate(low) if word in word_class("meeting-people")), -1)
    if at < 0 or not _NOT_MET.isdisjoint(low) or not word_class("not-done").isdisjoint(low[:at]):
        return raw
    sides = {token[3]: side(token[3]) for token in people if isinstance(token[3], int)}
    hosts, guests = ([one for one in people if sides.get(one[3]) == name] for name in ("host", "guest"))
    if not hosts or not guests or "" in sides.values() or intended(tokens, first, first + at):
        return raw
    verb = (guests[0][1], guests[0][1] + 1)
    joined: Raw = []
    for one in (hosts, guests):
        joined += [("K", *verb, "meet")] if joined else []
        joined += [part for token in one for part in (token, ("&", token[2], token[2] + 1, None))][:-1]
    return joined
