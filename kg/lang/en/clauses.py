"""Clauses whose parts stand in another order than usual, put into the usual one: who, does what, with whom."""

import re

from kg.lang.en import companions, guides
from kg.lang.en.attendance import (
    at_a_meeting,
    including,
    opened_by,
    together_with,
)
from kg.lang.en.chairs import chairs
from kg.lang.en.data import word_class
from kg.lang.en.fronted import fronted
from kg.lang.en.inverted import inverted
from kg.lang.en.literal import without_verb
from kg.lang.en.offices import offices
from kg.lang.en.sitting_in import sitting_in
from kg.lang.en.talks import sides
from kg.lang.en.talks_in_turn import talks_in_turn
from kg.lang.en.visits import Letter, Raw
from kg.lang.en.voices import voices
from kg.lang.en.words import Word

_ASIDE = 10
"""No more words than this are a title, or what somebody explains."""
_WAS = frozenset(("be", "been", "was", "were"))
_LED = 30
"""So many words stand between "led" and "to": who was taken along."""
_VISITED_BY = re.compile(r"(?P<things>(?:[LJOF](?:[,&]*[LJOF])*)?)(?P<verb>V)[,&]*(?P<led>p?)(?P<people>N(?:[,&]*N)*)")
_TO_THING = re.compile("Np?[LJOF]")
_PASSIVE = 18
"""So many words stand between "was declared open" and who did it."""


def plain(raw: Raw, tokens: list[Word], first: int, last: int, titles: frozenset[int]) -> Raw:
    """The letters of a sentence with its clauses in the usual order; `first`, `last`: its words.

    `titles`: its words that belong to titles.
    """
    letters = "".join([token[0] for token in raw])
    if "N" not in letters:
        return raw
    raw = inverted(fronted(raw, tokens, first, titles), tokens, first, titles)
    if "K" in letters:
        raw = sitting_in(raw, tokens, last)
    if "W" in letters:
        raw = guides.by_hosts(raw, tokens)
    if "p" in letters:
        raw = companions.came_with(companions.with_party(companions.at_the_head(raw, tokens), tokens), tokens)
    if "p" in letters or "W" in letters:
        raw = companions.listed(raw, tokens)
    if "K" in letters:
        raw = talks_in_turn(raw, tokens)
    if "p" in letters:
        raw = companions.ahead(raw, tokens)
    if "P" in letters:
        for at in reversed([at for at, token in enumerate(raw) if token[0] == "P"]):
            raw = _leads_to(raw, at, tokens)
    if "N&" in letters or "pN," in letters or _TO_THING.search(letters):
        raw = without_verb(raw, tokens, titles)
    if "K" in letters:
        raw = _who_came(_at_home(raw, tokens), tokens) if "V" in letters else _at_home(raw, tokens)
    raw = chairs(raw, tokens, last)
    raw = voices(raw, tokens, first)
    raw = opened_by(raw, tokens, first)
    raw = offices(raw, tokens, first, titles)
    if "M" in letters:
        raw = at_a_meeting(raw, tokens)
    if "A" in letters or "S" in letters:
        raw = together_with(including(raw, tokens), tokens)
    if "V" in letters:
        raw = companions.behind(raw, tokens, letters)
    raw = companions.at_his_side(raw, tokens, last, titles)
    if "V" in letters and _VISITED_BY.search(letters):
        raw = _visited_by(raw, tokens)
    if "WN" in letters:
        raw = companions.went_with(raw, tokens)
    if "NN" in letters or "N&N" in letters or "N,N" in letters:
        raw = _pair_met(companions.taken(raw, tokens))
    if not {"R", "S", "H"}.isdisjoint(letters):
        raw = _without_verb(raw, tokens, last)
    if "K" in letters or "&N" in letters:
        raw = sides(raw, tokens, last)
    return _by(raw, tokens)


def _leads_to(raw: Raw, at: int, tokens: list[Word]) -> Raw:
    """As in "led the heads of bureaus, offices and departments to X": a visit to X."""
    _, first, last, _ = raw[at]
    behind = next((i for i in range(at + 1, len(raw)) if raw[i][0] not in "&,"), len(raw))
    if behind == len(raw) or raw[behind][0] not in "LJOF":
        return raw
    there = raw[behind][1]
    at_of = there - 1 - (tokens[there - 1].low == "the")
    if tokens[at_of].low == "of" and tokens[at_of - 1].low in ("scene", "site"):
        there = at_of - 1
    ours = tokens[there - 2].low == "our" and tokens[there - 1].low in word_class("firm-noun")
    to = there - 3 if ours else there - 1 - (tokens[there - 1].low == "the")
    between = tokens[last:to]
    people = not {"team", "delegation", "group", "party"} & {word.low for word in tokens[first:last]}
    people = people or tokens[last].low in ("committee", "committees")
    plain = all(word.shape in "lsC" or word.low == "," for word in between) and len(between) < _LED
    if not (people and plain and tokens[to].low == "to"):
        return raw
    return [*raw[:at], ("V", first, last, "go"), *raw[behind:]]


def _at_home(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "In the house of A, B sat by the fire": B talks with A; where nobody is named, whoever is on the way."""
    at = next((i for i, token in enumerate(raw) if token[0] == "K" and token[3] == "home"), None)
    if at is None or at + 1 == len(raw) or raw[at + 1][0] != "N":
        return raw
    (_, first, last, _), owner = raw[at], raw[at + 1]
    before, rest = raw[:at], raw[at + 2 :]
    people: Raw = []
    if not any(token[0] in "NQ" for token in before):
        named = [i for i, token in enumerate(rest) if token[0] in "NQ"]
        verb = next((i for i, token in enumerate(rest) if token[0] in "SRHAVKW"), len(rest))
        people = [(rest[i][0], first, first, rest[i][3]) for i in named if i < verb]
        rest = [token for i, token in enumerate(rest) if i not in named or i >= verb]
        they = "they" in (word.low for word in tokens[owner[2] : owner[2] + _PASSIVE])
        people = people or [("Q", first, first, "they" if they else "party")]
    end = (",", last, last, None)
    return [*before, *people, ("K", first, last, "talk"), owner, end, *rest]


def _who_came(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A met with B, C and others who came to X for a study tour": B and C came."""
    letters = "".join([token[0] for token in raw])
    match = re.search(r"K[LO&,]*(?P<guests>N(?:[,&]*N)*)[LO&,]*(?P<verb>V)[LJOF]", letters)
    if match is None:
        return raw
    at, verb = match.start("verb"), raw[match.start("verb")]
    who = [word.low for word in tokens[verb[1] - 2 : verb[1]]]
    if not {"who", "that"} & set(who) or tokens[raw[match.end() - 2][1] - 1].low == "had":
        return raw
    guests = raw[slice(*match.span("guests"))]
    end: Raw = [("x", *verb[1:3], None), (",", *verb[1:3], None)]
    return [*raw[:at], *end, *guests, *raw[at:]]


def _visited_by(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "X was visited on March 5 by A and B", "The city was inspected by A": they were on a visit, to X."""
    letters = "".join([token[0] for token in raw])
    match = _VISITED_BY.search(letters)
    if match is None:
        return raw
    if match["led"] and tokens[raw[match.start("led")][1]].low not in ("headed", "led"):
        return raw
    verb, people = raw[match.start("verb")], raw[slice(*match.span("people"))]
    done = tokens[verb[1] - 1].low in _WAS or tokens[verb[1]].low in _WAS
    near = [word.low for word in tokens[verb[2] - 1 : people[0][1]]]
    if not done or "by" not in near or not {"people", "tourists", "visitors"}.isdisjoint(near):
        return raw
    things = raw[slice(*match.span("things"))]
    if len(things) > 1 and things[0][0] == "L" and things[1][0] in ",&" and things[0][2] < things[1][1]:
        things = things[next(i for i, token in enumerate(things[1:], 1) if token[0] not in ",&") :]  # an unread name
    end = people[-1][2]
    party = [word.low for word in tokens[end : end + 3]]
    if party[:1] == ["and"] and party[1] in ("the", "his", "her") and party[2] in word_class("party-word"):
        people = [*people, ("&", end, end + 1, None), ("Q", end + 1, end + 3, "party")]
    return [*raw[: match.start()], *people, verb, *things, *raw[match.end() :]]


def _pair_met(raw: Raw) -> Raw:
    """As in "when the two met": the one met the other."""
    for at in range(len(raw) - 2):
        one, two, verb = raw[at : at + 3]
        pair = one[0] == two[0] == "N" and one[1:3] == two[1:3] and one[1] < one[2]
        if pair and verb[0] == "K" and not (at + 3 < len(raw) and raw[at + 3][0] in "NQ"):
            value = "talk" if verb[3] == "pair" else verb[3]
            return [*raw[: at + 1], (*verb[:3], value), two, *raw[at + 3 :]]
    return raw


def _without_verb(raw: Raw, tokens: list[Word], last: int) -> Raw:
    """As in "A briefed them on prices, B on schools", "A spoke for the county, B for the buyers": B did, too."""
    told = preposition = ""
    result: Raw = []
    for at, token in enumerate(raw):
        result.append(token)
        if token[0] in "RSH" and token[3] == "":
            told, preposition = token[0], _preposition(tokens, token, last)
        another = told and token[0] == "N" and result[-2][0] in ",&" and token[2] < last
        another = another and all(word.low != "to" for word in tokens[result[-2][2] : token[1]])
        if not another:
            continue
        behind = _behind_title(tokens, token[2], last)
        if told == "H":
            if _next_part(tokens, behind):
                result.append((told, token[2], token[2] + 1, ""))
            continue
        alone = at + 1 == len(raw) or raw[at + 1][0] in ",&LJOFi"
        again = tokens[behind].low in ({"on", preposition} if told == "R" else {"for", "of", "on", preposition})
        again = again and (told == "S" or tokens[behind].low != "of" or tokens[behind - 1].low == ",")
        again = again and tokens[min(behind + 2, last - 1)].low not in word_class("hall")
        one = tokens[behind].low in ("one", "another") and tokens[behind + 1].low in ("about", "for", "of", "on")
        if (alone and again) or one or _gapped(tokens, token[2], last):
            result.append((told, token[2], token[2] + 1, ""))
    return result


def _preposition(tokens: list[Word], verb: Letter, last: int) -> str:
    """As "of" behind "gave an account", which stands again before what the next one tells of."""
    for at in (verb[2] - 1, min(verb[2], last - 1)):
        if tokens[at].low in ("about", "for", "from", "of", "on", "through"):
            return tokens[at].low
    return "on"


def _next_part(tokens: list[Word], at: int) -> bool:
    """As in "A presided in the morning, B in the afternoon", "B on the second day"."""
    low = [word.low for word in tokens[at : at + 4]]
    return low[:2] in (["in", "the"], ["on", "the"]) and not {"morning", "afternoon", "evening", "day"}.isdisjoint(
        low[2:]
    )


def _behind_title(tokens: list[Word], at: int, last: int) -> int:
    """The word behind a name and its title: "on" of "B, head of the bureau, on schools"."""
    end = next((i for i in range(at + 1, min(at + _ASIDE + _ASIDE, last - 1)) if tokens[i].low == ","), at)
    return end + 1 if tokens[at].low == "," and end > at else at


def _gapped(tokens: list[Word], at: int, last: int) -> bool:
    """As in "A explained the rules, and B, deputy mayor, the costs": nothing but what B explained stands behind B."""
    if tokens[at].low == ",":
        at = next((i for i in range(at + 1, min(at + _ASIDE, last)) if tokens[i].low == ","), last) + 1
    if at >= last or tokens[at].low not in ("the", "a", "an", "its", "his", "her", "their"):
        return False
    end = next((i for i in range(at, last) if tokens[i].low in (",", ";", ".")), last)
    return end - at < _ASIDE and all(
        word.low not in word_class("past") and not word.low.endswith("ed") for word in tokens[at:end]
    )


def _by(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "the results were announced by A": the verb is that of who stands behind it."""
    for at, (letter, first, end, value) in enumerate(raw[:-1]):
        if letter in "ASR" and value == "" and tokens[first].low in ("was", "were"):
            named = next((token for token in raw[at + 1 :] if token[0] not in "LDi,"), raw[at])
            between = [word.low for word in tokens[end : named[1]]]
            if named[0] == "N" and "by" in between and len(between) < _PASSIVE:
                raw[at] = (letter, first, end, "by")
        if letter in "AHSR" and value == "" and raw[at + 1][0] == "N" and tokens[end].low == "by":
            raw[at] = (letter, first, end, "by")
    return raw
