"""One title for the heads of several areas: "the mayors of the two cities, A of X and B of Y, made speeches"."""

import re

from kg.find.draft import Draft
from kg.lang.en.line import Line
from kg.lang.en.places import Places
from kg.lang.en.words import Word

_HEADS = re.compile(
    r"\b(?P<head>(?:[Vv]ice[- ]|[Dd]eputy )?(?:mayors|governors|magistrates|county heads|district heads)"
    r"|Party (?:chiefs|secretaries|bosses)) of (?:both|(?:the|these|those) (?:two|three|four)|the neighbou?ring)"
    r" (?:cities|counties|districts|provinces|prefectures|municipalities|sides)(?:,| \(| ?[–—:]| --)"
)
_CUES = frozenset(("cities", "counties", "districts", "provinces", "prefectures", "municipalities", "sides"))
_PART = "title shared by the heads of several areas"


def each_of(draft: Draft, tokens: list[Word], places: Places, lines: list[Line]) -> None:
    """Write the post of each of those named behind such a title with an area of their own."""
    for line in lines:
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
