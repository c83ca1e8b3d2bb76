"""Persons: the same name alone never makes two mentions one; the same name in the same post, area and time does."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from kg.lang.readings import fold, latin
from kg.resolve.careers import (
    Career,
    Seat,
    clash,
    event_keys,
    gap,
    leads,
    nested,
    plausible,
    rank_of,
    same_area,
    shared_events,
    shared_seat,
)
from kg.resolve.cluster import Cluster, Link, career_of, in_order, join
from kg.resolve.latin import attach
from kg.resolve.roles import NATIONAL, role
from kg.resolve.rows import MentionRow

UNDECIDED = "undecided-person"
_SISTER_GAP = 4.0  # years that may lie between posts in two districts of one city
_SOON, _STEP = 1.0, 0.5  # years and ranks between the post that somebody gave up and his next, elsewhere
_Test = Callable[[Career, Career], str | None]


def people(rows: Iterable[MentionRow]) -> list[Cluster]:
    """Cluster the person rows of one block (all names that may read alike)."""
    by_name: dict[str, list[MentionRow]] = defaultdict(list)
    for row in rows:
        by_name[fold(row.zh) if row.zh else " ".join(latin(row.en or ""))].append(row)
    chinese, western = [], []
    for name in sorted(by_name):
        singles = _by_seat(by_name[name])
        if by_name[name][0].zh:
            long = len(name) > 2
            known = _tiers(singles, _CHINESE if long else _CHINESE[:-1], strict=False)
            chinese += _moved_on(known) if long else known
        else:
            western += singles
    chinese, western, torn = attach(in_order(chinese), in_order(western))
    left: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in western:
        left[" ".join(latin(cluster.rows[0].en or ""))].append(cluster)
    for name in sorted(left):
        chinese += _tiers(left[name], _LATIN, strict=True)
    return in_order([*chinese, *torn])


def _by_seat(rows: list[MentionRow]) -> list[Cluster]:
    """Rows of one name, those that share a seat word by word already together."""
    clusters = in_order(Cluster("person", [row]) for row in sorted(rows, key=lambda row: row.order))
    seen: dict[tuple[str | None, ...], int] = {}
    links = []
    for number, cluster in enumerate(clusters):
        for key in sorted(set(_keys(cluster.rows[0])), key=str):
            if key in seen:
                links.append(Link(seen[key], number, "same-post", " ".join(part for part in key if part)))
            seen.setdefault(key, number)
    return join(clusters, links, None, UNDECIDED)


def _keys(row: MentionRow) -> Iterator[tuple[str | None, ...]]:
    yield ("mention", row.article, str(row.mention))
    for post in row.posts:
        kind = role(post.role).seat
        if post.role in NATIONAL:
            yield (post.role,)
        elif (kind in ("one", "few") and post.area) or (kind == "organ" and (post.area or post.organ)):
            yield (post.role, post.area, post.organ if kind == "organ" else None)


def _tiers(clusters: list[Cluster], tests: tuple[tuple[str, _Test], ...], strict: bool) -> list[Cluster]:
    """Join clusters of one name by one kind of evidence after the other, the surest first."""
    for rule, test in tests:
        if len(clusters) < 2:
            break
        careers = {id(cluster): career_of(cluster) for cluster in clusters}
        links = []
        for left, right in _near(clusters, careers):
            a, b = careers[id(clusters[left])], careers[id(clusters[right])]
            why = test(a, b)
            if why and not clash(a, b, strict):
                links.append(Link(left, right, rule, why))

        def conflict(x: Cluster, y: Cluster, careers: dict[int, Career] = careers) -> bool:
            return clash(careers[id(x)], careers[id(y)], strict)

        clusters = join(clusters, links, conflict, UNDECIDED)
    return clusters


def _near(clusters: list[Cluster], careers: dict[int, Career]) -> list[tuple[int, int]]:
    """The pairs worth comparing: of one city, or at one event."""
    shelves: dict[object, list[int]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        one = careers[id(cluster)]
        for key in (*one.tops, *event_keys(one), *(seat.organ[:2] for seat in one.seats if seat.organ)):
            shelves[key].append(number)
    return sorted({pair for shelf in shelves.values() for pair in combinations(shelf, 2)})


def _seats(a: Career, b: Career) -> Iterator[tuple[Seat, Seat]]:
    return ((p, q) for p in a.all_seats for q in b.all_seats)


def _same_post(a: Career, b: Career) -> str | None:
    return "one post" if shared_seat(a, b) else None


def _same_event(a: Career, b: Career) -> str | None:
    shared = shared_events(a, b)
    return f"both at the meeting of {shared[0]}" if shared else None


def _same_area(a: Career, b: Career) -> str | None:
    for p, q in _seats(a, b):
        if same_area(p, q) and (leads(p, q) or plausible(a, b, p, q, 1.5)):
            return f"{p.role} and {q.role} of one area"
    return None


def _same_area_long_name(a: Career, b: Career) -> str | None:
    for p, q in _seats(a, b):
        chiefs = role(p.role).chief and role(q.role).chief
        if same_area(p, q) and chiefs and plausible(a, b, p, q, 1.0):
            return f"{p.role} and {q.role} of one area"
    return None


def _area_above(a: Career, b: Career) -> str | None:
    for p, q in _seats(a, b):
        if nested(p, q) and plausible(a, b, p, q, 1.0):
            return f"{p.role} and {q.role}, one area within the other"
    return None


def _sister_area(a: Career, b: Career) -> str | None:
    """Posts of the same rank in two districts of one city, one after the other."""
    for p, q in _seats(a, b):
        full = role(p.role).full and role(q.role).full and role(p.role).lead and role(q.role).lead
        if full and a.tops & b.tops and p in a.seats and q in b.seats and plausible(a, b, p, q, 0.5):
            years = gap(a.seats[p], b.seats[q])
            if years is not None and years <= _SISTER_GAP:
                return f"{p.role} and then {q.role} in one city"
    return None


def _moved_on(clusters: list[Cluster]) -> list[Cluster]:
    """Join whoever gave up a post in one city, for good, with who soon after has one of his rank in another of the
    province, if there is but one of the name.
    """
    if len(clusters) != 2:
        return clusters
    a, b = (career_of(cluster) for cluster in clusters)
    why = _followed(a, b) or _followed(b, a)
    links = [Link(0, 1, "moved-on", why)] if why and not clash(a, b) else []
    return join(clusters, links, None, UNDECIDED)


def _followed(a: Career, b: Career) -> str | None:
    """The post that one gave up before the other is seen for the first time, with the post that he has then."""
    days, seen = _days(a), _days(b)
    if not seen or a.tops & b.tops:
        return None
    for p, gave_up in a.left.items():
        end = max(gave_up.turns, default="")
        if not end or not role(p.role).full or not role(p.role).lead or max(days) > end or min(seen) < end:
            continue
        for q, stretch in b.seats.items():
            one_province = p.area and q.area and p.area[:2] == q.area[:2]
            soon = (gap(gave_up, stretch) or 0.0) <= _SOON
            if one_province and soon and role(q.role).lead and _no_fall(p, q):
                return f"{p.role} until {end}, and then {q.role} in one province"
    return None


def _days(career: Career) -> list[str]:
    """The days on which somebody is told to hold a post, or to have given one up."""
    return [day for table in (career.seats, career.left) for stretch in table.values() for day in stretch.days]


def _no_fall(p: Seat, q: Seat) -> bool:
    """Whether a post is of the rank of another, or a step above it."""
    low, high = rank_of(p), rank_of(q)
    return low is not None and high is not None and 0 <= high - low <= _STEP


_CHINESE: tuple[tuple[str, _Test], ...] = (
    ("same-post", _same_post),
    ("same-event", _same_event),
    ("same-area", _same_area),
    ("area-above", _area_above),
    ("one-city", _sister_area),
)
_LATIN: tuple[tuple[str, _Test], ...] = (
    ("same-post", _same_post),
    ("same-event", _same_event),
    ("same-area", _same_area_long_name),
)
