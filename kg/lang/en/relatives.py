"""Who met in a relative clause: "A was the first guest whom B received", "went to X, where A thanked him"."""

import re

from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_CUES = frozenset(("where", "whom"))
"""A sentence without one of these words has no such clause."""
_INVITED = frozenset(("entertained", "greeted", "hosted", "invited", "met", "received", "welcomed"))
_MEALS = frozenset(("breakfast", "brunch", "coffee", "dinner", "lunch", "supper", "table", "talk", "talks", "tea"))
_HIM = frozenset(("her", "him", "them"))
_REACH, _NEAR, _FAR = 14, 6, 24
"""So many words stand between a name and its verb, "invited to" and a meal, "whom" with titles and a name."""


def relatives(raw: Raw, tokens: list[Word], last: int, said: frozenset[str]) -> Raw:
    """The letters of a sentence with those who met in such clauses; `last`, `said`: where its words end, and they."""
    if _CUES.isdisjoint(said):
        return raw
    return _thanked(_whom(raw, tokens, last), tokens)


def _thanked(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A went to X, where B and C thanked him": they met."""
    match = re.search(
        "(?P<who>N(?:[,&L]*N)*)[,&L]*V[LJOF][,&]*(?P<hosts>N(?:[,&]*N)*)(?P<verb>S)", "".join([t[0] for t in raw])
    )
    if match is None:
        return raw
    hosts, verb = raw[slice(*match.span("hosts"))], raw[match.start("verb")]
    him = {tokens[verb[2] - 1].low, tokens[min(verb[2], len(tokens) - 1)].low} & _HIM
    where = any(word.low == "where" for word in tokens[max(0, hosts[0][1] - _REACH) : hosts[0][1]])
    if not him or not where or tokens[verb[1]].low not in ("thanked", "thanks"):
        return raw
    end = (",", *verb[1:3], None)
    return [
        *raw[: match.start("verb")],
        ("K", *verb[1:3], "talk"),
        *raw[slice(*match.span("who"))],
        end,
        *raw[match.end() :],
    ]


def _whom(raw: Raw, tokens: list[Word], last: int) -> Raw:
    """As in "A was the first guest whom B received", "whom B invited to tea": B met A."""
    for at in range(1, len(raw)):
        one = next((token for token in reversed(raw[:at]) if token[0] not in ",&Li"), None)
        who = raw[at]
        if one is None or one[0] != "N" or who[0] != "N" or one[3] == who[3]:
            continue
        whom = next((i for i in range(who[1] - 1, max(one[2], who[1] - _FAR) - 1, -1) if tokens[i].low == "whom"), 0)
        if not whom:
            continue
        verb = next((i for i in range(who[2], min(last, who[2] + _REACH)) if tokens[i].low in _INVITED), 0)
        verb = verb if verb and (tokens[verb].low != "invited" or _to_a_meal(tokens, verb, last)) else 0
        if not verb or any(token[0] in "NQ" and who[2] <= token[1] < verb for token in raw):
            return raw
        rest = [token for token in raw[at + 1 :] if token[1] > verb]
        return [*raw[: raw.index(one)], one, ("K", whom, whom + 1, "meet"), who, (",", verb, verb + 1, None), *rest]
    return raw


def _to_a_meal(tokens: list[Word], verb: int, last: int) -> bool:
    near = [word.low for word in tokens[verb + 1 : min(last, verb + _NEAR)]]
    return near[:1] in (["to"], ["for"]) and not _MEALS.isdisjoint(near)
