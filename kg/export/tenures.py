"""Which posts a tenure is about: the graph gives it a role and a body, and only the claims behind it name posts."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from kg.export import tables
from kg.export.reading import Reader, Row, Value
from kg.model import BEGUN

_NEEDED = ("post", "role", "area", "organization", "status", "date")
_HOLDINGS = tables.HOLDINGS._replace(
    columns=tuple(column for column in tables.HOLDINGS.columns if column.name in (*_NEEDED, "person"))
)


class Placed(NamedTuple):
    """A tenure with one of its posts, and the day on which it began; None if no article tells of the beginning."""

    tenure: Row
    post: str
    began: Value


class Tenures:
    """The tenures of a graph with their posts.

    The claims of a tenure are the same person's in the same role and organization; without one, or if there are no such
    claims, those in the same area. A tenure comes once for each post that they name.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def posts(self) -> Iterator[Placed]:
        """Each tenure with its post, by person."""
        for person, tenures in groupby(self._reader.rows(tables.TENURES), key=lambda row: str(row["person"])):
            yield from self._placed(person, tenures)

    def of(self, person: str) -> Iterator[Placed]:
        """The tenures of one person."""
        return self._placed(person, self._reader.rows_about(tables.TENURES, "person", person))

    def _placed(self, person: str, tenures: Iterable[Row]) -> Iterator[Placed]:
        holdings = list(self._reader.rows_about(_HOLDINGS, "person", person))
        for tenure in tenures:
            inside: dict[str, list[Row]] = {}
            near: dict[str, list[Row]] = {}
            for holding in holdings:
                if holding["role"] == tenure["role"]:
                    if tenure["organization"] and holding["organization"] == tenure["organization"]:
                        inside.setdefault(str(holding["post"]), []).append(holding)
                    elif holding["area"] == tenure["area"]:
                        near.setdefault(str(holding["post"]), []).append(holding)
            for post, mine in sorted((inside or near).items()):
                first = tenure["first_seen"]
                begins = any(one["status"] in BEGUN and one["date"] == first for one in mine)
                yield Placed(tenure, post, first if begins else None)
