"""Clauses whose parts stand in another order than usual, put into the usual one: who, does what, with whom."""

import re

from kg.lang.en.attendance import at_a_meeting, attending_were, including, opened_by, those_were
from kg.lang.en.data import word_class
from kg.lang.en.sides import sides
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

TOGETHER = ("together", "along", "alongside")


def plain(raw: Raw, tokens: list[Word], first: int, last: int) -> Raw:
    """The letters of a sentence with its clauses in the usual order; `first`, `last`: its words."""
    letters = "".join([token[0] for token in raw])
    if "N" not in letters:
        return raw
    if "p" in letters:
        raw = _shown(_along(_led(raw, tokens), tokens), tokens)
        raw = _between_commas(_with_were(raw, tokens), tokens)
    if "P" in letters:
        raw = [_leads_to(raw, at, tokens) if token[0] == "P" else token for at, token in enumerate(raw)]
    if "NL" in letters:
        raw = _went(raw, tokens)
    if "K" in letters:
        raw = _at_home(raw)
    raw = opened_by(those_were(raw, tokens, first), tokens, first)
    if "M" in letters:
        raw = at_a_meeting(raw, tokens)
    if "A" in letters or "W" in letters:
        raw = attending_were(raw, tokens)
    if "A" in letters or "S" in letters:
        raw = including(raw, tokens)
    if "V" in letters and "p" in letters:
        raw = _together(raw, tokens)
    if "VN" in letters or "V,N" in letters:
        raw = _visited_by(raw, tokens)
    if "WN" in letters:
        raw = _went_with(raw, tokens)
    if "NN" in letters or "N&N" in letters or "N,N" in letters:
        raw = _pair_met(_taken(raw, tokens))
    if "R" in letters:
        raw = _without_verb(raw, tokens, last)
    if "K" in letters or "&N" in letters:
        raw = sides(raw, tokens, last)
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


def _led(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "a group from X, led by A, came to Y": A came."""
    at = next((i for i, token in enumerate(raw) if token[0] == "p"), 0)
    letter, first, last, _ = raw[at]
    led = letter == "p" and tokens[first].low in ("led", "headed") and tokens[last - 1].low == "by"
    if not led or any(token[0] in "NQVKAHSR" for token in raw[:at]):
        return raw
    return [*raw[:at], *raw[at + 1 :]]


def _along(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "Accompanied by A and B, C met the guests": all of them did."""
    letters = "".join([token[0] for token in raw])
    match = re.match(r",?p(?P<along>NL?(?:[,&]+NL?)*),?(?P<who>N)L?(?=[KSRAH])", letters)
    if match is None or tokens[raw[match.start("along") - 1][1]].low not in word_class("along"):
        return raw
    who = raw[match.start("who")]
    along = raw[match.start("along") : match.end("along")]
    return [who, ("&", who[1], who[2], None), *along, *raw[match.end("who") :]]


def _shown(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "Accompanied by A and B, C and D visited X": A and B accompany them."""
    letters = "".join([token[0] for token in raw])
    match = re.match(r"[iL,]*(?P<verb>p)(?P<along>N(?:[,&]*N)*?),?(?P<who>N(?:&N)*)(?=V&?[LJOF])", letters)
    if match is None:
        return raw
    verb = raw[match.start("verb")]
    if tokens[verb[1]].low not in word_class("along"):
        return raw
    along, who = (raw[slice(*match.span(name))] for name in ("along", "who"))
    end = raw[-1][2]
    return [
        *raw[: match.start("verb")],
        *who,
        *raw[match.end() :],
        (",", end - 1, end, None),
        *along,
        ("W", *verb[1:3], "host"),
    ]


def _between_commas(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A, together with B, spoke": both did."""
    letters = "".join([token[0] for token in raw])
    for match in reversed(list(re.finditer(r"NL?(?P<comma>,?)(?P<with>p)N(?:[,&]*N)*,(?=[AHSRVK])", letters))):
        at, end = match.start("with"), match.end() - 1
        if tokens[raw[at][1]].low in (("with", *TOGETHER) if match["comma"] else TOGETHER):
            before = raw[: match.start("comma")]
            raw = [*before, ("&", *raw[at][1:]), *raw[at + 1 : end], *raw[end + 1 :]]
    return raw


def _leads_to(raw: Raw, at: int, tokens: list[Word]) -> tuple[str, int, int, int | str | None]:
    """As in "led the heads of departments to X": a visit to X."""
    letter, first, last, value = raw[at]
    thing = next((token for token in raw[at + 1 :] if token[0] != "&"), None)
    if thing is None or thing[0] not in "LJOF":
        return raw[at]
    there = thing[1]
    to = there - 1 - (tokens[there - 1].low == "the")
    between = tokens[last:to]
    people = not {"team", "delegation", "group", "party"} & {word.low for word in tokens[first:last]}
    plain = all(word.shape in "ls" for word in between) and len(between) < 12
    return ("V", first, last, "go") if people and plain and tokens[to].low == "to" else (letter, first, last, value)


def _went(raw: Raw, tokens: list[Word]) -> Raw:
    """As machines write "A to X County to inspect": A went there."""
    for at in range(len(raw) - 1):
        (one, _, end, _), (two, there, _, _) = raw[at : at + 2]
        if one == "N" and two == "L" and there == end + 1 and tokens[end].low == "to":
            return [*raw[: at + 1], ("V", end, end + 1, "go"), *raw[at + 1 :]]
    return raw


def _at_home(raw: Raw) -> Raw:
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
        people = people or [("Q", first, first, "party")]
    end = (",", last, last, None)
    return [*before, *people, ("K", first, last, "talk"), owner, end, *rest]


def _together(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A drove to the county, together with B": B goes along."""
    visit = next(i for i, token in enumerate(raw) if token[0] == "V")
    for at in range(visit + 1, len(raw) - 1):
        letter, first, last, _ = raw[at]
        guide = tokens[first].low == "with" and _as_guide(tokens, raw[at + 1][2])
        if letter == "p" and raw[at + 1][0] == "N" and (guide or tokens[first].low in word_class("together")):
            end = at + 1
            while end < len(raw) and raw[end][0] in ("N&" if guide else "N&,"):
                end += 1
            if raw[at - 1][0] in "LJOF,":
                comma = (",", first, first, None)
                return [*raw[:at], comma, *raw[at + 1 : end], ("W", first, last, "host" if guide else ""), *raw[end:]]
    return raw


def _visited_by(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "X was visited on March 5 by A and B": they visited X."""
    letters = "".join([token[0] for token in raw])
    match = re.search(r"(?P<things>[LJOF](?:[,&]*[LJOF])*)(?P<verb>V),?(?P<people>N(?:[,&]*N)*)", letters)
    if match is None:
        return raw
    verb, people = raw[match.start("verb")], raw[slice(*match.span("people"))]
    done = tokens[verb[1] - 1].low in ("was", "were", "been") or tokens[verb[1]].low in ("was", "were", "been")
    if not done or all(word.low != "by" for word in tokens[verb[2] - 1 : people[0][1]]):
        return raw
    things = raw[slice(*match.span("things"))]
    return [*raw[: match.start()], *people, verb, *things, *raw[match.end() :]]


def _went_with(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A went with B, head of the district, to X": both went there."""
    letters = "".join([token[0] for token in raw])
    for match in re.finditer(r"N(?P<verb>W)N(?:&*N)*,?(?P<there>[LJOF])", letters):
        (_, first, last, _), there = raw[match.start("verb")], raw[match.start("there")][1]
        to = there - 1 - (tokens[there - 1].low == "the")
        if tokens[last - 1].low == "with" and tokens[to].low in word_class("to"):
            people = [token for token in raw[match.start("verb") + 1 : match.start("there")] if token[0] != ","]
            rest = raw[match.start("there") :]
            return [*raw[: match.start("verb")], ("&", first, last, None), *people, ("V", to, to + 1, "go"), *rest]
    return raw


def _as_guide(tokens: list[Word], at: int) -> bool:
    """As in "toured the plant, with A as their guide"."""
    behind = [word.low for word in tokens[at : at + 16]]
    guides = (i for i, low in enumerate(behind) if low in ("guide", "guides", "host", "escort"))
    return any(behind[i - 2 : i - 1] == ["as"] for i in guides)


def _taken(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A took B and C to the plant": all of them go there."""
    letters = "".join([token[0] for token in raw])
    for match in re.finditer(r"N(?P<guests>N(?:[,&]*N)*)[i]?(?=[LJOF])", letters):
        first, there = raw[match.start("guests")][1], raw[match.end()][1]
        verb, to = first - 1, there - 1 - (tokens[there - 1].low == "the")
        if tokens[verb].low in word_class("taking") and tokens[to].low in word_class("to"):
            return [
                *raw[: match.start("guests")],
                ("P", verb, verb + 1, None),
                *raw[match.start("guests") : match.end("guests")],
                ("V", to, to + 1, "go"),
                *raw[match.end() :],
            ]
    return raw


def _pair_met(raw: Raw) -> Raw:
    """As in "when the two met": the one met the other."""
    for at in range(len(raw) - 2):
        one, two, verb = raw[at : at + 3]
        pair = one[0] == two[0] == "N" and one[1:3] == two[1:3] and one[1] < one[2]
        if pair and verb[0] == "K" and not (at + 3 < len(raw) and raw[at + 3][0] in "NQ"):
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
