"""The roles of posts: what the ontology calls them, and which words mean which."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from kg import ontology_files
from kg.ask.names import Simplify
from kg.ask.wording import Words, bags, plain, variants

ROLES = ontology_files.PREFIXES["role"]
_SKOS = ontology_files.PREFIXES["skos"]
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


@cache
def all_roles() -> dict[str, Role]:
    """Every role of the ontology by its id."""
    said: dict[str, dict[str, str]] = defaultdict(dict)
    kinds: dict[str, list[str]] = defaultdict(list)
    for subject, predicate, value in _ontology():
        if predicate == _SKOS + "broader":
            kinds[value.value.removeprefix(ROLES)].append(subject)
        elif predicate in (_SKOS + "prefLabel", _HELD_IN) and isinstance(value, ox.Literal):
            said[subject][value.language or "held in"] = value.value
    return {
        id_: Role(id_, one["held in"], one["zh"], one["en"], (id_, *sorted(kinds[id_])))
        for id_, one in sorted(said.items())
    }


@cache
def _ontology() -> tuple[tuple[str, str, ox.NamedNode | ox.Literal], ...]:
    """What the ontology says of roles: id, predicate, value."""
    return tuple(
        (one.subject.value.removeprefix(ROLES), one.predicate.value, one.object)
        for one in ox.parse(ontology_files.text("kg.ttl"), format=ox.RdfFormat.TURTLE)
        if isinstance(one.subject, ox.NamedNode)
        and one.subject.value.startswith(ROLES)
        and isinstance(one.object, ox.NamedNode | ox.Literal)
    )


class RoleWords:
    """Which words mean which roles, by the ontology: in characters and by their ids as they stand (or without the level
    and the organ before them), in English in any order.
    """

    def __init__(self, simplify: Simplify) -> None:
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._bags: tuple[dict[frozenset[str], set[str]], ...] = (defaultdict(set), defaultdict(set))
        for subject, predicate, value in _ontology():
            if predicate.removeprefix(_SKOS) in ("prefLabel", "altLabel", "notation"):
                said = Words(value.value, simplify)
                self._exact[said.key].add(subject)
                self._exact[plain(said.key)].add(subject)
                if said.key.isascii():
                    for bag, table in zip(bags(said.tokens), self._bags, strict=False):
                        table[bag].add(subject)

    def find(self, tokens: tuple[str, ...]) -> set[str]:
        """The roles that words mean, all of them together; empty if they mean none."""
        joined = "".join(tokens)
        if joined.isascii():
            found = (table.get(bag) for bag, table in zip(bags(tokens), self._bags, strict=False))
            return self._exact.get(joined) or next(filter(None, found), set())
        return next((self._exact[one] for one in variants(joined) if one in self._exact), set())
