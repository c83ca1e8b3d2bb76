"""First reading: how connected each entity is, and which of them the page shows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from kg.model import Entity, Resolved
from kg.view.claims import claims

NEEDS_LINK = frozenset(("place", "organization", "site"))
"""Kinds that say nothing alone: they are shown only if something of the articles links to them."""


@dataclass(frozen=True, slots=True)
class Census:
    """What is shown, and the links that rest on the gazetteer.

    Attributes:
        shown: ids of the entities that are shown.
        total: how many there were to choose from.
        areas: id of the gazetteer → id of the place's entity.
        homes: id of a place → the place it lies in; of anything else that is no person → the place it is located in.
    """

    shown: frozenset[str]
    total: int
    areas: Mapping[str, str]
    homes: Mapping[str, str]


def census(entities: Iterable[Entity], articles: Iterable[Resolved], limit: int) -> Census:
    """Count the links of each entity and choose the `limit` most connected (ties: by id)."""
    areas: dict[str, str] = {}
    inside: dict[str, str] = {}
    known: dict[str, bool] = {}
    for entity in entities:
        known[entity.id] = entity.kind in NEEDS_LINK
        area = entity.info.get("area")
        if entity.kind == "place":
            areas[area or entity.id.rpartition("/")[2]] = entity.id
            area = entity.info.get("within")
        if area and entity.kind != "person":
            inside[entity.id] = area
    homes = {one: areas[area] for one, area in inside.items() if areas.get(area, one) != one}

    links: Counter[str] = Counter()
    for article in articles:
        for claim in claims(article, areas):
            links.update(one for one in (claim.source, claim.target) if one in known)
    worth = {one for one, needs_link in known.items() if links[one] or not needs_link}
    for one in sorted(worth):
        home = homes.get(one)
        while home is not None and home not in worth:
            worth.add(home)
            home = homes.get(home)
    for one in worth:
        if one in homes:
            links.update((one, homes[one]))
    shown = nsmallest(limit, worth, key=lambda one: (-links[one], one))
    return Census(frozenset(shown), len(worth), areas, homes)
