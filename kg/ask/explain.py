"""All that the graph knows of a name: who or what it is, from which words, by which rule, and why it is one thing."""

from dataclasses import dataclass, field
from importlib.resources import files

import pyoxigraph as ox

from kg.ask.graph import GraphStore
from kg.ask.names import Simplify, key, keys, simplifier
from kg.ask.table import Value

MOST_SUGGESTIONS = 10


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: the words, the article's file, publisher and date."""

    quote: str
    source: str
    publisher: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name by which an article mentions the thing."""

    written: str
    plain: str
    source: Source


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post over all articles; days are ISO days or "--02-27"."""

    role: str
    place: str | None
    organization: str | None
    first: str | None
    last: str | None
    ended: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """One claim: `kind` is its class (Holding, Participation, Encounter …), `what` its status, capacity or honour."""

    kind: str
    what: str
    subject: str
    object: str | None
    role: str | None
    title: str | None
    place: str | None
    date: str | None
    rule: str
    confidence: float
    source: Source


@dataclass(frozen=True, slots=True)
class Joined:
    """Why two mentions are one thing."""

    left: str
    right: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that bears the name, and all that is known of it."""

    iri: str
    kind: str
    zh: str | None
    en: str | None
    names: list[str]
    tenures: list[Tenure]
    claims: list[Told]
    mentions: list[NameUse]
    merges: list[Joined]


@dataclass(frozen=True, slots=True)
class Answer:
    """What bears a name; if nothing does, `suggestions` are names that hold it or are held by it."""

    name: str
    things: list[Thing] = field(default_factory=list)
    suggestions: list[str] = field(default_factory=list)


def about(store: GraphStore, name: str) -> Answer:
    """Everything of this name, whatever its script, case, spacing, hyphens, tone marks or order; sorted by IRI."""
    simplify = simplifier()
    wanted = key(name, simplify)
    if not wanted:
        return Answer(name)
    found: set[str] = set()
    near: set[str] = set()
    for iri, _, label in store.select(_query("names")).rows:
        known = keys(str(label), simplify)
        if wanted in known:
            found.add(str(iri))
        elif any(wanted in one or (len(one) > 1 and one in wanted) for one in known):
            near.add(str(label))
    if not found:
        closest = sorted(near, key=lambda label: (abs(len(label) - len(name)), label))
        return Answer(name, suggestions=closest[:MOST_SUGGESTIONS])
    return Answer(name, [_thing(store, iri, simplify) for iri in sorted(found)])


def _query(name: str) -> str:
    return (files("kg.ask") / "queries" / f"{name}.rq").read_text(encoding="utf-8")


def _rows(store: GraphStore, query: str, iri: str) -> list[dict[str, Value]]:
    # written into the text: a variable that is only bound beforehand is joined last, after reading the whole graph
    return store.select(_query(query).replace("?thing", str(ox.NamedNode(iri)))).records()


def _thing(store: GraphStore, iri: str, simplify: Simplify) -> Thing:
    labels = _rows(store, "thing", iri)
    preferred = {row["language"]: str(row["name"]) for row in labels if row["preferred"]}
    return Thing(
        iri=iri,
        kind=str(labels[0]["kind"]),
        zh=preferred.get("zh"),
        en=preferred.get("en"),
        names=sorted({str(row["name"]) for row in labels} - set(preferred.values())),
        tenures=[_tenure(row) for row in _rows(store, "tenures", iri)],
        claims=[_told(row) for row in _rows(store, "claims", iri)],
        mentions=[
            NameUse(str(row["written"]), str(row["plain"]), _source(row)) for row in _rows(store, "mentions", iri)
        ],
        merges=[
            Joined(str(row["left"]), str(row["right"]), str(row["rule"]), str(row["why"]))
            for row in _rows(store, "merges", iri)
        ],
    )


def _tenure(row: dict[str, Value]) -> Tenure:
    parts = {name: _optional(value) for name, value in row.items() if name != "role"}
    return Tenure(role=str(row["role"]), **parts)


def _told(row: dict[str, Value]) -> Told:
    return Told(
        kind=str(row["class"]).rpartition("#")[2],
        what=str(row["as"] or row["status"] or row["award"] or "spoke"),
        subject=str(row["subject"]),
        object=_optional(row["object"]),
        role=_optional(row["role"]),
        title=_optional(row["title"]),
        place=_optional(row["place"]),
        date=_optional(row["date"]),
        rule=str(row["rule"]),
        confidence=float(row["confidence"] or 0),
        source=_source(row),
    )


def _source(row: dict[str, Value]) -> Source:
    return Source(str(row["quote"]), str(row["source"]), _optional(row["publisher"]), _optional(row["published"]))


def _optional(value: Value) -> str | None:
    return None if value is None else str(value)
