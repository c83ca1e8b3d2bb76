"""Whose body "its mayor", "the city's mayor" is: that of the area of the one told before."""

from itertools import pairwise

from kg.lang.en.attach import Holding
from kg.lang.en.line import Line
from kg.lang.en.places import Places
from kg.lang.en.prefectures import HEADS
from kg.lang.en.scan import Item
from kg.lang.en.titles import Post
from kg.lang.en.words import Word
from kg.model import Fact
from kg.places import fits, gazetteer

_SEATS = HEADS | {
    *("party-secretary", "deputy-party-secretary", "acting-party-secretary", "congress-chair", "cppcc-chair"),
}


PAIR = 2
_NAME = 5
"""So many items of a body's name stand before its noun."""
_RECEIVED = frozenset(("awaited", "briefed", "greeted", "guided", "hosted", "met", "received", "welcomed"))
_WAITING = frozenset(("awaiting", "waiting"))
_BUREAUS = frozenset(("court", "department", "procuratorate", "organization", "propaganda", "united-front"))


def of_the_one_before(
    line: Line, post: Post, tokens: list[Word], near: str | None, before: str | None, places: Places
) -> str | None:
    """The area of "A, Party secretary of Rugao, and the city's mayor B"; None if the title doesn't refer to it.

    `near`: the area told last in the sentence, `before`: in the one before.
    """
    if post.areas:
        return None
    part = line.items[post.first : post.last]
    its = tokens[part[0].first].low == "its"
    if its:
        city = places.last_city() if post.base == "mayor" and post.first == 0 else None
        return near or (before if post.role in _SEATS else None) or city
    at = 1 if part[0].letter == "d" else 0
    letters = [item.letter for item in part[at : at + 2]]
    whose = not post.organs and (letters == ["V", "s"] or (letters[0] == "V" and tokens[part[at].last - 1].low == "'s"))
    area, entry = gazetteer().get(near or ""), part[at].entry
    return near if whose and area is not None and entry is not None and fits(area, entry.row["level"]) else None


def of_the_body(line: Line, before: Line | None, post: Post, tokens: list[Word], places: Places) -> str | None:
    """As in "Zuoyun county's energy bureau had sent him. The bureau's director, A": the area of that bureau.

    `before`: the sentence before.
    """
    part = line.items[post.first : post.last]
    the = tokens[part[0].first].low == "the" and post.base in ("director", "head") and not post.organs
    bare = any(one.letter == "d" and two.letter == "G" and two.last - two.first == 1 for one, two in pairwise(part))
    organ = post.organs[0] if post.organs else "department"
    if not (the or bare) or post.level or organ not in _BUREAUS:
        return None
    for items in (line.items[: post.first], before.items if before else []):
        for at in reversed(range(len(items))):
            entry = items[at].entry
            if items[at].letter == "G" and entry is not None and entry.row["organ"] == organ:
                return _in_its_name(items, at, tokens, places)
    return None


def _in_its_name(items: list[Item], at: int, tokens: list[Word], places: Places) -> str | None:
    """The area in the name of a body: "Zuoyun county's energy bureau", "the bureau of housing of Yunzhou"."""
    first = at
    while first and at - first < _NAME and items[first - 1].letter in "LVGYwxs":
        first -= 1
    named = [item for item in items[first:at] if item.area]
    behind = items[at + 1 : at + 3]
    if [item.letter for item in behind] == ["o", "L"]:
        named.append(behind[1])
    return _area(named[-1], tokens, places) if named else None


def of_the_scene(line: Line, post: Post, tokens: list[Word], places: Places) -> str | None:
    """As in "In Zuoyun county, the head of the publicity department, A", "in Yichun, the city's mayor, A": of there."""
    if area := _of_the_hosts(line, post, tokens, places):
        return area
    the, at = tokens[line.items[post.first].first].low == "the", post.first - 1
    if not the or at < PAIR or line.letters[at] != "k" or line.letters[at - 1] != "L":
        return None
    known = gazetteer().get(_area(line.items[at - 1], tokens, places) or "")
    if known is None or tokens[line.items[at - PAIR].first].low not in ("in", "at", "from"):
        return None
    first, home = line.items[post.first], places.home.area
    if first.letter == "V" and first.entry and tokens[first.last - 1].low == "'s":
        near = home is not None and (home == known.id or gazetteer().contains(home, known.id))
        return known.id if fits(known, first.entry.row["level"]) and not near else None
    fronted = at == PAIR and post.organs and not post.level
    return known.id if fronted and known.level in ("county", "town", "zone") else None


def _of_the_hosts(line: Line, post: Post, tokens: list[Word], places: Places) -> str | None:
    """As in "In Shenmu he was received by the city's mayor", told at home in the prefecture around Shenmu."""
    first, at = line.items[post.first], line.items[post.first].first
    if first.letter != "V" or first.entry is None or tokens[first.last - 1].low != "'s" or at - line.first < PAIR:
        return None
    received = tokens[at - 1].low == "by" and tokens[at - PAIR].low in _RECEIVED
    waits = tokens[at - 1].low in ("was", "were") and not _WAITING.isdisjoint(
        word.low for word in tokens[line.first : at]
    )
    there = [item for item in line.items[: post.first] if item.letter == "L"]
    area = _area(there[0], tokens, places) if len(there) == 1 and (received or waits) else None
    inside = area is not None and places.home.area is not None and gazetteer().contains(places.home.area, area)
    return area if area and inside and fits(gazetteer().area(area), first.entry.row["level"]) else None


def _area(item: Item, tokens: list[Word], places: Places) -> str | None:
    text = places.draft.article.clean[tokens[item.first].start : tokens[item.last - 1].end]
    return places.area(text, item.area.areas) if item.area else None


def shared(line: Line, holding: Holding, areas: list[str | None], tokens: list[Word]) -> list[str | None]:
    """The areas of the posts of a holding, that of "its governor and deputy Party secretary" told once."""
    posts = holding.posts
    first = line.items[posts[0].first].first if posts else 0
    its = tokens[first].low == "its" or tokens[first - 1].low == "whose"
    if len(posts) < 2 or not its or areas[0] is None:
        return areas
    own = [any(item.letter in "LV" for item in line.items[post.first : post.last]) for post in posts]
    return [area if said else areas[0] for area, said in zip(areas, own, strict=True)]


def only_a_leader(held: list[Fact], holding: Holding, places: Places) -> bool:
    """Whether "Mayor Lu" tells more than "Lu Jin and other leaders of the city" has told of Lu; `held`: his posts."""
    leader = bool(held) and all(fact.info["role"] == "leader" for fact in held)
    return leader and holding.posts[0].role in HEADS and {fact.info.get("area") for fact in held} == {places.home.area}
