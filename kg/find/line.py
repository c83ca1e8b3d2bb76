"""What is known while one sentence is read: whose verbs the next ones are."""

import re
from dataclasses import dataclass, field

from kg.draft.tokens import Sentence, Token

GUESTS = ("guests", "party")


@dataclass(slots=True)
class Line:
    """The state of one sentence.

    Attributes:
        sentence: the sentence.
        before: who the sentence before was about (a pronoun means them).
        visiting: its paragraph tells of a visit or talks, not of a meeting.
        subjects: whose verbs come next.
        objects: the people behind "with", or behind a verb of meeting.
        spent: the subjects have had a verb; the next person begins anew.
        verb: the clause's last verb.
        impersonal: "the meeting stressed": what follows is nobody's.
        hearing: "heard the report of": the next person reported.
        comitative: "together with" was read.
        clause: number of the clause; chaired_in: the one in which somebody presided, or -1.
        company: the last person is named with those who came along ("N and his party").
        ahead: the subjects before "in (the company of)".
        partying: the subjects are told as a party ("the group"), not by name.
        paired: the people of pairs before the last one ("A with B, C with D signed").
        told: the sentence before (a pronoun behind "with" means the last one named there).
    """

    sentence: Sentence
    before: list[int]
    visiting: bool
    subjects: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    spent: bool = False
    verb: Token | None = None
    impersonal: bool = False
    hearing: bool = False
    comitative: bool = False
    clause: int = 0
    chaired_in: int = -1
    company: bool = False
    ahead: list[int] = field(default_factory=list)
    paired: list[int] = field(default_factory=list)
    told: tuple[Token, ...] = ()
    partying: bool = False

    def person(self, token: Token) -> None:
        """A person is named: one more subject, an object of the verb, or the first of new subjects."""
        assert isinstance(token.value, int)
        verb, self.company = self.verb, False
        if verb is not None and (verb.letter == "P" or verb.value == "by"):
            self.subjects.append(token.value)
        elif self.comitative or (verb is not None and verb.letter in "KV" and self.spent):
            self.objects.append(token.value)
        else:
            if self.spent or self.impersonal or self.hearing:
                self.subjects, self.spent, self.impersonal, self.hearing = [], False, False, False
                self.chaired_in = -1
            self.subjects.append(token.value)
            self.partying = False

    def as_party(self, at: int) -> bool:
        """Whether those who act at a token are told as a group: 一行人…看望某某, 甲一行第一站到乙社区，看望某某."""
        return self.partying or any(token.letter == "G" for token in self.sentence.tokens[:at])

    def party(self, people: list[int]) -> None:
        """Those who travel together: the subjects of what comes next."""
        self.subjects = list(people)
        self.spent = self.impersonal = False
        self.partying = True

    def pronoun(self, position: int) -> None:
        """He or she: who is told with his party, else the last subject of this sentence or of the one before."""
        tokens = self.sentence.tokens
        party = next((at for at, token in enumerate(tokens) if token.letter == "G" and token.end <= position), 0)
        head = tokens[party - 1].value if party and tokens[party - 1].letter == "N" else None
        led = isinstance(head, int) and head in self.subjects
        self.subjects = [head] if led and isinstance(head, int) else list(self.subjects[-1:] or self.before[-1:])
        self.spent = self.impersonal = False

    def guests_met(self, at: int) -> str:
        """How a verb of meeting `at` speaks of "the guests", right behind it or between "with" and it; else ""."""
        tokens = self.sentence.tokens
        behind = next((token for token in tokens[at + 1 :] if token.letter not in "LO"), None)
        if behind is not None and behind[::3] == ("Q", "guests"):
            return "guests"
        joint = next((place for place in range(at - 1, -1, -1) if tokens[place].letter in "pN,"), at)
        told = (str(token.value) for token in tokens[joint:at] if tokens[joint].letter == "p" and token.letter == "Q")
        return next((value for value in told if value in GUESTS), "")

    def received(self, people: list[int], at: int) -> list[int]:
        """Whom some people receive where no name stands behind the verb `at`: "him" or "them", named before."""
        behind = self.sentence.tokens[at + 1 : at + 2]
        if behind and behind[0][::3] == ("Q", "they"):
            return [person for person in self.before if person not in people]
        if not behind or behind[0].letter != "Q" or behind[0].value not in (None, "", "him"):
            return []
        if behind[0].value == "him" and (whom := [person for person in self.before if person not in people]):
            return whom[-1:]
        named = [
            t.value for t in (*self.told, *self.sentence.tokens[:at]) if t.letter == "N" and isinstance(t.value, int)
        ]
        return [person for person in named if person not in people][-1:]

    def other_pronoun(self, position: int) -> None:
        """With him: the last person named before who isn't a subject of this sentence."""
        before = (*self.told, *(token for token in self.sentence.tokens if token.end <= position))
        named = [token.value for token in before if token.letter == "N" and isinstance(token.value, int)]
        self.objects = [person for person in named if person not in self.subjects][-1:]

    def together(self) -> None:
        """A word for "with": the people behind it are on the other side."""
        if not self.subjects and not self.spent and not self.impersonal:
            self.subjects = list(self.before[-1:])
        if self.comitative and self.verb is None:
            self.paired += [person for person in (*self.subjects, *self.objects) if person not in self.paired]
        self.comitative = bool(self.subjects)
        if self.comitative:
            self.objects = []

    def apart(self, text: str, verb: Token, each: re.Pattern[str]) -> bool:
        """Whether the people before a verb are told to do it `each` by himself."""
        told = any(token.value == "each" for token in self.sentence.tokens)
        return told or each.search(text, self.sentence.start, verb.start) is not None

    def join_ahead_of(self, at: int) -> None:
        """Whoever is "with" the subjects is one of them where others stand behind the verb `at`: A with B met C."""
        behind = (other.letter for other in self.sentence.tokens[at + 1 :] if other.letter not in "OL")
        if self.comitative and next(behind, "") == "N":
            self.subjects = list(dict.fromkeys([*self.subjects, *self.objects]))
            self.objects, self.comitative = [], False

    def clause_ends(self) -> None:
        """A comma: the subjects stay, the verb and its objects don't."""
        self.clause += 1
        self.paired = []
        self.verb = None
        self.comitative = self.hearing = False
        self.objects = []

    def named_before(self, at: int) -> bool:
        """Whether anybody is named before a token."""
        return any(token.letter == "N" for token in self.sentence.tokens[:at])

    def behind(self, at: int) -> list[int]:
        """The subjects of a verb whose words stand behind it: "at X, the clerk N told …", put before a visit to X."""
        tokens = self.sentence.tokens
        people = (t for t in tokens[:at] if t.letter == "N" and t.start > tokens[at].start)
        return [token.value for token in people if isinstance(token.value, int)]

    def meeting(self, at: int) -> bool:
        """Whether a meeting is told before a token or in its clause."""
        letters = self.sentence.letters
        comma = letters.find(",", at)
        return not set(letters[: comma if comma >= 0 else None]).isdisjoint("MAH")

    def goes_on(self, at: int) -> bool:
        """Whether a comma only stands between the people that somebody is "with": with A, B and C."""
        if self.verb is not None or not self.comitative or not self.objects:  # so it is with nearly all
            return False
        following = next((token for token in self.sentence.tokens[at + 1 : at + 4] if token.letter != "&"), None)
        return following is not None and following.letter == "N"

    def left_out(self, at: int) -> list[int]:
        """Who does what opens a sentence without a subject: whom the sentence before is about, if he does something."""
        acting = {token.letter for token in self.told}
        opens = {token.letter for token in self.sentence.tokens[:at]} <= set("VLJOF&,")
        return list(self.before) if opens and len(self.before) == 1 and {"N"} <= acting <= set("NLVO,&") else []

    def on_the_way(self) -> list[int]:
        """Who the sentence before names last, if it tells of no meeting and no speech."""
        letters = {token.letter for token in self.told}
        return list(self.before[-1:]) if "N" in letters and letters.isdisjoint("MHSAR") else []

    def whose(self, at: int) -> list[int]:
        """Whose the stop `at` is told to be: 某某的第一站."""
        before, stop = self.sentence.tokens[at - 1] if at else None, self.sentence.tokens[at]
        own = before is not None and before.letter == "N" and stop.start - before.end == 1
        return [before.value] if own and before is not None and isinstance(before.value, int) else []

    def last(self) -> list[int]:
        """Who the sentence was about, for pronouns of the next one."""
        if self.subjects:
            return list(self.subjects)
        people = [token.value for token in self.sentence.tokens if token.letter == "N" and isinstance(token.value, int)]
        return people[-1:] or self.before
