"""What changed between two graphs: which people, posts, meetings, projects … are new, gone, merged or split.

A thing of the one graph is that of the other where an article's name at a place means the one here and the other there;
only what shares no name with anything is compared by IRI.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.ask.graph import GraphStore
from kg.ask.render import shown_name
from kg.ask.rows import ask, optional

KINDS = ("person", "meeting", "project", "organization", "body", "site", "place")


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with the names to show."""

    iri: str
    kind: str
    zh: str | None
    en: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Term:
    """A person's time in a post."""

    person: str
    name: str
    role: str
    body: str | None
    first: str | None
    last: str | None
    ended: str | None


@dataclass(frozen=True, slots=True)
class Diff:
    """All that changed, each list sorted.

    Attributes:
        articles_new, articles_gone: files; of the second article of a file: "FILE, no. 2".
        new, gone: things that no thing of the other graph is.
        merged: (the old things, the new one they are now part of).
        split: (the old thing, the new ones it is now part of).
        renamed: (the old thing, the new one) with another IRI, neither merged nor split.
        terms_new, terms_gone: persons' times in posts.
        terms_changed: (before, now) of times in posts whose bounds changed.
    """

    articles_new: list[str]
    articles_gone: list[str]
    new: list[Named]
    gone: list[Named]
    merged: list[tuple[list[Named], Named]]
    split: list[tuple[Named, list[Named]]]
    renamed: list[tuple[Named, Named]]
    terms_new: list[Term]
    terms_gone: list[Term]
    terms_changed: list[tuple[Term, Term]]

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return any(getattr(self, name) for name in Diff.__slots__)


def diff(old: GraphStore, new: GraphStore) -> Diff:
    """What changed from one graph to the other."""
    before, now = _things(old), _things(new)
    forward, back = _crossings(_named(old, before), _named(new, now))
    kept = (before.keys() & now.keys()) - forward.keys() - back.keys()
    moved = {iri: next(iter(others)) for iri, others in forward.items() if len(others) == 1}
    merged = {iri: others for iri, others in back.items() if len(others) > 1}
    split = {iri: others for iri, others in forward.items() if len(others) > 1}
    renamed = [(iri, other) for iri, other in moved.items() if iri != other and other not in merged]
    articles, articles_now = _articles(old), _articles(new)
    terms, terms_now = _terms(old), _terms(new)
    follow = {key: [(one, key[1]) for one in forward.get(key[0], ()) if (one, key[1]) in terms_now] for key in terms}
    followed = {one for others in follow.values() for one in others}
    changed = [(terms[key], terms_now[one]) for key, others in follow.items() for one in others]
    return Diff(
        articles_new=sorted(articles_now[key] for key in articles_now.keys() - articles.keys()),
        articles_gone=sorted(articles[key] for key in articles.keys() - articles_now.keys()),
        new=_sorted(now[iri] for iri in now.keys() - back.keys() - kept),
        gone=_sorted(before[iri] for iri in before.keys() - forward.keys() - kept),
        merged=[(_sorted(before[one] for one in merged[iri]), now[iri]) for iri in sorted(merged)],
        split=[(before[iri], _sorted(now[one] for one in split[iri])) for iri in sorted(split)],
        renamed=[(before[iri], now[other]) for iri, other in sorted(renamed)],
        terms_new=sorted((terms_now[key] for key in terms_now.keys() - followed), key=_order),
        terms_gone=sorted((terms[key] for key, others in follow.items() if not others), key=_order),
        terms_changed=sorted(
            ((a, b) for a, b in changed if _bounds(a) != _bounds(b)), key=lambda two: (*_order(two[0]), *_order(two[1]))
        ),
    )


def _things(store: GraphStore) -> dict[str, Named]:
    found = {}
    for row in ask(store, "things"):
        iri = str(row["thing"])
        found[iri] = Named(iri, str(row["kind"]), optional(row["zh"]), optional(row["en"]), optional(row["date"]))
    return found


def _crossings(
    old: Mapping[str, set[str]], new: Mapping[str, set[str]]
) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """What an old thing's names mean in the new graph, and the other way round, by names that both graphs hold."""
    forward: dict[str, set[str]] = defaultdict(set)
    back: dict[str, set[str]] = defaultdict(set)
    for place in old.keys() & new.keys():
        before, now = old[place], new[place]
        pairs = [(one, one) for one in before & now]
        pairs += [(one, other) for one in before - now for other in now - before]
        for one, other in pairs:
            forward[one].add(other)
            back[other].add(one)
    return forward, back


def _named(store: GraphStore, things: Mapping[str, Named]) -> dict[str, set[str]]:
    """The things that names mean: article, position, words and kind → IRIs."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in ask(store, "named_things"):
        thing = things.get(str(row["thing"]))
        if thing:
            found[f"{row['article']} {row['start']} {row['end']} {thing.kind} {row['name']}"].add(thing.iri)
    return found


def _articles(store: GraphStore) -> dict[str, str]:
    return {
        str(row["article"]): str(row["source"])
        if row["number"] == 0
        else f"{row['source']}, no. {int(row['number'] or 0) + 1}"
        for row in ask(store, "sources")
    }


def _terms(store: GraphStore) -> dict[tuple[str, str], Term]:
    """Times in posts by person and post."""
    found = {}
    for row in store.run("tenures").records():
        person = str(row["person"])
        name = shown_name(optional(row["zh"]), optional(row["en"]), person)
        body = optional(row["organization"] or row["place"])
        first, last, ended = (optional(row[name]) for name in ("first", "last", "ended"))
        term = Term(person, name, str(row["role"]), body, first, last, ended)
        found[term.person, str(row["tenure"]).rpartition("/tenure/")[2]] = term
    return found


def _sorted(things: Iterable[Named]) -> list[Named]:
    return sorted(things, key=lambda one: (KINDS.index(one.kind), one.iri))


def _bounds(term: Term) -> tuple[str | None, ...]:
    return term.first, term.last, term.ended


def _order(term: Term) -> tuple[str, ...]:
    return tuple(value or "" for value in (term.person, term.role, term.body, term.first, term.last, term.ended))
