"""Which project another one is a phase of: they have one name but for the phase, and one place."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from kg.model import Entity, Whole
from kg.resolve import likely
from kg.resolve.cluster import Cluster, sorts
from kg.resolve.project_names import like_names, local, one_place, phase, word_keys
from kg.resolve.projects import CROWD
from kg.resolve.rows import MentionRow

RULE = "phase-of-a-whole"
_ALIKE = 0.7


def with_wholes(clusters: Sequence[Cluster], entities: Sequence[Entity]) -> list[Entity]:
    """The entities of one block's clusters, each project that is a phase told of its whole, where just one fits.

    No whole is made up: it is a project that some article names without a phase.
    """
    told = list(entities)
    projects = [number for number, one in enumerate(entities) if one.kind == "project"]
    phases = [number for number in projects if _phase(clusters[number]) is not None]
    shelves: dict[Hashable, list[int]] = defaultdict(list)
    for number in set(projects).difference(phases) if phases else ():
        for key in _keys(clusters[number]):
            shelves[key].append(number)
    for number in phases:
        near = {whole for key in _keys(clusters[number]) if len(shelves[key]) <= CROWD for whole in shelves[key]}
        fits = [one for whole in sorted(near) if (one := _fit(clusters[number], clusters[whole], entities[whole].id))]
        if len(fits) == 1:
            told[number] = replace(entities[number], whole=fits[0])
    return told


def _keys(cluster: Cluster) -> frozenset[Hashable]:
    return frozenset[Hashable]().union(*map(word_keys, sorts(cluster)))


def _phase(cluster: Cluster) -> int | None:
    """The phase of a cluster, whose rows never tell of two."""
    return next((number for row in cluster.rows[:1] if (number := phase(row)) is not None), None)


def _fit(part: Cluster, whole: Cluster, path: str) -> Whole | None:
    """The whole, if a mention of each has one name, and in which way; None if they differ or lie apart."""
    pairs = list(product(sorts(part), sorts(whole)))
    if not all(one_place(left, right) for left, right in pairs):
        return None
    for left, right in pairs:
        for why in _alike(left, right):
            return Whole(path, RULE, why, (left.article, left.mention), (right.article, right.mention))
    return None


def _alike(part: MentionRow, whole: MentionRow) -> Iterator[str]:
    """Why two names are one but for the phase: all that is left over of either are words that say nothing."""
    for same_script, told in ((True, "the same name"), (False, "the same name translated")):
        fits = likely.same_words if same_script else likely.translated
        for like in like_names(part, whole, same_script, fits):
            rest = any(word.kind != "filler" for word in (*like.left, *like.right))
            if not rest and like.score >= _ALIKE and local(like, bool(part.area and whole.area)):
                yield f"{told} without phase {phase(part)}"
