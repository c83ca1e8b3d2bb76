"""An explanation as plain text for a terminal."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.ask.claims import Claim, Source
from kg.ask.explain import Answer, Thing
from kg.ask.table import shown

_HEADINGS = {
    "Holding": "Posts, article by article",
    "Participation": "Meetings",
    "Encounter": "Talks and visits",
    "Award": "Honours",
    "OrganizationSpeech": "Speeches of organizations",
    "Progress": "Progress of projects",
    "Backing": "Companies behind projects",
}


def text(answer: Answer) -> str:
    """The whole answer; control characters of the articles are shown as spaces."""
    if not answer.things:
        lines = [f"Nothing in the graph is called {answer.name!r}."]
        if answer.suggestions:
            lines.append(f"Names like it: {', '.join(answer.suggestions)}")
    else:
        lines = [line for thing in answer.things for line in [*_thing(thing), ""]][:-1]
    return "".join(f"{shown(line)}\n" for line in lines)


def _thing(thing: Thing) -> Iterator[str]:
    yield f"{shown_name(thing.zh, thing.en)}  ({thing.kind})"
    yield f"  {thing.iri}"
    if thing.composed:
        yield f"  in English word by word: {thing.composed}"
    if thing.names:
        yield f"  also: {', '.join(thing.names)}"
    if thing.tenures:
        yield "  Posts"
    for tenure in thing.tenures:
        where = ", ".join(part for part in (tenure.place, tenure.organization) if part)
        days = shown_days(tenure.first, tenure.last)
        seen = [f"seen {days}"] if days else []
        over = [f"over by {tenure.ended}"] if tenure.ended else []
        yield f"    {'; '.join([f'{tenure.role}, {where}' if where else tenure.role, *seen, *over])}"
    if thing.details:
        yield "  Known of it"
    for sources, details in groupby(thing.details, key=lambda detail: detail.sources):
        yield from (f"    {detail.what}: {detail.value}" for detail in details)
        for source in sources:
            yield from cited(source)
    for kind, heading in _HEADINGS.items():
        told = [claim for claim in thing.claims if claim.kind == kind]
        if told:
            yield f"  {heading}"
            for claim in told:
                yield from _told(claim)
    yield from _mentions(thing)
    for part in thing.parts:
        yield f"  {'Phase of' if part.side == 'whole' else 'Has the phase'} {part.name} ({part.why}, rule {part.rule})"
        yield f"    {part.iri}"
    if thing.merges:
        yield "  Why mentions are one"
    for merge in thing.merges:
        yield f"    {merge.left} = {merge.right}"
        yield f"      {merge.why} (rule {merge.rule})"


def _told(claim: Claim) -> Iterator[str]:
    title = f" ({claim.title})" if claim.title else ""
    parts = [claim.subject, claim.what, claim.role and claim.role + title, claim.object, claim.place]
    when = f", {claim.date}" if claim.date else ""
    yield f"    {' · '.join(part for part in parts if part)}{when}"
    yield from cited(claim.source, f"rule {claim.rule}, confidence {claim.confidence:g}")


def _mentions(thing: Thing) -> Iterator[str]:
    claimed = {claim.source for claim in thing.claims} | {one for told in thing.details for one in told.sources}
    named = [use for use in thing.mentions if use.source not in claimed]
    if named:
        yield "  Also named in"
    for use in named:
        yield f"    {use.written}"
        yield from cited(use.source)


def shown_name(zh: str | None, en: str | None, otherwise: str = "") -> str:
    """Chinese and English name, as far as known; `otherwise` if neither is."""
    return " · ".join(name for name in (zh, en) if name) or otherwise


def shown_days(first: str | None, last: str | None) -> str:
    """From when to when, as far as known; one day once."""
    return " to ".join(dict.fromkeys(day for day in (first, last) if day))


def cited(source: Source, *more: str, indent: int = 6) -> Iterator[str]:
    """A source's words, and below them where they stand."""
    yield f"{' ' * indent}“{source.quote}”"
    published = f"published {source.published}" if source.published else None
    yield f"{' ' * indent}{_joined([source.publisher, published, source.source, *more])}"


def _joined(parts: Iterable[str | None]) -> str:
    return "; ".join(part for part in parts if part)
