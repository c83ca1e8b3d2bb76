"""Who took part in which meeting, and in which capacity: read from the letters of sentences, in any language.

A sentence is read from left to right as the genre means it: people gather until a verb, the verb is theirs, and further
verbs are theirs too until new people begin. Visits and talks go to `kg.find.encounters`.
"""

import re

from kg.find.affairs import apart, both, stranger
from kg.find.encounters import Encounters
from kg.find.line import Line
from kg.find.paragraphs import paragraphs, solemn
from kg.find.pronouns import stand_for
from kg.find.roles import NATIONAL
from kg.find.stops import going
from kg.find.tokens import Sentence, Token, people_behind

CAPACITY = {"A": "attended", "H": "presided", "S": "spoke", "R": "reported"}
RULES = {"A": "attends", "H": "presides", "S": "speaks", "R": "reports"}
SAID = ("say", "cite")
LONGEST_SUFFIX = 5
ELSEWHERE = re.compile("V[&,]?[LJOF]|[KWk]|i[JOF]")  # told of something else than a meeting


class Events:
    """Reads the sentences of one article into participations and encounters of its `Draft`."""

    def __init__(self, encounters: Encounters) -> None:
        self.encounters = encounters
        self.draft = encounters.draft
        self.home = encounters.home
        self.last: list[int] = []
        self._pending: list[int] = []
        self._told: tuple[Token, ...] = ()
        self._listed: tuple[int, Token] | None = None
        self.attendees: set[int] = set()
        self.reporters: dict[tuple[int, int], int] = {}
        self.meetings: list[tuple[int, int]] = []
        self.meeting_paragraphs: dict[int, int] = {}

    def read(self, sentences: list[Sentence]) -> None:
        """Read all sentences of an article, the headline's aside."""
        seen: set[int] = set()
        for sentence in sentences:
            for token in sentence.tokens if sentence.paragraph > 0 else ():
                if token.letter == "N" and isinstance(token.value, int):
                    self.encounters.trip.named.setdefault(sentence.paragraph, set()).add(token.value)
                if token.letter == "M" and isinstance(token.value, int) and token.value not in seen:
                    seen.add(token.value)
                    self.meetings.append((sentence.start, token.value))
        self._headline_meeting(sentences)
        self._from_the_first(sentences)
        visiting, self.meeting_paragraphs = self.scenes = paragraphs(sentences)
        first = min(visiting.values(), default=0)
        for sentence in sentences:
            if sentence.paragraph > 0 and sentence.tokens:
                since = visiting.get(sentence.paragraph)
                self._sentence(sentence, since is not None and (since > first or sentence.start >= since))
        self.encounters.finish()

    def _headline_meeting(self, sentences: list[Sentence]) -> None:
        """A meeting that only the headline names in full is the one that the text speaks of."""
        if self.meetings:
            return
        spoken = [one.start for one in sentences if one.paragraph > 0 and ("M" in one.letters or "H" in one.letters)]
        tokens = [token for sentence in sentences if sentence.paragraph == 0 for token in sentence.tokens]
        named = [token.value for token in tokens if token.letter == "M" and isinstance(token.value, int)]
        if spoken and named:
            self.meetings.append((spoken[0], named[0]))

    def _from_the_first(self, sentences: list[Sentence]) -> None:
        """An article's only meeting is meant wherever one is spoken of, though it is named in full further down."""
        for start, meeting in self.meetings if len(self.meetings) == 1 else ():
            body = [one for one in sentences if one.paragraph > 0]
            named = next((one.paragraph for one in body if "M" in one.letters), 0)
            alone = not any(ELSEWHERE.search(one.letters) for one in body)
            told = (
                one.start
                for one in body
                if alone
                or "H" in one.letters
                or ("M" in one.letters and "k" not in one.letters)
                or (one.paragraph + 1 >= named and solemn(one))
            )
            self.meetings = [(min(start, next(told, start)), meeting)]

    def _meeting(self, position: int) -> int | None:
        """The meeting that a place in the text speaks of: the last one named before it."""
        before = [meeting for start, meeting in self.meetings if start <= position]
        return before[-1] if before else None

    def _sentence(self, sentence: Sentence, visiting: bool) -> None:
        line = Line(sentence, self.last, visiting, subjects=self._pending, told=self._told)
        meet = self.encounters
        meet.talks.note(sentence)
        for at, token in enumerate(sentence.tokens):
            match token.letter:
                case "N":
                    line.person(token)
                case "L" if token.value is not None:
                    meet.trip.pass_by(token, sentence.paragraph)
                case "Q":
                    stand_for(line, token, meet)
                case "G":
                    line.company = True
                case "I":
                    line.subjects, line.spent, line.impersonal = [], False, True
                case "z" if isinstance(token.value, int):
                    meet.absent[token.value] = sentence.paragraph
                case "C":
                    meet.contact(line, at)
                case "B":
                    self._unread(line, token)
                case "," if line.goes_on(at):
                    pass
                case ",":
                    meet.clause(line, token)
                    alone = line.verb is not None and line.verb.value == "one"
                    line.spent = line.spent or alone or self._told_of(sentence, at)
                    line.clause_ends()
                case "A" | "H" | "S" | "R":
                    self._part(line, token)
                case "r":
                    line.hearing, line.spent = True, True
                case "Z":
                    meet.absent.update(dict.fromkeys(line.subjects, sentence.paragraph))
                    line.subjects = []
                case "P":
                    meet.arrivals.lead(line, token)
                case "p":
                    line.together()
                case "x":
                    line.spent = True
                    line.verb = None if line.verb is not None and line.verb.value == "by" else line.verb
                case "V":
                    meet.visit(line, token, at)
                case "i":
                    line.ahead = list(line.subjects)
                    meet.stop_at(line, at)
                case "W" if self._attending(sentence, at, visiting=visiting):
                    meet.arrivals.took_part(list(line.subjects), line, token)
                    meet.trip.come_along(line.subjects, sentence, token)
                    self._part(line, token, "A")
                case "W":
                    meet.along(line, token, at)
                case "K" if token.value == "home":
                    meet.at_home(line, token, at)
                case "K":
                    meet.talk(line, token, at)
                case "k" if token.value in ("host", "guest", "beside"):
                    meet.arrivals.seat(line, token, at)
                case "k" if not meet.talks.told and self._meeting(sentence.start) is not None:
                    self._part(line, token, "A")
                case "k":
                    meet.join(line, token)
        if sentence.tokens:
            meet.clause(line, sentence.tokens[-1])
        meet.arrivals.settle(sentence)
        meet.scene.follow(sentence)
        self.last = line.last()
        self._told = sentence.tokens
        going_on = self.draft.article.clean[sentence.end - 1 : sentence.end] == "；"
        if self._listed is not None and "A" not in sentence.letters:
            for person in people_behind(sentence.tokens, None):
                self._take_part(person, self._listed[0], "A", self._listed[1])
        self._listed = self._listed if going_on else None
        verbless = going_on and set(sentence.letters).isdisjoint("AHSRVKWkMrI")
        self._pending = list(line.subjects) if verbless else []

    def _gathered(self, sentence: Sentence) -> bool:
        """Whether a sentence or one before it in its paragraph tells of a meeting."""
        return 0 <= self.meeting_paragraphs.get(sentence.paragraph, -1) <= sentence.start

    def _attending(self, sentence: Sentence, at: int, *, visiting: bool) -> bool:
        """Whether who goes along goes to the meeting spoken of: nobody visits or talks to anybody before."""
        if sentence.tokens[at].value or visiting or going(sentence.tokens, at) or self.encounters.trip.stops:
            return False
        meeting = self._meeting(sentence.start) is not None or self._gathered(sentence)
        return meeting and not self.encounters.talks.told

    def _part(self, line: Line, token: Token, letter: str = "") -> None:
        """A verb of taking part (or one that is read as `letter`), for the people it belongs to."""
        letter, sentence = letter or token.letter, line.sentence
        active = token.value not in ("by", "one")
        if (line.impersonal and active) or (line.hearing and letter != "S"):
            return
        if letter == "H":
            line.chaired_in = line.clause
        chaired = line.chaired_in >= 0 and line.clause > line.chaired_in
        if letter == "R" and active and token.value != "own" and chaired and line.spent:
            return
        people = [*line.paired, *line.subjects, *line.objects] if letter == "A" else list(line.subjects)
        if letter == "H" and active and not people and not line.named_before(sentence.tokens.index(token)):
            people = line.subjects = self.encounters.trip.leads[:1] or line.before[:1]
        line.verb, line.spent = token, True
        if token.value in ("by", "one"):
            alone = token.value == "one" or (letter == "H" and _act_behind(sentence.tokens, token))
            people = people_behind(sentence.tokens, token)[: 1 if alone else None]
            told = self._meeting(sentence.start)
            self._listed = (told, token) if letter == "A" and told is not None else None
        trip = self.encounters.trip
        talks = self.encounters.talks.talking(sentence.paragraph, alone=not (trip.stops or trip.leads))
        came = line.visiting or "V" in sentence.letters[: sentence.tokens.index(token)]
        elsewhere = letter == "A" and apart(sentence, token, self.encounters)
        if letter == "A" and came and "M" not in sentence.letters and not talks:
            if not elsewhere:
                self.encounters.trip.come_along(people, sentence, token)
            return
        meeting, presided = self._meeting(sentence.start), self._gathered(sentence)
        if meeting is None:
            if elsewhere:
                return
            if letter == "A" and talks:
                self.encounters.arrivals.join_talks(people, sentence, token)
            elif letter == "S" and self.encounters.talks.going_on(sentence.paragraph):
                party = self.encounters.trip.party()
                people = [one for one in people if one not in party and self.encounters.ties.guest(one)]
                self.encounters.talks.take_sides(people)
            elif letter == "A" and not self.encounters.sit_in(people, sentence.paragraph) and not presided:
                self.encounters.trip.come_along(people, sentence, token)
            return
        first = min(self.meeting_paragraphs.values(), default=sentence.end)
        toured = token.value == "told" and bool(trip.stops) and first > sentence.start
        if letter == "A" and (toured or both(self._told, sentence, token, self.encounters, first)):
            trip.come_along(people, sentence, token)
        for person in people:
            said = letter in "SR" and (token.letter, token.value) != ("S", "own")
            if not self._present(person, line) or (said and self._elsewhere(line, person)):
                continue
            told = self.reporters.get((person, meeting), -1)
            if told >= 0 and (token.value == "account" or (token.value in SAID and told == sentence.paragraph)):
                continue
            if letter == "S" and self._aside(line, person, token):
                continue
            if letter == "R":
                self.reporters[person, meeting] = sentence.paragraph
            self._take_part(person, meeting, letter, token)
            if token.value == "speak":
                self._take_part(person, meeting, "S", token)

    def _told_of(self, sentence: Sentence, at: int) -> bool:
        """Whether something unread is told of the last person before a comma: whoever is named next begins anew."""
        before = next((token for token in reversed(sentence.tokens[:at]) if token.letter not in "pLJOFi"), None)
        if before is None or before.letter != "N":
            return False
        last, comma = sentence.tokens[at - 1], sentence.tokens[at].start
        of_area = last.letter == "L" and last.end == comma and last.start - before.end < LONGEST_SUFFIX
        return not of_area and comma - before.end >= LONGEST_SUFFIX

    def _unread(self, line: Line, token: Token) -> None:
        """Whoever does something unknown at a meeting takes part in it."""
        meeting = self._meeting(line.sentence.start)
        if meeting is not None and not line.visiting and not line.spent:
            for person in (one for one in line.subjects if self._present(one, line)):
                self._take_part(person, meeting, "A", token)
        line.spent = True

    def _elsewhere(self, line: Line, person: int) -> bool:
        """Whether what somebody says was said on a visit or in talks, not at the meeting."""
        called_on = any(person in chat.others for chat in self.encounters.trip.chats)
        if line.visiting or (called_on and person not in self.attendees and not self.draft.posts(person)):
            return True
        told = line.sentence.paragraph in self.meeting_paragraphs
        return not told and person not in self.attendees and self.encounters.talks.talked(person)

    def _aside(self, line: Line, person: int, token: Token) -> bool:
        """Whether a stranger is quoted, or somebody without office where no meeting is told, or on the way."""
        if token.value != "cite":
            return token.value in ("by", "say") and stranger(person, line.sentence, self.scenes, self.encounters)
        here = line.sentence.paragraph
        told = here in self.meeting_paragraphs and self.encounters.scene.paragraph != here
        return not told and person not in self.attendees and self.draft.officeless(person)

    def _present(self, person: int, line: Line) -> bool:
        away = self.encounters.away(person, line.sentence.paragraph)
        return not away and not any(fact.info["role"] in NATIONAL for fact in self.draft.posts(person))

    def _take_part(self, person: int, meeting: int, letter: str, token: Token) -> None:
        rule = RULES[letter]
        self.attendees.add(person)
        if letter == "H":
            self._claim(meeting, person, token)
        for capacity in dict.fromkeys(("attended", CAPACITY[letter])):
            self.draft.participation(person, meeting, capacity, token.start, token.end, rule)

    def _claim(self, meeting: int, chair: int, token: Token) -> None:
        """A meeting that nothing else places is held by the area of who presides over it."""
        if meeting in self.draft.unclaimed and (areas := self.draft.areas(chair)):
            self.draft.unclaimed.discard(meeting)
            area = next((area for area in areas if area == self.home.area), areas[0])
            self.draft.tell(meeting, "area", area, token.start, token.end, "area of who presides")


def _act_behind(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Whether those named behind a verb do something themselves: "presided over by A, and B and C spoke"."""
    behind = tokens[tokens.index(verb) + 1 :]
    following = next((token for token in behind if token.letter not in "N,&"), None)
    return following is not None and following.letter in "AHSR" and following.value not in ("by", "one")
