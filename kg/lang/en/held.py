"""Whether a meeting named in a sentence took place, or is only spoken of."""

from itertools import pairwise

from kg.lang.en.data import word_class
from kg.lang.en.programmes import in_a_programme
from kg.lang.en.words import Word

_CLAUSE = frozenset((",", ";", ":", "when", "while", "where", "then", "—", "–", "-", "*", "•", "."))
_STOPS = frozenset((".", ";", "!", "?"))
_DUE = frozenset(("due", "expected", "planned", "scheduled", "to"))
_CAME_OFF = frozenset((("reached", "its"), ("reached", "an"), ("came", "off"), ("went", "off")))
_CAME_TO = frozenset(
    (("got", "under", "way"), *((verb, "to", end) for verb in ("drew", "came") for end in ("a", "an", "its")))
)
_WAS = frozenset(("was", "were", "is", "has", "had"))
_MORE = frozenset(("to", "for", "of", "on", "and", "in", "with"))
"""A meeting's name goes on with these."""
_GATHERED = frozenset(("got", "gathered", "came", "come"))
_REACH = 24
_THEN = frozenset(("autumn", "decade", "fall", "month", "spring", "summer", "winter", "year"))
_LATELY = frozenset(("before", "earlier", "last", "lately", "previously", "recently"))
"""Behind "held", with "has" after it: of a meeting whose word is recalled."""
_PERIODS = frozenset(("month", "week", "year"))
_SPANS = frozenset(("decades", "month", "months", "weeks", "year", "years"))
_AGO = frozenset(("ago", "before", "earlier"))
_EARLIER = frozenset(("ago", "already", "before", "earlier"))
_FETCHED = frozenset(
    ("assembled", "brought", "called", "came", "come", "convened", "convoked", "gathered", "invited", "met", "summoned")
)
_PLANNED = frozenset(("agreed", "intend", "intends", "plan", "planned", "planning", "plans", "shall", "will", "would"))
_AT = frozenset(("at", "during", "in", "with"))
_LED = frozenset(
    ("attended", "chaired", "convened", "headed", "hosted", "led", "moderated", "opened", "overseen", "presided")
)
_DEEDS = frozenset(
    (
        *("awarded", "cut", "declared", "handed", "inaugurated", "inked", "launched", "opened", "presented", "pressed"),
        *("received", "signed", "unveiled"),
    )
)
"""What is done at ceremonies."""
_FAR, _CLOSE = 18, 6
"""So many words stand between "were called to the hall" and "for a conference"."""


def held(tokens: list[Word], floor: int, start: int, end: int, last: int, acts: bool) -> bool:
    """Whether the words around a meeting say that it was held; `acts`: somebody does something in the sentence."""
    after = [t.low for t in tokens[end : min(last, end + 5)]]
    if after[:1] and after[0] in _WAS and any(w in word_class("held-after") for w in after[1:4]):
        return "be" not in after
    if _verb_behind(tokens, start, end, after):
        return True
    if end < last and _subject(tokens, floor, start) and _went_on(tokens, end, last):
        return True
    if _taken_up(tokens, floor, start):
        return True
    if after[:1] and after[0] in _MORE and _held_later(tokens, end + 1, min(last, end + 18)):
        return True
    before = [t.low for t in tokens[max(floor, start - 12) : start]]
    if acts and end - start > 1 and before[-2:-1] in (["at"], ["told"]) and before[-1] in ("the", "a"):
        return True
    if _at_it(tokens, floor, start, before):
        return True
    if (
        before[-2:-1]
        and before[-2] in _AT
        and before[-1] in ("a", "an")
        and _at_one(tokens, floor, start, end, last, acts)
    ):
        return True
    return _come_to_it(tokens, floor, start, before) or _verb_before(before)


def _verb_behind(tokens: list[Word], start: int, end: int, after: list[str]) -> bool:
    """As in "a meeting opened", "a meeting, held on Monday", "a meeting that ended", "The Linshan Tea Fair, May 5"."""
    first, second = (*after, "", "")[:2]
    verbs = word_class("held-verb")
    if first == "held" or first in verbs or (first in ("that", "which") and second in verbs):
        return True
    titled = tokens[start].shape == "C" and end - start > 2
    if first == "," and (second in word_class("held-comma") or (titled and second in word_class("month"))):
        return True
    return tuple(after[:2]) in _CAME_OFF or tuple(after[:3]) in _CAME_TO


def _at_it(tokens: list[Word], floor: int, start: int, before: list[str]) -> bool:
    """As in "at Monday's meeting", "was appointed at the 41st meeting", "signed at a ceremony": something was done."""
    of, nearest = ("", "", *before)[-2:]
    if nearest == "'s" and of in word_class("day-trigger") | _PERIODS and "at" in before[-4:]:
        return True
    if of != "at":
        return False
    return _told(tokens, floor, start)


def _come_to_it(tokens: list[Word], floor: int, start: int, before: list[str]) -> bool:
    """As in "saw the opening of the fair", "came together for a meeting", "were called to the hall for a meeting"."""
    if before[-1:] == ["the"] and _marked(before[:-1]):
        return True
    if not _GATHERED.isdisjoint(before) and "together" in before and "for" in before[-3:]:
        return True
    if before[-2:-1] in (["for"], ["to"]) and before[-1] in ("a", "an") and _fetched(tokens, floor, start - 2):
        return True
    return "chair" in before and "fell" in before


def _verb_before(before: list[str]) -> bool:
    """As in "held a meeting", in the same clause; or "took the floor at the meeting", "deputies to the session"."""
    for at in range(len(before) - 1, -1, -1):
        if before[at] in word_class("held-before"):
            meant = before[at] == "hold" and not _PLANNED.isdisjoint(before[max(0, at - 3) : at])
            return before[at : at + 2] != ["called", "for"] and not meant
        if before[at] in (",", ".", ";") and at < len(before) - 1:
            return False
    return (before[-2:-1] in (["at"], ["floor"], ["to"]) and "floor" in before) or "deputies" in before


def _fetched(tokens: list[Word], floor: int, at: int) -> bool:
    """As in "were called to the hall on Monday for a conference", unlike "called for a conference"."""
    return any(tokens[i].low in _FETCHED and i < at - 1 for i in range(max(floor, at - _FAR), at))


def of_then(tokens: list[Word], floor: int, start: int, head: int, end: int, last: int) -> bool:
    """As in "At the conference last month A had said", "to be discussed at a meeting": before the story, or after."""
    if of_another_year(tokens, start, head) or in_a_programme(tokens, floor, start):
        return True
    after = [word.low for word in tokens[end : min(end + 4, last)]]
    if after[:1] == ["held"] and after[1:2] and after[1] in _LATELY:
        return any(word.low in ("has", "have", "had") for word in tokens[end + 2 : min(end + _CLOSE + 2, last)])
    if after[:1] == ["had"] and not _EARLIER.isdisjoint(word.low for word in tokens[floor:last]):
        return True
    if after[:1] == ["last"] and after[1:2] and after[1] in _THEN:
        return True
    if after[1:2] and after[1] in _SPANS and after[2:3] and after[2] in _AGO:
        return True
    before = [word.low for word in tokens[max(floor, start - _CLOSE) : start]]
    if before[-1:] and before[-1] in ("followed", "follows") and tokens[start].low == "last":
        return True
    planned = "be" in before and before[before.index("be") - 1] == "to" and before[-2:-1] == ["at"]
    return planned and not word_class("held-after") & set(before)


def _subject(tokens: list[Word], floor: int, start: int) -> bool:
    """Whether a sentence or clause begins with a meeting: "A symposium with suppliers followed"."""
    if not word_class("not-held").isdisjoint(word.low for word in tokens[floor:start]):
        return False
    at = start - 1
    while at >= floor and (tokens[at].low in word_class("meeting-opening") or tokens[at].shape == "s"):
        at -= 1
    return at < floor or tokens[at].low in _CLAUSE


def _went_on(tokens: list[Word], at: int, last: int) -> bool:
    """Whether a verb in the past behind a meeting tells what it did, and not that it was put off."""
    behind = tokens[at]
    if (
        behind.shape == "l"
        and not behind.low.endswith(("ed", "ly"))
        and behind.low not in word_class("behind-meeting") | word_class("happened")
    ):
        return False
    for word in range(at, min(last, at + _REACH)):
        low = tokens[word].low
        if low in word_class("unhappened") or low in _STOPS:
            return False
        if low in word_class("happened"):
            return word_class("unhappened").isdisjoint(w.low for w in tokens[word + 1 : min(last, word + 4)])
    return False


def _taken_up(tokens: list[Word], floor: int, start: int) -> bool:
    """Whether somebody leads, opens or closes a meeting: "heads a study session", "ended with a working meeting"."""
    at = start - 1
    while at > floor and tokens[at].low in word_class("meeting-opening") | {"with", "by", "together", "at", "in"}:
        at -= 1
    return at >= floor and tokens[at].low in word_class("taking-up")


def _told(tokens: list[Word], floor: int, start: int) -> bool:
    """As in "was appointed at the 41st meeting of the standing committee", "made known on Sunday at a meeting"."""
    first = tokens[start].low
    numbered = (first[:1].isdigit() and first[-1:].isalpha()) or first in word_class("ordinal")
    decided = any(word.low in word_class("decided") for word in tokens[floor:start])
    return decided and (numbered or tokens[start - 1].low in ("a", "an"))


def _at_one(tokens: list[Word], floor: int, start: int, end: int, last: int, acts: bool) -> bool:
    """As in "signed an agreement at a ceremony in Wuxi", "declared the fair open at a gathering chaired by A"."""
    before = [word.low for word in tokens[floor:start]]
    if len(before) <= len(("at", "a")) or not _PLANNED.isdisjoint(before) or ("to", "be") in pairwise(before):
        return False
    after = tokens[end].low if end < last else ""
    if [word.low for word in tokens[end : end + 3] if word.low != "over"][1:2] == ["by"] and after in _LED:
        return True
    year = [word.shape for word in tokens[end : end + 2] if word.low == "in" or word.shape == "0"] == ["l", "0"]
    past = year or any(word.low == "ago" for word in tokens[end:last])
    if tokens[end - 1].low != "ceremony" or past or not {"which", "that", "who"}.isdisjoint(before[-_CLOSE:]):
        return False
    return acts or not _DEEDS.isdisjoint(before)


def _marked(before: list[str]) -> bool:
    """As in "May 5 saw the opening of the …", "Linshan played host on Monday to the …", "was the venue of the …"."""
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in ("opening", "start", "launch", "close", "conclusion"):
        return not {"saw", "sees", "witnessed", "marked", "marks", "brought"}.isdisjoint(before)
    if before[-1:] == ["of"]:
        return before[-3:-1] in (["the", "venue"], ["the", "host"], ["the", "scene"])
    host = {"acted", "is", "play", "played", "plays", "served", "was", "were"}
    return before[-1:] == ["to"] and "host" in before and not host.isdisjoint(before)


def _held_later(tokens: list[Word], at: int, last: int) -> bool:
    """As in "A ceremony to mark the start of work was held": behind a longer phrase without a comma."""
    for word in range(at, last - 1):
        if tokens[word].low in (",", ";") or (tokens[word].shape == "." and tokens[word].low not in "\"“”'’"):
            return False
        if tokens[word].low in ("was", "were") and tokens[word + 1].low in word_class("held-after"):
            return True
    return False


def referred(tokens: list[Word], floor: int, start: int) -> bool:
    """Whether the words before a meeting only speak of it: "implement the spirit of the conference"."""
    before = [t.low for t in tokens[max(floor, start - 6) : start]]
    if {"presided", "presides"} & set(before) and "convening" in before:
        return False
    return not word_class("not-held").isdisjoint(before)


def to_come(tokens: list[Word], end: int, last: int) -> bool:
    """Whether the words behind a meeting say that it is still to come: "The next session will be held in May"."""
    low = [word.low for word in tokens[end : min(end + 2, last)]]
    if low[:1] and low[0] in word_class("modal") and low[1:2] == ["be"]:
        return True
    return low[:1] in (["will"], ["shall"]) or (low[:1] in (["is"], ["are"]) and low[1:] != [] and low[1] in _DUE)


def at_the_opening(tokens: list[Word], floor: int, head: int, last: int) -> bool:
    """As in "gave speeches at the opening, which A hosted", "At the opening, A spoke": of a fair, say."""
    before = [word.low for word in tokens[max(floor, head - 2) : head]]
    return before in (["at", "the"], ["at", "its"]) and (
        head + 1 >= last or tokens[head + 1].low in (",", ".", "and", "on")
    )


def of_another_year(tokens: list[Word], start: int, head: int) -> bool:
    """As in "last year's meeting on wells", "a similar meeting": another one than an article tells of."""
    low = [word.low for word in tokens[start:head]]
    if low[:1] and low[0] in ("similar", "comparable", "identical", "such"):
        return True
    return low[:1] in (["last"], ["previous"]) and low[1:3] in (["year", "'s"], ["month", "'s"])


def dated(tokens: list[Word], at: int, last: int, told: bool) -> bool:
    """Whether day or place follow the bare noun: "the meeting held on Monday", "the meeting, which was held in X"."""
    low = [word.low for word in tokens[at : min(at + 5, last)]]
    if low[:1] == ["held"]:
        return low[1:2] != [] and low[1] in ("on", "in", "at", "yesterday", "afterwards", "later", "subsequently")
    if low[:2] == [",", "which"] and low[2:3] and low[2] in word_class("held-verb"):
        return True
    if low[:3] == [",", "which", "was"] or low[:3] == [",", "which", "were"]:
        return low[3:4] != [] and low[3] in word_class("held-after")
    on = next((i for i, word in enumerate(low) if word in ("on", ",")), len(low))
    day = low[on : on + 1] == ["on"] and on in (0, 2, 3) and low[0] in ("on", "in", "at") and on + 1 < len(low)
    day = day and (tokens[at + on + 1].shape == "0" or low[on + 1] in word_class("day-name"))
    return told and (day or low[:1] == ["yesterday"])


def body_of_a_session(tokens: list[Word], floor: int, start: int, head: int, end: int, last: int) -> bool:
    """As in "the presidium of the third session of the congress held its fourth meeting": the meeting is the event."""
    if tokens[head].low not in ("session", "congress", "conference"):
        return False
    before = [word.low for word in tokens[max(floor, start - 4) : start]]
    after = [word.low for word in tokens[end : min(end + 2, last)]]
    of = before[-2:] == ["of", "the"] and after in (["held", "the"], ["held", "a"])
    return of or after in (["held", "its"], ["held", "their"])


def national(modifiers: list[str], tokens: list[Word], head: int) -> bool:
    """As in "the National Congress of the CPC", "the work conference of the Central Party Committee"."""
    words = set(modifiers)
    behind = [word.low for word in tokens[head + 1 : head + 5]]
    whose = behind[3:] in (["people"], ["party"], ["committee"], ["government"])
    center = behind[:3] == ["of", "the", "central"] and whose
    return center or ("national" in words and bool(words & {"congress", "cpc", "party"})) or "central" in words


def other_body(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one is a session of the congress, the other of the consultative conference; by the meetings' words."""
    return {_sitting(words), _sitting(others)} == {"congress", "cppcc"}


def _sitting(words: frozenset[str]) -> str:
    return "cppcc" if words & {"consultative", "cppcc"} else "congress" if "congress" in words else ""
