"""Who is behind a noun of speaking, telling or leading, by how the two stand together in a sentence."""

from bisect import bisect_left
from typing import NamedTuple

from kg.draft.tokens import Sentence
from kg.lang.en.data import word_class
from kg.lang.en.intended import done_before, intended
from kg.lang.en.words import START, Word

_BE = frozenset(("are", "is", "was", "were"))
_HIS = frozenset(("her", "his", "their"))
_THE = frozenset(("a", "an", "another", "one", "some", "that", "the", "this", "two", "three", "several"))
_IN = frozenset(("by", "down", "from", "in", "into", "over", "through", "with"))
"""Between a verb and a noun that its subject has: "opened with an account", "ran through the list"."""
_OUT = frozenset(("aloud", "among", "between", "down", "off", "out", "over", "through", "up"))
"""Around what is only handled otherwise: "read off the figures", "split the tasks among the towns"."""
_HOLD = _BE | _HIS | _THE | frozenset(("at", "behind", "holding", "in", "on", "wielding", "with", ",", "gavel"))
_STOPS = frozenset(("although", "but", "though", "whereas", "while", ";"))
_UNDER = frozenset(("because", "how", "if", "that", "what", "when", "where", "which", "who", "whom", "whose", "why"))
_PART = frozenset(("all", "bulk", "half", "most", "much", "part", "rest"))
_NONE = frozenset(("instead", "no", "without"))
_ENDS = frozenset(("began", "closed", "concluded", "ended", "finished", "opened", "started", "up"))
_OVER = frozenset(("behind", "delivered", "done", "ended", "finished", "over"))
_TURNS = frozenset(("look", "looked", "looking", "turn", "turned", "turning"))
_LEFT = frozenset(("belonged", "charge", "duty", "entrusted", "fell", "job", "left", "lot", "task", "turn", "up"))
ONE = frozenset(("first", "former", "latter", "next", "one", "other", "others", "second", "third"))
"""A speech or report named before: "the one by A", "in the other"."""
_NEAR, _FAR, _LONG = 4, 14, 24
"""So many words stand at most between a name or verb and its noun, and between a noun and "by"."""
_JOINTS = frozenset((",", "and", "as", "well", "、"))


class Who(NamedTuple):
    """People named together: the words they and their titles take, and their tokens from the first to the last."""

    first: int
    last: int
    begin: int
    end: int


class Clause:
    """A sentence with its people, to be asked who is behind a noun."""

    def __init__(self, sentence: Sentence, words: list[Word], titles: frozenset[int]) -> None:
        self.words = words
        self.first = bisect_left(words, sentence.start, key=START)
        self.last = bisect_left(words, sentence.end, key=START)
        self.people: list[Who] = []
        for at, token in enumerate(sentence.tokens):
            if token.letter != "N":
                continue
            begin = bisect_left(words, token.start, key=START)
            end = bisect_left(words, token.end, key=START)
            floor = self.people[-1].last if self.people else self.first
            while begin > floor and (begin - 1 in titles or words[begin - 1].low in ("the", "comrade")):
                begin -= 1
            begin += words[begin].low in ("and", ",")
            if end in titles and words[end].low in (",", "("):
                while end < self.last and end in titles:
                    end += 1
            joint = self.lows(floor, begin)
            since = at
            list_goes_on = joint == ["and"] or (bool(joint) and sentence.tokens[at - 1].letter == "&")
            if self.people and list_goes_on and _JOINTS.issuperset(joint):
                begin, _, since, _ = self.people.pop()
            self.people.append(Who(begin, end, since, at))

    def low(self, at: int) -> str:
        """A word of the sentence, "" outside it."""
        return self.words[at].low if self.first <= at < self.last else ""

    def lows(self, first: int, last: int) -> list[str]:
        """Some words of the sentence."""
        return [word.low for word in self.words[max(self.first, first) : max(0, min(self.last, last))]]

    def who(self, noun: int, kind: str) -> Who | None:
        """The people behind a noun, None if nothing tells for certain."""
        before = [who for who in self.people if who.last <= noun and self.same(who.last, noun)]
        behind = [who for who in self.people if who.first > noun and self.same(noun, who.first)]
        return (
            self._of_theirs(noun, kind, before)
            or (self._by(noun, kind, behind[0]) if behind else None)
            or (self._does(noun, kind, before[-1]) if before else None)
            or (self._opening(noun, kind, behind[0]) if behind and not before else None)
        )

    def same(self, first: int, last: int) -> bool:
        """Whether two words stand in one clause."""
        return _STOPS.isdisjoint(self.lows(first, last))

    def _of_theirs(self, noun: int, kind: str, before: list[Who]) -> Who | None:
        """As in "A's words were few", "It was A whose gavel fell", "with A in the chair", "From A came a rundown"."""
        if not before:
            return None
        who = before[-1]
        between = self.lows(who.last, noun)
        if between[:1] == ["whose"] or between[:2] == [",", "whose"]:
            return who if noun - who.last <= _NEAR + 1 and self._sure(noun, kind) else None
        if between[:1] == ["'s"]:
            own = noun - who.last <= _NEAR and not {",", "of", "to", "for", "and"} & set(between)
            return who if own and self._subject(who.first, noun) and self._sure(noun, kind) else None
        opening = self.low(who.first - 1)
        if kind == "H" and opening == "with" and between and _HOLD.issuperset(between):
            return who
        if opening == "from" and who.first - 1 <= self.first + 1 and len(before) == 1 and self._sure(noun, kind):
            return who if {"a", "an", "the"} & set(between) and len(between) < _FAR else None
        return None

    def _by(self, noun: int, kind: str, who: Who) -> Who | None:
        """As in "a short address by A", "that of A was the bluntest", "for the figures all turned to A"."""
        link, between = self.low(who.first - 1), self.lows(noun + 1, who.first - 1)
        stranger = self.low(who.last) == "," and self.low(who.last + 1) in ("a", "an")
        if len(between) > _LONG or stranger or self.low(who.last) == "'s":
            return None
        if (
            link == "to"
            and not _TURNS.isdisjoint(between)
            and self.low(noun - 1 - (self.low(noun - 1) == "the")) == "for"
        ):
            return who
        if link in _BE and not between and self.low(noun - 1) in _THE:
            return None
        if kind == "H" and (link == "under" or (between == [] and link in ("sat", "stood"))):
            return who if self.low(noun) != "chair" and self._subject(noun, noun) else None
        if link in _BE and self._inverted(noun, kind):
            return who
        if not self._subject(noun, noun) or (kind == "R" and link == "of"):
            return None
        if link == "of":
            ends = not between or between[-1] in ("that", "those")
            return who if ends else None
        if link not in ("by", "from") or (link == "from" and kind == "H"):
            return None
        if "to" in between and "be" in between:
            return None
        if not _UNDER.isdisjoint(between) or not word_class("modal").isdisjoint(between):
            return None
        verbs = [at for at in range(noun + 1, who.first - 1) if self.verb(at)]
        return who if all(self._passed(at, noun, who.first) for at in verbs) else None

    def _passed(self, verb: int, noun: int, last: int) -> bool:
        """Whether what is done by somebody to a noun is done by who gives it: "was laid out by A"."""
        low = self.low(verb)
        if low in word_class("noun-received"):
            return False
        out = low not in word_class("noun-done") and not _OUT.isdisjoint(self.lows(verb, last))
        return self._sure(noun, "R") or low in word_class("noun-given") | word_class("noun-lead") or out

    def _inverted(self, noun: int, kind: str) -> bool:
        """As in "Keeping the proceedings to time was A"."""
        verb = self.low(self.first)
        return verb.endswith("ing") and self._handles(self.first, noun, kind)

    def _subject(self, first: int, noun: int) -> bool:
        """Whether a noun is what its clause is about, and not what somebody else read or praised."""
        begin = next(
            (at + 1 for at in range(first - 1, self.first, -1) if self.low(at) in (";", ",", "and", ":")), self.first
        )
        if noun - begin > _FAR or not _NONE.isdisjoint(self.lows(begin, first)):
            return False
        verb = next((at for at in range(first - 1, begin - 1, -1) if self.verb(at)), -1)
        return verb < 0 or self.low(verb) in word_class("noun-lead")

    def verb(self, at: int) -> bool:
        """Whether a word may be a verb of a clause."""
        word = self.words[at]
        if word.shape != "l" and at > self.first:
            return False
        past = word.low in word_class("past") or word.low.endswith("ed")
        past = past or any(word.low in word_class(f"noun-{kind}") for kind in ("done", "given", "lead", "received"))
        return past and self.low(at - 1) not in _THE | _HIS

    def _does(self, noun: int, kind: str, who: Who) -> Who | None:
        """As in "A used her remarks to warn", "A, from the chair, allowed", "fell to A to hand out the tasks"."""
        between = self.lows(who.last, noun)
        if not between or between[0] in ("'s", "that") or len(between) > _FAR:
            return None
        lead = self.lows(who.first - _NEAR, who.first)
        if kind == "H" and lead[-1:] == ["by"] and between in (["from", "the"], ["in", "the"]):
            return who
        if between[0] == "to":
            done = lead[-1:] == ["to"] and not _LEFT.isdisjoint(lead)
            return who if done and self._handles(who.last + 1, noun, kind) else None
        if lead and (lead[-1] in word_class("noun-aside") or lead[-1] in ("for", "to", "by", "from", "with", "at")):
            return None
        if between[0] == "," and kind == "H" and between[1:] in (["from", "the"], ["in", "the"]):
            return who
        if between[0] == "," and between[1:2] and between[1].endswith("ing"):
            return who if self._handles(who.last + 1, noun, kind) else None
        if not _UNDER.isdisjoint(between[2:] if between[:2] == [",", "who"] else between):
            return None
        verbs = [at for at in range(who.last, noun) if self.verb(at)]
        if not verbs or intended(self.words, self.first, verbs[-1]) or done_before(self.words, verbs[-1]):
            return None
        return who if self._handles(verbs[-1], noun, kind) else None

    def _opening(self, noun: int, kind: str, who: Who) -> Who | None:
        """As in "In remarks that drew applause, A …", "Running down the list, A …", "In the other, A gave …"."""
        begin = max((at + 1 for at in range(self.first, noun) if self.low(at) == ";"), default=self.first)
        if self.low(who.first - 1) != "," or who.first - begin > _FAR + _NEAR or not self.goes_on(who):
            return None
        low = self.low(begin)
        if low in ("in", "with", "through"):
            sure = self._sure(noun, kind) or self.low(begin + 1) in {"a", "an"} | _HIS
            return who if sure and self._owned(begin + 1, noun) else None
        if low in _HIS and noun - begin <= _NEAR - 1 and self._sure(noun, kind):
            return who if not _OVER.isdisjoint(self.lows(noun + 1, noun + _NEAR)) else None
        if low in ("after", "before", "closing", "concluding", "during", "ending"):
            return who if kind == "S" and self.low(begin + 1) in _HIS and noun - begin <= _NEAR else None
        return who if low.endswith("ing") and self._handles(begin, noun, kind) else None

    def _owned(self, at: int, noun: int) -> bool:
        """Whether a noun is new or its subject's own: "in a speech", "in her words"; not "in the speech"."""
        low = self.low(at)
        own = low in _HIS or low in ("a", "an", "brief", "short") or at == noun or self.low(noun) in ONE
        return noun - at <= _NEAR and own

    def goes_on(self, who: Who) -> bool:
        """Whether people behind a comma are the subject of what follows."""
        return any(self.verb(at) for at in range(who.last, min(self.last, who.last + _NEAR)))

    def _handles(self, verb: int, noun: int, kind: str) -> bool:
        """Whether who does something to a noun gives, and doesn't only hear it."""
        low, between = self.low(verb), self.lows(verb + 1, noun)
        if low in word_class("noun-received") or len(between) > _FAR or "not" in between:
            return False
        last = next((i for i in range(len(between) - 1, -1, -1) if between[i] in word_class("preposition")), -1)
        prep = between[last] if last >= 0 else ""
        if prep in ("in", "with") and between[last + 1 :][:1] and between[last + 1] in _HIS and kind != "H":
            return True
        prep = "" if prep == "of" and between[last - 1] in _PART else prep
        ends = prep == "on" and not _ENDS.isdisjoint([low, *between])
        treats = prep == "to" and last > 0 and {"a", "an"} & set(between[last:])
        if prep and prep not in _IN | _OUT and not ends and not treats:
            return False
        if kind == "H":
            return self.low(noun) != "chair" and low not in ("handed", "passed", "gave", "left", "opened", "closed")
        determiner = between[last + 1] if last + 1 < len(between) else ""
        if self._sure(noun, kind):
            return (
                determiner in _HIS
                or (determiner in ("a", "an") and kind == "R")
                or (determiner in ("a", "an") and last >= 0)
            )
        around = {*between, *self.lows(noun + 1, noun + _NEAR)}
        told = low in word_class("noun-given") or (low not in word_class("noun-done") and not _OUT.isdisjoint(around))
        return kind == "R" and told

    def _sure(self, noun: int, kind: str) -> bool:
        """Whether a noun is one of speaking and telling itself, not of what may be done without a word: "list"."""
        return kind != "R" or self.low(noun) not in word_class("noun-handled")
