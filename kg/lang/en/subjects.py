"""Meetings, projects, sites, companies and areas of a sentence, as mentions."""

import re
from itertools import pairwise
from typing import NamedTuple

from kg.find.draft import Draft
from kg.lang.en.data import English, word_class
from kg.lang.en.dates import Day
from kg.lang.en.hosts import host
from kg.lang.en.line import Line
from kg.lang.en.meetings import Gathering, gatherings
from kg.lang.en.places import Places
from kg.lang.en.scan import Item
from kg.lang.en.things import Thing, things
from kg.lang.en.words import Word
from kg.places import gazetteer

# nouns that mostly mean something else than the thing named before
NOT_ONE = frozenset(("project", "projects", "area", "city", "town", "county", "zone", "village"))
_UNNAMED = re.compile(r"(?<=[vdc])L[Lw]{1,4}(?=[k.bc]|$)|(?<=v)[Lw]w{1,3}(?=[k.bcxv]|$)")


class Subject(NamedTuple):
    """A letter of `kg.find.tokens`, the words it stands for and its mention (None: the meeting spoken of)."""

    letter: str
    first: int
    last: int
    mention: int | None


class Subjects:
    """Records the things and areas of one article."""

    def __init__(self, draft: Draft, tokens: list[Word], places: Places, days: list[Day], data: English) -> None:
        self.draft = draft
        self.tokens = tokens
        self.places = places
        self.days = days
        self.data = data
        self.known: list[tuple[str, str, int | None]] = []
        self.met: list[tuple[frozenset[str], int]] = []
        self.firm: tuple[str, int, int] | None = None
        self.doubtful: list[tuple[Line, Gathering, dict[int, str]]] = []

    def read(self, line: Line) -> list[Subject]:
        """The subjects of a sentence in order, their mentions made."""
        areas = self._areas(line)
        found: list[Subject] = []
        if not line.paragraph:
            self.firm = self.firm or self._firm(line)
        named = {i for at in line.names for i in range(line.items[at].first, line.items[at].last)}
        taken = {
            i for p in line.pieces if p.posts for i in range(line.items[p.first].first, line.items[p.last - 1].last)
        } | named
        built = line.paragraph and not self.data.projects.keys().isdisjoint(line.said)
        for thing in things(self.tokens, line.items, self.data) if built else ():
            if not taken & set(range(thing.first, thing.last)):
                found.append(self._thing(thing, line, areas))
        for _, item in line.of("E"):
            if item.first not in taken and line.paragraph and not _covered(found, item.first):
                found.append(self._company(item, line, areas))
        if any(_visits(item) for _, item in line.of("v")):
            found += self._unnamed_companies(line, found, areas)
            found += self._once_more(line, found)
            found += self._ours(line) + self._our_firm(line)
        self.known += [
            (s.letter, self.tokens[at].low, s.mention)
            for s in found
            if s.letter in "JF"
            for at in range(s.first, s.last)
        ]
        held = line.paragraph and not self.data.meetings.keys().isdisjoint(line.said)
        for gathering in gatherings(self.tokens, line.items, self.data, taken) if held else ():
            inside = [s for s in found if s.first < gathering.last and gathering.first < s.last]
            if all(
                s.first > gathering.first
                and self.tokens[s.first - 1].low in ("of", "the", "for", "between", "with", "on")
                for s in inside
            ):
                if gathering.doubtful:
                    self.doubtful.append((line, gathering, areas))
                    continue
                subject = self.meeting(gathering, line, areas)
                found.append(subject._replace(last=min([subject.last, *(s.first for s in inside)])))
        for _, item in line.of("L") if areas else ():
            if item.first in areas and not _covered(found, item.first) and item.first not in taken:
                area = areas[item.first]
                found.append(
                    Subject(
                        "L",
                        item.first,
                        item.last,
                        self.draft.mention("place", area, *self._bounds(item.first, item.last)),
                    )
                )
        return sorted(found, key=lambda subject: subject.first)

    def _bounds(self, first: int, last: int) -> tuple[int, int]:
        return self.tokens[first].start, self.tokens[last - 1].end

    def _text(self, first: int, last: int) -> str:
        start, end = self._bounds(first, last)
        return self.draft.article.clean[start:end]

    def _areas(self, line: Line) -> dict[int, str]:
        """The area of each area name by its first word; each gets its mention."""
        found: dict[int, str] = {}
        within: str | None = None
        last_end = -1
        for _, item in line.of("L"):
            if item.area is None:
                continue
            near = within if item.first - last_end <= 2 else None
            area = self.places.area(
                self._text(item.first, item.last),
                item.area.areas,
                "",
                near,
                item.area.full or self.places.home.area is None,
            )
            if area:
                found[item.first] = area
                within, last_end = area, item.last
                self.places.spoken(area)
                self.places.mention(area, *self._bounds(item.first, item.last))
        return found

    def _thing(self, thing: Thing, line: Line, areas: dict[int, str]) -> Subject:
        first, last = thing.first, thing.last
        name = self._text(first, last)
        area = next((areas[item.first] for item in reversed(thing.areas) if item.first in areas), None)
        near = self._near(first, last, line, areas)
        if area is None or (near is not None and gazetteer().contains(area, near)):
            area = near
        if thing.kind == "project":
            mention = self.draft.mention(
                "project", _key(name), *self._bounds(first, last), en=name, area=area, phase=thing.phase
            )
            return Subject("J", first, last, mention)
        mention = self.draft.mention("site", _key(name), *self._bounds(first, last), en=name, area=area)
        return Subject("F", first, last, mention)

    def _near(self, first: int, last: int, line: Line, areas: dict[int, str]) -> str | None:
        """The area said to hold a thing ("in X" behind it), else the one named before it in the sentence, else home."""
        behind = [
            i for i in line.items if i.letter == "L" and last <= i.first <= last + 4 and self.tokens[last].low == "in"
        ]
        before = [i for i in line.items if i.letter == "L" and i.last <= first]
        return next((areas[i.first] for i in (*behind, *reversed(before)) if i.first in areas), self.places.home.area)

    def _unnamed_companies(self, line: Line, found: list[Subject], areas: dict[int, str]) -> list[Subject]:
        """As in "visited Zhejiang Yongning Precision": a visited name that says no more what it is."""
        result: list[Subject] = []
        visit = [at for at, item in enumerate(line.items) if _visits(item)]
        if not line.paragraph or not visit:
            return result
        for match in _UNNAMED.finditer(line.letters):
            run = line.items[match.start() : match.end()]
            last = max((at for at in visit if at < match.start()), default=None)
            words = [self.tokens[item.first].low for item in run if item.letter == "w"]
            if (
                last is not None
                and not _covered(found, run[0].first)
                and not any(at in line.names for at in range(match.start(), match.end()))
                and not any(word in self.data.not_names and word not in self.data.generic for word in words)
                and not any(item.area is not None and item.area.full for item in run)
            ):
                result.append(self._company(Item("E", run[0].first, run[-1].last), line, areas))
        return result

    def _once_more(self, line: Line, found: list[Subject]) -> list[Subject]:
        """As in "toured the ranch": a visited thing of which only the noun of its name is said."""
        result: list[Subject] = []
        for item in line.items:
            at = item.last + 1
            if not _visits(item) or at >= line.last or self.tokens[item.last].low != "the" or _covered(found, at):
                continue
            word, behind = self.tokens[at], self.tokens[at + 1] if at + 1 < line.last else None
            if word.shape == "l" and (behind is None or behind.shape == "." or behind.low in word_class("function")):
                known = next((k for k in reversed(self.known) if k[1] == word.low and word.low not in NOT_ONE), None)
                if known:
                    result.append(Subject(known[0], at, at + 1, known[2]))
        return result

    def _ours(self, line: Line) -> list[Subject]:
        """As in "led the delegation to our district": home."""
        result: list[Subject] = []
        for before, item in pairwise(line.items):
            if item.letter == "V" and item.entry and _visits(before) and self.tokens[item.first].low == "our":
                area = self.places.by_level(item.entry.row["level"])
                if area and area == self.places.home.area:
                    mention = self.draft.mention("place", area, *self._bounds(item.first, item.last), area=area)
                    result.append(Subject("L", item.first, item.last, mention))
        return result

    def _firm(self, line: Line) -> tuple[str, int, int] | None:
        """The company that a headline says is visited: what it calls "our company" later."""
        if not any(_visits(item) for item in line.items):
            return None
        match = next(_UNNAMED.finditer(line.letters), None)
        if match is None:
            return None
        first, last = line.items[match.start()].first, line.items[match.end() - 1].last
        return self._text(first, last), *self._bounds(first, last)

    def _our_firm(self, line: Line) -> list[Subject]:
        """As in "came to our company": the one whose own article this is."""
        for item in line.items:
            at = item.last
            our = _visits(item) and at + 1 < line.last and self.tokens[at].low == "our"
            if self.firm and our and self.tokens[at + 1].low in word_class("firm-noun"):
                name, start, end = self.firm
                mention = self.draft.mention("organization", name.lower(), start, end, en=name, company="1")
                return [Subject("O", at, at + 2, mention)]
        return []

    def _company(self, item: Item, line: Line, areas: dict[int, str]) -> Subject:
        name = self._text(item.first, item.last)
        area = self._near(item.first, item.last, line, areas)
        mention = self.draft.mention(
            "organization", name.lower(), *self._bounds(item.first, item.last), en=name, company="1", area=area
        )
        return Subject("O", item.first, item.last, mention)

    def meeting(self, gathering: Gathering, line: Line, areas: dict[int, str]) -> Subject:
        """A meeting of a sentence, its mention made unless it is one spoken of before."""
        if not gathering.named:
            return Subject("M", gathering.first, gathering.last, None)
        bounds = self._bounds(gathering.first, gathering.last)
        for words, known in self.met:
            if len(words & gathering.words) >= 0.5 * min(len(words), len(gathering.words)):
                self.draft.name(known, *bounds)
                return Subject("M", gathering.first, gathering.last, known)
        title = self._text(gathering.first, gathering.last)
        day = self._day(line)
        area = host(gathering, line, areas, self.tokens, self.places, self.data)
        mention = self.draft.mention(
            "meeting", title.lower(), *bounds, en=title, date=day.value if day else None, area=area, head=gathering.kind
        )
        if day and day.last:
            self.draft.info(mention)["end"] = day.last
        self.met.append((gathering.words, mention))
        return Subject("M", gathering.first, gathering.last, mention)

    def _day(self, line: Line) -> Day | None:
        inside = [day for day in self.days if line.start <= day.start < line.end]
        if inside:
            return inside[-1]
        before = [day for day in self.days if day.start < line.start]
        return before[-1] if before else self.days[0] if self.days else None


def _covered(found: list[Subject], at: int) -> bool:
    return any(subject.first <= at < subject.last for subject in found)


def _key(name: str) -> str:
    plain = " ".join(name.lower().removeprefix("the ").split())
    return plain.removesuffix(" construction project")


def _visits(item: Item) -> bool:
    return item.letter == "v" and item.entry is not None and item.entry.row["letter"] == "V"
