"""A post as people write it ("扬州市市长", "mayor of Yangzhou", "扬州市 government-head") → role and body."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice, pairwise

from kg.ask.bodies import Bodies, Body
from kg.ask.graph import GraphStore
from kg.ask.names import Simplify
from kg.ask.roles import RoleWords
from kg.ask.titles import Title, holding, meant, titles
from kg.ask.wording import Span, Words, organ, within_organ
from kg.roles import Role, all_roles

_MOST_NAMES = 16
_DEEPEST = 3
"""Areas that one post may name, each within the next: 江苏省徐州市鼓楼区."""

_MOST_TITLED = 12
"""Ways of parting the words for which all titles of the graph are looked through."""

Roles = Callable[[tuple[str, ...]], set[str]]


@dataclass(frozen=True, slots=True)
class Question:
    """What was understood: roles (most often one), bodies (several where they share a name), and what wasn't.

    Attributes:
        organ: which of an area's organs the post is in, where the words say so.
        titles: the titles of the graph that the words mean where they say more than the role ("商务局局长"), which
            tell the heads of an area's bureaus from one another; None where they don't.
        unknown: the words that mean nothing here.
        apart: whether areas are named of which none lies within the others.
    """

    roles: tuple[Role, ...] = ()
    bodies: tuple[Body, ...] = ()
    titles: frozenset[str] | None = None
    organ: str | None = None
    unknown: str = ""
    apart: bool = False


def read(store: GraphStore, text: str, simplify: Simplify, bodies: Bodies) -> Question:
    """The role and the body of a post, in whichever order; what isn't understood stays empty.

    Words of roles are the ontology's labels and, where none fits, the titles that articles of the graph use; bodies are
    the areas and organizations of the graph, with or without 市, 区, 县 … Areas above the body may be named, too.
    """
    words, roles = Words(text, simplify), RoleWords(simplify)
    known = titles(store, simplify)
    by_title: dict[tuple[str, ...], list[Title]] = {}

    def used(tokens: tuple[str, ...]) -> set[str]:
        by_title[tokens] = meant(tokens, known)
        return {title.role for title in by_title[tokens]}

    def in_organ(tokens: tuple[str, ...]) -> set[str]:
        return {
            role for role in roles.find((within_organ("".join(tokens)),)) if all_roles()[role].held_in == "organization"
        }

    nation = roles.find(tuple(words.tokens))
    if nation:
        return Question(_roles(nation))
    for find, most in ((roles.find, None), (used, _MOST_TITLED), (in_organ, None)):
        for named, rest in islice(_parted(words, bodies), most):
            if found := find(rest):
                fitting = by_title.get(rest) or holding(rest, known)
                told = [title.written for title in fitting if title.role in found]
                narrow = find is used or (told and any(all_roles()[role].held_in == "organization" for role in found))
                return Question(_roles(found), _sorted(named), frozenset(told) if narrow else None, organ(words.key))
    return _short(words, bodies, roles.find) or _half(words, bodies, roles.find)


def _parted(words: Words, bodies: Bodies) -> Iterator[tuple[set[Body], tuple[str, ...]]]:
    """The bodies that some of the words name and what the others are; those that most of them name first."""
    for spans in _chosen(words, bodies):
        named = bodies.within(words.key[start:end] for start, end in spans)
        if named:
            yield named, words.without(spans)


def _chosen(words: Words, bodies: Bodies) -> list[tuple[Span, ...]]:
    """Places of the words that name areas or organizations, one or several at once."""
    named = [(start, end) for start, end in words.spans() if words.key[start:end] in bodies.named][:_MOST_NAMES]
    chosen = [spans for many in range(1, _DEEPEST + 1) for spans in combinations(sorted(named), many)]
    chosen = [spans for spans in chosen if all(left[1] <= right[0] for left, right in pairwise(spans))]
    return sorted(chosen, key=lambda spans: (-sum(end - start for start, end in spans), len(spans), spans))


def _short(words: Words, bodies: Bodies, roles: Roles) -> Question | None:
    """A post of a body that is called by a shorter name than any article has: 医药高新区管委会主任."""
    ends = [span for span in words.spans() if (span[0] == 0) != (span[1] == len(words.key))]
    for start, end in ends:
        found = bodies.abbreviated(words.key[start:end])
        if found and (told := roles(words.without([(start, end)]))):
            return Question(_roles(told), _sorted(found))
    return None


def _half(words: Words, bodies: Bodies, roles: Roles) -> Question:
    """What is understood of words that are no post of the graph: a role at an end, areas, or neither."""
    end = len(words.key)
    ends = [(start, stop) for start, stop in words.spans() if start == 0 or stop == end]
    told = next((span for span in ends if roles(words.without([(0, span[0]), (span[1], end)]))), None)
    taken = [told] if told else []
    chosen = [spans for spans in _chosen(words, bodies) if all(_clear(span, one) for span in spans for one in taken)]
    named = next((spans for spans in chosen if bodies.within(words.key[slice(*span)] for span in spans)), ())
    return Question(
        _roles(roles(words.without([(0, told[0]), (told[1], end)])) if told else set()),
        _sorted(bodies.within(words.key[slice(*span)] for span in named) if named else set()),
        unknown=" ".join(words.without([*named, *taken])),
        apart=any(not words.without([*spans, *taken]) for spans in chosen if spans != named),
    )


def _clear(one: Span, other: Span) -> bool:
    return one[1] <= other[0] or other[1] <= one[0]


def _roles(found: set[str]) -> tuple[Role, ...]:
    return tuple(all_roles()[role] for role in sorted(found))


def _sorted(bodies: set[Body]) -> tuple[Body, ...]:
    return tuple(sorted(bodies, key=lambda body: body.iri))
