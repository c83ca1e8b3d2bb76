"""First reading: how connected each entity is, and which of them the page shows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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


class Count:
    """Counts while entities, then articles, pass by on their way elsewhere."""

    def __init__(self) -> None:
        self._areas: dict[str, str] = {}
        self._inside: dict[str, str] = {}
        self._known: dict[str, bool] = {}
        self._links: Counter[str] = Counter()

    def entities(self, entities: Iterable[Entity]) -> Iterator[Entity]:
        """The same entities again, all of them before the first article."""
        for entity in entities:
            self._known[entity.id] = entity.kind in NEEDS_LINK
            area = entity.info.get("area")
            if entity.kind == "place":
                self._areas[area or entity.id.rpartition("/")[2]] = entity.id
                area = entity.info.get("within")
            if area and entity.kind != "person":
                self._inside[entity.id] = area
            yield entity

    def articles(self, articles: Iterable[Resolved]) -> Iterator[Resolved]:
        """The same articles again."""
        for article in articles:
            for claim in claims(article, self._areas):
                for end in (claim.source, claim.target):
                    if end in self._known:
                        self._links[end] += 1
            yield article

    def census(self, limit: int) -> Census:
        """Choose the `limit` most connected of all that passed by (ties: by id)."""
        areas, links = self._areas, self._links.copy()
        homes = {one: areas[area] for one, area in self._inside.items() if areas.get(area, one) != one}
        worth = {one for one, needs_link in self._known.items() if links[one] or not needs_link}
        for one in sorted(worth):
            home = homes.get(one)
            while home is not None and home not in worth:
                worth.add(home)
                home = homes.get(home)
        for one in worth:
            if one in homes:
                links.update((one, homes[one]))
        shown = with_homes(sorted(worth, key=lambda one: (-links[one], one)), limit, homes)
        return Census(shown, len(worth), areas, homes)


def with_homes(ranked: Sequence[str], limit: int, homes: Mapping[str, str]) -> frozenset[str]:
    """The first `limit` of what is ranked, each with all the places among them that it lies in.

    Without its city a county would stand at the top of the tree of areas, and be missing where the city is chosen.
    """
    known, shown = frozenset(ranked), set[str]()
    for one in ranked:
        wanted = {one, *(place for place in above(one, homes) if place in known)} - shown
        if len(shown) + len(wanted) <= limit:
            shown |= wanted
        if len(shown) == limit:
            break
    return frozenset(shown)


def above(one: str, homes: Mapping[str, str]) -> list[str]:
    """The places in which something lies, the nearest first."""
    found: list[str] = []
    while (one := homes.get(one, "")) and one not in found:
        found.append(one)
    return found
