"""Conflicts: two persons whom articles show at once in a post that only one can hold, for certain."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from kg.lang.lexicon import read_lines, read_table
from kg.lang.readings import fold, is_han, latin, reading_class
from kg.model import BEGUN, HELD, PAST, Conflict, Entity
from kg.resolve.areas import chain, known
from kg.resolve.careers import dated
from kg.resolve.rows import MentionRow, Post

_HERE = Path(__file__).parent
_LEVEL = "[省市区县旗州盟镇乡]"
_PARTY = ("中共", "中国共产党")


class Stay(NamedTuple):
    """Days on which one person is shown in a seat, with none between on which he is said to be out of it."""

    first: str
    last: str
    person: str
    begins: bool  # on the first day he came into it
    ends: bool  # on the last day he left it
    zh: str | None
    reading: str
    roles: tuple[str, ...]


class SingleSeats:
    """Who was seen when in the posts of `single_seats.csv`; add all persons, then ask for the conflicts."""

    def __init__(self) -> None:
        self._stays: dict[tuple[str, str], list[Stay]] = defaultdict(list)

    def add(self, rows: Iterable[MentionRow], person: Entity) -> None:
        """Take in the posts of a person's mentions."""
        days: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
        for row in rows:
            for post in row.posts:
                seat = seat_of(post)
                if seat and post.area and post.date and dated(post.date):
                    days[seat, post.area].add((post.date, post.status, post.role))
        for key, events in days.items():
            self._stays[key] += _stays(sorted(events), person)

    def conflicts(self) -> list[Conflict]:
        """All conflicts, sorted by id."""
        found, numbers = [], Counter[str]()
        for (seat, area), stays in sorted(self._stays.items()):
            for left, right in _overlapping(sorted(stays)):
                low, high = max(left.first, right.first), min(left.last, right.last)
                path = f"conflict/place-{area}/{seat}/{low}"
                numbers[path] += 1
                id_ = path if numbers[path] == 1 else f"{path}/{numbers[path]}"
                tenures = tuple(sorted((stay.person, role) for stay in (left, right) for role in stay.roles))
                found.append(Conflict(id_, seat, area, low, high, tenures))
        return sorted(found, key=lambda one: one.id)


def _stays(events: list[tuple[str, str, str]], person: Entity) -> Iterator[Stay]:
    """Runs of days in a seat, parted where an article says that it was over."""
    name = person.zh or person.en or ""
    over = {day for day, status, _ in events if status in PAST}
    run: list[tuple[str, str, str]] = []

    def stay(until: str | None) -> Stay:
        roles = tuple(sorted({role for _, _, role in run}))
        begins = any(status in BEGUN for day, status, _ in run if day == run[0][0])
        last = run[-1][0]
        return Stay(run[0][0], last, person.id, begins, last == until, person.zh, reading_class(name), roles)

    for event in events:
        ended = min((day for day in over if run and run[-1][0] <= day < event[0]), default=None)
        if ended:
            yield stay(ended)
            run = []
        if event[1] in HELD:
            run.append(event)
    if run:
        yield stay(min((day for day in over if day >= run[-1][0]), default=None))


def _overlapping(stays: list[Stay]) -> Iterator[tuple[Stay, Stay]]:
    """Pairs of stays, in the order of their first days, that share a day for certain."""
    for at, left in enumerate(stays):
        for right in stays[at + 1 :]:
            if right.first > left.last:
                break
            if left.person != right.person and not _maybe_one(left, right) and not _handover(left, right):
                yield left, right


def _handover(left: Stay, right: Stay) -> bool:
    """Whether the one day that two stays share may be the day on which one of them followed the other."""
    low, high = max(left.first, right.first), min(left.last, right.last)
    if low != high or any(stay.first < low < stay.last for stay in (left, right)):
        return False
    comes = any(stay.begins and stay.first == low for stay in (left, right))
    goes = any(stay.ends and stay.last == low for stay in (left, right))
    return comes or goes


def _maybe_one(left: Stay, right: Stay) -> bool:
    """Whether two holders may be one person whose mentions couldn't be joined."""
    alike = left.zh is None or right.zh is None or fold(left.zh) == fold(right.zh)
    return alike and left.reading == right.reading


@lru_cache(maxsize=65536)
def _seat(role: str, area: str, title: str) -> str | None:
    known_seat = _seats().get(role)
    if known_seat is None:
        return None
    if is_han(title):
        chinese, _ = _names(area)
        return known_seat.id if any(map(known_seat.zh.fullmatch, _without(fold(title), chinese))) else None
    rest = [word for word in _words(title) if word not in _fillers()]
    if " ".join(rest) not in known_seat.en:
        _, proper = _names(area)
        rest = [word for word in rest if word not in proper]
    return known_seat.id if " ".join(rest) in known_seat.en else None


@lru_cache(maxsize=65536)
def _names(area: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """What may name the area in a title: Chinese names of it and those above, and the words of the English ones."""
    places = [place for place in map(known, chain(area)) if place is not None]
    chinese = {name for place in places for name in (place.zh, place.short, *place.also) if name}
    proper = {word for place in places for name in (place.en, *place.english) for word in _words(name)}
    return tuple(sorted({*chinese, *_PARTY})), frozenset(proper)


def _without(title: str, names: tuple[str, ...]) -> set[str]:
    """A title, and what is left of it without any of some names before it."""
    found, todo = {title}, [title]
    while todo:
        rest = todo.pop()
        for name in names:
            if rest.startswith(name) and (shorter := rest[len(name) :]) not in found:
                found.add(shorter)
                todo.append(shorter)
    return found


def seat_of(post: Post) -> str | None:
    """The single seat that a post is for certain, by its title; None for any other post."""
    if post.organ or post.organization is not None or not post.area:
        return None
    return _seat(post.role, post.area, post.title)


def _words(text: str) -> list[str]:
    return [word for part in re.split(r"[\W_]+", text) for word in latin(part)]


class _Seat(NamedTuple):
    """One row of `single_seats.csv`."""

    id: str
    zh: re.Pattern[str]
    en: frozenset[str]


@cache
def _fillers() -> frozenset[str]:
    return frozenset(read_lines(_HERE / "title_fillers.txt"))


@cache
def _seats() -> dict[str, _Seat]:
    rows = read_table(_HERE / "single_seats.csv", ("role", "seat", "zh", "en", "why"))
    return {
        row["role"]: _Seat(row["seat"], re.compile(row["zh"].replace("*", _LEVEL)), frozenset(row["en"].split("|")))
        for row in rows
    }
