"""Prefectures as the home of an article: what machines call a state, and whose counties' officials come."""

from collections import Counter
from collections.abc import Set

from kg.lang.en.scan import Item
from kg.lang.en.titles import Post
from kg.lang.en.words import Word
from kg.model import Fact
from kg.places import gazetteer

AUTONOMOUS = "自治州"
"""The kind of prefectures whose heads are governors, and which machines call a state."""
HEADS = frozenset(
    ("government-head", "acting-government-head", "deputy-government-head", "executive-deputy-government-head")
)
_OF_NO_NATION = frozenset(("party", "people", "political", "cppcc", "committee", "leaders"))
"""What goes on with "State" only where a prefecture is meant, unlike "State Council"."""


def host_of_counties(titled: Set[tuple[str, ...]], told: Set[str]) -> list[str]:
    """The prefecture named at the beginning, if officials of several of its counties come: it is its meeting.

    `titled`: the areas of titles, as candidates of their names; `told`: the areas that are named at the beginning.
    """
    places = gazetteer()
    counties = ({one.id for area in areas for one in places.ancestors(area)[:1]} for areas in titled)
    found = Counter(one for upper in counties for one in upper & set(told) if places.area(one).level == "prefecture")
    return sorted(one for one, count in found.items() if count > 1)


def of_the_state(post: Post, items: list[Item], tokens: list[Word]) -> bool:
    """Whether a title that names no area has such a word."""
    return is_state(tokens[items[post.first].first : items[post.last - 1].last])


def is_state(words: list[Word]) -> bool:
    """As in "the state Party secretary", "the State Party Committee": what machines call an autonomous prefecture."""
    behind = (*(word.low for word in words[1:]), "")
    headed = any(word.low == "governor" for word in words)
    return any(
        word.low == "state" and (word.shape == "l" or headed or after in _OF_NO_NATION)
        for word, after in zip(words, behind, strict=True)
    )


def governed(told: list[Fact], area: str | None) -> str | None:
    """What "the vice governor" is of: what another governor is told of, else the article's own autonomous prefecture.

    `told`: the posts told so far. Whose head is a prefect has no governor.
    """
    places = gazetteer()
    heads = [(fact.info["area"], fact.info["title"].lower()) for fact in told if _heads(fact)]
    governors = [place for place, title in heads if "governor" in title]
    provinces = [place for place in governors if places.area(place).level == "province"]
    if governors:
        return (provinces or governors)[-1]
    home = places.get(area or "")
    prefect = home is not None and any(place == home.id and "prefect" in title.split() for place, title in heads)
    return home.id if home is not None and home.kind == AUTONOMOUS and not prefect else None


def _heads(fact: Fact) -> bool:
    return fact.info["role"] in HEADS and "area" in fact.info
