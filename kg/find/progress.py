"""What is said of the projects of an article: how far they have come, what they cost, which company is behind them.

A project's names are looked up in the text; what is said of it stands beside them, in the same sentence. Names that
follow one another with nothing but commas between them are a list: what is said behind it holds for each of them, but
for a sum, which is theirs together.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from kg.draft.draft import Draft
from kg.lang.industries import industry
from kg.lang.progress import BACKER, INVESTMENT, REACH, Telling, Wording
from kg.model import MentionKind

NEXT = 2
"""Characters between two sentences that follow one another."""


class Place(NamedTuple):
    """A thing's name in the text: ``clean[start:end]``."""

    start: int
    end: int
    mention: int


def tell_projects(draft: Draft, wording: Wording) -> None:
    """Add what is said of the projects of a draft."""
    projects = list(_places(draft, "project"))
    if not projects:
        return
    for mention in draft.mentions("project"):
        for name in mention.names:
            if (told := industry(name.plain)) and "industry" not in mention.info:
                draft.tell_by(mention.id, "industry", told, name.quote, "word in its name")
    companies = {(place.start, place.end): place.mention for place in _places(draft, "organization")}
    for listed in [*_lists(projects, draft, wording), *_again(projects, draft, wording)]:
        first, last = draft.sentence(listed[0].start)
        end = wording.rest.match(draft.article.clean, listed[-1].end, last)
        behind = end.end() if end else listed[-1].end
        for rule in wording.tellings:
            _Teller(draft, wording, rule, listed, companies).read(first, last, behind)


class _Teller:
    def __init__(
        self,
        draft: Draft,
        wording: Wording,
        rule: Telling,
        listed: list[Place],
        companies: dict[tuple[int, int], int],
    ) -> None:
        self._draft = draft
        self._wording = wording
        self._rule = rule
        self._listed = listed
        self._companies = companies

    def read(self, first: int, last: int, behind: int) -> None:
        """Read a sentence, ``clean[first:last]``, whose names of projects end at `behind`."""
        text, rule, start = self._draft.article.clean, self._rule, self._listed[0].start
        found = None
        if rule.behind:
            for at in dict.fromkeys((behind, self._listed[-1].end)):
                found = found or rule.behind.match(text, at, last)
        if found is None and rule.ahead:
            found = rule.ahead.search(text, max(first, start - REACH), start)
        if found is None:
            return
        if rule.tells == INVESTMENT:
            if len(self._listed) == 1:
                mention, (start, end) = self._listed[0].mention, found.span("amount")
                if INVESTMENT not in self._draft.info(mention):
                    self._draft.tell(mention, INVESTMENT, found["amount"], start, end, "sum beside it")
        elif rule.tells == BACKER:
            self._backer(found)
        elif not self._wished(first, found):
            for place in self._listed:
                self._draft.progress(place.mention, rule.tells, place.start, max(place.end, found.end()), rule.name)

    def _backer(self, found: re.Match[str]) -> None:
        company = self._companies.get(found.span("company"))
        if company is not None:
            for place in self._listed:
                self._draft.backing(company, place.mention, place.start, place.end, self._rule.name)

    def _wished(self, first: int, found: re.Match[str]) -> bool:
        """Whether it is only wanted, planned, asked for or spoken of."""
        text, wording = self._draft.article.clean, self._wording
        start = min(self._listed[0].start, found.start())
        clause = max((end.end() for end in wording.clause.finditer(text, first, start)), default=first)
        if wording.later.match(text, found.end()) or wording.wish.search(text, clause, start):
            return True
        return bool(wording.demand.search(text[first:start])) and not wording.sure.search(found.group())


def _places(draft: Draft, kind: MentionKind) -> Iterator[Place]:
    """Where the things of a kind are named, ascending; of names that lie in one another the longest."""
    text = draft.article.clean
    found = [
        Place(start, start + len(name.plain), mention.id)
        for mention in draft.mentions(kind)
        for name in mention.names
        for start in _occurrences(name.plain, text)
    ]
    end = 0
    for place in sorted(found, key=lambda place: (place.start, -place.end)):
        if place.start >= end:
            yield place
            end = place.end


def _occurrences(words: str, text: str) -> Iterator[int]:
    """Where words stand in a text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def _again(projects: list[Place], draft: Draft, wording: Wording) -> Iterator[list[Place]]:
    """Where a project is spoken of again without its name, if the last sentence that names any names one alone."""
    starts = [place.start for place in projects]
    for match in wording.again.finditer(draft.article.clean):
        at = bisect_left(starts, match.start()) - 1
        if at < 0:
            continue
        last, sentence = projects[at], draft.sentence(projects[at].start)
        alone = all(place.mention == last.mention for place in projects if sentence[0] <= place.start < match.start())
        here = draft.sentence(match.start())[0]
        if alone and here - sentence[1] <= NEXT and draft.sentence(here)[0] == here:
            yield [Place(match.start(), match.end(), last.mention)]


def _lists(projects: list[Place], draft: Draft, wording: Wording) -> Iterator[list[Place]]:
    """Projects that are named one after the other."""
    text = draft.article.clean
    listed: list[Place] = []
    for place in projects:
        if listed and not wording.joint.fullmatch(text, listed[-1].end, place.start):
            yield listed
            listed = []
        listed.append(place)
    if listed:
        yield listed
