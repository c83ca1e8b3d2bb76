"""Where somebody served before, told in passing: "Mr Zhou, who was transferred from Yangzhou on May 20", "who worked in
Yangzhou until May", "after three years as mayor of Yangzhou".
"""

import re

from kg.find.draft import Draft
from kg.lang.en.attach import Holding
from kg.lang.en.dates import aside
from kg.lang.en.line import Line
from kg.lang.en.places import Places
from kg.lang.en.words import Word
from kg.model import PostStatus

GONE = frozenset(("resigned", "removed", "former"))

_MOVED = re.compile(
    r"\b(?:(?:transferred|moved|came) (?:here |over )?from|(?:worked|served|held office) in)"
    r" (?:the )?(?:neighbou?ring |nearby |adjacent )?"
)
_YEARS = re.compile(r"\bafter (?:(?:more than|almost|nearly) )?[\w-]+ (?:years|months|terms) as (?:the )?")
_UNTIL = re.compile(r" (?:until|till|before)\b")


class Careers:
    """Writes the posts that people left for the ones they hold now."""

    def __init__(self, draft: Draft, tokens: list[Word], places: Places) -> None:
        self.draft = draft
        self.tokens = tokens
        self.places = places

    def read(self, lines: list[Line]) -> None:
        """Write the former posts of all sentences."""
        clean = self.draft.article.clean
        for line in lines:
            if line.names and (match := _MOVED.search(clean, line.start, line.end)):
                self._moved(line, match)
            if line.names and (match := _YEARS.search(clean, line.start, line.end)):
                self._served(line, match)

    def _served(self, line: Line, match: re.Match[str]) -> None:
        """The post that somebody has had for years."""
        before = [at for at in line.names if self.tokens[line.items[at].first].start < match.start()]
        piece = next((p for p in line.pieces if p.posts and self._start(line, p.first) == match.end()), None)
        for post in piece.posts[:1] if piece and before else ():
            item = next((line.items[at] for at in range(post.first, post.last) if line.items[at].letter == "L"), None)
            if item is None or item.area is None or not post.role:
                continue
            start, end = match.end(), self.tokens[line.items[post.last - 1].last - 1].end
            name = self.draft.article.clean[self.tokens[item.first].start : self.tokens[item.last - 1].end]
            area = self.places.area(name, item.area.areas, post.level)
            person = line.names[max(before)].mention
            self.draft.post(
                person, post.role, self.draft.article.clean[start:end], start, end, "served for years",
                area=area, status="former", date=self.draft.article.published,
            )  # fmt: skip

    def _start(self, line: Line, item: int) -> int:
        return self.tokens[line.items[item].first].start

    def _moved(self, line: Line, match: re.Match[str]) -> None:
        """Who was transferred from an area held a post there; which one isn't said."""
        before = [at for at in line.names if self.tokens[line.items[at].first].start < match.start()]
        there = next((i for i in line.items if i.letter == "L" and self.tokens[i.first].start == match.end()), None)
        if not before or there is None or there.area is None:
            return
        start, end = self.tokens[there.first].start, self.tokens[there.last - 1].end
        if " in " in match.group() and not _UNTIL.match(self.draft.article.clean, end):
            return
        area = self.places.area(self.draft.article.clean[start:end], there.area.areas)
        person = line.names[max(before)].mention
        if area is None or area in self.draft.areas(person) or not self.draft.posts(person):
            return
        title = self.draft.article.clean[match.start() : end]
        self.draft.post(
            person, "other", title, match.start(), end, "transferred from an area",
            area=area, status="former", date=aside(self.draft.article, end, line.end),
        )  # fmt: skip


def left_on(draft: Draft, tokens: list[Word], line: Line, holding: Holding, status: PostStatus, end: int) -> str | None:
    """The day of "Ms. Fan, who stepped down as mayor on May 2": it isn't that of the article's own story."""
    told = holding.verb is not None and status in GONE and line.items[holding.verb - 1].letter == "h"
    commas = (tokens[item.first].start for _, item in line.of("k"))
    return aside(draft.article, end, next((at for at in commas if at >= end), line.end)) if told else None
