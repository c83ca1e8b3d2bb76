"""Clauses whose parts stand in another order than usual, put into the usual one: who, does what, with whom."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word


def plain(raw: Raw, tokens: list[Word], last: int) -> Raw:
    """The letters of a sentence with its clauses in the usual order; `last`: the end of its words."""
    letters = "".join([token[0] for token in raw])
    if "N" not in letters:
        return raw
    if "p" in letters:
        raw = _with_were(raw, tokens)
    if "A" in letters:
        raw = _attending_were(raw, tokens)
    if "NN" in letters or "N&N" in letters or "N,N" in letters:
        raw = _pair_met(_taken(raw, tokens))
    if "R" in letters:
        raw = _without_verb(raw, tokens, last)
    return _by(raw, tokens)


def _with_were(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "With Brown were A and B": A and B go along."""
    letters = "".join([token[0] for token in raw])
    for match in reversed(list(re.finditer(r"(?:^|(?<=[,&]))pN(?P<people>N(?:[,&]*N)*)(?=,|$)", letters))):
        whom = raw[match.start() + 1]
        if tokens[whom[2]].low in ("was", "were") and tokens[raw[match.start()][1]].low == "with":
            people = raw[match.start("people") : match.end("people")]
            raw = [*raw[: match.start()], *people, ("W", whom[2], whom[2] + 1, ""), *raw[match.end() :]]
    return raw


def _attending_were(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "Attending the closing session of the congress were A and B": they attended."""
    at = next((i for i, token in enumerate(raw) if token[0] == "A"), 0)
    letter, first, last, value = raw[at]
    if (
        letter == "A"
        and value == ""
        and tokens[last - 1].low in ("attending", "present", "attendance")
        and not any(token[0] == "N" for token in raw[:at])
    ):
        behind = next((token for token in raw[at + 1 :] if token[0] == "N"), None)
        if behind is not None and {"were", "was", "included"} & {w.low for w in tokens[last : behind[1]]}:
            return [*raw[:at], (letter, first, last, "by"), *raw[at + 1 :]]
    return raw


def _taken(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A took B and C to the plant": all of them go there."""
    letters = "".join([token[0] for token in raw])
    for match in re.finditer(r"N(?P<guests>N(?:[,&]*N)*)[i]?(?=[LJOF])", letters):
        who, guest = raw[match.start()], raw[match.end("guests") - 1]
        verb = who[2]
        if tokens[verb].low in word_class("taking") and tokens[guest[2]].low in word_class("to"):
            return [
                *raw[: match.start("guests")],
                ("P", verb, verb + 1, None),
                *raw[match.start("guests") : match.end("guests")],
                ("V", guest[2], guest[2] + 1, "go"),
                *raw[match.end() :],
            ]
    return raw


def _pair_met(raw: Raw) -> Raw:
    """As in "when the two met": the one met the other."""
    for at in range(len(raw) - 2):
        one, two, verb = raw[at : at + 3]
        if one[0] == two[0] == "N" and one[1] == two[1] and verb[0] == "K":
            return [*raw[: at + 1], verb, two, *raw[at + 3 :]]
    return raw


def _without_verb(raw: Raw, tokens: list[Word], last: int) -> Raw:
    """As in "A briefed them on prices, B on schools": B reported, too."""
    told = False
    result: Raw = []
    for at, token in enumerate(raw):
        result.append(token)
        told = told or (token[0] == "R" and token[3] == "")
        another = told and token[0] == "N" and result[-2][0] in ",&" and token[2] < last
        if another and tokens[token[2]].low == "on" and (at + 1 == len(raw) or raw[at + 1][0] in ",&LJOF"):
            result.append(("R", token[2], token[2] + 1, ""))
    return result


def _by(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "the results were announced by A": the verb is that of who stands behind it."""
    for at, (letter, first, end, value) in enumerate(raw[:-1]):
        if letter in "AHSR" and value == "" and raw[at + 1][0] == "N" and tokens[end].low == "by":
            raw[at] = (letter, first, end, "by")
    return raw
