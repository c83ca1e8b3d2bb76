"""Cities: the area of prefecture level that something lies in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from kg.stats.figures import City
from kg.stats.reading import Reading

_OFFICIAL = "official"
_COUNTED = (_OFFICIAL, "post", "organization", "meeting", "project", "site")
Names = Mapping[str, str]
"""IRI → the name that a thing is shown by."""


def cities(reading: Reading, kinds: Mapping[str, list[str]], names: Names) -> tuple[City, ...]:
    """What lies in each city, the one with most officials first; what has no known place comes last."""
    above = _Above(reading)
    found: dict[str | None, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for kind, thing, areas in _placed(reading, kinds):
        around: set[str | None] = {above.city(area) for area in areas}
        for city in around or {None}:
            found[city][kind].add(thing)
    somewhere = {official for city, of in found.items() if city is not None for official in of[_OFFICIAL]}
    found[None][_OFFICIAL] -= somewhere  # who has one post in a known place isn't unplaced for another
    rows = [_city(city, of, above, names) for city, of in found.items() if city is not None or any(of.values())]
    return tuple(sorted(rows, key=lambda row: (row.id is None, -row.officials, -row.meetings, -row.posts, row.id)))


def _city(city: str | None, of: Mapping[str, set[str]], above: "_Above", names: Names) -> City:
    counts = [len(of.get(kind, ())) for kind in _COUNTED]
    if city is None:
        return City(None, None, None, *counts)
    province = above.nearest(city, "province")
    return City(city, names.get(city, city), None if province in (None, city) else names.get(str(province)), *counts)


def _placed(reading: Reading, kinds: Mapping[str, list[str]]) -> Iterator[tuple[str, str, Iterable[str]]]:
    """Everything that is counted, with its areas; a post in an organization is where the organization is."""
    located, area = reading.grouped("kg:locatedIn"), reading.grouped("kg:area")

    def around(node: str, bodies: Mapping[str, list[str]]) -> Iterable[str]:
        own = area.get(node)
        return own if own else [place for body in bodies.get(node, ()) for place in located.get(body, ())]

    for kind in ("organization", "meeting", "project", "site"):
        for thing in kinds[kind]:
            yield kind, thing, located.get(thing, ())
    inside = reading.grouped("org:postIn")
    for post in kinds["post"]:
        yield "post", post, around(post, inside)
    holders, body = reading.grouped("org:member"), reading.grouped("org:organization")
    for tenure in kinds["tenure"]:
        for person in holders.get(tenure, ()):
            yield _OFFICIAL, person, around(tenure, body)


class _Above:
    """The areas above an area."""

    def __init__(self, reading: Reading) -> None:
        self._within = reading.grouped("kg:within")
        self._level = reading.texts("kg:level")
        self.city = cache(self._city)

    def _city(self, area: str) -> str:
        return self.nearest(area, "prefecture") or self.nearest(area, "province") or area

    def nearest(self, area: str, level: str) -> str | None:
        """The nearest area of a level at or above an area; of two equally near ones that with the lesser IRI."""
        here, seen = [area], {area}
        while here:
            for one in here:
                if self._level.get(one) == level:
                    return one
            here = sorted({outer for one in here for outer in self._within.get(one, ())} - seen)
            seen.update(here)
        return None
