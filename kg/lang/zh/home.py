"""The clues to a Chinese article's home: publisher, headline, what it calls its own, the levels of its bodies."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.draft.home import PUBLISHER, Clue, Home
from kg.draft.home_choice import find_home, wanted_levels
from kg.lang.zh.current import current
from kg.lang.zh.home_clues import AreaClues, acts
from kg.lang.zh.home_words import (
    DEICTIC,
    GONE_TO,
    HELD,
    INSPECTING,
    OURS,
    PLACES,
    PROVINCIAL,
    SENT,
    TOWN_END,
    TRAVELLING,
    UPPER,
)
from kg.lang.zh.publishers import TOWN, published
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.titles import Title
from kg.lang.zh.visitors import rivals
from kg.lang.zh.words import words
from kg.lang.zh.zone_hosts import receiving
from kg.model import Article
from kg.places import Area, fits, gazetteer

ABOVE_COUNTIES = frozenset(("prefecture", "league", "city"))
ENOUGH_TOWNS, RARE = 2, 3  # a town's name of so many characters is its alone


def home_of(article: Article, scan: Scan, found: list[Title], struck: list[tuple[int, int]], year: int | None) -> Home:
    """The home of an article; areas inside `struck` spans (names of people and companies) are no clue."""
    clues = [*published(article, scan, year), *receiving(scan, year)]
    named = set(_again(scan.text, struck))
    leading = _leading(scan, article.body)
    told = AreaClues(article, scan, found, year, rivals(scan, found, struck))
    if leading is not None and told.elsewhere.isdisjoint(leading.areas):
        clues.append(Clue(current(scan, leading, year), PUBLISHER))
    short: list[int] = []
    for name in scan.areas:
        if name.start not in named and (name.full or scan.text[name.end : name.end + 1] not in PLACES):
            short += [] if name.full else [len(clues)]
            clues.append(told.clue(name))
    clues += _of_towns(scan, told.here, told.gone)
    levels = _levels(scan, found)
    if year is None:
        _call_as_then(clues, short, wanted_levels(levels))
    home = find_home(clues, levels, year, told.others, inspected=inspected(scan))
    home.apart = told.elsewhere
    if home.area is not None:
        return home
    wanted = wanted_levels(levels)
    area = _by_towns(scan, levels) or _only(scan, named, wanted, home) or _above_inspected(scan, wanted, home)
    return replace(home, area=area)


def _levels(scan: Scan, found: list[Title]) -> Counter[str]:
    """How often a text speaks of bodies of a level without their place."""
    levels: Counter[str] = Counter()
    known = words().levels
    upper = any(body in scan.text for body in UPPER)
    for match in DEICTIC.finditer(scan.text):
        if upper and match[0] == "全区":
            continue
        levels[known[match[1]]] += 1 if match[0][0] == "全" else 2
    levels.update(_unplaced(scan, found))
    levels["province"] += sum(1 for _ in PROVINCIAL.finditer(scan.text))
    return levels


def _call_as_then(clues: list[Clue], short: list[int], wanted: tuple[str, ...]) -> None:
    """Where no area is of a level that the text speaks of, let the short names mean the one that was: 海安, whose 县委.

    `short`: which clues are short names of areas.
    """
    places = gazetteer()
    if any(_of(places.area(area), wanted) for clue in clues for area in clue.areas):
        return
    for at in short:
        areas = clues[at].areas
        older = (places.area(one) for one in places.lineage(areas[0])[::-1])
        then = [one for one in older if one.short == places.area(areas[0]).short and _of(one, wanted)]
        if len(areas) == 1 and then:
            clues[at] = clues[at]._replace(areas=(then[0].id,))


def inspected(scan: Scan) -> bool:
    """Whether somebody went to an area as those above it do: 到甲市|调研, 来我县|检查, not 到甲市考察学习."""
    ours = (match.end() for match in OURS.finditer(scan.text))
    return bool(_inspected_areas(scan)) or any(INSPECTING.match(scan.text, end) for end in ours)


def _inspected_areas(scan: Scan) -> list[AreaName]:
    gone = (name for name in scan.areas if name.full and scan.text.endswith(GONE_TO, 0, name.start))
    return [name for name in gone if INSPECTING.match(scan.text, name.end)]


def _above_inspected(scan: Scan, wanted: tuple[str, ...], home: Home) -> str | None:
    """The one area of the level whose bodies need no area above those that were inspected: 地委书记某某到|甲县|检查."""
    if not set(wanted) <= ABOVE_COUNTIES or ABOVE_COUNTIES.isdisjoint(wanted) or SENT.search(scan.text):
        return None
    seen = [area for name in _inspected_areas(scan) for area in current(scan, name, home.year)]
    places = gazetteer()
    below = all(places.area(one).level == "county" and not _of(places.area(one), wanted) for one in seen)
    above = {area.id for one in seen for area in places.ancestors(one) if _of(area, wanted)}
    return above.pop() if below and len(above) == 1 and above.isdisjoint(home.apart) else None


def _of(area: Area, wanted: tuple[str, ...]) -> bool:
    return any(fits(area, level) for level in wanted)


def _of_towns(scan: Scan, here: set[str], gone: set[int]) -> Iterator[Clue]:
    """The counties that a text names both themselves and by towns of theirs, as often as it names other towns."""
    names: set[str] = set()
    for match in _towns(scan):
        name = _listed(match[0])
        if name and name not in names and match.end() - len(name) not in gone:
            names.add(name)
            if own := tuple(county for county in gazetteer().counties_with(name) if county in here):
                yield Clue(own, 1.0)


def _unplaced(scan: Scan, found: list[Title]) -> Iterator[str]:
    """The levels of the titles without an area, but for those behind another area's: 甲县委书记某某、|县长某某."""
    end, placed = -1, ""
    for part in (part for title in found for part in title.parts):
        if part.start >= end:
            end, placed = scan.sentence(part.start)[1], ""
        level = words().levels.get(part.level, part.level)
        if part.areas or part.below:
            placed = level if part.areas else placed
        elif level and level != placed:
            yield level


def _leading(scan: Scan, body: int) -> AreaName | None:
    """The area that the headline begins with, if the text tells of it as of its own: 汾阳市举行 …, 汾阳市委书记."""
    text = scan.text
    headline = (name for name in scan.areas if name.start < body)
    opening = (name for name in headline if text[: name.start].strip(" \u3000")[-1:] in ("", "\n"))
    first = next((name for name in opening if acts(scan, name.end, "召举开：:")), None)
    if first is None:
        return None
    for name in scan.areas:
        office = scan.word_at.get(name.end)
        own = (office is not None and office.kind in "OT") or HELD.match(scan.text, name.end)
        if name.start >= body and own and set(name.areas) & set(first.areas):
            return name
    return None


def _again(text: str, struck: list[tuple[int, int]]) -> Iterator[int]:
    """The places in a text of what is struck, wherever else it stands there: 市长罗定邦 …, 罗定邦主持."""
    for name in {text[start:end] for start, end in struck}:
        at = text.find(name)
        while at >= 0:
            yield from range(at, at + len(name))
            at = text.find(name, at + len(name))


def _by_towns(scan: Scan, levels: Counter[str]) -> str | None:
    """The county whose towns an article names: it has two of them, or is the only one in the country with the one."""
    places = gazetteer()
    votes: Counter[str] = Counter()
    names = {name for match in _towns(scan) for name in (_listed(match[0]),) if name}
    for name in names:
        votes.update(places.counties_with(name))
    if not votes:
        return None
    (best, count), *others = votes.most_common(2)
    alone = len(names) == 1 and len(votes) == 1 and len(next(iter(names)).removesuffix("街道")) >= RARE
    if not alone and (count < ENOUGH_TOWNS or (others and others[0][1] == count)):
        return None
    area = places.area(best)
    wanted = next((level for level in ("banner", "county", "district", "city", "prefecture") if levels[level]), "")
    chain = (area, *places.ancestors(best))
    return next((above.id for above in chain if not wanted or fits(above, wanted)), None)


def _only(scan: Scan, named: set[int], wanted: tuple[str, ...], home: Home) -> str | None:
    """The only area of the level a text speaks of as its own in which all lies that it names, if nobody travels."""
    if TRAVELLING.search(scan.text):
        return None
    told = [
        current(scan, name, home.year)
        for name in scan.areas
        if name.full or (name.start not in named and scan.text[name.end : name.end + 1] not in PLACES)
    ]
    fitting = [set(_around(areas, wanted)) for areas in told]
    found = set[str]().union(*fitting)
    if len(found) != 1 or not all(fitting) or not home.apart.isdisjoint(set[str]().union(*told)):
        return None
    [only] = found
    return only if wanted == ("province",) or gazetteer().area(only).short in scan.text else None


def _around(areas: Iterable[str], wanted: tuple[str, ...]) -> Iterator[str]:
    """The areas of some levels that are one of several, or lie around it."""
    places = gazetteer()
    for one in areas:
        chain = (places.area(one), *places.ancestors(one))
        yield from (
            area.id for area in chain if _of(area, wanted) and (area.level != "province" or wanted == ("province",))
        )


def _towns(scan: Scan) -> Iterator[re.Match[str]]:
    """The runs of characters of a text that end like a town's name."""
    return (match for span in scan.sentences_with(TOWN_END) for match in TOWN.finditer(scan.text, *span))


def _listed(run: str) -> str:
    """The longest end of a run of characters that is a town's name, "" if none is."""
    return next((run[at:] for at in range(len(run) - 2) if gazetteer().counties_with(run[at:])), "")
