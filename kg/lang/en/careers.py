"""Where somebody served before, told in passing: "Mr Zhou, who was transferred from Yangzhou on May 20"."""

import re

from kg.find.draft import Draft
from kg.lang.en.dates import aside
from kg.lang.en.line import Line
from kg.lang.en.places import Places
from kg.lang.en.words import Word

_MOVED = re.compile(r"\b(?:transferred|moved|came) (?:here |over )?from (?:the )?(?:neighbou?ring |nearby |adjacent )?")


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

    def _moved(self, line: Line, match: re.Match[str]) -> None:
        """Who was transferred from an area held a post there; which one isn't said."""
        before = [at for at in line.names if self.tokens[line.items[at].first].start < match.start()]
        there = next((i for i in line.items if i.letter == "L" and self.tokens[i.first].start == match.end()), None)
        if not before or there is None or there.area is None:
            return
        start, end = self.tokens[there.first].start, self.tokens[there.last - 1].end
        area = self.places.area(self.draft.article.clean[start:end], there.area.areas)
        person = line.names[max(before)].mention
        if area is None or area in self.draft.areas(person) or not self.draft.posts(person):
            return
        title = self.draft.article.clean[match.start() : end]
        self.draft.post(
            person, "other", title, match.start(), end, "transferred from an area",
            area=area, status="former", date=aside(self.draft.article, end, line.end),
        )  # fmt: skip
