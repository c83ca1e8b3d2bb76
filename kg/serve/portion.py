"""Long lists in portions: what one page, or one document, of a thing shows of each of its lists."""

from collections.abc import Sequence
from typing import TypeVar

from kg.serve.refusal import Refusal

CLAIMS = 300
"""Claims on a page."""
OTHERS = 200
"""Of everything else."""

Item = TypeVar("Item")


class Portion:
    """The part of each list that belongs on a page.

    Attributes:
        page: the number of the page.
        pages: how many pages the longest of the lists needs, as far as they have been cut.
    """

    def __init__(self, page: int) -> None:
        """`page`: from 1."""
        self.page = page
        self.pages = 1

    def of(self, found: Sequence[Item], most: int) -> Sequence[Item]:
        """What the page shows of a list, of which a page has room for so much."""
        self.pages = max(self.pages, -(-len(found) // most))
        return found[max(0, self.page - 1) * most : self.page * most]

    def check(self) -> None:
        """Refuse a page that isn't there.

        Raises:
            Refusal: it does.
        """
        if not 1 <= self.page <= self.pages:
            raise Refusal(404, "there is nothing here")
