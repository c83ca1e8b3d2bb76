"""Decisions of people about what is one and what isn't: a table that always wins, whatever the rules say."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError
from kg.model import Issue, Merge
from kg.resolve import tables
from kg.resolve.cluster import Cluster, in_order
from kg.resolve.rows import MentionRow

COLUMNS = ("left", "right", "verdict", "why", "date")
VERDICTS = ("same", "different")
UNMATCHED = "unmatched-decision"
IDLE = "idle-decision"


class Decision(NamedTuple):
    """One line of `decisions.csv`: two names as "SOURCE: name", and whether they are the "same" or "different"."""

    left: str
    right: str
    verdict: str
    why: str
    date: str


def read_decisions(path: Path) -> list[Decision | InputError]:
    """The decisions of a file, in its order, and what is wrong with its other lines; [] if there is none.

    Raises:
        InputError: it isn't UTF-8, or has other columns.
    """
    return [one if isinstance(one, InputError) else Decision(*one) for one in tables.lines(path, COLUMNS, _wrong)]


def _wrong(cells: list[str]) -> str | None:
    return None if cells[2] in VERDICTS else f"expected same or different, found {cells[2]!r}"


def add_decision(path: Path, decision: Decision) -> None:
    """Write a decision at the end of a file, which is made with its heading if there is none.

    Raises:
        InputError: a value has a line break or an unknown verdict.
        OutputError: it can't be written.
    """
    if decision.verdict not in VERDICTS:
        raise InputError(path.name, f"no line can hold this decision: {decision!r}")
    tables.add(path, COLUMNS, decision)


def matches(row: MentionRow, side: str) -> bool:
    """Whether one side of a decision means a mention: its file, and any of its names."""
    name = side.removeprefix(f"{row.source}: ")
    return name != side and (name in row.texts or name in row.names)


def sources(side: str) -> set[str]:
    """The files that one side of a decision may mean: what stands before one of its ": "."""
    parts = side.split(": ")
    return {": ".join(parts[:count]) for count in range(1, len(parts))}


def standing(decisions: Sequence[Decision]) -> tuple[list[Decision], list[Issue]]:
    """The decisions without those that a later one on the same two mentions contradicts, and the latter."""
    last = {frozenset((one.left, one.right)): one.verdict for one in decisions}
    kept, undone = [], []
    for one in decisions:
        said = last[frozenset((one.left, one.right))]
        if said == one.verdict:
            kept.append(one)
        else:
            undone.append(_idle(one, f"a later line says {said}"))
    return kept, undone


def _idle(decision: Decision, why: str) -> Issue:
    return Issue(IDLE, f"{decision.left} | {decision.right}, {decision.verdict}: {why}", "decisions.csv", None)


def key_aliases(
    keyed: Iterable[tuple[str, MentionRow]], decisions: Sequence[Decision]
) -> tuple[dict[str, str], list[Issue]]:
    """Block keys to be read as another, so that mentions decided to be the same meet; and the decisions that match
    nothing.
    """
    wanted = {side: index for index, d in enumerate(decisions) for side in (d.left, d.right)}
    files = {source for side in wanted for source in sources(side)}
    found: dict[str, set[tuple[str, str]]] = {}
    for key, row in keyed:
        if row.source in files:
            for side in wanted:
                if matches(row, side):
                    found.setdefault(side, set()).add((key.partition("|")[0], key))
    aliases: dict[str, str] = {}

    def root(key: str) -> str:
        while key in aliases:
            key = aliases[key]
        return key

    issues = []
    for decision in decisions:
        left, right = found.get(decision.left, set()), found.get(decision.right, set())
        pairs = [(a, b) for kind, a in sorted(left) for other, b in sorted(right) if kind == other]
        if not pairs:
            missing = [side for side in (decision.left, decision.right) if side not in found]
            issues.append(
                Issue(UNMATCHED, " | ".join(missing) or f"{decision.left} | {decision.right}", "decisions.csv", None)
            )
        elif decision.verdict == "same":
            for a, b in pairs:
                low, high = sorted((root(a), root(b)))
                if low != high:
                    aliases[high] = low
    return {key: root(key) for key in aliases}, issues


def apply(clusters: list[Cluster], decisions: Sequence[Decision]) -> list[Cluster]:
    """Clusters as decided: "different" parts a mention from those it was merged with, then "same" joins clusters."""
    files = {row.source for cluster in clusters for row in cluster.rows}
    near = [d for d in decisions if sources(d.left) & files and sources(d.right) & files]
    for decision in (d for d in near if d.verdict == "different"):
        clusters = [part for cluster in clusters for part in _parted(cluster, decision)]
    for decision in (d for d in near if d.verdict == "same"):
        clusters = _joined(clusters, decision)
    for decision in (d for d in near if d.verdict == "different"):
        for cluster in clusters:
            cluster.issues.extend(_vain(cluster, decision))
    return in_order(clusters)


def _vain(cluster: Cluster, decision: Decision) -> Iterator[Issue]:
    """What is said where mentions that were decided to be different are one."""
    left = [row for row in cluster.rows if matches(row, decision.left)]
    if left and any(matches(row, decision.right) for row in cluster.rows):
        alike = any(matches(row, decision.right) for row in left)
        yield _idle(decision, "both sides mean the same mentions" if alike else "other lines make one of the two")


def _parted(cluster: Cluster, decision: Decision) -> list[Cluster]:
    left = [row for row in cluster.rows if matches(row, decision.left)]
    right = [row for row in cluster.rows if matches(row, decision.right) and row not in left]
    if not left or not right:
        return [cluster]
    here = set(map(id, _side(cluster, left, right)))
    parts = [
        Cluster(
            cluster.kind,
            [row for row in cluster.rows if (id(row) in here) == side],
            [],
            list(cluster.issues),
        )
        for side in (True, False)
    ]
    labels = [{row.label for row in part.rows} for part in parts]
    for merge in cluster.merges:
        for part, inside in zip(parts, labels, strict=True):
            if merge.left in inside and merge.right in inside:
                part.merges.append(merge)
    return parts


def _side(cluster: Cluster, left: list[MentionRow], right: list[MentionRow]) -> list[MentionRow]:
    """The rows that go with the right side: those merged with it more nearly than with the left."""
    mine, theirs = {row.label for row in left}, {row.label for row in right}
    moved = True
    while moved:
        moved = False
        for merge in cluster.merges:
            ends = {merge.left, merge.right}
            for side, other in ((mine, theirs), (theirs, mine)):
                if ends & side and not ends & other and not ends <= side:
                    side |= ends
                    moved = True
    return [row for row in cluster.rows if row.label in theirs]


def _joined(clusters: list[Cluster], decision: Decision) -> list[Cluster]:
    left = next((c for c in clusters if any(matches(row, decision.left) for row in c.rows)), None)
    right = next((c for c in clusters if any(matches(row, decision.right) for row in c.rows)), None)
    if left is None or right is None or left is right:
        return clusters
    merge = Merge(decision.left, decision.right, "decision", decision.why)
    rows = sorted((*left.rows, *right.rows), key=lambda row: row.order)
    issues = [*left.issues, *right.issues]
    whole = Cluster(left.kind, rows, [*left.merges, *right.merges, merge], issues)
    return [cluster for cluster in clusters if cluster is not left and cluster is not right] + [whole]
