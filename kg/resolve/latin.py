"""Names in Latin letters find the person in characters they stand for: the post, area and time must fit, and one
person only.
"""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

from kg.lang.readings import latin, reads_as, syllables
from kg.model import Issue, Merge
from kg.resolve.careers import (
    Career,
    clash,
    common_seats,
    event_keys,
    leads,
    plausible,
    same_area,
    shared_events,
    shared_seat,
)
from kg.resolve.cluster import Cluster, career_of, in_order
from kg.resolve.roles import role
from kg.resolve.rows import MentionRow
from kg.resolve.turns import away, gone, in_turn, rises

UNDECIDED = "undecided-person"
TURNED = "same-post-order"
EITHER_ORDER = (2, 3)
"""Syllables of a name that may have been written with the surname first or last."""
_LONG = 3  # syllables from which a name is rare enough for its area alone to tell


class Fit(NamedTuple):
    """A Chinese cluster (its number) that a Latin one fits, how well, and by what."""

    number: int
    grade: int
    rule: str


def attach(chinese: list[Cluster], western: list[Cluster]) -> tuple[list[Cluster], list[Cluster], list[Cluster]]:
    """Give Latin clusters to the Chinese cluster they fit, in rounds; handed back are the Chinese ones, then what fits
    none, and last what has the post of several: that may be different people, whatever their names.

    A Latin mention that names the former and the new post of one person (by name) joins the two clusters of these
    posts. A Latin cluster whose post several have held is parted into its articles, each of which goes to the holder
    of its day.
    """
    torn: dict[int, list[Fit]] = {}
    while True:
        careers = [career_of(cluster) for cluster in chinese]
        shelves: dict[object, list[int]] = defaultdict(list)
        for number, one in enumerate(careers):
            for key in _keys(one):
                shelves[key].append(number)
        western = in_order(part for cluster in western for part in _parted(cluster, shelves, careers))
        chosen: dict[int, list[Fit]] = {}
        torn = {}
        for number, cluster in enumerate(western):
            fits = _candidates(cluster, shelves, careers)
            if len(fits) == 1 or _bridge(career_of(cluster), fits, careers):
                chosen[number] = fits
            elif fits:
                torn[number] = fits
        chosen = _one_an_article(chosen, western)
        if not chosen:
            break
        chinese, western = _merge(chinese, western, chosen)
    for number, fits in torn.items():
        row = western[number].rows[0]
        labels = ", ".join(chinese[fit.number].rows[0].label for fit in fits)
        western[number].issues.append(Issue(UNDECIDED, f"{row.label} | {labels}", row.source, None))
    held = {number for number, fits in torn.items() if all(fit.rule == "same-post" for fit in fits)}
    rest = [cluster for number, cluster in enumerate(western) if number not in held]
    return chinese, rest, [western[number] for number in sorted(held)]


def _parted(cluster: Cluster, shelves: Mapping[object, list[int]], careers: list[Career]) -> list[Cluster]:
    """A cluster, article by article if its post was held by several whose names it reads, or left by one meanwhile."""
    if len({row.article for row in cluster.rows}) == 1:
        return [cluster]
    one = career_of(cluster)
    near = _alike(cluster, shelves, careers)
    holders = [other for _, other in near if shared_seat(one, other)]
    apart = any(gone(one, other) or (away(one, other) and len({o.zh for _, o in near}) > 1) for other in holders)
    if len({other.zh for other in holders}) < 2 and not apart:
        return [cluster]
    articles: dict[str, list[MentionRow]] = defaultdict(list)
    for row in cluster.rows:
        articles[row.article].append(row)
    parts = []
    for rows in articles.values():
        labels = {row.label for row in rows}
        parts.append(Cluster(cluster.kind, rows, [m for m in cluster.merges if {m.left, m.right} <= labels]))
    return parts


def _alike(cluster: Cluster, shelves: Mapping[object, list[int]], careers: list[Career]) -> list[tuple[int, Career]]:
    """The Chinese clusters (by number) in one city with a Latin one that its name reads."""
    name = cluster.rows[0].en or ""
    near = sorted({at for key in _keys(career_of(cluster)) for at in shelves.get(key, ())})
    return [(at, careers[at]) for at in near if any(reads_as(zh, name) for zh in careers[at].zh)]


def _candidates(cluster: Cluster, shelves: Mapping[object, list[int]], careers: list[Career]) -> list[Fit]:
    """The Chinese clusters that fit best, or all to which the mention's several posts lead, where they are one
    person's.
    """
    name, one = cluster.rows[0].en or "", career_of(cluster)
    fits, near = [], _alike(cluster, shelves, careers)
    for number, other in near:
        grade, rule = _grade(one, other, name)
        if grade:
            fits.append(Fit(number, grade, rule))
    if not fits and (turned := _turned(name)):
        known = sorted({at for key in _keys(one) for at in shelves.get(key, ())})
        fits = [Fit(at, 1, TURNED) for at in known if _holds_as(turned, one, careers[at])]
    seated = [fit for fit in fits if fit.rule == "same-post"]
    if _bridge(one, seated, careers):
        return seated
    if len({careers[fit.number].zh for fit in seated}) > 1:
        kept = in_turn(one, [careers[fit.number] for fit in seated])
        if not kept:
            return seated
        fits = [seated[at] for at in kept]
        fits = [fit for fit in fits if shared_events(one, careers[fit.number])] or fits
    elif seated and (others := _others(one, seated, near, careers)):
        return [*seated, *others]
    highest = max((fit.grade for fit in fits), default=0)
    return [fit for fit in fits if fit.grade == highest]


def _others(one: Career, seated: list[Fit], near: list[tuple[int, Career]], careers: list[Career]) -> list[Fit]:
    """Who else of one city may be meant where the holder of the post is known in it only at another time."""
    holders = [careers[fit.number] for fit in seated]
    if not all(away(one, holder) for holder in holders) or any(shared_events(one, holder) for holder in holders):
        return []
    names = {holder.zh for holder in holders}
    free = [(at, other) for at, other in near if other.zh not in names and not clash(one, other, strict=True)]
    return [Fit(at, seated[0].grade, "same-post") for at, other in free if rises(one, other) and not gone(one, other)]


def _turned(name: str) -> str | None:
    """A name of two or three syllables with the last one as the surname: "Lin An" for "An Lin", "Sun Guofeng"
    for "Guo Fengsun", as machines join "guo feng sun"; None for other names.
    """
    parts = syllables("".join(latin(name)))
    return f"{parts[-1]} {''.join(parts[:-1])}" if len(parts) in EITHER_ORDER else None


def _holds_as(name: str, one: Career, other: Career) -> bool:
    """Whether somebody whose characters read so holds the very post of a career, with nothing against it."""
    return any(reads_as(zh, name) for zh in other.zh) and bool(shared_seat(one, other)) and not clash(one, other)


def _keys(one: Career) -> set[object]:
    """What two careers share that may be one person's: a city, an event, or a role without an area."""
    return {*one.tops, *event_keys(one), *(seat.role for seat in one.seats if seat.area is None)}


def _grade(one: Career, other: Career, name: str) -> tuple[int, str]:
    if clash(one, other) or gone(one, other):
        return 0, ""
    seat = shared_seat(one, other)
    if seat:
        return 2 + int(seat), "same-post"
    if clash(one, other, strict=True):
        return 0, ""
    if shared_events(one, other):
        return 2, "same-event"
    pairs = [(p, q) for p in one.all_seats for q in other.all_seats if same_area(p, q)]
    long = len(syllables("".join(latin(name)))) >= _LONG
    for p, q in pairs:
        chiefs = role(p.role).chief and role(q.role).chief
        if leads(p, q) or ((long or chiefs) and plausible(one, other, p, q, 1.0)):
            return 1, "same-area"
    return 0, ""


def _bridge(one: Career, fits: list[Fit], careers: list[Career]) -> bool:
    """Whether all that fit are one name, none in conflict with another, each by another seat of the mention."""
    others = [careers[fit.number] for fit in fits]
    if len(fits) < 2 or len(frozenset().union(*(other.zh for other in others))) != 1:
        return False
    used = [{seat for seat, _ in common_seats(one, other)} for other in others]
    pairs = list(combinations(range(len(fits)), 2))
    return not any(used[a] & used[b] or clash(others[a], others[b]) for a, b in pairs)


def _one_an_article(chosen: dict[int, list[Fit]], western: list[Cluster]) -> dict[int, list[Fit]]:
    """Of two mentions of one article that choose the same person, only those with the post itself."""
    takers: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, fits in chosen.items():
        for fit in fits:
            for article in {row.article for row in western[number].rows}:
                takers[fit.number, article].append(number)
    refused = set()
    for numbers in takers.values():
        if len(numbers) > 1:
            refused |= {number for number in numbers if chosen[number][0].rule != "same-post"}
    return {number: fits for number, fits in chosen.items() if number not in refused}


def _merge(
    chinese: list[Cluster], western: list[Cluster], chosen: dict[int, list[Fit]]
) -> tuple[list[Cluster], list[Cluster]]:
    root = list(range(len(chinese)))

    def find(number: int) -> int:
        while root[number] != number:
            number = root[number]
        return number

    def absorb(target: Cluster, source: Cluster, rule: str, why: str) -> None:
        merge = Merge(target.rows[0].label, source.rows[0].label, rule, why)
        target.merges += [*source.merges, merge]
        target.issues += source.issues
        target.rows = sorted((*target.rows, *source.rows), key=lambda row: row.order)

    for number in sorted(chosen):
        fits = chosen[number]
        home = find(fits[0].number)
        for fit in fits[1:]:
            other = find(fit.number)
            if other != home:
                home, other = sorted((home, other))
                why = f"{western[number].rows[0].label} names both posts"
                absorb(chinese[home], chinese[other], "former-post", why)
                root[other] = home
        reads = "read in the other order" if fits[0].rule == TURNED else "reads so"
        absorb(chinese[home], western[number], fits[0].rule, f"{western[number].rows[0].en} {reads}")
    kept = [cluster for number, cluster in enumerate(chinese) if root[number] == number]
    rest = [cluster for number, cluster in enumerate(western) if number not in chosen]
    return in_order(kept), in_order(rest)
