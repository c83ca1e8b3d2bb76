"""Zones as the home of an article: whose working committee and management committee it tells of."""

from collections.abc import Iterable, Sequence, Set

from kg.lang.en.data import word_class
from kg.lang.en.line import Line
from kg.lang.en.scan import Item
from kg.lang.en.titles import Post
from kg.lang.en.words import Word
from kg.places import gazetteer

_BODIES = frozenset(("management", "work-committee"))


def zones_named(words: Sequence[Word]) -> tuple[str, ...]:
    """The zones that some words name: "Wuxi Economic and Technological Development Zone"."""
    return tuple(zone.id for zone in gazetteer().zone(" ".join([word.text for word in words])))


def zone_of(
    headline: list[Item],
    titled: Iterable[tuple[str, ...]],
    posts: Sequence[tuple[int, list[Item], Post]],
    home: str | None,
    tokens: list[Word],
) -> str | None:
    """The zone within home that a headline begins with, if posts of its bodies are named: the article is its own.

    Or the only place of "MINUTES OF THE OFFICE MEETING OF THE LINSHAN BONDED ZONE".

    `titled`: the areas of titles, as candidates of their names.
    """
    first = next((item for item in headline if item.letter != "d"), None)
    named = [item for item in headline if item.letter == "L"]
    if len(named) == 1 and word_class("meeting-reference") & {tokens[item.first].low for item in headline}:
        first = named[0]
    if first is None or first.area is None or home is None:
        return None
    zones = _inside(first.area.areas or zones_named(tokens[first.first : first.last]), home)
    if len(zones) != 1:
        return None
    [zone] = zones
    known = [areas for areas in titled if _inside(areas, home)]
    if any(zone in areas for areas in known):
        return zone
    return zone if not known and any(_of_a_zone(post) for _, _, post in posts) else None


def _inside(areas: Iterable[str], home: str) -> Set[str]:
    places = gazetteer()
    return {one for one in areas if places.area(one).level == "zone" and places.contains(home, one)}


def _of_a_zone(post: Post) -> bool:
    """As in "director of its Management Committee", where no zone is named."""
    return not post.areas and post.level in ("", "zone") and not _BODIES.isdisjoint(post.organs[:1])


def of_a_committee(line: Line, post: Post) -> bool:
    """As in "member of the city's standing committee and secretary of the Working Committee": of a zone's."""
    if _BODIES.isdisjoint(post.organs[:1]):
        return False
    part = line.items[post.first : post.last]
    plain = all(item.letter in "mHodG" for item in part)
    places = gazetteer()
    lent = any(places.area(one).level in ("zone", "town") for areas in post.areas for one in areas)
    return plain and not lent if post.level or post.areas else True


def of_its_committee(post: Post, area: str | None) -> Post:
    """As in "Deputy Director A" in a zone's own article: of its management committee."""
    known = gazetteer().get(area) if area else None
    bare = post.base == "director" and not (post.organs or post.areas or post.level)
    if not bare or known is None or known.level != "zone":
        return post
    deputy = "-deputy" if "deputy" in post.role else ""
    return post._replace(organs=("management",), role=f"management-committee{deputy}-director")
