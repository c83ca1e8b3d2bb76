"""Meetings, projects, sites, companies and areas of a sentence, as mentions."""

from itertools import zip_longest

from kg.draft.draft import Draft, Why
from kg.lang.en.data import English, word_class
from kg.lang.en.dates import Day
from kg.lang.en.destinations import Destinations
from kg.lang.en.firms import Firms
from kg.lang.en.held import other_body
from kg.lang.en.hosts import host
from kg.lang.en.line import Line, Subject, covered
from kg.lang.en.listing import listed
from kg.lang.en.meetings import Gathering, gatherings
from kg.lang.en.places import Places
from kg.lang.en.proper_sites import proper_sites
from kg.lang.en.scan import Item
from kg.lang.en.short_firms import short_firms
from kg.lang.en.streets import subdistrict
from kg.lang.en.talks import talks_with
from kg.lang.en.things import Thing, things
from kg.lang.en.unnamed import Unnamed
from kg.lang.en.whereabouts import lies_in
from kg.lang.en.words import Word
from kg.model import HOME
from kg.places import gazetteer

_LEVELS = frozenset(("county", "district", "zone"))


class Subjects:
    """Records the things and areas of one article."""

    def __init__(
        self, draft: Draft, tokens: list[Word], places: Places, days: list[Day], data: English, firms: Firms
    ) -> None:
        self.draft = draft
        self.tokens = tokens
        self.places = places
        self.days = days
        self.data = data
        self.firms = firms
        self.nouns = frozenset(data.meetings) | {f"{noun}s" for noun in data.meetings}
        self.met: list[tuple[frozenset[str], int]] = []
        self.projects: list[str] = []
        self.unnamed = Unnamed(draft, tokens, places, data)
        self.destinations = Destinations(draft, tokens, data)
        self.doubtful: list[tuple[Line, Gathering, dict[int, str]]] = []
        self.headlined: list[tuple[Line, Gathering, dict[int, str]]] = []

    def read(self, line: Line) -> list[Subject]:
        """The subjects of a sentence in order, their mentions made."""
        built = line.paragraph and not self.data.projects.keys().isdisjoint(line.said)
        named_so = things(self.tokens, line.items, self.data) if built else []
        areas = self._areas(line, named_so)
        found: list[Subject] = []
        if not line.paragraph:
            self.unnamed.headline(line)
        named = {i for at in line.names for i in range(line.items[at].first, line.items[at].last)}
        taken = {
            i for p in line.pieces if p.posts for i in range(line.items[p.first].first, line.items[p.last - 1].last)
        } | named
        for thing in named_so:
            if not taken & set(range(thing.first, thing.last)):
                found.append(self._thing(thing, line, areas))
        for _, item in line.of("E"):
            if item.first not in taken and line.paragraph and not covered(found, item.first):
                found.append(self._company(item, line, areas))
        self.unnamed.note(found)
        acts = [item.entry.row["letter"] for _, item in line.of("v") if item.entry]
        if "W" in acts:
            found += self.unnamed.there(line, found)
        moving = (word_class("moving"), word_class("being-there"), word_class("begun"))
        if "V" in acts or not all(some.isdisjoint(line.said) for some in moving):
            short = [*short_firms(line, self.tokens, found, self.data), *self.unnamed.companies(line, found)]
            companies = [self._company(item, line, areas) for item in short]
            visited = self.unnamed.visited(line, [*found, *companies])
            visited += self.destinations.read(line, [*found, *companies, *visited])
            proper = proper_sites(self.tokens, line, [*found, *companies, *visited], self.data)
            visited += [self._proper(first, last, line, areas) for first, last in proper]
            self.unnamed.note([*companies, *visited])
            longer = [range(one.first, one.last) for one in visited if one.letter == "F"]
            found = [one for one in found if not any(one.first in words for words in longer)]
            found += [*companies, *visited]
            found = self._in_a_list(line, found, areas) if {",", "、"} & line.said and line.paragraph else found
        held = not self.nouns.isdisjoint(line.said)
        for gathering in (
            gatherings(self.tokens, line.items, self.data, taken | talks_with(line, self.tokens)) if held else ()
        ):
            if not line.paragraph:
                self.headlined += [(line, gathering, areas)] if gathering.named else []
                continue
            inside = [s for s in found if s.first < gathering.last and gathering.first < s.last]
            ahead = [s for s in inside if gathering.kind == "ceremony" and s.last < gathering.last]
            if all(
                s in ahead
                or (
                    s.first > gathering.first
                    and self.tokens[s.first - 1].low in ("of", "the", "for", "between", "with", "on", '"', "“")
                )
                for s in inside
            ):
                if gathering.doubtful:
                    self.doubtful.append((line, gathering, areas))
                    continue
                subject = self.meeting(gathering, line, areas)
                first = max([subject.first, *(s.last for s in ahead if s.last < subject.last)])
                last = min([subject.last, *(s.first for s in inside if s.first > first)])
                found.append(subject._replace(first=first, last=last))
        for _, item in line.of("L") if areas else ():
            if item.first in areas and not covered(found, item.first) and item.first not in taken:
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

    def _areas(self, line: Line, named_so: list[Thing]) -> dict[int, str]:
        """The area of each area name by its first word; each gets its mention."""
        parts = {item.first for thing in named_so for item in thing.areas}
        found: dict[int, str] = {}
        within: str | None = None
        last_end = -1
        items = [item for _, item in line.of("L")]
        for item, behind in zip_longest(items, items[1:]):
            if item.area is None:
                continue
            near = within if item.first - last_end <= 2 else None
            area = self._inner(item, behind) or self.places.area(
                f"{self._text(item.first, item.last)} {item.area.kind}".strip(),
                item.area.areas,
                "",
                near,
                item.area.full or self.places.home.area is None,
            )
            if area and not (item.first in parts and self._only_named_so(item, area)):
                found[item.first] = area
                within, last_end = area, item.last
                self.places.spoken(area)
                self.places.mention(area, *self._bounds(item.first, item.last))
        return found

    def _only_named_so(self, item: Item, area: str) -> bool:
        """As in "the Qingyuan Coal Project" of a northern county: a far area that only a thing is named by."""
        home = self.places.home.area
        if item.area is None or item.area.full or home is None or area[:2] == home[:2]:
            return False
        text, name = self.draft.article.clean.lower(), self._text(item.first, item.last).lower()
        return text.count(name) == text.count(self._text(item.first, item.last + 1).lower())

    def _inner(self, item: Item, behind: Item | None) -> str | None:
        """As in "Tengchong in Yunnan Province", "Tengchong, Yunnan": the one area of a name within that behind it."""
        if behind is None or behind.first - item.last != 1 or self.tokens[item.last].low not in ("in", ","):
            return None
        return self.places.inside(self._text(item.first, item.last), self._text(behind.first, behind.last))

    def _thing(self, thing: Thing, line: Line, areas: dict[int, str]) -> Subject:
        first, last = thing.first, thing.last
        name = self._text(first, last)
        if self.tokens[last - 1].low == "street" and (town := subdistrict(name, self.places.home.area)):
            return Subject("L", first, last, self.draft.mention("place", town, *self._bounds(first, last), area=town))
        area = next((areas[item.first] for item in reversed(thing.areas) if item.first in areas), None)
        near = self._in_his(last) or lies_in(first, last, line, areas, self.tokens, self.places.home.area)
        told = "place in its name"
        if area is None or (near is not None and gazetteer().contains(area, near)):
            area, told = near, self._placed(near, areas)
        bounds = self._bounds(first, last)
        why = {"area": (*bounds, told), "phase": (*bounds, "word in its name")}
        if thing.kind == "project":
            key = self._said_before(_key(name))
            mention = self.draft.mention("project", key, *bounds, why=why, en=name, area=area, phase=thing.phase)
            return Subject("J", first, last, mention)
        mention = self.draft.mention("site", _key(name), *bounds, why=why, en=name, area=area)
        return Subject("F", first, last, mention)

    def _in_his(self, last: int) -> str | None:
        """As in "the data center in his zone": the area that was spoken of last."""
        behind = [word.low for word in self.tokens[last : last + 3]]
        whose = behind[:1] == ["in"] and behind[1:2] in (["his"], ["her"], ["its"], ["their"])
        return self.places.by_level(behind[2]) if whose and behind[2:] and behind[2] in _LEVELS else None

    def _placed(self, area: str | None, areas: dict[int, str]) -> str:
        """The step that told where something lies: a place in its sentence, or the article's home."""
        return HOME if area == self.places.home.area and area not in areas.values() else "place in its sentence"

    def _said_before(self, key: str) -> str:
        """The key of a project named in full before: "the Cold Chain Park" of "the Hunhe Cold Chain Park".

        "The Hunhe project" is that of this name, if there is but one.
        """
        if key.count(" ") > 1:
            for known in self.projects:
                if known.endswith(" " + key) and known.count(" ") - key.count(" ") <= 3:
                    return known
        elif key.endswith(" project"):
            longer = {known for known in self.projects if known.startswith(key[:-7]) and known.endswith(key[-8:])}
            if len(longer) == 1:
                return longer.pop()
        self.projects.append(key)
        return key

    def _company(self, item: Item, line: Line, areas: dict[int, str]) -> Subject:
        name = self.firms.whole(self._text(item.first, item.last))
        area = lies_in(item.first, item.last, line, areas, self.tokens, self.places.home.area)
        bounds = self._bounds(item.first, item.last)
        why = {"area": (*bounds, self._placed(area, areas))}
        mention = self.draft.mention("organization", name.lower(), *bounds, why=why, en=name, company="1", area=area)
        return Subject("O", item.first, item.last, mention)

    def _proper(self, first: int, last: int, line: Line, areas: dict[int, str]) -> Subject:
        """A place that only capitals tell: a company of the article if it is one in short, else a site."""
        short = self.firms.whole(self._text(first, last)) != self._text(first, last)
        return self._company(Item("E", first, last), line, areas) if short else self._site(first, last)

    def _site(self, first: int, last: int) -> Subject:
        name = self._text(first, last)
        return Subject("F", first, last, self.draft.mention("site", _key(name), *self._bounds(first, last), en=name))

    def _in_a_list(self, line: Line, found: list[Subject], areas: dict[int, str]) -> list[Subject]:
        """The things of a sentence, with those that only the list of stops around them tells."""
        for first, last in listed(line, self.tokens, self.data, [*found, *self._named_areas(line, areas)]):
            found = [thing for thing in found if thing.last <= first or last <= thing.first]
            found.append(self._site(first, last))
        return found

    def _named_areas(self, line: Line, areas: dict[int, str]) -> list[Subject]:
        return [Subject("L", item.first, item.last, None) for _, item in line.of("L") if item.first in areas]

    def meeting(self, gathering: Gathering, line: Line, areas: dict[int, str]) -> Subject:
        """A meeting of a sentence, its mention made unless it is one spoken of before."""
        if not gathering.named or (gathering.kind == "opening" and self.met):
            return Subject("M", gathering.first, gathering.last, None)
        bounds = self._bounds(gathering.first, gathering.last)
        for words, known in self.met:
            alike = len(words & gathering.words) >= 0.5 * min(len(words), len(gathering.words))
            if alike and not other_body(words, gathering.words):
                self.draft.name(known, *bounds)
                return Subject("M", gathering.first, gathering.last, known)
        title = self._text(gathering.first, gathering.last)
        day = self._day(line)
        told = host(gathering, line, areas, self.tokens, self.places, self.data)
        area = told or self.places.home.area
        why: dict[str, Why] = {"area": (*bounds, "who holds it" if told else HOME)}
        if day:
            inside = line.start <= day.start < line.end
            order = "before" if day.start < line.start else "after"
            why["date"] = (day.start, day.end, "day in its sentence" if inside else f"day told {order}")
        mention = self.draft.mention(
            "meeting",
            title.lower(),
            *bounds,
            why=why,
            en=title,
            date=day.value if day else None,
            area=area,
            head=gathering.kind,
        )
        if told is None:
            self.draft.unclaimed.add(mention)
        if day and day.last:
            self.draft.info(mention)["end"] = day.last
        self.met.append((gathering.words, mention))
        return Subject("M", gathering.first, gathering.last, mention)

    def _deadline(self, day: Day) -> bool:
        """As in "until June 30", "by 5 May": no day on which something happened."""
        return self.draft.article.clean[max(0, day.start - 7) : day.start].rstrip().endswith((" until", " by", " till"))

    def _day(self, line: Line) -> Day | None:
        today = self.draft.article.published or "9"
        days = [day for day in self.days if day.value <= today and not self._deadline(day)]
        days = days or [day for day in self.days if day.value <= today] or self.days
        inside = [day for day in days if line.start <= day.start < line.end]
        if inside:
            clean = self.draft.article.clean
            own = [day for day in inside if "following" not in clean[day.start : day.end]]
            return (own or inside)[-1]
        before = [day for day in days if day.start < line.start]
        return before[-1] if before else days[0] if days else None


def _key(name: str) -> str:
    plain = " ".join(name.lower().removeprefix("the ").split())
    return plain.removesuffix(" construction project")
