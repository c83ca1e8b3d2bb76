"""Seats that one person holds: two bare titles of one seat in an article are of two areas.

Of 市委书记甲讲话。…寿光市市长乙说，市委书记丙正带队招商 the second secretary is that of the city told just before.
"""

from kg.draft.draft import Draft
from kg.lang.single_seats import Wording
from kg.model import Fact
from kg.places import gazetteer, told_level

_SEATS = frozenset(("party-secretary", "government-head", "congress-chair", "cppcc-chair"))

Told = tuple[Fact, int, int]


def settle_seats(draft: Draft, wording: Wording) -> None:
    """Give whoever is told second to hold a seat of the article's own area that of the lower area told just before."""
    told = sorted(draft.titles(), key=lambda one: one[1])
    holders: dict[tuple[str, str], int] = {}
    for place, (fact, start, _) in enumerate(told):
        area = fact.info.get("area")
        if area is None or fact.info["role"] not in _SEATS or fact.info["status"] != "holds":
            continue
        first = holders.setdefault((fact.info["role"], area), fact.subject)
        if first == fact.subject or not _bare(fact, area):
            continue
        below = _below(draft, wording, told[:place], start, fact, area)
        if below is not None:
            fact.info["area"] = below


def _bare(fact: Fact, area: str) -> bool:
    """Whether a title doesn't name its area."""
    own, title = gazetteer().area(area), fact.info["title"]
    return not any(name and name in title for name in (own.zh, own.short, own.en, *own.english))


def _below(draft: Draft, wording: Wording, before: list[Told], start: int, fact: Fact, area: str) -> str | None:
    """The area of the title told last before one, if it lies below its area and is what the title speaks of."""
    title, text, places = fact.info["title"].lower(), draft.article.clean, gazetteer()
    for other, begin, end in reversed(before):
        if start - end > wording.near or "\n" in text[end:start]:
            return None
        lower = other.info.get("area")
        if other.subject != fact.subject and begin < start and lower and lower != area and places.contains(area, lower):
            words = wording.levels.get(told_level(places.area(lower)), ())
            return lower if other.info["role"] != fact.info["role"] and any(word in title for word in words) else None
    return None
