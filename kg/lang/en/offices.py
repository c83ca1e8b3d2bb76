"""Who does what at a meeting, told by a noun and a link: "Moderator was A", "The tasks lay in the hands of B"."""

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_BE = frozenset(("are", "is", "was", "were"))
_GOES = frozenset(
    ("belonged", "belongs", "came", "fell", "falls", "goes", "lay", "lies", "passed", "rested", "rests", "went")
)
_TO = frozenset(("by", "from", "in", "of", "on", "to", "upon", "with"))
_DONE = frozenset(
    (
        *(
            "assumed",
            "borne",
            "carried",
            "delivered",
            "done",
            "entrusted",
            "filled",
            "given",
            "handled",
            "left",
            "made",
        ),
        *("performed", "presented", "provided", "put", "supplied", "taken", "undertaken", "up"),
    )
)
_STOPS = frozenset((".", ";", "!", "?", "“", '"', "that", "which", "who", "whose", "when", "if", "not", "no", "once"))
_SUBJECT = 12
"""So many words stand between a clause's beginning and its link."""
_TITLE = 16
"""So many words of a title stand between the link and the name."""


def offices(raw: Raw, tokens: list[Word], first: int, titles: frozenset[int]) -> Raw:
    """The letters of a sentence with those whom such clauses name; `first`: its first word; `titles`: of titles."""
    for at, (letter, start, _, _) in enumerate(raw):
        if letter != "N" or (at and raw[at - 1][0] in "N&" and not _linked(tokens, raw[at - 1][2], start)):
            continue
        began = max((token[2] for token in raw[:at] if token[0] in "NQ"), default=first)
        told = _told(tokens, began, start, titles)
        if told is None:
            continue
        kind, link, plural = told
        before = [token for token in raw[:at] if token[1] < began or token[0] in "M,LiJFO"]
        if any(token[1] >= began and token[3] in ("by", "one") for token in raw[:at]):
            continue
        if kind == "S" and any(token[0] == "R" and token[1] <= raw[at][2] for token in raw[at + 1 : at + 3]):
            continue
        told_first = (kind, link, link + 1, "by" if plural or kind != "H" else "one")
        return [*before, told_first, *_going_on(raw[at:], tokens)]
    return raw


def _linked(tokens: list[Word], first: int, last: int) -> bool:
    """Whether a clause of its own, and no list, ends with a name: "and the speech came from A"."""
    return any(word.low in _BE | _GOES for word in tokens[first:last])


def _going_on(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "the moderation fell to A, the closing speech to B": what B does has a noun of its own."""
    found, end = raw[:1], raw[0][2]
    for token in raw[1:]:
        low = [word.low for word in tokens[end : token[1]]]
        end = token[2] if token[0] == "N" else end
        if token[0] == "N" and {"to", "by", "with", "from"} & set(low) and len(low) < _SUBJECT:
            kind = next((kind for word in low for kind in "HSR" if word in word_class(f"office-{kind.lower()}")), "")
            if kind:
                where = token[1] - 1
                found = [one for one in found if one[0] not in "AHSR" or one[2] <= end - len(low) or one[3] == "by"]
                found.append((kind, where, where + 1, "one"))
        found.append(token)
    return found


def _told(tokens: list[Word], first: int, name: int, titles: frozenset[int]) -> tuple[str, int, bool] | None:
    """The letter of the noun between two words, where its link stands, and whether that is for several."""
    kind, noun = "", -1
    while first < name and tokens[first].low in (",", ";", "and", "while"):
        first += 1
    for at in range(first, min(name, first + _SUBJECT + 2)):
        low = tokens[at].low
        if low in _STOPS:
            return None
        if kind and _links(tokens, at, name):
            return (kind, at, low in ("were", "are")) if at - noun <= _SUBJECT else None
        if low == "next" and tokens[at + 1].low == "to":
            return None
        found = next((letter for letter in "HSR" if low in word_class(f"office-{letter.lower()}")), "")
        if found and not kind and not (at in titles and at + 1 in titles and tokens[at + 1].low == "of"):
            kind, noun = found, at
    return None


def _links(tokens: list[Word], at: int, name: int) -> bool:
    """Whether a word links what stands before it to the name: "was A", "fell to A", "was in the hands of A"."""
    if name - at > _TITLE:
        return False
    low = [word.low for word in tokens[at + 1 : min(at + 6, name)]]
    while low[:1] and low[0] in ("also", "again", "then", "once", "this"):
        low = low[1:]
    if tokens[at].low in _GOES:
        return bool(low) and low[0] in _TO
    if tokens[at].low not in _BE:
        return False
    if low[:1] and low[0] in _DONE:
        return not _TO.isdisjoint(low[1:3])
    if low[:3] == ["in", "the", "hands"] or low[:3] in (
        ["the", "task", "of"],
        ["the", "job", "of"],
        ["the", "duty", "of"],
    ):
        return True
    behind = tokens[at + 1 : name]
    verbs = any(
        word.shape == "l" and (word.low.endswith(("ed", "ing")) or word.low in word_class("past"))
        for word in behind[:3]
    )
    verbs = verbs or any(word.low == "than" for word in behind)
    return not verbs and not {"to", "in", "at", "on", "for", "with", "so", "too", "very", "as"} & set(low[:1])
