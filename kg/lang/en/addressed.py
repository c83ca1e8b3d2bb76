"""Who is spoken to, or speaks to those on a visit, by how it is said: "of the foreman, A, he asked", "A told him"."""

from bisect import bisect_left
from collections.abc import Collection

from kg.lang.en.data import word_class
from kg.lang.en.somebody import is_person
from kg.lang.en.words import START, Word

_ANSWER = frozenset(("answer", "reply", "response"))
_DETERMINERS = frozenset(("a", "an", "another", "her", "his", "its", "one", "our", "the", "their", "two"))
_OF = frozenset(("at", "for", "from", "in", "of", "with"))
_NAMED = frozenset(("called", "named"))
_SAID = ["said", "to"]
_BE = frozenset(("are", "being", "got", "is", "was", "were"))
_ASIDE = frozenset(("also", "again", "even", "just", "now", "once", "personally", "then", "there", "warmly"))
_HIM = frozenset(("him", "them"))
_UNDER = frozenset(
    ("because", "but", "if", "that", "though", "what", "when", "where", "which", "while", "who", "whom", "whose")
)
_RELATIVE = frozenset(("about", "like", "of", "that", "than", "unlike", "which", "whom", "whose"))
"""Before a name: something is told of somebody, who isn't said to be there."""
_STOPS = frozenset((".", ";", "!", "?", ":", "”", '"'))
_QUOTES = frozenset(('"', "”", "’", "'", ","))
_UP = frozenset(("across", "back", "over", "straight", "up"))
_WALKED = frozenset(("came", "crossed", "goes", "going", "headed", "hurried", "stepped", "strode", "walked", "went"))
_AS = frozenset(("as", "while"))
_HOW = frozenset(
    ("about", "by", "for", "how", "if", "on", "over", "that", "to", "what", "when", "where", "whether", "which", "why")
)
_WHO = frozenset(("governor", "he", "magistrate", "mayor", "secretary", "she", "they", "visitors"))
_SUBJECTS = frozenset(("also", "and", "he", "personally", "she", "then", "they", "to"))
_HEARD = frozenset(("hear", "heard", "hearing", "listened", "listening"))
_HAND = frozenset(("arm", "hand", "hands", "palm", "palms", "shoulder", "shoulders"))
_HELD = frozenset(("clasped", "grasped", "gripped", "held", "holding", "patted", "pressed", "shook", "took", "touched"))
_NOT = frozenset(("neither", "never", "no", "nobody", "not", "without"))
_LONGEST, _APPOSED, _REACH, _NEAR = 7, 14, 14, 6
"""So many words are a title before a name, one before a comma, stand between a word of speaking and its person, …"""


class Addressed:
    """One sentence, ``words[first:last]``, to be asked whom somebody there speaks to.

    `officials`: where those with an office are named in it; `asked`: a question stands before it.
    """

    def __init__(
        self, words: list[Word], start: int, end: int, officials: Collection[int], *, asked: bool = False
    ) -> None:
        self.words = words
        self.officials = officials
        self.first = bisect_left(words, start, key=START)
        self.last = bisect_left(words, end, key=START)
        self.asked = asked

    def told(self, start: int, end: int) -> int:
        """Where it ends what is said to, or by, the person named at a stretch of the text; 0 if nothing is."""
        name, behind = (bisect_left(self.words, place, key=START) for place in (start, end))
        lead = self._lead(name)
        if lead < 0:
            return 0
        apposed = self.low(name - 1) == self.low(behind) == "," and lead < name - 1
        after = behind + 1 if apposed else self._behind(behind)
        if self.low(behind) == "'s":
            held = self.low(behind + 1) in _HAND and self.low(lead - 1) in _HELD
            return end if held else 0
        if self._governed(lead, after) or self._reply(lead):
            return end
        if self.low(after) == "whom" or self.low(after + 1) == "whom":
            return end if self._whom(after) else 0
        if self.low(lead - 1) in _RELATIVE and (self.low(lead - 1), self.low(after)) != ("of", "who"):
            return 0
        told = self._does(after) or self._asked(lead, after)
        return self.words[told - 1].end if told else 0

    def low(self, at: int) -> str:
        """A word of the sentence, "" outside it."""
        return self.words[at].low if self.first <= at < self.last else ""

    def lows(self, first: int, last: int) -> list[str]:
        """Some words of the sentence."""
        return [word.low for word in self.words[max(self.first, first) : max(0, min(self.last, last))]]

    def _lead(self, name: int) -> int:
        """The first word of a name's title or what stands for one: "the engineer in charge, A", "a farmer named A"."""
        at = name
        if self.low(at - 1) in _NAMED:
            at -= 1
        elif self.lows(at - 4, at) == ["by", "the", "name", "of"]:
            at -= 4
        if self.low(at - 1) == ",":
            return self._apposed(at - 1)
        for here in range(at - 1, max(self.first, at - _LONGEST) - 1, -1):
            word = self.words[here]
            if word.low in _DETERMINERS:
                return here
            if word.shape in "." or word.low in word_class("preposition") | word_class("function") | _OF:
                return here + 1
            if word.shape == "l" and not (is_person(word.low) or word.low in word_class("office-noun")):
                whom = word.low in word_class("addr-whom") | word_class("addr-reply") or self._finite(here)
                if whom:
                    return here + 1
        return max(self.first, at - _LONGEST)

    def _apposed(self, comma: int) -> int:
        """Where a title before a comma begins; the comma itself where none does."""
        for here in range(comma - 1, max(self.first, comma - _APPOSED) - 1, -1):
            word = self.words[here]
            if word.shape == ".":
                return comma + 1
            if word.low in _DETERMINERS and any(
                is_person(low) or low in word_class("office-noun") or low == "person"
                for low in self._noun(here + 1, comma)
            ):
                return here
        return comma + 1

    def _noun(self, first: int, last: int) -> list[str]:
        """The words of a title up to its first small word: "engineer" of "engineer in charge of the dam"."""
        low = self.lows(first, last)
        noun = low[: next((i for i, word in enumerate(low) if word in _OF), len(low))]
        return noun if noun[-1:] and noun[-1] not in word_class("addr-leader") - {"chairman", "leader"} else []

    def _finite(self, at: int) -> bool:
        low = self.low(at)
        return low in word_class("past") | {"said"} or (low.endswith("ed") and self.low(at - 1) not in _DETERMINERS)

    def _behind(self, at: int) -> int:
        """The word behind a name and what stands beside it between commas or in brackets."""
        low = self.low(at)
        if low in ("himself", "herself"):
            return at + 1
        if low == "(":
            close = next((i for i in range(at, min(self.last, at + _APPOSED)) if self.low(i) == ")"), at - 1)
            return close + 1
        if low != ",":
            return at
        comma = next((i for i in range(at + 1, min(self.last, at + _APPOSED + 2)) if self.low(i) == ","), at)
        told = self.lows(at + 1, comma)
        beside = told[:1] != ["and"] and not any(low in _STOPS for low in told)
        return comma + 1 if comma > at and beside else at

    def _governed(self, lead: int, after: int) -> bool:
        """Whether a name is the object of a word of speaking: "asked A", "a word with A", "From A he learned"."""
        at = lead - 1
        prep = self.low(at)
        if prep in ("was", "were"):
            return self._cleft(at)
        if prep in word_class("addr-whom"):
            return self._by_leader(at)
        if prep in _AS:
            return bool(word_class("addr-hear") & set(self.lows(at - _NEAR, at))) and self._finite(after)
        if prep == "what":
            heard = {"hear", "heard", "noted", "down", "listened", "to"} & set(self.lows(at - 3, at))
            return bool(heard) and self.low(after) in ("had", "has", "said", "says", "told", "wanted", "thought")
        if prep == "by" and self.low(at - 1) in word_class("addr-whom") | {"briefed", "guided", "led"}:
            return self.low(at - 2) in _BE
        if prep in word_class("addr-let"):
            return self._bare(after, prep)
        told = prep in ("by", "from", "of") and self.low(at - 1) in word_class("delivered-r") | word_class("addr-word")
        if told and not _HEARD.isdisjoint(self.lows(at - _NEAR - 2, at)):
            return True
        if prep == "of" and self.low(at - 1) in _HAND:
            return self.low(at - 2) != "'s"
        if prep not in ("for", "from", "of", "to", "with"):
            return False
        if self._says(prep, self._clause(at), at):
            return True
        fronted = at - self.first <= 1 and "," in (self.low(after - 1), self.low(after))
        return fronted and self._says(prep, after, min(self.last, after + _NEAR))

    def _whom(self, at: int) -> bool:
        """As in "A, whom she asked", "A, with whom she talked"."""
        prep = "" if self.low(at) == "whom" else self.low(at)
        verb = next((i for i in range(at + 1, at + _NEAR) if self._finite(i)), at)
        if not prep:
            return verb > at and self.low(verb) in word_class("addr-whom") and self.low(verb - 1) in _WHO
        return prep in ("from", "of", "to", "with") and self._says(prep, verb, min(self.last, verb + _NEAR))

    def _cleft(self, link: int) -> bool:
        """As in "The one she asked about the dust was A"."""
        if self.low(self.first) != "the":
            return False
        who = next((at for at in range(self.first + 1, link) if self.low(at) in _WHO), link)
        verb = who + 1 + (self.low(who + 1) in ("also", "then"))
        return who - self.first <= _NEAR and self.low(verb) in word_class("addr-whom") | {"chatted", "spoke", "talked"}

    def _by_leader(self, verb: int) -> bool:
        """Whether those on a visit do something, and nobody else whom the sentence names: "The factory gave A"."""
        low = self.low(verb - 1)
        if low in _BE | _NOT | {"be", "been", "had", "has", "have", "of", "who"}:
            return False
        free = low in _SUBJECTS or low in word_class("addr-leader") or low.endswith("ly") or self._finite(verb - 1)
        return free or self.low(verb).endswith("ing") or verb == self.first or self.words[verb - 1].shape != "l"

    def _bare(self, at: int, verb: str) -> bool:
        """Whether a verb stands at a word as in "let A explain", "watched A tying knots"."""
        low = self.low(at)
        if verb in ("bade", "bid", "had", "made", "making"):
            return low in word_class("addr-tell")
        plain = self.words[at].shape == "l" and not (self._finite(at) or low.endswith("s"))
        return plain and low not in word_class("preposition") | word_class("function") | {"and", "as"}

    def _clause(self, at: int) -> int:
        """Where the clause begins that goes on to a word, or the last words that matter in it."""
        floor = max(self.first, at - _REACH)
        return next((i + 1 for i in range(at - 1, floor - 1, -1) if self.low(i) in _STOPS | {"that", "who"}), floor)

    def _says(self, prep: str, first: int, last: int) -> bool:
        """Whether a word between two others tells of speaking to, with, of or for somebody."""
        low = self.lows(first, last)
        if not _NOT.isdisjoint(low):
            return False
        if prep == "to" and low[-1:] and low[-1] in _UP and not _WALKED.isdisjoint(low[-3:]):
            return True
        known = word_class(f"addr-{prep}") if prep != "for" else frozenset()
        known |= word_class("talking") if prep == "with" else frozenset()
        known |= word_class("addr-word") if prep in ("for", "to") else frozenset()
        at = next((i for i in range(len(low) - 1, -1, -1) if low[i] in known), -1)
        return at >= 0 and (self.low(last) != prep or self._near(low[at + 1 :]))

    def _near(self, between: list[str]) -> bool:
        """Whether no other small word stands between a word of speaking and that before its person."""
        between = between[2:] if between[:2] == ["to", "know"] else between
        return all(word not in word_class("preposition") - _OF for word in between)

    def _reply(self, lead: int) -> bool:
        """As in "“Two,” replied the foreman, A": the words before it are theirs."""
        verb = self.low(lead - 1)
        known = verb in word_class("addr-reply") or (self.asked and verb in ("said", "explained", "came"))
        return known and self.low(lead - 2) in _QUOTES

    def _does(self, after: int) -> int:
        """The word behind him whom a person told or showed something, 0 if nobody is: "A led the visitors"."""
        verb = after
        while self.low(verb) in _ASIDE or self.low(verb).endswith("ly") or self.low(verb) == "who":
            verb += 1
        if self.low(verb) in _BE:  # "was on duty and told the mayor"
            joint = next((at for at in range(verb, verb + _NEAR + 2) if self.low(at) in ("and", *_UNDER)), verb)
            verb = joint + 1 if self.low(joint) == "and" else verb
        low = self.low(verb)
        begun = low in ("began", "came", "had", "hurried", "offered", "ran", "rose", "stepped", "tried")
        if begun and self.low(verb + 1) == "to":
            verb += 2
        elif not self._finite(verb) or (low in word_class("addr-not") and self.lows(verb, verb + 2) != _SAID):
            given = low in ("earned", "got", "received") and "from" in self.lows(verb, verb + _REACH)
            if not given or self.lows(verb, verb + _REACH).index("from") > _NEAR:
                return 0
        for at in range(verb + 1, min(self.last, verb + _REACH)):
            low, behind = self.low(at), self.low(at + 1)
            if low in _STOPS or low in _UNDER or (self.words[at].shape == "." and low not in ",-"):
                break
            if low in _HIM or (low == "her" and self._alone(at + 1)):
                return at + 1
            if low == "the" and behind in word_class("addr-leader") and self._alone(at + 2):
                return at + 2
            if self.words[at].start in self.officials and self.low(at - 1) in ("before", "for", "to"):
                return at + 1
        return verb + 1 if self.asked and verb - self.first <= _LONGEST else 0

    def _alone(self, at: int) -> bool:
        """Whether a word begins something new: "her | how old", not "her book"."""
        low = self.low(at)
        small = low in word_class("preposition") | word_class("function") | _HOW | {"a", "an", "the", "by", "and", ""}
        if low == "of":
            return at + 1 < self.last and self.words[at + 1].shape == "l" and self.low(at + 1) not in ("the", "this")
        return low != "'s" and (small or not low.isalpha())

    def _asked(self, lead: int, after: int) -> int:
        """As in "A was asked how …", "Asked by the mayor when …, A said": somebody there asks A; 0 if nobody does."""
        if self.low(after) in _BE:
            verb = after + 1
            while self.low(verb) in _ASIDE:
                verb += 1
            by = self.low(verb + 1) == "by"
            agent = self.low(verb + 2) in ("him", "her") or self.low(verb + 3) in word_class("addr-leader")
            asked = self.low(verb) in word_class("addr-whom")
            return verb + 1 + 3 * by if asked and (agent if by else self.low(verb + 1) in _HOW) else 0
        told, opening = self._opening(lead)
        near = told and self.low(lead - 1) == "," and lead - opening <= _REACH + _NEAR
        return after + 1 if near and (self._finite(after) or self.low(after) == "said") else 0

    def _opening(self, lead: int) -> tuple[bool, int]:
        """Whether a sentence opens with a question to the person behind, and where that begins."""
        at = self.first + (self.low(self.first) in ("when", "on", "as", "being"))
        if self.low(at) in word_class("addr-asked"):
            return self.low(at + 1) in _HOW, at
        if self.low(at) in ("in", "to") and {"mayor", "question", "questions", "him", "her"} & set(self.lows(at, lead)):
            return not _ANSWER.isdisjoint(self.lows(at + 1, at + 3)), at
        who = at + (2 if self.low(at) == "the" else 1)
        asked = self.low(who) in ("asked", "inquired", "wanted", "wondered", "enquired")
        return at > self.first and asked and self.low(who - 1) in word_class("addr-leader") | {"he", "she", "they"}, at
