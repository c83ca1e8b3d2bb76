"""Speeches and reports told by a noun: "gave a special guidance", "made a policy interpretation", "item by item"."""

from kg.lang.en.data import word_class
from kg.lang.en.intended import done_before, in_turn, intended, passive
from kg.lang.en.line import Line
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_DETERMINERS = frozenset(
    ("a", "an", "each", "every", "her", "his", "its", "our", "the", "their", "this", "some", "two", "three", "both")
)
_WHOM = frozenset(("everybody", "everyone", "him", "it", "them", "us"))
_ENDS = frozenset(
    (
        *("about", "after", "as", "at", "before", "but", "by", "during", "for", "from", "how", "in", "of", "on"),
        *("that", "there", "to", "when", "which", "while", "why", "with", "afterwards", "also", "first", "then"),
        *("too", "today", "yesterday", "respectively", "separately", "where", "what", "one"),
    )
)
_READS = frozenset(("deliver", "delivered", "delivers", "gave", "presented", "read", "reads"))
_NOT = frozenset(("cannot", "never", "not", "nobody", "none"))
_LONGEST = 8
"""So many words stand between the verb and its noun."""
_STEPS = 12
"""So many words stand between a verb and "item by item"."""
_LEADS = frozenset(("guided", "led", "steered", "talked", "took", "walked"))
_PLACES = frozenset(
    (
        *(
            "agenda",
            "building",
            "ceremony",
            "city",
            "door",
            "evening",
            "exhibition",
            "factory",
            "gate",
            "hall",
            "halls",
        ),
        *("meeting", "museum", "night", "park", "plant", "program", "programme", "rooms", "streets", "town", "village"),
        *("workshop", "workshops", "year", "years"),
    )
)
_DAYS = frozenset(("bit", "day", "hand", "inch", "little", "month", "one", "side", "step", "two", "week", "year"))


def deliveries(raw: Raw, tokens: list[Word], line: Line) -> Raw:
    """The letters of a sentence with what somebody says or tells in such words."""
    verbs = word_class("delivering")
    if "through" in line.said and not _LEADS.isdisjoint(line.said):
        raw = _through(raw, tokens, line)
    if line.said.isdisjoint(verbs) and "by" not in line.said:
        return raw
    for at in range(line.first, line.last - 1):
        low = tokens[at].low
        if low in verbs:
            raw = _delivered(raw, tokens, at, line)
        elif low == "by" and tokens[at - 1].low == tokens[at + 1].low not in _DAYS and tokens[at - 1].shape == "l":
            raw = _one_by_one(raw, tokens, at, line)
    return raw


def _delivered(raw: Raw, tokens: list[Word], verb: int, line: Line) -> Raw:
    told = _noun(tokens, verb + 1, line.last)
    if told is None or any(letter not in "x" and first <= verb < end for letter, first, end, _ in raw):
        return raw
    noun, kind = told
    written = kind == "S" and tokens[verb].low in _READS
    if written and "written" in (word.low for word in tokens[verb:noun]):
        kind = "R"
    meant = intended(tokens, line.first, verb) or passive(tokens, verb, noun) or tokens[verb - 1].low in _NOT
    meant = meant or (done_before(tokens, verb) and not in_turn(tokens, verb))
    inside = [token for token in raw if verb <= token[1] and token[2] <= noun + 1 and token[0] not in "NQ"]
    return [*(token for token in raw if token not in inside), ("x" if meant else kind, verb, noun + 1, "")]


def _noun(tokens: list[Word], at: int, last: int) -> tuple[int, str] | None:
    """Where the noun of a speech or report stands that a verb before a word governs, and its letter."""
    if at < last and tokens[at].low in _WHOM:
        at += 1
    elif at + 2 < last and tokens[at].low == "the" and tokens[at + 1].low in word_class("listeners"):
        at += 2
    if at >= last or tokens[at].low in ("no", "not", "any"):
        return None
    determined = tokens[at].low in _DETERMINERS or tokens[at].shape == "0"
    at += determined
    for noun in range(at, min(last, at + _LONGEST)):
        word = tokens[noun]
        if word.shape == "." and word.low not in "-–'’\"“”":
            return None
        if word.low in _ENDS:
            return None
        kind = next((kind for kind in "SR" if word.low in word_class(f"delivered-{kind.lower()}")), "")
        stop = noun + 1 >= last or tokens[noun + 1].shape == "." or tokens[noun + 1].low in _ENDS | {"and"}
        if word.low == "vote" and [one.low for one in tokens[noun + 1 : noun + 3]] == ["of", "thanks"]:
            kind = "S"
        if kind and stop:
            return (noun, kind) if determined or word.low.endswith("s") or noun > at else None
    return None


def _one_by_one(raw: Raw, tokens: list[Word], by: int, line: Line) -> Raw:
    """As in "went through the repairs street by street"."""
    verbs = [at for at in range(max(line.first, by - _STEPS), by - 1) if tokens[at].low in word_class("going-through")]
    if not verbs or any(token[0] in "AHSRVKW" and verbs[-1] <= token[1] < by for token in raw):
        return raw
    verb = verbs[-1]
    if intended(tokens, line.first, verb) or any(token[0] in "NQJF" and verb < token[1] < by for token in raw):
        return raw
    return [*raw, ("R", verb, verb + 1, "")]


def _through(raw: Raw, tokens: list[Word], line: Line) -> Raw:
    """As in "took the delegates through the figures", "walked them through the plan": somebody reports."""
    for at in range(line.first + 2, line.last - 2):
        if tokens[at].low != "through" or tokens[at + 1].low not in _DETERMINERS:
            continue
        verb = next((i for i in range(at - 1, max(line.first, at - _LONGEST), -1) if tokens[i].low in _LEADS), 0)
        whom = [word.low for word in tokens[verb + 1 : at]]
        noun = [word.low for word in tokens[at + 2 : min(line.last, at + 2 + _LONGEST)]]
        listeners = not _WHOM.isdisjoint(whom[:1]) or not word_class("listeners").isdisjoint(whom)
        if not verb or not listeners or not _PLACES.isdisjoint(noun) or intended(tokens, line.first, verb):
            continue
        if all(token[0] in "xM&" or not verb <= token[1] <= at for token in raw):
            return [*(token for token in raw if not verb <= token[1] <= at), ("R", verb, at + 1, "")]
    return raw
