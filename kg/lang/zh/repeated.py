"""Titles that only repeat what an article told of somebody before: 嫩江市市长甲 …, 市长甲."""

from kg.draft.draft import Draft
from kg.lang.zh.parts import Part
from kg.lang.zh.words import words
from kg.model import BEGUN, HELD, PostStatus
from kg.places import fits, gazetteer

CANDIDATE = "候选人"
LESSER = ("副", "代", "代理", "原")


def told(draft: Draft, person: int, part: Part) -> bool:
    """Whether a bare title is short for one that a person is known to hold: 市政协副主席甲 …, 副主席甲."""
    if part.end - part.start > len(part.word):
        return False
    leads = (fact.info["title"].removesuffix(part.word) for fact in draft.posts(person))
    titles = (fact.info["title"] for fact in draft.posts(person))
    return any(lead != title and not lead.endswith(LESSER) for lead, title in zip(leads, titles, strict=True))


def held_in(draft: Draft, person: int, part: Part) -> str | None:
    """The area of the post that a title without an area repeats."""
    if part.areas or part.below or not part.level:
        return None
    level = words().levels.get(part.level, part.level)
    known = (fact.info.get("area") for fact in draft.posts(person) if fact.info["role"] == part.role)
    return next((area for area in known if area and fits(gazetteer().area(area), level)), None)


def leads(draft: Draft, person: int, area: str | None) -> bool:
    """Whether a finer post in an area is known of somebody whom a title only calls one of its leaders: 县领导甲."""
    return any(fact.info.get("area") == area for fact in draft.posts(person) if fact.info["status"] in HELD)


def status_of(part: Part, status: PostStatus) -> PostStatus:
    """What is told of a post, by a rule and by the title itself: that it is past, that somebody only stands for it."""
    if status in BEGUN and part.word.endswith(CANDIDATE):
        return "nominated"
    return "former" if part.former and status == "holds" else status


def is_more(member: Part, parts: tuple[Part, ...]) -> bool:
    """Whether who is a member is told to be more in the same body: 委员、常委, not 镇党委委员、纪委书记."""
    return any(part.word in ("常委", "书记") and part.base == member.base for part in parts)
