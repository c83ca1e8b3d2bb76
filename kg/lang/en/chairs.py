"""Who leads a meeting, told by a noun beside the name: "the chair, A", "A (chair)", "had A as chairman"."""

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_THE = frozenset(("the", "its", "their", "our", "'s"))
_STOPS = frozenset((".", ",", ";", ")", "!", "and", "while"))
_NOT_HIM = frozenset(("as", "had", "held", "in", "is", "take", "takes", "taking", "took", "was", "were"))
"""Before "the chair, B": the chair isn't B."""
_TITLE = 7
"""No more words than this are a title before a name."""
_REACH = 16
"""So many words behind a name tell whose moderator somebody is."""


def chairs(raw: Raw, tokens: list[Word], last: int) -> Raw:
    """The letters of a sentence with those who lead the meeting; `last`: where its words end."""
    found: Raw = []
    for at, token in enumerate(raw):
        letter, first, end, _ = token
        if _of_a_body(raw, at, tokens) or (
            letter == "H" and tokens[end - 2].low == "led" and "M" not in (one[0] for one in raw)
        ):
            found.append(("x", first, end, None))
        elif letter == "N" and (_before(tokens, first) or _behind(tokens, end, last, had=_had(tokens, first))):
            found += [("x", first, first + 1, None), token, ("H", end - 1, end, "")]
        else:
            found.append(token)
    return found


def _before(tokens: list[Word], first: int) -> bool:
    """As in "to the chair, A", "Its moderator, Vice Mayor A": before the name, be it with its title."""
    comma = next((at for at in range(first - 1, max(3, first - _TITLE), -1) if tokens[at].low in (",", ".", ";")), 0)
    return (
        comma > 3
        and tokens[comma].low == ","
        and tokens[comma - 1].low in word_class("chair-noun")
        and tokens[comma - 2].low in _THE
        and tokens[comma - 3].low not in _NOT_HIM
        and (tokens[comma - 2].low == "the" or not tokens[comma - 1].low.startswith("chair"))
        and all(word.low not in ("and", "with", "while") for word in tokens[comma:first])
    )


def _of_a_body(raw: Raw, at: int, tokens: list[Word]) -> bool:
    """As in "A chairs the wells commission": it is a post, no meeting."""
    letter, first, last, _ = raw[at]
    if letter != "H" or tokens[first].low not in ("chair", "chairs") or tokens[last].low not in _THE | {"a"}:
        return False
    behind = next((token for token in raw[at + 1 :] if token[1] >= last), None)
    return behind is None or behind[0] != "M" or behind[1] > last + 1


def _behind(tokens: list[Word], end: int, last: int, *, had: bool) -> bool:
    """As in "A (chair)", "had A as chairman", "A, publicity head of the county, the fair's moderator"."""
    low = [word.low for word in tokens[end : min(end + 5, last)]]
    if low[:1] == ["("] and low[1:2] and low[1] in word_class("chair-noun") and low[2:3] == [")"]:
        return True
    if low[:1] == ["as"]:
        noun = end + (2 if low[1:2] and low[1] in _THE | {"a"} else 1)
        if noun >= last or tokens[noun].low not in word_class("chair-noun"):
            return False
        return noun + 1 >= last or tokens[noun + 1].low in _STOPS
    if low[:1] != [","]:
        return False
    if had and _as_chairman(tokens, end, last):
        return True
    for at in range(end + 2, min(end + _REACH, last - 1)):
        if tokens[at].low in (";", ".", "who", "and"):
            return False
        if tokens[at].low in word_class("chair-noun") and tokens[at - 1].shape == "s":
            event = tokens[at - 2].low in word_class("meeting-reference") | {"fair", "evening", "hearing"}
            return event and tokens[at + 1].low in _STOPS
    return False


def _had(tokens: list[Word], first: int) -> bool:
    """Whether a meeting "had" somebody, perhaps with a title before the name."""
    return not {"had", "has", "with"}.isdisjoint(word.low for word in tokens[max(0, first - 5) : first])


def _as_chairman(tokens: list[Word], end: int, last: int) -> bool:
    """As in "had A, mayor of the city, as chairman"."""
    for at in range(end + 1, min(end + _REACH, last - 1)):
        if tokens[at].low == "as":
            stop = at + 2 >= last or tokens[at + 2].low in _STOPS
            return stop and tokens[at - 1].low == "," and tokens[at + 1].low in word_class("chair-noun")
    return False
