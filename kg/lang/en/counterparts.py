"""People whose post is told by another's: "and A, his counterpart from Luzhou", "B and C, her two deputies"."""

import re

from kg.draft.draft import Draft
from kg.lang.en.line import Line
from kg.lang.en.places import Places
from kg.lang.en.words import Word
from kg.model import BEGUN, HELD, Fact

_COUNTERPART = re.compile(
    r"\b(?:(?:his|her|their) (?:counterpart|colleague|opposite number)"
    r"|who (?:holds|has|fills|occupies) the same (?:post|position|job|office|title|role))"
    r" (?:from|in|of|at|for) (?:the city of )?(?=[A-Z])"
)

_DEPUTIES = re.compile(
    r"\b(?:[Hh]is|[Hh]er)(?: (?:two|three|four|five))? (?:deputy|deputies)\b(?! [a-z]+ of)(?: (?:are|is|were)\b)?"
)
_DEPUTY_OF = {
    "party-secretary": "deputy-party-secretary",
    "government-head": "deputy-government-head",
    "department-head": "department-deputy-head",
    "congress-chair": "congress-deputy-chair",
    "cppcc-chair": "cppcc-deputy-chair",
    "management-committee-director": "management-committee-deputy-director",
    "work-committee-secretary": "work-committee-deputy-secretary",
    "secretary-general": "deputy-secretary-general",
    "mass-organization-head": "other",
    "other": "other",
}
_BESIDE = 2


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


def deputies(draft: Draft, tokens: list[Word], lines: list[Line]) -> None:
    """Write the posts of those told as the deputies of whoever was named before them."""
    before: int | None = None
    for line in lines:
        match = _DEPUTIES.search(draft.article.clean, line.start, line.end) if line.names and line.paragraph else None
        first = min(line.names, default=None)
        if match is not None:
            _deputies(draft, tokens, line, match, before)
        if first is not None and (match is None or match.start() > line.start):
            before = line.names[first].mention


def _deputies(draft: Draft, tokens: list[Word], line: Line, match: re.Match[str], before: int | None) -> None:
    """Write the posts of the deputies that a match in a sentence tells of."""
    named = sorted(line.names)
    behind = [at for at in named if 0 <= tokens[line.items[at].first].start - match.end() <= _BESIDE]
    ahead = [at for at in named if tokens[line.items[at].last - 1].end <= match.start()]
    people = _listed(line, behind[:1]) or [
        at for at in ahead if tokens[line.items[ahead[-1]].last].start + _BESIDE >= match.start()
    ]
    earlier = [line.names[at].mention for at in named if people and at < people[0]]
    if "deputies" not in match[0]:
        people = people[:1] if behind else people[-1:]
        earlier = [line.names[at].mention for at in named if people and at < people[0]]
    head = earlier[-1] if earlier else before
    if head is None or not people:
        return
    known = [fact for fact in draft.posts(head) if fact.info["role"] in _DEPUTY_OF and _has_deputies(fact)]
    held = [fact for fact in known if fact.info["status"] in BEGUN] or known
    for at in people if held else ():
        person, post = line.names[at].mention, held[0]
        if person != head:
            role = _DEPUTY_OF[post.info["role"]]
            rule, area = "deputy of an official", post.info.get("area")
            draft.post(person, role, match[0], match.start(), match.end(), rule, area=area)


def _has_deputies(post: Fact) -> bool:
    """Whether a post is held, and in a body whose deputies are known by their area."""
    return post.info["status"] in HELD and (post.info["role"] != "other" or "area" in post.info)


def _listed(line: Line, people: list[int]) -> list[int]:
    """The first of a list of names with those that follow: "A, B and C"."""
    for at in sorted(line.names):
        if people and at > people[-1] and re.fullmatch("k?c?", line.letters[people[-1] + 1 : at]):
            people = [*people, at]
    return people
