"""Meetings named in a sentence: "held a mobilization meeting for …", "the city's … conference was held"."""

from typing import NamedTuple

from kg.lang.en.data import English, word_class
from kg.lang.en.scan import Item
from kg.lang.en.words import Word


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
    acts = any(item.letter == "v" and item.entry and item.entry.row["letter"] in "SRH" for item in items)
    bodies = {
        item.last - 1 for item in items if item.letter == "G" and item.entry and item.entry.row["organ"] == "cppcc"
    }
    at = first
    while at < last:
        row = data.meetings.get(tokens[at].low) if at not in bodies else None
        if row is None or at in taken or tokens[at].shape == ".":
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
    if kind in ("tea-party", "congress", "hearing") and not any(m in ("tea",) for m in modifiers):
        return None
    if _national(modifiers) and article != "a":
        return None
    led = any(word.low in word_class("presiding") for word in tokens[max(floor, start - 3) : start])
    talk = tokens[head].low in ("meeting", "session")
    if talk and not modifiers and head + 1 < last and tokens[head + 1].low == "with" and not led:
        return None
    if _body_of_a_session(tokens, floor, start, head, end, last):
        return None
    held = _held(tokens, floor, start, end, last, acts)
    if not modifiers and _dated(tokens, head + 1, last, article in ("a", "an") and acts):
        return Gathering(head, head + 1, True, kind, frozenset((tokens[head].low,)))
    if (
        not modifiers
        and end > head + 2
        and held
        and tokens[end].low in ("held", "was", "were", ",", "opened", "in", "at")
    ):
        modifiers = ["the"]
    if not modifiers and not (article in ("a", "an") and held):
        if article in ("a", "an") or (head + 1 < last and tokens[head].low == "session"):
            return None
        return Gathering(head, head + 1, False, kind, frozenset()) if kind in word_class("meeting-reference") else None
    if not _referred(tokens, floor, start):
        words = frozenset(m for m in modifiers if m not in word_class("function")) | {
            t.low for t in tokens[head + 1 : end] if t.shape not in ".s" and len(t.low) > 3
        }
        return Gathering(start, end, True, kind, words, not held)
    return None


def _body_of_a_session(tokens: list[Word], floor: int, start: int, head: int, end: int, last: int) -> bool:
    """As in "the presidium of the third session of the congress held its fourth meeting": the meeting is the event."""
    before = [word.low for word in tokens[max(floor, start - 4) : start]]
    after = [word.low for word in tokens[end : min(end + 2, last)]]
    of = tokens[head].low in ("session", "congress", "conference") and before[-2:] == ["of", "the"]
    return of and after in (["held", "its"], ["held", "their"], ["held", "the"], ["held", "a"])


def _dated(tokens: list[Word], at: int, last: int, told: bool) -> bool:
    """Whether day or place follow the bare noun: "the meeting held on Monday", "the meeting, which was held in X"."""
    low = [word.low for word in tokens[at : min(at + 5, last)]]
    if low[:1] == ["held"]:
        return low[1:2] != [] and low[1] in ("on", "in", "at", "yesterday")
    if low[:3] == [",", "which", "was"] or low[:3] == [",", "which", "were"]:
        return low[3:4] != [] and low[3] in word_class("held-after")
    dated = len(low) > 1 and low[0] == "on" and (tokens[at + 1].shape == "0" or low[1] in word_class("day-name"))
    return told and (dated or low[:1] == ["yesterday"])


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
        if word.low in ("the", "a", "an", "its", "this") or (word.low in word_class("function") and word.shape == "l"):
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
        if (word.low in word_class("held-before") and word.shape == "l") or word.low == "of":
            break
        start -= 1
    if tokens[start].low == "year" and start + 2 < head and tokens[start + 1].low == "'s":
        start += 2
    while start > floor and start < head and tokens[start].joined:
        start -= 1
    while start < head and (
        tokens[start].low in ("and", "&", "'s") or (tokens[start].shape == "." and tokens[start].low not in '“"‘')
    ):
        start += 1
    return start


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
        if word.low in (
            "was",
            "were",
            "is",
            "in",
            "at",
            "with",
            "and",
            "to",
            "which",
            "who",
            "that",
            "on",
            "before",
            "attended",
            "he",
            "she",
            "yesterday",
            "today",
            "drew",
            "came",
            "had",
            "has",
            "got",
        ) and not (
            word.low in ("and", "in", "at", "to")
            and tokens[end - 1].shape == "C"
            and end + 1 < last
            and tokens[end + 1].shape == "C"
        ):
            break
        if word.shape == "l" and (word.low in word_class("held-after") or _acts(tokens, end, data)):
            break
        end += 1
    while end > at and tokens[end - 1].low in ("the", "and", "of"):
        end -= 1
    return end if end > at + 1 else at


def _held(tokens: list[Word], floor: int, start: int, end: int, last: int, acts: bool) -> bool:
    after = [t.low for t in tokens[end : min(last, end + 5)]]
    if (
        after[:1]
        and after[0] in ("was", "were", "is", "has", "had")
        and any(w in word_class("held-after") for w in after[1:4])
    ):
        return "be" not in after
    if after[:1] == [","] and after[1:2] and after[1] in ("organized", "organised", "sponsored", "hosted", "jointly"):
        return True
    if after[:1] == ["held"] or after[:2] == [",", "held"]:
        return True
    if after[:1] and after[0] in word_class("held-verb"):
        return True
    if after[:3] in (["drew", "to", "a"], ["came", "to", "a"], ["came", "to", "an"], ["got", "under", "way"]):
        return True
    if tokens[end].low in ("to", "for", "of", "on", "and", "in", "with") and _held_later(
        tokens, end + 1, min(last, end + 18)
    ):
        return True
    before = [t.low for t in tokens[max(floor, start - 12) : start]]
    if len(before) > 1 and before[-2] in ("at", "told") and before[-1] in ("the", "a") and acts and end - start > 1:
        return True
    if before[-2:-1] == ["at"] and _told(tokens, floor, start, end):
        return True
    if {"got", "gathered", "came"} & set(before) and "together" in before and "for" in before[-3:]:
        return True
    for at in range(len(before) - 1, -1, -1):
        if before[at] in word_class("held-before"):
            return True
        if before[at] in (",", ".", ";") and at < len(before) - 1:
            return False
    return bool(before) and (
        (before[-2:-1] in (["at"], ["floor"], ["to"]) and "floor" in before) or "deputies" in before
    )


def _told(tokens: list[Word], floor: int, start: int, end: int) -> bool:
    """As in "was appointed at the 41st meeting of the standing committee", "made known on Sunday at a meeting"."""
    first = tokens[start].low
    numbered = (first[:1].isdigit() and first[-1:].isalpha()) or first in word_class("ordinal")
    decided = any(word.low in word_class("decided") for word in tokens[floor:start])
    return decided and (numbered or tokens[start - 1].low in ("a", "an"))


def _held_later(tokens: list[Word], at: int, last: int) -> bool:
    """As in "A ceremony to mark the start of work was held": behind a longer phrase without a comma."""
    for word in range(at, last - 1):
        if tokens[word].low in (",", ";") or (tokens[word].shape == "." and tokens[word].low not in "\"“”'’"):
            return False
        if tokens[word].low in ("was", "were") and tokens[word + 1].low in word_class("held-after"):
            return True
    return False


def _referred(tokens: list[Word], floor: int, start: int) -> bool:
    before = [t.low for t in tokens[max(floor, start - 6) : start]]
    if {"presided", "presides"} & set(before) and "convening" in before:
        return False
    return not word_class("not-held").isdisjoint(before)


def _national(modifiers: list[str]) -> bool:
    words = set(modifiers)
    return ("national" in words and bool(words & {"congress", "cpc", "party"})) or "central" in words


def _acts(tokens: list[Word], at: int, data: English) -> bool:
    """Whether something that people do begins at a word."""
    found = data.verbs.match(tokens, at)
    return found is not None and found[1].row["letter"] != "-"
