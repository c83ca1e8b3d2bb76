"""Titles among a body's leaders: "leaders of X University, including A, Party Secretary, B, President, and C"."""

from kg.lang.en.attach import Holding, Piece
from kg.lang.en.data import English
from kg.lang.en.line import Line
from kg.lang.en.title_nouns import role_of
from kg.lang.en.titles import Post

_LISTS = frozenset(("title before a list of examples", "title before a list"))
_AFTER = "title after a name"
_SHARED = frozenset(("committee", "discipline", "mass", "party"))
"""What a body of another kind has, too."""


def leaders_of(found: list[Holding], line: Line, data: English) -> list[Holding]:
    """The holdings of a sentence, titles behind names in such a list being of the body whose leaders are told."""
    result = list(found)
    for holding in found:
        group = holding.posts[-1]
        if holding.rule not in _LISTS or group.base != "leader" or not (group.plural and holding.names):
            continue
        end = line.letters.find("v", holding.names[-1])
        within = range(group.last, end if end >= 0 else len(line.items))
        held = {at for one in found if one is not holding for at in one.names}
        own = [piece for piece in line.pieces if piece.letter == "T" and piece.first in within]
        added = [one for piece in own if (one := _behind(piece, line)) and held.isdisjoint(one.names)]
        titled = {at for one in added for at in one.names}
        rest = holding._replace(names=tuple(at for at in holding.names if at not in titled))
        result = [rest if one is holding else one for one in result if one is not holding or rest.names]
        inside = (one for one in (*result, *added) if one.rule == _AFTER and one.posts[0].first in within)
        shared = {id(one): one._replace(posts=tuple(_of(p, group, line, data) for p in one.posts)) for one in inside}
        result = sorted((shared.get(id(one), one) for one in (*result, *added)), key=_start)
    return result


def _start(holding: Holding) -> int:
    return holding.posts[0].first


def _behind(piece: Piece, line: Line) -> Holding | None:
    """A title between commas, of the name before it."""
    before = line.letters[: piece.first]
    if not before.endswith("Nk") or line.letters[piece.last : piece.last + 1] not in ("k", "c", "v", "."):
        return None
    return Holding(_AFTER, (piece.first - 2,), None, piece.posts, None)


def _of(post: Post, group: Post, line: Line, data: English) -> Post:
    """A title that names no body, as one of that of the leaders."""
    if post.areas or post.company is not None or not _SHARED.issuperset(post.organs):
        return post
    if not group.organs:
        return post._replace(areas=group.areas)
    items = line.items[post.first : post.last]
    modifiers = {item.entry.row["modifier"] for item in items if item.letter == "m" and item.entry}
    organs = (*post.organs, *group.organs)
    role = role_of(post.base, list(organs), modifiers, data)
    return post._replace(organs=organs, areas=group.areas, company=group.company, role=role)
