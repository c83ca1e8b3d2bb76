"""Conflicts: posts of one holder in which articles show two at once, with both sides' words."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from kg.ask.graph import GraphStore
from kg.ask.render import cited, shown_days, shown_name
from kg.ask.rows import Row, optional, source
from kg.ask.table import shown
from kg.ask.who import Said


@dataclass(frozen=True, slots=True)
class Side:
    """One of the holders: the role he is seen in (an acting head sits in the head's seat), when, and the words nearest
    to the days in conflict.
    """

    person: str
    zh: str | None
    en: str | None
    role: str
    first: str
    last: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A post, the days between which all sides certainly hold it, and the sides."""

    iri: str
    role: str
    place: str | None
    first: str
    last: str
    sides: tuple[Side, ...]


def conflicts(store: GraphStore) -> list[Conflict]:
    """All conflicts of the graph, sorted by IRI."""
    found = []
    for iri, group in groupby(store.run("conflicts").records(), key=lambda row: str(row["conflict"])):
        rows = list(group)
        first, last = str(rows[0]["from"]), str(rows[0]["to"])
        sides = {
            (str(row["person"]), str(row["held"])): [
                one for one in rows if (one["person"], one["held"]) == (row["person"], row["held"])
            ]
            for row in rows
        }
        made = tuple(_side(said, first, last) for _, said in sorted(sides.items()))
        found.append(Conflict(iri, str(rows[0]["role"]), optional(rows[0]["place"]), first, last, made))
    return found


def _side(rows: list[Row], first: str, last: str) -> Side:
    row = rows[0]
    said = tuple(Said(str(one["status"]), optional(one["title"]), optional(one["date"]), source(one)) for one in rows)
    return Side(
        person=str(row["person"]),
        zh=optional(row["zh"]),
        en=optional(row["en"]),
        role=str(row["held"]),
        first=str(row["first"]),
        last=str(row["last"]),
        said=_nearest(said, first, last),
    )


def _nearest(said: tuple[Said, ...], first: str, last: str) -> tuple[Said, ...]:
    """What was said between two days, and last before and first after them; all of it where the days aren't known."""
    days = sorted({one.date for one in said if one.date and not one.date.startswith("--")})
    wanted = {day for day in days if first <= day <= last}
    wanted |= set([day for day in days if day < first][-1:]) | set([day for day in days if day > last][:1])
    return tuple(one for one in said if one.date in wanted) if wanted else said


def text(found: list[Conflict]) -> str:
    """All conflicts for a terminal; control characters of the articles are shown as spaces."""
    if not found:
        return "No post of one holder is seen with two at once.\n"
    lines = [line for one in found for line in [*_conflict(one), ""]][:-1]
    return "".join(f"{shown(line)}\n" for line in lines)


def _conflict(one: Conflict) -> Iterator[str]:
    days = shown_days(one.first, one.last)
    yield f"{one.place or one.iri} · {one.role}: {len({side.person for side in one.sides})} holders at once, {days}"
    for side in one.sides:
        name = shown_name(side.zh, side.en, side.person)
        acting = f"; {side.role}" if side.role != one.role else ""
        yield f"  {name}{acting}; seen {shown_days(side.first, side.last)}"
        yield f"    {side.person}"
        for said in side.said:
            yield f"      {' · '.join(part for part in (said.status, said.title, said.date) if part)}"
            yield from cited(said.source, indent=8)
