"""One title for the heads of several areas: "the mayors of the two cities, A of X and B of Y, made speeches"."""

import re

from kg.draft.draft import Draft
from kg.lang.en.attach import Holding
from kg.lang.en.line import Line
from kg.lang.en.people import Person
from kg.lang.en.places import Places
from kg.lang.en.titles import Post
from kg.lang.en.words import Word

_HEADS = re.compile(
    r"\b(?P<head>(?:[Vv]ice[- ]|[Dd]eputy )?(?:mayors|governors|magistrates|county heads|district heads)"
    r"|Party (?:chiefs|secretaries|bosses)) of (?:both|(?:the|these|those) (?:two|three|four)|the neighbou?ring)"
    r" (?:cities|counties|districts|provinces|prefectures|municipalities|sides)(?:,| \(| ?[–—:]| --)"
)
_CUES = frozenset(("cities", "counties", "districts", "provinces", "prefectures", "municipalities", "sides"))
PAIR = 2
_AREAS = re.compile("L(?:kL)*k?cL")
_TURN = re.compile("U(?P<areas>(?:kL)*k?cL)x?k(?P<names>N(?:kN)*k?cN)(?=[kvx.]|$)")
_PART = "title shared by the heads of several areas"


def their_own(
    draft: Draft, line: Line, holding: Holding, persons: list[Person], tokens: list[Word], places: Places
) -> bool:
    """Write the posts of "Jinzhong and Yangquan sent their vice mayors, A and B": each is of the city in turn."""
    post = holding.posts[0]
    first = line.items[post.first].first
    if tokens[first].low != "their" or not post.plural or post.areas or len(persons) < PAIR:
        return False
    runs = list(_AREAS.finditer(line.letters, 0, post.first))
    areas = [at for at in range(*runs[-1].span()) if line.letters[at] == "L"] if runs else []
    if len(areas) != len(persons):
        return False
    mentions = [person.mention for person in persons]
    _pair(draft, line, post, dict(zip(mentions, areas, strict=True)), tokens, places)
    return True


def _in_turn(draft: Draft, line: Line, tokens: list[Word], places: Places) -> None:
    """Write the posts of "The mayors of Jinzhong and Yangquan, A and B, nodded"."""
    letters = "".join(piece.letter for piece in line.pieces)
    for match in _TURN.finditer(letters):
        post = line.pieces[match.start()].posts[0]
        last = next((at for at in range(post.last - 1, post.first, -1) if line.items[at].letter == "L"), None)
        areas = [piece.first for piece in line.pieces[match.start("areas") : match.end("areas")] if piece.letter == "L"]
        names = [piece.first for piece in line.pieces[match.start("names") : match.end("names")] if piece.letter == "N"]
        people = [line.names[at].mention for at in names if at in line.names]
        if last is None or len(post.areas) != 1 or not post.role or len(people) != len(areas) + 1:
            continue
        _pair(draft, line, post, dict(zip(people, [last, *areas], strict=True)), tokens, places)


def _pair(draft: Draft, line: Line, post: Post, whose: dict[int, int], tokens: list[Word], places: Places) -> None:
    """Write the post of each person in the area of an item."""
    title = line.items[post.first : post.last]
    start, end = tokens[title[0].first].start, tokens[title[-1].last - 1].end
    for person, at in whose.items():
        item = line.items[at]
        text = draft.article.clean[tokens[item.first].start : tokens[item.last - 1].end]
        area = places.area(text, item.area.areas, post.level) if item.area else None
        draft.post(person, post.role, draft.article.clean[start:end], start, end, _PART, area=area)


def each_of(draft: Draft, tokens: list[Word], places: Places, lines: list[Line]) -> None:
    """Write the post of each of those named behind such a title with an area of their own."""
    for line in lines:
        if len(line.names) >= PAIR and any(piece.letter == "U" for piece in line.pieces):
            _in_turn(draft, line, tokens, places)
        if not line.names or _CUES.isdisjoint(line.said):
            continue
        match = _HEADS.search(draft.article.clean, line.start, line.end)
        at = next((i for i, item in enumerate(line.items) if match and tokens[item.first].start >= match.end()), -1)
        while match and at in line.names and at + 2 < len(line.items):
            link, there = line.items[at + 1 : at + 3]
            if link.letter != "o" or there.letter != "L" or there.area is None:
                break
            text = draft.article.clean[tokens[there.first].start : tokens[there.last - 1].end]
            area, person = places.area(text, there.area.areas), line.names[at].mention
            if area is not None and not draft.posts(person):
                head = match["head"]
                draft.post(person, _role(head.lower()), head, match.start(), match.end("head"), _PART, area=area)
            at += 3
            while at < len(line.items) and line.items[at].letter in "kc":
                at += 1


def _role(head: str) -> str:
    if head.startswith("party"):
        return "party-secretary"
    return "deputy-government-head" if head.startswith(("vice", "deputy")) else "government-head"
