"""Seats that one person holds: two bare titles of one seat in an article are of two areas.

Of 市委书记甲讲话。…寿光市市长乙说，市委书记丙正带队招商 the second secretary is that of the city told just before.
"""

from kg.find.draft import Draft
from kg.model import Fact
from kg.places import gazetteer

_SEATS = frozenset(("party-secretary", "government-head", "congress-chair", "cppcc-chair"))
_KINDS = {"市": ("市", "municipal", "city", "mayor"), "县": ("县", "county"), "区": ("区", "district"), "旗": ("旗",)}
"""How a bare title tells of which kind its area is, by the last character of areas of that kind."""
_NEAR = {"zh": 90, "en": 240}

Told = tuple[Fact, int, int]


def settle_seats(draft: Draft) -> None:
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
        below = _below(draft, told[:place], start, fact, area)
        if below is not None:
            fact.info["area"] = below


def _bare(fact: Fact, area: str) -> bool:
    """Whether a title doesn't name its area."""
    own, title = gazetteer().area(area), fact.info["title"]
    return not any(name and name in title for name in (own.zh, own.short, own.en, *own.english))


def _below(draft: Draft, before: list[Told], start: int, fact: Fact, area: str) -> str | None:
    """The area of the title told last before one, if it lies below its area and is what the title speaks of."""
    title, places = fact.info["title"].lower(), gazetteer()
    text, near = draft.article.clean, _NEAR["zh" if draft.article.language.startswith("zh") else "en"]
    for other, begin, end in reversed(before):
        if start - end > near or "\n" in text[end:start]:
            return None
        lower = other.info.get("area")
        if other.subject != fact.subject and begin < start and lower and lower != area and places.contains(area, lower):
            words = _KINDS.get(places.area(lower).zh[-1:], ())
            return lower if other.info["role"] != fact.info["role"] and any(word in title for word in words) else None
    return None
