"""Visits told without a verb, word by word as machines translate: "A to X to inspect", "A deep into X"."""

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_INTO = frozenset(("to", "into"))
_THERE = frozenset(("at", "in", "on"))
_THINGS = "LJOF"
_ALONG = frozenset((",", "and", "her", "his", "their", "the"))
_FROM = frozenset(("by", "for", "from", "of", "to", "with"))
_LED = frozenset(("headed", "led"))
_NEAR, _PARTY = 3, 12
"""So many words tell what somebody does somewhere, and who came along with him."""


def without_verb(raw: Raw, tokens: list[Word], titles: frozenset[int]) -> Raw:
    """The letters of a sentence with a visit between a name and a thing; `titles`: its words that belong to titles."""
    result: Raw = []
    for at, token in enumerate(raw):
        if (
            token[0] == ","
            and result[-1:]
            and result[-1][0] == "V"
            and tokens[token[2]].low == tokens[result[-1][1]].low
        ):
            continue
        result.append(token)
        led = (
            at > 0
            and raw[at - 1][0] == "p"
            and tokens[raw[at - 1][1]].low in _LED
            and any(t[0] == "V" for t in raw[:at])
        )
        skipped = "&,p" if led else "&p"
        behind = next((i for i in range(at + 1, len(raw)) if raw[i][0] not in skipped), len(raw))
        named = token[0] == "N" and behind < len(raw) and raw[behind][0] in _THINGS
        if named and (verb := _verb(raw, at, behind, tokens, titles)) is not None:
            if led:  # "the first group went to X, the second, headed by A, to Y"
                result[-2] = ("x", *raw[at - 1][1:3], None)
            result.append(("V", verb, verb + 1, "go"))
    return result


def _verb(raw: Raw, at: int, behind: int, tokens: list[Word], titles: frozenset[int]) -> int | None:
    """The word that stands for the verb between a name and the thing behind it; None if nobody goes there."""
    end, there = raw[at][2], raw[behind][1]
    last = there - 1 - (tokens[there - 1].low == "the")
    between = [word for word in range(_behind_party(tokens, end, last), last + 1) if word not in titles]
    link = tokens[last].low if between else ""
    if not all(tokens[word].low in _ALONG | word_class("on-the-way") for word in between[:-1]):
        return None
    if link in _INTO:
        return last if last == end or not _given_by(raw[at][1], tokens, titles) else None
    for_that = _for_that(raw, behind, tokens)
    if link in _THERE:
        return last if for_that else None
    plain = raw[behind][0] == "L" and all(tokens[word].low in word_class("on-the-way") for word in between)
    return end - 1 if plain and for_that and tokens[raw[behind][2]].low != "to" else None


def _behind_party(tokens: list[Word], first: int, last: int) -> int:
    """Behind "with part of the committee members" of "A with part of the committee members to X": who came along."""
    if tokens[first].low not in ("accompanied", "and", "led", "with") or last - first > _PARTY:
        return first
    party = word_class("party-word") | word_class("brought-along")
    end = max((at + 1 for at in range(first + 1, last) if tokens[at].low in party), default=first)
    return end if all(tokens[at].shape in "lU" or tokens[at].low == "," for at in range(first, end)) else first


def _given_by(named: int, tokens: list[Word], titles: frozenset[int]) -> bool:
    """As in "salt from A, mayor of Y, to X": A stays away."""
    before = named - 1
    while before in titles or tokens[before].low == "the":
        before -= 1
    return tokens[before].low in _FROM and tokens[before - 1].low not in _LED


def _for_that(raw: Raw, at: int, tokens: list[Word]) -> bool:
    """Whether what somebody does there, "to investigate" or "research", follows the thing or the last of its list."""
    while at + 2 < len(raw) and raw[at + 1][0] in ",&" and raw[at + 2][0] in _THINGS:
        at += 2
    low = [word.low for word in tokens[raw[at][2] : raw[at][2] + _NEAR]]
    if low[:1] in (["to"], ["for"]):
        return not word_class("looking-into").isdisjoint(low[1:])
    return bool(low) and low[0] in word_class("looking-into")
