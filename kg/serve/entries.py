"""What articles say of a thing: claims of the same matter as one entry, with every article's words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.ask.claims import OWN, PARTS, Source, day, said, source_of
from kg.ask.triples import Triples
from kg.serve.links import Link, link, maybe
from kg.serve.portion import CLAIMS, Portion

_PARTS = (*PARTS, "kg:post", "prov:wasDerivedFrom")
_KINDS = {
    "Holding": "post",
    "Participation": "meeting",
    "Encounter": "encounter",
    "Award": "award",
    "OrganizationSpeech": "speech",
    "Progress": "progress",
    "Backing": "backing",
}


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of an article, and the rules that read them, each with its confidence."""

    words: str
    article: Link
    publisher: str | None
    published: str | None
    rules: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One matter: whom it is about, what he or she did or was, and in which articles' words.

    Attributes:
        kind: post, meeting, encounter, award, speech, progress (of a project) or backing (of one by a company).
        what: the status of a post or project, in which capacities somebody took part, met or visited, or the honour.
        subject, object: whom it is about; the meeting, the other one, the post or the project.
        title: of a post, as written.
        first, last: its days; None if no article tells.
    """

    kind: str
    what: tuple[str, ...]
    subject: Link
    object: Link | None
    title: str | None
    first: str | None
    last: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    kind: str
    what: str
    subject: str
    object: str | None
    title: str | None
    date: str | None
    end: str | None
    start: int
    quote: Quote


def entries(triples: Triples, iri: str, portion: Portion) -> tuple[list[Entry], int]:
    """The entries of a node by their days, and how many claims there are in all; those last published come first, if
    they need more than one page.
    """
    found = {claim for part in _PARTS for claim in triples.subjects(part, iri) if triples.one(claim, "kg:rule")}
    claims = sorted(found)
    if len(claims) > CLAIMS:
        claims.sort(key=_Published(triples), reverse=True)
    grouped: dict[tuple[str | None, ...], list[_Claim]] = {}
    for one in sorted((_seen_from(iri, _claim(triples, claim)) for claim in portion.of(claims, CLAIMS)), key=_order):
        ways = "" if one.kind == "meeting" else one.what
        when = one.date if one.kind == "encounter" else ""
        grouped.setdefault((one.kind, one.subject, one.object, ways, when), []).append(one)
    made = [_entry(triples, group) for group in grouped.values()]
    return sorted(made, key=lambda entry: _day(entry.first)), len(found)


def quote(triples: Triples, iri: str) -> Quote:
    """The words that a claim or mention rests on."""
    return _quote(triples, iri, source_of(triples, iri)[1])


def _quote(triples: Triples, iri: str, source: Source) -> Quote:
    return Quote(
        source.quote,
        link(triples, triples.text(iri, "prov:wasDerivedFrom") or ""),
        source.publisher,
        source.published,
        ((rule, triples.text(iri, "kg:confidence") or ""),) if (rule := triples.text(iri, "kg:rule")) else (),
    )


class _Published:
    """The day on which a claim's article was published, looked up once."""

    def __init__(self, triples: Triples) -> None:
        self._triples = triples
        self._days: dict[str | None, str] = {}

    def __call__(self, claim: str) -> tuple[str, str]:
        article = self._triples.text(claim, "prov:wasDerivedFrom")
        if article not in self._days:
            self._days[article] = self._triples.text(article, "schema:datePublished") or ""
        return self._days[article], claim


def _claim(triples: Triples, iri: str) -> _Claim:
    text = triples.text
    meeting = text(iri, "kg:meeting")
    start, source = source_of(triples, iri)
    kind, what = said(triples, iri)
    date = day(triples, iri)
    doer = text(iri, *OWN)
    project = text(iri, "kg:project")
    return _Claim(
        _KINDS[kind],
        what,
        doer or project or iri,
        meeting or text(iri, "kg:other", "kg:post") or (project if doer else None),
        text(iri, "kg:title"),
        date,
        text(meeting, "schema:endDate") or date,
        start,
        _quote(triples, iri, source),
    )


def _seen_from(iri: str, one: _Claim) -> _Claim:
    """A claim from the side of a node: whoever is met meets, too."""
    if one.what == "met" and one.object == iri:
        return replace(one, subject=iri, object=one.subject)
    return one


def _entry(triples: Triples, group: list[_Claim]) -> Entry:
    one = group[0]
    ways = dict.fromkeys(claim.what for claim in group)
    if len(ways) > 1:
        ways.pop("attended", None)
    days = sorted((claim.date for claim in group if claim.date), key=_day)
    ends = sorted((claim.end for claim in group if claim.end), key=_day)
    titles = sorted({claim.title for claim in group if claim.title}, key=lambda title: (title.isascii(), title))
    quotes: dict[Quote, dict[tuple[str, str], None]] = {}
    for claim in group:
        quotes.setdefault(replace(claim.quote, rules=()), {}).update(dict.fromkeys(claim.quote.rules))
    return Entry(
        one.kind,
        tuple(ways),
        link(triples, one.subject),
        maybe(triples, one.object),
        titles[0] if titles else None,
        days[0] if days else None,
        ends[-1] if ends else None,
        tuple(replace(words, rules=tuple(rules)) for words, rules in quotes.items()),
    )


def _order(one: _Claim) -> tuple[str, str, int, str]:
    return one.quote.published or "9", one.quote.article.iri, one.start, one.what


def _day(day: str | None) -> tuple[bool, str]:
    """Days by time, those without a year after them, and what has none last."""
    return (day is None or day.startswith("-"), day or "~")


def spoken_of(found: Iterable[Entry], kind: str) -> list[Entry]:
    """The entries of one kind."""
    return [entry for entry in found if entry.kind == kind]
