"""Posts told by a noun or frame, whatever the verb: "The chair of X belongs to A", "A's other hat is that of B"."""

import re
from collections.abc import Sequence

from kg.draft.draft import Draft
from kg.lang.en.attach import Holding, Piece
from kg.lang.en.frames import Signs, Told, all_told
from kg.lang.en.line import Line
from kg.lang.en.people import Person
from kg.lang.en.posts import Posts
from kg.lang.en.titles import Post
from kg.lang.en.words import Word

PAIR = 2
RULE = "title told by a noun"
_CUE = frozenset(
    (
        *("(", "also", "appointment", "as", "belongs", "both", "called", "capacity", "chair", "charge", "duties"),
        *("duty", "function", "functions", "hat", "hats", "helm", "is", "its", "job", "jobs", "latter", "membership"),
        *("name", "named", "office", "offices", "portfolio", "position", "positions", "post", "posts", "remains"),
        *("responsibilities", "responsibility", "role", "roles", "seat", "seats", "that", "those", "title", "titles"),
        *("too", "whose", "brief", "mantle", "mandate", "rank", "their", "was", "whom", "doubles"),
    )
)


_SEATS = frozenset(
    (
        "berth",
        "berths",
        "chair",
        "helm",
        "membership",
        "place",
        "places",
        "seat",
        "seats",
        "spot",
        "spots",
        "vote",
        "votes",
    )
)


def charges(posts: Posts, tokens: list[Word], lines: list[Line]) -> None:
    """Write the posts whose titles stand free in a sentence that tells by a noun or frame whose they are."""
    before: list[Person] = []
    paragraph = -1
    for line in lines:
        if line.paragraph != paragraph:
            before, paragraph = [], line.paragraph
        if line.paragraph and line.pieces and not _CUE.isdisjoint(line.said):
            _read(posts, tokens, line, before)
        before = list({person.mention: person for _, person in sorted(line.names.items())}.values()) or before


def _read(posts: Posts, tokens: list[Word], line: Line, before: list[Person]) -> None:
    text = _text(posts.draft, line, tokens)
    written: set[str] = set()
    for told in all_told(text) if text.titles else ():
        person = _person(posts, line, text, told, before)
        new = [sign for sign in told.titles if sign not in written and sign != told.who]
        if person is None or not new:
            continue
        written |= set(new)
        for sign in new:
            _write(posts, tokens, line, text.titles[sign], person)


def _text(draft: Draft, line: Line, tokens: list[Word]) -> Signs:
    taken = [start for _, start, _ in draft.titles() if line.start <= start < line.end]
    persons: dict[str, Person] = {}
    titles: dict[str, Piece] = {}
    said: list[str] = []
    for number, piece in enumerate(line.pieces):
        person = next((line.names[at] for at in range(piece.first, piece.last) if at in line.names), None)
        own = person is not None and piece.posts and line.letters[piece.first : piece.first + 2] in ("ws", "Ns")
        if person is not None and not (said and persons.get(said[-1]) is person):
            said.append(f"P{number}")
            persons[said[-1]] = person
        if own:
            said.append("'s")
        if piece.posts and (own or person is None):
            start, end = tokens[line.items[piece.first].first].start, tokens[line.items[piece.last - 1].last - 1].end
            free = not any(start <= at < end for at in taken)
            said.append(f"{_letter(line, piece.posts[0], tokens)}{number}" if free else "H")
            if free:
                titles[said[-1]] = piece
        elif person is None:
            item = line.items[piece.first]
            said += [word.low for word in tokens[item.first : item.last]]
    its = {sign for sign, piece in titles.items() if tokens[line.items[piece.first].first].low in ("its", "their")}
    return Signs(" ".join(said), persons, titles, frozenset(its))


def _letter(line: Line, post: Post, tokens: list[Word]) -> str:
    """C of a chair, S of a seat, G of "the mayor" and "a mayor", A of "a deputy mayor of X", T of others."""
    items = line.items[post.first : post.last]
    noun = next(({word.low for word in tokens[i.first : i.last]} for i in items if i.letter == "H"), set())
    if not noun.isdisjoint(_SEATS):
        return "C" if noun == {"chair"} else "S"
    first = tokens[items[0].first].low
    bare = len(items) > 1 and items[0].letter == "d" and items[1].letter in "Hm"
    if bare and first in ("a", "an") and post.own:
        return "A"
    return "G" if bare and first in ("a", "an", "the") else "T"


def _person(posts: Posts, line: Line, text: Signs, told: Told, before: Sequence[Person]) -> Person | None:
    """Whom a name, pronoun or office stands for."""
    who = told.who.removesuffix(" 's")
    if who in text.persons:
        return text.persons[who]
    if who in text.titles:
        return _holder(posts, line, text.titles[who])
    ahead = list({p.mention: p for sign, p in text.persons.items() if text.low.find(sign + " ") < told.at}.values())
    if who == "whose":
        signs = re.findall(r"P\d+(?= , (?:among |one of )?whose)", text.low[: told.at + 5])
        return text.persons[signs[-1]] if signs else None
    if who.startswith("the "):
        two = ahead if len(ahead) == PAIR else before
        return two[who in ("the latter", "the other")] if len(two) == PAIR else None
    known = ahead or before
    return known[0] if len(known) == 1 else None


def _holder(posts: Posts, line: Line, piece: Piece) -> Person | None:
    """The only one who is known to hold an office: "the vice mayor"."""
    post = piece.posts[0]
    the = posts.tokens[line.items[post.first].first].low
    if len(piece.posts) > 1 or post.plural or not (the in ("the", "its") or post.areas) or not post.role:
        return None
    role = post.role
    found = [p for p in posts.people.persons for f in posts.draft.posts(p.mention) if f.info["role"] == role]
    meant = {person.mention: person for person in found}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _write(posts: Posts, tokens: list[Word], line: Line, piece: Piece, person: Person) -> None:
    known = {fact.info["role"] for fact in posts.draft.posts(person.mention)}
    told = tuple(_placed(post, line, tokens) for post in piece.posts)
    told = tuple(posts.sharing.there(post, line) or post for post in told)
    told = tuple(p for p in told if p.company is not None or not p.role.startswith("enterprise"))
    told = tuple(
        p for p in told if p.role not in ("", "other") and not p.former and not (p.role in known and not p.areas)
    )
    if told:
        at = piece.first
        bodies = [post for one in line.pieces for post in one.posts if post.organs and post.first < at]
        holding = posts.sharing.inherit(Holding(RULE, (at,), None, told, None), bodies, None, line)
        shorter = len(posts.bare)
        posts.told(line, holding, at, person)
        for _, _, write in posts.bare[shorter:]:
            write()


def _placed(post: Post, line: Line, tokens: list[Word]) -> Post:
    """A post of "whose mayor", "its mayor" with the area named before."""
    item = line.items[post.first]
    its = tokens[item.first].low == "its" or (tokens[item.first - 1].low in ("whose", "where") and item.first > 0)
    near = next((i for at, i in reversed(line.of("L")) if at < post.first and i.area), None) if its else None
    return post._replace(areas=(near.area.areas,)) if near and near.area and not post.areas else post
