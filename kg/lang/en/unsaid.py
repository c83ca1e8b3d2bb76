"""The meeting of an article that tells who attended or presided, but not in so many words that it was held."""

from kg.lang.en.data import word_class
from kg.lang.en.intended import intended
from kg.lang.en.line import Line, Subject
from kg.lang.en.meetings import Gathering
from kg.lang.en.subjects import Subjects
from kg.lang.roll import roll

KINDS = frozenset(
    (
        "breakfast",
        "ceremony",
        "class",
        "conference",
        "consultation",
        "event",
        "fair",
        "forum",
        "meeting",
        "press-briefing",
        "public-hearing",
        "rally",
        "seminar",
        "session",
        "signing",
        "study",
        "summit",
        "symposium",
        "tea-party",
    )
)
NEAR = 2
"""So many paragraphs behind its name people speak at a meeting that isn't told to have been held."""


def name_meeting(subjects: Subjects, read: list[tuple[Line, list[Subject]]]) -> None:
    """Let the first meeting that is named at all be the one that people attended, where no other is told of."""
    if subjects.met:
        return
    if not subjects.doubtful:
        _name_event(subjects, read)
        return
    talks = any(_does(subjects, line, "K", "meet") for line, _ in read)
    attended = max(
        (line.start for line, _ in read if _does(subjects, line, "H") or (not talks and _does(subjects, line, "A"))),
        default=-1,
    )
    spoken = [line for line, _ in read if line.paragraph and (_does(subjects, line, "S") or _does(subjects, line, "R"))]
    first = next(
        (
            line
            for line, found, _ in subjects.doubtful
            if found.kind in KINDS and (line.start <= attended or (not talks and _spoken_at(line, spoken)))
        ),
        None,
    )
    if first is None:
        _name_event(subjects, read)
        return
    for line, gathering, areas in subjects.doubtful:
        if line.start >= first.start:
            _name(subjects, read, line, gathering, areas)


def _name(
    subjects: Subjects, read: list[tuple[Line, list[Subject]]], line: Line, gathering: Gathering, areas: dict[int, str]
) -> None:
    """Put a meeting among the subjects of its sentence."""
    for other, known in read:
        if other is line and not any(s.letter != "L" and s.first <= gathering.first < s.last for s in known):
            known[:] = [s for s in known if s.first != gathering.first]
            inside = [s.first for s in known if gathering.first < s.first < gathering.last]
            meeting = subjects.meeting(gathering, line, areas)
            known.append(meeting._replace(last=min([meeting.last, *inside])))
            known.sort(key=lambda subject: subject.first)


def _name_headline(subjects: Subjects, read: list[tuple[Line, list[Subject]]]) -> bool:
    """Let the meeting of a headline be the one that the text speaks of: "Council holds its 14th meeting"."""
    text, body = subjects.draft.article.clean, subjects.draft.article.body
    spoken = any(line.paragraph and any(s.letter == "M" for s in known) for line, known in read)
    if not (spoken or roll(text, "en", body)) or not subjects.headlined:
        return False
    if all(line is not subjects.headlined[0][0] for line, _ in read):
        return False
    _name(subjects, read, *subjects.headlined[0])
    return bool(subjects.met)


def _spoken_at(line: Line, spoken: list[Line]) -> bool:
    """Whether people speak soon behind a sentence."""
    return any(line.start < one.start and one.paragraph - line.paragraph <= NEAR for one in spoken)


def _name_event(subjects: Subjects, read: list[tuple[Line, list[Subject]]]) -> None:
    """Let "the event" or "the meeting" that somebody presided over be one, where nothing says what it was."""
    if _name_headline(subjects, read):
        return
    talks = any(_does(subjects, line, "K", value) for line, _ in read for value in ("meet", "pair"))
    for line, known in read:
        at = next((i for i, subject in enumerate(known) if subject.letter == "M" and subject.mention is None), None)
        told = _does(subjects, line, "H") if at is not None else False
        if at is not None and line.paragraph and (told or _opens(subjects, line, known[at], talks, read)):
            noun = subjects.tokens[known[at].last - 1].low
            event = Gathering(known[at].first, known[at].last, True, noun, frozenset((noun,)))
            named = subjects.meeting(event, line, {}).mention
            for _, others in read:
                others[:] = [o._replace(mention=named) if o.letter == "M" else o for o in others]
            return


def _opens(
    subjects: Subjects, line: Line, meeting: Subject, talks: bool, read: list[tuple[Line, list[Subject]]]
) -> bool:
    """As in "At the signing, A thanked the drillers": it took place, unless the article tells of talks.

    Or as in "A cut the ribbon. When the ceremony was over, …".
    """
    the = subjects.tokens[meeting.first - 1].low in ("the", "this")
    if not talks and the and subjects.tokens[meeting.last - 1].low == "ceremony":
        near = [one for one, _ in read if one.paragraph and abs(one.paragraph - line.paragraph) <= 1]
        return any(_does(subjects, one, letter) for one in near for letter in "AS")
    low = [word.low for word in subjects.tokens[line.first : line.first + 3]]
    if talks or low[:2] != ["at", "the"] or meeting.first != line.first + 2:
        return False
    if low[2:] != ["meeting"]:
        return any(_does(subjects, line, letter) for letter in "SRA")
    return all(one.said.isdisjoint(word_class("two-sides")) for one, _ in read) and _does(subjects, line, "R")


def _does(subjects: Subjects, line: Line, letter: str, value: str = "") -> bool:
    """Whether somebody in a sentence does what a letter of `kg.draft.tokens` stands for, and not only means to."""
    return bool(line.names) and any(
        item.letter == "v"
        and item.entry is not None
        and item.entry.row["letter"] == letter
        and (not value or item.entry.row["value"] == value)
        and not _noun(subjects, item.first)
        and not intended(subjects.tokens, line.first, item.first)
        for item in line.items
    )


def _noun(subjects: Subjects, at: int) -> bool:
    """As in "at the meeting", which is no verb."""
    low, before = subjects.tokens[at].low, subjects.tokens[at - 1].low if at else ""
    return low in ("meeting", "talks") and before in ("the", "this", "a", "that")
