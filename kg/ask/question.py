"""A post as people write it ("扬州市市长", "mayor of Yangzhou", "扬州市 government-head") → role and body."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import pyoxigraph as ox

from kg import ontology_files
from kg.ask.graph import GraphStore
from kg.ask.names import Simplify, key, keys
from kg.ask.rows import ask

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_HELD_IN = "https://w3id.org/guanxi/ontology#heldIn"
ROLES = "https://w3id.org/guanxi/role/"
_FILLERS = frozenset({"the", "of", "in", "at", "for", "s", "who", "is", "was", "的", "是", "谁"})
_WORDS = re.compile(r"[的是谁]|[^\W的是谁]+")
_LEVELS = ("自治区", "自治州", "自治县", "地区", "省", "市", "区", "县", "旗", "盟", "镇", "乡", "街道")
_ENGLISH_LEVELS = ("city", "district", "county", "province", "municipality", "prefecture", "town", "township")
_LONGEST = 100
_SHORTEST = 2
"""Characters of a Chinese place name without its level, at least: 通州, never 城 for 城区."""


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


@dataclass(frozen=True, slots=True)
class Body:
    """An area ("place") or organization that a post may be of."""

    iri: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Question:
    """What was understood: roles (most often one), bodies (several where they share a name), and the titles of the
    graph that fit the words; these tell the heads of an area's bureaus from one another.
    """

    roles: tuple[Role, ...] = ()
    bodies: tuple[Body, ...] = ()
    titles: frozenset[str] = frozenset()


_Titles = dict[str, set[tuple[str, str]]]


def read(store: GraphStore, text: str, simplify: Simplify) -> Question:
    """The role and the body of a post, in whichever order; what isn't understood stays empty.

    Words of roles are the ontology's labels and, where none fits, the titles that articles of the graph use; bodies are
    the areas and organizations of the graph, with or without 市, 区, 县 …
    """
    wanted = _key(text, simplify)[:_LONGEST]
    bodies = _bodies(store, simplify)
    roles, named, words = _split(wanted, _labels(simplify), bodies)
    titles: _Titles = {}
    if not (roles and named) or any(all_roles()[role].held_in == "organization" for role in roles):
        titles = _titles(store, simplify)
    if not (roles and named):
        more = _split(wanted, {key: {role for role, _ in found} for key, found in titles.items()}, bodies)
        if more[0] and more[1]:
            roles, named, words = more
    fitting = {
        title for key, found in titles.items() if words and words in key for role, title in found if role in roles
    }
    return Question(tuple(all_roles()[role] for role in sorted(roles)), _sorted(named), frozenset(fitting))


def _split(
    wanted: str, roles: Mapping[str, set[str]], bodies: Mapping[str, set[Body]]
) -> tuple[set[str], set[Body], str]:
    """The longest name of a body with a role in the words around it; else the half that is understood."""
    parts = sorted(combinations(range(len(wanted) + 1), 2), key=lambda part: (part[0] - part[1], part))
    named = [(start, end) for start, end in parts if wanted[start:end] in bodies]
    for start, end in named:
        if (rest := wanted[:start] + wanted[end:]) in roles:
            return roles[rest], bodies[wanted[start:end]], rest
    if wanted in roles:
        return roles[wanted], set(), wanted
    if named:
        start, end = named[0]
        return set(), bodies[wanted[start:end]], ""
    ends = [part for part in parts if part[0] == 0 or part[1] == len(wanted)]
    known = next((wanted[start:end] for start, end in ends if wanted[start:end] in roles), "")
    return (roles[known] if known else set()), set(), known


def _sorted(bodies: set[Body]) -> tuple[Body, ...]:
    return tuple(sorted(bodies, key=lambda body: body.iri))


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


def _labels(simplify: Simplify) -> dict[str, set[str]]:
    """Role words → ids, by the ontology."""
    found: dict[str, set[str]] = defaultdict(set)
    for subject, predicate, value in _ontology():
        if predicate.removeprefix(_SKOS) in ("prefLabel", "altLabel", "notation"):
            found[_key(value.value, simplify)].add(subject)
    return found


def _titles(store: GraphStore, simplify: Simplify) -> _Titles:
    """Words of titles that articles use, also without the area's name and level → (role, title)."""
    found: _Titles = defaultdict(set)
    for row in ask(store, "titles"):
        title = str(row["title"])
        whole = _key(title, simplify)
        area = key(str(row["name"] or ""), simplify)
        for name in {area, *_bare(area)} - {""}:
            rest = whole.replace(name, "", 1)
            for level in ("", *_LEVELS):
                found[rest.removeprefix(level)].add((str(row["role"]), title))
    return found


def _key(text: str, simplify: Simplify) -> str:
    return key("".join(word for word in _WORDS.findall(text.lower()) if word not in _FILLERS), simplify)


def _bodies(store: GraphStore, simplify: Simplify) -> dict[str, set[Body]]:
    """Names of areas and organizations → these; an area also without the word for its level."""
    found: dict[str, set[Body]] = defaultdict(set)
    short: dict[str, set[Body]] = defaultdict(set)
    for row in ask(store, "bodies"):
        body = Body(str(row["body"]), str(row["kind"]), str(row["shown"] or row["name"]))
        for one in keys(str(row["name"]), simplify):
            found[one].add(body)
            if row["kind"] == "place":
                for bare in _bare(one):
                    short[bare].add(body)
    for name, bodies in short.items():
        found[name] |= bodies
    return found


def _bare(name: str) -> set[str]:
    ends = [end for end in (*_LEVELS, *_ENGLISH_LEVELS) if name.endswith(end)]
    return {name.removesuffix(end) for end in ends if len(name) - len(end) >= _SHORTEST}
