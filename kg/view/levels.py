"""How high a post is: the levels by which the page filters, from levels.csv."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.errors import LanguageDataError

LEVELS = ("leading", "deputy", "member", "department", "enterprise", "other")
"""The highest first; the page's words call them level.NAME."""
PATH = Path(__file__).parent / "levels.csv"


def level(role: str) -> str:
    """The level of a role; of one that isn't in the table, "other"."""
    return levels().get(role, "other")


@cache
def levels() -> Mapping[str, str]:
    """Role → level.

    Raises:
        LanguageDataError: a row isn't a new role and a level.
    """
    rows = [row for row in csv.reader(PATH.read_text(encoding="utf-8").splitlines()) if row and row[0][0] != "#"]
    found: dict[str, str] = {}
    for row in rows[1:]:
        if len(row) != len(("role", "level")) or row[1] not in LEVELS or row[0] in found:
            msg = f"{PATH.name}: expected a new role and one of {', '.join(LEVELS)}, found {row}"
            raise LanguageDataError(msg)
        found[row[0]] = row[1]
    return found
