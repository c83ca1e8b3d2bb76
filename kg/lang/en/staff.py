"""Posts in a firm, school, village or site, which has no area: "museum director A", "the manager, A", "its head"."""

from kg.lang.en.attach import Holding
from kg.lang.en.data import word_class
from kg.lang.en.focus import AREA, Focus
from kg.lang.en.line import Line
from kg.lang.en.title_nouns import role_of
from kg.lang.en.titles import Post
from kg.places import fits, gazetteer

_NO_BODIES = frozenset((AREA, "department", "court"))
_SITES = frozenset(("base", "home", "plant", "site", "works"))
_OF_THE_PARTY = frozenset(("party", "committee", "cpc"))


def of_staff(holding: Holding, line: Line, focus: Focus) -> Holding:
    """A holding whose first title names no body, as one of the thing that its own words or those before tell."""
    post = holding.posts[0]
    if post.areas or post.company is not None or post.plural or post.level not in ("", "village"):
        return holding
    if post.base == "plain-manager" and not post.organs:
        told = None if _of_a_part(line, post, focus) else focus.last(line, post, word_class("managed"))
        return _in(holding, "enterprise", "enterprise-manager") if told and told.noun != AREA else holding
    if post.base == "secretary" and set(post.organs) <= _OF_THE_PARTY:
        own = _owned(line, post, focus, "led-by-party")
        own = own or (focus.refers(line, post) == "" and _told(line, post, focus, "led-by-party", here=False))
        return _in(holding, "institute", post.role) if own else holding
    if post.base in ("director", "head") and not post.organs:
        if focus.tokens[line.items[post.first].first].low == "its":
            return _of_its(holding, line, focus)
        here = focus.tokens[line.items[post.first].first].low not in ("its", "the")
        own = post.level == "village" or _owned(line, post, focus, "directed")
        return _in(holding, "", "other") if own or _told(line, post, focus, "directed", here=here) else holding
    return holding


def _of_its(holding: Holding, line: Line, focus: Focus) -> Holding:
    """As in "Dafeng district built it. Its head, A", "An orchestra played. Its head, B": of an area, or of a thing."""
    post = holding.posts[0]
    told = focus.last(line, post, word_class("directed"))
    if told and told.noun in ("department", "court"):
        return holding
    if post.base == "director" or told is None or not focus.spoken_of(line, told):
        return _in(holding, "", "other")
    if told.area is None or fits(gazetteer().area(told.area), "city"):
        return holding
    modifiers = {i.entry.row["modifier"] for i in line.items[post.first : post.last] if i.letter == "m" and i.entry}
    own = post._replace(base="mayor", role=role_of("mayor", [], modifiers, focus.data))
    return holding._replace(posts=(own, *holding.posts[1:]))


def _told(line: Line, post: Post, focus: Focus, kind: str, *, here: bool) -> bool:
    """Whether a thing of a class was told last."""
    told = focus.last(line, post, word_class(kind), here=here)
    return told is not None and told.noun not in _NO_BODIES


def _of_a_part(line: Line, post: Post, focus: Focus) -> bool:
    """As in "sales manager", "the branch manager"."""
    item = line.items[post.first - 1] if post.first else None
    if item is None or item.letter != "x" or focus.tokens[line.items[post.first].first].low in ("the", "its"):
        return False
    low = focus.tokens[item.first].low
    return not low.endswith("ed") and low not in word_class("function") | word_class("inverting")


def _owned(line: Line, post: Post, focus: Focus, kind: str) -> bool:
    """As in "the farm's Party secretary", "museum director": whether the noun before is of a class of bodies."""
    items, tokens = line.items, focus.tokens
    at = next(i for i in range(post.first, post.last) if items[i].letter in "HY")
    while at and items[at - 1].letter == "m":
        at -= 1
    whose = at > 0 and items[at - 1].letter == "s"
    at -= whose
    if not at or items[at - 1].letter not in "xwV":
        return False
    if whose and items[at - 1].letter == "x" and kind == "directed":
        return True  # bureaus are known by their nouns
    last = items[at - 1].last
    low = tokens[last - 2].low if tokens[last - 1].low == "'s" else tokens[last - 1].low
    row = focus.data.projects.get(low) if kind == "directed" else None
    site = row is not None and row["kind"] in _SITES and low not in word_class("land")
    return site or (low in word_class(kind) and low not in _NO_BODIES)


def _in(holding: Holding, organ: str, role: str) -> Holding:
    post = holding.posts[0]
    posts = (post._replace(organs=(*post.organs, organ) if organ else post.organs, role=role), *holding.posts[1:])
    return holding._replace(posts=posts)
