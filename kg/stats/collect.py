"""Counts a graph."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

import pyoxigraph as ox

from kg.export.reading import Reader
from kg.export.tables import TENURES
from kg.stats import attendance
from kg.stats.figures import Kind, Month, Official, Stats
from kg.stats.places import cities
from kg.stats.reading import EDGES, RECORDS, THINGS, Reading

TOP = 20
"""How many of the most connected officials there are, unless told otherwise."""
_MONTH = re.compile(r"\d{4}-\d{2}(?=-)")


def stats(store: ox.Store, top: int = TOP, exact: int = attendance.EXACT) -> Stats:
    """The figures of a graph, with its `top` most connected officials.

    Betweenness is exact in each piece of the network of up to `exact` people times links, and estimated in
    larger ones.
    """
    reading, reader = Reading(store), Reader(store)
    kinds = {kind: reading.members(name) for kind, name in {**THINGS, **RECORDS}.items()}
    met = _attended(reading, kinds)
    together = attendance.network(met.values())
    size, betweenness = attendance.measured(together, exact)
    meetings = Counter(person for people in met.values() for person in people)
    holders = reading.grouped("org:member")
    officials = {person for tenure in kinds["tenure"] for person in holders.get(tenure, ())}

    def official(person: str) -> Official:
        name, degree = reader.label(person), together.degree[person]
        return Official(person, name, _post(reader, person), meetings[person], degree, betweenness[person])

    def ranked(*measures: Callable[[str], float]) -> tuple[Official, ...]:
        people = [person for person in officials.intersection(together) if measures[0](person)]
        order = sorted(people, key=lambda person: (*(-measure(person) for measure in measures), person))
        return tuple(map(official, order[: max(0, top)]))

    whole = attendance.whole(
        (thing for kind in THINGS for thing in kinds[kind]), (edge for name in EDGES for edge in reading.links(name))
    )
    return Stats(
        tuple(Kind(kind, len(members)) for kind, members in kinds.items()),
        cities(reading, kinds, _names(reader, kinds["place"])),
        _months(reading, kinds),
        size,
        ranked(lambda person: together.degree[person], lambda person: betweenness[person]),
        ranked(lambda person: betweenness[person], lambda person: together.degree[person]),
        (attendance.components("whole", whole), attendance.components("together", together)),
    )


def _attended(reading: Reading, kinds: Mapping[str, Collection[str]]) -> Mapping[str, list[str]]:
    """Meeting → the people who attended it (organizations speak at meetings, too)."""
    people, meetings = set(kinds["person"]), set(kinds["meeting"])
    found: dict[str, list[str]] = defaultdict(list)
    for person, meeting in reading.links("kg:attended"):
        if person in people and meeting in meetings:
            found[meeting].append(person)
    return found


def _months(reading: Reading, kinds: Mapping[str, Collection[str]]) -> tuple[Month, ...]:
    articles = _by_month(kinds["article"], reading.texts("schema:datePublished", "xsd:date"))
    meetings = _by_month(kinds["meeting"], reading.texts("schema:startDate", "xsd:date"))
    months = sorted(articles.keys() | meetings.keys(), key=lambda month: (month is None, month))
    return tuple(Month(month, articles[month], meetings[month]) for month in months)


def _by_month(things: Iterable[str], days: Mapping[str, str]) -> Counter[str | None]:
    known = (_MONTH.match(days.get(thing, "")) for thing in things)
    return Counter(month[0] if month else None for month in known)


def _names(reader: Reader, things: Iterable[str]) -> Mapping[str, str]:
    return {thing: reader.label(thing) for thing in things}


def _post(reader: Reader, person: str) -> str | None:
    """The post in which a person was seen last."""
    tenures = list(reader.rows_about(TENURES, "person", person))
    if not tenures:
        return None
    last = max(tenures, key=lambda row: (str(row["last_seen"] or ""), str(row["first_seen"] or ""), str(row["id"])))
    parts = (last["area_name"], last["organization_name"], last["role_name"])
    return " ".join(str(part) for part in parts if part) or None
