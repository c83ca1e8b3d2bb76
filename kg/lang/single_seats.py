"""A language's words in bare titles of seats that one person holds, and how near another title stands to mean them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """What two bare titles of one seat say of their areas.

    Attributes:
        levels: by the level of an area ("city", "county", "district", "banner"): words in titles, in small letters, of
            which each tells that a title is of that level.
        near: so many characters stand at most between a title and the one before it that tells its area.
    """

    levels: Mapping[str, tuple[str, ...]]
    near: int
