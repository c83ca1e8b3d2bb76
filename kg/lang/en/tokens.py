"""The letters of a sentence for the events: people, verbs, meetings, things, clauses."""

import re
from collections.abc import Callable

from kg.draft.draft import Draft
from kg.draft.tokens import Token, letters_of
from kg.lang.en.about import spoken_of
from kg.lang.en.above import above_a_title
from kg.lang.en.apposed_lists import apposed_list
from kg.lang.en.arrivals import arrivals
from kg.lang.en.at_hand import AtHand
from kg.lang.en.attendance import INVITING, absentees, beside_bodies, invited
from kg.lang.en.clauses import plain
from kg.lang.en.colon_lists import colon_list
from kg.lang.en.data import word_class
from kg.lang.en.delegations import Delegation
from kg.lang.en.groups import Groups
from kg.lang.en.guides import conducted
from kg.lang.en.house import CUES as HOUSES
from kg.lang.en.house import guests
from kg.lang.en.joint_talks import CUES as JOINT
from kg.lang.en.joint_talks import joint_talks
from kg.lang.en.joints import joint
from kg.lang.en.letters import Letters, joined, titles_of
from kg.lang.en.likewise import CUES, likewise
from kg.lang.en.line import Line, Subject
from kg.lang.en.oaths import SWEARING, sworn_in
from kg.lang.en.people import People
from kg.lang.en.receptions import RECEPTIONS, receptions
from kg.lang.en.relatives import relatives
from kg.lang.en.talks import at_one_table, dialogues
from kg.lang.en.together import accompanied, stayed_away, went_along, with_nobody, with_somebody
from kg.lang.en.verb_senses import called, heard, hosted, met, spoke, told_by, visited
from kg.lang.en.visits import Raw, Visits
from kg.lang.en.words import Word

_TALKED = frozenset(("conversation", "conversations", "negotiation", "negotiations", "talked", "talks"))
"""Where one of them is said, a welcome opens talks."""
GOING_ALONG = re.compile("[iL,]*N[NLO&,]*W")


class Tokens:
    """Makes the tokens of an article's sentences."""

    def __init__(self, draft: Draft, tokens: list[Word], people: People, year: int | None) -> None:
        self.draft, self.tokens, self.people = draft, tokens, people
        self.recent: list[int] = []
        self.subject: int | None = None
        self.delegation, self.visits = Delegation(draft, tokens), Visits(tokens)
        self.groups, self.act = Groups(draft, tokens, self.delegation), ""
        self.now = AtHand(draft, tokens, self.visits)
        self.letters = Letters(tokens, self.delegation, self.visits, year)

    def read(self, line: Line, subjects: list[Subject]) -> list[Token]:
        """The tokens of one sentence, in order."""
        dropped = titles_of(line)
        raw = sorted(self.letters.of(line, subjects, dropped, self.subject, self.recent), key=lambda t: (t[1], t[2]))
        raw = joined(raw)
        raw = colon_list(raw, self.tokens, self.visits.seen) if ":" in line.said else raw
        titles = frozenset([i for at in dropped for i in range(line.items[at].first, line.items[at].last)])
        raw = above_a_title(raw, self.tokens, titles) if "province" in line.said else raw
        if not SWEARING.isdisjoint(line.said):
            raw = sworn_in(raw, self.tokens, line.first, self.draft, meeting=bool(self.now.meeting))
        if not CUES.isdisjoint(line.said):
            raw = likewise(raw, self.tokens, line.first, self.act)
        invites = not INVITING.isdisjoint(line.said)
        raw, hosts = invited(raw, self.tokens, line.first, line.last) if invites else (raw, [])
        if not RECEPTIONS.isdisjoint(line.said):
            held = (
                self.now.meeting
                or any(one[0] == "M" for one in raw)
                or ("them" in line.said and self._show_theirs(raw))
            )
            raw = receptions(raw, self.tokens, line.first, line.last, meeting=held)
        raw = conducted(raw, self.tokens, line, self.groups, self.recent)
        raw = relatives(raw, self.tokens, line.last, line.said)
        raw = plain(raw, self.tokens, line.first, line.last, titles)
        raw = apposed_list(raw, self.tokens)
        raw = raw if HOUSES.isdisjoint(line.said) else guests(raw, self.tokens)
        if any(token[0] in "KS" for token in raw):
            self.delegation.leader = self.subject
            raw = self.delegation.met_by(raw, line.first, self.visits.visiting)
        raw = dialogues(raw, self.tokens, line.first, self.subject, self.draft.officeless)
        if not self.now.meeting:
            raw = raw if JOINT.isdisjoint(line.said) else joint_talks(raw, self.tokens, line.last, titles, self.draft)
            raw = at_one_table(raw, self.tokens, (line.first, line.last), self.delegation.side)
        raw = arrivals(raw, self.tokens, (line.first, line.last), self.subject, self.recent, self.visits.visiting)
        told = letters_of(raw)
        along = GOING_ALONG.match(told) is not None or (told[:2] == "Np" and raw[1][3] == "host" and "V" not in told)
        raw = self.visits.read(raw, line.first, line.last, self.subject, self.recent)
        found = _decided(self.now, raw, line, dropped)
        found += [Token("n", self.tokens[a].start, self.tokens[b - 1].end, who) for _, a, b, who in hosts]
        found = absentees(found) if "Z" in (letters := letters_of(found)) else beside_bodies(found, letters)
        if line.paragraph and not along:
            self.subject = spoken_of(found, letters, self.subject)
        self.act = next((letter for letter in reversed(letters) if letter in "AHSRVKW"), "")
        self.delegation.remember(line, found, self.visits.visiting)
        named = [token.value for token in found[::-1] if token.letter == "N" and isinstance(token.value, int)]
        self.recent = list(dict.fromkeys([*named, *self.recent[::-1]]))[::-1]
        return found

    def _show_theirs(self, raw: Raw) -> bool:
        """Whether people of no area welcome those who came to see a house: their own, which they show."""
        people = [token[3] for token in raw if token[0] == "N" and isinstance(token[3], int)]
        own = all(self.draft.posts(one) and not self.draft.areas(one) for one in people)
        talked = any(word.low in _TALKED for word in self.tokens)
        return self.visits.last is not None and bool(people) and own and not talked


def _decided(now: AtHand, raw: Raw, line: Line, dropped: set[int]) -> list[Token]:
    """Commas and "and" become joints of lists or breaks between clauses; what depends on the next is decided."""
    now.begin(raw, line, dropped)
    for at, token in enumerate(raw):
        if at in now.skipped:
            continue
        now.turn(at)
        if token[0] in ",&":
            joint(now)
        elif not _done_with(now):
            now.add(now.letter, now.value)
    return now.found + now.later


def _done_with(now: AtHand) -> bool:
    """Whether nothing is left to be put in the place of a letter; it becomes another one where the words say so."""
    if now.value == "pair" or ((step := BEFORE_TOLD.get(now.letter)) and step(now)):
        return True
    _tell(now)
    if (step := TELLING.get(now.letter)) and step(now):
        return True
    if now.letter == "K" and met(now):
        return True
    if _noun(now):
        return True
    step = AFTER_TOLD.get(now.letter)
    return step is not None and step(now)


def _tell(now: AtHand) -> None:
    now.meeting = now.meeting or (now.letter == "M" and now.value is not None)
    now.told_in[now.letter] = now.line.paragraph
    if now.later and now.letter != "N":
        now.found += now.later
        now.later = []


def _nobodys(now: AtHand) -> bool:
    """As in "The meeting stressed": the verb behind is nobody's."""
    if now.before not in ("", ",") or not now.context.says(now.raw[now.at], now.following):
        return False
    now.add("I")
    return True


def _then_there(now: AtHand) -> bool:
    """As in "visited X, then the Y Plant": a visit of its own."""
    if [word.low for word in now.words[now.first - 2 : now.first]] == ["then", "the"]:
        visit = next((at for at, token in enumerate(now.found) if token.letter == "V"), None)
        if visit is not None:
            people = [token for token in now.found[:visit] if token.letter in "N&"]
            now.found += [Token(",", now.start, now.start), *people, now.found[visit]]
    return False


def _noun(now: AtHand) -> bool:
    """Whether a word that may be a noun, too, is one here: not where somebody goes right before it."""
    if now.letter == "Q" or now.last > now.first + 2 or now.opening not in word_class("noun-too"):
        return False
    if not now.found:
        return True
    person = now.found[-1]
    if person.letter in "NQ" and now.draft.article.clean[person.end : now.start].count(" ") <= 2:
        return False
    titled = now.context.titled(person, now.first, now.dropped, now.line)
    return not titled and now.words[now.line.first + 1].low != "heard"


def _only_told(now: AtHand) -> bool:
    """Whether a place is only named for where something else lies."""
    letter = (now.letter, now.first, now.last, now.value)
    return bool(now.found) and now.whereabouts.only_told(now.found, letter, now.line)


def _at_another_time(now: AtHand) -> bool:
    """As in "before the meeting"."""
    if now.value is not None or now.words[now.first - 1].low not in ("the", "this"):
        return False
    return now.words[max(now.line.first, now.first - 2)].low in ("before", "after", "following", "upon", "what")


def _same_person(now: AtHand) -> bool:
    """Whether somebody is named twice in a row, who is but one."""
    again = now.before == "N" and now.found[-1].value == now.value and now.found[-1].end + 2 >= now.start
    if again:
        now.found[-1] = now.found[-1]._replace(end=now.end)
    return again


Step = Callable[[AtHand], bool]
"""Decides a letter as far as it can; whether the letter is done with."""

BEFORE_TOLD: dict[str, Step] = {
    "-": lambda _: True,
    "A": lambda now: now.context.of_events(now.first),
    "Z": stayed_away,
    "e": told_by,
    "p": with_somebody,
}
"""What letters have to pass before they count as told."""
TELLING: dict[str, Step] = {
    "F": _then_there,
    "H": hosted,
    "J": _then_there,
    "M": _nobodys,
    "O": _then_there,
    "S": spoke,
    "V": called,
    "W": went_along,
    "p": accompanied,
}
"""How letters that are told become others."""
AFTER_TOLD: dict[str, Step] = {
    "F": _only_told,
    "J": _only_told,
    "L": _only_told,
    "M": _at_another_time,
    "N": _same_person,
    "O": _only_told,
    "V": visited,
    "i": lambda now: now.before == "V",
    "p": with_nobody,
    "r": heard,
}
"""What letters have to pass to be put down."""
