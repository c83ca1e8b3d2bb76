"""The roles of posts, as the ontology lists them."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from kg import ontology_files

ROLES = ontology_files.PREFIXES["role"]
SKOS = ontology_files.PREFIXES["skos"]
_HELD_IN = ontology_files.PREFIXES["kg"] + "heldIn"


@dataclass(frozen=True, slots=True)
class Role:
    """A role of the ontology: what holds it ("area", "organization" or "country"), what it is called, and the
    roles that are a kind of it, itself first (a head of government may be an acting one).
    """

    id: str
    held_in: str
    zh: str
    en: str
    kinds: tuple[str, ...]

    @property
    def token(self) -> str:
        """Its Turtle token."""
        return f"role:{self.id}"


@cache
def all_roles() -> dict[str, Role]:
    """Every role of the ontology by its id, sorted."""
    named: dict[str, dict[str, str]] = defaultdict(dict)
    kinds: dict[str, list[str]] = defaultdict(list)
    for subject, predicate, value in said():
        if predicate == SKOS + "broader":
            kinds[value.value.removeprefix(ROLES)].append(subject)
        elif predicate in (SKOS + "prefLabel", _HELD_IN) and isinstance(value, ox.Literal):
            named[subject][value.language or "held in"] = value.value
    return {
        id_: Role(id_, one["held in"], one["zh"], one["en"], (id_, *sorted(kinds[id_])))
        for id_, one in sorted(named.items())
    }


@cache
def said() -> tuple[tuple[str, str, ox.NamedNode | ox.Literal], ...]:
    """What the ontology says of roles: id, predicate, value."""
    return tuple(
        (one.subject.value.removeprefix(ROLES), one.predicate.value, one.object)
        for one in ox.parse(ontology_files.text("kg.ttl"), format=ox.RdfFormat.TURTLE)
        if isinstance(one.subject, ox.NamedNode)
        and one.subject.value.startswith(ROLES)
        and isinstance(one.object, ox.NamedNode | ox.Literal)
    )
