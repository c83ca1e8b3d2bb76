"""Tenures: from when to when articles show a person in a post, and by which day it was over for certain."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from kg.lang.lexicon import read_table
from kg.model import Entity, Tenure
from kg.resolve.careers import dated
from kg.resolve.organs import same_organ
from kg.resolve.roles import role
from kg.resolve.rows import MentionRow, Post

_NO_POST = frozenset({"leader"})  # "市领导" says that there is a post, not which
_HEADS = ("government-head", "acting-government-head")


def tenures(rows: Iterable[MentionRow], organizations: Mapping[tuple[str, int], str]) -> tuple[Tenure, ...]:
    """The tenures of one person's rows, sorted; `organizations`: (article key, mention id) → entity id."""
    posts: dict[tuple[str, str], list[tuple[MentionRow, Post]]] = defaultdict(list)
    for row in rows:
        for post in row.posts:
            if post.role not in _NO_POST:
                posts[post.role, post.area or ""].append((row, post))
    found = []
    for (name, area), entries in sorted(posts.items()):
        for group in _by_organ(entries) if role(name).seat == "organ" else [entries]:
            found.append(_tenure(name, area or None, group, organizations))
    by_area: dict[str | None, list[Tenure]] = defaultdict(list)
    for tenure in _without_moves(found):
        by_area[tenure.area].append(tenure)
    found = [tenure for same in by_area.values() for tenure in same]
    return tuple(sorted((_superseded(t, by_area[t.area]) for t in found), key=order))


def order(tenure: Tenure) -> tuple[str, ...]:
    """Sort key of a tenure: by time, then post."""
    values = (tenure.first, tenure.role, tenure.area, tenure.organization, tenure.last, tenure.ended)
    return tuple(value or "" for value in values)


class Seats:
    """Who was first seen when in a post that one person holds at a time: what closes the tenures of those before.

    Whoever is first seen in the seat after the last day of the one before bounds his tenure; holders whose days lie
    between one another bound nothing (that is a conflict, not a succession).
    """

    def __init__(self) -> None:
        self._holders: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)

    def add(self, person: Entity) -> None:
        """Take in a person's tenures."""
        for tenure in person.tenures:
            if tenure.area and dated(tenure.first) and role(tenure.role).seat == "one":
                self._holders[_seat(tenure.role), tenure.area].append((tenure.first or "", person.id))

    def contested(self) -> set[str]:
        """The ids of the persons in seats that others held, too: nobody else's tenures can be bounded."""
        holders = [{holder for _, holder in held} for held in self._holders.values()]
        return set().union(*(ids for ids in holders if len(ids) > 1))

    def closed(self, person: Entity) -> Entity:
        """The person with the tenures that a successor bounds; all persons must have been added before."""
        made = tuple(sorted((self._succeeded(person, tenure) for tenure in person.tenures), key=order))
        return person if made == person.tenures else replace(person, tenures=made)

    def _succeeded(self, person: Entity, tenure: Tenure) -> Tenure:
        if not dated(tenure.last) or not tenure.area or role(tenure.role).seat != "one":
            return tenure
        holders = self._holders.get((_seat(tenure.role), tenure.area), [])
        earlier = {holder for first, holder in holders if first <= (tenure.last or "")}
        later = [first for first, holder in holders if holder != person.id and holder not in earlier]
        return _ended(tenure, later)


def close_tenures(people: Iterable[Entity]) -> list[Entity]:
    """Entities with the tenures of single seats closed by the next holder's first day; see `Seats`."""
    people, seats = list(people), Seats()
    for person in people:
        seats.add(person)
    return [seats.closed(person) for person in people]


def _seat(name: str) -> str:
    return _HEADS[0] if name in _HEADS else name


def _ended(tenure: Tenure, days: Iterable[str]) -> Tenure:
    bounds = sorted({*days, *([tenure.ended] if tenure.ended else [])})
    bounds = [day for day in bounds if tenure.last is None or day >= tenure.last]
    ended = bounds[0] if bounds else None
    return tenure if ended == tenure.ended else replace(tenure, ended=ended)


def _by_organ(entries: list[tuple[MentionRow, Post]]) -> list[list[tuple[MentionRow, Post]]]:
    """One area's entries by organ; those without one go with the only organ, if there is just one."""
    groups: list[tuple[str, list[tuple[MentionRow, Post]]]] = []
    unknown = [entry for entry in entries if entry[1].organ is None]
    for entry in sorted(
        (e for e in entries if e[1].organ), key=lambda e: (-len(e[1].organ or ""), e[1].organ or "", e[0].order)
    ):
        home = next((group for organ, group in groups if same_organ(organ, entry[1].organ)), None)
        if home is None:
            groups.append((entry[1].organ or "", [entry]))
        else:
            home.append(entry)
    if unknown and len(groups) == 1:
        groups[0][1].extend(unknown)
    elif unknown:
        groups.append(("", unknown))
    return [group for _, group in groups]


def _tenure(
    name: str, area: str | None, entries: list[tuple[MentionRow, Post]], organizations: Mapping[tuple[str, int], str]
) -> Tenure:
    held = [(row, post) for row, post in entries if post.held]
    days = sorted({post.date for _, post in held if post.date})
    certain = [day for day in days if dated(day)] or days
    over = sorted({post.date for _, post in entries if not post.held and post.date and dated(post.date)})
    bodies = sorted(
        {
            organizations[row.article, post.organization]
            for row, post in entries
            if post.organization is not None and (row.article, post.organization) in organizations
        }
    )
    first, last = (certain[0], certain[-1]) if certain else (None, None)
    tenure = Tenure(
        name, area, bodies[0] if bodies else None, first, last, None, tuple(sorted({row.article for row, _ in held}))
    )
    return _ended(tenure, over)


def _without_moves(found: list[Tenure]) -> list[Tenure]:
    """The tenures, those in an area over on the day by which its holder had moved away from there, if nothing was held
    there since; a move that ends none stays as it is told.
    """
    moves = {t.area: t for t in found if t.role == "other" and t.area and t.last is None and t.ended}
    kept = list(found)
    for area, move in moves.items():
        there = [t for t in found if t.area == area and t is not move and t.organization is None]
        days = [t.last for t in there if t.last is not None and dated(t.last)]
        if days and max(days) <= (move.ended or "") and len(days) == len(there):
            kept = [t if t not in there else _ended(t, [move.ended or ""]) for t in kept if t is not move]
    return kept


def _superseded(tenure: Tenure, others: list[Tenure]) -> Tenure:
    by = _supersedes().get(tenure.role, frozenset())
    later = [t.first for t in others if t.role in by and t.first and dated(t.first) and t.first > (tenure.last or "")]
    return _ended(tenure, later) if tenure.last and dated(tenure.last) else tenure


@cache
def _supersedes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table(Path(__file__).parent / "supersedes.csv", ("over", "by")):
        found[row["over"]].add(row["by"])
    return {over: frozenset(by) for over, by in found.items()}
