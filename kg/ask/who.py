"""Who held a post on a day: by what articles show, with their words; and what they don't say."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from kg.ask.bodies import Bodies, Body
from kg.ask.claims import Source, claims
from kg.ask.graph import GraphStore
from kg.ask.names import simplifier
from kg.ask.question import Question, read
from kg.ask.rows import Row, ask, optional
from kg.ask.table import Value
from kg.ask.titles import OF_COMMITTEES, own
from kg.ask.wording import organ
from kg.errors import CallError, QueryError
from kg.roles import ROLES, Role

Standing = Literal["holder", "before", "after", "undated"]
_Ours = Callable[[str | None, str], bool]
HOW = 'write an area or organization and a post, such as "扬州市 市长", "mayor of Yangzhou" or "扬州市 party-secretary"'


@dataclass(frozen=True, slots=True)
class Said:
    """One article's words on somebody in the post: status (holds, appointed, removed …), title as written, day."""

    status: str
    title: str | None
    date: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in the post, over all articles. Days are ISO days or "--02-27".

    Attributes:
        first, last: the first and last day on which an article shows the person in the post.
        ended: the day by which it was certainly over, None where nothing tells.
        standing: towards the day asked for: "holder" (the first and last seen day hold it between them, or the first
            and that on which the post was given up or taken away; or no day was asked), "before" or "after" (only seen
            then), "undated" (the year isn't known).
    """

    person: str
    zh: str | None
    en: str | None
    role: str
    place: str | None
    organization: str | None
    first: str | None
    last: str | None
    ended: str | None
    standing: Standing
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Succession:
    """An area of the graph that came before or after another one, and the latest day of the older one."""

    then: Literal["before", "after"]
    name: str
    iri: str
    day: str


@dataclass(frozen=True, slots=True)
class Held:
    """One post that was asked for, and all who are known to have held it, by the first day they are seen in it.

    `successions` are the areas that the body, if it is one, followed or became: their posts are others. `others` hold
    the same role in other bodies of the area, by their titles (市国资委党委书记 is no secretary of the city), or in one
    that their titles don't name.
    """

    role: str
    zh: str
    en: str
    body: str | None
    iri: str | None
    holders: list[Holder] = field(default_factory=list)
    successions: list[Succession] = field(default_factory=list)
    others: list[Holder] = field(default_factory=list)

    def standing(self, *wanted: Standing) -> list[Holder]:
        """The holders of some standings."""
        return [holder for holder in self.holders if holder.standing in wanted]


@dataclass(frozen=True, slots=True)
class Who:
    """The answer: one post, or several where an area's name or a title is several things."""

    question: str
    on: str | None
    posts: list[Held]


def who(store: GraphStore, question: str, on: str | None = None) -> Who:
    """Who held the post that a question names, on a day (ISO), or ever.

    A day between the first and the last on which articles show somebody in the post, or before that on which it was
    given up or taken away, makes him its holder; beyond them nothing is claimed. Posts that nobody of the graph held
    come last.

    Raises:
        QueryError: the day is none, or the question names no role, or no area or organization of the graph.
    """
    if on is not None:
        _check(on)
    simplify = simplifier()
    bodies = Bodies(store, simplify)
    asked = read(store, question, simplify, bodies)
    _understood(asked, question)
    posts = [
        _held(store, role, body, asked, on, lambda title, iri: own(title, bodies.names(iri), simplify))
        for role in asked.roles
        for body in asked.bodies or (None,)
    ]
    return Who(question, on, sorted(posts, key=lambda post: not post.holders))


def _understood(asked: Question, question: str) -> None:
    """Say which words are unknown, if some are."""
    roles, bodies = (", ".join(one.id for one in asked.roles), ", ".join(one.name for one in asked.bodies))
    national = all(role.held_in == "country" for role in asked.roles)
    if not roles and not bodies:
        why = f"{question!r} names no post and no area or organization of the graph"
    elif not roles:
        why = f"{asked.unknown or question!r} names no post that is known (understood: {bodies})"
    elif asked.apart:
        why = f"{question!r} names areas of which none lies within the others"
    elif asked.unknown:
        also = f"{bodies}, {roles}" if bodies else roles
        why = f"{asked.unknown!r} names no area, organization or post of the graph (understood: {also})"
    elif not bodies and not national:
        why = f"{question!r} names no area or organization (understood: {roles})"
    else:
        return
    raise QueryError(f"{why}; {HOW}")


def _check(day: str) -> None:
    try:
        right = datetime.date.fromisoformat(day).isoformat() == day
    except ValueError:
        right = False
    if not right:
        raise CallError(f"{day!r} is no day; write it as 2012-05-01")


def _held(store: GraphStore, role: Role, body: Body | None, asked: Question, on: str | None, ours: _Ours) -> Held:
    titles, iri = asked.titles, body.iri if body else None
    found: list[Holder] = []
    for kind in role.kinds:
        rows = ask(store, "holders", role=ROLES + kind, body=iri)
        found += [_holder(store, row, kind, iri, on) for row in rows]
    others: list[Holder] = []
    if titles is not None and body and body.kind == "place":
        found = [holder for holder in found if any(said.title in titles for said in holder.said)]
    elif role.id in OF_COMMITTEES and body and body.kind == "place":
        others = [one for one in found if not any(ours(said.title, body.iri) for said in one.said)]
        found = [one for one in found if one not in others]
    elif role.held_in == "organization" and asked.organ and body and body.kind == "place":
        others = [one for one in found if not any(organ(said.title or "") == asked.organ for said in one.said)]
        found = [one for one in found if one not in others]
    successions = _successions(store, iri) if body and body.kind == "place" else []
    return Held(
        role.id, role.zh, role.en, body.name if body else None, iri, sorted(found, key=_order), successions,
        sorted(others, key=_order),
    )  # fmt: skip


def _successions(store: GraphStore, area: str | None) -> list[Succession]:
    return [
        Succession("before" if then == "before" else "after", str(name), str(iri), str(day))
        for then, iri, name, day in (row.values() for row in ask(store, "successions", body=area))
    ]


def _holder(store: GraphStore, row: Row, role: str, body: str | None, on: str | None) -> Holder:
    person = str(row["person"])
    first, last = optional(row["first"]), optional(row["last"])
    told = [
        one for one in claims(store, person, ["org:member"]) if one.role == role and body in (None, one.area, one.body)
    ]
    told.sort(key=lambda one: one.date or "")
    said = tuple(dict.fromkeys(Said(one.what, one.title, one.date, one.source) for one in told))
    return Holder(
        person=person,
        zh=optional(row["zh"]),
        en=optional(row["en"]),
        role=role,
        place=optional(row["place"]),
        organization=optional(row["organization"]),
        first=first,
        last=last,
        ended=optional(row["ended"]),
        standing=_standing(first, last, optional(row["ended"]), on, left=any(_left(one, row["ended"]) for one in said)),
        said=said,
    )


def _left(said: Said, ended: Value) -> bool:
    """Whether an article tells that a post was left on the very day by which it was over: until then it was held."""
    return said.status in ("resigned", "removed") and said.date is not None and said.date == ended


def _standing(first: str | None, last: str | None, ended: str | None, on: str | None, *, left: bool) -> Standing:
    if on is None:
        return "holder"
    first, last = _dated(first), _dated(last)
    if left and first and ended and first <= on < ended:
        return "holder"
    if first and last:
        return "before" if last < on else "after" if on < first else "holder"
    ended = _dated(ended)
    return "before" if ended and ended <= on else "undated"


def _dated(day: str | None) -> str | None:
    return None if day is None or day.startswith("--") else day


def _order(holder: Holder) -> tuple[str, ...]:
    return (holder.first or holder.ended or "", holder.last or "", holder.person, holder.role)


def nearest(post: Held, standing: Literal["before", "after"]) -> list[Holder]:
    """Those last seen in the post before the day asked for, or first seen after it: one, or several of one day."""
    others = post.standing(standing)
    if standing == "before":
        last = max((one.last or one.ended or "" for one in others), default="")
        return [one for one in others if (one.last or one.ended or "") == last]
    first = min((one.first or "" for one in others), default="")
    return [one for one in others if (one.first or "") == first]
