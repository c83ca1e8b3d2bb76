"""Stops told by number: "looked over three schools: X, Y and Z", "A and B went to X and Y respectively"."""

import re

from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_EACH = frozenset(("respectively", "separately"))
_ONE_EACH = re.compile("(?P<who>N(?:[,&]+N)+)(?P<where>L?)(?P<verb>V)(?P<things>[LJOF](?:[,&]+[LJOF])+)")
_BEHIND = 3
"""So many words behind the last place may "respectively" stand."""


def allotted(raw: Raw, tokens: list[Word], first: int, last: int) -> Raw:
    """The letters of a sentence with such stops right behind their verb; `first`, `last`: its words."""
    raw = _announced(raw, tokens)
    if not _EACH.isdisjoint(word.low for word in tokens[first:last]):
        raw = _one_each(raw, tokens)
    return raw


def _announced(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "looked over three schools on June 5: X, Y and Z": what stands behind the colon was looked over."""
    for at, (letter, _, _, _) in enumerate(raw):
        there = along = at + 1
        if letter == "V" and there < len(raw) and raw[there][0] == "p":
            along = next((i for i in range(there + 1, len(raw)) if raw[i][0] not in "N&"), len(raw))
            there = along
        while there < len(raw) and raw[there][0] in "i,":
            there += 1
        if letter != "V" or there in (along, len(raw)) or raw[there][0] not in "JOF":
            continue
        colon = next((mark[2] for mark in raw[at + 1 : there] if tokens[mark[1]].low == ":"), 0)
        if colon and all(word.shape != "l" or word.low in ("and", "the") for word in tokens[colon : raw[there][1]]):
            comma = (",", raw[-1][2] - 1, raw[-1][2], None)
            return [*raw[: at + 1], *raw[there:], *([comma, *raw[at + 1 : along]] if along > at + 1 else [])]
    return raw


def _one_each(raw: Raw, tokens: list[Word]) -> Raw:
    """As many people as places: each went to his own; whoever else is named before them does something else."""
    match = _ONE_EACH.search("".join([token[0] for token in raw]))
    if match is None:
        return raw
    who, things = (sum(token[0] not in ",&" for token in raw[slice(*match.span(name))]) for name in ("who", "things"))
    verb, (_, _, end, _) = raw[match.start("verb")], raw[match.end() - 1]
    near = {word.low for word in tokens[end : end + _BEHIND]} | {tokens[verb[1] - 1].low}
    if who < things or _EACH.isdisjoint(near):
        return raw
    at = match.start("verb")
    return [*raw[: match.end("who")], (*verb[:3], "each"), *raw[at + 1 :]]
