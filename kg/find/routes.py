"""Groups that go apart: one led by A, the other by B. Each has its own stops and companions."""

from kg.find.line import Line
from kg.find.stops import Companions, Stop
from kg.find.trip import Trip


class Routes:
    """The groups of one visit.

    `leads`: who led each of those that set off so far, but for the one told of now; `apart`: where it is told that they
    go apart.
    """

    def __init__(self, trip: Trip) -> None:
        self.trip = trip
        self.leads: list[list[int]] = []
        self.apart = 0

    def set_off(self, people: list[int], line: Line) -> None:
        """Whoever goes somewhere beside those who lead the visit leads a group of his own, where groups are told of."""
        trip = self.trip
        if not people or not trip.leads or line.impersonal or not set(people).isdisjoint(trip.leads):
            return
        if any(map(trip.draft.officeless, people)) or not self._told(line):
            return
        self._stamp()
        self.leads.append(list(trip.leads))
        back = next((group for group in self.leads if set(people) <= set(group)), people)
        trip.leads, trip.tentative, trip.parted = list(back), False, True

    def _told(self, line: Line) -> bool:
        text = self.trip.draft.article.clean
        match = self.trip.ties.wording.routes.search(text, 0, line.sentence.end)
        self.apart = match.start() if match else 0
        return match is not None

    def _stamp(self) -> None:
        """Those who came along so far did so with the group that is told of now."""
        for some in self.trip.companions:
            if not (some.route or some.host):
                some.route = list(self.trip.leads)

    def everyone(self) -> list[int]:
        """All who led a group."""
        return [*self.trip.leads, *(one for group in self.leads for one in group)]

    def end(self) -> None:
        """Nobody is told to come along any more; whom no group is told for went with one that isn't known."""
        for some in self.trip.companions if self.leads else ():
            if not (some.route or some.host):
                near = [stop for stop in self.trip.stops if stop.paragraph == some.paragraph]
                some.route = list(self.trip.leads) if near or self._named(some) else [-1]

    def _named(self, some: Companions) -> bool:
        return not self.trip.named.get(some.paragraph, set()).isdisjoint(self.trip.leads)

    def stops(self, some: Companions) -> list[Stop] | None:
        """The stops of the group that companions went with; None if no groups are told of, or if they are hosts."""
        if not self.leads or not some.route:
            return None
        mine = [stop for stop in self.trip.stops if not set(stop.visitors).isdisjoint(some.route)]
        return [stop for stop in mine if some.token.value != "member" or stop.token.start < self.apart]
