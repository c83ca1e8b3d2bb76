"""Where somebody served before, told in passing: "Not long ago she was mayor of Yangzhou", "who came from Yangzhou".

The rules stand in ``grammar/careers.yaml``. Such posts are what joins the careers of one person in two cities.
"""

import re
from dataclasses import dataclass
from functools import cache

from kg.draft.draft import Draft
from kg.lang.en.attach import Holding, Piece
from kg.lang.en.dates import aside
from kg.lang.en.line import Line
from kg.lang.en.places import Places
from kg.lang.en.scan import Item
from kg.lang.en.words import Word
from kg.lang.grammar import rules
from kg.model import PAST, PostStatus
from kg.places import gazetteer

KEYS = ("tells", "ahead", "behind", "beside")
_WORDS = {
    "{he}": "(?:he|she|who|the (?:mayor|secretary|magistrate|governor|official))",
    "{was}": "(?:was|had been|(?:had )?(?:served|worked|acted) as)",
    "{the}": "(?:the |an? )?",
}
# fmt: off
_CUES = frozenset(
    (
        "after", "ago", "been", "before", "brought", "called", "came", "days", "earlier", "former", "formerly", "had",
        "having", "last", "lately", "months", "moved", "old", "once", "previous", "previously", "prior", "served",
        "since", "switched", "tenure", "term", "terms", "then", "till", "time", "transferred", "until", "used", "when",
        "where", "while", "worked", "year", "years",
    )
)
# fmt: on
"""One of these words stands in any sentence that a rule can fit."""
_PRONOUN = re.compile(r"\b(?:he|she|his|her|the (?:mayor|secretary|magistrate|governor|official))\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Rule:
    name: str
    tells: str
    ahead: re.Pattern[str]
    behind: re.Pattern[str] | None
    beside: re.Pattern[str] | None


@cache
def _rules() -> tuple[_Rule, ...]:
    def pattern(text: str | None) -> re.Pattern[str] | None:
        for key, words in _WORDS.items():
            text = text and text.replace(key, words)
        return re.compile(text, re.IGNORECASE) if text else None

    found = []
    for rule in rules("en", "careers", KEYS):
        ahead = pattern(rule.keys["ahead"])
        assert ahead is not None
        behind, beside = pattern(rule.keys.get("behind")), pattern(rule.keys.get("beside"))
        found.append(_Rule(rule.name, rule.keys["tells"], ahead, behind, beside))
    return tuple(found)


class Careers:
    """Writes the posts that people left for the ones they hold now."""

    def __init__(self, draft: Draft, tokens: list[Word], places: Places) -> None:
        self.draft = draft
        self.text = draft.article.clean
        self.tokens = tokens
        self.places = places

    def read(self, lines: list[Line]) -> None:
        """Write the former posts of all sentences."""
        before: int | None = None
        for line in lines:
            if line.paragraph and not _CUES.isdisjoint(line.said):
                self._line(line, before)
            first = min(line.names, default=None)
            if first is not None:
                before = line.names[first].mention

    def _line(self, line: Line, before: int | None) -> None:
        for piece in line.pieces:
            for rule in _rules() if piece.posts else ():
                person = self._person(line, piece.first, before)
                if person is not None and rule.tells != "area" and self._matches(rule, line, *self._span(line, piece)):
                    self._served(line, piece, rule, person)
                    break
        for at, item in line.of("L"):
            person = self._person(line, at, before)
            start, end = self.tokens[item.first].start, self.tokens[item.last - 1].end
            for rule in _rules():
                if person is not None and rule.tells == "area" and self._matches(rule, line, start, end):
                    self._moved(line, item, rule, person)
                    break

    def _matches(self, rule: _Rule, line: Line, start: int, end: int) -> bool:
        if not rule.ahead.search(self.text[line.start : start]):
            return False
        if rule.behind is not None and not rule.behind.match(self.text, end, line.end):
            return False
        return rule.beside is None or rule.beside.search(self.text, line.start, line.end) is not None

    def _span(self, line: Line, piece: Piece) -> tuple[int, int]:
        first, last = line.items[piece.first].first, line.items[piece.last - 1].last
        while self.tokens[first].low in ("the", "a", "an", "former"):
            first += 1
        return self.tokens[first].start, self.tokens[last - 1].end

    def _person(self, line: Line, at: int, before: int | None) -> int | None:
        """Whom it is said of: the last one named before, else him or her of the sentence before."""
        named = [number for number in line.names if number < at]
        if named:
            return line.names[max(named)].mention
        end = self.tokens[line.items[at].last].start if line.items[at].last < len(self.tokens) else line.end
        return before if _PRONOUN.search(self.text, line.start, max(end, line.end)) else None

    def _served(self, line: Line, piece: Piece, rule: _Rule, person: int) -> None:
        start, end = self._span(line, piece)
        post = piece.posts[0]
        within = [item for item in line.items[post.first : post.last] if item.letter == "L"]
        if rule.tells == "post there":
            within = within or [item for _, item in line.of("L") if item.last <= line.items[piece.first].first][-1:]
        if not within or not post.role:
            return
        known = [self.places.area(self._words(item), item.area.areas, post.level) for item in within if item.area]
        named = [area for area in known if area is not None]
        area = next((one for one in named if all(gazetteer().contains(o, one) for o in named if o != one)), None)
        if area is not None and not self._known(person, area):
            self._write(person, post.role, start, end, rule, area, self.draft.article.published)

    def _moved(self, line: Line, item: Item, rule: _Rule, person: int) -> None:
        """Who was transferred from an area held a post there; which one isn't said."""
        area = self.places.area(self._words(item), item.area.areas) if item.area else None
        if area is None or self._known(person, area) or not self.draft.posts(person):
            return
        end = self.tokens[item.last - 1].end
        match = rule.ahead.search(self.text[line.start : self.tokens[item.first].start])
        start = line.start + match.start() if match else line.start
        self._write(person, "other", start, end, rule, area, aside(self.draft.article, end, line.end))

    def _write(self, person: int, role: str, start: int, end: int, rule: _Rule, area: str, day: str | None) -> None:
        title = self.text[start:end]
        self.draft.post(person, role, title, start, end, rule.name, area=area, status="former", date=day)

    def _known(self, person: int, area: str) -> bool:
        """Whether a post of theirs is told there: then they may still be in it."""
        return area in self.draft.areas(person)

    def _words(self, item: Item) -> str:
        return self.text[self.tokens[item.first].start : self.tokens[item.last - 1].end]


def left_on(draft: Draft, tokens: list[Word], line: Line, holding: Holding, status: PostStatus, end: int) -> str | None:
    """The day of "Ms. Fan, who stepped down as mayor on May 2": it isn't that of the article's own story."""
    told = holding.verb is not None and status in PAST and line.items[holding.verb - 1].letter == "h"
    commas = (tokens[item.first].start for _, item in line.of("k"))
    return aside(draft.article, end, next((at for at in commas if at >= end), line.end)) if told else None
