"""What changed between two graphs, in words."""

from collections.abc import Iterator

from kg.ask.diff import KINDS, Diff, Named, Term
from kg.ask.render import shown_days, shown_name
from kg.ask.table import shown

_HEADINGS = {
    "person": "People",
    "meeting": "Meetings",
    "project": "Projects",
    "organization": "Organizations",
    "body": "Public bodies",
    "site": "Sites",
    "place": "Places",
}


def text(diff: Diff) -> str:
    """All changes under headings, "+" what is new, "-" what is gone, "~" what changed; or that nothing did."""
    lines = list(_lines(diff)) or ["Nothing changed."]
    return "".join(f"{shown(line)}\n" for line in lines)


def _lines(diff: Diff) -> Iterator[str]:
    yield from _section("Articles", diff.articles_new, diff.articles_gone)
    for kind in KINDS:
        new, gone = ([_named(one) for one in things if one.kind == kind] for things in (diff.new, diff.gone))
        yield from _section(_HEADINGS[kind], new, gone)
    changed = [f"{_post(now)}: {_bounds(now)} (was: {_bounds(before)})" for before, now in diff.terms_changed]
    new, gone = ([f"{_post(term)}: {_bounds(term)}" for term in terms] for terms in (diff.terms_new, diff.terms_gone))
    yield from _section("Posts", new, gone, changed)
    if diff.merged:
        yield "Merged"
    for old, now in diff.merged:
        yield f"  {_named(now)} is now one of"
        yield from (f"    {_named(one)}" for one in old)
    if diff.split:
        yield "Split"
    for before, parts in diff.split:
        yield f"  {_named(before)} is now"
        yield from (f"    {_named(one)}" for one in parts)
    if diff.renamed:
        yield "Another IRI"
    for before, now in diff.renamed:
        yield f"  {_named(before)} is now {now.iri}"


def _section(heading: str, new: list[str], gone: list[str], changed: list[str] | None = None) -> Iterator[str]:
    if not (new or gone or changed):
        return
    counts = ((len(new), "new"), (len(gone), "gone"), (len(changed or []), "changed"))
    yield f"{heading}: {', '.join(f'{count:,} {what}' for count, what in counts if count)}"
    yield from (f"  {sign} {line}" for sign, lines in (("+", new), ("-", gone), ("~", changed or [])) for line in lines)


def _named(one: Named) -> str:
    return f"{shown_name(one.zh, one.en)}{f', {one.date}' if one.date else ''} <{one.iri}>".strip()


def _post(term: Term) -> str:
    return f"{term.name}, {term.role}{f' of {term.body}' if term.body else ''}"


def _bounds(term: Term) -> str:
    days = shown_days(term.first, term.last)
    return "; ".join(
        [f"seen {days}" if days else "never seen in office", *([f"over by {term.ended}"] * bool(term.ended))]
    )
