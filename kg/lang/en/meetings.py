"""Meetings named in a sentence: "held a mobilization meeting for …", "the city's … conference was held"."""

from typing import NamedTuple

from kg.lang.en.data import English, word_class
from kg.lang.en.held import at_the_opening, body_of_a_session, dated, held, national, of_then, referred, to_come
from kg.lang.en.meeting_kinds import MODIFIED, seated
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

_AFTER = frozenset(("followed", "follows", "preceded", "precedes"))
_VERBS = frozenset(("accelerate", "build", "construct", "ensure", "improve", "promote", "speed", "strengthen"))
_QUOTES = frozenset('"“‘')
"""Before "an old workshop with new skills": a figure of speech."""
_SERIES = 6
"""So many words stand between "the third of" and "meetings"."""


class Gathering(NamedTuple):
    """A meeting in a sentence: words from first to last; `named` if it is one of its own, else "the meeting".

    `doubtful`: it has a name, but the sentence doesn't say that it was held.
    """

    first: int
    last: int
    named: bool
    kind: str
    words: frozenset[str]
    doubtful: bool = False


def gatherings(tokens: list[Word], items: list[Item], data: English, taken: set[int]) -> list[Gathering]:
    """The meetings of a sentence, and words that refer to one."""
    found: list[Gathering] = []
    first, last = items[0].first, items[-1].last
    acts = any(item.letter == "v" and item.entry and item.entry.row["letter"] in "SRHA" for item in items)
    bodies = {
        item.last - 1 for item in items if item.letter == "G" and item.entry and item.entry.row["organ"] == "cppcc"
    }
    at = first
    while at < last:
        low = tokens[at].low
        row = data.meetings.get(_singular(tokens, first, at) if low[-1:] == "s" else low) if at not in bodies else None
        if row is None or at in taken or tokens[at].shape == "." or _only_a_kind(tokens, at, last, data):
            at += 1
            continue
        if at + 1 < last and tokens[at + 1].low in (
            "room",
            "center",
            "centre",
            "hall",
            "venue",
            "participants",
            "minutes",
            "site",
            "table",
            "tables",
            "agenda",
            "ceremony",
            "ceremonies",
        ):
            at += 2
            continue
        gathering = _gathering(tokens, first, at, last, row["kind"], data, taken, acts)
        if gathering:
            found.append(gathering)
            at = at + 1 if gathering.doubtful else gathering.last
        else:
            at += 1
    return found


def _gathering(
    tokens: list[Word], floor: int, head: int, last: int, kind: str, data: English, taken: set[int], acts: bool
) -> Gathering | None:
    if kind == "opening":
        opened = at_the_opening(tokens, floor, head, last) and acts
        return Gathering(head, head + 1, True, kind, frozenset(("opening",))) if opened else None
    start = _start(tokens, floor, head, data, taken)
    modifiers = [w.low for w in tokens[start:head] if w.low not in word_class("plain") and w.shape not in ".s"]
    if kind != "ceremony":
        modifiers = [word for word in modifiers if word not in word_class("session-phase")]
    if tokens[head].low == "session" and any(t.low in ("congress", "committee") for t in tokens[head + 1 : head + 12]):
        modifiers.append("session")
    end = _end(tokens, head + 1, last, data)
    article = tokens[start - 1].low if start > floor else ""
    if kind == "event" and not (word_class("event-kind") & set(modifiers)):
        the = not modifiers and article in ("the", "this")
        return Gathering(head, head + 1, False, kind, frozenset()) if the else None
    wanted = MODIFIED.get(kind)
    if wanted is not None and wanted.isdisjoint(modifiers):
        return None
    if article in ("a", "an") and tokens[start - 2].low in _QUOTES:
        return None
    if national(modifiers, tokens, head) and article != "a":
        return None
    led = any(word.low in word_class("presiding") for word in tokens[max(floor, start - 3) : start])
    talk = tokens[head].low in ("meeting", "session")
    if not modifiers and article in ("", ",") and seated(tokens, head):
        return None
    if talk and not modifiers and head + 1 < last and tokens[head + 1].low == "with" and not led:
        return None
    if body_of_a_session(tokens, floor, start, head, end, last) or to_come(tokens, end, last):
        return None
    if of_then(tokens, floor, start, head, end, last):
        return None
    took_place = held(tokens, floor, start, end, last, acts)
    took_place = took_place or (article == "the" and start <= floor + 1 and dated(tokens, end, last, acts))
    if not modifiers and dated(
        tokens, head + 1, last, acts and (article in ("a", "an") or (article == "the" and start <= floor + 1))
    ):
        return Gathering(head, head + 1, True, kind, frozenset((tokens[head].low,)))
    if (
        not modifiers
        and end > head + 2
        and took_place
        and (
            article == "its"
            or tokens[end].low in ("held", "was", "were", ",", "opened", "in", "at")
            or tokens[end].low in word_class("happened")
        )
    ):
        modifiers = ["the"]
    if not modifiers and not (article in ("a", "an") and took_place):
        if article in ("a", "an") and end > head + 2 and not referred(tokens, floor, start):
            return Gathering(head, end, True, kind, _topic(tokens, head, end), True)
        if article in ("a", "an") or (head + 1 < last and tokens[head].low == "session"):
            return None
        return Gathering(head, head + 1, False, kind, frozenset()) if kind in word_class("meeting-reference") else None
    if (kind == "study" and took_place) or not referred(tokens, floor, start):
        words = frozenset(m for m in modifiers if m not in word_class("function")) | _topic(tokens, head, end)
        shop = tokens[head].low == "workshop"
        if not shop or (took_place and not _of_a_factory(tokens, floor, start, head, last)):
            return Gathering(start, end, True, kind, words, not took_place)
    return None


def _singular(tokens: list[Word], floor: int, at: int) -> str:
    """The noun of a meeting, that of "the third of these breakfast meetings" too: one of many."""
    low = tokens[at].low
    if low[-1:] != "s" or low == "ceremonies":
        return low
    for of in range(at - 1, max(floor, at - _SERIES), -1):
        if tokens[of].low == "of":
            one = word_class("ordinal") | {"last", "latest", "one"}
            return low[:-1] if tokens[of + 1].low in word_class("series") and tokens[of - 1].low in one else low
    return low


def _only_a_kind(tokens: list[Word], at: int, last: int, data: English) -> bool:
    """As in "consultation meeting", "groundbreaking work": the noun behind is the meeting's, or no meeting's."""
    if at + 1 >= last or tokens[at].low not in word_class("meeting-kind"):
        return False
    behind = tokens[at + 1]
    known = word_class("behind-meeting") | word_class("meeting-topic") | word_class("happened") | {"took"}
    return behind.low in data.meetings or (behind.shape == "l" and behind.low not in known)


def _of_a_factory(tokens: list[Word], floor: int, start: int, head: int, last: int) -> bool:
    """As in "the painting workshop, the assembly workshop": people work there, or it is one of several."""
    low = [word.low for word in tokens[max(floor, start - _SERIES) : min(last, head + _SERIES)]]
    return tokens[head - 1].low in word_class("handiwork") or sum(map("workshop".__eq__, low)) > 1


def _topic(tokens: list[Word], head: int, end: int) -> frozenset[str]:
    """The words of what a meeting is about."""
    return frozenset(word.low for word in tokens[head + 1 : end] if word.shape not in ".s" and len(word.low) > 3)


def _start(tokens: list[Word], floor: int, head: int, data: English, taken: set[int]) -> int:
    start = head
    while start > floor and head - start < 12:
        if tokens[start].joined:
            start -= 1
            continue
        word = tokens[start - 1]
        if word.low == ")" and _in_brackets(tokens, floor, start):
            start -= 3
            continue
        if word.shape == "." and word.low not in "\"“”'‘’-&,":
            break
        if word.low == "," and not (
            start >= 2 and head - start < 3 and tokens[start - 2].shape in "CM" and tokens[start].low == "and"
        ):
            break
        if word.low == "building" and start - 2 >= floor and tokens[start - 2].low in ("party", "team"):
            start -= 2
            continue
        if word.low in ("the", "a", "an", "its", "this"):
            break
        if word.low in word_class("function") and word.shape == "l" and not _verb_as_noun(tokens, start - 1, floor):
            break
        if (
            word.shape == "l"
            and start - 1 not in taken
            and (found := data.verbs.match(tokens, start - 1))
            and found[0] == 1
            and word.low not in ("report", "exchange")
            and not (word.low.endswith("ing") and start == head and word.low not in word_class("held-before"))
        ):
            break
        if (word.low in word_class("held-before") | _AFTER and word.shape == "l") or word.low == "of":
            break
        start -= 1
    whose = start + 2 < head and tokens[start + 1].low == "'s"
    if whose and tokens[start].low in word_class("day-name") | {"month", "week", "year", "yesterday"}:
        start += 2
    while start > floor and start < head and tokens[start].joined:
        start -= 1
    while start < head and (
        tokens[start].low in ("and", "&", "'s") or (tokens[start].shape == "." and tokens[start].low not in '“"‘')
    ):
        start += 1
    return start


def _verb_as_noun(tokens: list[Word], at: int, floor: int) -> bool:
    """As machines put it: "the steady growth and promote investment conference"."""
    joined = at - 2 >= floor and tokens[at - 1].low == "and" and not tokens[at - 2].low.endswith(("ed", ","))
    return joined and tokens[at].low in _VERBS


def _in_brackets(tokens: list[Word], floor: int, start: int) -> bool:
    """Whether "(enlarged)" or "Wuhu (Shanghai)" stands before a word."""
    if start - 4 < floor or tokens[start - 3].low != "(":
        return False
    return tokens[start - 2].low in word_class("meeting-note") or tokens[start - 4].shape in "CU"


def _end(tokens: list[Word], at: int, last: int, data: English) -> int:
    """The end of "for the city's …", "on drought relief" behind a meeting's noun."""
    if at >= last or tokens[at].low not in word_class("meeting-topic"):
        return at
    end = at + 1
    if end < last and tokens[at].low == "to" and tokens[end].low in word_class("purpose"):
        return at
    if end < last and (tokens[end].shape == "0" or tokens[end].low in word_class("day-name")):
        return at
    if end + 1 < last and tokens[end].low in ("the", "its") and tokens[end + 1].low in word_class("day-part"):
        return at
    while end < last and end - at < 16:
        word = tokens[end]
        if word.shape == "." and word.low not in "\"“”'‘’&":
            break
        if word.low in word_class("behind-topic") and not (
            word.low in ("and", "at", "for", "in", "on", "to")
            and tokens[end - 1].shape == "C"
            and end + 1 < last
            and tokens[end + 1].shape == "C"
            and tokens[end + 1].low not in word_class("day-name")
        ):
            break
        if word.low == "the" and end + 1 < last and tokens[end + 1].low in word_class("day-part"):
            break
        if word.shape == "l" and (
            word.low in word_class("held-after") | word_class("happened") or _acts(tokens, end, data)
        ):
            break
        end += 1
    while end > at and tokens[end - 1].low in ("the", "and", "of"):
        end -= 1
    return end if end > at + 1 else at


def _acts(tokens: list[Word], at: int, data: English) -> bool:
    """Whether something that people do begins at a word."""
    found = data.verbs.match(tokens, at)
    if found is None or found[1].row["letter"] == "-":
        return False
    body = data.titles.match(tokens, at)  # "leading group"
    return body is None or body[0] < found[0]
