"""One visit as an article tells it: its stops, who leads it and who comes along."""

from collections.abc import Iterator
from dataclasses import replace

from kg.find.draft import Draft
from kg.find.stops import Companions, Stop
from kg.find.ties import Ties


class Trip:
    """What is known of a visit so far.

    `named`: the people of each paragraph; `tentative`: those who lead it saw no stop yet.
    """

    def __init__(self, draft: Draft, ties: Ties) -> None:
        self.draft = draft
        self.ties = ties
        self.stops: list[Stop] = []
        self.companions: list[Companions] = []
        self.named: dict[int, set[int]] = {}
        self.leads: list[int] = []
        self.tentative = False

    def party(self) -> list[int]:
        """Those who travel together: who leads the visit, and who came along so far."""
        along = [p for some in self.companions if not some.host and self.joins(some) for p in some.people]
        return list(dict.fromkeys([*self.leads, *along])) if self.leads else []

    def they(self, paragraph: int) -> list[int]:
        """Whom "they" means: those who travel together, of several trips those of the one told in the paragraph."""
        party = self.party()
        here = next((stop.visitors for stop in reversed(self.stops) if stop.paragraph == paragraph), party)
        if set(here).isdisjoint(party):
            along = [person for some in self.companions if some.paragraph == paragraph for person in some.people]
            party = list(dict.fromkeys([*here, *along]))
        return party

    def joins(self, some: Companions) -> bool:
        """Whether those who "took part" did so in the visit: its leaders are named beside them, or nobody else is."""
        told = self.named.get(some.paragraph, set())
        return some.token.letter != "A" or not told.isdisjoint(self.leads) or told <= set(some.people)

    def with_companions(self) -> set[tuple[int, int]]:
        """Add the companions to the stops they saw; gives back (id of the stop, person) of each."""
        joined: set[tuple[int, int]] = set()
        for some in self._told():
            same = [stop for stop in self.stops if stop.paragraph == some.paragraph]
            before = [stop for stop in same if stop.token.start < some.token.start]
            areas_only = self._areas_only(before)
            if some.token.value == "there" and before and not areas_only:
                for stop in before:
                    joined |= self._join(stop, [p for p in some.people if not self.ties.elsewhere(p, stop.thing)])
                continue
            whole = self.whole(some)
            visitors = some.beside or self._leaders(same)
            if not same and not self.joins(some):
                continue
            for stop in self.stops if whole else same if some.host else before:
                if not visitors or not set(stop.visitors).isdisjoint(visitors):
                    joined |= self._join(stop, [p for p in some.people if self.ties.sees(p, stop, some.host)])
        return joined

    def join_here(self, people: list[int], paragraph: int) -> None:
        """Add people to the stops that a paragraph has told so far."""
        for stop in self.stops:
            if stop.paragraph == paragraph:
                self._join(stop, people)

    def whole(self, some: Companions) -> bool:
        """Whether companions came along from the first stop to the last: no stop but areas is told before them."""
        same = [stop for stop in self.stops if stop.paragraph == some.paragraph]
        before = [stop for stop in same if stop.token.start < some.token.start]
        first = min((stop.paragraph for stop in self.stops), default=-1)
        summary = len(before) == len(same) == 1 and any(stop.paragraph != first for stop in self.stops)
        return not same or (some.paragraph == first and (summary or self._areas_only(before)))

    def _leaders(self, stops: list[Stop]) -> list[int]:
        """Who leads the visit that some stops belong to: an article may tell of several."""
        others = stops and all(set(stop.visitors).isdisjoint(self.leads) for stop in stops)
        return list(stops[0].visitors) if others else self.leads

    def _areas_only(self, stops: list[Stop]) -> bool:
        return all(self.draft.get(stop.thing).kind == "place" for stop in stops)

    def _told(self) -> Iterator[Companions]:
        """The companions; of those told as hosts, the ones of home came along with a visitor from there."""
        home = self.ties.home.area
        from_home = any(home in self.draft.areas(person) for person in self.leads)
        for some in self.companions:
            own = [p for p in some.people if some.host and from_home and home in self.draft.areas(p)]
            if own:
                yield replace(some, people=own, host=False)
            if rest := [person for person in some.people if person not in own]:
                yield replace(some, people=rest)

    def _join(self, stop: Stop, people: list[int]) -> set[tuple[int, int]]:
        """Add people to who saw a stop; gives back those who were not of them."""
        new = [person for person in people if person not in stop.visitors]
        stop.visitors += new
        return {(id(stop), person) for person in new}
