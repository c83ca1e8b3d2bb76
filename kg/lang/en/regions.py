"""Autonomous regions, whose government has a chairman: "Vice Chairman A" told behind other officials of the region."""

import re

from kg.lang.en.attach import Holding
from kg.lang.en.line import Line
from kg.lang.en.titles import Post
from kg.places import gazetteer

_LISTED = re.compile("N(?:kc?|c)$")
REGION = "自治区"
_BESIDE = ("party", "deputy-party", "government", "deputy-government", "executive-deputy", "secretary", "standing")
"""How the roles begin of those whom the heads of a government are told beside."""


def regional(holding: Holding, line: Line, near: str | None) -> Holding:
    """A holding, a bare chairman being of the government of the region whose official was told just before him.

    `near`: the area of the post told before.
    """
    if not all(_bare(post) for post in holding.posts) or near is None or gazetteer().area(near).kind != REGION:
        return holding
    first = holding.posts[0].first
    before = [other.posts[-1] for other in line.holdings if other.posts[0].first < first]
    beside = _LISTED.search(line.letters[:first]) is not None
    if not beside or not before or not (before[-1].role.startswith(_BESIDE) or _bare(before[-1])):
        return holding
    return holding._replace(posts=tuple(_of_government(post, near) for post in holding.posts))


def _bare(post: Post) -> bool:
    return post.base == "chair" and post.company is None and not (post.organs or post.areas or post.level)


def _of_government(post: Post, area: str) -> Post:
    role = "deputy-government-head" if "deputy" in post.role else "government-head"
    return post._replace(base="governor", role=role, areas=((area,),), level="region", own=True)
