"""One visit as an article tells it: its stops, who leads it and who comes along."""

from kg.draft.draft import Draft
from kg.draft.tokens import Sentence, Token
from kg.find.stops import Call, Companions, Stop
from kg.find.ties import Ties, of_guests
from kg.places import gazetteer


class Trip:
    """What is known of a visit so far.

    `named`: the people of each paragraph; `tentative`: those who lead it saw no stop yet, `guessed`: in which paragraph
    they were taken for it from a verb of looking alone; `waiting`: the stops that somebody came to who isn't named yet;
    `expects`: the paragraph in which such stops are told; `fronted`: a paragraph and the town that it first says where
    things are done; `parted`: those who travel have gone apart, and `leads` are those of the group told of now.
    """

    def __init__(self, draft: Draft, ties: Ties) -> None:
        self.draft = draft
        self.ties = ties
        self.stops: list[Stop] = []
        self.waiting: list[Stop] = []
        self.companions: list[Companions] = []
        self.named: dict[int, set[int]] = {}
        self.chats: list[Call] = []
        self.leads: list[int] = []
        self._here: tuple[int, str] = (-1, "")
        self._passed: list[tuple[int, str]] = []
        self.fronted: tuple[int, str] = (-1, "")
        self.tentative = False
        self.guessed = 0
        self.expects = 0
        self.parted = False

    def pass_by(self, token: Token, paragraph: int) -> None:
        """A county is named: what is visited next in the paragraph lies there, as far as nothing else is told."""
        assert isinstance(token.value, int)
        area = self.draft.info(token.value).get("area")
        known = gazetteer().get(area) if area else None
        if area is not None:
            self._passed.append((token.start, area))
        if known is not None and known.level == "county" and area is not None and area != self.ties.home.area:
            self._here = (paragraph, area)

    def stop(self, thing: Token, visitors: list[int], paragraph: int, *, waits: bool = False) -> None:
        """Some people come to a thing; it lies where the last stop of the paragraph does if nothing else is told.

        One that `waits` for those who are named later is theirs in this paragraph and the next.
        """
        assert isinstance(thing.value, int)
        home, info = self.ties.home.area, self.draft.info(thing.value)
        if self.draft.get(thing.value).kind != "place":
            told = self.fronted[0] == paragraph
            if info.get("area") in (None, home) and (told or (self.stops and self.stops[-1].paragraph == paragraph)):
                here = self.fronted[1] if told else self.draft.info(self.stops[-1].thing).get("area")
                if here and here != home:
                    self.draft.tell(thing.value, "area", here, thing.start, thing.end, "stop before")
            if self.ties.home.vague(info.get("area")) and self._here[0] == paragraph:
                if self._lies_here(visitors):
                    self.draft.tell(thing.value, "area", self._here[1], thing.start, thing.end, "county before")
                elif not visitors and not waits:
                    self.draft.untell(thing.value, "area")
        else:
            self.fronted = (-1, "")
        self.stops.append(Stop(thing.value, list(visitors), thing, paragraph))
        if waits:
            self.waiting.append(self.stops[-1])

    def _lies_here(self, visitors: list[int]) -> bool:
        """Whether the county named last is one that people come to, and not the one that guests are from.

        Within home it is; one elsewhere is if who leads the visit is known, and isn't of it.
        """
        home, here, places = self.ties.home.area, self._here[1], gazetteer()
        if home is not None and places.contains(home, here):
            return True
        own = [area for area in self.draft.areas(visitors[0]) if of_guests(area)] if visitors else []
        return bool(visitors) and not any(places.contains(a, here) or places.contains(here, a) for a in own)

    def adopt(self, people: list[int]) -> bool:
        """Tell who came to the stops of a delegation whose head is named only now; False if there are none."""
        nobody = [stop for stop in self.stops if not stop.visitors]
        for stop in nobody:
            stop.visitors = list(people)
        return bool(nobody)

    def awaited(self, people: list[int], paragraph: int) -> bool:
        """Tell who came to the stops that wait for somebody; False if none does."""
        stops = [stop for stop in self.waiting if not stop.visitors and 0 <= paragraph - stop.paragraph <= 1]
        self.waiting = []
        for stop in stops:
            stop.visitors = list(people)
        return bool(stops)

    def waits_in(self, paragraph: int) -> bool:
        """Whether a stop told in a paragraph waits for those who come."""
        return self.expects == paragraph or any(stop.paragraph == paragraph for stop in self.waiting)

    def party(self) -> list[int]:
        """Those who travel together: who leads the visit, and who came along so far."""
        if not self.leads:
            return []
        along = [
            person
            for some in self.companions
            if some.token.value not in ("there", "call", "wait") and self.joins(some)
            for person in some.people
            if not some.host or self.ties.serves_with(person, self.leads)
        ]
        seen = {stop.thing for stop in self.stops if not set(stop.visitors).isdisjoint(self.leads)}
        there = [one for stop in self.stops if stop.thing in seen for one in stop.visitors]
        beside = [one for one in there if self.ties.serves_with(one, self.leads)]
        return list(dict.fromkeys([*self.leads, *along, *beside]))

    def apart(self, people: list[int]) -> bool:
        """Whether several people told as a party are another one than those who lead the visit: A with B, A with C."""
        return len(people) > 1 and not set(self.leads) <= set(people)

    def near(self, paragraph: int) -> list[int]:
        """Who came to the stops told in a paragraph or the one before it."""
        return [one for stop in self.stops if 0 <= paragraph - stop.paragraph <= 1 for one in stop.visitors]

    def without_companions(self, people: list[int]) -> list[int]:
        """Those of some people of whom it isn't told that they only came along."""
        along = {person for some in self.companions for person in some.people}
        return [person for person in people if person not in along]

    def they(self, paragraph: int) -> list[int]:
        """Whom "they" means: those who travel together, of several trips those of the one told in the paragraph."""
        party = self.party()
        here = next((stop.visitors for stop in reversed(self.stops) if stop.paragraph == paragraph), party)
        if not self.parted and (set(here).isdisjoint(party) or self._split(here)):
            along = [person for some in self.companions if some.paragraph == paragraph for person in some.people]
            party = list(dict.fromkeys([*here, *along]))
        return party

    def _split(self, visitors: list[int]) -> bool:
        """Whether some of several who lead groups of their own came somewhere, and others of them didn't."""
        leads = set(self.leads)
        return not leads.isdisjoint(visitors) and not any(leads <= set(stop.visitors) for stop in self.stops)

    def several(self) -> bool:
        """Whether the stops so far are those of several trips: some saw one, others another."""
        return any(set(stop.visitors).isdisjoint(self.stops[0].visitors) for stop in self.stops[1:] if stop.visitors)

    def leading(self, paragraph: int, people: list[int]) -> list[int]:
        """Who leads the visit that a paragraph tells of: of several, the one of some people or of those named there.

        Where only a host is named, it is the visit that he came along on.
        """
        told = self.named.get(paragraph, set())
        mine = set(people) or told
        here = next((stop.visitors for stop in reversed(self.stops) if stop.paragraph == paragraph), [])
        if self._split(here) and set(people) <= set(here):
            return here
        if (own := [one for one in self.leads if one in people]) and any(
            self._split(one.visitors) for one in self.stops
        ):
            return own
        if not mine or not mine.isdisjoint(self.leads):
            return self.leads
        if any(some.host and not mine.isdisjoint(some.people) for some in self.companions):
            return self.leads
        last = next((stop for stop in reversed(self.stops) if not mine.isdisjoint(stop.visitors)), None)
        if last is not None and paragraph - last.paragraph <= 1:
            return [one for one in last.visitors if one in told]
        return [] if told.isdisjoint(self.leads) else self.leads

    def at_stop(self, people: list[int], paragraph: int) -> list[int]:
        """Who came to a stop at which some people do something: whoever leads the visit came, too."""
        leads = self.leading(paragraph, people)
        if not leads or (self.tentative and not set(people) <= set(leads)):
            return people
        return list(dict.fromkeys([*leads, *(one for one in people if not self.draft.officeless(one))]))

    def joins(self, some: Companions) -> bool:
        """Whether those who "took part" did so in the visit: its leaders are named beside them, or nobody else is."""
        if some.route and set(some.route).isdisjoint(self.leads):
            return False
        told = self.named.get(some.paragraph, set())
        along = {one for other in self.companions if other.paragraph == some.paragraph for one in other.people}
        return some.token.letter != "A" or not told.isdisjoint(self.leads) or told <= along

    def come_along(self, people: list[int], sentence: Sentence, token: Token) -> None:
        """Somebody came along with those who lead the visit, as a sentence tells."""
        self.companions.append(Companions(list(people), False, sentence.paragraph, token, []))

    def joined(self, thing: Token, people: list[int]) -> bool:
        """Put people to those who came to a thing that is a stop already; False if it is none."""
        seen = (stop for stop in reversed(self.stops) if stop.thing == thing.value)
        stop = next(seen, None) if thing.letter in "JOF" else None
        if stop is not None:
            self.join(stop, people)
        return stop is not None

    def joined_in(self, people: list[int], token: Token, behind: tuple[Token, ...]) -> bool:
        """As in "A joined them in X County": A saw it and what is told there behind it, nothing that others saw before.

        False if the place is home, or nothing of the kind is told.
        """
        if not behind or behind[0].letter != "L" or not set(people).isdisjoint(self.leads):
            return False
        if self.ties.wording.joined_in.fullmatch(self.draft.article.clean, token.end, behind[0].start) is None:
            return False
        if there := self._told_in(self.draft.info(int(behind[0].value or 0)).get("area"), token.start):
            for stop in there:
                self.join(stop, people)
            return True
        at = next((i for i, stop in enumerate(self.stops) if stop.thing == behind[0].value), len(self.stops))
        for stop in self.stops[at:]:
            if stop.paragraph == self.stops[at].paragraph:
                self.join(stop, people)
        place, home = self.draft.info(int(behind[0].value or 0)).get("area"), self.ties.home.area
        return at < len(self.stops) or (place != home and bool(place and home and gazetteer().contains(home, place)))

    def _told_in(self, area: str | None, end: int) -> list[Stop]:
        """The stops told so far behind "in X County", up to the next county that is named."""
        near = gazetteer()
        known = near.get(area) if area else None
        if known is None or known.level in ("province", "prefecture"):
            return []
        found: list[Stop] = []
        for stop in self.stops:
            same = [a for start, a in self._passed if start < stop.token.end and near.area(a).level == known.level]
            if stop.token.start < end and same[-1:] == [known.id]:
                found.append(stop)
        return found

    def came_too(self, people: list[int], start: int, end: int) -> None:
        """As in "A went to X together with B to inspect Y": put B to the stops told between two places of the text."""
        for stop in self.stops:
            if start <= stop.token.start < end:
                self.join(stop, people)

    def callers(self, call: Call) -> list[int]:
        """Who called on others: those told so, and who came along with them."""
        along = [
            person
            for some in self.companions
            if not some.host
            and self.joins(some)
            and not set(call.people).isdisjoint(self.leads)
            and (some.paragraph == call.paragraph or self.whole(some))
            for person in some.people
        ]
        return [*call.people, *along]

    def shown(self, paragraph: int, *, there: bool) -> list[int]:
        """To whom companions show something: who leads the visit, or who came to a paragraph's last stop if others were
        told to be there, too, or if they are a party of their own.
        """
        last = self.stops[-1] if self.stops and self.stops[-1].paragraph == paragraph else None
        mine = last is not None and (there or set(last.visitors).isdisjoint(self.leads))
        return (last.visitors if last is not None and mine else []) or self.leads

    def whole(self, some: Companions) -> bool:
        """Whether companions came along from the first stop to the last: no stop but areas is told before them."""
        same = [stop for stop in self.stops if stop.paragraph == some.paragraph]
        before = [stop for stop in same if stop.token.start < some.token.start]
        again = {stop.thing for stop in same}
        anew = (one.paragraph for one in self.stops if one.thing not in again or one.paragraph == some.paragraph)
        first = min(anew, default=-1)
        summary = len(before) == len(same) == 1 and any(stop.paragraph != first for stop in self.stops)
        earlier = [stop for stop in self.stops if stop.token.start < some.token.start]
        if some.token.value == "there" and not before and earlier and self.areas_only(earlier):
            return True
        told = [stop for stop in self.stops if stop.paragraph <= some.paragraph]
        ahead = [stop for stop in told if stop.paragraph < some.paragraph]
        if ahead and len(before) == len(same) and len(told) == len(self.stops) and self.areas_only(ahead):
            return not some.host
        if same and len(told) < len(self.stops) and self.areas_only(told):
            return True
        start = self.draft.sentence(some.token.start)[0]
        apart = len(before) == len(same) and all(stop.token.start < start for stop in before)
        return not same or (some.paragraph == first and (summary or apart or self.areas_only(before)))

    def is_away(self, stop: Stop) -> bool:
        """Whether a stop is an area outside of home."""
        area, home, near = self.draft.info(stop.thing).get("area"), self.ties.home.area, gazetteer()
        outside = (
            area is not None and home is not None and not near.contains(home, area) and not near.contains(area, home)
        )
        return outside and area != home and self.draft.get(stop.thing).kind == "place"

    def areas_only(self, stops: list[Stop]) -> bool:
        """Whether all of some stops are areas."""
        return all(self.draft.get(stop.thing).kind == "place" for stop in stops)

    def join(self, stop: Stop, people: list[int]) -> set[tuple[int, int]]:
        """Add people to who saw a stop; gives back those who were not of them."""
        new = [person for person in people if person not in stop.visitors]
        stop.visitors += new
        return {(id(stop), person) for person in new}
