"""Who left a post that another has just been told to come into: "A becomes mayor. B no longer holds the post"."""

from kg.draft.draft import Draft
from kg.lang.en.data import word_class
from kg.lang.en.line import Line
from kg.lang.en.words import Word
from kg.model import BEGUN, ENDED, PAST, Fact, PostStatus

_BEFORE = (("predecessor",), ("predecessor", ","), ("predecessor", "is"), ("predecessor", "was"))
_TAKES = frozenset(("over", "replaced", "replaces", "replacing", "succeeded", "succeeding", "succeeds"))
_POSTS = frozenset(("job", "office", "position", "post", "role", "seat"))
_THE = frozenset(("his", "in", "it", "that", "the", "this"))
_WILL = frozenset(("all", "also", "then", "therefore", "thus", "who", "will"))
_HELD = frozenset(("filled", "had", "held", "hold", "holds", "occupied", "occupies", "occupy", "serve", "serves"))
_LEFT = frozenset(("gave", "gives", "handed", "leaves", "left", "quit", "vacated", "vacates"))
_GONE = frozenset(("resigned", "resigns", "retired", "retires", "stepped", "steps", "stood"))
_PASSIVE = frozenset(("been", "being", "has", "had", "have", "is", "was"))
# fmt: off
_ENDS = frozenset((
    "!", ",", ".", ";", "after", "ahead", "and", "before", "but", "for", "in", "last", "on", "since", "then", "this",
    "to", "today", "when", "while", "yesterday", "–", "—",
))
# fmt: on
_REACH = 9


def predecessors(draft: Draft, tokens: list[Word], lines: list[Line]) -> None:
    """Write the end of the posts of those whom the same or the last sentence has told to be followed by another."""
    start, paragraph = 0, -1
    for line in lines:
        if line.paragraph != paragraph:
            start, paragraph = line.start, line.paragraph
        for at in sorted(line.names) if paragraph else ():
            item = line.items[at]
            status = _leaves(line, item.first, item.last, tokens)
            if status and (post := _begun(draft, line.names[at].mention, start, line.end)):
                _write(draft, line.names[at].mention, post, status)
        start = line.start


def _leaves(line: Line, first: int, last: int, tokens: list[Word]) -> PostStatus | None:
    """What the words around a name say of a post that isn't named there: that its bearer gave it up, or lost it."""
    before = tuple(word.low for word in tokens[max(line.first, first - 2) : first])
    if any(before[-len(words) :] == words for words in _BEFORE):
        return "former"
    if before[-1:] == ("from",) and before[:1] == ("over",):
        return "former"
    if before[-1:] and before[-1] in _TAKES - {"over"}:
        return "former"
    if before == ("held", "by") and "had" in line.said and not _POSTS.isdisjoint(line.said):
        return "former"
    low = [word.low for word in tokens[last : min(last + _REACH, line.last)]] + ["."] * _REACH
    low = low[1:] if low[0] == "," else low
    if low[0] in ("his", "her") and low[1] == "predecessor":
        return "former"
    while low[0] in _WILL:
        low = low[1:]
    if low[:2] == ["no", "longer"] and low[2] in _HELD:
        return "resigned" if _the_post(low[3:]) else None
    passive = False
    while low[0] in _PASSIVE | word_class("before-verb"):
        passive, low = passive or low[0] in ("been", "is", "was"), low[1:]
    if passive and low[0] in word_class("dismissing"):
        return "removed" if low[1] in ("from", "of") and _the_post(low[2:]) else None
    if low[0] in _GONE:
        low = low[2:] if low[1] in ("aside", "down") else low[1:]
        return "resigned" if low[0] == "from" and _the_post(low[1:]) else None
    if low[0] in _LEFT:
        low = low[2:] if low[1] in ("over", "up") else low[1:]
        return "resigned" if _the_post(low) else None
    return None


def _the_post(low: list[str]) -> bool:
    """As in "the post", "that position", with nothing behind that says which: not "the post of manager"."""
    if low[0] in ("it", "that") and low[1] in (".", ",", ";"):
        return True
    return low[0] in _THE - {"it"} and low[1] in _POSTS and low[2] in _ENDS


def _begun(draft: Draft, person: int, first: int, last: int) -> tuple[Fact, int, int] | None:
    """The one post into which another is told to come between two places; None if there are several, or none."""
    begun = [
        (fact, start, end)
        for fact, start, end in draft.titles()
        if first <= start < last and fact.info["status"] in BEGUN and fact.subject != person
    ]
    posts = {(fact.info["role"], fact.info.get("area")) for fact, _, _ in begun}
    return begun[-1] if len(posts) == 1 and len({fact.subject for fact, _, _ in begun}) == 1 else None


def _write(draft: Draft, person: int, post: tuple[Fact, int, int], status: PostStatus) -> None:
    told, start, end = post
    info = told.info
    mine = [fact for fact in draft.posts(person) if fact.info["role"] == info["role"]]
    if any(fact.info["status"] in PAST or fact.info.get("area") == info.get("area") for fact in mine):
        return
    day = info.get("date") if status in ENDED else None
    draft.post(
        person,
        info["role"],
        info["title"],
        start,
        end,
        "hands over a post",
        area=info.get("area"),
        organization=told.object,
        status=status,
        date=day,
    )
