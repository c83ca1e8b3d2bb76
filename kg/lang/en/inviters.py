"""Who only invited others: "A came at the invitation of B", "Invited by B, A came"; what "the two sides" then do."""

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

INVITING = frozenset(("behest", "invitation", "invited", "request"))
"""A sentence without one of these words invites nobody."""
SIDES = frozenset(("parties", "sides"))
_MEET = frozenset(("conducted", "conferred", "discussed", "exchanged", "held", "met", "negotiated", "sat", "talked"))
_TITLED = 8
"""No more words than this stand between "the invitation of" and a name."""


def invited(raw: Raw, tokens: list[Word], first: int, last: int) -> tuple[Raw, Raw]:
    """The letters of a sentence without the people who invited others, and those people; `first`, `last`: its words."""
    asked = [at for at in range(first, last - 1) if _asks(tokens, at, first)]
    if not asked or any(token[0] == "I" for token in raw):
        return raw, []
    at = next((i for i, token in enumerate(raw) if token[0] == "N" and token[1] > asked[0]), None)
    if at is None or raw[at][1] - asked[0] > _TITLED or _by_a_body(tokens, asked[0], raw[at][1]):
        return raw, []
    end = at + 1
    while end < len(raw) and raw[end][0] in "&LO" and tokens[raw[end][1]].low != ",":
        end += 1
    hosts = [raw[at]]
    rest = [*raw[:at], *raw[end:]]
    if not any(token[0] in "NQ" for token in rest):
        return raw, []
    return rest, [("n", *host[1:]) for host in hosts]


def _by_a_body(tokens: list[Word], at: int, name: int) -> bool:
    """As in "At the invitation of the city government, A came": nobody is named who invited A."""
    comma = next((i for i in range(at, name) if tokens[i].low == ","), name)
    return comma < name and tokens[comma - 1].low in word_class("body-noun") | word_class("company-end")


def _asks(tokens: list[Word], at: int, first: int) -> bool:
    """Whether "invitation of" or an opening "Invited by" stands at a word."""
    opening = at - first < 2 and tokens[at].low == "invited" and tokens[at + 1].low == "by"
    return opening or (tokens[at].low in INVITING and tokens[at + 1].low == "of")


def two_sides(tokens: list[Word], at: int, last: int) -> int:
    """Where the verb of "the two sides met", "both sides then held talks" stands; 0 if they do something else."""
    if tokens[at].low not in ("two", "both") or tokens[at + 1].low not in SIDES:
        return 0
    verb = at + 2
    while verb < last and tokens[verb].low in word_class("before-verb") | {"jointly", "cordially"}:
        verb += 1
    if verb >= last or tokens[verb].low not in _MEET:
        return 0
    behind = {word.low for word in tokens[verb + 1 : min(last, verb + _TITLED)]}
    talks = tokens[verb].low in ("conferred", "met", "negotiated", "talked", "discussed")
    return verb if talks or not behind.isdisjoint(word_class("talking") | {"views", "meeting", "symposium"}) else 0
