"""Who else came to a stop: "A, with B, drove to X", "went to X with B", "was joined by B on a visit to X"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.guides import shown
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_WITH = frozenset(("with", "together", "along", "alongside"))
_ABSENT = frozenset(("absent", "abroad", "away", "ill", "leave", "missing", "sick"))
_NEAR = 6
_TRIP = 8
"""So many words stand between "joined by A" and the thing that they went to see, titles aside."""
_TITLED = 24

_AHEAD = re.compile(r"(?P<who>N(?:[,&]*N)*)[LO]?,?(?P<with>p)(?P<along>N(?:[,&]*N)*)[,-]*(?=V&?[LJOF])")
_BEHIND = re.compile(r"(?P<visit>V&?[LJOF](?:[,&]*[LJOF])*)(?P<with>p)(?P<along>N(?:[,&]*N)*)(?P<end>[,&i]*)$")
_JOINED_AT = re.compile(r"^,?i(?P<thing>[JOF]),?(?P<who>[NQ](?:[,&]*N)*)(?P<verb>A)x?(?P<along>N(?:&N)*)")
_JOINED_ON = re.compile(r"(?P<who>(?:[NQ](?:[,&]*N)*)?)(?P<verb>A)(?P<along>N(?:[,&]*N)*),?i?V?(?P<thing>[LJOF])")


_GROUP = frozenset(
    (
        *("duo", "pair", "trio", "two", "three", "four", "five", "both", "visitor", "visitors", "guest", "guests"),
        *("delegation", "delegates", "envoy", "envoys", "party", "group", "team", "mission", "inspectors", "callers"),
    )
)
_BEFORE_GROUP = 4
_PLACED = frozenset((".", ";", "of", "from", "by", "who", "which", "that", "to", "for", "will", "would"))
"""Between "the group" and what it does: another one's group, or somebody else's doing."""


def beside(raw: Raw, tokens: list[Word], first: int, *, visiting: bool) -> Raw:
    """The letters of a sentence with those who came along among those who come to a stop; `first`: its first word."""
    raw = _group(raw, tokens, first)
    letters = "".join([token[0] for token in raw])
    if "p" in letters and "V" in letters:
        raw = _behind(_ahead(raw, tokens), tokens)
        return shown(raw, tokens) if letters[0] in "ip" else raw
    if "A" in letters and "M" not in letters:
        return _joined(raw, tokens, letters, visiting=visiting)
    return raw


def _group(raw: Raw, tokens: list[Word], first: int) -> Raw:
    """As in "That morning the pair had looked over X", "the Danish guests were shown around X": they came to X."""
    at = next((i for i, token in enumerate(raw) if token[0] == "V"), len(raw))
    if 0 < at < len(raw) and raw[at - 1][0] == "A" and tokens[raw[at - 1][1]].low in _GROUP:
        raw = [*raw[: at - 1], *raw[at:]]  # "the guests were shown around X": no "guests were A and B"
        at -= 1
    if (
        at + 1 >= len(raw)
        or raw[at + 1][0] not in "LJOF"
        or not {"N", "Q", "M", "K"}.isdisjoint(t[0] for t in raw[:at])
    ):
        return raw
    start = max([first, *(token[2] for token in raw[:at] if token[0] != "L")])
    low = [word.low for word in tokens[start : raw[at][1]]]
    noun = next((i for i in range(len(low) - 1, -1, -1) if low[i] in _GROUP), -1)
    if noun < 0 or not _PLACED.isdisjoint(low[noun + 1 : noun + 2]):
        return raw
    opening = low[max(0, noun - _BEFORE_GROUP) : noun]
    if low[noun] != "both" and not {"the", "all"} & set(opening):
        return raw
    whom = "others" if {"other", "others"} & set(opening) else "they"
    return [*raw[:at], ("Q", start + noun, start + noun + 1, whom), *raw[at:]]


def _ahead(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A, together with B, drove to X", "A, with B as guide, toured X": both did."""
    letters = "".join([token[0] for token in raw])
    match = _AHEAD.search(letters)
    if match is None:
        return raw
    verb, along = raw[match.start("with")], raw[slice(*match.span("along"))]
    behind = {word.low for word in tokens[along[-1][2] : raw[match.end()][1]]}
    if tokens[verb[1]].low not in _WITH or not _ABSENT.isdisjoint(behind):
        return raw
    before = raw[: match.end("who")]
    return [*before, ("&", *verb[1:3], None), *along, *raw[match.end() :]]


def _behind(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A walked up to X with B to look in on C", "toured X with B on Monday": both did."""
    letters = "".join([token[0] for token in raw])
    match = _BEHIND.search(letters)
    if match is None or not match.start() or raw[match.start() - 1][0] not in "NQ":
        return raw
    verb, along = raw[match.start("with")], raw[slice(*match.span("along"))]
    near = tokens[raw[match.end("visit") - 1][2] : verb[1]]
    if tokens[verb[2] - 1].low != "with" or len(near) > _NEAR or any(word.shape in ".s" for word in near):
        return raw
    at = raw[match.start() - 1][2]
    return [*raw[: match.start()], ("&", at, at, None), *along, *raw[slice(*match.span("visit"))]]


def _joined(raw: Raw, tokens: list[Word], letters: str, *, visiting: bool) -> Raw:
    """As in "At X he was joined by B", "They were joined by B on a visit to X": all of them came to X."""
    match = _JOINED_AT.match(letters) if visiting else None
    there = match is not None
    match = match or _JOINED_ON.match(letters)
    if match is None or not tokens[raw[match.start("verb")][2] - 2].low.startswith("join"):
        return raw
    verb, thing = raw[match.start("verb")], raw[match.start("thing")]
    along = raw[slice(*match.span("along"))]
    if not there:
        near = [word.low for word in tokens[max(along[-1][2], thing[1] - _TRIP) : thing[1]]]
        if word_class("trip").isdisjoint(near) or thing[1] - along[-1][2] > _TITLED:
            return raw
    who = raw[slice(*match.span("who"))] or [("Q", verb[1], verb[1] + 1, "they")]
    stop: Raw = [*who, ("&", verb[1], verb[1] + 1, None), *along, ("V", *verb[1:3], "go"), thing]
    return [*stop, (",", *verb[1:3], None), *raw[match.end() :]]
