"""How people come to a place, whatever the verb: "got off the bus in X", "climbed to X", "X, where he asked"."""

import re
from itertools import pairwise

from kg.lang.en.data import word_class
from kg.lang.en.intended import intended
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

THINGS = "LJOF"
INTO = frozenset(("to", "into", "onto", "through", "around", "round", "across", "toward", "towards", "inside", "over"))
AT = frozenset(("at", "in", "inside", "by", "on", "outside", "before"))
WITHIN = frozenset(("of", "at", "in", "for"))
PARTY = frozenset(("two", "three", "four", "five", "pair", "trio", "both", "guests", "visitors", "guest", "visitor"))
SIZES = {"two": 2, "pair": 2, "three": 3, "guest": 1, "visitor": 1}
WHOM = frozenset(("him", "her", "them"))
BE = frozenset(("was", "were", "been"))
DONE = frozenset("VKAHSRWMIrkZP")
FAR = 11
NEAR = 3
APPOSED = 4
TITLED = 6
RELATIVE = frozenset(("who", "which", "that", "where", "when", "whose"))
NOT_DONE = frozenset(
    (
        "not",
        "never",
        "no",
        "if",
        "would",
        "will",
        "before",
        "until",
        "since",
        "yet",
        "once",
        "ever",
        "first",
        "often",
        "always",
    )
)
QUOTES = frozenset('"“”')
YEAR = re.compile(r"(?:19|20)\d\ds?")


def arrivals(raw: Raw, tokens: list[Word], first: int, subject: int | None, recent: list[int], visiting: bool) -> Raw:
    """The letters of a sentence with a visit put before each thing that somebody in it comes to, or is at.

    `first`: where its words begin; `subject`: whom the sentence before was about; `recent`: who was named before;
    `visiting`: a visit is under way.
    """
    if not any(token[0] in THINGS for token in raw):
        return raw
    raw = _on_the_way(_listed(_turned(_where(_seen_before(raw, tokens), tokens), tokens), tokens), tokens)
    result: Raw = []
    for at, token in enumerate(raw):
        if token[0] in THINGS and (coming := _coming(raw, at, tokens, first, visiting)):
            verb, there = coming
            result += _who(result, tokens, verb, subject)
            result += _taken(result, tokens, verb, there, subject, recent)
            result.append(("V", there, there + 1, "go"))
        elif token[0] == "V" and not WHOM.isdisjoint(word.low for word in tokens[token[1] : token[2]]):
            result += _who(result, tokens, token[1], subject)
        result.append(token)
    return result


def _seen_before(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "X and Y, both of which he inspected", "X, when A walked through it": things named before the verb."""
    for at in range(2, len(raw)):
        letter, start, _, _ = next((token for token in reversed(raw[:at]) if token[0] not in ",L"), raw[at - 1])
        if raw[at][0] != "V" or letter not in "NQ":
            continue
        if "which" not in [word.low for word in tokens[max(0, start - 4) : start]] and tokens[
            min(raw[at][2], len(tokens) - 1)
        ].low not in ("it", "them"):
            continue
        if at + 1 < len(raw) and raw[at + 1][0] in THINGS:
            continue
        things = [token for token in raw[:at] if token[0] in "JOF" and token[1] < start]
        if any(token[0] in DONE for token in raw[:at]):
            continue
        return [*raw[: at + 1], *things, *raw[at + 1 :]]
    return raw


def _where(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "in X, where he asked the farmers …": whoever does something there came there."""
    result = list(raw)
    for at in range(len(raw) - 2, 0, -1):
        (thing, _, _, _), (comma, _, _, _) = raw[at - 1 : at + 1]
        who = raw[at + 1]
        if thing not in THINGS or comma != "," or who[0] not in "NQ" or tokens[who[1] - 1].low != "where":
            continue
        behind = [word.low for word in tokens[who[2] : who[2] + 3]]
        if at + 2 < len(raw) and raw[at + 2][0] == "V" and raw[at + 2][1] - who[2] < 3:
            behind = ["went"]
        if any(low in word_class("moving") | word_class("being-there") - BE for low in behind[:2]):
            where = who[1] - 1
            result[at : at + 2] = [raw[at], who, ("V", where, where + 1, "go"), raw[at - 1], raw[at], who]
    return result


def _turned(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "to X went A, to Y went B": they went there."""
    moved: dict[int, Raw] = {}
    for at in range(len(raw) - 1):
        (thing, first, last, _), who = raw[at], raw[at + 1]
        if thing not in THINGS or who[0] != "N" or who[1] - last > TITLED:
            continue
        there = _bare(tokens, first - 1, raw[0][1])
        if tokens[there].low in INTO and tokens[last].low in word_class("moving"):
            moved[at] = [(",", first, first, None), who, ("V", last, last + 1, "go"), raw[at], ("x", *who[1:3], None)]
    result: Raw = []
    for at, token in enumerate(raw):
        result += moved.get(at, [] if at - 1 in moved else [token])
    return result


def _listed(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "Group one (A and B): X Town, the Y Project": they went there."""
    letters = "".join([token[0] for token in raw])
    match = re.fullmatch(r",*(?P<who>N[N,&]*)(?P<things>[LJOF][LJOF,&]*)", letters)
    if match is None:
        return raw
    who, things = raw[: match.start("things")], raw[match.start("things") :]
    colon = next((at for at in range(who[-1][1], things[0][1]) if tokens[at].low == ":"), 0)
    small = any(
        token[0] in "JOF" or (token[0] == "L" and tokens[token[2] - 1].low in word_class("town")) for token in things
    )
    named = max(token[2] for token in who if token[0] == "N")
    ends = tokens[things[-1][2] :][:1]
    listed = colon - named < TITLED // 2 and (not ends or ends[0].low in ".,;")
    if not colon or not small or not listed or things[0][1] - colon > 2:
        return raw
    people = [token for token in who if token[0] == "N"]
    joined: Raw = []
    for token in things:
        joined += [token] if token[0] in THINGS and not joined else []
        joined += [("&", *token[1:]), token] if token[0] in THINGS and joined[-1] is not token else []
    return [*people, ("V", colon, colon + 1, "go"), *joined]


def _on_the_way(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "next on the list of A was X", "X and Y were on the route of A": A went there."""
    letters = "".join([token[0] for token in raw])
    for match in re.finditer(r"(?P<ahead>(?:[LJOF][,&]*)*)(?P<who>N)L?,?(?P<behind>(?:[LJOF][,&]*)*)", letters):
        who = raw[match.start("who")]
        before = [word.low for word in tokens[max(0, who[1] - FAR) : who[1]]]
        if "of" not in before[-TITLED:] or word_class("route").isdisjoint(before):
            continue
        for part in ("ahead", "behind"):
            things = raw[match.start(part) : match.end(part)]
            edge = things[-1][2] if part == "ahead" and things else _bare(tokens, things[0][1] - 1, 0) if things else 0
            if things and tokens[edge].low in ("was", "were", "came", "is", "are"):
                stop: Raw = [(",", who[1], who[1], None), who, ("V", edge, edge + 1, "go"), *things]
                rest = [token for token in raw if token not in things and token is not who]
                return [*stop, (",", who[2], who[2], None), *(t for t in rest if t[0] not in "NV")]
    return raw


def _coming(raw: Raw, at: int, tokens: list[Word], first: int, visiting: bool) -> tuple[int, int] | None:
    """The verb that brings somebody to a thing, and the word before the thing; None if nobody comes there."""
    area = raw[at][0] == "L"
    there = _bare(tokens, raw[at][1] - 1, first) if area else _outside(tokens, raw[at][1], first)
    low = tokens[there].low
    if low == "shown" and {"was", "were", "be", "been", "himself", "herself", "themselves"} & {
        word.low for word in tokens[there - 3 : there]
    }:
        return (there, there) if _happens(tokens, first, there - 1, raw[at][2]) else None
    if low not in INTO and low not in AT:
        return None
    if low in INTO and (verb := _brought(raw, at, tokens, first, there)):
        return (verb, there) if _happens(tokens, first, verb, raw[at][2]) else None
    floor = _floor(raw, at, tokens, first)
    moving, being = word_class("moving"), word_class("being-there")
    if area and tokens[raw[at][2] - 1].low not in word_class("town"):
        if low not in INTO or [word.low for word in tokens[raw[at][2] : raw[at][2] + 1]] == ["'s"]:
            return None
        moving = moving - word_class("moving-others")
    being = being - BE if area else being
    for verb in range(there - 1, max(floor, there - FAR) - 1, -1):
        word = tokens[verb]
        if (word.shape in ".s" and word.low != ",") or word.low in NOT_DONE or word.low in RELATIVE:
            return None
        if word.low in moving or (low in AT and word.low in being and (visiting or there - verb <= NEAR)):
            return (verb, there) if _happens(tokens, first, verb, raw[at][2]) else None
    return None


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
    if intended(tokens, first, verb) or any(w.low in NOT_DONE for w in tokens[max(first, verb - 3) : verb]):
        return False
    if sum(word.low in QUOTES for word in tokens[first:verb]) % 2:
        return False
    if tokens[first].low in word_class("modal"):
        return False
    years = (at for at in range(first + 1, min(last + 4, len(tokens))) if YEAR.fullmatch(tokens[at].low))
    return not any(tokens[at - 1].low in ("in", "since", "the") for at in years)


def _floor(raw: Raw, at: int, tokens: list[Word], first: int) -> int:
    """The first word at which the verb that leads to a thing can stand: behind whoever does it, and what is done."""
    for letter, start, end, _ in reversed(raw[:at]):
        if letter in DONE or letter in THINGS:
            return end
        along = tokens[start - 1].low in ("with", "and") or tokens[start].low in WHOM
        if letter in "NQ" and not along:
            return end
    return first


def _outside(tokens: list[Word], at: int, first: int) -> int:
    """The word that leads to a thing: "to" of "to X", "to the site of the X", "to the night shift at X"."""
    there = _bare(tokens, at - 1, first)
    if tokens[there].low in WITHIN:
        noun = there - 1
        while noun > max(first, there - 5) and tokens[noun].shape == "l" and tokens[noun].low not in INTO | AT | WITHIN:
            if tokens[noun].low in ("the", "a", "an") and tokens[noun - 1].low in INTO | AT and there - noun > 1:
                return noun - 1
            noun -= 1
    return there


def _bare(tokens: list[Word], at: int, first: int) -> int:
    """The word before the article and adjectives that stand before a thing."""
    while at > first and tokens[at].low in ("the", "a", "an", "its", "his", "her", "their", "new", "nearby", "old"):
        at -= 1
    noun = at
    while noun > max(first, at - APPOSED) and tokens[noun].shape == "l" and tokens[noun].low not in INTO | AT | WITHIN:
        if tokens[noun].low in ("the", "a", "an", "its", "his", "her", "their") and tokens[noun - 1].low in INTO | AT:
            return noun - 1
        noun -= 1
    return at


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
    if any(token[0] in "NQ" for token in before):
        return []
    if subject is not None and tokens[verb - 1].low in ("his", "her", "their"):
        return [("N", verb - 1, verb, subject)]
    low = {word.low for word in tokens[max(0, verb - 3) : verb]}
    if low & {"the", "all", "both"} and not (PARTY | word_class("party-word")).isdisjoint(low):
        return [("Q", verb - 1, verb, "they")]
    if subject is not None and not WHOM.isdisjoint(word.low for word in tokens[verb : verb + 3]):
        return [("N", verb, verb + 1, subject)]
    return []
