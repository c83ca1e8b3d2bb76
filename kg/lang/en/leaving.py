"""Whether somebody holds a post, has come into it or left it: "accepted the resignation of Mayor A", "A resigned"."""

import re
from collections.abc import Sequence

from kg.lang.en.attach import Holding
from kg.lang.en.data import word_class
from kg.lang.en.dates import Day
from kg.lang.en.letters import titles_of
from kg.lang.en.line import Line
from kg.lang.en.words import Word
from kg.model import ENDED, PostStatus

TOLD = frozenset(("name is a title", "surname is a title"))
_AFTER = frozenset(("title after a name",))
_SPANS = frozenset(("decade", "decades", "months", "terms", "years"))
_THEN = (["at", "the", "time"], ["at", "that", "time"])
_YEAR = re.compile("[12][0-9]{3}")
_PLACE = re.compile("od?L")
_AGAIN = "he elected to a title"
_GIVEN = "names given as a title"
_LINKS = frozenset(("by", "from", "of"))
_REQUESTS = frozenset(("application", "bid", "decision", "request", "requests", "wish"))
_REFUSED = frozenset(("declined", "denied", "refused", "rejected", "rejects"))
_NOT_GONE = _REFUSED | {"refusing", "reluctant", "unwilling", "urged", "urging", "threatened", "wanted", "wants"}
"""Before "to resign": nobody has left yet."""
_OWN = frozenset(("a", "all", "her", "his", "the", "their"))
_SEATS = frozenset(
    ("duties", "duty", "job", "jobs", "office", "offices", "position", "positions", "post", "posts", "seat", "seats")
)
# fmt: off
_BEHIND = frozenset((
    ")", ",", ".", ";", "after", "ahead", "amid", "and", "at", "because", "before", "but", "by", "due", "earlier",
    "early", "for", "in", "last", "late", "on", "over", "this", "today", "when", "while", "with", "yesterday", "–", "—",
))
# fmt: on
_AUXILIARY = frozenset(("all", "been", "being", "both", "had", "has", "have", "is", "was", "were", "who"))
_STOPS = frozenset((",", ".", ";", ":", "!", "?", '"', "“", "”"))
_REACH = 7
_UNTIL = frozenset(("until", "till"))
_OFFERED = frozenset(("announced", "filed", "gave", "handed", "offered", "presented", "submitted", "tendered"))
_FAMILIES = ("party-secretary", "government-head", "congress-", "cppcc-", "department-")


def status_of(line: Line, holding: Holding, tokens: list[Word]) -> PostStatus:
    """What a sentence tells of a post: held, elected or appointed to, removed from, resigned or former."""
    behind = line.items[holding.posts[-1].last :][:1]
    if behind and tokens[behind[0].first].low in _UNTIL and tokens[behind[0].first + 1].low not in ("further", "then"):
        return "former"
    if holding.verb is None:
        past = holding.rule in TOLD and tokens[line.first].low in word_class("earlier")
        past = past or _over(line, holding, tokens)
        return "former" if past else _left(line, holding, tokens) or "holds"
    entry = line.items[holding.verb].entry
    status: PostStatus = entry.row["value"] if entry else "holds"  # type: ignore[assignment]
    if status == "holds" and tokens[line.first].low in word_class("earlier"):
        return "former"
    if status == "resigned" and _stays(line, holding, tokens):
        return "holds"
    return "former" if holding.rule == _AGAIN and _risen(line, holding, tokens) else status


def _stays(line: Line, holding: Holding, tokens: list[Word]) -> bool:
    """As in "A refused to resign as mayor of X", "urged Mayor A to resign"."""
    verb = line.items[holding.verb or 0].first
    people = [line.items[at] for at in (*holding.names, *(holding.other or ())[:1])]
    at = people[0].first if people and people[-1].last == verb else verb
    return tokens[verb].low == "to" and at > line.first and tokens[at - 1].low in _NOT_GONE


def _over(line: Line, holding: Holding, tokens: list[Word]) -> bool:
    """As in "when A was mayor of X", "A, mayor of X from 2012 to 2016", "A was mayor for two terms"."""
    people = (*holding.names, *(holding.other or ()))
    if holding.rule not in TOLD | _AFTER or not people:
        return False
    last = holding.posts[-1].last
    if place := _PLACE.match(line.letters, last):
        last = place.end()
    end, name = line.items[last - 1].last, line.items[people[0]]
    low = [word.low for word in tokens[end : min(end + _REACH, line.last)]] + ["."] * _REACH
    if low[0] in ("from", "between") and {"to", "and"} & set(low[2:4]):
        return low[1].isdecimal() and any(year.isdecimal() for year in low[3:5])
    first = line.items[holding.posts[0].first].first
    if {"was", "were"}.isdisjoint(word.low for word in tokens[max(name.last, first - 2) : first]):
        return False
    if tokens[name.first - 1].low in ("when", "while") and name.first > line.first:
        return True
    if low[0] in ("for", "in", "during") and (not _SPANS.isdisjoint(low[1:5]) or _YEAR.fullmatch(low[1])):
        return True
    clause = low[: next(at for at, word in enumerate(low) if word in _STOPS)]
    return low[0] in ("before", "then", "when") or low[:3] in _THEN or not _UNTIL.isdisjoint(clause)


def of_the_story(lines: Sequence[Line], tokens: list[Word], days: list[Day]) -> list[Day]:
    """The days of an article less those on which somebody had left a post, if others stand before them.

    As in "The mayors met on June 3. Ms. Fan, who gave up her post as vice mayor on May 2, came along".
    """
    aside: set[int] = set()
    for line in lines if days else ():
        for holding in line.holdings:
            if holding.verb is None or status_of(line, holding, tokens) not in ENDED:
                continue
            aside |= _behind(line, tokens[line.items[holding.verb].first].start, days)
        if "Q" in line.letters:  # "he gave up his post": no holding yet
            left = [item for _, item in line.of("v") if item.entry and item.entry.row["value"] in ENDED]
            aside |= {day for item in left for day in _behind(line, tokens[item.first].start, days)}
    kept = [day for day in days if day.start not in aside]
    return kept if aside and kept and kept[0].start < min(aside) else days


def _behind(line: Line, verb: int, days: list[Day]) -> set[int]:
    return {day.start for day in days if verb < day.start < line.end}


def _risen(line: Line, holding: Holding, tokens: list[Word]) -> bool:
    """As in "became Party chief two months after he was made deputy Party chief", or "ten years after" anything."""
    at = holding.posts[0].first
    before = {word.low for word in tokens[max(line.first, line.items[at].first - 2 * _REACH) : line.items[at].first]}
    families = {family for post in holding.posts for family in _FAMILIES if family in post.role}
    known = {
        f for one in line.holdings if one.posts[0].first != at for p in one.posts for f in _FAMILIES if f in p.role
    }
    return bool(families & known) or not before.isdisjoint(("years", "year", "decade", "decades"))


def _left(line: Line, holding: Holding, tokens: list[Word]) -> PostStatus | None:
    """The status of who leaves a post that the sentence only names with them; None where they don't."""
    told = not line.said.isdisjoint(word_class("leaving")) and line.said.isdisjoint(_REFUSED)
    if not told or holding.posts[-1].former:
        return None
    spans = [(post.first, post.last) for post in holding.posts] + [(at, at + 1) for at in holding.names]
    spans += [span for span in (holding.other, holding.body) if span]
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    if place := _PLACE.match(line.letters, last):
        last = place.end()
    if holding.rule == _GIVEN:
        titles = titles_of(line)
        while first and first - 1 in titles:
            first -= 1
    elif _otherwise(line, last, tokens):
        return None
    return _told_ahead(line, line.items[first].first, line.items[last - 1].last, tokens) or _told_behind(
        line, line.items[last - 1].last, tokens
    )


def _otherwise(line: Line, last: int, tokens: list[Word]) -> bool:
    """As in "the resignation of Vice Mayor A as director of the bureau": of the title behind, not of this one."""
    for at in range(last, min(last + 2, len(line.items))):
        if line.items[at].letter == "a" and tokens[line.items[at].first].low == "as":
            return any(piece.posts and at < piece.first <= at + 2 for piece in line.pieces)
    return False


def _told_ahead(line: Line, at: int, end: int, tokens: list[Word]) -> PostStatus | None:
    """As in "the resignation tendered by Mayor A", "a request by A to resign", "removed Mayor A from office"."""
    while at > line.first and tokens[at - 1].low in ("the", "its", "their", "city", "county", "'s", "current"):
        at -= 1
    before: list[str] = []
    for word in reversed(tokens[max(line.first, at - _REACH) : at]):
        if word.low in _STOPS:
            break
        before.append(word.low)
    if before[:1] and before[0] in word_class("dismissing"):
        return "removed" if _from_office(tokens, end, line.last) else None
    if not before or before[0] not in _LINKS:
        return None
    noun = next((low for low in before[1:5] if low in word_class("leaving-noun")), None)
    if noun is not None:
        return "resigned"
    asked = not _REQUESTS.isdisjoint(before[1:4]) and tokens[end].low == "to" and end + 1 < line.last
    return "resigned" if asked and tokens[end + 1].low in word_class("leaving") | {"be", "step", "stand"} else None


def _from_office(tokens: list[Word], end: int, last: int) -> bool:
    """Whether "from office", "of her duties", or nothing more follows "dismissed Mayor A"."""
    low = [word.low for word in tokens[end : min(end + 4, last)]]
    if low[:1] in (["from"], ["of"]):
        return not _SEATS.isdisjoint(low[1:])
    return not low or low[0] in _STOPS | {"and", "on", "last", "yesterday"}


def _told_behind(line: Line, end: int, tokens: list[Word]) -> PostStatus | None:
    """As in "Mayor A, 58, has stepped down", "A, mayor of X, was relieved of his duties", "Mayor A's departure"."""
    low = [word.low for word in tokens[end : min(end + 2 * _REACH, line.last)]] + ["."] * _REACH
    if low[0] == "'s":
        return "resigned" if low[1] in word_class("leaving-noun") and low[2] != "as" else None
    if low[0] == "," and low[1].isdecimal() and low[2] == ",":
        low = low[3:]
    low = low[1:] if low[0] == "," else low
    passive = False
    while low[0] in word_class("before-verb") | _AUXILIARY:
        passive = passive or low[0] in ("was", "were", "been", "is", "being")
        low = low[1:]
    if passive:
        gone = low[0] in word_class("dismissing") and _ends(low[1:])
        return "removed" if gone else None
    if low[0] in ("stepped", "stood", "steps", "bowed") and low[1] in ("down", "aside", "out"):
        return "resigned" if _ends(low[2:]) else None
    if low[0] in ("left", "vacated", "quit", "leaves") and (low[1] == "office" or low[2] in _SEATS - {"office"}):
        if low[3] in ("of", "as", "in"):
            return None
        return "resigned" if low[1] == "office" or low[1] in _OWN else None
    if low[0] in _OFFERED and {"resignation", "resignations"} & set(low[1:4]):
        return "resigned"
    return "resigned" if low[0] in ("resigned", "resigns", "retired", "retires", "quit") and _ends(low[1:]) else None


def _ends(low: list[str]) -> bool:
    """Whether words behind "resigned" say no more than when or from what: "on Monday", "from her post"."""
    if low[0] in ("from", "of"):
        return not _SEATS.isdisjoint(low[1:4]) and (low[3] != "of" if low[1] in _OWN else low[2] != "of")
    return low[0] in _BEHIND
