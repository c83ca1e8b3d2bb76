"""Talks whose two sides are told as one subject: "A and manager B held talks", "A went to X, and B talked about Y"."""

import re

from kg.draft.draft import Draft
from kg.draft.roles import ENTERPRISE
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word
from kg.places import gazetteer

CUES = frozenset(("conferred", "conversation", "discuss", "discussed", "discussion", "discussions", "exchange"))
CUES |= {"exchanges", "exchanged", "meeting", "negotiated", "symposium", "talk", "talks", "talked", "consultations"}
_KIND = r"(?:talks?|discussions?|conversations?|exchanges?|meetings?|symposium|negotiations|consultations)"
_WORDS = r"(?:[\w-]+ ){0,4}?"
_HELD = re.compile(
    rf"(?:and others |separately |respectively |also |then )*(?:"
    rf"(?:held|had|conducted|carried out|launched|to hold|to have|to carry out|opened) (?:an? )?{_WORDS}{_KIND}"
    rf"|exchanged {_WORDS}(?:views|opinions|ideas)|conferred|talked (?:about|until|for|on)|negotiated"
    rf"|(?:to )?(?:discuss(?:ed)?|negotiate))\b(?! with\b)"
)
"""Behind the people of both sides."""
_WITH = re.compile(r"\bwith\b")
_REACH = 12
_ASIDE = frozenset(",&LOCJF")


def joint_talks(raw: Raw, tokens: list[Word], last: int, titles: frozenset[int], draft: Draft) -> Raw:
    """The letters of a sentence with the verb of talks put between its two sides.

    `last`: the end of its words; `titles`: those of titles.
    """
    for end in range(len(raw), 0, -1):
        if raw[end - 1][0] != "N" or (end < len(raw) and raw[end][0] == "N"):
            continue
        told = _verb(raw, end, tokens, (last, titles))
        if told and (found := _parted(raw, end, told, tokens, Apart(draft))):
            return found
    return raw


def _verb(raw: Raw, end: int, tokens: list[Word], bounds: tuple[int, frozenset[int]]) -> tuple[int, int] | None:
    """The words right behind a person, or his title, that tell of talks, and of nobody with whom."""
    first, (last, titles) = raw[end - 1][2], bounds
    while first < last and (first in titles or tokens[first].low == ","):
        first += 1
    text = " ".join(word.low for word in tokens[first : min(last, first + _REACH)])
    match = _HELD.match(text)
    if match is None:
        return None
    until = first + text[: match.end()].count(" ") + 1
    behind = " ".join(word.low for word in tokens[until:last])
    clause = re.split(r" [,.;] ", behind)[0]
    named = any(token[0] in "NQ" and until <= token[1] < until + clause.count(" ") + 1 for token in raw)
    return None if named and _WITH.search(clause) else (first, until)


def _parted(raw: Raw, end: int, verb: tuple[int, int], tokens: list[Word], apart: "Apart") -> Raw | None:
    """The letters with those of one side before the verb, and those of the other behind it."""
    begin = end
    while begin and (raw[begin - 1][0] in _ASIDE or raw[begin - 1][0] == "N"):
        begin -= 1
    people = [token for token in raw[begin:end] if token[0] == "N"]
    rest = [token for token in raw[end:] if token[1] >= verb[1]]
    first = next(i for i in range(begin, end) if raw[i][0] == "N")
    for at in range(1, len(people)):
        ours, theirs = people[:at], people[at:]
        if all(apart(one[3], other[3]) for one in ours for other in theirs):
            return [*raw[:first], *_list(ours), ("K", *verb, "meet"), *_list(theirs), (",", *verb, None), *rest]
    before = max((token[2] for token in raw[:first] if token[0] not in ",&"), default=verb[0])
    joint = any(tokens[i].low == "and" and tokens[i - 1].low == "," for i in range(before + 1, raw[first][1]))
    earlier = _acting(raw[:begin])
    if not joint or not earlier or not all(apart(one[3], other[3]) for one in earlier for other in people):
        return None
    kept = max((i + 1 for i in range(first) if raw[i][0] not in ",&"), default=0)
    return [*raw[:kept], (",", *verb, None), *_list(earlier), ("K", *verb, "meet"), *_list(people), *rest]


def _acting(raw: Raw) -> Raw:
    """Who does something earlier in the sentence: those named, or those who travel."""
    verb = next((i for i, token in enumerate(raw) if token[0] in "VPK"), 0)
    if not verb or raw[verb][0] == "K":
        return []
    people = [token for token in raw[:verb] if token[0] == "N"]
    return people or [token for token in raw[:verb] if token[0] == "Q"][:1] or [("Q", *raw[verb][1:3], "party")]


def _list(people: Raw) -> Raw:
    found: Raw = []
    for person in people:
        found += [("&", person[1], person[1], None)] if found else []
        found.append(person)
    return found


class Apart:
    """Whether two people belong to two sides, as their posts tell."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def __call__(self, one: int | str | None, other: int | str | None) -> bool:
        """One is of a company or from abroad and the other an official, or they serve in areas apart."""
        if not isinstance(other, int):
            return False
        if not isinstance(one, int):
            return self._came(other)
        if self._came(one) != self._came(other):
            return bool(self.draft.posts(one)) and bool(self.draft.posts(other))
        own, theirs = self.draft.areas(one), self.draft.areas(other)
        near = gazetteer().contains
        return bool(own and theirs) and not any(a == b or near(a, b) or near(b, a) for a in own for b in theirs)

    def _came(self, person: int) -> bool:
        return person in self.draft.foreign or any(fact.info["role"] in ENTERPRISE for fact in self.draft.posts(person))
