"""The things of a graph that a service may be asked about, with what may be sent of them."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.ask.claims import name_uses
from kg.ask.graph import GraphStore
from kg.ask.names import Simplify, key
from kg.ask.rows import ask
from kg.ask.triples import Triples
from kg.ontology_files import expanded

KINDS = ("person", "place", "organization", "meeting", "project", "site")
DETAILS = {
    "within": "kg:within",
    "located": "kg:locatedIn",
    "code": "kg:code",
    "date": "schema:startDate",
}
"""What may be sent beside a name: our word for it, and the property."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing.

    Attributes:
        iri: its IRI.
        label: what `links.csv` calls it: an area its IRI, which stands for its code, and everything else a mention,
            "SOURCE: name", since other things' IRIs may change as articles come and go.
        zh, en: the names to show.
        names: all names.
        details: what may be sent beside the name, by the words of `DETAILS`.
        same: IRIs elsewhere that it is linked with.
    """

    iri: str
    label: str
    zh: str | None
    en: str | None
    names: tuple[str, ...]
    details: dict[str, str]
    same: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name to ask for."""
        return self.zh or self.en or self.names[0]

    def is_called(self, name: str, simplify: Simplify) -> bool:
        """Whether a name is one of its own, whatever the script or spacing."""
        return key(name, simplify) in {key(own, simplify) for own in self.names}


def things(store: GraphStore, kind: str) -> Iterator[Thing]:
    """The things of a kind, those of which most is said first."""
    triples = Triples(store)
    named: dict[str, list[str]] = {}
    for row in ask(store, "names"):
        if row["kind"] == kind:
            named.setdefault(str(row["thing"]), []).append(str(row["name"]))
    weights = {iri: sum(1 for _ in triples.subjects("kg:thing", iri)) for iri in named}
    for iri in sorted(named, key=lambda one: (-weights[one], one)):
        yield _thing(store, triples, iri, kind, tuple(sorted(set(named[iri]))))


def _thing(store: GraphStore, triples: Triples, iri: str, kind: str, names: tuple[str, ...]) -> Thing:
    details = {}
    for word, predicate in DETAILS.items():
        value = triples.text(iri, predicate)
        if value is not None and word in ("within", "located"):
            value = triples.label(value, "zh") or triples.label(value, "en")
        if value is not None:
            details[word] = value
    return Thing(
        iri,
        iri if kind == "place" else _mention(store, iri) or iri,
        triples.label(iri, "zh"),
        triples.label(iri, "en"),
        names,
        details,
        tuple(one.value for one in triples.objects(iri, "skos:exactMatch") if isinstance(one, ox.NamedNode)),
    )


def _mention(store: GraphStore, iri: str) -> str | None:
    """The first mention of a thing whose name means nothing else in its file, and that a line can hold."""
    for use in name_uses(store, thing=iri):
        label = f"{use.source.source}: {use.written}"
        if label.isprintable() and _meant(store, use.source.source, use.written) == {iri}:
            return label
    return None


def _meant(store: GraphStore, source: str, name: str) -> set[str | None]:
    """All things that go by a name in the articles of a file."""
    triples = Triples(store)
    word = ox.Literal(name)
    found = [
        quad.subject.value
        for predicate in ("name", "plainName")
        for quad in store.store.quads_for_pattern(None, ox.NamedNode(expanded(f"kg:{predicate}")), word)
        if isinstance(quad.subject, ox.NamedNode)
    ]
    return {
        triples.text(one, "kg:thing")
        for one in found
        if triples.text(triples.text(one, "prov:wasDerivedFrom"), "kg:source") == source
    }
