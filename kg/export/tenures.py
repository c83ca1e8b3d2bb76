"""Which posts a tenure is about: the graph gives it a role and a body, and only the claims behind it name posts."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.export import tables
from kg.export.reading import Reader, Row

_NEEDED = ("post", "role", "area", "organization")
_HOLDINGS = tables.HOLDINGS._replace(
    columns=tuple(column for column in tables.HOLDINGS.columns if column.name in (*_NEEDED, "person"))
)


class Tenures:
    """The tenures of a graph with their posts.

    The claims of a tenure are the same person's in the same role and organization; without one, or if there are no such
    claims, those in the same area. A tenure comes once for each post that they name.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def posts(self) -> Iterator[tuple[Row, str]]:
        """Each tenure with its post, by person."""
        for person, tenures in groupby(self._reader.rows(tables.TENURES), key=lambda row: str(row["person"])):
            yield from self._placed(person, tenures)

    def of(self, person: str) -> Iterator[tuple[Row, str]]:
        """The tenures of one person."""
        return self._placed(person, self._reader.rows_about(tables.TENURES, "person", person))

    def _placed(self, person: str, tenures: Iterable[Row]) -> Iterator[tuple[Row, str]]:
        holdings = list(self._reader.rows_about(_HOLDINGS, "person", person))
        for tenure in tenures:
            inside, near = set(), set()
            for holding in holdings:
                if holding["role"] == tenure["role"]:
                    if tenure["organization"] and holding["organization"] == tenure["organization"]:
                        inside.add(str(holding["post"]))
                    elif holding["area"] == tenure["area"]:
                        near.add(str(holding["post"]))
            for post in sorted(inside or near):
                yield tenure, post
