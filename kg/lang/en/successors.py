"""Posts that somebody takes over: "A stepped down as mayor and was succeeded by B", "removed A; B takes over"."""

from kg.draft.draft import Draft
from kg.lang.en.data import word_class
from kg.lang.en.line import Line
from kg.lang.en.words import Word
from kg.model import PAST, Fact

_CUES = frozenset(
    ("in", "over", "post", "replace", "replaced", "replaces", "succeed", "succeeded", "succeeds", "successor")
)
_BEFORE = (
    ("replaced", "by"),
    ("succeeded", "by"),
    ("successor",),
    ("successor", "is"),
    ("successor", "was"),
    ("successor", ","),
    ("successor", ":"),
    ("successor", "will", "be"),
)
_WILL = frozenset(("has", "is", "then", "to", "was", "will", "would"))
_MADE = frozenset(("appointed", "chosen", "elected", "named", "picked", "selected"))
_WHOM = frozenset(("her", "him", "them"))
_WHOSE = frozenset(("her", "his", "their"))
_GIVES = frozenset(("handed", "hands", "passed", "passes", "yielded"))
_ENDS = frozenset((",", ".", ";", "–", "—", "after", "and", "at", "for", "from", "in", "on", "until", "with"))


def successors(draft: Draft, tokens: list[Word], lines: list[Line]) -> None:
    """Write the posts of those who come into a post that the same or the last sentence has told another to leave."""
    start, paragraph = 0, -1
    for line in lines:
        if line.paragraph != paragraph:
            start, paragraph = line.start, line.paragraph
        if line.names and paragraph and not _CUES.isdisjoint(line.said):
            for at in sorted(line.names):
                item = line.items[at]
                if _comes(line, item.first, item.last, tokens):
                    _write(draft, line.names[at].mention, start, tokens[item.first].start)
        start = line.start


def _comes(line: Line, first: int, last: int, tokens: list[Word]) -> bool:
    """Whether the words around a name say that its bearer succeeds somebody."""
    before = [word.low for word in tokens[max(line.first, first - 3) : first]]
    if any(tuple(before[-len(words) :]) == words for words in _BEFORE):
        return True
    given = before[-1:] == ["to"] and not _GIVES.isdisjoint(line.said)
    after = [word.low for word in tokens[last : min(last + 8, line.last)]] + ["."] * 3
    if given:
        return after[0] in _ENDS
    if after[0] == "," and after[1].isdecimal() and after[2] == ",":
        after = after[3:]
    while after[0] in _WILL | _MADE | word_class("before-verb") or after[0] == "been":
        after = after[1:]
    if after[0] in ("succeed", "succeeds", "succeeded", "replace", "replaces", "replaced"):
        return after[1] in _WHOM
    if after[0] in ("take", "takes", "taken", "took") and after[1] == "over":
        return after[2] in _ENDS and after[3] not in ("a", "an", "the")
    if after[:1] == [","] or after[:1] == ["as"]:
        return after[1] in _WHOSE and after[2] == "successor"
    return after[0] == "in" and after[1] in _WHOSE and after[2] in ("place", "stead")


def _write(draft: Draft, person: int, first: int, last: int) -> None:
    """Write the post that was told last as left between two places, of the person who comes into it."""
    left: list[tuple[int, int, Fact]] = [
        (start, end, fact)
        for fact, start, end in draft.titles()
        if first <= start < last and fact.info["status"] in PAST and fact.subject != person
    ]
    if not left:
        return
    mine = {fact.info["role"] for fact in draft.posts(person)}
    begins = max(start for start, _, _ in left)
    latest = next(fact.subject for start, _, fact in left if start == begins)
    for start, end, fact in left:
        info = fact.info
        if fact.subject == latest and info["role"] not in mine:
            draft.post(
                person,
                info["role"],
                info["title"],
                start,
                end,
                "takes over a post",
                area=info.get("area"),
                organization=fact.object,
                status="appointed",
                date=info.get("date"),
            )
