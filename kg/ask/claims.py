"""Claims and names of articles, with the words they rest on."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.ask.graph import GraphStore
from kg.ask.triples import Triples

PARTS = (
    *("org:member", "kg:participant", "kg:recipient", "kg:other", "kg:meeting", "kg:project"),
    *("kg:area", "org:organization"),
)
"""The parts of a claim in which a thing may stand."""
UNSAID = {"OrganizationSpeech": "spoke", "Backing": "backs"}
"""What claims say that have no word for it: by their class."""
OWN = PARTS[:3]
"""Those in which the person stands whom a claim is about."""


_SAID = ("kg:as", "kg:encounterKind", "kg:status", "kg:projectStatus", "kg:awardName")


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: the words, the article's file, publisher and date."""

    quote: str
    source: str
    publisher: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name by which an article mentions a thing: as written, and as it reads."""

    thing: str
    written: str
    plain: str
    source: Source


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says.

    Attributes:
        kind: its class (Holding, Participation, Encounter …).
        what: the status of a post or project, in which capacity somebody took part, met or visited, the honour, "spoke"
            or "backs".
        subject, object: the names by which the article mentions whom and what it is about.
        thing: the meeting or project, or whom or what was met or visited, with the names to show.
        area, body: of a post, with the names to show.
        date, end: its day, or those of the meeting.
    """

    iri: str
    kind: str
    what: str
    rule: str
    confidence: float
    subject: str
    object: str | None
    thing: str | None
    zh: str | None
    en: str | None
    role: str | None
    title: str | None
    area: str | None
    place: str | None
    body: str | None
    organization: str | None
    date: str | None
    end: str | None
    start: int
    source: Source


def claims(store: GraphStore, thing: str, parts: Iterable[str] = PARTS) -> list[Claim]:
    """The claims in which a thing stands in one of some parts, by the day of their article, file and position."""
    triples = Triples(store)
    found = {iri for part in parts for iri in triples.subjects(part, thing)}
    made = [_claim(triples, iri) for iri in found if triples.one(iri, "kg:rule") is not None]
    return sorted(made, key=lambda one: (one.source.published or "", one.source.source, one.start, one.iri))


def _claim(triples: Triples, iri: str) -> Claim:
    text = triples.text
    thing, area, body = (
        text(iri, "kg:meeting", "kg:other", "kg:project"),
        text(iri, "kg:area"),
        text(iri, "org:organization"),
    )
    start, source = source_of(triples, iri)
    kind, what = said(triples, iri)
    return Claim(
        iri=iri,
        kind=kind,
        what=what,
        rule=text(iri, "kg:rule") or "",
        confidence=float(triples.one(iri, "kg:confidence") or 0),
        subject=text(text(iri, "kg:subjectMention"), "kg:plainName") or "",
        object=text(text(iri, "kg:objectMention"), "kg:plainName"),
        thing=thing,
        zh=triples.label(thing, "zh"),
        en=triples.label(thing, "en"),
        role=text(text(iri, "org:role"), "skos:notation"),
        title=text(iri, "kg:title"),
        area=area,
        place=triples.label(area, "zh"),
        body=body,
        organization=triples.label(body, "zh") or triples.label(body, "en"),
        date=day(triples, iri),
        end=text(text(iri, "kg:meeting"), "schema:endDate"),
        start=start,
        source=source,
    )


def name_uses(store: GraphStore, *, thing: str | None = None, article: str | None = None) -> list[NameUse]:
    """The names by which articles mention a thing, or those that an article uses; by article and position."""
    triples = Triples(store)
    found = triples.subjects("kg:thing", thing) if thing else triples.subjects("prov:wasDerivedFrom", article or "")
    uses = []
    for iri in found:
        meant, written = triples.text(iri, "kg:thing"), triples.text(iri, "kg:name")
        if meant is not None and written is not None:
            start, source = source_of(triples, iri)
            uses.append((start, iri, NameUse(meant, written, triples.text(iri, "kg:plainName") or written, source)))
    uses.sort(key=lambda one: (one[2].source.published or "", one[2].source.source, one[0], one[2].written, one[1]))
    return [use for _, _, use in uses]


def said(triples: Triples, iri: str) -> tuple[str, str]:
    """The class of a claim, and what it says of those whom it is about."""
    kind = (triples.text(iri, "rdf:type") or "").rpartition("#")[2]
    return kind, triples.text(iri, *_SAID) or UNSAID.get(kind, "")


def day(triples: Triples, iri: str) -> str | None:
    """The day of a claim, or of the meeting that it is about."""
    return triples.text(iri, "kg:date") or triples.text(triples.text(iri, "kg:meeting"), "schema:startDate")


def source_of(triples: Triples, iri: str) -> tuple[int, Source]:
    """Where a node's passage begins, and the words."""
    selector = triples.text(triples.text(iri, "oa:hasTarget"), "oa:hasSelector")
    article = triples.text(iri, "prov:wasDerivedFrom")
    return int(triples.one(selector, "oa:start") or 0), Source(
        triples.text(selector, "oa:exact") or "",
        triples.text(article, "kg:source") or "",
        triples.text(article, "dc:publisher"),
        triples.text(article, "schema:datePublished"),
    )
