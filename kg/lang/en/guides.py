"""Who shows others around: "they were accompanied by two hosts, A and B", "with A as their guide"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

SHOWN = frozenset(("shown", "given", "guided", "taken", "led", "escorted", "driven"))
GUIDES = frozenset(["guide", "guides", "host", "hosts", "escort", "companion", "companions", "interpreter"])
_BE = frozenset(("been", "is", "was", "were"))
_REACH = 12
"""So many words stand between "were accompanied" and "by"."""


def by_hosts(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "They were accompanied to every site by two hosts, A and B": A and B went along."""
    for at, (letter, first, last, _) in enumerate(raw):
        if letter != "W" or not tokens[first].low.endswith("ed") or tokens[first - 1].low not in _BE:
            continue
        named = next((i for i in range(at + 1, len(raw)) if raw[i][0] == "N"), at)
        by = next((i for i in range(last, raw[named][1]) if tokens[i].low in ("by", ",", ";", "and")), 0)
        if not by or tokens[by].low != "by" or by - last > _REACH or raw[named][1] - by > _REACH:
            continue
        who = [token for token in raw[:at] if token[0] != "," or token[2] < first - 1]
        return [*who, ("p", by, by + 1, "host"), *raw[named:]]
    return raw


def shown(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "Accompanied by A and B, C and D visited X": A and B accompany them."""
    letters = "".join([token[0] for token in raw])
    match = re.match(r"[iL,]*(?P<verb>p)(?P<along>N(?:[,&]*N)*?),?(?P<who>[NQ](?:&N)*)(?=V&?[LJOF])", letters)
    if match is None:
        return _in_between(raw, tokens, letters)
    verb = raw[match.start("verb")]
    along, who = (raw[slice(*match.span(name))] for name in ("along", "who"))
    if tokens[verb[1]].low not in word_class("along") and not as_guide(tokens[: who[0][1]], along[-1][2]):
        return raw
    end = raw[-1][2]
    return [
        *raw[: match.start("verb")],
        *who,
        *raw[match.end() :],
        ("x", end - 1, end, None),
        (",", end - 1, end, None),
        *along,
        ("W", *verb[1:3], "host"),
    ]


def _in_between(raw: Raw, tokens: list[Word], letters: str) -> Raw:
    """As in "A, accompanied by B, came to X and asked C": B went along, A asked."""
    match = re.match(
        r"[iLM,]*(?P<who>N(?:&N)*),?(?P<verb>p)(?P<along>N(?:[,&]*N)*),?(?P<visit>V&?[LJOF](?:[,&]*[LJOF])*)[,&]*",
        letters,
    )
    if match is None or not re.search("[NKS]", letters[match.end() :]):
        return raw
    verb = raw[match.start("verb")]
    if tokens[verb[1]].low not in word_class("along"):
        return raw
    who, along, visit = (raw[slice(*match.span(name))] for name in ("who", "along", "visit"))
    comma = (",", verb[1], verb[2], None)
    rest = raw[match.end() :]
    return [*raw[: match.end("who")], *visit, comma, *along, ("W", *verb[1:3], "host"), comma, *who, *rest]


def shown_by(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A was shown around X by B, head of the county": B accompanies A, unless it is B's own company."""
    letters = "".join([token[0] for token in raw])
    match = re.search(r"(?P<verb>V)(?P<things>[LJOF](?:[,&]*[LJOF])*),?(?P<people>N(?:[,&]*N)*)", letters)
    if match is None:
        return raw
    verb, people = raw[match.start("verb")], raw[slice(*match.span("people"))]
    shown = not SHOWN.isdisjoint(word.low for word in tokens[verb[1] : verb[2]])
    near = [word.low for word in tokens[raw[match.end("things") - 1][2] : people[0][1]]]
    if not shown or "by" not in near or not {"its", "their", "his"}.isdisjoint(near):
        return raw
    comma = (",", people[0][1] - 1, people[0][1], None)
    at = match.start("people")
    return [*raw[:at], comma, *people, ("W", *verb[1:3], "host"), *raw[match.end() :]]


def as_guide(tokens: list[Word], at: int) -> bool:
    """As in "toured the plant, with A as their guide", "with A as companion"."""
    behind = [word.low for word in tokens[at : at + 16]]
    guides = (i for i, low in enumerate(behind) if low in GUIDES)
    return any("as" in behind[max(0, i - 2) : i] for i in guides)
