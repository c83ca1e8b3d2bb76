"""Which area an article speaks from, and so whose 市委书记 and which 鼓楼区 it means.

"市委书记" means nothing without its city. Each article gets a home: from its publisher, its headline, the places it
names first, and the level of the bodies it names without a place (县委 speaks from a county). What stays undecided
stays None.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.places import Area, Gazetteer, gazetteer

PUBLISHER, HEADLINE, OPENING, BODY = 60.0, 14.0, 10.0, 1.0
ENOUGH, FAR, NAMED, AGREED = 1.5, 0.3, 0.6, 0.7
SPEAKING = 2
"""So many counties' leaders are told with their county where their prefecture meets."""
CITY_COUNTY = "县级市"


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


def fits(area: Area, level: str) -> bool:
    """Whether an area is of the level that a word such as 市 or 县 names."""
    kind = area.kind
    if level == "province":
        return area.level == "province"
    if level == "city":
        return (
            kind == CITY_COUNTY
            or (area.level == "prefecture" and kind == "市")
            or (area.level == "province" and kind in ("市", "直辖市"))
        )
    if level == "district":
        return kind in ("区", "新区", "市辖区", "林区", "特区", "矿区") or area.level == "zone"
    if level == "county":
        return area.level == "county" and kind in ("县", "自治县")
    if level == "banner":
        return area.level == "county" and "旗" in kind
    if level == "prefecture":
        return area.level == "prefecture" and kind in ("自治州", "州", "地区", "盟")
    if level == "league":
        return area.level == "prefecture" and kind == "盟"
    return False


def find_home(
    clues: Iterable[Clue],
    levels: Counter[str],
    year: int | None,
    others: Set[str] = frozenset(),
    *,
    inspected: bool = False,
) -> Home:
    """The home of an article.

    `levels` counts the bodies named without a place by level ("city", "district", "county", "banner" …); `others` are
    areas that it tells to be others than home, if none of them published it; `inspected`: it tells that someone went to
    an area as those above it do.
    """
    places = gazetteer()
    wanted = wanted_levels(levels)
    clues = list(clues)
    mentioned: Counter[str] = Counter()
    sure: set[str] = set()
    for clue in clues:
        mentioned.update(clue.areas)
        if len(clue.areas) == 1:
            sure.add(clue.areas[0])
            sure.update(above.id for above in places.ancestors(clue.areas[0]))
    for clue in clues:
        if clue.weight >= PUBLISHER and len(clue.areas) == 1 and places.area(clue.areas[0]).level == "zone":
            return Home(clue.areas[0], year, mentioned)
    for clue in clues:
        if clue.weight >= PUBLISHER:
            alike = {place.kind for place in map(places.area, clue.areas) if place.level == "prefecture"}
            speaking = [
                area
                for area in clue.areas
                if places.area(area).level == "county" and _speaks(places.area(area), levels, alike)
            ]
            if len(speaking) == 1:
                return Home(speaking[0], year, mentioned)
    scores: dict[str, float] = {}
    above_sure = {above.id for area in sure for above in places.ancestors(area)}
    for clue in clues:
        told = not sure.isdisjoint(clue.areas)
        for option in clue.areas:
            weight = clue.weight
            if told and option not in sure:
                weight *= 0.3
            elif len(clue.areas) > 1:
                kin = {above.id for above in places.ancestors(option)}
                support = bool(kin & sure) or option in above_sure
                weight *= 1.0 if support else 0.3
            scores[option] = scores.get(option, 0.0) + weight
    if not scores:
        return Home(None, year, mentioned)
    for area_id, score in list(scores.items()):
        own = not levels["prefecture"] and (not wanted or "city" in wanted)
        if (own and places.area(area_id).kind == CITY_COUNTY) or 0 < score < FAR:
            continue  # 市委 may be a 县级市's own: no sign of the city above, which nothing names
        for above in places.ancestors(area_id):
            if above.level != "province":
                scores.setdefault(above.id, 0.0)
    titled = {area for clue in clues if clue.titled for area in clue.areas}
    published = {area for clue in clues if clue.weight >= PUBLISHER for area in clue.areas}
    totals: dict[str, float] = {}
    for area_id, score in scores.items():
        if area_id in others and area_id not in published:
            continue
        if 0 < score < FAR and len(_inside(area_id, titled, places)) < SPEAKING:
            continue
        area = places.area(area_id)
        below = sum(
            value * 0.4 for other, value in scores.items() if other != area_id and places.contains(area_id, other)
        )
        upper = sum(
            value * 0.25 for other, value in scores.items() if other != area_id and places.contains(other, area_id)
        )
        total = score + (below if fits(area, "city") or area.level == "prefecture" else 0.0) + upper
        if wanted and not any(fits(area, level) for level in wanted):
            total *= 0.15
        if area.level == "province" and area.kind not in ("市", "直辖市") and "province" not in wanted:
            total *= 0.2
        if area.kind == CITY_COUNTY and area_id in titled and area_id not in published:
            total *= 0.3
        if area.level == "zone" and area_id not in published:
            total *= 0.3
        totals[area_id] = total
    alone = _alone(clues, wanted, others, inspected, places)
    if not totals:
        return Home(alone, year, mentioned)
    best = max(sorted(totals), key=lambda area_id: totals[area_id])
    agreed = _agreed(best, scores, totals, titled, places)
    if totals[best] + (AGREED if agreed else 0.0) < ENOUGH:
        return Home(alone, year, mentioned)
    return Home(best, year, mentioned)


def _alone(
    clues: Iterable[Clue], wanted: Iterable[str], others: Set[str], inspected: bool, places: Gazetteer
) -> str | None:
    """The only area of the level that an article speaks of as its own in which all lies that it names (州 above 甲市).

    Somebody must be told with an area in it: places alone may be anybody's. One of `others` of that level is left out
    where it was only `inspected`.
    """
    clues = [clue for clue in clues if clue.weight >= NAMED]
    named = {clue.areas for clue in clues} if any(clue.titled for clue in clues) else set()
    within = {area for areas in named for area in areas}
    chains = [(area, *(above.id for above in places.ancestors(area))) for area in within]
    fitting = {one for chain in chains for one in chain if any(fits(places.area(one), level) for level in wanted)}
    fitting -= others if inspected else set()
    if len(fitting) != 1 or not fitting.isdisjoint(others):
        return None
    [found] = fitting
    return found if all(any(places.contains(found, area) for area in areas) for areas in named) else None


def _agreed(best: str, scores: dict[str, float], totals: dict[str, float], titled: set[str], places: Gazetteer) -> bool:
    """Whether a prefecture is named beside a county of its own, or leaders of two are, and nothing else as much."""
    if places.area(best).level != "prefecture":
        return False
    inside = _inside(best, (one for one, score in scores.items() if score >= NAMED), places)
    others = (total for one, total in totals.items() if one not in inside and one != best)
    told = (inside and scores[best] >= NAMED) or len(_inside(best, titled, places)) >= SPEAKING
    return bool(told) and max(others, default=0.0) <= totals[best] / 2


def _inside(area: str, others: Iterable[str], places: Gazetteer) -> list[str]:
    return [one for one in others if one != area and places.contains(area, one)]


def _speaks(area: Area, levels: Counter[str], alike: Collection[str]) -> bool:
    """Whether an article's bodies without a place (市委, 县长) can be those of a county-level area.

    Where a prefecture is named `alike` (长沙市, 长沙县), the county must have bodies of its own, and the city of a
    prefecture that is none (大理州, 大理市) more of them than that; one of two cities (of 盐城市 盐城市) never has.
    """
    own = next((level for level in ("banner", "county", "district", "city") if fits(area, level)), "")
    if alike and own == "city":
        return "市" not in alike and levels["city"] > levels["prefecture"]
    return bool(own) and (levels[own] > 0 or (not alike and not any(levels.values())))


def wanted_levels(levels: Counter[str]) -> tuple[str, ...]:
    """The levels the home may be of: the finest one that the article speaks of as its own."""
    for level in ("banner", "county", "district"):
        if levels[level] >= 2 or (levels[level] and not (levels["city"] or levels["prefecture"] or levels["league"])):
            return (level,)
    if levels["city"]:
        return ("city", "prefecture") if levels["prefecture"] else ("city",)
    if levels["prefecture"] or levels["league"]:
        return ("prefecture", "league")
    if levels["province"]:
        return ("province",)
    return ()
