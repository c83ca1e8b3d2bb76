"""Stops told elsewhere than behind their verb: "X, where A asked …", "to X went A", "group one (A): X"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.instances import kind_before
from kg.lang.en.intended import only_said
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

THINGS = "LJOF"
INTO = frozenset(("to", "into", "onto", "through", "around", "round", "across", "toward", "towards", "inside", "over"))
AT = frozenset(("at", "in", "inside", "by", "on", "outside", "before"))
WITHIN = frozenset(("of", "at", "in", "for"))
BE = frozenset(("was", "were", "been"))
DONE = frozenset("VKAHSRWMIrkZP")
FAR = 11
_AT_WORK = frozenset(
    (
        *("abbot", "boss", "chairman", "chairwoman", "coach", "curator", "dean", "designer", "director", "engineer"),
        *("foreman", "founder", "headmaster", "headmistress", "manager", "owner", "president", "principal", "rector"),
    )
)
"""Titles without a body, behind a place and "where": of that place."""
APPOSED = 4
_UNDER = frozenset(("by", "under", "with"))
"""As in "to X went the first group, headed by A": before who leads it."""
TITLED = 6
_BEFORE = frozenset(
    (
        *("a", "adjacent", "adjoining", "an", "big", "distant", "famous", "her", "his", "its", "nearby"),
        *("neighboring", "neighbouring", "new", "old", "remote", "small", "the", "their"),
    )
)
"""Between a preposition and the name of a thing."""


def stops(raw: Raw, tokens: list[Word], visiting: bool) -> Raw:
    """The letters of a sentence with such stops put behind a visit; `visiting`: one is under way."""
    raw = _on_a_list(raw, tokens)
    raw = _was_where(_where(_seen_before(raw, tokens), tokens), tokens, visiting)
    raw = _on_the_way(_listed(_turned(raw, tokens), tokens), tokens)
    return _opening(_left(raw, tokens) if visiting else raw, tokens, visiting)


def _left(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "From the X Plant they went on to Y": they had come to X."""
    match = re.match(r"[JOF],?(?P<who>[NQ](?:&N)*)(?=V[LJOF])", "".join([token[0] for token in raw]))
    if match is None or tokens[bare(tokens, raw[0][1] - 1, 0)].text != "From":
        return raw
    who, first = raw[slice(*match.span("who"))], raw[0][1]
    return [*who, ("V", first, first + 1, "go"), raw[0], (",", first, first + 1, None), *raw[match.start("who") :]]


def _opening(raw: Raw, tokens: list[Word], visiting: bool) -> Raw:
    """As in "In X, A watched the harvest": whoever does something there came there; on a visit `Visits` reads sites."""
    letters = "".join([token[0] for token in raw])
    match = re.match(r"(?:i,)?i(?P<things>[LJOF](?:&[LJOF])*),?(?P<who>[NQ](?:&N)*)(?!&)", letters)
    if match is None:
        return raw
    who, things = raw[slice(*match.span("who"))], raw[slice(*match.span("things"))]
    at = next((i for i in range(things[-1][2], who[0][1]) if tokens[i].low == "they"), 0)
    who = [("Q", at, at + 1, "they")] if at else who
    if (
        only_said(tokens, who[-1][2])
        or not {"M", "A", "H"}.isdisjoint(letters)
        or (visiting and any(token[0] != "L" for token in things))
    ):
        return raw
    small = [t for t in things if t[0] in "JOF" or tokens[t[2] - 1].low in word_class("town")]
    rest = letters[match.end() :]
    talks = rest[:1] == "K" and raw[match.end()][3] == "talk"
    talks = talks or (rest[:1] == "V" and rest[1:2] not in tuple("LJOFQ"))
    other = next((token[1] for token in raw[match.end() :] if token[0] == "N"), who[-1][2] + FAR)
    behind = [word.low for word in tokens[who[-1][2] : min(other, who[-1][2] + FAR)]]
    verb = next((low for low in behind if low in word_class("being-there") | word_class("learning-there")), "")
    if (
        not small
        or not (verb or talks)
        or verb in BE
        or tokens[things[0][1] - 1].low not in ("at", "in", "the", "inside")
    ):
        return raw
    first = things[0][1]
    return [*who, ("V", first, first + 1, "go"), *small, (",", first, first + 1, None), *raw[match.start("who") :]]


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
        (thing, _, _, _), (comma, _, where, _) = raw[at - 1 : at + 1]
        who = raw[at + 1]
        if thing not in THINGS or comma != "," or who[0] not in "NQ" or where >= len(tokens):
            continue
        if tokens[where].low not in ("where", "whose"):
            continue
        if who[1] - where > FAR or any(word.shape in ".s" for word in tokens[where : who[1]]):
            continue
        if _at_home(tokens, where, who[1]):
            shown = at + 2 < len(raw) and raw[at + 2][0] == "W"
            result[at + 2 : at + 2 + shown] = [("x", *token[1:]) for token in raw[at + 2 : at + 2 + shown]]
            continue
        if tokens[where].low == "whose":
            continue
        behind = [word.low for word in tokens[who[2] : who[2] + 3]]
        received = behind[:1] and behind[0] in word_class("receiving") and behind[1] in ("him", "her", "them", "the")
        if received or (at + 2 < len(raw) and raw[at + 2][0] == "V" and raw[at + 2][1] - who[2] < 3):
            behind = ["went"]
        if any(low in word_class("moving") | word_class("being-there") - BE for low in behind[:2]):
            joined = at + 2 < len(raw) and raw[at + 2][0] in ("WK" if received else "W") and raw[at + 2][1] - who[2] < 3
            again = [("x", *raw[at + 2][1:3], None)] if joined else [raw[at], who]
            result[at : at + 2 + joined] = [raw[at], who, ("V", where, where + 1, "go"), raw[at - 1], *again]
    return result


def _at_home(tokens: list[Word], where: int, name: int) -> bool:
    """As in "the X Plant, where (or whose) manager A showed him the presses": A is at work there and visits nothing."""
    title = {word.low for word in tokens[where + 1 : name]}
    small = all(word.shape == "l" for word in tokens[where + 1 : name])
    return small and not title.isdisjoint(_AT_WORK) and title.isdisjoint(word_class("own-area") | {"bureau"})


def _on_a_list(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A asked B at X, which was the first place on her list": A came there."""
    if any(token[0] in "VKMH" for token in raw):
        return raw
    named = [token for token in raw if token[0] == "N"]
    for token in raw if named else ():
        if token[0] not in THINGS:
            continue
        behind = [word.low for word in tokens[token[2] : token[2] + FAR]]
        told = behind[:2] == [",", "which"] and behind[2:3] in (["is"], ["was"]) and {"on", "of"} & set(behind[3:])
        listed = (word_class("route") | {"list"}) & set(behind) and {"first", "second", "next", "last"} & set(behind)
        if told and listed and named[0][1] < token[1]:
            end = (",", token[1], token[1] + 1, None)
            return [named[0], ("V", token[1], token[1] + 1, "go"), token, end, *(t for t in raw if t[0] in "N&,pS")]
    return raw


def _was_where(raw: Raw, tokens: list[Word], visiting: bool) -> Raw:
    """As in "X was where A went next", "At the gate of X stood A and B": A came there."""
    match = re.match(r"i?(?P<thing>[LJOF])(?:,Q?)*(?P<who>N(?:[,&]*N)*)", "".join([token[0] for token in raw]))
    if match is None:
        return raw
    thing, who = raw[match.start("thing")], raw[slice(*match.span("who"))]
    link, before = [word.low for word in tokens[thing[2] : thing[2] + 2]], tokens[raw[0][1]].low
    near = [word.low for word in tokens[max(thing[2], who[0][1] - TITLED) : who[0][1]]]
    where = "where" in near[1:] and near[near.index("where") - 1] in ("is", "was")
    behind = {word.low for word in tokens[who[-1][2] : who[-1][2] + FAR]}
    where = where and not word_class("moving").isdisjoint(behind)
    stood = raw[0][0] == "i" and before in ("at", "before", "in") and link[:1] and link[0] in ("stood", "waited")
    if not where and not stood:
        return raw
    at, rest = thing[2], raw[match.end() :]
    shown: Raw = [*who, ("V", at, at + 1, "go"), thing, (",", at, at + 1, None)]
    came: Raw = [("Q", at, at + 1, "party"), ("V", at, at + 1, "go"), thing, (",", at, at + 1, None)]
    return [*shown, *(came if stood and visiting else []), *rest]


def _turned(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "to X went A, to Y went B": they went there."""
    moved: dict[int, Raw] = {}
    taken: set[int] = set()
    for at in range(len(raw) - 1):
        (thing, first, last, _) = raw[at]
        who = next((token for token in raw[at + 1 :] if token[0] not in ",pix"), raw[at])
        if (
            thing not in THINGS
            or who[0] != "N"
            or who[1] - last > FAR
            or [word.low for word in tokens[last + 1 : last + 2]] == ["by"]
        ):
            continue
        led = not _UNDER.isdisjoint(word.low for word in tokens[last : who[1]])
        if (raw[at + 1] is not who or who[1] - last > TITLED) and not led:
            continue
        there = bare(tokens, first - 1, max(0, first - APPOSED))
        if tokens[there].low in INTO and tokens[last].low in word_class("moving"):
            moved[at] = [(",", first, first, None), who, ("V", last, last + 1, "go"), raw[at], ("x", *who[1:3], None)]
            end = raw.index(who)
            taken.add(end)
            while end + 2 < len(raw) and raw[end + 1][0] in "&" and raw[end + 2][0] == "N":
                moved[at][2:2] = [("&", who[2], who[2] + 1, None), raw[end + 2]]
                taken |= {end + 1, end + 2}
                end += 2
    result: Raw = []
    for at, token in enumerate(raw):
        result += moved.get(at, [] if at in taken else [token])
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
            edge = things[-1][2] if part == "ahead" and things else bare(tokens, things[0][1] - 1, 0) if things else 0
            if things and tokens[edge].low in ("was", "were", "came", "is", "are"):
                stop: Raw = [(",", who[1], who[1], None), who, ("V", edge, edge + 1, "go"), *things]
                rest = [token for token in raw if token not in things and token is not who]
                return [*stop, (",", who[2], who[2], None), *(t for t in rest if t[0] not in "NV")]
    return raw


def unmarked(tokens: list[Word], at: int, first: int) -> int:
    """The word before the article that ends at a word."""
    if tokens[at].low == "." and tokens[at - 1].low == "no" and at - 2 > first:
        at -= 2
    while at > first and tokens[at].low in _BEFORE:
        at -= 1
    return at


def bare(tokens: list[Word], at: int, first: int) -> int:
    """The word before the article and adjectives that stand before a thing."""
    noun = at = unmarked(tokens, at, first)
    while noun > max(first, at - APPOSED) and tokens[noun].shape == "l" and tokens[noun].low not in INTO | AT | WITHIN:
        if tokens[noun].low in ("the", "a", "an", "its", "his", "her", "their") and tokens[noun - 1].low in INTO | AT:
            return noun - 1
        noun -= 1
    return at


def outside(tokens: list[Word], at: int, first: int) -> int:
    """The word that leads to a thing: "to" of "to X", "to the site of the X", "to firms such as X"."""
    there = bare(tokens, kind_before(tokens, at - 1, first), first)
    if tokens[there].low in WITHIN:
        noun = there - 1
        while noun > max(first, there - 5) and tokens[noun].shape == "l" and tokens[noun].low not in INTO | AT | WITHIN:
            if tokens[noun].low in ("the", "a", "an") and there - noun > 1:
                if tokens[noun - 1].low in INTO | AT:
                    return noun - 1
                if [word.low for word in tokens[noun - 3 : noun]] == ["in", "front", "of"]:
                    return noun - 3
            noun -= 1
    return there
