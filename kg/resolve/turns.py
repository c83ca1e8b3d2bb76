"""Whose turn it was: which of those who read alike can have held a seat on the day of an article, by all their days."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kg.resolve.careers import Career, Seat, exclusive, rank_of, same_seat
from kg.resolve.roles import role

_NEWS = timedelta(days=31)  # for which articles may still call somebody by the post just left

_LONG = timedelta(days=183)  # beyond the days on which somebody is known in a post, it may have been another's


class _Turn(NamedTuple):
    """The days that tell when somebody held a seat.

    Attributes:
        held: days on which it was; `begun`: those of them on which it began.
        ends: days by which it was over for certain; `left`: days on which somebody gave it up, and so had held it.
    """

    held: frozenset[str]
    begun: frozenset[str]
    ends: frozenset[str]
    left: frozenset[str]

    def spans(self, day: str) -> bool:
        """Whether it was held before and after a day."""
        return bool(self.held) and min(self.held) <= day <= max(self.held)


def gone(one: Career, other: Career) -> bool:
    """Whether a career shows somebody in a seat long after the other's holder had left it, or taken another full-time
    job.
    """
    for seat, stretch in one.seats.items():
        day = stretch.last
        if day is None or any(max(t.days, default="") >= day for q, t in other.seats.items() if same_seat(seat, q)):
            continue
        if any(_later(end, day) for end in _turn(other, seat).ends):
            return True
    return False


def away(one: Career, other: Career) -> bool:
    """Whether a career shows somebody in a seat long before the first or after the last day on which the other did."""
    for seat, stretch in one.seats.items():
        held = [day for q, t in other.seats.items() if same_seat(seat, q) for day in (t.first, t.last) if day]
        first, last = stretch.first or "", stretch.last or ""
        if held and first and (_later(max(held), last, _LONG) or _later(first, min(held), _LONG)):
            return True
    return False


def rises(one: Career, other: Career) -> bool:
    """Whether two careers together would never lead down in rank, as far as ranks and days are known."""
    pairs = ((p, s, q, t) for p, s in one.seats.items() for q, t in other.seats.items())
    for p, s, q, t in pairs:
        low, high = (rank_of(q), rank_of(p)) if (t.first or "") <= (s.first or "") else (rank_of(p), rank_of(q))
        if low is not None and high is not None and low > high and s.first and t.first:
            return False
    return True


def in_turn(one: Career, others: Sequence[Career]) -> list[int]:
    """Those (by number) of several holders of a seat who can have held it on the days of a career.

    In a seat of one holder, nobody whom the days part from him by those of another; in any, nobody who had left it, or
    came into it later, while another was there.
    """
    out: set[int] = set()
    for seat, stretch in one.seats.items():
        turns = [_turn(other, seat) for other in others]
        for number, turn in enumerate(turns):
            rivals = [rival for at, rival in enumerate(turns) if at != number]
            if any(_out(day, turn, rivals, _single(seat)) for day in stretch.days):
                out.add(number)
    return [number for number in range(len(others)) if number not in out]


def _out(day: str, turn: _Turn, rivals: list[_Turn], single: bool) -> bool:
    before = max((x for x in turn.held if x <= day), default=None)
    after = min((x for x in (*turn.held, *turn.ends) if x >= day), default=None)
    if before is not None and after is not None:
        return False
    if before is not None:
        return bool(turn.ends) or (single and any(before < x <= day for rival in rivals for x in rival.held))
    if after is None:
        return bool(turn.ends)
    if after in turn.begun and any(rival.spans(day) for rival in rivals):
        return True
    return single and any(_between(day, rival, after) for rival in rivals)


def _between(day: str, rival: _Turn, after: str) -> bool:
    return any(day <= x < after for x in rival.held) or any(day < x <= after for x in rival.left)


def _single(seat: Seat) -> bool:
    return role(seat.role).seat == "one" or (seat.role == "department-head" and seat.organ is not None)


def _turn(one: Career, seat: Seat) -> _Turn:
    own = {other: stretch for other, stretch in one.seats.items() if same_seat(seat, other)}
    over = [stretch for other, stretch in one.left.items() if same_seat(seat, other)]
    held, begun = _union(stretch.days for stretch in own.values()), _union(stretch.turns for stretch in own.values())
    last, since = max(held, default=""), max(begun, default="")
    ends = {day for day in _union(stretch.days for stretch in over) if day > since and not _later(day, last)}
    for other, stretch in one.seats.items() if held else ():
        if exclusive(seat, other, strict=False) and not any(frozenset((mine, other)) in one.pairs for mine in own):
            ends |= {day for day in stretch.turns if not _later(day, last)}
    return _Turn(held, begun, frozenset(ends), _union(stretch.turns for stretch in over))


def _union(days: Iterable[set[str]]) -> frozenset[str]:
    return frozenset[str]().union(*days)


def _later(end: str, day: str, by: timedelta = _NEWS) -> bool:
    return bool(day) and date.fromisoformat(end[:10]) + by <= date.fromisoformat(day[:10])
