"""Names of things, to search and to list."""

from dataclasses import dataclass
from typing import NamedTuple

from kg.ask.graph import GraphStore
from kg.ask.names import key, keys, simplifier
from kg.ask.rows import ask
from kg.ask.triples import Triples
from kg.serve.links import Link, link
from kg.serve.portion import Portion

KINDS = ("person", "organization", "body", "meeting", "project", "place", "site")
MOST_FOUND = 50
A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that bears a name."""

    link: Link
    kind: str


class Index(NamedTuple):
    """The names of a graph's things, found once and shared by all workers: (key, IRI, kind) of each name, by key; and
    the IRIs of each kind, sorted.
    """

    known: list[tuple[str, str, str]]
    by_kind: dict[str, list[str]]

    @classmethod
    def of(cls, store: GraphStore) -> "Index":
        """The names in a graph."""
        simplify = simplifier()
        rows = ((str(row["name"]), str(row["thing"]), str(row["kind"])) for row in ask(store, "names"))
        known = sorted({(one, iri, kind) for name, iri, kind in rows for one in keys(name, simplify)})
        found: dict[str, set[str]] = {kind: set() for kind in KINDS}
        for _, iri, kind in known:
            found[kind].add(iri)
        return cls(known, {kind: sorted(iris) for kind, iris in found.items()})


class Names:
    """The names of a graph's things, to be looked up."""

    def __init__(self, store: GraphStore, index: Index) -> None:
        self._triples = Triples(store)
        self._simplify = simplifier()
        self._known, self.by_kind = index

    def search(self, text: str) -> list[Found]:
        """What is called like a text, in any script: those of the very name first, then those whose name begins so."""
        wanted = key(text[:200], self._simplify)
        if not wanted:
            return []
        ranked: dict[tuple[str, str], tuple[int, int]] = {}
        for one, iri, kind in self._known:
            if wanted in one:
                rank = (0 if one == wanted else 1 if one.startswith(wanted) else 2, len(one))
                ranked[iri, kind] = min(rank, ranked.get((iri, kind), rank))
        best = sorted(ranked, key=lambda one: (ranked[one], KINDS.index(one[1]), one[0]))[:MOST_FOUND]
        return [Found(link(self._triples, iri), kind) for iri, kind in best]

    def listed(self, kind: str, portion: Portion) -> list[Link]:
        """The things on one page of the list of a kind."""
        return [link(self._triples, iri) for iri in portion.of(self.by_kind[kind], A_PAGE)]
