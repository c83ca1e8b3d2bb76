"""Stops told by where a visit led: "The stops of A were X and Y", "X and Y were visited in turn", "First came X"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.stops import THINGS, bare, unmarked
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_LINKS = frozenset(("are", "comprised", "covered", "covers", "include", "included", "includes", "is", "was", "were"))
_BE = frozenset(("are", "is", "was", "were"))
_LEADS = frozenset(
    (
        *(
            "began",
            "belonged",
            "brought",
            "closed",
            "concluded",
            "continued",
            "ended",
            "finished",
            "leads",
            "led",
            "opened",
            "passed",
        ),
        *("devoted", "given", "reserved"),
        *("proceeded", "ran", "runs", "started", "takes", "took", "went", "wound"),
    )
)
_INTO = frozenset(("at", "by", "from", "in", "inside", "on", "past", "through", "to", "with"))
_SEEN = frozenset(("examined", "inspected", "investigated", "surveyed", "toured", "viewed", "visited"))
_LOOKED = {
    "called": ("at",),
    "gone": ("into", "over", "round", "through"),
    "looked": ("at", "in", "into", "over", "round"),
    "walked": ("over", "round", "through"),
}
_OTHERS = frozenset(("bus", "line", "metro", "most", "people", "railway", "subway", "tourists", "train", "travellers"))
"""Words of lines and travellers: no visit of officials."""
_AGO = frozenset(("ago", "every", "last", "month", "never", "often", "since", "times", "year", "years"))
_THEIRS = frozenset(("delegation", "group", "guests", "her", "his", "inspection", "party", "their", "tour", "visitors"))
_SAW = frozenset(("inspected", "saw", "toured", "viewed", "visited", "went"))
_ORDER = frozenset(("finally", "first", "last", "later", "next", "second", "then", "third"))
_CAME = frozenset(("came", "come", "comes", "follow", "followed", "follows", "was", "were"))
_STOPS = frozenset((".", ";", ":", "!", "?", '"', "“", "”"))
_ALONE = frozenset(("afternoon", "day", "evening", "leg", "morning", "path", "route", "walk", "way"))
_ROUND = frozenset(
    (
        *("afternoon", "day", "evening", "her", "his", "inspection", "journey", "morning", "off", "on", "round"),
        *("rounds", "the", "their", "tour", "trip", "up", "visit"),
    )
)
_FEW = 4
"""Less words than this are nothing but "the route", "the next stop"."""
_OPENING = 16
"""So many words stand before the link."""
_TAIL = 9
"""So many words behind things tell that they were on the way; so many may stand in brackets behind them."""


_NUMBER = r"(?:one|two|three|four|five|six|\d)"
_ORDINAL = r"(?:first|second|third|fourth|fifth|next|last|final|only)"
_STOP_BEHIND = re.compile(
    rf", (?:which (?:[a-z]+ )?(?:is|was|became) )?(?:the|his|her|their) {_ORDINAL} (?:and [a-z]+ )?(?:stop|halt)\b"
    rf"|, (?:stop|halt)(?: number)? {_NUMBER}\b"
)
_STOP_BEFORE = re.compile(rf"\b(?:stop|halt)(?: number)? {_NUMBER} ,(?: the)?$")
_COUNTED = re.compile(r"(?:^|; )(?:and )?the (?:second|third|fourth|fifth|last|final) ,(?: the)?$")
_TOLD = frozenset(("stop", "halt", "second", "third", "fourth", "fifth", "last", "final"))
"""As in "at X, the next stop, ...", "at stop three, X, ...", "The second, X, ..."."""


def told_as_stops(raw: Raw, tokens: list[Word], first: int, last: int) -> Raw:
    """The letters of a sentence of a visit with what it calls a stop beside its name as one, whatever is told of it."""
    said = {word.low for word in tokens[first:last]}
    if _TOLD.isdisjoint(said) or not _OTHERS.isdisjoint(said):
        return raw
    for at, token in enumerate(raw):
        if token[0] not in "JOF" or (at and raw[at - 1][0] in "V&"):
            continue
        behind = " ".join(word.low for word in tokens[token[2] : min(last, token[2] + 8)])
        before = " ".join(word.low for word in tokens[max(first, token[1] - 6) : token[1]])
        counted = behind.startswith(",") and _COUNTED.search(before)
        if counted or _STOP_BEHIND.match(behind) or _STOP_BEFORE.search(before):
            start = token[1]
            stop: Raw = [("Q", start, start + 1, "party"), ("V", start, start + 1, "go"), token]
            rest = [one for one in raw if one is not token and (one[0], one[3]) != ("V", "stop")]
            return told_as_stops([*stop, (",", start, start + 1, None), *rest], tokens, first, last)
    return raw


def routes(raw: Raw, tokens: list[Word], first: int, last: int, *, visiting: bool) -> Raw:
    """The letters of a sentence with such stops as a visit; `first`, `last`: its words.

    `visiting`: a visit is under way.
    """
    at = next((i for i, token in enumerate(raw) if token[0] in THINGS and not _whose(token, tokens)), None)
    if at is None or any(token[0] in "KAHRMI" for token in raw):
        return raw
    end = at
    while end < len(raw) and raw[end][0] in THINGS + ",&x":
        end += 1
    while raw[end - 1][0] in ",&x":
        end -= 1
    things, start = raw[at:end], raw[at][1]
    link = _link(tokens, first, start)
    if link and _on_route(raw[:at], tokens, first, link, visiting):
        people = [token for token in raw[:at] if token[0] == "N"]
        return _visit(people, things, raw[end:], link)
    if visiting and _seen(raw, at, end, tokens, first, last):
        guided = any(token[0] in "pW" for token in raw[end:])
        return _visit([], things, raw[end:] if guided else [], things[-1][2])
    return raw


def _visit(people: Raw, things: Raw, rest: Raw, link: int) -> Raw:
    """Those who travel come to some things."""
    who: Raw = people or [("Q", link, link + 1, "party")]
    listed = [("&", *token[1:]) if token[0] in ",x" else token for token in things]
    kept = [token for token in rest if token[0] not in "V"]
    named = people and all(token[0] != "L" for token in things)
    return [*who, ("V", link, link + 1, "at" if named else "go"), *listed, *kept]


def _whose(token: tuple[str, int, int, int | str | None], tokens: list[Word]) -> bool:
    """As in "the stops in X County were": an area that only says where."""
    return token[0] == "L" and tokens[token[1] - 1].low in ("in", "of", "to", "from", "around")


def _link(tokens: list[Word], first: int, start: int) -> int:
    """The word that links what stands before it to a thing: "were", "took in", "led him to"; 0 if none does."""
    at = unmarked(tokens, start - 1, first)
    for step in range(2):
        low = tokens[at].low
        if low in _LINKS or low in _CAME:
            return at
        if low in _INTO:
            verb = at - 1
            while verb > first and at - verb < 5 and tokens[verb].low not in _LEADS:
                verb -= 1
            return verb if tokens[verb].low in _LEADS else 0
        if step or low != "of" or at - first < 2:
            return 0
        at = unmarked(tokens, bare(tokens, at - 1, first), first)  # "were the construction site of"
    return 0


def _on_route(before: Raw, tokens: list[Word], first: int, link: int, visiting: bool) -> bool:
    """Whether the words before a link tell of a route, and nobody does anything else in them."""
    low = [word.low for word in tokens[first:link]]
    words = set(low)
    if low[:1] == ["in"] and tokens[first + 1].shape == "0":
        return False
    if not low or len(low) > _OPENING or words & _STOPS or words & word_class("not-done") - {"first", "before", "ever"}:
        return False
    named = [token for token in before if token[0] in "NQ"]
    saw = not words.isdisjoint(_SAW)
    whose = [
        t for t in named if tokens[t[2]].low == "'s" or "of" in [w.low for w in tokens[max(first, t[1] - 6) : t[1]]]
    ]
    if len(whose) < len(named) and not saw:
        return False
    if not named and not visiting:
        return False
    his = low[0] in ("his", "her", "their") and len(low) == 2 and low[1] in _ORDER
    low = low[(low[0] == "the" or his) and visiting and len(low) > 1 :]
    if tokens[link].low in _CAME and low[0] in _ORDER and len(low) < 4:
        return low[-1] in _ORDER or low[-1] in ("up", "in", "line")
    if tokens[link].low in _CAME - _BE:
        return False
    if words & _OTHERS:
        return False
    if words & word_class("way-of-a-visit"):
        return True
    alone = tokens[first].low == "the" and len(low) < _FEW - 1 and not words.isdisjoint(_ALONE)
    if words & word_class("route") and (whose or alone or not words.isdisjoint(_THEIRS)):
        return True
    return (
        tokens[link].low in ("was", "were", "included")
        and (saw or not words.isdisjoint(_SEEN))
        and not words.isdisjoint(word_class("places-seen"))
    )


def _seen(raw: Raw, at: int, end: int, tokens: list[Word], first: int, last: int) -> bool:
    """As in "X and Y were visited one after another", "X was on his way, too": things, and what was done there."""
    if any(token[0] in "NQVPWS" for token in raw[:at]) or raw[at][1] - first > _TAIL:
        return False
    start = raw[end - 1][2]
    if _in_turn([word.low for word in tokens[start : min(last, start + _TAIL + _TAIL)]]):
        return True
    link = next((i for i in range(start, min(last, start + _TAIL)) if tokens[i].low in ("was", "were")), 0)
    if not link or any(token[0] in "NQ" and token[1] < link for token in raw[end:]):
        return False
    behind = [word.low for word in tokens[link + 1 : min(last, link + _TAIL)]]
    if behind[:1] and behind[0] in _ORDER and behind[1:2] and behind[1] in (".", ",", ";"):
        return True
    while behind and behind[0] in ("also", "all", "both", "then", "next", "first", "each", "likewise"):
        behind = behind[1:]
    if "by" in behind[1:] or not behind or not _AGO.isdisjoint(behind[1:]):
        return False
    if behind[0] in _SEEN or (behind[0] in _LOOKED and behind[1:2] and behind[1] in _LOOKED[behind[0]]):
        return True
    on_his = behind[0] in ("on", "along") and behind[1:2] and behind[1] in ("his", "her", "their", "the")
    stop = behind[0] in ("the", "his", "her", "their") and behind[1:2] and behind[1] in _ORDER
    if behind[0] in ("his", "her", "their") and behind[1:2] and behind[1] in ("destinations", "stops"):
        return True
    return bool(on_his or stop) and not (word_class("way-of-a-visit") | word_class("route")).isdisjoint(behind)


def _in_turn(low: list[str]) -> bool:
    """As in "X followed on the 29th", "X closed the tour", "X kept the visitors longest": words behind a thing."""
    if low[:1] and low[0] in ("that", "which"):
        low = low[1:]
    if low[:1] == [","] and "," in low[2:]:
        low = low[low.index(",", 2) + 1 :]
    if len(low) < 2:
        return False
    verb, behind = low[0], set(low[1:6])
    if verb in word_class("holding-visitors"):
        return not behind.isdisjoint(word_class("party-word") | {"delegates", "him", "them"})
    if verb == "followed":
        return low[1] in (".", ",", "after", "at", "in", "later", "next", "on", "soon", "then")
    if verb == "came" or low[:2] == ["had", "the"]:
        return low[1 + (verb == "had")] in _ORDER
    return verb in _LEADS and not behind.isdisjoint(word_class("way-of-a-visit") | {"day", "programme", "round"})


def begun(raw: Raw, at: int, tokens: list[Word], first: int, there: int, visiting: bool) -> int:
    """The verb of "A began with X and finished with Y", "ended the day at X", "he started with X"; else 0."""
    verb = there - 1
    while verb > first and tokens[verb].low in _ROUND:
        verb -= 1
    ended = verb < there - 1 or tokens[verb].low in ("ended", "finished")
    if tokens[there].low != "with" and (not ended or tokens[there - 1].low in ("on", "off")):
        return 0
    if tokens[verb].low not in word_class("begun") or not any(token[0] in "NQ" for token in raw[:at]):
        return 0
    others = sum(
        tokens[i].low in word_class("begun") and tokens[i + 1].low in ("with", "at")
        for i in range(first, raw[-1][2])
        if i != verb
    )
    return verb if others or visiting or verb < there - 1 else 0
