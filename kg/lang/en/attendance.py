"""Who was there and who was not: "Attending were A and B", "A was not at the event", "A came, invited by B"."""

import re

from kg.draft.tokens import Token
from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_TOGETHER = frozenset(("along", "alongside", "jointly", "together"))
_WITH_BODIES = re.compile("[iL,]*(?P<list>N[NJFO,&x]*N[JFO,&x]*)AM")
INVITING = frozenset(("behest", "invitation", "invited", "request"))
"""A sentence without one of these words invites nobody."""
_TITLED = 8
"""No more words than this stand between "the invitation of" and a name."""


def opened_by(raw: Raw, tokens: list[Word], first: int) -> Raw:
    """As in "Presiding over the meeting, A called for action": A did both."""
    if not raw or raw[0][0] not in "AHRS" or raw[0][1] > first + 1 or not tokens[raw[0][1]].low.endswith("ing"):
        return raw
    named = next((i for i, token in enumerate(raw) if token[0] in "NQ"), 0)
    between = raw[1:named]
    if not named or raw[0][3] == "by" or not between or between[-1][0] != "," or raw[0][2] == raw[named][1]:
        return raw
    if not {token[0] for token in between} <= set("MLip,"):
        return raw
    letter, _, _, who = raw[named]
    return [(letter, raw[0][1], raw[0][1] + 1, who), *raw]


def at_a_meeting(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A and B watched the film at the conference": whatever it is that they did, they were there."""
    known = [token for token in raw if token[0] != "-"]
    at = next((i for i, token in enumerate(known) if token[0] not in "N,&"), len(known))
    while at and at < len(known) and known[at - 1][0] in ",&":
        at -= 1
    behind = next((token for token in known[at:] if token[0] not in ",&"), None)
    if not at or behind is None or behind[0] != "M" or known[at - 1][0] != "N":
        return raw
    end, meeting = known[at - 1][2], behind[1]
    raw = known
    low = [word.low for word in tokens[end:meeting]]
    low = low[len(low) - low[::-1].index(",") :] if "," in low else low
    named = low[-2:] in (["at", "the"], ["at", "a"], ["at", "an"]) or low[-1:] == ["at"]
    named = named or (low[-2:-1] == ["for"] and not word_class("calling").isdisjoint(low))
    words = [word for word in low if word not in word_class("before-verb")]
    active = bool(words) and (words[0] in word_class("past") or words[0].endswith("ed"))
    if not (named and active) or words[0] in word_class("decided"):
        return raw
    return [*raw[:at], ("A", end, end + 1, ""), *raw[at:]]


def including(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "Two hundred guests attended the ceremony, including A and B": they did."""
    named = next((i for i, token in enumerate(raw) if token[0] in "NQ"), 0)
    acts = [i for i, token in enumerate(raw[:named]) if token[0] in "AS"]
    if not acts or raw[named][0] != "N" or not {raw[i][0] for i in range(acts[-1] + 1, named)} <= set("M,&iL"):
        return raw
    last = raw[acts[-1]][2]
    if not {"including", "included", "include", "among"} & {word.low for word in tokens[last : raw[named][1]]}:
        return raw
    letter = "S" if any(raw[i][0] == "S" for i in acts) else "A"
    before = [token for i, token in enumerate(raw[: acts[-1]]) if i not in acts]
    return [*before, (letter, *raw[acts[-1]][1:3], "by"), *raw[acts[-1] + 1 :]]


def together_with(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A attended, together with leaders B and C", "A spoke, along with B": the others did so, too."""
    for at in range(2, len(raw) - 1):
        letter, first, last, _ = raw[at]
        if letter != "p" or tokens[first].low not in _TOGETHER or raw[at + 1][0] != "N":
            continue
        act = next((i for i in range(at - 1, -1, -1) if raw[i][0] not in "ML,iJO"), 0)
        if raw[act][0] in "AS" and raw[at - 1][0] in ",M" and any(token[0] in "NQ" for token in raw[:act]):
            return [*raw[:at], ("A", first, last, "by"), *raw[at + 1 :]]
    return raw


def beside_bodies(found: list[Token], letters: str) -> list[Token]:
    """As in "A, the heads of the Trade Bureau and Heyu Park, and B were present": only people take part in meetings."""
    match = _WITH_BODIES.match(letters)
    if match is None or not re.search("[JFO]", match["list"]):
        return found
    people = [token for token in found[slice(*match.span("list"))] if token.letter == "N"]
    joined = [part for token in people for part in (token, Token("&", token.end, token.end))][:-1]
    return [*found[: match.start("list")], *joined, *found[match.end("list") :]]


def absentees(found: list[Token]) -> list[Token]:
    """As in "A commented by telephone; he was not at the event": what A did was not done there."""
    found = _replaced(found)
    gone = next(at for at, token in enumerate(found) if token.letter == "Z")
    named = [token for token in found[:gone] if token.letter == "N"]
    if not named or any(token.letter in "MI" for token in found[:gone]):
        return found
    who: int | str | None = None
    result: list[Token] = []
    for at, token in enumerate(found):
        who = token.value if token.letter == "N" else who
        done = at < gone and token.letter in "AHSR" and token.value in ("", "say") and who == named[-1].value
        result.append(token._replace(letter="x", value=None) if done else token)
    return result


def _replaced(found: list[Token]) -> list[Token]:
    """As in "A, standing in for B, who was ill, spoke": it was B who was ill."""
    instead = {token.start for token in found if token.letter == "Z"}
    for at, token in enumerate(found[:-2]):
        if token.letter == "A" and token.start in instead:
            ill = at + 1 + (found[at + 1].letter == ",")
            return [*found[:ill], *found[ill + 1 :]] if found[ill].letter == "Z" else found
    return found


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
