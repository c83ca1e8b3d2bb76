"""Whose a verb of taking part is, and what it tells of them: who attended a meeting, presided over it, spoke, reported.

The same verbs tell of visits and talks where no meeting is spoken of: who "took part" came along there.
"""

from kg.draft.roles import NATIONAL
from kg.draft.tokens import Sentence, Token, people_behind
from kg.find.affairs import apart, both, delegation, stranger
from kg.find.encounters import Encounters
from kg.find.line import Line
from kg.find.meetings import Meetings

CAPACITY = {"A": "attended", "H": "presided", "S": "spoke", "R": "reported"}
RULES = {"A": "attends", "H": "presides", "S": "speaks", "R": "reports"}
SAID, BEHIND = ("say", "cite"), ("by", "one")


class Participations:
    """Reads the verbs of taking part of one article into participations of its `Draft`."""

    def __init__(self, encounters: Encounters, meetings: Meetings) -> None:
        self.encounters = encounters
        self.draft = encounters.draft
        self.home = encounters.home
        self.meetings = meetings
        self._scenes = meetings.visiting, meetings.paragraphs
        self._attendees: set[int] = set()
        self._reporters: dict[tuple[int, int], int] = {}
        self._listed: tuple[int, Token] | None = None

    def read(self, line: Line, token: Token, letter: str = "") -> None:
        """A verb of taking part (or one that is read as `letter`), for the people it belongs to."""
        letter = letter or token.letter
        if _nobodys(line, token, letter):
            return
        people = self._whose(line, token, letter)
        meeting = self.meetings.at(line.sentence.start)
        line.verb, line.spent = token, True
        if token.value in BEHIND:
            self._listed = (meeting, token) if letter == "A" and meeting is not None else None
        if letter == "A" and self._on_visit(line, token):
            if not apart(line.sentence, token, self.encounters):
                self.encounters.trip.come_along(people, line.sentence, token)
        elif meeting is None:
            self._without_meeting(people, line.sentence, token, letter)
        else:
            if letter == "A" and self._visited_too(line, token):
                self.encounters.trip.come_along(people, line.sentence, token)
            elif letter == "A" and token.value == "told" and (guests := delegation(people, self.encounters)):
                self.encounters.trip.come_along(guests, line.sentence, token._replace(letter="W", value=""))
            for person in people:
                self._tell(person, meeting, line, token, letter)

    def acted(self, line: Line, token: Token) -> None:
        """Whoever does something unknown at a meeting takes part in it."""
        meeting = self.meetings.at(line.sentence.start)
        if meeting is not None and not line.visiting and not line.spent:
            for person in (one for one in line.subjects if self._present(one, line)):
                self._take_part(person, meeting, "A", token)
        line.spent = True

    def list_on(self, sentence: Sentence, *, going_on: bool) -> None:
        """Those listed behind a verb take part, too, if their list fills a sentence of its own behind a semicolon."""
        if self._listed is not None and "A" not in sentence.letters:
            meeting, verb = self._listed
            for person in people_behind(sentence.tokens, None):
                self._take_part(person, meeting, "A", verb)
        self._listed = self._listed if going_on else None

    def _whose(self, line: Line, token: Token, letter: str) -> list[int]:
        """The people that a verb belongs to."""
        if letter == "H":
            line.chaired_in = line.clause
        tokens = line.sentence.tokens
        if token.value in BEHIND:
            alone = token.value == "one" or (letter == "H" and _act_behind(tokens, token))
            return people_behind(tokens, token)[: 1 if alone else None]
        if letter == "A":
            return [*line.paired, *line.subjects, *line.objects, *self._party(line)]
        if letter == "H" and not line.subjects and not line.named_before(tokens.index(token)):
            line.subjects = self.encounters.trip.leads[:1] or line.before[:1]
        return list(line.subjects)

    def _party(self, line: Line) -> list[int]:
        """Those who are with the subjects of "A and his delegation", as talks or a visit told before show."""
        if not line.company:
            return []
        trip = self.encounters.trip
        travelling = trip.party() if not set(trip.leads).isdisjoint(line.subjects) else []
        party = self.encounters.talks.beside_them(line.subjects) or travelling
        return [one for one in party if one not in line.subjects]

    def _on_visit(self, line: Line, token: Token) -> bool:
        """Whether who "took part" did so in a visit: one is told before the verb, no meeting and no talks."""
        letters, trip = line.sentence.letters, self.encounters.trip
        if token.value == "sits" and self.meetings.gathered(line.sentence):
            return False
        came = line.visiting or "V" in letters[: line.sentence.tokens.index(token)]
        return came and "M" not in letters and not self._talking(line.sentence, alone=not (trip.stops or trip.leads))

    def _talking(self, sentence: Sentence, *, alone: bool) -> bool:
        return self.encounters.talks.talking(sentence.paragraph, alone=alone)

    def _without_meeting(self, people: list[int], sentence: Sentence, token: Token, letter: str) -> None:
        """Of people where no meeting is spoken of: they joined talks, sat on a side of them, or came along."""
        meet, paragraph = self.encounters, sentence.paragraph
        if letter == "S" and meet.talks.going_on(paragraph):
            party = meet.trip.party()
            meet.talks.take_sides([one for one in people if one not in party and meet.ties.guest(one)])
        if letter != "A" or apart(sentence, token, meet):
            return
        if self._talking(sentence, alone=not (meet.trip.stops or meet.trip.leads)):
            meet.arrivals.join_talks(people, sentence, token)
        elif not meet.sit_in(people, paragraph) and not self.meetings.gathered(sentence):
            meet.trip.come_along(people, sentence, token)

    def _visited_too(self, line: Line, token: Token) -> bool:
        """Whether people who took part in a meeting saw the visit told before it, too: not who only sat in."""
        if token.value == "sits":
            return False
        sentence = line.sentence
        first = min(self.meetings.paragraphs.values(), default=sentence.end)
        toured = token.value == "told" and bool(self.encounters.trip.stops) and first > sentence.start
        return toured or both(line.told, sentence, token, self.encounters, first)

    def _tell(self, person: int, meeting: int, line: Line, token: Token, letter: str) -> None:
        """One of the people of a verb, if he was there and it tells of the meeting."""
        here = line.sentence.paragraph
        said = letter in "SR" and (token.letter, token.value) != ("S", "own")
        if not self._present(person, line) or (said and self._elsewhere(line, person)):
            return
        reported = self._reporters.get((person, meeting), -1)
        if reported >= 0 and (token.value == "account" or (token.value in SAID and reported == here)):
            return
        if letter == "S" and self._aside(line, person, token):
            return
        if letter == "R":
            self._reporters[person, meeting] = here
        self._take_part(person, meeting, letter, token)
        if token.value == "speak":
            self._take_part(person, meeting, "S", token)

    def _elsewhere(self, line: Line, person: int) -> bool:
        """Whether what somebody says was said on a visit or in talks, not at the meeting."""
        called_on = any(person in chat.others for chat in self.encounters.trip.chats)
        if line.visiting or (called_on and person not in self._attendees and not self.draft.posts(person)):
            return True
        here, talks = line.sentence.paragraph, self.encounters.talks
        told = here in self.meetings.paragraphs or (
            here - 1 in self.meetings.paragraphs and bool(talks.told) and talks.last.paragraph < here - 1
        )
        return not told and person not in self._attendees and self.encounters.talks.talked(person)

    def _aside(self, line: Line, person: int, token: Token) -> bool:
        """Whether a stranger is quoted, or somebody without office where no meeting is told, or on the way."""
        if token.value != "cite":
            return token.value in ("by", "say") and stranger(person, line.sentence, self._scenes, self.encounters)
        here = line.sentence.paragraph
        told = here in self.meetings.paragraphs and self.encounters.scene.paragraph != here
        return not told and person not in self._attendees and self.draft.officeless(person)

    def _present(self, person: int, line: Line) -> bool:
        away = self.encounters.away(person, line.sentence.paragraph)
        return not away and not any(fact.info["role"] in NATIONAL for fact in self.draft.posts(person))

    def _take_part(self, person: int, meeting: int, letter: str, token: Token) -> None:
        self._attendees.add(person)
        if letter == "H":
            self._claim(meeting, person, token)
        for capacity in dict.fromkeys(("attended", CAPACITY[letter])):
            self.draft.participation(person, meeting, capacity, token.start, token.end, RULES[letter])

    def _claim(self, meeting: int, chair: int, token: Token) -> None:
        """A meeting that nothing else places is held by the area of who presides over it."""
        if meeting in self.draft.unclaimed and (areas := self.draft.areas(chair)):
            self.draft.unclaimed.discard(meeting)
            area = next((area for area in areas if area == self.home.area), areas[0])
            self.draft.tell(meeting, "area", area, token.start, token.end, "area of who presides")


def _nobodys(line: Line, token: Token, letter: str) -> bool:
    """Whether a verb belongs to nobody named: to "the meeting", or to what was heard or was said behind the chair."""
    active = token.value not in BEHIND
    if (line.impersonal and active) or (line.hearing and letter != "S"):
        return True
    chaired = line.chaired_in >= 0 and line.clause > line.chaired_in
    return letter == "R" and active and token.value != "own" and chaired and line.spent


def _act_behind(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Whether those named behind a verb do something themselves: "presided over by A, and B and C spoke"."""
    behind = tokens[tokens.index(verb) + 1 :]
    following = next((token for token in behind if token.letter not in "N,&"), None)
    return following is not None and following.letter in "AHSR" and following.value not in BEHIND
