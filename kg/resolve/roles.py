"""What roles tell about their holders: single seats, full-time jobs, rank, and which go together."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.lang.lexicon import read_table

_HERE = Path(__file__).parent
NATIONAL = frozenset({"general-secretary", "state-president", "premier"})


class Role(NamedTuple):
    """One row of `roles.csv`."""

    seat: str
    full: bool
    step: float | None
    lead: bool
    chief: bool


_UNKNOWN = Role("any", False, None, False, False)


def role(name: str) -> Role:
    """What is known of a role; of one that isn't in the table, nothing."""
    return _roles().get(name, _UNKNOWN)


def together(left: str, right: str, same_area: bool) -> bool:
    """Whether one person may hold two different full-time roles at the same time, in one area or in two."""
    return (left, right, same_area) in _pairs()


@cache
def _roles() -> dict[str, Role]:
    columns = ("role", "seat", "full", "step", "lead", "chief")
    return {
        row["role"]: Role(
            row["seat"],
            row["full"] == "1",
            float(row["step"]) if row["step"] else None,
            row["lead"] == "1",
            row["chief"] == "1",
        )
        for row in read_table(_HERE / "roles.csv", columns)
    }


@cache
def _pairs() -> frozenset[tuple[str, str, bool]]:
    pairs = set()
    for row in read_table(_HERE / "together.csv", ("left", "right", "where")):
        for same in {"same": (True,), "apart": (False,), "both": (True, False)}[row["where"]]:
            pairs |= {(row["left"], row["right"], same), (row["right"], row["left"], same)}
    return frozenset(pairs)
