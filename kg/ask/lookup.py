"""Which things of a graph bear a name, in whatever script it is given."""

from collections.abc import Collection
from dataclasses import dataclass, field

from kg.ask.graph import GraphStore
from kg.ask.names import key, keys, simplifier, without_level
from kg.ask.rows import ask

KINDS = ("person", "place", "organization", "meeting", "project", "site", "body")
MOST_SUGGESTIONS = 10


@dataclass(frozen=True, slots=True)
class Called:
    """The things of a name, by IRI; if there is none, names that hold the one looked for or are held by it."""

    iris: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)


def called(store: GraphStore, name: str, kinds: Collection[str] = KINDS, *, levels: bool = False) -> Called:
    """The things of a name, whatever its script, case, spacing, hyphens, tone marks or order.

    Args:
        store: the graph.
        name: the name as somebody gives it.
        kinds: which kinds of things count.
        levels: whether the word for an area's level may be left out where no area is called so ("南通" for 南通市).
    """
    simplify = simplifier()
    wanted = key(name, simplify)
    if not wanted:
        return Called()
    found: set[str] = set()
    short: set[str] = set()
    near: set[str] = set()
    for row in ask(store, "names"):
        if row["kind"] not in kinds:
            continue
        iri, label = str(row["thing"]), str(row["name"])
        known = keys(label, simplify)
        if wanted in known:
            found.add(iri)
        elif levels and any(wanted in without_level(one) for one in known):
            short.add(iri)
        elif any(wanted in one or (len(one) > 1 and one in wanted) for one in known):
            near.add(label)
    if found or short:
        return Called(sorted(found or short))
    closest = sorted(near, key=lambda label: (abs(len(label) - len(name)), label))
    return Called(near=closest[:MOST_SUGGESTIONS])
