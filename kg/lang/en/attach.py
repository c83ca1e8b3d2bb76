"""Which name a title belongs to: sentences as letters, read by the rules of grammar/titles.yaml."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from kg.lang.en.data import English, grammar, word_class
from kg.lang.en.gained import gained
from kg.lang.en.neighbours import complete
from kg.lang.en.scan import Item
from kg.lang.en.titles import Group, Post
from kg.lang.en.words import Word
from kg.places import gazetteer


class Piece(NamedTuple):
    """A letter of the collapsed sentence and the items behind it; `stop`: a semicolon, over which no title reaches."""

    letter: str
    first: int
    last: int
    posts: tuple[Post, ...] = ()
    stop: bool = False


class Holding(NamedTuple):
    """Who (items) holds which posts, by which rule; `names` are name items, `other` a run of capitalised words."""

    rule: str
    names: tuple[int, ...]
    other: tuple[int, int] | None
    posts: tuple[Post, ...]
    verb: int | None
    body: tuple[int, int] | None = None


_STARTS = "TUNwLe"
# rules whose posts came as the one named before did: "elected A mayor and B president of the court"
_ELLIPTIC = frozenset(
    ("names given as a title", "names beside a title", "name beside a title", "names and a foreign one beside a title")
)


PAIR = 2
_PLACING = frozenset(("at", "from", "in", "into", "inside", "near", "of", "to"))
_AROUND = re.compile("(?:k?xL|kL){1,2}(?=kN|kw{2,3}k|N)")
_FAR = 10
_OF_A_BODY = frozenset(("court", "department", "procuratorate", "organization", "propaganda", "united-front"))
_IN_ORDER = frozenset(("names and their titles in order", "titles and their names in order"))


@lru_cache(maxsize=1)
def _rules() -> list[tuple[str, re.Pattern[str]]]:
    return [(rule["name"], re.compile(rule["pattern"])) for rule in grammar("titles")]


def collapse(items: list[Item], groups: list[Group], suffix: bool, data: English, words: list[Word]) -> list[Piece]:
    """The sentence with each title as one piece; `suffix`: this article puts titles after names."""
    pieces: list[Piece] = []
    at = 0
    for group in groups:
        pieces += [_piece(items[i], i, words) for i in range(at, group.first)]
        pieces += _titles(items, group, suffix, data, words)
        at = group.last
    pieces += [_piece(items[i], i, words) for i in range(at, len(items))]
    if not groups:
        return pieces
    pieces = _particles(pieces, items, words)
    pieces = _there(_things(pieces, items, data, words), items, words)
    between = gained("".join([piece.letter for piece in pieces]), [items[p.first].first for p in pieces], words)
    return _located([piece for at, piece in enumerate(pieces) if at not in between], items, words)


def _located(pieces: list[Piece], items: list[Item], words: list[Word]) -> list[Piece]:
    """As in "the mayor of Suzhou, Jiangsu, A", "head of the bureau in Wuxi, A": where the area or body lies."""
    found: list[Piece] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if piece.letter == "T" and (match := _AROUND.match("".join([p.letter for p in pieces[at : at + _FAR]]))):
            around = [one for one in pieces[at : at + match.end()] if one.letter in "Lx"]
            area = next(items[one.first].area for one in around if one.letter == "L")
            placed = all(words[items[one.first].first].low == "in" for one in around if one.letter == "x")
            post = piece.posts[-1]
            if placed and area and post.areas and _lies_in(post.areas[-1], area.areas):
                at += match.end()
            elif placed and area and match[0] == "xL" and _OF_A_BODY.issuperset(post.organs[:1]) and _bare(post):
                post = post._replace(areas=(area.areas,), last=around[-1].last, own=True)
                piece = piece._replace(posts=(*piece.posts[:-1], post))
                at += match.end()
        found.append(piece)
    return found


def _bare(post: Post) -> bool:
    return bool(post.organs) and not (post.areas or post.level or post.company is not None)


def _lies_in(areas: tuple[str, ...], above: tuple[str, ...]) -> bool:
    return not areas or any(gazetteer().contains(one, area) for area in areas for one in above)


def _there(pieces: list[Piece], items: list[Item], words: list[Word]) -> list[Piece]:
    """As in "the mayor there, A": the word tells where, and belongs to the title."""
    return [
        piece
        for before, piece in pairwise([*pieces[:1], *pieces])
        if before.letter not in "TU" or words[items[piece.first].first].low != "there"
    ]


def _particles(pieces: list[Piece], items: list[Item], words: list[Word]) -> list[Piece]:
    """As in "Joris van der Berg", "Ana de Souza Lima": a name's small words are one piece with the word behind them."""
    found: list[Piece] = []
    for piece in pieces:
        if piece.letter == "w" and found and found[-1].letter == "w" and _particle(items[found[-1].last - 1], words):
            found[-1] = found[-1]._replace(last=piece.last)
        else:
            found.append(piece)
    return found


def _particle(item: Item, words: list[Word]) -> bool:
    word = words[item.first]
    return word.shape == "l" and word.low in word_class("name-particle")


def _things(pieces: list[Piece], items: list[Item], data: English, words: list[Word]) -> list[Piece]:
    """As in "At the Linshan Library, the director, A": the noun before the comma is of no person's name."""
    for at in range(1, len(pieces) - 2):
        if pieces[at].letter != "w" or pieces[at + 1].letter != "k" or pieces[at + 2].letter != "T":
            continue
        if words[items[pieces[at].first].first].low not in data.projects:
            continue
        first = at
        while first and pieces[first].letter in "wL":
            first -= 1
        if pieces[first].letter == "d" or words[items[pieces[first].first].first].low in _PLACING:
            pieces[at] = pieces[at]._replace(letter="x")
    return pieces


def _piece(item: Item, at: int, words: list[Word]) -> Piece:
    letter = item.letter
    if letter == "v" and item.entry and item.entry.row["letter"] == "e":
        letter = "e"
    elif letter == "v" and item.entry and item.entry.row["phrase"].endswith(" including"):
        letter = "g"
    elif letter == "w" and words[item.first].low in _PLACING:
        letter = "x"  # "In Wuhu, the mayor, A"
    return Piece(letter, at, at + 1, stop=words[item.first].low == ";")


def _titles(items: list[Item], group: Group, suffix: bool, data: English, words: list[Word]) -> Iterator[Piece]:
    """A group as one piece, or as two where a title after a name is followed by the title of the next name."""
    before = "".join(item.letter for item in items[max(0, group.first - 2) : group.first])
    before = "Nk" if before == "hj" else before  # "A, who is Party secretary of X, and mayor B"
    after = items[group.last].letter if group.last < len(items) else "."
    posts = group.posts
    if before in ("Nk", "wk") and after in "Nw" and len(posts) > 1:
        joints = ["".join(i.letter for i in items[a.last : b.first]) for a, b in pairwise(posts)]
        cut = next((at for at in range(len(joints), 0, -1) if joints[at - 1] == "kc"), 0)
        if not cut and joints[-1] == "k" and (_capital(items, posts, words) or _below(items, posts)):
            cut = len(joints)
        firms = ["enterprise" in post.organs for post in posts]
        if not cut and "c" in joints and "k" in joints[joints.index("c") :]:
            cut = len(joints) - joints[::-1].index("k")
        junior = (
            all(firms) and posts[-2].company is not None and posts[-1].company is None and _deputy(items, posts[-1])
        )
        if not cut and (suffix or junior or (any(firms) and not all(firms))):
            cut = next((at for at in range(len(joints), 0, -1) if joints[at - 1] == "k"), 0)
        if cut:
            yield _title(items, posts[:cut], data)
            yield from (_piece(items[i], i, words) for i in range(posts[cut - 1].last, posts[cut].first))
            yield _title(items, posts[cut:], data)
            return
    if len(posts) > 1 and posts[0].plural and not posts[-1].plural and before[-1:] != "N":
        yield _title(items, posts[:1], data)
        yield from (_piece(items[i], i, words) for i in range(posts[0].last, posts[1].first))
        posts = posts[1:]
    if len(posts) > 1 and before in ("Nk", "wk") and after not in "Nw" and posts[-1].plural and not posts[-2].plural:
        posts = posts[:-1]
    if len(posts) > 1 and (_next_one(items, group) or _next_ones(before, after, posts)):
        yield _title(items, posts[:-1], data)
        yield from (_piece(items[i], i, words) for i in range(posts[-2].last, posts[-1].first))
        posts = posts[-1:]
    yield _title(items, posts, data)


def _capital(items: list[Item], posts: tuple[Post, ...], words: list[Word]) -> bool:
    """As in "A, deputy secretary of the committee, Vice Mayor B": a title with a capital is that of the name behind."""
    shapes = [{words[i.first].shape for i in items[post.first : post.last] if i.letter in "mH"} for post in posts]
    return shapes[-1] == {"C"} and all("C" not in some for some in shapes[:-1])


def _below(items: list[Item], posts: tuple[Post, ...]) -> bool:
    """As in "A, mayor of Wuxi, vice mayor B": nobody is both."""
    head, deputy = posts[-2], posts[-1]
    own = any(item.letter in "LGEV" for item in items[deputy.first : deputy.last])
    return not own and head.base == deputy.base and _deputy(items, deputy) and not _deputy(items, head)


def _deputy(items: list[Item], post: Post) -> bool:
    """As in "A, chairman of X, deputy manager B": nobody is both."""
    parts = items[post.first : post.last]
    return any(item.letter == "m" and item.entry and item.entry.row["modifier"] == "deputy" for item in parts)


def _next_ones(before: str, after: str, posts: tuple[Post, ...]) -> bool:
    """As in "A, director of the bureau, district leaders B, C": the leaders are those behind."""
    return before in ("Nk", "wk") and after in "Nw" and posts[-1].plural and not posts[-2].plural


def _next_one(items: list[Item], group: Group) -> bool:
    """As in "A, secretary of the county, and the county's head, B": the last title is that of the name behind it."""
    before = "".join(item.letter for item in items[max(0, group.first - 2) : group.first])
    behind = "".join(item.letter for item in items[group.last : group.last + 5])
    joint = "".join(item.letter for item in items[group.posts[-2].last : group.posts[-1].first])
    own = items[group.posts[-1].first]
    named = own.letter == "d" or (own.letter == "V" and own.last - own.first > 1)
    return (
        before in ("Nk", "wk")
        and (joint == "kc" or (joint == "k" and own.letter == "d"))
        and named
        and re.match("k(?:N|w{1,3})(?:[k.c]|$)", behind) is not None
    )


def _title(items: list[Item], posts: tuple[Post, ...], data: English) -> Piece:
    letter = "U" if posts[-1].plural else "T"
    return Piece(letter, posts[0].first, posts[-1].last, complete(posts, items, data))


def holdings(pieces: list[Piece]) -> list[Holding]:
    """All names with their titles in a sentence."""
    letters = "".join("." if piece.stop else piece.letter for piece in pieces)
    found: list[Holding] = []
    at = ended = 0
    rules = _rules()
    last = max(letters.rfind("T"), letters.rfind("U"), letters.rfind("N"))
    while at <= last:
        if letters[at] not in _STARTS:
            at += 1
            continue
        for name, pattern in rules:
            if name.endswith("once more") and not (found and found[-1].rule.startswith("title, then a name")):
                continue
            if name.endswith("goes on") and not (found and found[-1].body and at - ended < PAIR):
                continue
            match = pattern.match(letters, at)
            if match:
                ended = match.end()
                holding = _holding(name, match, pieces)
                if name in _IN_ORDER:
                    if len(holding.names) != len(holding.posts):
                        continue
                    pairs = zip(holding.names, holding.posts, strict=True)
                    found += [holding._replace(names=(one,), posts=(post,)) for one, post in pairs]
                    at = match.end()
                    break
                if not holding.names and not holding.other:
                    if not found:
                        continue
                    holding = holding._replace(names=found[-1].names, other=found[-1].other)
                if holding.rule in _ELLIPTIC and found and found[-1].verb is not None:
                    holding = holding._replace(verb=found[-1].verb)
                found.append(holding)
                at = max(match.end() - (1 if letters[match.end() - 1] in "k" else 0), at + 1)
                break
        else:
            at += 1
    return found


def _holding(rule: str, match: re.Match[str], pieces: list[Piece]) -> Holding:
    groups = match.groupdict()
    names: tuple[int, ...] = ()
    other = None
    if groups.get("names"):
        names = tuple(p.first for p in pieces[match.start("names") : match.end("names")] if p.letter == "N")
    if groups.get("other"):
        run = pieces[match.start("other") : match.end("other")]
        other = (run[0].first, run[-1].last)
    title = pieces[match.start("title")]
    body = None
    if groups.get("body"):
        run = pieces[match.start("body") : match.end("body")]
        body = (run[0].first, run[-1].last)
    verb = pieces[match.start("verb")].first if groups.get("verb") else None
    return Holding(rule, names, other, title.posts, verb, body)
