"""A post as people write it ("扬州市市长", "mayor of Yangzhou", "扬州市 government-head") → role and body."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from kg.ask.graph import GraphStore
from kg.ask.names import LEVELS, Simplify, key, keys, without_level
from kg.ask.roles import Role, all_roles, labels, words_key
from kg.ask.rows import ask

_LONGEST = 100


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
    wanted = words_key(text, simplify)[:_LONGEST]
    bodies = _bodies(store, simplify)
    roles, named, words = _split(wanted, labels(simplify), bodies)
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


def _titles(store: GraphStore, simplify: Simplify) -> _Titles:
    """Words of titles that articles use, also without the area's name and level → (role, title)."""
    found: _Titles = defaultdict(set)
    for row in ask(store, "titles"):
        title = str(row["title"])
        whole = words_key(title, simplify)
        area = key(str(row["name"] or ""), simplify)
        for name in {area, *without_level(area)} - {""}:
            rest = whole.replace(name, "", 1)
            for level in ("", *LEVELS):
                found[rest.removeprefix(level)].add((str(row["role"]), title))
    return found


def _bodies(store: GraphStore, simplify: Simplify) -> dict[str, set[Body]]:
    """Names of areas and organizations → these; an area also without the word for its level."""
    found: dict[str, set[Body]] = defaultdict(set)
    short: dict[str, set[Body]] = defaultdict(set)
    for row in ask(store, "bodies"):
        body = Body(str(row["body"]), str(row["kind"]), str(row["shown"] or row["name"]))
        for one in keys(str(row["name"]), simplify):
            found[one].add(body)
            if row["kind"] == "place":
                for bare in without_level(one):
                    short[bare].add(body)
    for name, bodies in short.items():
        found[name] |= bodies
    return found
