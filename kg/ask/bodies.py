"""The areas and organizations of a graph that posts may be of: what they are called, and what lies within what."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kg.ask.graph import GraphStore
from kg.ask.names import Simplify, abbreviates, keys, without_level
from kg.ask.rows import ask
from kg.ask.wording import words_key

_SHORTEST = 4
"""Characters of a name that may be short for a longer one: 医药高新区, never 高新区."""


@dataclass(frozen=True, slots=True)
class Body:
    """An area ("place") or organization that a post may be of.

    Attributes:
        name: what it is called, with the area above it where others bear the name ("徐州市鼓楼区").
    """

    iri: str
    kind: str
    name: str


class Bodies:
    """All of one graph."""

    def __init__(self, store: GraphStore, simplify: Simplify) -> None:
        self._simplify = simplify
        self._above: dict[str, list[str]] = defaultdict(list)
        for row in ask(store, "above"):
            self._above[str(row["area"])].append(str(row["above"]))
        rows = ask(store, "bodies")
        self._shown = {str(row["body"]): str(row["shown"] or row["name"]) for row in rows}
        self._alike = Counter(self._shown.values())
        self._keys: dict[str, set[str]] = defaultdict(set)
        found: dict[str, set[Body]] = defaultdict(set)
        short: dict[str, set[Body]] = defaultdict(set)
        for row in rows:
            body = self._body(str(row["body"]), str(row["kind"]))
            for one in keys(str(row["name"]), simplify) | {words_key(str(row["name"]), simplify)}:
                found[one].add(body)
                self._keys[body.iri].add(one)
                if body.kind == "place":
                    for bare in without_level(one):
                        short[bare].add(body)
                        self._keys[body.iri].add(bare)
        for name, bodies in short.items():
            found[name] |= bodies
        found.pop("", None)
        self.named = dict(found)
        """By the keys of their names, those of areas also without the word for the level."""

    def _body(self, iri: str, kind: str) -> Body:
        name = self._shown[iri]
        above = [self._shown[one] for one in sorted(self._above.get(iri, ())) if one in self._shown]
        return Body(iri, kind, f"{above[0]}{name}" if above and self._alike[name] > 1 else name)

    def around(self, iri: str) -> list[str]:
        """The areas above one, the nearest first."""
        found = [iri]
        for area in found:
            found += [above for above in self._above.get(area, ()) if above not in found]
        return found[1:]

    def names(self, iri: str) -> set[str]:
        """The keys of the names of an area and of those above it."""
        return {name for one in (iri, *self.around(iri)) for name in self._keys.get(one, ())} - {""}

    def within(self, names: Iterable[str]) -> set[Body]:
        """The bodies that one of some names is of and that lie within a body of each other name."""
        known = [self.named[name] for name in names]
        found = set()
        for at, bodies in enumerate(known):
            others = [{body.iri for body in more} for place, more in enumerate(known) if place != at]
            found |= {body for body in bodies if all(other & {*self.around(body.iri)} for other in others)}
        return found

    def abbreviated(self, name: str) -> set[Body]:
        """The bodies of whose names one is short for: 医药高新区 for 医药高新技术产业开发区; at most one."""
        if len(name) < _SHORTEST or name.isascii():
            return set()
        begun = self._begun.get(name[:2], ())
        found = {body for known in begun if abbreviates(name, known) for body in self.named[known]}
        return found if len(found) == 1 else set()

    @cached_property
    def _begun(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in self.named:
            found[name[:2]].append(name)
        return found
