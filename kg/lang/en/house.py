"""Whose guests people are: "Heyu Group received a visit from A", "welcomed a group led by A", "A paid it a visit"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_RECEIVES = word_class("hosting")
_HAS = frozenset(("enjoyed", "got", "had", "has", "honored", "honoured", "graced", "favored", "favoured", "saw"))
CUES = _RECEIVES | {"call", "paid", "pay", "paying", "pays", "visit", "visits"}
_VISIT = frozenset(("call", "inspection", "tour", "trip", "visit", "visits"))
_GUESTS = _VISIT | frozenset(
    (
        *("arrival", "delegates", "delegation", "delegations", "dignitaries", "group", "guest", "guests", "leaders"),
        *("mission", "officials", "party", "team", "visitor", "visitors"),
    )
)
_OTHER = frozenset(
    (
        *("award", "awards", "banquet", "because", "if", "letter", "letters", "medal", "order", "orders", "plaque"),
        *(
            "but",
            "never",
            "no",
            "not",
            "praise",
            "prize",
            "report",
            "said",
            "speech",
            "support",
            "that",
            "when",
            "where",
        ),
        *("which", "while", "who", "without", "yet"),
        *("whose", "will", "workers", "would", "phone"),
    )
)
"""Words that tell of something else than guests."""
_PAYS = frozenset(("gave", "give", "paid", "pay", "paying", "pays"))
_FROM = frozenset(("by", "from", "of", "with"))
_ARTICLES = frozenset(("a", "an", "its", "the", "their"))
_BEFORE, _BEHIND, _ADJECTIVES = 7, 16, 4
"""So many words stand at most before the verb; before the first guest; before "visit"."""
_PEOPLE = re.compile(r"N(?:[,&]*N)*(?:&Q)?")


def guests(raw: Raw, tokens: list[Word]) -> Raw:
    """The letters of a sentence with the guests of a company, school or other house on a visit there."""
    for at, token in enumerate(raw):
        if token[0] not in "OF":
            continue
        if visit := _paid(raw, at, tokens):
            behind = [one for one in raw[at + 1 :] if one[0] != "V" or one[1] > token[2] + 1 + _ADJECTIVES]
            return [*raw[:at], ("V", *visit, "go"), token, *behind]
        if all(one[0] in "iLOF,&" for one in raw[:at]) and (came := _came(raw, at, tokens)):
            return came
    return raw


def _paid(raw: Raw, at: int, tokens: list[Word]) -> tuple[int, int] | None:
    """The words of "paid" where "paid Heyu Group an on-site visit" is said."""
    _, first, last, _ = raw[at]
    verb = first - 1 - (tokens[first - 1].low == "the")
    if tokens[verb].low not in _PAYS or tokens[last].low not in ("a", "an", "another", "his", "her", "their"):
        return None
    behind = [word.low for word in tokens[last + 1 : last + 2 + _ADJECTIVES]]
    noun = next((at for at, word in enumerate(behind) if word in _VISIT), -1)
    if noun < 0 or not (word_class("function") - {"on"}).isdisjoint(behind[:noun]):
        return None
    return verb, verb + 1


def _came(raw: Raw, at: int, tokens: list[Word]) -> Raw:
    """The letters with those whom a house receives before a visit to it; nothing if it receives nobody."""
    house = raw[at]
    letters = "".join([token[0] for token in raw])
    match = _PEOPLE.search(letters, at + 1)
    if match is None or not set(letters[at + 1 : match.start()]) <= set("KSxGLHVip,-"):
        return []
    people = raw[match.start() : match.end()]
    verb = _verb([word.low for word in tokens[house[2] : people[0][1]]])
    if verb < 0 or tokens[house[1] - 1 - (tokens[house[1] - 1].low == "the")].low in ("at", "in", "to", "with"):
        return []
    if tokens[people[-1][2]].low == "as":
        return []
    first = house[2] + verb
    return [*raw[:at], *people, ("V", first, first + 1, "go"), house, *raw[match.end() :]]


def _verb(between: list[str]) -> int:
    """Which of the words between a house and somebody tells that it receives him; -1 if none does."""
    for at, word in enumerate(between[:_BEFORE]):
        behind = between[at + 1 :]
        if word in _OTHER or len(behind) > _BEHIND or not _OTHER.isdisjoint(behind):
            return -1
        guest = next((i for i, noun in enumerate(behind) if noun in _GUESTS), -1)
        if word in _RECEIVES and behind[:1] != ["by"] and (guest >= 0 or _titled(word, behind)):
            return at
        if word in _HAS and 0 <= guest <= _ADJECTIVES + 1 and behind[guest] in _VISIT:
            of = behind[guest + 1 : guest + 2]
            if of and of[0] in _FROM:
                return at
    return -1


def _titled(verb: str, behind: list[str]) -> bool:
    """Whether nothing but a title stands behind "welcomed"."""
    return not verb.startswith("receiv") and (_FROM | _ARTICLES).isdisjoint(behind[:1]) and "meeting" not in behind
