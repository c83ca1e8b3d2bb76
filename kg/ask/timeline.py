"""A person's life in the articles, by date: posts with their time, meetings, talks, visits and honours."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kg.ask.claims import OWN, Claim, Source, claims
from kg.ask.details import area_of
from kg.ask.explain import Thing, about
from kg.ask.graph import GraphStore
from kg.ask.names import LEVELS
from kg.ask.render import shown_name
from kg.ask.table import Table, Value
from kg.ask.triples import Triples

Kind = Literal["post", "meeting", "encounter", "award"]

_KINDS: dict[str, Kind] = {"Holding": "post", "Participation": "meeting", "Encounter": "encounter", "Award": "award"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a timeline.

    Attributes:
        start, end: the first and last day; of a post those on which articles show the person in it. ISO days, or
            "--02-27"; None if no article tells.
        ended: the day by which a post was certainly over.
        kind: post, meeting, encounter or award.
        what: the role of a post; in which capacities he took part ("presided, spoke"); met or visited; the honour.
        name: the title as written (the area's name for "our city's"), the meeting, or whom or what was met or visited.
        iri: of that meeting, person or place; None for posts and honours.
        place: the area or organization of a post; the area whose meeting it is, or in which lies what was visited.
        sources: the articles that say so, by date.
    """

    start: str | None
    end: str | None
    ended: str | None
    kind: Kind
    what: str
    name: str | None
    iri: str | None
    place: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The entries of one person, by date, those whose year is unknown last."""

    person: str
    zh: str | None
    en: str | None
    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """Chinese and English name, as far as known."""
        return shown_name(self.zh, self.en, self.person)


@dataclass(frozen=True, slots=True)
class Timelines:
    """What bears a name: people, one timeline each; if nobody does, `suggestions` are names like it."""

    name: str
    people: tuple[Timeline, ...]
    suggestions: tuple[str, ...]


def timelines(store: GraphStore, name: str) -> Timelines:
    """The timelines of all people of a name, in whatever script it is given, sorted by IRI."""
    answer = about(store, name)
    people = tuple(_timeline(store, thing) for thing in answer.things if thing.kind == "person")
    return Timelines(name, people, tuple(answer.suggestions))


def _timeline(store: GraphStore, thing: Thing) -> Timeline:
    own = sorted(claims(store, thing.iri, OWN), key=lambda one: one.date or "")
    grouped: dict[tuple[str | None, ...], list[Claim]] = {}
    for one in own:
        if one.kind == "Participation":
            grouped.setdefault((one.kind, one.thing), []).append(one)
        elif one.kind in _KINDS and one.kind != "Holding":
            grouped.setdefault((one.kind, one.thing, one.what, one.date), []).append(one)
    posts = _posts(thing, [one for one in own if one.kind == "Holding"])
    triples = Triples(store)
    entries = [*posts, *(_event(group, area_of(triples, group[0].thing)) for group in grouped.values())]
    return Timeline(thing.iri, thing.zh, thing.en, tuple(sorted(entries, key=_order)))


def _posts(thing: Thing, held: list[Claim]) -> Iterator[Entry]:
    """One entry a tenure; and one a claim for posts that have no tenure ("市领导")."""
    told: set[str] = set()
    for tenure in thing.tenures:
        mine = [
            one
            for one in held
            if one.role == tenure.role
            and one.place == tenure.place
            and (tenure.organization is None or one.organization in (None, tenure.organization))
        ]
        told.update(one.iri for one in mine)
        titles = sorted((one.title for one in mine if one.title), key=str.isascii)  # Chinese first
        title, place = titles[0] if titles else None, tenure.organization or tenure.place
        days = tenure.first, tenure.last, tenure.ended
        yield Entry(*days, "post", tenure.role, _post_name(title, tenure.place), None, place, _sources(mine))
    for one in held:
        if one.iri not in told:
            place = one.organization or one.place
            name = _post_name(one.title, one.place)
            yield Entry(one.date, one.date, None, "post", one.role or "other", name, None, place, (one.source,))


def _post_name(title: str | None, place: str | None) -> str | None:
    """A title as written, but for one that is the rest of "our city's mayor": 市市长 (我市市长) → 南通市市长."""
    if title is None or title[:1] not in LEVELS or title[:1] != title[1:2]:
        return title
    return (place if place and place.endswith(title[0]) else "") + title[1:]


def _event(group: list[Claim], place: str | None) -> Entry:
    one = group[0]
    ways = sorted({claim.what for claim in group})
    if len(ways) > 1 and "attended" in ways:
        ways.remove("attended")
    name = one.zh or one.en or one.object
    what, end = ", ".join(ways), one.end or one.date
    return Entry(one.date, end, None, _KINDS[one.kind], what, name, one.thing, place, _sources(group))


def _sources(group: Iterable[Claim]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(one.source for one in group))


def day(text: str | None) -> date | None:
    """A day with its year, None for any other text."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def dated(entry: Entry) -> date | None:
    """The day by which an entry is sorted, None where its year is unknown."""
    return day(entry.start) or day(entry.ended)


def _order(entry: Entry) -> tuple[str, ...]:
    known = dated(entry)
    return (
        known.isoformat() if known else "9999",
        *(part or "" for part in (entry.start, entry.kind, entry.what, entry.name, entry.iri, entry.place)),
    )


def entry_table(timeline: Timeline) -> Table:
    """One row an entry, with the files that tell of it."""
    columns = ("from", "to", "over by", "kind", "what", "name", "place", "sources")
    rows: list[tuple[Value, ...]] = [
        (
            one.start, one.end if one.end != one.start else None, one.ended, one.kind, one.what, one.name, one.place,
            ", ".join(dict.fromkeys(source.source for source in one.sources)),
        )
        for one in timeline.entries
    ]  # fmt: skip
    return Table(columns, rows)


def source_table(people: Iterable[Timeline]) -> Table:
    """One row an entry and source, with the words; for spreadsheets."""
    columns = ("person", "zh", "en", "from", "to", "over_by", "kind", "what", "name", "iri", "place")
    rows: list[tuple[Value, ...]] = [
        (
            person.person, person.zh, person.en, one.start, one.end, one.ended, one.kind, one.what, one.name, one.iri,
            one.place, source.source, source.publisher, source.published, source.quote,
        )
        for person in people
        for one in person.entries
        for source in one.sources
    ]  # fmt: skip
    return Table((*columns, "source", "publisher", "published", "quote"), rows)


def text(answer: Timelines, told: Callable[[Table], str]) -> str:
    """The people of a name one after the other, each with a table; or that there is nobody, and names like it.

    Args:
        answer: who bears the name.
        told: makes a table a text.
    """
    if not answer.people:
        lines = [f"Nobody in the graph is called {answer.name!r}."]
        if answer.suggestions:
            lines.append(f"Names like it: {', '.join(answer.suggestions)}")
        return "".join(f"{line}\n" for line in lines)
    parts = [f"{one.name}\n{one.person}\n{told(entry_table(one))}" for one in answer.people]
    return "\n".join(parts)
