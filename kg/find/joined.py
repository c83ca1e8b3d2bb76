"""Which stops of a trip its companions saw: told at its beginning, at one stop, or at the end."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.find.routes import Routes
from kg.find.stops import Call, Companions, Stop
from kg.find.trip import Trip
from kg.places import Area, gazetteer


class Joined:
    """Puts the companions of a trip to those who saw its stops."""

    def __init__(self, trip: Trip, routes: Routes) -> None:
        self.trip = trip
        self.routes = routes
        routes.end()
        self.draft = trip.draft
        self.ties = trip.ties

    def join(self) -> set[tuple[int, int]]:
        """Add the companions to the stops they saw; gives back (id of the stop, person) of each."""
        joined: set[tuple[int, int]] = set()
        for some in self._told():
            if (mine := self.routes.stops(some)) is not None:
                for stop in mine:
                    joined |= self.trip.join(stop, [p for p in some.people if self._may_see(p, stop, some)])
                continue
            if some.token.value in ("whole", "all", "member"):
                joined |= self._everywhere(some)
                continue
            same = [stop for stop in self.trip.stops if stop.paragraph == some.paragraph]
            before = [stop for stop in same if stop.token.start < some.token.start]
            areas_only = self.trip.areas_only(before)
            if some.token.value == "here" and before:
                before, areas_only = before[-1:], False
            there = some.token.value in ("there", "here") and not areas_only
            if before and (there or self.chats_before(some)):
                for stop in before:
                    joined |= self.trip.join(stop, [p for p in some.people if not self.ties.elsewhere(p, stop.thing)])
                continue
            whole = self.trip.whole(some)
            visitors = some.beside or self._leaders(same)
            if not same and not self.trip.joins(some):
                continue
            shown = some.host or some.token.value == "host"
            if before and areas_only and some.paragraph >= 0 and not some.host:
                before = same
            for stop in (
                self.trip.stops if whole else self._shown(some, same if some.host else before) if shown else before
            ):
                if not visitors or not set(stop.visitors).isdisjoint(visitors):
                    seen = (
                        p
                        for p in some.people
                        if self._may_see(p, stop, some)
                        or self._at_home(p, stop, some)
                        or self._nowhere_else(p, stop, some)
                    )
                    joined |= self.trip.join(stop, list(seen))
        return joined

    def _everywhere(self, some: Companions) -> set[tuple[int, int]]:
        """Put those who came along all the way to all stops; who took part in "the activities", to those he may see."""
        joined: set[tuple[int, int]] = set()
        before = [stop for stop in self.trip.stops if stop.token.start < some.token.start]
        summed = some.token.value == "all" and not self.trip.areas_only(before)
        for stop in before if summed else self.trip.stops:
            if some.token.value != "all" and set(stop.visitors).isdisjoint(self.trip.leads):
                continue
            seen = [p for p in some.people if some.token.value != "all" or self._may_see(p, stop, some)]
            joined |= self.trip.join(stop, seen)
        return joined

    def _may_see(self, person: int, stop: Stop, some: Companions) -> bool:
        return self.ties.sees(person, stop, some.host) and not self._in_another(person, stop, some)

    def _at_home(self, person: int, stop: Stop, some: Companions) -> bool:
        """Whether a stop of which no county is known lies in the only one that is visited, the host's own."""
        counties = {
            area.id
            for one in self.trip.stops
            if self.draft.get(one.thing).kind == "place" and (area := self._area(one.thing)) and area.level == "county"
        }
        if not some.host or len(counties) != 1 or counties.isdisjoint(self.draft.areas(person)):
            return False
        lies = self._area(stop.thing)
        above = gazetteer().ancestors(lies.id) if lies is not None else ()
        unknown = lies is None or (lies.level in ("prefecture", "town") and all(one.level != "county" for one in above))
        return unknown and self.draft.get(stop.thing).kind != "place"

    def _in_another(self, person: int, stop: Stop, some: Companions) -> bool:
        """Whether an official of one county of home came along, and a stop lies in another one of home."""
        if some.host or self.draft.get(stop.thing).kind == "place" or not self.ties.local(person):
            return False
        if self.ties.serves_with(person, [one for one in self.trip.leads if self.ties.elsewhere(one, stop.thing)]):
            return False
        home, area = self.ties.home.area, self.draft.info(stop.thing).get("area")
        inside = home is not None and area is not None and gazetteer().contains(home, area)
        return inside and self.ties.elsewhere(person, stop.thing)

    def _nowhere_else(self, person: int, stop: Stop, some: Companions) -> bool:
        """Whether a county's official sees all of a trip that may lie in his county, told among those of home.

        With nobody of home beside him, he sees the one thing that was told before, or that is told at all.
        """
        own = set(self.draft.areas(person))
        lie = {
            area
            for one in self.trip.stops
            if (area := self.draft.info(one.thing).get("area")) not in (None, self.ties.home.area)
        }
        locals_ = [one for one in some.people if self.ties.local(one)]
        alone = len(locals_) < len(some.people) and all(own & set(self.draft.areas(one)) for one in locals_)
        if some.host or some.token.value == "wait":
            return False
        told = [one.thing for one in self.trip.stops if one.token.start < some.token.start]
        alone = alone or {stop.thing} == set(told or [one.thing for one in self.trip.stops])
        return alone and lie <= own and self.draft.get(stop.thing).kind != "place"

    def _area(self, thing: int) -> Area | None:
        area = self.draft.info(thing).get("area")
        return gazetteer().get(area) if area else None

    def _shown(self, some: Companions, stops: list[Stop]) -> list[Stop]:
        """Which stops of a paragraph hosts showed: those of the sentence that names them, all if it tells of none."""
        start, end = self.draft.sentence(some.token.start)
        told = [stop for stop in stops if start <= stop.token.start < end]
        return stops if self.trip.areas_only(told) else told

    def _leaders(self, stops: list[Stop]) -> list[int]:
        """Who leads the visit that some stops belong to: an article may tell of several."""
        if self.routes.leads:
            return []
        others = stops and all(set(stop.visitors).isdisjoint(self.trip.leads) for stop in stops)
        return list(stops[0].visitors) if others else self.trip.leads

    def _told(self) -> Iterator[Companions]:
        """The companions; of those told as hosts, the colleagues of who leads the visit came along with him."""
        home = self.ties.home.area
        from_home = any(home in self.draft.areas(person) for person in self.trip.leads)
        for some in self.trip.companions:
            own = [p for p in some.people if some.host and from_home and home in self.draft.areas(p)]
            if some.host and home is None and some.people:
                own = self.ties.colleagues(some.people, self.trip.leads)
            if own:
                yield replace(some, people=own, host=False)
            if rest := [person for person in some.people if person not in own]:
                yield replace(some, people=rest)

    def chats_before(self, some: Companions) -> list[Call]:
        """Whom companions met who "called on them, too": those talked with in the paragraph since others did."""
        if some.token.value != "call":
            return []
        last = max(
            (
                other.token.start
                for other in self.trip.companions
                if other.token.value == "call" and other.token.start < some.token.start
            ),
            default=-1,
        )
        here = any(chat.paragraph == some.paragraph for chat in self.trip.chats)
        return [
            chat
            for chat in self.trip.chats
            if (chat.paragraph == some.paragraph or not here) and last < chat.token.start < some.token.start
        ]

    def set_apart(self, calls: list[Call]) -> None:
        """Who took part and is of the area of those whom visitors sat down with sat with them, and went nowhere."""
        for call in calls:
            mine = {area for person in call.people for area in self.draft.areas(person)}
            theirs = {area for person in call.others for area in self.draft.areas(person)} - mine
            for some in self.trip.companions if theirs else ():
                own = [p for p in some.people if not (some.host or theirs.isdisjoint(self.draft.areas(p)))]
                across = [p for p in own if mine.isdisjoint(self.draft.areas(p))]
                some.people = [p for p in some.people if p not in across]
                call.others += [p for p in across if p not in call.others]

    def call_too(self) -> None:
        """Write down whom those who "called on them, too" met."""
        for some in self.trip.companions:
            for chat in self.chats_before(some):
                people = [person for person in some.people if person not in chat.others]
                self.draft.met(people, chat.others, *some.token[1:3], "talks with")

    def write(self, away: Callable[[int, int], bool]) -> None:
        """Write down who saw which stop, but for those who are `away` from what a paragraph tells."""
        joined = self.join()
        for stop in self.trip.stops:
            for person in stop.visitors:
                came = (id(stop), person) in joined
                if away(person, stop.paragraph) or self.ties.at_home(person, stop, along=came):
                    continue
                rule = "goes along" if came else "visits"
                span = (stop.token.start, stop.token.end)
                self.draft.encounter("visited", person, stop.thing, *span, rule, date=self.draft.happened(span[0]))
