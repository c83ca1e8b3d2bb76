"""How people come to a place, whatever the verb: "got off the bus in X", "climbed to X", "X, where he asked"."""

import re
from itertools import pairwise

from kg.lang.en.allotted import allotted
from kg.lang.en.beside import beside
from kg.lang.en.companions import behind, beside_him
from kg.lang.en.crowds import among_people
from kg.lang.en.data import word_class
from kg.lang.en.intended import intended, later
from kg.lang.en.routes import begun, routes, told_as_stops
from kg.lang.en.stops import AT, BE, DONE, FAR, INTO, THINGS, TITLED, bare, outside, stops
from kg.lang.en.tours import APART, TRIP, tours
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

CARS = frozenset(
    ("boat", "bus", "buses", "ferry", "plane", "cars", "coach", "convoy", "minibus", "motorcade", "train", "vehicles")
)
PARTY = CARS | frozenset(
    ("two", "three", "four", "five", "pair", "trio", "both", "guests", "visitors", "guest", "visitor")
)
SIZES = {"two": 2, "pair": 2, "three": 3, "guest": 1, "visitor": 1}
WHOM = frozenset(("him", "her", "them"))
NEAR = (5, 3)
"""So many words stand between what is done and where; so many behind "was"."""
_UNSEEN = frozenset(("held", "recovering", "studying", "teaching", "training", "treated", "working"))
"""Behind "was": no visit."""
_MONEY = frozenset(("billion", "dollars", "million", "on", "to", "yuan"))
_LIES = frozenset(("lies", "sit", "sits", "stand", "stands"))
"""Without anybody before them, of a body or building: "the government sits on X Island"."""
RELATIVE = frozenset(("who", "which", "that", "where", "when", "whose"))
NOT_DONE = word_class("not-done")
QUOTES = frozenset('"“”')
LIKENESS = frozenset(
    (
        *("agreement", "agreements", "blueprint", "born", "contract", "contracts", "drawing", "drawings", "film"),
        *("map", "model", "models", "photo", "photos", "picture", "pictures", "signed", "sketch", "video"),
    )
)
ONWARD = frozenset(
    ("continuing", "crossing", "driving", "going", "heading", "moving", "proceeding", "travelling", "walking")
)
"""Behind "before": it is done next."""
ASKED = frozenset(("how", "whether", "why", "what"))
YEAR = re.compile(r"(?:19|20)\d\ds?")


def arrivals(
    raw: Raw, tokens: list[Word], bounds: tuple[int, int], subject: int | None, recent: list[int], visiting: bool
) -> Raw:
    """The letters of a sentence with a visit put before each thing that somebody in it comes to, or is at.

    `bounds`: where its words begin and end; `subject`: whom the sentence before was about;
    `recent`: who was named before; `visiting`: a visit is under way.
    """
    first, last = bounds
    raw = tours(raw, tokens, first, last)
    if not any(token[0] in THINGS for token in raw):
        return raw
    raw = told_as_stops(raw, tokens, first, last) if visiting else raw
    raw = stops(routes(raw, tokens, first, last, visiting=visiting), tokens, visiting)
    raw = raw if any(token[0] in "MA" for token in raw) else among_people(raw, tokens)
    raw = allotted(beside_him(raw, tokens, subject, last), tokens, first, last)
    result: Raw = []
    for at, token in enumerate(raw):
        seen = len(result) - (2 if "".join([t[0] for t in result[-2:]]) == "V," else 1)
        if (
            token[0] in THINGS
            and seen >= 0
            and result[seen][0] == "V"
            and _only_shown(tokens, result[seen][2], token[1])
        ):
            result[seen] = ("x", *result[seen][1:])
        if token[0] in THINGS and (went := _as_well(raw, at, result, tokens)):
            result += went
        elif token[0] in THINGS and visiting and (there := _onward(raw, at, tokens, first)):
            result += [("Q", there, there + 1, "party"), ("V", there, there + 1, "go")]
        elif token[0] in THINGS and (coming := _coming(raw, at, tokens, first, visiting)):
            verb, there = coming
            result += _who(result, tokens, verb, subject)
            result += _taken(result, tokens, verb, there, subject, recent)
            result.append(("V", there, there + 1, "go"))
        elif token[0] == "V" and not WHOM.isdisjoint(word.low for word in tokens[token[1] : token[2]]):
            result += _who(result, tokens, token[1], subject)
        result.append(token)
    letters = "".join([token[0] for token in result])
    result = behind(result, tokens, letters) if "p" in letters and len(result) > len(raw) else result
    return beside(result, tokens, first, visiting=visiting)


def _as_well(raw: Raw, at: int, before: Raw, tokens: list[Word]) -> Raw:
    """As in "went to X, where he asked A, and to Y": to Y, too."""
    there = bare(tokens, raw[at][1] - 1, 0)
    if tokens[there].low != "to" or tokens[there - 1].low not in ("and", "then") or raw[at - 1][0] not in "&,":
        return []
    visit = next((i for i, token in enumerate(before) if token[0] == "V"), 0)
    if not visit or visit + 1 >= len(before) or before[visit + 1][0] not in THINGS:
        return []
    came = "to" in (word.low for word in tokens[before[visit][1] : before[visit + 1][1]])
    who = [token for token in before[:visit] if token[0] in "NQ"]
    if not came or not who or all(token[0] in THINGS + ",&" for token in before[visit + 1 :]):
        return []
    if any(token[0] in "KAHRS" for token in before[:visit]):
        return []
    return [("x", there, there + 1, None), *who, ("V", there, there + 1, "go")]


def _onward(raw: Raw, at: int, tokens: list[Word], first: int) -> int:
    """As in "Then it was on to X", "From there to X": the word before the thing, 0 if nobody goes on to it."""
    there = bare(tokens, raw[at][1] - 1, first)
    if tokens[there].low != "to" or any(token[0] not in "i,&x" for token in raw[:at]):
        return 0
    before = [word.low for word in tokens[first:there]]
    on = before[-1:] == ["on"] and word_class("moving").isdisjoint(before)
    return there if on or before[-2:] == ["from", "there"] else 0


def _only_shown(tokens: list[Word], first: int, last: int) -> bool:
    """As in "looked at a model of X": nobody went there."""
    return any(word.low in LIKENESS for word in tokens[first:last])


def _coming(raw: Raw, at: int, tokens: list[Word], first: int, visiting: bool) -> tuple[int, int] | None:
    """The verb that brings somebody to a thing, and the word before the thing; None if nobody comes there."""
    area = raw[at][0] == "L"
    there = bare(tokens, raw[at][1] - 1, first) if area else outside(tokens, raw[at][1], first)
    low = tokens[there].low
    if low == "shown" and {"was", "were", "be", "been", "himself", "herself", "themselves"} & {
        word.low for word in tokens[there - 3 : there]
    }:
        return (there, there) if _happens(tokens, first, there - 1, raw[at][2]) else None
    if low == "as" and tokens[there - 1].low == "far":
        there, low = there - 1, "to"
    if verb := _travels(tokens, first, there):
        return (verb, there) if _happens(tokens, first, verb, raw[at][2]) else None
    if (low == "with" or low in AT) and (verb := begun(raw, at, tokens, first, there, visiting)):
        return (verb, there) if _happens(tokens, first, verb, raw[at][2]) else None
    if low not in INTO and low not in AT:
        return None
    if area and low == "in" and (_stayed(raw, at, tokens, there) or _spent_too(raw, at, tokens, there)):
        return there - 1, there
    if low in INTO and (verb := _brought(raw, at, tokens, first, there)):
        return (verb, there) if _happens(tokens, first, verb, raw[at][2]) else None
    floor = _floor(raw, at, tokens, first)
    moving, being = word_class("moving"), word_class("being-there")
    rides = not CARS.isdisjoint(word.low for word in tokens[there - 2 : there])
    if area and tokens[raw[at][2] - 1].low not in word_class("town"):
        if low not in INTO or [word.low for word in tokens[raw[at][2] : raw[at][2] + 1]] == ["'s"]:
            return None
        moving = moving - (
            word_class("moving-others") - {"take", "taken", "took"} if rides else word_class("moving-others")
        )
    being = being - BE if area or low == "by" else being
    for verb in range(there - 1, max(floor, there - FAR) - 1, -1):
        word = tokens[verb]
        if word.low in ONWARD and tokens[verb - 1].low in ("before", "then"):
            return verb - 1, there
        undone = word.low in NOT_DONE and not (word.low == "first" and tokens[verb - 1].low == "the")
        if (word.shape in ".s" and word.low != ",") or undone or word.low in RELATIVE:
            return None
        if word.low in moving and not ASKED.isdisjoint(w.low for w in tokens[floor:verb]):
            return None
        if word.low in BE and tokens[verb - 1].low in ("it", "there"):
            return None
        if word.low in BE and any(w.low.endswith("ed") or w.low in _UNSEEN for w in tokens[verb + 1 : there]):
            return None
        topic = word.low in ("turned", "turns") and tokens[verb - 1].low not in PARTY | word_class("party-word")
        if (word.low == "took" and tokens[verb + 1].low == "place") or (topic and tokens[verb + 1].low == "to"):
            return None
        if word.low in _LIES and not any(token[0] in "NQ" for token in raw[:at]):
            return None
        if word.low == "gone" and _for_long(raw, at, tokens, verb):
            return None
        if (
            word.low in moving
            or (word.low == "carried" and tokens[verb + 1].low == "on")
            or (low in AT and word.low in being and (visiting or there - verb <= NEAR[word.low in BE]))
        ):
            return (verb, there) if _happens(tokens, first, verb, raw[at][2]) else None
    return None


def _travels(tokens: list[Word], first: int, there: int) -> int:
    """The verb of "wound up a three-day business trip to X", "was a visitor to X"; 0 if none goes with such a noun."""
    about = range(there - 1, max(first, there - APART), -1) if tokens[there].low == "in" else range(0)
    topic = next((i for i in about if tokens[i].low in ("of", "on", "into")), 0)
    if topic and tokens[topic - 1].low in word_class("trip") and all(w.shape == "l" for w in tokens[topic:there]):
        there = topic
    noun = tokens[there - 1].low
    if noun not in word_class("trip") or tokens[there].low not in TRIP:
        return 0
    verbs = BE if noun in ("guest", "visitor") else word_class("making-a-trip")
    for verb in range(there - 2, max(first, there - FAR) - 1, -1):
        word = tokens[verb]
        if word.low in verbs:
            return verb
        if word.shape == "." or word.low in RELATIVE:
            return 0
    return 0


def _stayed(raw: Raw, at: int, tokens: list[Word], there: int) -> bool:
    """As in "A and B, his deputy, were in X from Monday": they had come there, on no course."""
    who = next((token for token in reversed(raw[:at]) if token[0] != ","), None)
    if tokens[there - 1].low == "spent" and who is not None and who[0] == "N" and there - who[2] <= FAR:
        return not {"day", "days", "hours", "weekend"}.isdisjoint(w.low for w in tokens[max(0, who[1] - FAR) : who[1]])
    if tokens[there - 1].low != "were" or who is None or who[0] != "N" or tokens[there - 2].low in RELATIVE:
        return False
    behind = [word.low for word in tokens[raw[at][2] : raw[at][2] + APART]]
    since = behind[:1] and behind[0] in ("between", "for", "from", "last", "on", "this", "to", "until", "yesterday")
    return bool(since) and word_class("elsewhere").isdisjoint(behind)


def _spent_too(raw: Raw, at: int, tokens: list[Word], there: int) -> bool:
    """As in "spent June 16 in X County and June 17 in Y County": they came to Y, too."""
    between = [word.low for word in tokens[raw[at - 2][2] : there]] if at > 1 and raw[at - 1][0] == "&" else []
    before = any(tokens[i].low == "spent" for i in range(max(0, raw[at - 2][1] - FAR), there)) if between else False
    return before and raw[at - 2][0] == "L" and 1 < len(between) <= NEAR[0] and _MONEY.isdisjoint(between)


def _for_long(raw: Raw, at: int, tokens: list[Word], verb: int) -> bool:
    """As in "A had gone to X for a course", "said that he had gone to X": absent, or of another time."""
    said = any(token[0] == "S" for token in raw[:at]) and tokens[verb - 1].low == "had"
    end = raw[at][2]
    return said or any(word.low in word_class("elsewhere") for word in tokens[end : end + APART])


def _brought(raw: Raw, at: int, tokens: list[Word], first: int, there: int) -> int:
    """The verb of "the road took A, mayor of X, from Y to Z": whoever is brought somewhere goes there; 0 if none is."""
    who = next((i for i in reversed(range(at)) if raw[i][0] == "N"), -1)
    if who < 0 or any(token[0] in DONE for token in raw[who:at]) or there - raw[who][2] > FAR:
        return 0
    start = raw[who][1]
    near = range(max(first, start - TITLED, *[t[2] for t in raw[:who] if t[0] in "NQ"]), start)
    verb = next((word for word in reversed(near) if tokens[word].low in word_class("taking")), 0)
    return 0 if {"from", "for", "by", "with"} & {word.low for word in tokens[verb:start]} else verb


def _happens(tokens: list[Word], first: int, verb: int, last: int) -> bool:
    """Whether what a verb tells is done, and now: not meant, not quoted, not of another year."""
    if (
        intended(tokens, first, verb)
        or later(tokens, last, len(tokens))
        or any(w.low in NOT_DONE for w in tokens[max(first, verb - 3) : verb])
    ):
        return False
    if sum(word.low in QUOTES for word in tokens[first:verb]) % 2:
        return False
    if tokens[first].low in word_class("modal") or any(word.low in LIKENESS for word in tokens[verb:last]):
        return False
    if [word.low for word in tokens[last + 1 : last + 2]] == ["times"]:
        return False
    years = (at for at in range(first + 1, min(last + 4, len(tokens))) if YEAR.fullmatch(tokens[at].low))
    return not any(tokens[at - 1].low in ("in", "since", "the") for at in years)


def _floor(raw: Raw, at: int, tokens: list[Word], first: int) -> int:
    """The first word at which the verb that leads to a thing can stand: behind whoever does it, and what is done."""
    done = max((end for letter, _, end, _ in raw[:at] if letter in DONE), default=first)
    for letter, start, end, _ in reversed(raw[:at]):
        if letter in DONE or letter in THINGS:
            return max(end, done)
        along = tokens[start - 1].low in ("with", "and") or tokens[start].low in WHOM
        if letter in "NQ" and not along:
            return max(end, done)
    return first


def _taken(before: Raw, tokens: list[Word], verb: int, there: int, subject: int | None, recent: list[int]) -> Raw:
    """As in "drove him to X", "took the two to X": those who are taken there, too."""
    low = [word.low for word in tokens[verb + 1 : there]]
    named = {token[3] for token in before}
    if not WHOM.isdisjoint(low):
        people = [] if subject is None or "them" in low else [subject]
    else:
        size = next((SIZES[b] for a, b in pairwise(low) if a in ("the", "both") and b in SIZES), 0)
        people = [person for person in recent if person not in named][-size:] if size else []
    return [("N", verb + 1, verb + 2, person) for person in people if person not in named]


def _who(before: Raw, tokens: list[Word], verb: int, subject: int | None) -> Raw:
    """Who comes, if the sentence has nobody before the verb: "the two", "the party", or him who is taken there."""
    others = tokens[verb - 2].low == "other" and tokens[verb - 1].low in PARTY
    if others or [word.low for word in tokens[verb - 2 : verb]] == ["the", "others"]:
        return [("Q", verb - 1, verb, "others")]
    if any(token[0] in "NQ" for token in before):
        return []
    if subject is not None and tokens[verb - 1].low in ("his", "her", "their"):
        return [("N", verb - 1, verb, subject)]
    low = {word.low for word in tokens[max(0, verb - 3) : verb]}
    if low & CARS and subject is None:
        return []
    if low & {"the", "all", "both"} and not (PARTY | word_class("party-word")).isdisjoint(low):
        return [("Q", verb - 1, verb, "they")]
    if subject is not None and not WHOM.isdisjoint(word.low for word in tokens[verb : verb + 3]):
        return [("N", verb, verb + 1, subject)]
    return []
