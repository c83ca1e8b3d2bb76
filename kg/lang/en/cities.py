"""Whether an article of a prefecture's paper is about one of its cities: "the mayor" is that city's then."""

import re
from collections import Counter
from collections.abc import Sequence, Set

from kg.draft.home import Home
from kg.lang.en.scan import Item
from kg.lang.en.titles import Post
from kg.places import gazetteer, is_county_city

SEATS = frozenset(("government-head", "deputy-government-head", "party-secretary", "deputy-party-secretary"))
OFTEN = 1
"""So many times the text names the city of its headline, at least."""


def city_of(
    sentences: Sequence[tuple[int, list[Item]]],
    posts: Sequence[tuple[int, list[Item], Post]],
    home: Home,
) -> str | None:
    """The county-level city that the headline names alone, if nobody of the prefecture goes there.

    `sentences` are (paragraph, items), `posts` (paragraph, items of the sentence, post).
    """
    area = gazetteer().get(home.area or "")
    if area is None or area.level != "prefecture" or home.area is None or not sentences or sentences[0][0]:
        return None
    named = {one for item in sentences[0][1] if item.area for one in _inside(item, home.area)}
    if len(named) != 1 or (any(item.letter in "HN" for item in sentences[0][1]) and not _leads(sentences[0][1])):
        return None
    city = named.pop()
    if _acts(sentences[0][1], city) and not _naming(sentences[0][1], home.area):
        return city
    if any(_beside(item, city, home.area) for paragraph, items in sentences if paragraph for item in items):
        return None
    said = [(items, at) for paragraph, items in sentences if paragraph for at in _naming(items, city)]
    first = sentences[0][1]
    headline = [
        (first, at) for at in _naming(first, city) if first[at + 1 : at + 2] == [] or first[at + 1].letter in "k."
    ]
    if len(said) < OFTEN or any(_visited(items, at) for items, at in (*headline, *said)):
        return None
    if any(_body(items, at) for paragraph, items in sentences if paragraph for at in _naming(items, home.area)):
        return None
    seats = [post for _, _, post in posts if post.role in SEATS and post.areas]
    return None if any(home.area in post.areas[-1] for post in seats) else city


def city_below(home: Home, levels: Counter[str], told: Set[tuple[str, ...]]) -> str | None:
    """The one city of a prefecture that is none, where an article's bodies are a city's more than a prefecture's.

    `levels`: how many bodies of each level it names without an area; `told`: the areas (as candidates of their names)
    of its titles and its beginning.
    """
    places = gazetteer()
    area = places.get(home.area or "")
    if area is None or area.level != "prefecture" or area.kind == "市" or levels["city"] <= 1 + levels["prefecture"]:
        return None
    below = {one for areas in told for one in areas if places.contains(area.id, one)}
    cities = {one for one in below if is_county_city(places.area(one)) and not places.area(one).until}
    return cities.pop() if len(cities) == 1 else None


def _inside(item: Item, home: str) -> list[str]:
    """The county-level cities within home that an area's name can mean."""
    places = gazetteer()
    assert item.area is not None
    known = [places.area(one) for one in item.area.areas]
    return [area.id for area in known if is_county_city(area) and not area.until and places.contains(home, area.id)]


def _leads(headline: list[Item]) -> bool:
    """As in "Rugao's leaders on the road", "Rugao mayor calls on shops": officials of the city that opens it."""
    letters = "".join(item.letter for item in headline)
    return re.match("d?Ls?m*H(?!.*[HN])", letters) is not None


def _acts(headline: list[Item], city: str) -> bool:
    """As in "Rugao Municipal Party Committee studies floods": the city does, whoever of it sits higher up."""
    letters = "".join(item.letter for item in headline)
    return any(_body(headline, at) and "V" not in letters[at + 2 :] for at in _naming(headline, city))


def _beside(item: Item, city: str, home: str) -> bool:
    """Whether another county of home is named in full, as a stop of a tour through it is."""
    if item.area is None or not item.area.full or city in item.area.areas:
        return False
    places = gazetteer()
    return any(places.area(one).level == "county" and places.contains(home, one) for one in item.area.areas)


def _naming(items: list[Item], area: str) -> list[int]:
    return [at for at, item in enumerate(items) if item.area and item.letter == "L" and area in item.area.areas]


def _visited(items: list[Item], at: int) -> bool:
    """As in "went to Rugao": somebody from elsewhere comes."""
    before = items[at - 1] if at else None
    return before is not None and before.entry is not None and before.entry.row.get("letter") == "V"


def _body(items: list[Item], at: int) -> bool:
    """As in "the Yancheng Municipal Party Committee": the prefecture acts itself."""
    return at + 1 < len(items) and items[at + 1].letter == "V"
