"""Merging under constraints: rows become clusters by links, never across a conflict, whatever the order of the rows."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field

from kg.model import Issue, MentionKind, Merge
from kg.resolve.careers import Career, career
from kg.resolve.rows import ASSUMED, MentionRow


@dataclass(slots=True)
class Cluster:
    """Rows that are one thing, why they are, and what stayed undecided about them."""

    kind: MentionKind
    rows: list[MentionRow]
    merges: list[Merge] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    known: tuple[int, Career] | None = None


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A reason why two clusters (by number, left < right) may be one."""

    left: int
    right: int
    rule: str
    why: str


def career_of(cluster: Cluster) -> Career:
    """The career that a person's rows tell, worked out once for the same number of rows (rows are only ever added)."""
    if cluster.known is None or cluster.known[0] != len(cluster.rows):
        cluster.known = len(cluster.rows), career(cluster.rows)
    return cluster.known[1]


def first(cluster: Cluster) -> MentionRow:
    """The row that stands for a cluster in texts (rows are kept in order)."""
    return cluster.rows[0]


def grouped(
    kind: MentionKind, rows: Iterable[MentionRow], key: Callable[[MentionRow], Hashable | None], rule: str
) -> list[Cluster]:
    """Rows of equal keys in one cluster each, rows without a key (None) alone; in linear time, however many there
    are.
    """
    groups: dict[Hashable, Cluster] = {}
    alone = []
    for row in sorted(rows, key=lambda row: row.order):
        known = key(row)
        if known is None:
            alone.append(Cluster(kind, [row]))
        elif known in groups:
            groups[known].rows.append(row)
            groups[known].merges.append(Merge(first(groups[known]).label, row.label, rule, "word by word"))
        else:
            groups[known] = Cluster(kind, [row])
    return in_order([*groups.values(), *alone])


def sorts(cluster: Cluster) -> list[MentionRow]:
    """The rows of a cluster that differ in what names and places they give, one of each."""
    found: dict[Hashable, MentionRow] = {}
    for row in cluster.rows:
        found.setdefault((row.names[:3], row.area, row.home, row.tops, row.get("phase"), row.get(ASSUMED)), row)
    return list(found.values())


def share_article(a: Cluster, b: Cluster) -> bool:
    """Whether one article names both as different things."""
    named = {(row.article, row.mention) for row in a.rows}
    articles = {article for article, _ in named}
    return any(row.article in articles and (row.article, row.mention) not in named for row in b.rows)


def in_order(clusters: Iterable[Cluster]) -> list[Cluster]:
    """Clusters by their first row, so that numbers given to them don't depend on how they came to be."""
    return sorted(clusters, key=lambda cluster: first(cluster).order)


def join(
    clusters: list[Cluster], links: Iterable[Link], conflict: Callable[[Cluster, Cluster], bool] | None, what: str
) -> list[Cluster]:
    """Merge linked clusters (all of them, without a `conflict`); where a group of them holds a conflict, only those
    that aren't between the parties.

    A cluster linked to two that are in conflict with one another could be either: all its links are dropped and an
    issue named `what` says so. A group that still holds a conflict stays as it was.
    """
    links = sorted(set(links))
    if not links:
        return clusters
    between: dict[int, list[int]] = {}
    merged: list[list[int]] = []
    for group in _groups(len(clusters), links):
        parties = _conflicts(clusters, group, conflict) if conflict else set()
        if not parties:
            merged.append(group)
            continue
        near: dict[int, set[int]] = {number: set() for number in group}
        for link in links:
            if link.left in near:
                near[link.left].add(link.right)
                near[link.right].add(link.left)
        torn = {
            n: pair for n in group for pair in parties if n not in pair and pair[0] in near[n] and pair[1] in near[n]
        }
        between.update({number: sorted(near[number]) for number in torn})
        clear = [
            k
            for k in links
            if k.left in near and not {k.left, k.right} & set(torn) and (k.left, k.right) not in parties
        ]
        for part in _groups(len(clusters), clear):
            if not (conflict and _conflicts(clusters, part, conflict)):
                merged.append(part)
            else:
                between.update({number: [n for n in part if n != number] for number in part})
    for number in sorted(between):
        row = first(clusters[number])
        others = ", ".join(first(clusters[other]).label for other in between[number])
        clusters[number].issues.append(Issue(what, f"{row.label} | {others}", row.source, None))
    return _merge(clusters, merged, links)


def _merge(clusters: list[Cluster], groups: list[list[int]], links: list[Link]) -> list[Cluster]:
    reasons: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        reasons[link.left].append(link)
    gone: set[int] = set()
    for group in groups:
        if len(group) < 2:
            continue
        inside, reached = set(group), _Union(group)
        target = clusters[group[0]]
        for link in (link for number in group for link in reasons[number]):
            if link.right in inside and reached.unite(link.left, link.right):
                left, right = first(clusters[link.left]), first(clusters[link.right])
                target.merges.append(Merge(left.label, right.label, link.rule, link.why))
        rows = [row for number in group for row in clusters[number].rows]
        for number in group[1:]:
            target.merges.extend(clusters[number].merges)
            target.issues.extend(clusters[number].issues)
            gone.add(number)
        target.rows = sorted(rows, key=lambda row: row.order)
    return in_order(cluster for number, cluster in enumerate(clusters) if number not in gone)


class _Union:
    """Union-find over numbers; `unite` says whether two were apart."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._parent = {number: number for number in numbers}

    def find(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def unite(self, left: int, right: int) -> bool:
        left, right = sorted((self.find(left), self.find(right)))
        self._parent[right] = left
        return left != right


def _groups(count: int, links: Iterable[Link]) -> list[list[int]]:
    """The groups of linked numbers, each sorted; numbers without a link are left out."""
    union = _Union(range(count))
    seen = set()
    for link in links:
        union.unite(link.left, link.right)
        seen |= {link.left, link.right}
    groups: dict[int, list[int]] = defaultdict(list)
    for number in sorted(seen):
        groups[union.find(number)].append(number)
    return [groups[root] for root in sorted(groups)]


def _conflicts(
    clusters: list[Cluster], group: list[int], conflict: Callable[[Cluster, Cluster], bool]
) -> set[tuple[int, int]]:
    return {
        (left, right)
        for at, left in enumerate(group)
        for right in group[at + 1 :]
        if conflict(clusters[left], clusters[right])
    }
