"""What others did, too: "A spoke; so did B", "A was present, as was B", "B did likewise"."""

from kg.lang.en.data import word_class
from kg.lang.en.visits import Letter, Raw
from kg.lang.en.words import Word

_ACTS = frozenset("AHSRVKWZk")
_AT_A_MEETING = frozenset("AHSRZk")
_OPENING = frozenset(("as", "neither", "nor", "so"))
CUES = _OPENING | {"likewise", "same", "suit", "too"}
"""One of these words stands in any sentence that this is about."""
_BACK = 24
"""So many words before "so did" tell what was done."""


def likewise(raw: Raw, tokens: list[Word], first: int, before: str) -> Raw:
    """The letters of a sentence with what those did of whom it tells "so did B"; `before`: the last act told before."""
    found: Raw = []
    for token in raw:
        letter, start, end, value = token
        if value == "likewise":
            act = _act(found, before) or "A"
            found.append(("A" if act in "HZVKW" else act, start, end, ""))
        elif letter == "p" and value == "host" and tokens[start].low in _OPENING:
            found.append(_inverted(token, found, tokens, first, before))
        else:
            found.append(token)
    return found


def _act(found: Raw, before: str) -> str:
    return next((token[0] for token in reversed(found) if token[0] in _ACTS), before)


def _inverted(token: Letter, found: Raw, tokens: list[Word], first: int, before: str) -> Letter:
    """As in "A spoke; so did B", "A was absent; so was B"; of a visit or talks, or where nothing is known, as it is."""
    _, start, end, _ = token
    act = _act(found, before)
    if act == "Z" or tokens[start].low in ("nor", "neither"):
        return ("Z", start, end, "absent")
    if act in _AT_A_MEETING and act:
        return ("A" if act == "H" else act, start, end, "by")
    told = {word.low for word in tokens[max(first, start - _BACK) : start]}
    return ("A", start, end, "by") if not act and not told.isdisjoint(word_class("being-seated")) else token
