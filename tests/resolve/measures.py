"""How well mentions were resolved: the checks of same.json, and pairwise and B-cubed precision, recall and F1."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from typing import Any

from kg.model import Article, Found
from kg.resolve import Resolution
from kg.resolve.rows import rows

Key = tuple[str, str]


def look_up(articles: list[tuple[Article, Found]], resolution: Resolution) -> dict[Key, set[str]]:
    """(source, name) → ids of the entities that bear the name there."""
    found: dict[Key, set[str]] = defaultdict(set)
    for article, what in articles:
        for row in rows(article, what):
            for name in {*row.names, *row.texts}:
                found[article.source, name].add(resolution.ids[row.article, row.mention])
    return found


def same_checks(world: Mapping[str, Any], names: Mapping[Key, set[str]]) -> dict[str, list[str]]:
    """What of same.json doesn't hold, by check; names that aren't known here are passed over."""
    wrong: dict[str, list[str]] = {"one IRI": [], "kept apart": [], "undecidable kept apart": []}
    for group in world.get("same", []):
        known = [(item["source"], item["name"]) for item in group if (item["source"], item["name"]) in names]
        if known and not set.intersection(*(names[key] for key in known)):
            wrong["one IRI"].append(" = ".join(f"{key[0]}:{key[1]} {sorted(names[key])}" for key in known))
    for check, key in (("kept apart", "different"), ("undecidable kept apart", "undecidable")):
        for left, right in world.get(key, []):
            a, b = ((item["source"], item["name"]) for item in (left, right))
            if a in names and b in names and names[a] & names[b]:
                wrong[check].append(f"{a} {b}")
    return wrong


def scores(gold: Mapping[Key, Any], found: Mapping[Key, Any]) -> dict[str, float]:
    """Pairwise and B-cubed precision, recall and F1 of two clusterings of the same keys."""
    keys = sorted(gold)
    right = wrong = missed = 0
    for a, b in combinations(keys, 2):
        same, one = gold[a] == gold[b], found[a] == found[b]
        right, wrong, missed = right + (same and one), wrong + (one and not same), missed + (same and not one)
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    b_precision = _b_cubed(keys, found, gold)
    b_recall = _b_cubed(keys, gold, found)
    return {
        "pairs P": precision,
        "pairs R": recall,
        "pairs F1": _f1(precision, recall),
        "B3 P": b_precision,
        "B3 R": b_recall,
        "B3 F1": _f1(b_precision, b_recall),
    }


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _b_cubed(keys: list[Key], outer: Mapping[Key, Any], inner: Mapping[Key, Any]) -> float:
    groups: dict[Any, list[Key]] = defaultdict(list)
    for key in keys:
        groups[outer[key]].append(key)
    shares = [sum(inner[key] == inner[other] for other in groups[outer[key]]) / len(groups[outer[key]]) for key in keys]
    return sum(shares) / len(shares) if shares else 1.0
