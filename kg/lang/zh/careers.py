"""Where somebody served before, told in passing: 不久前，她还是古田县委书记; 由盐城调来的市长某某.

The rules stand in ``grammar/careers.yaml``. Such posts are what joins the careers of one person in two cities.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.draft.draft import Draft
from kg.lang.cues import Cued
from kg.lang.grammar import rules
from kg.lang.zh.areas import Areas
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.titles import Title

KEYS = ("tells", "ahead", "behind", "beside")
HELD = "(?:担任过?|出任过?|兼任过?|任过?|是|当过?|做过?)"
AREA = r"(?P<area>[\u3400-\u9fff]{2,8}?)"
CUE = Cued(
    "[前曾原由从]|不再|[卸辞]去|去年|上个?月|年[初底末中]|半年|月[初底]|自己在|[他她]在|以前|离开|卸[任下]|[告辞]别|先后"
    "|任上|任内|任期内|岗位上|来自"
)
OF = re.compile("[^，。；]{0,16}的")
NEAR = 16
"""How far behind 的 the one may stand who is spoken of: 由盐城调来的|市长|某某."""


@dataclass(frozen=True)
class _Rule:
    name: str
    tells: str
    ahead: re.Pattern[str]
    behind: re.Pattern[str] | None
    beside: re.Pattern[str] | None


@cache
def _rules() -> tuple[_Rule, ...]:
    def pattern(text: str) -> re.Pattern[str]:
        return re.compile(text.replace("{held}", HELD).replace("{area}", AREA))

    return tuple(
        _Rule(
            rule.name,
            rule.keys["tells"],
            pattern(rule.keys["ahead"]),
            pattern(rule.keys["behind"]) if "behind" in rule.keys else None,
            pattern(rule.keys["beside"]) if "beside" in rule.keys else None,
        )
        for rule in rules("zh", "careers", KEYS)
    )


class Careers:
    """Writes the posts that people of one article left for the ones they hold now."""

    def __init__(
        self, draft: Draft, scan: Scan, areas: Areas, titles: list[Title], people: list[tuple[int, int, int]]
    ) -> None:
        self.draft = draft
        self.scan = scan
        self.areas = areas
        self.titles = titles
        self.people = people
        self._starts = [start for start, _, _ in people]

    def read(self) -> None:
        """Write the former posts of all sentences."""
        for start, end in self.scan.sentences_with(CUE) if self.people else ():
            self._sentence(start, end)

    def _sentence(self, start: int, end: int) -> None:
        for title in self.titles:
            if start <= title.start < end and (rule := self._rule("post", start, title.start, title.end, end)):
                self._served(rule, title, start, end)
        for area in self.scan.areas_in(start, end):
            if rule := self._rule("area", start, area.start, area.end, end):
                self._moved(rule, area, start, end)

    def _rule(self, tells: str, start: int, first: int, last: int, end: int) -> _Rule | None:
        """The rule that the words around a title or area fit."""
        text = self.scan.text
        ahead = text[start:first]
        for rule in _rules():
            if (
                rule.tells.startswith(tells)
                and rule.ahead.search(ahead)
                and (rule.behind is None or rule.behind.match(text, last, end))
                and (rule.beside is None or rule.beside.search(text, start, end))
            ):
                return rule
        return None

    def _served(self, rule: _Rule, title: Title, start: int, end: int) -> None:
        """The post that a title names, the last of several first."""
        part = title.parts[0]
        area = self.areas.area_of(part) if part.areas or part.below else None
        if rule.tells == "post there":
            match = rule.ahead.search(self.scan.text[start : title.start])
            named = self.scan.area_at.get(start + match.start("area")) if match else None
            area = self._chosen(named) if named else None
        if area is not None:
            self._write(rule, part.role, area, title.start, title.end, start, end)

    def _moved(self, rule: _Rule, named: AreaName, start: int, end: int) -> None:
        """Who was transferred from an area held a post there; which one isn't said."""
        if area := self._chosen(named):
            behind = rule.behind.match(self.scan.text, named.end, end) if rule.behind else None
            self._write(rule, "other", area, named.start, behind.end() if behind else named.end, start, end)

    def _chosen(self, named: AreaName) -> str | None:
        return self.areas.home.choose(self.areas.current(named))

    def _write(self, rule: _Rule, role: str, area: str, first: int, last: int, start: int, end: int) -> None:
        for person in self._whom(first, last, start, end):
            if area not in self.draft.areas(person) and self.draft.posts(person):
                self.draft.post(
                    person, role, self.scan.text[first:last], first, last, rule.name,
                    area=area, status="former", date=self.draft.day(first),
                )  # fmt: skip
            return

    def _whom(self, first: int, last: int, start: int, end: int) -> Iterator[int]:
        """Who is spoken of: the one behind 的, else the last one before, else whom the sentence before began with."""
        text = self.scan.text
        if of := OF.match(text, last, end):
            yield from (person for at, _, person in self._named(of.end(), min(end, of.end() + NEAR)))
        yield from (person for _, _, person in reversed(self._named(start, first)))
        paragraph = text.rfind("\n", 0, start)
        before = self.scan.sentence(start - 1)[0] if start > paragraph + 1 else start
        yield from (person for _, _, person in self._named(before, start))

    def _named(self, start: int, end: int) -> list[tuple[int, int, int]]:
        return self.people[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
