"""What the posts of some mentions say together: seats, when they were held, and whether two careers can be one
person's.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from kg.lang.readings import fold
from kg.model import BEGUN, ENDED
from kg.resolve.areas import contains, one_line, rank, top
from kg.resolve.organs import same_organ
from kg.resolve.roles import NATIONAL, role, together
from kg.resolve.rows import MentionRow

_HEADS = frozenset({"government-head", "acting-government-head"})
_TURNS = BEGUN | ENDED
_MOVE = 2.0  # years that may lie between leaving a post and being told to have come from there
_GAP = 8.0  # years after which the same post says nothing any more of who holds it


class Seat(NamedTuple):
    """A post without its time."""

    role: str
    area: str | None
    organ: str | None


class Same(IntEnum):
    """How far two seats are one."""

    NO = 0
    NEAR = 1  # acting and full head, or an organ known on one side only
    YES = 2


@dataclass(slots=True)
class Stretch:
    """When a seat is known to have been held, or to have been left: the days of it, and among them those on which it
    began, or ended.
    """

    days: set[str] = field(default_factory=set)
    turns: set[str] = field(default_factory=set)

    @property
    def first(self) -> str | None:
        """The first day."""
        return min(self.days, default=None)

    @property
    def last(self) -> str | None:
        """The last day."""
        return max(self.days, default=None)


@dataclass(slots=True)
class Career:
    """All that some rows say of one person (or of what is taken for one)."""

    zh: frozenset[str]
    seats: dict[Seat, Stretch]
    left: dict[Seat, Stretch]
    pairs: set[frozenset[Seat]]
    mentions: dict[str, set[int]]
    events: dict[tuple[str, str], set[Seat]]
    tops: frozenset[str]

    @property
    def all_seats(self) -> list[Seat]:
        """Seats held and seats left."""
        return list(dict.fromkeys((*self.seats, *self.left)))


def career(rows: Iterable[MentionRow]) -> Career:
    """The career that some rows tell."""
    seats: dict[Seat, Stretch] = defaultdict(Stretch)
    left: dict[Seat, Stretch] = defaultdict(Stretch)
    pairs: set[frozenset[Seat]] = set()
    mentions: dict[str, set[int]] = defaultdict(set)
    zh: set[str] = set()
    events: dict[tuple[str, str], set[Seat]] = defaultdict(set)
    for row in rows:
        mentions[row.article].add(row.mention)
        if row.zh:
            zh.add(fold(row.zh))
        held = []
        for post in row.posts:
            seat = Seat(post.role, post.area, post.organ)
            stretch = (seats if post.held else left)[seat]
            if dated(post.date):
                stretch.days.add(post.date or "")
                if post.status in _TURNS:
                    stretch.turns.add(post.date or "")
            if post.held:
                held.append(seat)
        for event in row.events:
            events[event].update(seat for seat in held if role(seat.role).full)
        pairs.update(frozenset((p, q)) for p in held for q in held if p != q)
    tops = frozenset(top(seat.area) for table in (seats, left) for seat in table if seat.area)
    return Career(frozenset(zh), dict(seats), dict(left), pairs, dict(mentions), dict(events), tops)


def shared_events(a: Career, b: Career) -> list[str]:
    """The days of events at which both may be the same person, sorted; a day without a year is any year's.

    At an event that shows them in two different jobs they aren't.
    """
    days = set()
    for (day, area), seats in a.events.items():
        for (other, place), others in b.events.items():
            one_day = day == other or (day[-5:] == other[-5:] and not (dated(day) and dated(other)))
            if one_day and area == place and not _other_jobs(seats, others):
                days.add(max(day, other))
    return sorted(days)


def _other_jobs(seats: set[Seat], others: set[Seat]) -> bool:
    return bool(seats and others) and not any(same_seat(p, q) or _unsaid(p, q) for p in seats for q in others)


def _unsaid(p: Seat, q: Seat) -> bool:
    """Whether two seats of one role may be one, as far as their areas and organs are told."""
    whole = p.area is not None and q.area is not None
    return p.role == q.role and not whole and same_organ(p.organ, q.organ) is not False


def event_keys(one: Career) -> set[tuple[str, str]]:
    """Keys that careers with a shared event have in common."""
    return {(day[-5:], area) for day, area in one.events}


def dated(day: str | None) -> bool:
    """Whether a day is known with its year."""
    return day is not None and not day.startswith("--")


def same_seat(p: Seat, q: Seat) -> Same:
    """Whether two seats are one: the role (acting or not), the area in time, the organ where an area has several."""
    if p.role != q.role and not {p.role, q.role} <= _HEADS:
        return Same.NO
    kind = role(p.role).seat
    if kind == "any":
        return Same.NO
    if p.role in NATIONAL:
        return Same.YES if p.role == q.role else Same.NO
    organs = same_organ(p.organ, q.organ)
    if p.area is None or q.area is None:
        return Same.YES if p.area == q.area and kind == "organ" and organs else Same.NO
    if not one_line(p.area, q.area):
        return Same.NO
    if kind == "organ" and organs is False:
        return Same.NO
    return Same.YES if p.role == q.role and (kind != "organ" or organs) else Same.NEAR


def gap(a: Stretch, b: Stretch) -> float | None:
    """Years between two stretches, 0 if they touch or overlap; None where a year is unknown."""
    if not a.days or not b.days:
        return None
    earlier, later = (a, b) if (a.first or "") <= (b.first or "") else (b, a)
    days = (_date(later.first or "") - _date(earlier.last or "")).days
    return max(0.0, days / 365.25)


def shared_seat(a: Career, b: Career) -> Same:
    """How surely one seat of the one is a seat of the other, at times that fit."""
    return max((same for _, same in common_seats(a, b)), default=Same.NO)


def common_seats(a: Career, b: Career) -> list[tuple[Seat, Same]]:
    """The seats of the first that are the other's too, with how surely.

    Who is said to have left an area, in whatever post, may be who led there until then.
    """
    found = []
    for p in a.all_seats:
        for q in b.all_seats:
            same = same_seat(p, q) or (Same.NEAR if _left(a, p, b, q) or _left(b, q, a, p) else Same.NO)
            if same and (p.role in NATIONAL or (gap(_when(a, p), _when(b, q)) or 0.0) <= _GAP):
                found.append((p, same))
    return found


def _left(one: Career, p: Seat, other: Career, q: Seat) -> bool:
    if p.role != "other" or p not in one.left or not role(q.role).lead or not same_area(p, q):
        return False
    when = _when(other, q)  # until when it was held, or when it was left
    if q not in other.seats and (gap(when, one.left[p]) or 0.0) > _MOVE:
        return False
    return (when.last or "") <= (one.left[p].first or "")


def clash(a: Career, b: Career, strict: bool = False) -> bool:
    """Whether two careers can't be one person's: two mentions of one article, or two full-time jobs at the same time.

    `strict` refuses also jobs that could go together but aren't known to (for names in Latin letters, where
    homonyms are common).
    """
    if any(b.mentions.get(article, ids) != ids for article, ids in a.mentions.items()) and not shared_seat(a, b):
        return True
    return any(
        exclusive(p, q, strict) and _overlap(s, t, strict) and frozenset((p, q)) not in a.pairs | b.pairs
        for p, s in a.seats.items()
        for q, t in b.seats.items()
    )


def exclusive(p: Seat, q: Seat, strict: bool) -> bool:
    """Whether one person can't hold two seats at the same time; `strict` as in `clash`."""
    if p.area is None or q.area is None or not (role(p.role).full and role(q.role).full):
        return False
    here = one_line(p.area, q.area)
    if p.role == q.role and here:
        return role(p.role).seat == "organ" and same_organ(p.organ, q.organ) is False
    if {p.role, q.role} <= _HEADS and here:
        return False
    return (strict and here) or not together(p.role, q.role, here)


def _overlap(s: Stretch, t: Stretch, unknown: bool) -> bool:
    """Whether two stretches overlap; `unknown` is the answer where one has no day with its year."""
    if not s.days or not t.days:
        return unknown
    low, high = max(s.first or "", t.first or ""), min(s.last or "", t.last or "")
    if low != high:
        return low < high
    inside = any((x.first or "") < low < (x.last or "") for x in (s, t))
    return inside or not (low in s.turns or low in t.turns)


def step_between(p: Seat, q: Seat) -> float | None:
    """How many ranks lie between two seats, None if a rank is unknown."""
    left, right = rank_of(p), rank_of(q)
    return None if left is None or right is None else abs(left - right)


def rank_of(seat: Seat) -> float | None:
    """The rank of whoever holds a seat, None if it is unknown."""
    base, step = rank(seat.area) if seat.area else None, role(seat.role).step
    return None if base is None or step is None else base - step


def plausible(a: Career, b: Career, p: Seat, q: Seat, most: float) -> bool:
    """Whether one could have gone from a seat to the other in the time between: half a rank at once, more with the
    years.
    """
    step, years = step_between(p, q), gap(_when(a, p), _when(b, q))
    return step is not None and step <= min(most, 0.5 + 0.25 * (years or 0.0)) and (years or 0.0) <= _GAP


def leads(p: Seat, q: Seat) -> bool:
    """Whether one seat is "市领导" and the other may be what is meant by it."""
    return (p.role == "leader" and role(q.role).lead) or (q.role == "leader" and role(p.role).lead)


def same_area(p: Seat, q: Seat) -> bool:
    """Whether two seats are of one area in time."""
    return p.area is not None and q.area is not None and one_line(p.area, q.area)


def nested(p: Seat, q: Seat) -> bool:
    """Whether the area of one seat holds the other's."""
    return p.area is not None and q.area is not None and (contains(p.area, q.area) or contains(q.area, p.area))


def _when(one: Career, seat: Seat) -> Stretch:
    return one.seats.get(seat) or one.left[seat]


def _date(day: str) -> date:
    return date.fromisoformat(day[:10])
