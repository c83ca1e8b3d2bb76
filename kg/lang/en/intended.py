"""Whether what a verb tells of is only meant to be done: "will visit", "plans to meet", "asked them to attend"."""

from itertools import pairwise

from kg.lang.en.data import word_class
from kg.lang.en.words import Word

_ADVERBS = frozenset(("afterwards", "also", "be", "further", "jointly", "later", "not", "soon", "then"))
_DETERMINERS = frozenset(("the", "all", "these", "those", "other", "his", "its", "their", "a", "an"))
_DOING = frozenset(("about", "for", "from", "in", "into", "of", "through", "without"))
"""Before "analyzing the reasons": what is spoken of, not what somebody does."""
_BE = frozenset(("are", "is", "was", "were"))
"""Before "to visit": it is agreed that somebody shall."""
_LATE = frozenset(("at", "few", "modern", "new", "peak", "these"))
"""Before "times": nothing is counted."""
_PERIODS = frozenset(("autumn", "month", "spring", "summer", "week", "winter", "year"))
_SAID = 5
"""So many words of "he told the workers" stand between commas."""
_MONTHS = frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
        *("october", "november", "december"),
    )
)
_YEAR = 4
_SOON = 6
"""So many words behind a place tell when somebody goes there."""
_BEFORE = 9
_CLAUSE = 26
"""So many words stand between "will" and the last verb that goes with it."""


def done_before(tokens: list[Word], verb: int) -> bool:
    """Whether the verb that begins at a word tells of something earlier: "had signed a letter in June"."""
    at = verb - 1
    while at > 0 and tokens[at].low in _ADVERBS:
        at -= 1
    return at >= 0 and tokens[at].low == "had"


def in_turn(tokens: list[Word], verb: int) -> bool:
    """As in "After A had explained the draft, the members voted": what comes first of the same meeting."""
    for at in range(verb - 1, max(-1, verb - _BEFORE - _BEFORE), -1):
        if tokens[at].low in ("after", "once"):
            return tokens[at - 1].low in (",", ".", "then", "next", "and") or tokens[at].shape == "C"
        if tokens[at].shape == "." and tokens[at].low != ",":
            return False
    return False


def passive(tokens: list[Word], verb: int, last: int) -> bool:
    """Whether a verb tells what is done to its subject: "was praised", "all praised workers"; not "praised by A"."""
    at = verb - 1
    while at > 0 and tokens[at].low in _ADVERBS | {"been", "being", "highly", "warmly"}:
        at -= 1
    if tokens[verb - 1].low in _DETERMINERS and tokens[verb].low.endswith("ed"):
        return True
    participle = tokens[verb].low.endswith("ed") or tokens[verb].low in ("given", "made", "put", "read")
    done = at >= 0 and tokens[at].low in ("was", "were", "is", "are", "be") and participle
    return done and all(word.low != "by" for word in tokens[last : last + 9])


def long_ago(tokens: list[Word], end: int, last: int, year: str) -> bool:
    """Whether a verb that ends at a word tells of another year than the article, or of many times.

    As in "first came to Wuxi in 1994", "has come to Wuxi eleven times".
    """
    for at in range(end, min(last, end + 7) - 1):
        word = tokens[at + 1]
        if word.low == "times" and tokens[at].low not in _LATE:
            return True
        if tokens[at].shape in ".s":
            return False
        if tokens[at].low == "in" and word.shape == "0" and len(word.low) == 4 and word.low[:2] in ("19", "20"):
            return word.low != year
    return False


def _on_behalf(tokens: list[Word], first: int, at: int) -> bool:
    """As in "represented the two cities in making …": it is done all the same."""
    before = (word.low for word in tokens[max(first, at - _BEFORE) : at])
    return tokens[at].low == "in" and "represented" in before


def _not_done(tokens: list[Word], have: int) -> bool:
    """As in "should have met", "were to have met": they didn't."""
    to = tokens[have - 1].low == "to" and not {tokens[have - 2].low, tokens[have - 3].low}.isdisjoint(_BE)
    return to or tokens[have - 1].low in word_class("modal")


def _going_on(tokens: list[Word], first: int, joint: int, verb: int) -> bool:
    """As in "will call on A and preside over a fair", "to call on A and then preside": the second is meant, too."""
    low = tokens[verb].low
    if tokens[joint].low not in ("and", "or", ",") or low in word_class("past") or low.endswith(("ed", "ing", "s")):
        return False
    for at in range(joint - 1, max(first, joint - _CLAUSE), -1):
        word = tokens[at]
        if word.low in (".", ";", ":", "who", "which", "that", "while", "but", "“", "”"):
            return False
        if word.low in word_class("modal") or (
            word.low == "to"
            and tokens[at + 1].shape == "l"
            and (word_class("intending") | _BE) & _near(tokens, first, at)
        ):
            return True
    return False


def _near(tokens: list[Word], first: int, at: int) -> set[str]:
    return {word.low for word in tokens[max(first, at - 3) : at]}


def intended(tokens: list[Word], first: int, verb: int) -> bool:
    """Whether the verb that begins at a word is meant, not done; `first`: where the sentence begins."""
    at = verb - 1
    while at > first and tokens[at].low in _ADVERBS:
        at -= 1
    if at < first:
        return False
    if tokens[verb].low.endswith("ing") and at == verb - 1 and tokens[at].low in _DOING:
        return not _on_behalf(tokens, first, at)
    if tokens[verb - 1].low == "never" or (tokens[at].low == "have" and _not_done(tokens, at)):
        return True
    if tokens[at].low in word_class("modal") or _going_on(tokens, first, at, verb):
        return True
    if tokens[at].low != "to" and tokens[verb].low != "to":
        return False
    if tokens[at - (tokens[at].low == "to")].low in _BE:
        return True
    for before in range(at - (tokens[at].low == "to"), max(first, at - _BEFORE) - 1, -1):
        word = tokens[before]
        if word.low in word_class("intending"):
            return True
        if word.shape == "." or word.low in word_class("setting-out"):
            return False
    return False


def later(tokens: list[Word], at: int, last: int) -> bool:
    """As in "to X next month", "to X tomorrow": the words behind a place, up to which a verb reaches."""
    low = [word.low for word in tokens[at : min(last, at + _SOON)]]
    end = next((i for i, one in enumerate(low) if one in (",", ";", ".", "and", "that")), len(low))
    return "tomorrow" in low[:end] or any(one == "next" and two in _PERIODS for one, two in pairwise(low[:end]))


def before_then(tokens: list[Word], first: int, last: int) -> bool:
    """As in "had fallen ill last week", "was closed in May", "ten years ago": it was so before what is told."""
    low = [word.low for word in tokens[first:last]]
    return "ago" in low or any(
        (one == "last" and two in _PERIODS)
        or (one == "in" and (two in _MONTHS or (len(two) == _YEAR and two.isdigit())))
        for one, two in pairwise(low)
    )


def only_said(tokens: list[Word], at: int) -> bool:
    """As in "In X, he told the workers, the air": the words behind who is told of, between commas, only quote him."""
    behind = [word.low for word in tokens[at : at + _SAID + 1]]
    comma = next((i for i, low in enumerate(behind) if low in (",", ".")), 0)
    return bool(comma) and behind[0] in word_class("only-saying") and behind[1] != "that"
