"""All that a page tells of one node of the graph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.ask.graph import GraphStore
from kg.ask.triples import Triples
from kg.ontology_files import ALL_PREFIXES
from kg.serve.entries import Entry, Quote, entries, quote
from kg.serve.links import Link, link, maybe, web
from kg.serve.portion import OTHERS, Portion

CLASSES = {
    "schema:Person": "person",
    "schema:AdministrativeArea": "place",
    "org:Organization": "organization",
    "org:FormalOrganization": "body",
    "schema:Event": "meeting",
    "schema:Project": "project",
    "schema:Place": "site",
    "org:Post": "post",
    "schema:NewsArticle": "article",
    "skos:Concept": "role",
}
VALUES = {
    "kg:code": "code",
    "kg:level": "level",
    "schema:startDate": "date",
    "schema:endDate": "end",
    "schema:datePublished": "published",
    "dc:publisher": "publisher",
    "kg:source": "source",
}
OUT = (
    "kg:within",
    "schema:isPartOf",
    "kg:locatedIn",
    "org:role",
    "kg:area",
    "org:organization",
    "org:postIn",
    "prov:wasDerivedFrom",
)
IN = ("kg:within", "schema:isPartOf", "kg:locatedIn", "org:role", "kg:area", "org:organization", "org:postIn")
_SHOWN = {"schema:Person", "org:Post", "schema:Event", "schema:Project", "org:Organization", "schema:Place"} | {
    "schema:AdministrativeArea",
    "org:FormalOrganization",
}
MENTIONED = {"kg:phase": "phase", "kg:industry": "industry", "kg:investment": "investment"}


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post over all articles, with the days on which they show it and the day by which it was over."""

    person: Link
    role: Link
    where: tuple[Link, ...]
    first: str | None
    last: str | None
    ended: str | None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as an article writes it, what it says beside it (of projects), and its words."""

    written: str
    details: tuple[tuple[str, str], ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Triple:
    """What the graph says of a node in its own terms: a property, and a node or a value."""

    property: str
    link: Link | None
    value: str | None


@dataclass(frozen=True, slots=True)
class Thing:
    """A node, and what is told of it.

    Attributes:
        kind: person, place, organization, meeting, project, site, post, article, role; "node" for everything else.
        names: all other names, in whatever script.
        values: what is known in one word each, by key.
        web: the address of an article on the web.
        same: nodes elsewhere that are the same thing.
        related: other nodes, by the property that leads there (">") or here ("<").
        entries, claims: what articles say of it, and how many claims that is on all pages.
        triples: what the graph says in its own terms, for nodes that have no page of their own making.
        page, pages: which part of its lists this is, and of how many.
    """

    link: Link
    kind: str
    names: tuple[str, ...]
    values: tuple[tuple[str, str], ...]
    web: str | None
    same: tuple[str, ...]
    related: tuple[tuple[str, tuple[Link, ...]], ...]
    tenures: tuple[Tenure, ...]
    entries: tuple[Entry, ...]
    claims: int
    mentions: tuple[Mention, ...]
    triples: tuple[Triple, ...]
    page: int
    pages: int


def exists(store: GraphStore, iri: str) -> bool:
    """Whether the graph says anything of a node."""
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return False
    return next(iter(store.store.quads_for_pattern(node, None, None)), None) is not None


def thing(store: GraphStore, iri: str, page: int = 1) -> Thing:
    """All that a page tells of a node.

    Raises:
        Refusal: there are fewer pages.
    """
    triples, portion = Triples(store), Portion(page)
    own = link(triples, iri)
    kind = _kind(triples, iri)
    said, claims = entries(triples, iri, portion) if kind != "node" else ([], 0)
    labels = {one.value for one in triples.objects(iri, "skos:altLabel") if isinstance(one, ox.Literal)}
    names = sorted(labels - {own.zh, own.en}, key=lambda name: (name.isascii(), name))
    values = [(key, triples.text(iri, predicate)) for predicate, key in VALUES.items()]
    related, tenures = list(_related(triples, iri, kind, portion)), list(_tenures(triples, iri, kind, portion))
    mentions = list(_mentions(triples, iri, portion)) if kind not in ("node", "article") else []
    told = list(_triples(store, triples, iri, portion)) if kind == "node" else []
    portion.check()
    return Thing(
        own,
        kind,
        tuple(names),
        tuple((key, value) for key, value in values if value is not None),
        web(triples.text(iri, "schema:url")),
        tuple(web(one.value) or "" for one in triples.objects(iri, "skos:exactMatch") if isinstance(one, ox.NamedNode)),
        tuple(related),
        tuple(tenures),
        tuple(said),
        claims,
        tuple(mentions),
        tuple(told),
        portion.page,
        portion.pages,
    )


def _kind(triples: Triples, iri: str) -> str:
    types = {_short(str(one.value)) for one in triples.objects(iri, "rdf:type") if isinstance(one, ox.NamedNode)}
    return next((kind for type_, kind in CLASSES.items() if type_ in types), "node")


def _related(triples: Triples, iri: str, kind: str, portion: Portion) -> Iterator[tuple[str, tuple[Link, ...]]]:
    if kind == "node":
        return
    for predicate in OUT:
        found = [one.value for one in triples.objects(iri, predicate) if isinstance(one, ox.NamedNode)]
        if found:
            yield f"{predicate}>", _links(triples, found, portion)
    if kind == "article":
        said = {triples.text(one, "kg:thing") for one in triples.subjects("prov:wasDerivedFrom", iri)} - {None}
        yield "named", _links(triples, (str(one) for one in said), portion)
        return
    for predicate in IN:
        found = [one for one in triples.subjects(predicate, iri) if _types(triples, one) & _SHOWN]
        if found:
            yield f"{predicate}<", _links(triples, found, portion)
    if kind == "post":
        yield "holders", _links(triples, triples.subjects("org:holds", iri), portion)


def _links(triples: Triples, found: Iterable[str], portion: Portion) -> tuple[Link, ...]:
    return tuple(link(triples, one) for one in portion.of(sorted(found), OTHERS))


def _tenures(triples: Triples, iri: str, kind: str, portion: Portion) -> Iterator[Tenure]:
    """Of a person all posts; of an organization or a post those who held it."""
    if kind not in ("person", "organization"):
        return
    found = [
        one
        for part in ("org:member", "org:organization")
        for one in triples.subjects(part, iri)
        if "kg:Tenure" in _types(triples, one)
    ]
    found.sort(key=lambda one: (triples.text(one, "kg:firstSeen") or "~", one))
    for one in portion.of(found, OTHERS):
        where = [maybe(triples, triples.text(one, part)) for part in ("kg:area", "org:organization")]
        days = (triples.text(one, part) for part in ("kg:firstSeen", "kg:lastSeen", "kg:ended"))
        person, role = triples.text(one, "org:member") or one, triples.text(one, "org:role") or one
        yield Tenure(link(triples, person), link(triples, role), tuple(body for body in where if body), *days)


def _mentions(triples: Triples, iri: str, portion: Portion) -> Iterator[Mention]:
    for one in portion.of(sorted(triples.subjects("kg:thing", iri)), OTHERS):
        details = [(key, triples.text(one, predicate)) for predicate, key in MENTIONED.items()]
        written = triples.text(one, "kg:name") or ""
        yield Mention(written, tuple((key, value) for key, value in details if value), quote(triples, one))


def _triples(store: GraphStore, triples: Triples, iri: str, portion: Portion) -> Iterator[Triple]:
    found = store.store.quads_for_pattern(ox.NamedNode(iri), None, None)
    for quad in portion.of(sorted(found, key=str), OTHERS):
        known = isinstance(quad.object, ox.NamedNode)
        value = quad.object.value if isinstance(quad.object, ox.NamedNode | ox.Literal) else str(quad.object)
        yield Triple(_short(quad.predicate.value), link(triples, value) if known else None, None if known else value)


def _types(triples: Triples, iri: str) -> set[str]:
    return {_short(one.value) for one in triples.objects(iri, "rdf:type") if isinstance(one, ox.NamedNode)}


def _short(iri: str) -> str:
    found = (f"{prefix}:{iri.removeprefix(space)}" for prefix, space in ALL_PREFIXES.items() if iri.startswith(space))
    return next(found, iri)
