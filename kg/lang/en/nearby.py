"""Whose body "its mayor", "the city's mayor" is: that of the area of the one told before."""

from kg.find.home import fits
from kg.lang.en.attach import Holding
from kg.lang.en.line import Line
from kg.lang.en.places import Places
from kg.lang.en.prefectures import HEADS
from kg.lang.en.titles import Post
from kg.lang.en.words import Word
from kg.model import Fact
from kg.places import gazetteer

_SEATS = HEADS | {
    *("party-secretary", "deputy-party-secretary", "acting-party-secretary", "congress-chair", "cppcc-chair"),
}


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
