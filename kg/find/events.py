"""Who took part in which meeting, who met whom, who visited what: read from the letters of sentences, in any language.

A sentence is read from left to right as the genre means it: people gather until a verb, the verb is theirs, and
further verbs are theirs too until new people begin. What a visit's companions saw is known only at the end.
"""

import re
from dataclasses import dataclass, field

from kg.find.draft import Draft
from kg.find.home import Home
from kg.find.tokens import Sentence, Token
from kg.places import gazetteer

CAPACITY = {"A": "attended", "H": "presided", "S": "spoke", "R": "reported"}
THINGS = "LJOF"
NOT_THERE = frozenset("的市县区委政人党境各部领")
VISITING = re.compile("[NQ][^I]*V[LJOF&]*[LJOF]|N[^I]*K[^,AHSR]*N|Np[^,]*N[^,]*K")
NATIONAL = frozenset(("general-secretary", "state-president", "premier"))
GUEST_ROLES = frozenset(
    (
        "enterprise-chair",
        "enterprise-deputy-chair",
        "enterprise-manager",
        "enterprise-deputy-manager",
        "university-president",
    )
)


@dataclass(slots=True)
class _Stop:
    """A place, project, company or site that somebody visited."""

    thing: int
    visitors: list[int]
    token: Token
    paragraph: int
    alone: bool = False


@dataclass(slots=True)
class _Talk:
    """A formal meeting of two sides."""

    hosts: list[int]
    guests: list[int]
    token: Token


@dataclass(slots=True)
class _Line:
    """What is known while one sentence is read."""

    subjects: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    spent: bool = False
    verb: Token | None = None
    chaired: bool = False
    impersonal: bool = False
    clause: int = 0
    chaired_in: int = -1
    comitative: bool = False
    hearing: bool = False
    beside: int = 0


class Events:
    """Reads the sentences of one article; `finish` writes what is only known at the end."""

    def __init__(self, draft: Draft, home: Home) -> None:
        self.draft = draft
        self.home = home
        self.stops: list[_Stop] = []
        self.talks: list[_Talk] = []
        self.companions: list[tuple[list[int], bool, int, Token]] = []
        self.leads: list[int] = []
        self.last: list[int] = []
        self.absent: set[int] = set()
        self.attendees: set[int] = set()
        self.meetings: list[tuple[int, int]] = []
        self.first_visit_paragraph = -1

    def read(self, sentences: list[Sentence]) -> None:
        """Read all sentences of an article, the headline's aside."""
        seen: set[int] = set()
        for sentence in sentences:
            for token in sentence.tokens if sentence.paragraph > 0 else ():
                if token.letter == "M" and isinstance(token.value, int) and token.value not in seen:
                    seen.add(token.value)
                    self.meetings.append((sentence.start, token.value))
        self._headline_meeting(sentences)
        visiting = _visit_paragraphs(sentences)
        for sentence in sentences:
            if sentence.paragraph > 0 and sentence.tokens:
                self._sentence(sentence, sentence.paragraph in visiting)
        self._finish()

    def _headline_meeting(self, sentences: list[Sentence]) -> None:
        """A meeting that only the headline names in full is the one that the text speaks of."""
        if self.meetings:
            return
        spoken = [sentence.start for sentence in sentences if sentence.paragraph > 0 and "M" in sentence.letters]
        named = [
            t.value for s in sentences if s.paragraph == 0 for t in s.tokens if t.letter == "M" and t.value is not None
        ]
        if spoken and named and isinstance(named[0], int):
            self.meetings.append((spoken[0], named[0]))

    def _meeting(self, position: int) -> int | None:
        meeting = None
        for start, known in self.meetings:
            if start <= position:
                meeting = known
        return meeting

    def _sentence(self, sentence: Sentence, visiting: bool) -> None:
        line = _Line()
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            letter = token.letter
            if letter == "N":
                self._person(line, token, tokens, at)
            elif letter == "Q":
                speaker = line.subjects[-1:] or self.last[-1:]
                line.subjects, line.spent, line.impersonal = list(speaker), False, False
            elif letter == "I":
                line.subjects, line.spent, line.impersonal = [], False, True
            elif letter == ",":
                self._clause(line, token, visiting)
            elif letter in "AHSR":
                self._part(line, token, sentence, visiting)
            elif letter == "r":
                line.hearing, line.spent = True, True
            elif letter == "Z":
                self.absent.update(line.subjects)
                line.subjects = []
            elif letter == "P":
                line.verb, line.comitative = token, False
            elif letter == "p":
                line.comitative = bool(line.subjects)
                if line.comitative:
                    line.objects = []
            elif letter == "V":
                self._visit(line, token, sentence, at)
            elif letter == "i":
                line.beside = len(line.subjects)
                self._at(line, token, sentence, at)
            elif letter == "W":
                self._along(line, token, sentence)
            elif letter == "K":
                self._talk(line, token, sentence, at)
            elif letter == "k":
                self._join(line, token, tokens, at)
        people = [t.value for t in tokens if t.letter == "N" and isinstance(t.value, int)]
        if line.subjects:
            self.last = list(line.subjects)
        elif people:
            self.last = [people[-1]]

    def _along(self, line: _Line, token: Token, sentence: Sentence) -> None:
        """Companions of a visit; "in the company of N" names hosts, and those before them are the visitors."""
        people = list(line.subjects)
        if token.value == "beside":
            people, line.subjects = people[line.beside :], people[: line.beside] or list(self.leads)
        if people:
            self.companions.append((people, token.value in ("host", "beside"), sentence.paragraph, token))
            line.spent = True

    def _person(self, line: _Line, token: Token, tokens: tuple[Token, ...], at: int) -> None:
        assert isinstance(token.value, int)
        person = token.value
        verb = line.verb
        if (verb is not None and verb.letter == "P") or (verb is not None and verb.value == "by"):
            line.subjects.append(person)
            return
        if line.comitative:
            line.objects.append(person)
            return
        if verb is not None and verb.letter in "KV" and line.spent:
            line.objects.append(person)
            return
        if line.spent or line.impersonal or line.hearing:
            line.subjects, line.spent, line.impersonal, line.hearing = [], False, False, False
        line.subjects.append(person)

    def _clause(self, line: _Line, token: Token, visiting: bool) -> None:
        if visiting and line.comitative and line.verb is None and line.objects:
            for person in line.subjects:
                for other in line.objects:
                    self._met(person, other, token, "talks with")
        line.clause += 1
        line.verb = None
        line.comitative = False
        line.hearing = False
        line.objects = []

    def _part(self, line: _Line, token: Token, sentence: Sentence, visiting: bool) -> None:
        letter = token.letter
        if line.impersonal or line.hearing:
            return
        if letter == "H":
            line.chaired_in = line.clause
        if letter == "R" and line.chaired_in >= 0 and line.spent and line.clause > line.chaired_in:
            return
        people = list(line.subjects)
        if letter == "A":
            people += line.objects
        line.verb, line.spent = token, True
        if token.value == "by":
            people = _after(sentence.tokens, token)
        meeting = self._meeting(sentence.start)
        if letter == "A" and visiting and "M" not in sentence.letters and not self.talks:
            self.companions.append((people, False, sentence.paragraph, token))
            return
        if meeting is None and letter == "A" and self.talks:
            self._side(people)
        if meeting is None or not people:
            return
        for person in people:
            if not self._present(person):
                continue
            if letter in "SR" and (visiting or (person not in self.attendees and self._only_talked(person))):
                continue
            self._take_part(person, meeting, letter, token, people)
            if token.value == "speak":
                self._take_part(person, meeting, "S", token, people)

    def _only_talked(self, person: int) -> bool:
        """Whether a person is in the article as a side of talks: what is quoted then was said there."""
        return any(person in talk.hosts or person in talk.guests for talk in self.talks)

    def _claim(self, meeting: int, chair: int) -> None:
        """A meeting that nothing else places is held by the area of who presides over it."""
        areas = self._areas(chair)
        if meeting in self.draft.unclaimed and areas:
            self.draft.unclaimed.discard(meeting)
            self.draft.info(meeting)["area"] = self.home.area if self.home.area in areas else areas[0]

    def _take_part(self, person: int, meeting: int, letter: str, token: Token, people: list[int]) -> None:
        name = {"A": "attends", "H": "presides", "S": "speaks", "R": "reports"}[letter]
        self.attendees.add(person)
        if letter == "H":
            self._claim(meeting, person)
        self.draft.participation(person, meeting, "attended", token.start, token.end, f"{name} a meeting")
        if letter != "A":
            self.draft.participation(person, meeting, CAPACITY[letter], token.start, token.end, f"{name} at a meeting")

    def _present(self, person: int) -> bool:
        if person in self.absent:
            return False
        return not any(fact.info["role"] in NATIONAL for fact in self.draft.posts(person))

    def _visit(self, line: _Line, token: Token, sentence: Sentence, at: int) -> None:
        if line.impersonal:
            return
        visitors = list(line.subjects) + (line.objects if line.comitative else [])
        if token.value == "stop":
            visitors = visitors or list(self.last[-1:]) if not self.leads else list(self.leads)
        if not visitors and not any(t.letter == "N" for t in sentence.tokens[:at]):
            visitors = list(self.leads)
        line.verb, line.spent, line.comitative = token, True, False
        if not visitors:
            return
        things: list[Token] = []
        for other in sentence.tokens[at + 1 :]:
            if other.letter in THINGS and isinstance(other.value, int):
                things.append(other)
            elif other.letter != "&" and not (token.value == "stop" and not things and other.letter in ",i"):
                break
        self._stops(visitors, things, token, sentence)

    def _stops(self, visitors: list[int], things: list[Token], token: Token, sentence: Sentence) -> None:
        text = self.draft.article.clean
        kept: list[Token] = []
        for thing, following in zip(things, [*things[1:], None], strict=False):
            if thing.letter == "L":
                gap = text[thing.end : following.start] if following else ""
                if following and following.start >= thing.end and (not gap or gap in ("的", "境内的", "境内")):
                    continue
                if token.value != "go":
                    continue
                if not following and text[thing.end : thing.end + 1] in NOT_THERE:
                    continue
            kept.append(thing)
        if not kept:
            return
        if not self.leads or self.first_visit_paragraph < 0:
            self.first_visit_paragraph = sentence.paragraph
            self.leads = list(visitors)
        for thing in kept:
            self._stop(thing, visitors, sentence.paragraph)

    def _stop(self, thing: Token, visitors: list[int], paragraph: int) -> None:
        assert isinstance(thing.value, int)
        info = self.draft.info(thing.value)
        area = info.get("area")
        if (area is None or area == self.home.area) and self.stops and self.draft.get(thing.value).kind != "place":
            last = self.stops[-1]
            here = self.draft.info(last.thing).get("area")
            if last.paragraph == paragraph and here and here != self.home.area:
                info["area"] = here
        self.stops.append(_Stop(thing.value, list(visitors), thing, paragraph))

    def _at(self, line: _Line, token: Token, sentence: Sentence, at: int) -> None:
        """A stop told as a place: "In the workshop of X, N asked …", where a visit is under way."""
        if not self.leads or any(t.letter in "MAH" for t in sentence.tokens):
            return
        things: list[Token] = []
        rest = sentence.tokens[at + 1 :]
        for other in rest:
            if other.letter in THINGS:
                things.append(other)
            elif other.letter != "&":
                break
        things = [
            thing
            for thing, following in zip(things, [*things[1:], None], strict=False)
            if thing.letter in "JOF" or (following is None and self._small(thing))
        ]
        if not things:
            return
        before = list(line.subjects)
        after = [t.value for t in rest if t.letter == "N" and isinstance(t.value, int)]
        people = [p for p in before or after if not self._guest(p)]
        people = people if set(people) & set(self.leads) else (people[:0] or self.leads)
        for thing in things:
            self._stop(thing, list(people), sentence.paragraph)

    def _small(self, thing: Token) -> bool:
        """Whether a thing is a town or village: one stops there, while one is merely in a city."""
        assert isinstance(thing.value, int)
        area = self.draft.info(thing.value).get("area")
        known = gazetteer().get(area) if area else None
        return known is not None and known.level in ("town", "village")

    def _guest(self, person: int) -> bool:
        return any(fact.info["role"] in GUEST_ROLES for fact in self.draft.posts(person))

    def _talk(self, line: _Line, token: Token, sentence: Sentence, at: int) -> None:
        people = list(line.subjects)
        others = list(line.objects) if line.comitative else []
        if not others:
            others = _after(sentence.tokens, token)
        line.verb, line.spent = token, True
        following = sentence.tokens[at + 1 : at + 2]
        if token.value == "talk" and not line.comitative and following and following[0].letter in "OJF":
            self._visit(line, token, sentence, at)
            return
        if not people and not any(t.letter == "N" for t in sentence.tokens[:at]):
            people = list(self.leads or self.last[:1])
        people = [person for person in people if person not in others]
        if people and not others and token.value == "talk" and not line.impersonal:
            self._visit(line, token, sentence, at)
            return
        if not people or not others or line.impersonal:
            return
        if token.value == "meet":
            self.talks.append(_Talk(people, others, token))
            return
        for person in people:
            for other in others:
                self._met(person, other, token, "talks with")

    def _join(self, line: _Line, token: Token, tokens: tuple[Token, ...], at: int) -> None:
        if not self.talks:
            return
        self._side(_after(tokens, token) if token.value == "by" else list(line.subjects))
        line.spent = True

    def _side(self, people: list[int]) -> None:
        """Put people who took part in the talks on the side they belong to."""
        talk = self.talks[-1]
        guest_bodies = {f.info.get("organization") for p in talk.guests for f in self.draft.posts(p)} - {None}
        for person in people:
            if person in talk.hosts or person in talk.guests:
                continue
            bodies = {f.info.get("organization") for f in self.draft.posts(person)} - {None}
            foreign = self._guest(person) or bool(bodies & guest_bodies)
            (talk.guests if foreign else talk.hosts).append(person)

    def _met(self, person: int, other: int, token: Token, rule: str, date: str | None = None) -> None:
        self.draft.encounter("met", person, other, token.start, token.end, rule, date=date)
        self.draft.encounter("met", other, person, token.start, token.end, rule, date=date)

    def _finish(self) -> None:
        for talk in self.talks:
            for host in talk.hosts:
                for guest in talk.guests:
                    self._met(host, guest, talk.token, "receives")
        self._companions()
        for stop in self.stops:
            for person in stop.visitors:
                if person not in self.absent and not self._own(person, stop.thing):
                    self.draft.encounter(
                        "visited", person, stop.thing, stop.token.start, stop.token.end, "visits", date=None
                    )

    def _companions(self) -> None:
        visiting = sorted({stop.paragraph for stop in self.stops})
        for people, host, paragraph, token in self.companions:
            same = [stop for stop in self.stops if stop.paragraph == paragraph]
            before = [stop for stop in same if stop.token.start < token.start]
            areas_only = all(self.draft.get(stop.thing).kind == "place" for stop in before)
            whole = not same or (bool(visiting) and paragraph == visiting[0] and not host and areas_only)
            chosen = self.stops if whole else same if host else before
            for person in people:
                for stop in chosen:
                    if person in stop.visitors:
                        continue
                    if (host or self._local(person)) and not self._inside(person, stop.thing):
                        continue
                    stop.visitors.append(person)

    def _areas(self, person: int) -> list[str]:
        return [fact.info["area"] for fact in self.draft.posts(person) if "area" in fact.info]

    def _own(self, person: int, thing: int) -> bool:
        """Whether a thing is the very area a person holds a post in."""
        mention = self.draft.get(thing)
        return mention.kind == "place" and mention.info.get("area") in self._areas(person)

    def _local(self, person: int) -> bool:
        """Whether a person is an official of an area below home."""
        areas = self._areas(person)
        home = self.home.area
        return bool(areas) and home is not None and all(a != home and gazetteer().contains(home, a) for a in areas)

    def _inside(self, person: int, thing: int) -> bool:
        """Whether a thing lies in (but is not) an area of a person's posts."""
        mention = self.draft.get(thing)
        area = mention.info.get("area")
        if area is None:
            return False
        return any(
            (a == area and mention.kind != "place") or (a != area and gazetteer().contains(a, area))
            for a in self._areas(person)
        )


def _after(tokens: tuple[Token, ...], token: Token) -> list[int]:
    """The people behind a verb, up to the next verb; of talks only those before a comma if others take part behind it."""
    first: list[int] = []
    people: list[int] = []
    passed = comma = False
    for other in tokens:
        if other is token:
            passed = True
        elif not passed:
            continue
        elif other.letter == "N" and isinstance(other.value, int):
            people.append(other.value)
        elif other.letter in "AHSRVKWk":
            return first if token.letter == "K" and comma else people
        elif other.letter == "," and people and not comma:
            if token.letter == "K" and token.value == "talk":
                break
            first, comma = list(people), True
    return people


def _visit_paragraphs(sentences: list[Sentence]) -> set[int]:
    """Paragraphs that tell of visits or talks and not of a meeting."""
    with_visit: set[int] = set()
    with_meeting: set[int] = set()
    for sentence in sentences:
        letters = sentence.letters
        if VISITING.search(letters):
            with_visit.add(sentence.paragraph)
        if any(t.letter == "M" for t in sentence.tokens) or "H" in letters:
            with_meeting.add(sentence.paragraph)
    return with_visit - with_meeting
