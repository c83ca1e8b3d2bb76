"""Members of a standing committee who are listed with titles of their own: "its members A, vice mayor, B and C"."""

import re

from kg.lang.en.attach import Holding
from kg.lang.en.line import Line
from kg.lang.en.titles import Post

_LISTED = re.compile(r"(?P<title>U)[kg]{0,3}(?P<names>N(?:kh?e?a?[TU])?(?:(?:k{1,2}c?|c)N(?:kh?e?a?[TU])?)+)")
_ONE = re.compile(r"N(?:kh?e?a?(?P<own>[TU]))?")
_MEMBER = "standing-committee-member"
_USUAL = frozenset(
    (
        "deputy-government-head",
        "deputy-party-secretary",
        "discipline-secretary",
        "executive-deputy-government-head",
        "government-head",
        "military-officer",
        "organization-head",
        "party-secretary",
        "political-legal-secretary",
        "propaganda-head",
        "secretary-general",
        "supervision-director",
        "united-front-head",
        "work-committee-secretary",
    )
)
"""What members of standing committees are besides; whoever is something else ends the list."""


def members(line: Line, found: list[Holding]) -> list[Holding]:
    """The holdings of a sentence, with those of members of a standing committee who have titles of their own."""
    letters = "".join([piece.letter for piece in line.pieces])
    for match in _LISTED.finditer(letters):
        title = line.pieces[match.start("title")].posts
        if "T" not in match["names"] or title[-1].role != _MEMBER or len(title) > 1:
            continue
        names: list[int] = []
        own: list[tuple[Post, ...]] = []
        for one in _ONE.finditer(letters, *match.span("names")):
            posts = line.pieces[one.start("own")].posts if one["own"] else ()
            if any(post.role not in _USUAL for post in posts):
                break
            names.append(line.pieces[one.start()].first)
            own.append(posts)
        if not any(own):
            continue
        found = [holding for holding in found if holding.posts[0].first != title[0].first]
        found = [_within(holding, title[-1]) if holding.posts in own else holding for holding in found]
        found.append(Holding("title before a list", tuple(names), None, title, None))
    return sorted(found, key=lambda holding: holding.posts[0].first)


def _within(holding: Holding, member: Post) -> Holding:
    """A member's own posts: where they name no area, in that of the committee."""
    posts = (post if post.areas else post._replace(areas=member.areas, level=member.level) for post in holding.posts)
    return holding._replace(posts=tuple(posts))
