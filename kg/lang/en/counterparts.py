"""People who hold elsewhere what somebody named before them holds: "and A, his counterpart from Luzhou"."""

import re

from kg.find.draft import Draft
from kg.lang.en.line import Line
from kg.lang.en.places import Places
from kg.lang.en.words import Word

_COUNTERPART = re.compile(r"\b(?:his|her|their) counterpart (?:from|in|of) (?:the city of )?(?=[A-Z])")


def counterparts(draft: Draft, tokens: list[Word], places: Places, lines: list[Line]) -> None:
    """Write the posts of counterparts: the role of the person named before them, in the area named behind."""
    for line in lines:
        match = _COUNTERPART.search(draft.article.clean, line.start, line.end) if len(line.names) > 1 else None
        if match is None:
            continue
        named = [at for at in sorted(line.names) if tokens[line.items[at].first].start < match.start()]
        there = next((item for _, item in line.of("L") if tokens[item.first].start == match.end()), None)
        if len(named) < 2 or there is None or there.area is None:
            continue
        first, person = (line.names[at].mention for at in named[-2:])
        end = tokens[there.last - 1].end
        area = places.area(draft.article.clean[match.end() : end], there.area.areas)
        roles = [fact.info["role"] for fact in draft.posts(first) if fact.info["status"] == "holds"]
        if area is None or not roles or draft.posts(person):
            continue
        title = draft.article.clean[match.start() : end]
        draft.post(person, roles[-1], title, match.start(), end, "counterpart of an official", area=area)
