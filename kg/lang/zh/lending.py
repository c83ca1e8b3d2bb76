"""Areas that titles take from a title before them: 长治市委书记甲、市长乙率党政代表团来潍坊."""

import re
from collections.abc import Iterator

from kg.draft.home import Home
from kg.lang.zh.scan import Scan
from kg.lang.zh.titles import Title
from kg.lang.zh.words import words
from kg.places import fits, gazetteer, one_fits

LONGEST_LIST = 24
OURS = "我本"
"""Before a level that is home's own: 我|市领导."""
SEATS = {
    "government-head": "government-head",
    "acting-government-head": "government-head",
    "party-secretary": "party-secretary",
    "congress-chair": "congress-chair",
    "cppcc-chair": "cppcc-chair",
}
"""Roles of which an area has one: who is told in a seat that is taken is of another area, which is home."""
LEADING = frozenset(
    (
        *SEATS,
        "deputy-party-secretary",
        "standing-committee-member",
        "deputy-government-head",
        "congress-deputy-chair",
        "cppcc-deputy-chair",
    )
)
"""Roles of who would be told before the leaders of an area within theirs: told behind them, they are that area's."""
HOSTS = re.compile("[^，。；：]{1,24}?(?:在各自辖区|分别|一同|全程|一路|现场)?(?:陪同|陪着|在场介绍)")
CLAUSE = re.compile("[^，。；\n]*$")
DELEGATES = re.compile("代表团(?:(?:审议|讨论|分组)[^，。；]{0,6})?，(?:[^，。；]{0,4}，)?$")
"""Behind the area whose leaders speak in its delegation: 在甲县代表团，|县委书记某某."""
DELEGATION = re.compile(r"率(?:领|队)?[^，。；]{0,16}?(?:代表团|考察团|访问团|一行|团)?(?:来|赴|到)")


def lent(scan: Scan, found: list[Title], home: Home) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(where a title begins, the areas it takes): of a delegation, or where home has no body of that level."""
    end = lender_end = -1
    lender: tuple[str, tuple[str, ...]] | None = None
    led = False
    taken: set[str] = set()
    for title in found:
        last: tuple[str, ...] = ()
        for part in title.parts:
            if part.start >= end:
                end, lender, taken = scan.sentence(part.start)[1], None, set()
            level = words().levels.get(part.level, part.level)
            given: tuple[str, ...] = ()
            if topic := _topic(scan, part.start, level, home) if not (part.areas or part.below) else ():
                lender, lender_end = (level, topic), part.start
                given = topic
            elif last and not (part.areas or part.below):
                given = last
            elif part.areas and not part.below:
                level = level if level in ("county", "district", "banner") else "city"
                lends = _far(home, part.areas, level) or (home.area is None and one_fits(part.areas, level))
                lender, lender_end = (level, part.areas) if lends else None, part.end
                led = not any(one.areas and not _far(home, one.areas, level) for one in title.parts)
                taken.add(SEATS.get(part.role, ""))
            elif lender is not None and level == lender[0] and not part.below and scan.text[part.start - 1] not in OURS:
                own = home.area is not None and fits(gazetteer().area(home.area), level)
                beside = _listed(scan, lender_end, part.start)
                hosts = (led and part.role in LEADING) or HOSTS.match(scan.text, part.end) is not None
                another = (own or home.area is None) and any(SEATS.get(one.role) in taken for one in title.parts)
                listed = beside and (hosts or not _within(home, lender[1]))
                alone = not own and (home.area is not None or beside)
                if not another and (alone or listed or DELEGATION.search(scan.text, part.end, end)):
                    given = lender[1]
                    lender_end = part.end if listed else lender_end
            if given:
                yield part.start, given
            last = given


def _topic(scan: Scan, start: int, level: str, home: Home) -> tuple[str, ...]:
    """The area that a clause before a title names as what it is about: 同时揭牌的丙区，|区委书记某某出席."""
    name = scan.area_end.get(start - 1) if scan.text[start - 1 : start] == "，" else None
    group = DELEGATES.search(scan.text, max(0, start - LONGEST_LIST), start)
    if group and (sat := scan.area_end.get(group.start())) is not None:
        return tuple(area for area in sat.areas if level and fits(gazetteer().area(area), level))
    if name is None or not name.full or not level:
        return ()
    clause = CLAUSE.search(scan.text, scan.sentence(start)[0], name.start)
    since = clause.start() if clause else name.start
    gone = any(word.kind == "v" and word.value[0] in "VKWP" for word in scan.words_in(since, name.start))
    areas = tuple(area for area in name.areas if fits(gazetteer().area(area), level))
    return () if gone or not _far(home, areas, level) else areas


def _listed(scan: Scan, start: int, end: int) -> bool:
    """Whether people are only listed between two titles: 甲市委书记某某，|市委副书记、市长.

    A character before a mark is the end of a name, though it may be a verb elsewhere: 岑凤来、.
    """
    verbs = any(
        word.kind == "v"
        and word.value[0] != "-"
        and (word.end - word.start > 1 or scan.text[word.end : word.end + 1] not in ("、", "，"))
        for word in scan.words_in(start, end)
    )
    return end - start <= LONGEST_LIST and not verbs


def _within(home: Home, areas: tuple[str, ...]) -> bool:
    return home.area is not None and any(gazetteer().contains(home.area, area) for area in areas)


def _far(home: Home, areas: tuple[str, ...], level: str) -> bool:
    """Whether an area of a level isn't home nor above it."""
    places = gazetteer()
    if home.area is None or not one_fits(areas, level):
        return False
    return not any(places.contains(area, home.area) for area in areas)
