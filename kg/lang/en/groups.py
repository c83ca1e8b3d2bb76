"""Whom a phrase without a name stands for: "the guests", "the two Lims", "both men", "the trio from Wuhu"."""

from typing import NamedTuple

from kg.draft.draft import Draft
from kg.lang.en.data import word_class
from kg.lang.en.delegations import SEATS, Delegation
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

COUNTS = {"both": 2, "couple": 2, "duo": 2, "pair": 2, "two": 2, "three": 3, "trio": 3, "four": 4, "five": 5, "six": 6}
_SEATS = {"governor": "governors", "magistrate": "magistrates", "mayor": "mayors", "secretary": "secretaries"}
OFFICES = frozenset((*_SEATS, "ambassador", "chairman", "chairwoman", "consul", "minister", "president"))
_THE = frozenset(("all", "both", "her", "his", "its", "our", "the", "their", "these", "those"))
_PHRASE = 5
"""So many words stand at most between "the" and the noun, and between the noun and the end of the phrase."""


class Group(NamedTuple):
    """A phrase for several people: its words, and whom it names; nobody: those who travel together."""

    first: int
    last: int
    people: list[int]


class Groups:
    """Tells whom phrases for several people stand for, by who was named so far."""

    def __init__(self, draft: Draft, tokens: list[Word], delegation: Delegation) -> None:
        self.draft = draft
        self.tokens = tokens
        self.delegation = delegation

    def ending(self, last: int, first: int, recent: list[int], apart: set[int]) -> Group | None:
        """The phrase that ends before a word: "the guests", "the two mayors from Anhui".

        `recent`: who was named before, the last one last; `apart`: who acts beside them.
        """
        for noun in range(last - 1, max(first - 1, last - _PHRASE - 1), -1):
            if self._noun(noun) and (noun == last - 1 or self.tokens[noun + 1].low == "from"):
                return self._phrase(noun, last, first, recent, apart)
            if self.tokens[noun].shape in ".s":
                return None
        return None

    def beginning(self, at: int, end: int, recent: list[int], apart: set[int]) -> Group | None:
        """The phrase that begins at a word."""
        if self.tokens[at].low not in _THE:
            return None
        for noun in range(at, min(end, at + _PHRASE)):
            if self._noun(noun) and not (noun + 1 < end and self._noun(noun + 1)):
                return self._phrase(noun, noun + 1, at, recent, apart)
            if self.tokens[noun].shape in ".s":
                return None
        return None

    def _noun(self, at: int) -> bool:
        named = self.tokens[at].shape == "C" and self.tokens[at - 1].low in COUNTS
        return is_group(self.tokens, at) or (named and self.tokens[at].low.endswith("s"))

    def _phrase(self, noun: int, last: int, first: int, recent: list[int], apart: set[int]) -> Group | None:
        opening = noun
        while opening > max(first, noun - _PHRASE) and self.tokens[opening].low not in _THE:
            opening -= 1
        if self.tokens[opening].low not in _THE:
            return None
        if opening > first and self.tokens[opening].low == "both" and self.tokens[opening - 1].low == "the":
            opening -= 1
        low = [word.low for word in self.tokens[opening : noun + 1]]
        if not {"other", "others", "of"}.isdisjoint(low):
            return None
        count = next((COUNTS[word] for word in low if word in COUNTS), 0)
        known = [one for one in recent if one not in apart]
        if self.tokens[noun].low in OFFICES:
            held = [person for person in known if self._holds(person, self.tokens[noun].low)]
            alone = noun == opening + 1 or low[1:-1] in (["party"], ["county"], ["city"])
            return Group(opening, last, held) if alone and len(held) == 1 else None
        people = self._people(self.tokens[noun], count, known)
        return None if people is None else Group(opening, last, people)

    def _people(self, noun: Word, count: int, known: list[int]) -> list[int] | None:
        """Those meant; [] if they are those who travel together, None if it can't be told."""
        if noun.shape == "C" and noun.low not in COUNTS:
            named = [one for one in known if self._of_name(one, noun.low.removesuffix("s"))]
            return named if len(named) == count else None
        members = [one for one in known if self._came(one)]
        if noun.low in word_class("guest-noun"):
            guests = members or [one for one in known if self.delegation.side(one) == "guest"]
            count = count or (not noun.low.endswith(("men", "s")))
            return guests if not count or len(guests) == count else None
        if not count:
            return members
        if noun.low in word_class("pair-noun"):
            known = [one for one in known if self.draft.posts(one)]
        joint = [one for one in self.delegation.joint if one in known]
        for told in (members, joint, known):
            if len(told) == count:
                return told
        return None

    def _holds(self, person: int, office: str) -> bool:
        """Whether somebody is "the mayor", and not its deputy."""
        posts = [fact.info for fact in self.draft.posts(person)]
        if office in _SEATS:
            return not {post["role"] for post in posts}.isdisjoint(SEATS[_SEATS[office]])
        titles = [post["title"].lower().split() for post in posts]
        return any(office in title and {"deputy", "vice"}.isdisjoint(title) for title in titles)

    def _came(self, person: int) -> bool:
        """Whether somebody is one of the guests of the last talks, or belongs where one of them does."""
        members = self.delegation.members
        side = self.delegation.side
        near = self._bodies(person) & {body for one in members for body in self._bodies(one)}
        return person in members or (bool(near) and all(side(one) == "guest" for one in (person, *members)))

    def _bodies(self, person: int) -> set[str]:
        posts = [fact.info for fact in self.draft.posts(person)]
        return {post[key] for post in posts for key in ("area", "organization") if key in post}

    def _of_name(self, person: int, surname: str) -> bool:
        return surname in self.draft.get(person).names[0].plain.lower().split()


def is_group(tokens: list[Word], at: int) -> bool:
    """Whether a word is one for several people: "guests", "pair", "both"; or one for an official."""
    low = tokens[at].low
    return (
        low in COUNTS
        or low in OFFICES
        or low in word_class("guest-noun") | word_class("party-word") | word_class("pair-noun")
    )


def letters(group: Group) -> Raw:
    """The letters of a phrase: those it names, or those who travel together."""
    first, last = group.first, group.last
    if not group.people:
        return [("Q", first, last, "party")]
    found: Raw = []
    for person in group.people:
        found += [("&", first, last, None)] if found else []
        found.append(("N", first, last, person))
    return found
