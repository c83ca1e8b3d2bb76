"""How high a post is: the levels by which the page filters, from levels.csv."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.commented import rows, wrong

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
    found: dict[str, str] = {}
    for number, (role, given) in rows(PATH, ("role", "level")):
        if given not in LEVELS or role in found:
            raise wrong(PATH, number, f"expected a new role and one of {', '.join(LEVELS)}, found {role},{given}")
        found[role] = given
    return found
