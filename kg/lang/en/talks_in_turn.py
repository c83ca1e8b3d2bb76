"""Several talks told by one verb: "met on Monday with A, who was joined by B, and on Tuesday with C"."""

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_BESIDE = frozenset(("accompanied", "assisted", "attended", "flanked", "joined", "supported"))
_THEN = frozenset(
    (
        *(
            "afternoon",
            "afterward",
            "afterwards",
            "also",
            "and",
            "at",
            "day",
            "earlier",
            "evening",
            "finally",
            "following",
        ),
        *("in", "later", "morning", "next", "of", "on", "same", "separately", "the", "then", "there", "thereafter"),
    )
)
"""What stands between the guests of one talk and "with" of the next, besides days and places."""
_LONGEST = 9


def talks_in_turn(raw: Raw, tokens: list[Word]) -> Raw:
    """The letters of a sentence with a verb for each talk, and those who sat beside a guest on the guest's side."""
    raw = [
        ("&", *token[1:3], None) if i and raw[i - 1][0] == "N" and _beside(tokens, token) else token
        for i, token in enumerate(raw)
    ]
    at = next((i for i, token in enumerate(raw) if token[0] == "K" and token[3] == "meet"), -1)
    hosts = _hosts(raw[: max(at, 0)])
    if not hosts:
        return raw
    result = raw[: at + 1]
    for token in raw[at + 1 :]:
        letter, first, last, _ = token
        if (
            letter == "p"
            and tokens[last - 1].low == "with"
            and result[-1][0] in ",&iL"
            and _next(result, at, tokens, first)
        ):
            while result[-1][0] != "N":
                result.pop()
            result += [(",", first, first, None), ("i", first, first, None), *hosts, ("K", first, last, "meet")]
        else:
            result.append(token)
    return result


def _hosts(before: Raw) -> Raw:
    """Who met them: the people right before the verb."""
    before = before[:-1] if before and before[-1][0] == "," else before
    first = len(before)
    while first and before[first - 1][0] in "N&":
        first -= 1
    people = before[first:]
    return people if people and people[-1][0] == "N" and people[0][0] == "N" else []


def _beside(tokens: list[Word], token: tuple[str, int, int, int | str | None]) -> bool:
    """As in "A, who was joined by B": told of who stands right before."""
    letter, first, last, _ = token
    low = [word.low for word in tokens[first - 2 : last]]
    return (
        letter in "ApW"
        and not _BESIDE.isdisjoint(low)
        and low[-1] in ("by", "with")
        and not {"who", "whom"}.isdisjoint(low)
    )


def _next(result: Raw, at: int, tokens: list[Word], first: int) -> bool:
    """Whether only a day or place stands between the guests told last and "with", behind an "and" or a comma."""
    guest = next((i for i in range(len(result) - 1, at, -1) if result[i][0] == "N"), at)
    between = result[guest + 1 :]
    joint = max((token[1] for token in between if token[0] in ",&"), default=-1)
    opening = next((i for i in range(first - 1, joint - 1, -1) if tokens[i].low in (",", "and", ";")), -1)
    words = tokens[opening + 1 : first]
    told = (
        word.shape in "0CM"
        or word.low in _THEN
        or word.low in word_class("month")
        or word.low in word_class("day-name")
        for word in words
    )
    beginning = {word.low for word in words[:1]} | {word.low for word in tokens[opening - 1 : opening + 1]}
    return (
        guest > at
        and opening > 0
        and len(words) <= _LONGEST
        and bool(beginning & {"and", "on", "then", "later"})
        and all(told)
    )
