"""The roles of posts: what the ontology calls them, and which words mean which."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from kg import ontology_files
from kg.ask.names import Simplify, key

ROLES = ontology_files.PREFIXES["role"]
_SKOS = ontology_files.PREFIXES["skos"]
_HELD_IN = ontology_files.PREFIXES["kg"] + "heldIn"
_FILLERS = frozenset({"the", "of", "in", "at", "for", "s", "who", "is", "was", "的", "是", "谁"})
_WORDS = re.compile(r"[的是谁]|[^\W的是谁]+")


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


def labels(simplify: Simplify) -> dict[str, set[str]]:
    """Role words → ids, by the ontology."""
    found: dict[str, set[str]] = defaultdict(set)
    for subject, predicate, value in _ontology():
        if predicate.removeprefix(_SKOS) in ("prefLabel", "altLabel", "notation"):
            found[words_key(value.value, simplify)].add(subject)
    return found


def words_key(text: str, simplify: Simplify) -> str:
    """The key of a post's words, without "the", "of", 的 and the like."""
    return key("".join(word for word in _WORDS.findall(text.lower()) if word not in _FILLERS), simplify)
