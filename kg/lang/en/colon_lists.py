"""Lists of people behind a colon: "The following officials visited the plant: Mayor A; B, head of the bureau; C"."""

from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_ACTS = frozenset("AHKRSVWk")
_CAME = frozenset(("came", "come", "toured", "visited"))
_NEAR = 12
"""So many words before the colon tell what "the following" did."""


def colon_list(raw: Raw, tokens: list[Word], seen: list[tuple[str, int]]) -> Raw:
    """The letters of a sentence with such a list as one, whatever parts it, and as those whom "the following" means.

    `seen`: what has been visited so far.
    """
    colon = next((at for at, one in enumerate(raw) if one[0] == "," and tokens[one[1]].low == ":"), -1)
    behind = raw[colon + 1 :]
    people = [one for one in behind if one[0] == "N"]
    if colon < 0 or len(people) < 2 or any(one[0] not in "N,&L-" for one in behind):
        return raw
    parted = any(tokens[one[1]].low == ";" for one in behind if one[0] == ",")
    listed: Raw = [part for one in people for part in (("&", one[1], one[1], None), one)][1:] if parted else behind
    said = [word.low for word in tokens[max(0, raw[colon][1] - _NEAR) : raw[colon][1]]]
    if "following" in said and _CAME & set(said) and all(one[0] in "LOFV,&" for one in raw[:colon]):
        at = raw[colon][1]
        house = next((one for one in reversed(seen) if one[0] in "OFJ"), None)
        if house is not None:
            return [*listed, ("V", at - 1, at, "go"), (house[0], at - 1, at, house[1])]
    group = next((at for at, one in enumerate(raw[:colon]) if one[0] == "Q"), -1)
    if group < 0 or not _following(tokens, raw[group][1], raw[group][2]):
        return [*raw[: colon + 1], *listed]
    if any(one[0] == "N" for one in raw[:colon]) or not any(one[0] in _ACTS for one in raw[group:colon]):
        return [*raw[: colon + 1], *listed]
    acts = raw[group + 1 : colon]
    if acts[-1][0] == "V":  # "visited the company", which was told before
        acts[-1] = ("W", *acts[-1][1:3], "there")
    return [*raw[:group], *listed, *acts]


def _following(tokens: list[Word], first: int, last: int) -> bool:
    """Whether those who are told as a group are "the following guests"."""
    return first > 0 and any(word.low == "following" for word in tokens[max(0, first - 2) : last])
