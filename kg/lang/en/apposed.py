"""Things visited whose name doesn't tell what they are: "visited Linhe, an ancient village", "Kelu, a pump maker"."""

from kg.draft.draft import Draft
from kg.lang.en.data import English, word_class
from kg.lang.en.line import Line, Subject, covered
from kg.lang.en.words import Word

_FIRMS = frozenset(("company", "enterprise", "firm", "maker", "manufacturer", "producer", "startup", "supplier"))
_AREAS = frozenset(("area", "city", "zone"))
_ONWARD = frozenset((",", "and", "at", "into", "then", "to"))
_NAME, _TOLD = 4, 5
"""So many words are a name, and tell what it is, at most."""
_BEHIND = frozenset(
    (
        *(",", ".", ";", "and", "close", "famous", "far", "full", "home", "just", "known", "next", "once", "rich"),
        *("that", "which", "where", "with", "worth"),
    )
)


def apposed(draft: Draft, tokens: list[Word], line: Line, found: list[Subject], data: English) -> list[Subject]:
    """The things a sentence visits by a name and tells what they are behind it."""
    result: list[Subject] = []
    names = {word for at in line.names for word in range(line.items[at].first, line.items[at].last)}
    areas = {word for _, item in line.of("L") for word in range(item.first, item.last)}
    for start in _starts(line, tokens) if line.paragraph else ():
        first = start + (start < line.last and tokens[start].low == "the")
        end = first
        while end < min(line.last, first + _NAME) and tokens[end].shape in "CUM" and end not in names | areas:
            end += 1
        noun = _noun(tokens, end, line.last, data) if end > first and not covered(found, first) else ""
        if not noun:
            continue
        bounds = tokens[first].start, tokens[end - 1].end
        name = draft.article.clean[slice(*bounds)]
        if noun in _FIRMS:
            mention = draft.mention("organization", name.lower(), *bounds, en=name, company="1")
            result.append(Subject("O", first, end, mention))
        else:
            result.append(Subject("F", first, end, draft.mention("site", name.lower(), *bounds, en=name)))
    return result


def _starts(line: Line, tokens: list[Word]) -> list[int]:
    """Where a thing that is visited can begin: behind the verb, or behind what leads on from it."""
    verbs = [item.last for _, item in line.doing("V")]
    moving = word_class("moving")
    begun = min([*verbs, *(at for at in range(line.first, line.last) if tokens[at].low in moving)], default=line.last)
    onward = [at + 1 for at in range(begun, line.last - 1) if tokens[at].low in _ONWARD]
    return sorted({*verbs, *onward})


def _noun(tokens: list[Word], comma: int, last: int, data: English) -> str:
    """What ", an ancient village with relics" calls the thing before it; empty if nothing of the kind stands there."""
    at = comma + 2
    if at >= last or tokens[comma].low != "," or tokens[comma + 1].low not in ("a", "an", "the"):
        return ""
    while at < min(last, comma + 2 + _TOLD) and tokens[at].shape == "l":
        low = tokens[at].low
        behind = tokens[at + 1] if at + 1 < last else None
        ends = behind is None or behind.low in _BEHIND | word_class("function") | word_class("lying")
        ends = ends or (behind is not None and behind.low.endswith(("ed", "ing")))
        if low in _AREAS:
            return ""
        if (low in _FIRMS or data.projects.get(low, {}).get("kind") in ("site", "park", "plant", "works", "base")) and (
            ends or (behind is not None and behind.low in ("of", "in", "near"))
        ):
            return low
        if low in word_class("function"):
            return ""
        at += 1
    return ""
