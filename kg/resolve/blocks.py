"""Blocks: which mentions are compared with which, and the pure function that resolves one block."""

from collections.abc import Sequence

from kg.lang.readings import reading_class
from kg.model import MentionKind
from kg.resolve.areas import top
from kg.resolve.cluster import Cluster
from kg.resolve.decisions import Decision, apply
from kg.resolve.latin import EITHER_ORDER
from kg.resolve.meetings import meetings
from kg.resolve.organizations import name_key, organizations
from kg.resolve.people import people
from kg.resolve.projects import projects
from kg.resolve.rows import MentionRow


def block_key(row: MentionRow) -> str:
    """The block of a mention, a function of its row alone.

    Persons: how the name may read, of two or three syllables in any order. Meetings: month and day (the year may be
    missing). Projects and sites: the prefecture. Organizations: area and organ, else the beginning of the name. Places:
    the area. What can't be compared with anything has a block of its own.
    """
    alone = f"{row.article}-{row.mention}"
    if row.kind == "person":
        name = row.zh or row.en
        return f"person|{_unordered(reading_class(name))}" if name else f"person|{alone}"
    if row.kind == "meeting":
        day = row.get("date")
        return f"meeting|{day[-5:]}" if day else f"meeting|{alone}"
    if row.kind in ("project", "site"):
        where = top(row.area) if row.area else row.home
        return f"project|{where}" if where else f"project|{alone}"
    if row.kind == "organization":
        organ = row.get("organ")
        if organ:
            return f"organization|{row.area}|{organ}" if row.area else f"organization|{alone}"
        name = row.zh or row.en
        return f"organization|{name_key(name)}" if name else f"organization|{alone}"
    return f"place|{row.area}" if row.area else f"place|{alone}"


def _unordered(reading: str) -> str:
    """A short reading as each of its orders has it: "lin-an" may have been written "an lin"."""
    parts = reading.split("-")
    return "-".join(sorted(parts)) if len(parts) in EITHER_ORDER else reading


def resolve_block(kind: MentionKind, rows: Sequence[MentionRow], decisions: Sequence[Decision] = ()) -> list[Cluster]:
    """Cluster the rows of one block; the same for any order of them, decisions always obeyed."""
    seen = {(row.article, row.mention, row.source): row for row in rows}
    ordered = [seen[key] for key in sorted(seen)]
    if len(ordered) == 1:  # so it is in most blocks
        clusters = [Cluster(kind, ordered)]
    elif kind == "person":
        clusters = people(ordered)
    elif kind == "meeting":
        clusters = meetings(ordered)
    elif kind in ("project", "site"):
        clusters = projects(ordered)
    elif kind == "organization":
        clusters = organizations(ordered)
    else:
        clusters = [Cluster("place", sorted(ordered, key=lambda row: row.order))]
    return apply(clusters, decisions)
