"""Writes the posts that titles beside names stand for, each with the area whose body it is in."""

from collections.abc import Callable, Sequence
from functools import partial

from kg.draft.draft import Draft
from kg.lang.en.area_named import area_named
from kg.lang.en.attach import Holding
from kg.lang.en.body_behind import body_behind
from kg.lang.en.careers import left_on
from kg.lang.en.data import word_class
from kg.lang.en.dates import Day
from kg.lang.en.each_of import their_own
from kg.lang.en.firm_lists import firm_lists
from kg.lang.en.firms import Firms, of_the_firm
from kg.lang.en.focus import Focus
from kg.lang.en.home_titles import own_noun, town_of
from kg.lang.en.leaders_of import leaders_of
from kg.lang.en.leaving import of_the_story, status_of
from kg.lang.en.line import Line
from kg.lang.en.nearby import only_a_leader, shared
from kg.lang.en.people import People, Person
from kg.lang.en.places import Places, placeless
from kg.lang.en.prefectures import HEADS, governed
from kg.lang.en.regions import regional
from kg.lang.en.seats import (
    beside_a_zone,
    beside_it,
    both_beside_it,
    brief,
    convening,
    from_abroad,
    held_already,
    of_a_county,
    of_a_prefecture,
    of_others,
    said_in_full,
    successor,
    told_around,
    venue,
)
from kg.lang.en.sharing import Sharing
from kg.lang.en.staff import of_staff
from kg.lang.en.titles import Post, shortened
from kg.lang.en.words import Word
from kg.lang.en.zones import of_a_committee, of_its_committee
from kg.model import ENDED

_CHIEFS = frozenset(("chair", "president"))
LASTING = frozenset(("congress", "cppcc", "department", "management", "court", "mass", "enterprise"))
SPOKEN = frozenset(("foreign name before a title", "surname is a title"))
BARE = frozenset(("chair", "director", "president", "secretary", "secretary-general"))
"""Nouns of titles that alone tell no office."""
PARTY = frozenset(("party-secretary", "deputy-party-secretary"))


class Posts:
    """Records the posts of one article."""

    def __init__(
        self, draft: Draft, tokens: list[Word], places: Places, people: People, days: list[Day], firms: Firms
    ) -> None:
        self.draft = draft
        self.tokens = tokens
        self.places = places
        self.people = people
        self.days = self.story = days
        self.beside: str | None = None
        self.near: str | None = None
        self.ahead: str | None = None
        self.party = False
        self.last: Post | None = None
        self.sharing = Sharing(tokens, people.data)
        self.focus = Focus(draft, tokens, places, people.data)
        self.paragraph = -1
        self.bare: list[tuple[int, str, Callable[[], object]]] = []
        self.town: str | None = None
        self.firm_said = bool((said := {word.low for word in tokens}) & word_class("firm-said"))
        self.firms = firms
        self.campus = bool(said & {"university", "college", "campus"}) and not said & {"company", "ltd", "bank", "ceo"}

    def read(self, lines: list[Line]) -> None:
        """Write the posts of all sentences, in order."""
        if lines and (town := town_of(lines[0].items, self.tokens) or convening(lines, self.tokens)):
            self.town = self.places.area(self._text(town.first, town.last), far=True)
        self.story = of_the_story(lines, self.tokens, self.days)
        self.focus.follow(lines)
        for line in lines:
            self.ahead = self.near if line.paragraph == self.paragraph else None
            self.beside = self.near = None
            bodies = [post for piece in line.pieces for post in piece.posts if set(post.organs) & LASTING]
            near = self.last if line.paragraph == self.paragraph else None
            if line.paragraph != self.paragraph:
                self.sharing.session = None
            done = 0
            self.sharing.note(line)
            line.holdings = leaders_of(body_behind(line), line, self.people.data)
            line.holdings = firm_lists(line.holdings, line, self.tokens)
            for holding in line.holdings:
                self._spoken(line, done, holding.posts[0].first)
                done = holding.posts[-1].last
                known = self._as_before(line, holding)
                self._holding(line, holding if known else self.sharing.inherit(holding, bodies, near, line))
            self._spoken(line, done, len(line.items))
            self.sharing.session = self.sharing.session_of(line) or self.sharing.session
            self.last, self.paragraph = (bodies[-1] if bodies else near), line.paragraph
        self._bare_titles()
        self._guests()

    def told(self, line: Line, holding: Holding, at: int, person: Person) -> None:
        """Write the posts of a holding of a person for whom an item stands: "she"."""
        line.names[at] = person
        self.beside = self.near = None
        self._holding(line, holding)
        del line.names[at]

    def _bare_titles(self) -> None:
        """Write "Secretary", "Chairman" alone as a post of those whose title is told nowhere in full."""
        for person, title, write in self.bare:
            told = [fact.info for fact in self.draft.posts(person)]
            short = any("secretary" in info["role"] for info in told) if title == "secretary" else False
            if not short and not any(shortened(title, info["title"].lower()) for info in told):
                write()

    def _guests(self) -> None:
        """Whoever has a name from abroad and a post that is nowhere in China comes as a guest."""
        for person in self.people.persons:
            posts = self.draft.posts(person.mention)
            if not person.surname and posts and not any("area" in fact.info for fact in posts):
                self.draft.foreign.add(person.mention)

    def _spoken(self, line: Line, first: int, last: int) -> None:
        """Remember the areas named in a stretch of a sentence, but not in "Xinhai port"."""
        for at, item in line.of("L"):
            if first <= at < last and item.area and (item.area.full or not self.focus.in_a_name(line, at)):
                text = self._text(item.first, item.last)
                if area := self.places.area(text, item.area.areas, far=item.area.full):
                    self.places.spoken(area)

    def _text(self, first: int, last: int) -> str:
        return self.draft.article.clean[self.tokens[first].start : self.tokens[last - 1].end]

    def _as_before(self, line: Line, holding: Holding) -> bool:
        """Whether somebody is told with the bare title that he had before: "Chairman A" again."""
        post, name = holding.posts[0], line.names.get(holding.names[0]) if holding.names else None
        if name is None or len(holding.posts) > 1 or post.organs or post.areas or post.base not in _CHIEFS:
            return False
        title = self._text(line.items[post.first].first, line.items[post.last - 1].last).lower()
        return any(person == name.mention and bare == title for person, bare, _ in self.bare)

    def _holding(self, line: Line, holding: Holding) -> None:
        persons = [line.names[at] for at in (*holding.names, *range(*(holding.other or (0, 0)))) if at in line.names]
        if not (persons := list({person.mention: person for person in persons}.values())):
            return
        if (
            holding.other
            and holding.verb is None
            and holding.rule not in SPOKEN
            and brief(line, holding.other, self.tokens)
            and not only_a_leader(self.draft.posts(persons[0].mention), holding, self.places)
        ):
            return
        if len(persons) == 1 and said_in_full(line, holding, self.draft.posts(persons[0].mention), self.tokens):
            return
        if their_own(self.draft, line, holding, persons, self.tokens, self.places):
            return
        persons = successor(line, holding, self.tokens) or persons
        holding = of_staff(told_around(holding, line, self.tokens, self.campus), line, self.focus)
        holding = regional(holding, line, self.near)
        status = status_of(line, holding, self.tokens)
        areas: list[str | None] = []
        both = self.beside if self.party and both_beside_it(line, holding.posts, self.tokens) else None
        for post in holding.posts:
            told = held_already(line, post, self.draft.posts(persons[0].mention)) if len(persons) == 1 else None
            areas.append(both or told or self.area(line, post, areas))
        areas = shared(line, holding, areas, self.tokens)
        self.near = areas[-1]
        for post, area in zip(holding.posts, areas, strict=True):
            if post.base == "none" or (post.base == "president" and not (post.organs or post.areas or self.firm_said)):
                continue
            start, end = self._bounds(line, post := of_its_committee(post, area))
            if not post.role:
                self.draft.issue("unknown-title", start, end)
                continue
            organization = self._organization(line, post)
            for person in persons:
                if "university" in post.organs and post.areas and (near := self.places.choose(post.areas[-1], "")):
                    self.draft.schools[person.mention] = near
                if of_others(line, post, self.tokens) and self.draft.posts(person.mention):
                    continue
                write = partial(
                    self.draft.post,
                    person.mention,
                    post.role,
                    self.draft.article.clean[start:end],
                    start,
                    end,
                    holding.rule,
                    area=None if from_abroad(person, post, self.places, area) else area,
                    organization=organization,
                    status="former" if post.former and status == "holds" else status,
                    date=left_on(self.draft, self.tokens, line, holding, status, end) or self.day(start, line, status),
                )
                bare = not (post.organs or post.areas or post.level or post.company is not None or len(areas) > 1)
                if bare and post.base in BARE and organization is None:
                    self.bare.append((person.mention, self.draft.article.clean[start:end].lower(), write))
                else:
                    write()
        last = holding.posts[-1]
        before = holding.rule in ("title before a name", "foreign name after a title") and last.areas
        self.beside = areas[-1] if before and last.role in PARTY | HEADS else None
        self.party = last.role in PARTY

    def _bounds(self, line: Line, post: Post) -> tuple[int, int]:
        part = line.items[min(post.first, post.last - 1) : post.last]
        first, last = line.items[post.first].first, max(item.last for item in part)
        while first < last - 1 and self.tokens[first].low in ("and", "the", "a", "an", "his", "its"):
            first += 1
        return self.tokens[first].start, self.tokens[last - 1].end

    def area(self, line: Line, post: Post, before: Sequence[str | None] = ()) -> str | None:
        """The area whose body a post is in; `before`: those of the posts told with it."""
        if post.level == "nation" and of_a_prefecture(line, post, self.tokens, self.places, before):
            post = post._replace(level="prefecture")
        if placeless(post) or ("branch" in post.organs and not post.areas):
            return None
        if not before and (near := self.focus.area(line, post, self.near, self.ahead)):
            return near
        if of_a_committee(line, post) and (zone := self.places.by_level("zone")):
            return zone
        if post.areas:
            return area_named(line, post, self.tokens, self.places, self.draft.article.clean)
        if self.beside and not before and beside_it(line, post, self.tokens, self.places, self.beside, self.party):
            return self.beside
        if self.town and (not post.level or own_noun(post, line.items)):
            return self.town
        if (place := venue(line, post, self.tokens, self.places)) and not post.organs[1:]:
            return place
        if of_a_county(line, post, self.tokens, self.places):
            return self.places.by_level("county") or self.places.home.area
        part = line.items[post.first : post.last]
        if post.base == "governor" and not any(item.letter == "V" for item in part):
            known = [fact for person in self.people.persons for fact in self.draft.posts(person.mention)]
            if governing := governed(known, self.places.home.area):
                return governing
        if post.level:
            level = "banner" if "banner" in {self.tokens[item.last - 1].low for item in part} else post.level
            return self.places.by_level(level) or (self.near if beside_a_zone(post, self.near) else None)
        return self.places.home.area

    def _organization(self, line: Line, post: Post) -> int | None:
        if post.company is None:
            named = self.firms.of_title(line.items[post.first : post.last], self.tokens, self.draft.article.clean)
            if named is None:
                return self._firm_spoken_of(line, post)
            start, end, name = named
            return self.draft.mention("organization", name.lower(), start, end, en=name, company="1")
        item = line.items[post.company]
        start, end = self.tokens[item.first].start, self.tokens[item.last - 1].end
        name = self.firms.whole(self.draft.article.clean[start:end])
        return self.draft.mention("organization", name.lower(), start, end, en=name, company="1")

    def _firm_spoken_of(self, line: Line, post: Post) -> int | None:
        """The company that "of the group" in a title means: the one last named."""
        if not of_the_firm(line.items, post.first, post.last):
            return None
        known = [mention for mention in self.draft.mentions("organization") if "company" in mention.info]
        return known[-1].id if known else None

    def day(self, position: int, line: Line, status: str = "holds") -> str | None:
        """The day told of at a place: that of its sentence, else the last before, else the first, else publication."""
        days = self.days if status in ENDED else self.story
        if inside := [day for day in days if line.start <= day.start < line.end]:
            return inside[-1].value
        before = [day for day in days if day.start < position]
        return before[-1].value if before else days[0].value if days else self.draft.article.published
