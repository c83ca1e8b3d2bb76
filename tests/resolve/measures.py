"""How well mentions were resolved: the checks of same.json."""

from collections import defaultdict
from collections.abc import Mapping
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
