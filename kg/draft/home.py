"""Which area an article speaks from, and so whose 市委书记 and which 鼓楼区 it means.

"市委书记" means nothing without its city. Each article gets a home: from its publisher, its headline, the places it
names first, and the level of the bodies it names without a place (县委 speaks from a county). What stays undecided
stays None.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.places import fits, gazetteer

PUBLISHER, HEADLINE, OPENING, BODY = 60.0, 14.0, 10.0, 1.0


class Clue(NamedTuple):
    """A place name in an article: the areas it can be, how much it says about the article's home, and whether it
    stands before a title or body (武夷山市委), as one doesn't speak of one's own.
    """

    areas: tuple[str, ...]
    weight: float
    titled: bool = False


@dataclass(slots=True)
class Home:
    """The area an article speaks from (None = unknown), and what follows from it for other names.

    `apart`: areas that guests came from or delegations went to: titles without a place are none of theirs.
    """

    area: str | None
    year: int | None = None
    mentioned: Counter[str] = field(default_factory=Counter)
    apart: frozenset[str] = frozenset()

    def level(self, level: str) -> str | None:
        """The area that a body of a level without a place belongs to: "city" → the city above a district, and so on."""
        if self.area is None:
            return None
        places = gazetteer()
        chain = (places.area(self.area), *places.ancestors(self.area))
        for area in chain:
            if fits(area, level):
                return area.id
        return None

    def choose(self, candidates: Iterable[str], *, far: bool = True) -> str | None:
        """The one of several areas of a name that is meant here: the one nearest to home, or the only one.

        `far` allows a candidate outside the home's province if there is no other.
        """
        places = gazetteer()
        options = list(dict.fromkeys(candidates))
        if not options:
            return None
        if self.area is not None:
            chain = [self.area, *(area.id for area in places.ancestors(self.area))]
            for known in chain:
                if known in options:
                    return known
            for known in chain:
                inside = [option for option in options if places.contains(known, option)]
                if inside:
                    return self._highest(inside)
        if not far:
            return None
        if len(options) == 1:
            return options[0]
        supported = [o for o in options if any(self.mentioned[above.id] for above in places.ancestors(o))]
        if supported:
            return self._highest(supported)
        return self._highest(options)

    def vague(self, area: str | None) -> bool:
        """Whether an area says no more of where a thing lies than home does: 广西某公司 in a county of 桂林."""
        return area is None or area == self.area or (self.area is not None and gazetteer().contains(area, self.area))

    def _highest(self, options: list[str]) -> str | None:
        places = gazetteer()
        order = {"province": 0, "prefecture": 1, "county": 2, "zone": 3, "town": 4}
        ranked = sorted(options, key=lambda option: (order.get(places.area(option).level, 9), option))
        top = order.get(places.area(ranked[0]).level, 9)
        tied = [option for option in ranked if order.get(places.area(option).level, 9) == top]
        lasting = [option for option in tied if places.area(option).until is None]
        last = [option for option in lasting or tied if set(tied).isdisjoint(places.area(option).became)]
        return last[0] if len(last) == 1 else None
