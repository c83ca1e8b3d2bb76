"""Which area a bare title is of, as its clause tells who sent the official: "Wuyi was represented by Mayor A"."""

import re

from kg.lang.en.attach import Holding
from kg.lang.en.line import Line
from kg.lang.en.places import Places
from kg.lang.en.prefectures import HEADS
from kg.lang.en.titles import Post
from kg.lang.en.words import Word

_SEATED = HEADS | {"party-secretary", "deputy-party-secretary", "acting-party-secretary"}
_BETWEEN = re.compile(
    r"'s"
    r"|(?:, )?(?:(?:was|is|were|being) )?represented (?:here |there )?by"
    r"|(?:has |had |also )?(?:sent|dispatched|delegated|seconded|nominated)"
    r"|'s (?:party and government )?(?:delegates|delegation|guests|leaders|officials|people|side|team) ?(?:, )?"
    r"(?:among them|among whom|including|namely|with|(?:was |were )?(?:led|headed) by|:)"
)
_CAME = re.compile("came|arrived|was|were|is")
_SENT = frozenset(("delegated", "dispatched", "represented", "sent"))
_LONGEST = 9


def of_the_sender(line: Line, post: Post, tokens: list[Word], places: Places) -> str | None:
    """The area of "Wuyi, represented by Party secretary A", "From Wuyi came A, the mayor", "Wuyi's A, mayor"."""
    holding = next((one for one in line.holdings if post.first == one.posts[0].first), None)
    part = "".join(item.letter for item in line.items[post.first : post.last])
    if holding is None or post.role not in _SEATED or not set(part) <= set("dmH"):
        return None
    unit = min(post.first, *_names(holding))
    at = line.letters.rfind("L", 0, unit)
    if at < 0 or unit == 0:
        return None
    item, first = line.items[at], line.items[unit].first
    if first - item.last > _LONGEST or item.area is None:
        return None
    between = " ".join(word.low for word in tokens[item.last : first]).removesuffix(" the")
    came = at == 1 and tokens[line.items[0].first].low == "from" and _CAME.fullmatch(between)
    if not came and not _BETWEEN.fullmatch(between) and not _again(line, at, between, tokens):
        return None
    text = places.draft.article.clean[tokens[item.first].start : tokens[item.last - 1].end]
    return places.area(text, item.area.areas, post.level)


def _again(line: Line, at: int, between: str, tokens: list[Word]) -> bool:
    """As in "Weinan had sent its mayor, A, and Tianshui Vice Mayor B": the verb isn't said again."""
    before = {word.low for word in tokens[line.first : line.items[at].first]}
    listed = line.letters[at - 1 : at] in ("c", "k") and "L" in line.letters[:at]
    return listed and between in ("", "by", ",") and not _SENT.isdisjoint(before)


def _names(holding: Holding) -> tuple[int, ...]:
    return holding.names or (holding.other[0] if holding.other else holding.posts[0].first,)
