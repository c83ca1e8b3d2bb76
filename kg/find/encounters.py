"""Who met whom and who visited what, in any language; what companions saw is known only at an article's end."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.find.draft import Draft
from kg.find.home import Home
from kg.find.line import Line
from kg.find.roles import ENTERPRISE
from kg.find.tokens import Token, people_behind
from kg.places import gazetteer

THINGS = "LJOF"
NOT_THERE = frozenset("的市县区委政人党境各部领")
HEADS = frozenset(("party-secretary", "deputy-party-secretary", "government-head", "deputy-government-head"))
QUALIFYING = ("", "的", "境内的", "境内")


@dataclass(slots=True)
class Stop:
    """A place, project, company or site that somebody visited."""

    thing: int
    visitors: list[int]
    token: Token
    paragraph: int


@dataclass(slots=True)
class Talk:
    """A formal meeting of two sides."""

    hosts: list[int]
    guests: list[int]
    token: Token


@dataclass(slots=True)
class Companions:
    """People who went along: as hosts or not, with whom (none: whoever leads), and where it is told."""

    people: list[int]
    host: bool
    paragraph: int
    token: Token
    beside: list[int]


@dataclass(slots=True)
class Call:
    """Somebody called on others; the companions of the visit saw them, too."""

    people: list[int]
    others: list[int]
    token: Token
    paragraph: int


class Encounters:
    """Collects the stops, talks and companions of one article; `finish` writes them to the draft."""

    def __init__(self, draft: Draft, home: Home, confidence: Mapping[str, float]) -> None:
        self.draft = draft
        self.home = home
        self.confidence = confidence
        self.stops: list[Stop] = []
        self.talks: list[Talk] = []
        self.calls: list[Call] = []
        self.companions: list[Companions] = []
        self.named: dict[int, set[int]] = {}
        self.leads: list[int] = []
        self.absent: set[int] = set()
        self._here: tuple[int, str] = (-1, "")
        self._hosts_in: dict[int, str | None] = {}

    # visits

    def visit(self, line: Line, token: Token, at: int) -> None:
        """A verb of visiting: its subjects, or whoever leads the visit, stop at the things behind it."""
        if line.impersonal:
            return
        visitors = list(line.subjects) + (line.objects if line.comitative else [])
        if line.company and not set(visitors).isdisjoint(self.leads):
            visitors = list(dict.fromkeys([*visitors, *self.party()]))
        if token.value == "stop":
            visitors = list(self.leads) or visitors or list(line.before[-1:])
        if not visitors and not line.named_before(at):
            visitors = list(self.leads)
        line.verb, line.spent, line.comitative = token, True, False
        if not visitors:
            return
        things: list[Token] = []
        for other in line.sentence.tokens[at + 1 :]:
            if other.letter in THINGS and isinstance(other.value, int):
                things.append(other)
            elif other.letter != "&" and not (token.value == "stop" and not things and other.letter in ",i"):
                break
        kept = [thing for thing, following in _pairs(things) if self._is_stop(thing, following, token)]
        if kept and not self.leads:
            self.leads = list(visitors)
        for thing in kept:
            self._stop(thing, visitors, line.sentence.paragraph)

    def _is_stop(self, thing: Token, following: Token | None, token: Token) -> bool:
        """Whether a thing is visited itself, and isn't an area that only says where the next thing lies."""
        if thing.letter != "L":
            return True
        text = self.draft.article.clean
        if following and following.start >= thing.end and text[thing.end : following.start] in QUALIFYING:
            return False
        return token.value == "go" and (following is not None or text[thing.end : thing.end + 1] not in NOT_THERE)

    def stop_at(self, line: Line, at: int) -> None:
        """A stop told as a place: "in the workshop of X, N asked …", where a visit is under way."""
        tokens = line.sentence.tokens
        if any(token.letter in "MAH" for token in tokens):
            return
        things: list[Token] = []
        rest = tokens[at + 1 :]
        for other in rest:
            if other.letter in THINGS:
                things.append(other)
            elif other.letter != "&":
                break
        after = rest[len(things)].letter if len(rest) > len(things) else ""
        things = [
            thing
            for thing, following in _pairs(things)
            if thing.letter in "JOF" or (following is None and self._small(thing) and after != "N")
        ]
        behind = _first_people(rest)
        if not self.leads and things:
            self.leads = self._arrive(line, rest)
        if not self.leads:
            return
        people = [person for person in list(line.subjects) or behind if not self._guest(person)]
        told = self.named.get(line.sentence.paragraph, set())
        if people and told.isdisjoint(self.leads):
            return
        visitors = people if set(people) & set(self.leads) else self.leads
        for thing in things:
            self._stop(thing, visitors, line.sentence.paragraph)

    def _arrive(self, line: Line, rest: tuple[Token, ...]) -> list[int]:
        """Who is the first to see a place: "at X, N looked at …", "N looked at … at X"."""
        seeing = next((at for at, token in enumerate(rest) if token.letter in "VK"), None)
        if seeing is None:
            return []
        if line.subjects:
            return [] if any(token.letter == "," for token in rest[:seeing]) else list(line.subjects)
        return [person for person in _first_people(rest) if not self._guest(person)]

    def party(self) -> list[int]:
        """Those who travel together: who leads the visit and came along, else the guests of the last talks."""
        if self.leads:
            along = [person for some in self.companions if not some.host for person in some.people]
            return list(dict.fromkeys([*self.leads, *along]))
        return list(self.talks[-1].guests) if self.talks else []

    def pass_by(self, token: Token, paragraph: int) -> None:
        """A county is named: what is visited next in the paragraph lies there, as far as nothing else is told."""
        assert isinstance(token.value, int)
        area = self.draft.info(token.value).get("area")
        known = gazetteer().get(area) if area else None
        if known is not None and known.level == "county" and area is not None and area != self.home.area:
            self._here = (paragraph, area)

    def _stop(self, thing: Token, visitors: list[int], paragraph: int) -> None:
        assert isinstance(thing.value, int)
        info = self.draft.info(thing.value)
        area = info.get("area")
        if (area is None or area == self.home.area) and self.stops and self.draft.get(thing.value).kind != "place":
            last = self.stops[-1]
            here = self.draft.info(last.thing).get("area")
            if last.paragraph == paragraph and here and here != self.home.area:
                info["area"] = here
        area = info.get("area")
        if (area is None or area == self.home.area) and self._here[0] == paragraph:
            if self.draft.get(thing.value).kind != "place":
                info["area"] = self._here[1]
        self.stops.append(Stop(thing.value, list(visitors), thing, paragraph))

    def _small(self, thing: Token) -> bool:
        """Whether a thing is a town or village: one stops there, while one is merely in a city."""
        assert isinstance(thing.value, int)
        area = self.draft.info(thing.value).get("area")
        known = gazetteer().get(area) if area else None
        return known is not None and known.level in ("town", "village")

    def along(self, line: Line, token: Token, at: int) -> None:
        """Companions of a visit; "in the company of N" names hosts, and those before them are the visitors."""
        people = list(line.subjects)
        if token.value == "beside":
            people = [person for person in people if person not in line.ahead]
            line.subjects = list(line.ahead) or self.party()
        following = line.sentence.tokens[at + 1 : at + 2]
        if following and following[0].letter in "JOFV" and token.value != "beside" and self.leads:
            line.subjects = [*self.leads, *people]
            if following[0].letter != "V":
                self.visit(line, token, at)
            return
        if people and self.talks and not self.stops and "V" not in line.sentence.letters:
            self.take_sides(people)
            line.spent = True
        elif people and token.value == "host" and following and following[0].letter == "L":
            for person in people:
                self._hosts_in[person] = self.draft.info(int(following[0].value or 0)).get("area")
            self.companions.append(Companions(people, True, -1, token, []))
            line.spent = True
        elif people:
            beside = list(line.subjects) if token.value == "beside" else []
            host = token.value in ("host", "beside")
            self.companions.append(Companions(people, host, line.sentence.paragraph, token, beside))
            line.spent = True

    # talks

    def talk(self, line: Line, token: Token, at: int) -> None:
        """A verb of meeting: formal talks have sides, which others may join; a chat has two ends."""
        if token.value == "home":
            self._at_home(line, token, at)
            return
        people = list(line.subjects)
        others = (list(line.objects) if line.comitative else []) or people_behind(line.sentence.tokens, token)
        line.verb, line.spent = token, True
        following = "".join(other.letter for other in line.sentence.tokens[at + 1 : at + 3])
        chat = token.value in ("talk", "call")
        if chat and not line.comitative and following[:1] in tuple("OJF") and following[1:] != "N":
            self.visit(line, token, at)
            return
        if not people and not line.named_before(at):
            people = list(self.leads or line.before[:1])
        if line.company and token.value == "meet" and not set(people).isdisjoint(self.leads):
            people = list(dict.fromkeys([*people, *self.party()]))
        people = [person for person in people if person not in others]
        if line.impersonal or not people:
            return
        if not others and chat:
            self.visit(line, token, at)
        elif others and not chat:
            self.talks.append(Talk(people, others, token))
        elif token.value == "call":
            self.calls.append(Call(people, others, token, line.sentence.paragraph))
        else:
            self._all_met(people, others, token, "talks with")

    def _at_home(self, line: Line, token: Token, at: int) -> None:
        """In the home of those named before: whoever is named behind meets them, else whoever leads the visit."""
        behind = _first_people(line.sentence.tokens[at + 1 :])
        self._all_met(behind or self.leads or line.before, list(line.subjects), token, "talks with")
        line.subjects, line.spent = [], True

    def clause(self, line: Line, token: Token) -> None:
        """A clause of a visit in which somebody is "with" somebody, whatever the verb: they met."""
        if (line.visiting or self.leads) and line.comitative and line.verb is None:
            self._all_met(line.subjects, line.objects, token, "talks with")

    def join(self, line: Line, token: Token) -> None:
        """Somebody takes part in the talks."""
        people = people_behind(line.sentence.tokens, token) if token.value == "by" else list(line.subjects)
        if self.talks:
            self.take_sides(people)
        elif self.leads and all(self._guest(person) for person in self.leads):
            self.talks.append(Talk(people, list(self.leads), token))
        line.spent = True

    def take_sides(self, people: list[int]) -> None:
        """Put people who took part in the talks on the side they belong to."""
        talk = self.talks[-1]
        hosts, guests = self._ties(talk.hosts), self._ties(talk.guests)
        for person in people:
            if self.talked(person):
                continue
            ties = self._ties([person])
            foreign = self._guest(person) and not any(self._guest(host) for host in talk.hosts)
            foreign = foreign or (bool(hosts) and not guests and not ties and bool(self.draft.posts(person)))
            if ties & (hosts ^ guests):
                foreign = bool(ties & (guests - hosts))
            (talk.guests if foreign else talk.hosts).append(person)

    def talked(self, person: int) -> bool:
        """Whether a person is a side of talks."""
        return any(person in talk.hosts or person in talk.guests for talk in self.talks)

    def _ties(self, people: list[int]) -> set[str]:
        """The bodies and areas that people belong to."""
        posts = [fact for person in people for fact in self.draft.posts(person)]
        bodies = {f"body {fact.info['organization']}" for fact in posts if "organization" in fact.info}
        return bodies | {fact.info["area"] for fact in posts if "area" in fact.info}

    def _guest(self, person: int) -> bool:
        return any(fact.info["role"] in ENTERPRISE for fact in self.draft.posts(person))

    def _all_met(self, people: list[int], others: list[int], token: Token, rule: str) -> None:
        confidence, day = self.confidence.get(rule, 0.9), self.draft.day(token.start)
        for person in people:
            for other in others:
                for one, two in ((person, other), (other, person)):
                    self.draft.encounter("met", one, two, token.start, token.end, rule, date=day, confidence=confidence)

    # the end

    def finish(self) -> None:
        """Write the talks, and who saw which stop."""
        for call in self.calls:
            along = [
                person
                for some in self.companions
                if not some.host
                and not set(call.people).isdisjoint(self.leads)
                and (some.paragraph == call.paragraph or not self._stops_in(some.paragraph))
                for person in some.people
            ]
            self._all_met([*call.people, *along], call.others, call.token, "talks with")
        for talk in self.talks:
            self._all_met(talk.hosts, talk.guests, talk.token, "receives")
        joined = self._with_companions()
        for stop in self.stops:
            for person in stop.visitors:
                if person in self.absent or self._own(person, stop.thing):
                    continue
                rule = "goes along" if (id(stop), person) in joined else "visits"
                self.draft.encounter(
                    "visited",
                    person,
                    stop.thing,
                    stop.token.start,
                    stop.token.end,
                    rule,
                    date=self.draft.day(stop.token.start),
                    confidence=self.confidence.get(rule, 0.9),
                )

    def _stops_in(self, paragraph: int) -> bool:
        return any(stop.paragraph == paragraph for stop in self.stops)

    def _with_companions(self) -> set[tuple[int, int]]:
        """Add the companions to the stops they saw; gives back (id of the stop, person) of each."""
        joined: set[tuple[int, int]] = set()
        first = min((stop.paragraph for stop in self.stops), default=-1)
        for some in self._companions():
            same = [stop for stop in self.stops if stop.paragraph == some.paragraph]
            before = [stop for stop in same if stop.token.start < some.token.start]
            areas_only = all(self.draft.get(stop.thing).kind == "place" for stop in before)
            if some.token.value == "there" and before and not areas_only:
                for stop in before:
                    joined |= self._join(stop, [p for p in some.people if not self._elsewhere(p, stop.thing)])
                continue
            whole = not same or (some.paragraph == first and not some.host and areas_only)
            visitors = some.beside or self.leads
            for stop in self.stops if whole else same if some.host else before:
                if visitors and set(stop.visitors).isdisjoint(visitors):
                    continue
                joined |= self._join(stop, [p for p in some.people if self._comes_to(p, stop, some.host)])
        return joined

    def _companions(self) -> Iterator[Companions]:
        """The companions; of those told as hosts, the ones of home came along if whoever leads the visit did, too."""
        leads = any(self.home.area in self.draft.areas(person) for person in self.leads)
        for some in self.companions:
            host = some.host and leads
            own = [person for person in some.people if host and self.home.area in self.draft.areas(person)]
            if own:
                yield replace(some, people=own, host=False)
            if rest := [person for person in some.people if person not in own]:
                yield replace(some, people=rest)

    def _join(self, stop: Stop, people: list[int]) -> set[tuple[int, int]]:
        """Add people to who saw a stop; gives back those who were not of them."""
        new = [person for person in people if person not in stop.visitors]
        stop.visitors += new
        return {(id(stop), person) for person in new}

    def _elsewhere(self, person: int, thing: int) -> bool:
        """Whether a thing surely lies in another county than the one a person holds a post in, or is that very area."""
        mention = self.draft.get(thing)
        area = gazetteer().get(mention.info.get("area", ""))
        areas = self.draft.areas(person)
        if mention.kind == "place" or area is None or area.level not in ("county", "town") or not areas:
            return mention.kind == "place" and mention.info.get("area") in areas
        return not any(self._may_lie_in(own, area.id) for own in areas)

    def _may_lie_in(self, own: str, area: str) -> bool:
        """Whether one area is or holds the other, or is a town of which the county isn't known."""
        near = gazetteer()
        if own == area or near.contains(own, area) or near.contains(area, own):
            return True
        return near.area(own).level == "town" and all(above.level != "county" for above in near.ancestors(own))

    def _comes_to(self, person: int, stop: Stop, host: bool) -> bool:
        """Whether a companion saw a stop: hosts and officials of areas below home see what lies in their own area.

        Away from home, whoever holds a post at home came along with those who lead the visit.
        """
        thing = stop.thing
        if person in self._hosts_in:
            there, area = self._hosts_in[person], self.draft.info(thing).get("area")
            inside = there is not None and area is not None and gazetteer().contains(there, area)
            return inside and self.draft.get(thing).kind != "place"
        if not (host or self._local(person)):
            return True
        if self._inside(person, thing):
            return not (host and self.draft.get(thing).kind == "place") or self._colleague(person, stop)
        area, home = self.draft.info(thing).get("area"), self.home.area
        away = (
            host
            and area is not None
            and area != home
            and self.draft.get(thing).kind != "place"
            and not self._local(person)
        )
        if away and area and any(gazetteer().contains(area, own) for own in self.draft.areas(person)):
            return True
        if host and area in (None, home) and self.draft.get(thing).kind != "place":
            return True
        if area is None or home is None or area == home or gazetteer().contains(home, area):
            return False
        return not gazetteer().contains(area, home) and any(
            own == home or gazetteer().contains(home, own) for own in self.draft.areas(person)
        )

    def _colleague(self, person: int, stop: Stop) -> bool:
        """Whether somebody holds a post in the same area as a visitor of a stop."""
        own = set(self.draft.areas(person))
        return any(own & set(self.draft.areas(visitor)) for visitor in stop.visitors if visitor != person)

    def _own(self, person: int, thing: int) -> bool:
        """Whether a thing is the very area or body a person holds a post in, or a village of his own town."""
        mention = self.draft.get(thing)
        area = mention.info.get("area")
        if mention.kind == "place" or (thing in self.draft.villages and area != self.home.area):
            return area in self.draft.areas(person)
        if thing in self.draft.villages and self._unplaced(person):
            return True
        return mention.kind == "site" and any(
            mention.names[0].plain in fact.info["title"] for fact in self.draft.posts(person)
        )

    def _unplaced(self, person: int) -> bool:
        """Whether a person holds a post in an area that the article doesn't name, as a town's secretary may."""
        posts = self.draft.posts(person)
        return bool(posts) and all(
            "area" not in fact.info and "organization" not in fact.info and fact.info["role"] in HEADS for fact in posts
        )

    def _local(self, person: int) -> bool:
        """Whether a person is an official of an area below home."""
        areas, home = self.draft.areas(person), self.home.area
        return bool(areas) and home is not None and all(a != home and gazetteer().contains(home, a) for a in areas)

    def _inside(self, person: int, thing: int) -> bool:
        """Whether a thing lies in (but is not) an area of a person's posts."""
        mention = self.draft.get(thing)
        area = mention.info.get("area") or self.home.area
        if area is None:
            return False
        return any(
            (a == area and mention.kind != "place") or (a != area and gazetteer().contains(a, area))
            for a in self.draft.areas(person)
        )


def _first_people(tokens: Sequence[Token]) -> list[int]:
    """The first people named, up to a verb or a word for "with"."""
    people: list[int] = []
    for token in tokens:
        if token.letter == "N" and isinstance(token.value, int):
            people.append(token.value)
        elif token.letter in "VKpSRQ" or (token.letter == "," and people):
            break
    return people


def _pairs(things: list[Token]) -> list[tuple[Token, Token | None]]:
    """Each thing with the one behind it."""
    return list(zip(things, [*things[1:], None], strict=False))
