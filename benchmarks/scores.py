"""Pairwise and B-cubed precision, recall and F1 of two clusterings of the same keys."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from typing import NamedTuple, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Score(NamedTuple):
    """Precision and recall."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def pairwise(gold: Mapping[Key, Hashable], found: Mapping[Key, Hashable]) -> Score:
    """Of the pairs that are one by the one clustering, the share that is by the other, too; 1 where there is none."""
    both = _pairs(Counter((gold[key], found[key]) for key in gold))
    by_gold, by_found = _pairs(Counter(gold.values())), _pairs(Counter(found[key] for key in gold))
    return Score(both / by_found if by_found else 1.0, both / by_gold if by_gold else 1.0)


def b_cubed(gold: Mapping[Key, Hashable], found: Mapping[Key, Hashable]) -> Score:
    """The same for each key's own cluster, and the mean of it: every mention counts alike."""
    mine = {key: found[key] for key in gold}
    return Score(_shares(mine, gold), _shares(gold, mine))


def _pairs(sizes: Mapping[Hashable, int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())


def _shares(outer: Mapping[Key, Hashable], inner: Mapping[Key, Hashable]) -> float:
    groups: dict[Hashable, list[Key]] = defaultdict(list)
    for key in inner:
        groups[outer[key]].append(key)
    shares = [
        sum(inner[key] == inner[other] for other in group) / len(group) for group in groups.values() for key in group
    ]
    return sum(shares) / len(shares) if shares else 1.0
