"""Who came to what awaited somebody, and who sat on which side: told after the place or the talks."""

import re

from kg.draft.tokens import Sentence, Token, people_behind
from kg.find.line import Line
from kg.find.routes import Routes
from kg.find.scene import Scene
from kg.find.stops import Companions, Stop, first_people, is_stop, pairs, things_behind, where_only
from kg.find.talks import Talks
from kg.find.trip import Trip
from kg.places import gazetteer

SPEAKS = re.compile("[LO,&]*N(?:[LO,&]*N)*[L,]*S(?!.*[MHA])")
"""A sentence in which somebody speaks of what isn't told to be a meeting."""
NEAR = 12


class Arrivals:
    """Puts those who are named later to the stops and talks of one article."""

    def __init__(self, trip: Trip, talks: Talks, scene: Scene) -> None:
        self.trip = trip
        self.draft = trip.draft
        self.talks = talks
        self.scene = scene
        self.wording = trip.ties.wording
        self.routes = Routes(trip)
        self._toured: list[tuple[Token, int]] = []
        self._parted = False
        self._leaders = -1

    def stops_behind(self, line: Line, token: Token, at: int) -> list[Token]:
        """The things behind a verb of visiting that are visited themselves."""
        text, around = self.draft.article.clean, self.wording.stops
        told = pairs(things_behind(text, around, line.sentence.tokens[at + 1 :], token))
        return [thing for thing, following in told if is_stop(text, around, thing, following, token)]

    def awaits(self, line: Line, token: Token, at: int) -> None:
        """Things that await somebody: who comes is told behind."""
        self._leaders = line.sentence.paragraph if token.value == "leaders" else self._leaders
        self.wait(self.stops_behind(line, token, at), line)

    def toured(self, line: Line, token: Token, at: int) -> None:
        """Those who attend a meeting tour some things: who took part in the tour is told behind."""
        self._toured += [(thing, line.sentence.paragraph) for thing in self.stops_behind(line, token, at)]

    def took_part(self, people: list[int], line: Line, token: Token) -> bool:
        """Put people to the stops of such a tour told just before; False if they went along with somebody else."""
        near = [thing for thing, paragraph in self._toured if 0 <= line.sentence.paragraph - paragraph <= 1]
        if token.value or not near or self.trip.stops:
            return False
        self._toured = []
        for thing in near if people else ():
            self.trip.stop(thing, people, line.sentence.paragraph)
        return bool(people)

    def front(self, line: Line, at: int) -> None:
        """A town told ahead of what is done there, "in X Town, …": what is visited next in the paragraph lies there."""
        town = line.sentence.tokens[at + 1 : at + 3]
        if [token.letter for token in town] == ["L", ","] and not self.trip.ties.large(town[0]):
            area = self.draft.info(int(town[0].value or 0)).get("area")
            self.trip.fronted = (line.sentence.paragraph, area or "")

    def apart(self, line: Line, at: int, visitors: list[int], kept: list[Token]) -> list[Token]:
        """The things kept as stops at a verb: none that only tell where the next lies, or whose home one goes to."""
        token = line.sentence.tokens[at]
        kept = [thing for thing in kept if not self._of_resident(thing, line)]
        back = token.value == "stop" or self.draft.article.clean.endswith(self.wording.back, 0, token.end)
        if not back or not where_only(line.sentence.tokens, at):
            return kept
        self.trip.expects = self.trip.expects if visitors else line.sentence.paragraph
        return []

    def _of_resident(self, thing: Token, line: Line) -> bool:
        """Whether a thing only tells where somebody works whose home is called at: 某中学|退休教师某某家中."""
        behind = next((t for t in line.sentence.tokens if t.start >= thing.end), None)
        at_home = behind is not None and behind.letter == "K" and behind.start == behind.end
        if not at_home or behind is None or thing.letter not in "OF" or thing.value in self.draft.villages:
            return False
        return self.wording.stops.worker.fullmatch(self.draft.article.clean, thing.end, behind.start) is not None

    def wait(self, things: list[Token], line: Line) -> None:
        """Some things wait for those who are named later."""
        for thing in things:
            self.trip.stop(thing, [], line.sentence.paragraph, waits=True)

    def arrive(self, people: list[int], paragraph: int, *, named: bool = False) -> bool:
        """Officials, or those `named` as who came, come to the things that await somebody; False if there are none."""
        if (
            not people
            or (not named and all(map(self.draft.officeless, people)))
            or not self.trip.awaited(people, paragraph)
        ):
            return False
        if not self.trip.leads or self.trip.tentative:
            self.trip.leads, self.trip.tentative = people, False
        self.scene.enter(people, paragraph)
        return True

    def settle(self, sentence: Sentence) -> None:
        """Whoever a sentence names behind a stop that waits came there, if it tells of no meeting.

        So did who speaks next where leaders came that weren't named.
        """
        if self._leaders == sentence.paragraph and SPEAKS.match(sentence.letters) and self.trip.waiting:
            self._leaders = -1
            self.arrive(first_people(sentence.tokens), sentence.paragraph)
        since = [stop.token.end for stop in self.trip.waiting if stop.token.start >= sentence.start]
        if since and set(sentence.letters).isdisjoint("MHARI"):
            people = first_people([token for token in sentence.tokens if token.start >= since[0]])
            self.arrive([one for one in people if not self.trip.ties.guest(one)], sentence.paragraph)

    def sit_in_too(self, people: list[int], token: Token) -> None:
        """Who took part in all activities of those who lead the visit sat in their formal talks, too."""
        if token.value == "all" and self.talks.told and self.talks.last.token.value == "meet":
            talk = self.talks.last
            if not set(self.trip.leads).isdisjoint([*talk.hosts, *talk.guests]):
                self.talks.take_sides(people)

    def come(self, line: Line, token: Token) -> None:
        """Those who came to what awaited somebody, or were on the way with those who lead the visit."""
        people = [one for one in line.subjects if not self.trip.ties.guest(one)] or list(line.subjects)
        earlier = (other for other in line.sentence.tokens if other.start < token.start)
        again = any((other.letter, other.value) == ("P", "come") for other in earlier)
        line.spent = True
        if not people or line.impersonal:
            return
        if self.arrive(people, line.sentence.paragraph, named=True):
            return
        if again or not set(people).isdisjoint(self.trip.leads):
            others = [one for one in people if one not in self.trip.leads]
            self.trip.companions.append(Companions(others, False, line.sentence.paragraph, token, []))

    def seat(self, line: Line, token: Token, at: int) -> None:
        """Those named behind a word for one side of the talks sat there."""
        people: list[int] = []
        for other in line.sentence.tokens[at + 1 :]:
            if other.letter == "x":
                break
            if other.letter == "N" and isinstance(other.value, int):
                people.append(other.value)
        line.spent = True
        if token.value == "beside":
            self.talks.join(people[0], people[1:])
            return
        text = self.draft.article.clean[line.sentence.start : token.end]
        self.talks.seat(people, token, line.sentence, joins=any(word in text for word in self.wording.joining))

    def lead(self, line: Line, token: Token) -> None:
        """Somebody leads a delegation: the visit that follows is theirs."""
        if token.value == "come":
            self.come(line, token)
            return
        received = line.verb is not None and line.verb.letter == "K"
        line.verb, line.comitative = token, False
        if not line.subjects or received or "M" in line.sentence.letters or token.value == "each":
            return
        self.routes.set_off(list(line.subjects), line)
        if not self.trip.leads:
            self.trip.leads, self.trip.tentative = list(line.subjects), not self.trip.adopt(list(line.subjects))
        if (led := people_behind(line.sentence.tokens, token)) and set(line.subjects) <= set(self.trip.leads):
            self.trip.companions.append(Companions(led, False, line.sentence.paragraph, token, []))

    def guess(self, line: Line, token: Token, at: int, visitors: list[int], kept: list[Token]) -> None:
        """Who leads the visit, as a verb of visiting tells, be it that nothing is told to be `kept` as a stop."""
        if kept and token.value != "each":
            self.routes.set_off(visitors, line)
        if kept and (not self.trip.leads or (self.trip.tentative and set(self.trip.leads).isdisjoint(visitors))):
            self.trip.leads, self.trip.tentative = list(visitors), False
            if line.partying and self.talks.told:
                self.trip.adopt(list(visitors))
        elif kept and not set(self.trip.leads).isdisjoint(visitors):
            self.trip.tentative = False
        elif token.value == "receive":
            self.scene.enter(visitors, line.sentence.paragraph)
        elif not line.meeting(at):
            led = (
                self._sure(visitors, line.sentence.paragraph)
                or self.talks.told
                or line.apart(self.draft.article.clean, token, self.wording.each)
            )
            if token.value in ("see", "comfort") and not led:
                self.trip.leads, self.trip.tentative = list(visitors), True
                self.trip.guessed = line.sentence.paragraph
            elif token.value == "go" and token.end - token.start > 1 and not kept:
                self.scene.enter(visitors, line.sentence.paragraph)

    def _sure(self, people: list[int], paragraph: int) -> bool:
        """Whether it is known who leads the visit: not only guessed in another paragraph, if others act in this one."""
        trip = self.trip
        guess = trip.tentative and 0 < trip.guessed < paragraph and set(people).isdisjoint(trip.leads)
        return bool(trip.leads) and not (guess and bool(people))

    def nowhere(self, people: list[int], token: Token) -> bool:
        """Whether those told to have come along are put to no stop: called on by others, or hosts of one area
        who came along one at this stop, one at that, or each with another of those who went to places of their own.
        """
        if any(set(people) <= set(chat.others) for chat in self.trip.chats):
            return True
        text, near = self.draft.article.clean, max(0, token.start - NEAR)
        each = self.wording.shifts.search(text, near, token.end) is not None
        each = each or (self.trip.several() and self.wording.each.search(text, near, token.end) is not None)
        if self.wording.each.search(text, near, token.end) is not None and self._each_at_home(people):
            return True
        areas = [set(self.draft.areas(person)) for person in people]
        return each and token.value == "host" and len(people) > 1 and bool(set.intersection(*areas))

    def _each_at_home(self, people: list[int]) -> bool:
        """Whether each of several people belongs to one of the bodies visited: each only showed his own."""
        houses = [stop.thing for stop in self.trip.stops if self.draft.get(stop.thing).kind != "place"]
        own = [any(self.trip.ties.own(person, house) for house in houses) for person in people]
        return len(own) > 1 and all(own)

    def part(self, verb: Token, last: Token) -> None:
        """Each of those who lead a visit went to a place of his own, and it isn't told who where."""
        self._parted = True
        self.draft.issue("who-went-where", verb.start, last.end)

    def leave_behind(self, stops: list[Stop]) -> None:
        """Officials of one county, below those who lead the visit, aren't of the party that comes to another one."""
        for stop in stops:
            if self.draft.get(stop.thing).kind != "place":
                stop.visitors = [one for one in stop.visitors if not self._behind(one, stop)]

    def _behind(self, person: int, stop: Stop) -> bool:
        above = [area for lead in self.trip.leads for area in self.draft.areas(lead)]
        own = self.draft.areas(person)
        below = bool(own) and all(any(a != b and gazetteer().contains(a, b) for a in above) for b in own)
        return below and person not in self.trip.leads and self.trip.ties.elsewhere(person, stop.thing)

    def on_their_own(self, people: list[int], behind: tuple[Token, ...]) -> bool:
        """Whether some people did more at a stop without those who lead the visit: 在某镇，甲、乙还检查了某矿.

        So they did where it is told that each of those who lead it went to a place of his own.
        """
        if self._parted and people:
            return True
        named = [token.end for token in behind if token.letter == "N" and token.value in people]
        if not named or not set(people).isdisjoint(self.trip.leads) or any(map(self.draft.officeless, people)):
            return False
        return self.wording.stops.also.match(self.draft.article.clean, max(named)) is not None

    def join_talks(self, people: list[int], sentence: Sentence, token: Token) -> None:
        """Some people take part in talks; those who sat with them who lead a trip away from home travelled, too."""
        self.talks.take_sides(people)
        sides, leads = (self.talks.last.hosts, self.talks.last.guests), set(self.trip.leads)
        beside = [one for side in sides if not leads.isdisjoint(side) for one in people if one in side]
        if beside and any(map(self.trip.is_away, self.trip.stops)):
            self.trip.come_along(beside, sentence, token)
