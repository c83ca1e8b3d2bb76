"""Which of the areas that an article names it speaks from: its publisher's, or the one that its clues tell most for."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence, Set

from kg.draft.home import PUBLISHER, Clue, Home
from kg.places import Area, Gazetteer, fits, gazetteer, is_county_city

ENOUGH, FAR, NAMED, AGREED = 1.5, 0.3, 0.6, 0.7
DOUBTFUL, BELOW, UPPER = 0.3, 0.4, 0.25
"""What is left of a clue that rather means another area, and what one gives to an area around it or within it."""
SPEAKING = 2
"""So many counties' leaders are told with their county where their prefecture meets."""


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
    clues = list(clues)
    mentioned = Counter(area for clue in clues for area in clue.areas)
    area = _published_by(clues, levels) or _most_told(clues, levels, others, inspected)
    return Home(area, year, mentioned)


def _published_by(clues: Sequence[Clue], levels: Counter[str]) -> str | None:
    """The zone that published an article, or the county whose bodies those without a place can be."""
    places = gazetteer()
    published = [clue.areas for clue in clues if clue.weight >= PUBLISHER]
    for areas in published:
        if len(areas) == 1 and places.area(areas[0]).level == "zone":
            return areas[0]
    for areas in published:
        alike = [place for place in map(places.area, areas) if place.level == "prefecture"]
        counties = (area for area in areas if places.area(area).level == "county")
        speaking = [area for area in counties if _speaks(places.area(area), levels, alike)]
        if len(speaking) > 1:  # one became the other that year
            told = {area: levels[_own_level(places.area(area))] for area in speaking}
            speaking = [area for area in speaking if told[area] == max(told.values())]
        if len(speaking) == 1:
            return speaking[0]
    return None


def _most_told(clues: Sequence[Clue], levels: Counter[str], others: Set[str], inspected: bool) -> str | None:
    """The area for which the clues tell most, or in which all lies that is named."""
    places, wanted = gazetteer(), wanted_levels(levels)
    scores = _scores(clues, places)
    if not scores:
        return None
    _count_those_above(scores, levels, wanted, places)
    titled = {area for clue in clues if clue.titled for area in clue.areas}
    published = {area for clue in clues if clue.weight >= PUBLISHER for area in clue.areas}
    totals: dict[str, float] = {}
    for area, score in scores.items():
        apart = area in others and area not in published
        hardly = 0 < score < FAR and len(_inside(area, titled, places)) < SPEAKING
        if not apart and not hardly:
            told = places.area(area)
            totals[area] = _likely(_total(told, scores, places), told, wanted, titled, published)
    if totals:
        best = max(sorted(totals), key=lambda area: totals[area])
        agreed = _agreed(best, scores, totals, titled, places)
        if totals[best] + (AGREED if agreed else 0.0) >= ENOUGH:
            return best
    return _alone(clues, wanted, others, inspected, places)


def _scores(clues: Sequence[Clue], places: Gazetteer) -> dict[str, float]:
    """How much the clues tell for each area; of several of a name rather for those that others tell for, too."""
    sure = {clue.areas[0] for clue in clues if len(clue.areas) == 1}
    sure |= {above.id for area in sure for above in places.ancestors(area)}
    above_sure = {above.id for area in sure for above in places.ancestors(area)}
    scores: dict[str, float] = {}
    for clue in clues:
        told = not sure.isdisjoint(clue.areas)
        for option in clue.areas:
            weight = clue.weight
            if told and option not in sure:
                weight *= DOUBTFUL
            elif len(clue.areas) > 1:
                kin = {above.id for above in places.ancestors(option)}
                weight *= 1.0 if kin & sure or option in above_sure else DOUBTFUL
            scores[option] = scores.get(option, 0.0) + weight
    return scores


def _count_those_above(
    scores: dict[str, float], levels: Counter[str], wanted: Collection[str], places: Gazetteer
) -> None:
    """Let the areas around those told for be home, too, but for provinces.

    市委 may be a 县级市's own: no sign of the city above, which nothing names.
    """
    own = not levels["prefecture"] and (not wanted or "city" in wanted)
    for area, score in list(scores.items()):
        if (own and is_county_city(places.area(area))) or 0 < score < FAR:
            continue
        for above in places.ancestors(area):
            if above.level != "province":
                scores.setdefault(above.id, 0.0)


def _total(area: Area, scores: dict[str, float], places: Gazetteer) -> float:
    """How much is told for an area, and for those within it and around it."""
    others = [(other, score) for other, score in scores.items() if other != area.id]
    below = sum(score * BELOW for other, score in others if places.contains(area.id, other))
    upper = sum(score * UPPER for other, score in others if places.contains(other, area.id))
    return scores[area.id] + (below if fits(area, "city") or area.level == "prefecture" else 0.0) + upper


def _likely(
    total: float, area: Area, wanted: Collection[str], titled: Collection[str], published: Collection[str]
) -> float:
    """What is left of the total of an area that can hardly be home: of another level, or told as others are."""
    if wanted and not any(fits(area, level) for level in wanted):
        total *= 0.15
    if area.level == "province" and not fits(area, "city") and "province" not in wanted:
        total *= 0.2
    if area.id not in published:
        total *= 0.3 if is_county_city(area) and area.id in titled else 1.0
        total *= 0.3 if area.level == "zone" else 1.0
    return total


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


def _own_level(area: Area) -> str:
    """The word for its level that a county-level area calls its own bodies by, "" if it has none."""
    return next((level for level in ("banner", "county", "district", "city") if fits(area, level)), "")


def _speaks(area: Area, levels: Counter[str], alike: Collection[Area]) -> bool:
    """Whether an article's bodies without a place (市委, 县长) can be those of a county-level area.

    Where a prefecture is named `alike` (长沙市, 长沙县), the county must have bodies of its own, and the city of a
    prefecture that is none (大理州, 大理市) more of them than that; one of two cities (of 盐城市 盐城市) never has.
    """
    own = _own_level(area)
    if alike and own == "city":
        return not any(fits(place, "city") for place in alike) and levels["city"] > levels["prefecture"]
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
