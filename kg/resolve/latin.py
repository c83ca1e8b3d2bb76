"""Names in Latin letters find the person in characters they stand for: the post, area and time must fit, and one
person only.
"""

from collections import defaultdict

from kg.lang.readings import latin, reads_as, syllables
from kg.model import Issue, Merge
from kg.resolve.careers import (
    Career,
    Same,
    career,
    clash,
    leads,
    plausible,
    same_area,
    same_seat,
    shared_events,
    shared_seat,
)
from kg.resolve.cluster import Cluster, in_order
from kg.resolve.roles import role

UNDECIDED = "undecided-person"
_LONG = 3  # syllables from which a name is rare enough for its area alone to tell


def attach(chinese: list[Cluster], western: list[Cluster]) -> tuple[list[Cluster], list[Cluster]]:
    """Give Latin clusters to the Chinese cluster they fit, in rounds; what fits two, or none, is handed back with the
    first.

    A Latin mention that names the former and the new post of one person (by name) joins the two clusters of these
    posts.
    """
    torn: dict[int, list[int]] = {}
    while True:
        careers = [career(cluster.rows) for cluster in chinese]
        chosen: dict[int, list[tuple[int, Same, str]]] = {}
        torn = {}
        for number, cluster in enumerate(western):
            fits = _candidates(cluster, chinese, careers)
            if len(fits) == 1 or _bridge(career(cluster.rows), fits, careers):
                chosen[number] = fits
            elif fits:
                torn[number] = [at for at, _, _ in fits]
        chosen = _one_an_article(chosen, western)
        if not chosen:
            break
        chinese, western = _merge(chinese, western, chosen)
    for number, others in torn.items():
        row = western[number].rows[0]
        labels = ", ".join(chinese[at].rows[0].label for at in others)
        western[number].issues.append(Issue(UNDECIDED, f"{row.label} | {labels}", row.source, None))
    return chinese, western


def _candidates(cluster: Cluster, chinese: list[Cluster], careers: list[Career]) -> list[tuple[int, Same, str]]:
    """The Chinese clusters that fit best, with the evidence: (number, how sure a shared seat is, rule)."""
    name, one = cluster.rows[0].en or "", career(cluster.rows)
    best: list[tuple[int, Same, str]] = []
    highest = 0
    for number, other in enumerate(careers):
        if not (one.tops & other.tops or shared_events(one, other) or _share_role(one, other)):
            continue
        if not any(reads_as(zh, name) for zh in other.zh):
            continue
        grade, same, rule = _grade(one, other, name)
        if grade > highest:
            best, highest = [], grade
        if grade and grade == highest:
            best.append((number, same, rule))
    return best


def _share_role(a: Career, b: Career) -> bool:
    return any(p.area is None and q.area is None and p.role == q.role for p in a.seats for q in b.seats)


def _grade(one: Career, other: Career, name: str) -> tuple[int, Same, str]:
    if clash(one, other):
        return 0, Same.NO, ""
    seat = shared_seat(one, other)
    if seat:
        return 2 + int(seat), seat, "same-post"
    if clash(one, other, strict=True):
        return 0, Same.NO, ""
    if shared_events(one, other):
        return 2, seat, "same-event"
    pairs = [(p, q) for p in one.all_seats for q in other.all_seats if same_area(p, q)]
    long = len(syllables("".join(latin(name)))) >= _LONG
    for p, q in pairs:
        chiefs = role(p.role).chief and role(q.role).chief
        if leads(p, q) or ((long or chiefs) and plausible(one, other, p, q, 1.0)):
            return 1, seat, "same-area"
    return 0, Same.NO, ""


def _bridge(one: Career, fits: list[tuple[int, Same, str]], careers: list[Career]) -> bool:
    """Whether all that fit are one name, none in conflict with another, each by another seat of the mention."""
    if len(fits) < 2 or any(not same for _, same, _ in fits):
        return False
    others = [careers[number] for number, _, _ in fits]
    if len(frozenset().union(*(other.zh for other in others))) != 1:
        return False
    used = [{p for p in one.all_seats if any(same_seat(p, q) for q in other.all_seats)} for other in others]
    apart = all(not a & b for at, a in enumerate(used) for b in used[at + 1 :])
    return apart and not any(clash(a, b) for at, a in enumerate(others) for b in others[at + 1 :])


def _one_an_article(
    chosen: dict[int, list[tuple[int, Same, str]]], western: list[Cluster]
) -> dict[int, list[tuple[int, Same, str]]]:
    """Of two mentions of one article that choose the same person, only those with the post itself."""
    takers: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, fits in chosen.items():
        for at, _, _ in fits:
            for article in {row.article for row in western[number].rows}:
                takers[at, article].append(number)
    refused = set()
    for numbers in takers.values():
        if len(numbers) > 1:
            refused |= {number for number in numbers if not chosen[number][0][1]}
    return {number: fits for number, fits in chosen.items() if number not in refused}


def _merge(
    chinese: list[Cluster], western: list[Cluster], chosen: dict[int, list[tuple[int, Same, str]]]
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
        home = find(fits[0][0])
        for at, _, _ in fits[1:]:
            other = find(at)
            if other != home:
                home, other = sorted((home, other))
                why = f"{western[number].rows[0].label} names both posts"
                absorb(chinese[home], chinese[other], "former-post", why)
                root[other] = home
        absorb(chinese[home], western[number], fits[0][2], f"{western[number].rows[0].en} reads so")
    kept = [cluster for number, cluster in enumerate(chinese) if root[number] == number]
    rest = [cluster for number, cluster in enumerate(western) if number not in chosen]
    return in_order(kept), in_order(rest)
