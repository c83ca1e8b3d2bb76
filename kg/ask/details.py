"""What articles tell of a meeting, project, site or organization itself: its day, place, phase, industry, money."""

from collections import Counter
from dataclasses import dataclass

from kg.ask.claims import Source, source_of
from kg.ask.graph import GraphStore
from kg.ask.triples import Triples

_TOLD = {
    "kg:date": "day",
    "kg:endDate": "last day",
    "kg:phase": "phase",
    "kg:industry": "industry",
    "kg:investment": "investment",
}
_PLACED = {"meeting": "held by", "project": "place", "organization": "place", "site": "place"}
"""What an area is to a thing of a kind."""


def area_of(triples: Triples, thing: str | None) -> str | None:
    """The name of the area that most mentions of a meeting, project, site or organization are told to be of."""
    areas = Counter(area for mention in (triples.subjects("kg:thing", thing) if thing else ())
                    if (area := triples.text(mention, "kg:area")))  # fmt: skip
    most = min(areas, key=lambda area: (-areas[area], area), default=None)
    return triples.label(most, "zh") or triples.label(most, "en")


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that articles tell, and where they name what they tell it of."""

    what: str
    value: str
    sources: tuple[Source, ...]


def details(store: GraphStore, thing: str, kind: str) -> list[Detail]:
    """All that is told, kind of detail by kind; what articles tell differently stands one by one."""
    if kind not in _PLACED:
        return []
    triples = Triples(store)
    order = ["day", "last day", _PLACED[kind], "phase", "industry", "investment"]
    found: dict[tuple[int, str], set[Source]] = {}
    for mention in triples.subjects("kg:thing", thing):
        area = triples.text(mention, "kg:area")
        told = {what: triples.text(mention, predicate) for predicate, what in _TOLD.items()}
        told[_PLACED[kind]] = triples.label(area, "zh") or triples.label(area, "en")
        for what, value in told.items():
            if value:
                found.setdefault((order.index(what), value), set()).add(source_of(triples, mention)[1])
    return [
        Detail(order[at], value, tuple(sorted(sources, key=lambda one: (one.published or "", one.source, one.quote))))
        for (at, value), sources in sorted(found.items())
    ]
