"""Posts told of him or her: "since he became acting governor of Hebei", "She is director of the bureau"."""

import re
from collections.abc import Iterator

from kg.lang.en.attach import Holding
from kg.lang.en.line import Line
from kg.lang.en.people import Person
from kg.lang.en.posts import Posts
from kg.lang.en.titles import Post
from kg.lang.en.words import Word

_CUES = frozenset(("he", "her", "him", "she", "since"))
_TOLD = re.compile(
    "(?=(?:Qx?(?P<verb>e)[xw]?a?(?P<he>[TU])|Qj[xw]?(?P<is>T)|xd?x{0,2}(?:(?P<since>e)a?|a)(?P<now>T)"
    "|Qx{1,3}a(?P<shall>T)|(?P<made>e)(?:x|Q)a?(?P<him>T)))"
)
_STILL = frozenset(("also", "already", "concurrently", "currently", "has", "now", "recently", "still", "today"))
_IFS = frozenset(("if", "once", "should", "until", "unless", "when", "whether", "would", "will"))
_ONCE = frozenset(("earlier", "formerly", "had", "once", "previously", "served", "used", "worked"))
"""What `careers` reads: "he had been vice mayor"."""
_QUOTES = frozenset('"“”')
_TAKING = frozenset(
    (
        *("appointed", "appointment", "arrival", "became", "becoming", "elected", "election", "entering", "installed"),
        *("made", "named", "nomination", "office", "over", "promoted", "promotion", "start", "sworn", "taking", "took"),
    )
)


def told_of_them(posts: Posts, tokens: list[Word], lines: list[Line]) -> None:
    """Write the posts that a sentence tells of the only person named before in it, or in the sentence before."""
    before: Line | None = None
    for line in lines:
        if line.paragraph and not _CUES.isdisjoint(line.said):
            near = before if before is not None and before.paragraph == line.paragraph else None
            for at, holding in _told(line, tokens):
                person = _meant(line, at) or (_meant(near, len(near.items)) if near and not _named(line, at) else None)
                if person is not None:
                    posts.told(line, holding._replace(names=(at,)), at, person)
        before = line


def _told(line: Line, tokens: list[Word]) -> Iterator[tuple[int, Holding]]:
    """The item of the pronoun, or of "since", and the title told with it."""
    letters = "".join([piece.letter for piece in line.pieces])
    held = {post.first for holding in line.holdings for post in holding.posts}
    for match in _TOLD.finditer(letters):
        group = next(name for name in ("he", "is", "now", "shall", "him") if match[name])
        title = line.pieces[match.start(group)]
        first, last = line.pieces[match.start()].first, title.first
        words = [word.low for word in tokens[line.items[first].first : line.items[last].first]]
        said = {word.low for word in tokens[line.first : line.items[first].first]}
        if title.posts[0].first in held or not _QUOTES.isdisjoint(said | set(words)):
            continue
        if group == "now" and (words[0] != "since" or _TAKING.isdisjoint(words)):
            continue
        if group == "is" and (words[1:2] in (["are"], ["was"], ["were"]) or not _STILL.issuperset(words[2:])):
            continue
        if group == "he" and not _ONCE.isdisjoint(words):
            continue
        if group == "he" and (words[0] == "they" or not _IFS.isdisjoint({*words, *_ahead(line, first, tokens)})):
            continue
        if group == "shall":
            if words[1:3] not in (["shall", "act"], ["will", "act"], ["should", "act"], ["is", "to"], ["would", "act"]):
                continue
            posts = tuple(_acting(post) if "act" in words else post for post in title.posts)
            yield first, Holding("he elected to a title", (), None, posts, None)
            continue
        if group == "him" and (words[-1] not in ("him", "her") and words[-2:-1] not in (["him"], ["her"])):
            continue
        verb = next((name for name in ("verb", "since", "made") if match[name]), None)
        at = None if verb is None else line.pieces[match.start(verb)].first
        rule = "elected a name to a title" if verb == "made" else "he elected to a title"
        yield first, Holding("name is a title" if at is None else rule, (), None, title.posts, at)


def _acting(post: Post) -> Post:
    """The post of who is only to act in it: "shall act as mayor"."""
    return post._replace(role="acting-government-head") if post.role == "government-head" else post


def _ahead(line: Line, at: int, tokens: list[Word]) -> list[str]:
    """The word before an item, if any."""
    return [tokens[line.items[at].first - 1].low] if at else []


def _named(line: Line, at: int) -> set[int]:
    return {person.mention for number, person in line.names.items() if number < at}


def _meant(line: Line, at: int) -> Person | None:
    """The only person whom a sentence names before an item."""
    persons = {person.mention: person for number, person in line.names.items() if number < at}
    return next(iter(persons.values())) if len(persons) == 1 else None
