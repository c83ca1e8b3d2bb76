"""The events of an article, read from the letters of its sentences, in any language.

A sentence is read from left to right as the genre means it: people gather until a verb, the verb is theirs, and further
verbs are theirs too until new people begin. Verbs of meetings go to `kg.find.participations`, those of visits and talks
to `kg.find.encounters`.
"""

from collections.abc import Callable

from kg.draft.tokens import Sentence, Token
from kg.find.encounters import Encounters
from kg.find.line import Line
from kg.find.meetings import Meetings
from kg.find.participations import Participations
from kg.find.pronouns import stand_for
from kg.find.stops import going

LONGEST_SUFFIX, SHORTEST_ACT = 5, 4


class Events:
    """Reads the sentences of one article into participations and encounters of its `Draft`."""

    def __init__(self, encounters: Encounters) -> None:
        self.encounters = encounters
        self._last: list[int] = []
        self._pending: list[int] = []
        self._told: tuple[Token, ...] = ()

    def read(self, sentences: list[Sentence]) -> None:
        """Read all sentences of an article, the headline's aside."""
        self._name(sentences)
        self.meetings = Meetings(sentences)
        self.participations = Participations(self.encounters, self.meetings)
        for sentence in sentences:
            if sentence.paragraph > 0 and sentence.tokens:
                self._sentence(sentence)
        self.encounters.finish()

    def _name(self, sentences: list[Sentence]) -> None:
        """Note who is named in which paragraph."""
        named = self.encounters.trip.named
        for sentence in sentences:
            for token in sentence.tokens if sentence.paragraph > 0 else ():
                if token.letter == "N" and isinstance(token.value, int):
                    named.setdefault(sentence.paragraph, set()).add(token.value)

    def _sentence(self, sentence: Sentence) -> None:
        meet, visiting = self.encounters, self.meetings.on_visit(sentence)
        line = Line(sentence, self._last, visiting, subjects=self._pending, told=self._told)
        meet.talks.note(sentence)
        for at, token in enumerate(sentence.tokens):
            if token.letter in READ:
                READ[token.letter](self, line, token, at)
        meet.clause(line, sentence.tokens[-1])
        meet.arrivals.settle(sentence)
        meet.scene.follow(sentence)
        self._last = _about(sentence, line.last(), self._last, meet.trip.leads)
        self._told = sentence.tokens
        going_on = meet.draft.article.clean.endswith(meet.ties.wording.going_on, sentence.start, sentence.end)
        self.participations.list_on(sentence, going_on=going_on)
        verbless = going_on and set(sentence.letters).isdisjoint("AHSRVKWkMrIp")
        self._pending = list(line.subjects) if verbless else []

    def _person(self, line: Line, token: Token, _at: int) -> None:
        line.person(token)

    def _place(self, line: Line, token: Token, _at: int) -> None:
        if token.value is not None:
            self.encounters.trip.pass_by(token, line.sentence.paragraph)

    def _pronoun(self, line: Line, token: Token, _at: int) -> None:
        stand_for(line, token, self.encounters)

    def _company(self, line: Line, _token: Token, _at: int) -> None:
        line.company = True

    def _impersonal(self, line: Line, _token: Token, _at: int) -> None:
        line.subjects, line.spent, line.impersonal = [], False, True

    def _spoken_for(self, line: Line, token: Token, _at: int) -> None:
        if isinstance(token.value, int):
            self.encounters.absent[token.value] = line.sentence.paragraph

    def _absent(self, line: Line, _token: Token, _at: int) -> None:
        self.encounters.absent.update(dict.fromkeys(line.subjects, line.sentence.paragraph))
        line.subjects = []

    def _spoken_to(self, line: Line, _token: Token, at: int) -> None:
        self.encounters.contact(line, at)

    def _break(self, line: Line, token: Token, at: int) -> None:
        if line.goes_on(at):
            return
        self.encounters.clause(line, token)
        alone = line.verb is not None and line.verb.value == "one"
        line.spent = line.spent or alone or _told_of(line.sentence, at)
        line.clause_ends()

    def _takes_part(self, line: Line, token: Token, _at: int) -> None:
        self.participations.read(line, token)

    def _acts(self, line: Line, token: Token, _at: int) -> None:
        self.participations.acted(line, token)

    def _heard(self, line: Line, _token: Token, _at: int) -> None:
        line.hearing, line.spent = True, True

    def _takes_along(self, line: Line, token: Token, _at: int) -> None:
        self.encounters.arrivals.lead(line, token)

    def _together(self, line: Line, _token: Token, _at: int) -> None:
        line.together()

    def _no_event(self, line: Line, _token: Token, _at: int) -> None:
        line.spent = True
        line.verb = None if line.verb is not None and line.verb.value == "by" else line.verb

    def _visits(self, line: Line, token: Token, at: int) -> None:
        self.encounters.visit(line, token, at)

    def _stops(self, line: Line, _token: Token, at: int) -> None:
        line.ahead = list(line.subjects)
        self.encounters.stop_at(line, at)

    def _goes_along(self, line: Line, token: Token, at: int) -> None:
        meet = self.encounters
        if self._to_the_meeting(line, at):
            meet.arrivals.took_part(list(line.subjects), line, token)
            meet.trip.come_along(line.subjects, line.sentence, token)
            self.participations.read(line, token, "A")
        else:
            meet.along(line, token, at)

    def _to_the_meeting(self, line: Line, at: int) -> bool:
        """Whether who goes along goes to the meeting spoken of: nobody visits or talks to anybody before."""
        sentence, meet = line.sentence, self.encounters
        if sentence.tokens[at].value or line.visiting or going(sentence.tokens, at) or meet.trip.stops:
            return False
        meeting = self.meetings.at(sentence.start) is not None or self.meetings.gathered(sentence)
        return meeting and not meet.talks.told

    def _meets(self, line: Line, token: Token, at: int) -> None:
        if token.value == "home":
            self.encounters.at_home(line, token, at)
        else:
            self.encounters.talk(line, token, at)

    def _joins_talks(self, line: Line, token: Token, at: int) -> None:
        meet = self.encounters
        if token.value in ("host", "guest", "beside"):
            meet.arrivals.seat(line, token, at)
        elif not meet.talks.told and self.meetings.at(line.sentence.start) is not None:
            self.participations.read(line, token, "A")
        else:
            meet.join(line, token)


READ: dict[str, Callable[[Events, Line, Token, int], None]] = {
    "N": Events._person,
    "Q": Events._pronoun,
    "G": Events._company,
    "I": Events._impersonal,
    "L": Events._place,
    ",": Events._break,
    "p": Events._together,
    "A": Events._takes_part,
    "H": Events._takes_part,
    "S": Events._takes_part,
    "R": Events._takes_part,
    "r": Events._heard,
    "B": Events._acts,
    "x": Events._no_event,
    "z": Events._spoken_for,
    "Z": Events._absent,
    "V": Events._visits,
    "i": Events._stops,
    "P": Events._takes_along,
    "W": Events._goes_along,
    "K": Events._meets,
    "k": Events._joins_talks,
    "C": Events._spoken_to,
}
"""What a token of each letter of `kg.draft.tokens` does to the line that is read; the other letters only stand by."""


def _about(sentence: Sentence, last: list[int], before: list[int], leads: list[int]) -> list[int]:
    """Who a sentence is about for the pronouns of the next: of a visit whoever leads it, not who came along at its end.

    "A went to X, accompanied by B. He then went to Y": A did.
    """
    verb = next((token for token in reversed(sentence.tokens) if token.letter in "VKHSRAWkPI"), None)
    if verb is None or verb.letter not in "WA" or verb.value in ("beside", "call", "by") or "M" in sentence.letters:
        return last
    if not set(last).isdisjoint(leads):
        return last
    named = [token.value for token in sentence.tokens if token.letter == "N"]
    if "V" in sentence.letters and (told := [one for one in leads if one in named]):
        return told
    alone = set(sentence.letters).isdisjoint("VKHSRkPI") and verb.letter == "W"
    return before if alone and before and set(before) <= set(leads) else last


def _told_of(sentence: Sentence, at: int) -> bool:
    """Whether something unread is told of the last person before a comma: whoever is named next begins anew."""
    before = next((token for token in reversed(sentence.tokens[:at]) if token.letter not in "pLJOFi"), None)
    if before is None or before.letter not in "NQ":
        return False
    last, comma = sentence.tokens[at - 1], sentence.tokens[at].start
    of_area = last.letter == "L" and last.end == comma and last.start - before.end < LONGEST_SUFFIX
    return not of_area and comma - before.end >= (LONGEST_SUFFIX if before.letter == "N" else SHORTEST_ACT)
