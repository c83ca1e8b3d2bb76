"""Legs of a visit told by a place before who acts there: "At X Town he followed the drain", "at X and Y, A …"."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kg.draft.draft import Draft
from kg.draft.tokens import Sentence, Token
from kg.lang.en.data import word_class
from kg.lang.en.groups import OFFICES, is_group
from kg.lang.en.intended import only_said
from kg.lang.en.letters import words_of_titles
from kg.lang.en.line import Line
from kg.lang.en.stops import AT, INTO, THINGS, WITHIN, outside, unmarked
from kg.lang.en.words import START, Word
from kg.places import gazetteer

_ARRIVING = re.compile("[i,]*(?P<verb>V)[LJOF](?:[&,]*[LJOF])*,(?P<who>[NQ](?:&N)*)(?!&)")
_AT = AT | INTO - {"to", "into", "onto"} | {"along", "amid", "among", "beside", "near", "atop", "aboard", "under"}
_MEETING = frozenset("MHAR")
_JOINTS = frozenset((",", ";", "and", "then", "while", "but", "also", "later", "next", "finally", "afterwards"))
_STARTS = frozenset((",", ";", ":", "and", "then", "while"))
_NOT_NOW = frozenset(
    ("last", "ago", "earlier", "tomorrow", "yesterday", "previously", "once", "often", "usually", "if")
)
_BE = frozenset(("is", "was", "were", "are"))
_HAVE = frozenset(("had", "has", "have"))
_TAKEN = frozenset(("a", "an", "breakfast", "dinner", "himself", "herself", "lunch", "tea", "the", "them"))
_NO_VERB = frozenset(
    (
        *("'s", "of", "who", "whose", "which", "where", "when", "and", "or", "but", "that", "from", "in", "for", "to"),
        *("at", "on", "by", "with", "about", "into", "not", "never", "no", "nobody", "nothing"),
    )
)
_NO_PLACE = frozenset(("and", "he", "she", "that", "they", "this", "where", "which", "who", "whose"))
_UNSEEN = frozenset(("said", "that", "where", "which", "who", "whose", "will", "would", "if", "last"))
_YEAR = 4
_SCENE, _PLACE = 26, 7
"""So many words tell what is to be seen at a place; so many stand between "at" and its name."""
_WORDS = 14
"""So many words stand between a place and who acts there, title and all; so many of a verb are looked at."""


class Opening(NamedTuple):
    """A clause that begins with places: their tokens, those of who acts there, and where the clause begins."""

    start: int
    things: list[Token]
    who: list[Token]


def legs(sentences: Sequence[Sentence], words: list[Word], lines: Mapping[int, Line], draft: Draft) -> list[Sentence]:
    """The sentences with such places as stops; `lines`: those with names, by where they begin."""
    result: list[Sentence] = []
    met = {one.paragraph for one in sentences if "M" in one.letters or "H" in one.letters}
    visitors: set[int] = set()
    busy = False
    for sentence in sentences:
        busy = busy or not _MEETING.union("K").isdisjoint(sentence.letters)
        if sentence.paragraph and sentence.paragraph not in met and _worth(sentence) and (visitors or not busy):
            line = lines.get(sentence.start)
            titles = words_of_titles(line) if line is not None else frozenset[int]()
            sentence = _Leg(sentence, words, titles, draft, visitors).read()
        sentence = _arriving(sentence, words)
        if sentence.paragraph:
            visitors |= _visitors(sentence)
        result.append(sentence)
    return result


def _worth(sentence: Sentence) -> bool:
    return _MEETING.isdisjoint(sentence.letters) and not set(THINGS).isdisjoint(sentence.letters)


def _visitors(sentence: Sentence) -> set[int]:
    """Who is told to visit something in a sentence, or to set out."""
    visit = max((i for i, token in enumerate(sentence.tokens) if token.letter in "VP"), default=0)
    before = sentence.tokens[:visit]
    return {token.value for token in before if token.letter == "N" and isinstance(token.value, int)}


def _arriving(sentence: Sentence, words: list[Word]) -> Sentence:
    """As in "Arriving at X, A handed out melons": whoever is named behind the place arrived there."""
    match = _ARRIVING.match(sentence.letters) if sentence.paragraph and "V" in sentence.letters else None
    if match is None or not words[bisect_left(words, sentence.start, key=START)].low.endswith("ing"):
        return sentence
    at, tokens = match.start("verb"), sentence.tokens
    who = [token._replace(start=tokens[at].start, end=tokens[at].start) for token in tokens[slice(*match.span("who"))]]
    return sentence._replace(tokens=(*tokens[:at], *who, *tokens[at:]))


class _Leg:
    """One sentence of a visit."""

    def __init__(
        self, sentence: Sentence, words: list[Word], titles: frozenset[int], draft: Draft, visitors: set[int]
    ) -> None:
        self.sentence, self.words, self.titles, self.draft, self.visitors = sentence, words, titles, draft, visitors
        self.first = bisect_left(words, sentence.start, key=START)
        self.last = bisect_left(words, sentence.end, key=START)

    def read(self) -> Sentence:
        """The sentence with the places that its clauses begin with as stops of those who act there."""
        at = self.first
        while at < self.last:
            if (at == self.first or self._low(at - 1) in _STARTS) and (opening := self._opening(at)):
                self.sentence = self._told(opening)
                at = bisect_left(self.words, opening.who[-1].end, key=START)
            at += 1
        return self.sentence

    def _low(self, at: int) -> str:
        return self.words[at].low if self.first <= at < self.last else ""

    def _word(self, token: Token) -> int:
        return bisect_left(self.words, token.start, key=START)

    def _end(self, token: Token) -> int:
        return bisect_left(self.words, token.end, key=START)

    def _opening(self, start: int) -> Opening | None:
        """The places with which a clause begins, and who acts there; None if it is no such clause."""
        at = start
        while self._low(at) in _JOINTS:
            at += 1
        if self._low(at) not in _AT:
            return None
        begin, things = at, list[Token]()
        tokens = [token for token in self.sentence.tokens if self._word(token) >= begin]
        for token in tokens:
            if token.letter in THINGS and isinstance(token.value, int):
                first = self._word(token)
                if first < at or not self._leads(at, first, listed=bool(things)):
                    return None
                if self._is_stop(token):
                    things.append(token)
                at = self._end(token)
                at += self._part(at)
                at += self._when(at)
                while self._low(at) in (",", "and", "&") and self._more(at, tokens):
                    at += 1
            elif token.letter in "NQ":
                break
        who = self._who(at, tokens)
        return Opening(begin, things, who) if things and who else None

    def _when(self, at: int) -> int:
        """How many words behind a place tell the time: "at seven" of "in the yard of X at seven, he"."""
        low = [self._low(i) for i in range(at, at + 5)]
        end = next((i for i, one in enumerate(low) if one in (",", "and")), 0)
        timed = bool(end) and low[0] in ("at", "in", "on", "by", "before", "after") and self.words[at + 1].shape in "l0"
        return end if timed and not word_class("hour").isdisjoint(low[1:end]) else 0

    def _part(self, at: int) -> int:
        """How many words behind "'s" name a part of a place: "assembly shop" of "in X's assembly shop"."""
        if self._low(at) not in ("'s", "'"):
            return 0
        end = at + 1
        while end - at <= 4 and self.words[end].shape == "l" and self._low(end) not in _AT | {"he", "she", "they"}:
            end += 1
        return end - at if self._low(end) in (",", "he", "she", "they") or self.words[end].shape == "C" else 0

    def _more(self, at: int, tokens: list[Token]) -> bool:
        """Whether another place follows a comma or "and"."""
        while self._low(at) in (",", "and", "&"):
            at += 1
        following = next((token for token in tokens if self._word(token) >= at and token.letter in THINGS + "NQ"), None)
        return (
            following is not None and following.letter in THINGS and self._leads(at, self._word(following), listed=True)
        )

    def _leads(self, at: int, thing: int, *, listed: bool) -> bool:
        """Whether nothing but "at the" or "in the workshop of the" stands between a word and a thing."""
        if listed and all(self._low(i) in ("the", "a", "an") for i in range(at, thing)):
            return True
        part = all(word.shape == "l" for word in self.words[at:thing]) and _NO_PLACE.isdisjoint(
            word.low for word in self.words[at:thing]
        )
        within = thing - at <= _PLACE and part and self._low(unmarked(self.words, thing - 1, at)) in WITHIN
        return self._low(at) in _AT and (within or outside(self.words, thing, at) == at)

    def _is_stop(self, thing: Token) -> bool:
        """Whether one stops at a thing: of areas only at towns and villages."""
        if thing.letter != "L":
            return True
        assert isinstance(thing.value, int)
        area = self.draft.info(thing.value).get("area")
        known = gazetteer().get(area) if area else None
        named = self.words[self._end(thing) - 1].low in word_class("town") | {"village"}
        return known.level in ("town", "village") if known else named

    def _who(self, at: int, tokens: list[Token]) -> list[Token]:
        """Who acts behind a place phrase that ends at a word, if the words tell that it is done there and now."""
        who = [token for token in tokens if token.letter in "NQ&" and self._word(token) >= at]
        comma = self._low(at) == ","
        if who and who[0].letter in "NQ":
            named = self._word(who[0])
            if not self._next_to(at, named):
                who = []
        if not who:
            who = self._group(at + comma)
        people = self._together(who)
        if not people or not self._on_the_way(people):
            return []
        return people if self._acts(self._end(people[-1]), comma=comma) else []

    def _next_to(self, at: int, named: int) -> bool:
        """Whether nothing but a title stands between a place and a name: "at X, Mayor A"; or, behind a comma, what is
        to be seen there: "at X, the machines are roaring, A".
        """
        begin = named
        while begin > at and (begin - 1 in self.titles or self._low(begin - 1) in ("the", "comrade")):
            begin -= 1
        between = [self._low(i) for i in range(at, begin)]
        if begin - at <= 1:
            return between in ([], [","])
        if between[0] != "," or between[-1] != "," or not 3 <= len(between) <= _SCENE:
            return False
        aside = between[1].endswith("ing") or between[1] in ("where", "which", "whose", "with", "despite")
        return (aside or not _BE.isdisjoint(between)) and _UNSEEN.isdisjoint(between[1 + aside :])

    def _group(self, at: int) -> list[Token]:
        """The words for those who travel together that stand at a place: "the two", "the secretary"."""
        if self._low(at) not in ("the", "both", "all", "his", "her"):
            return []
        noun = next((i for i in range(at, at + 4) if is_group(self.words, i)), -1) if at + 4 < self.last else -1
        if noun < 0 or is_group(self.words, noun + 1):
            return []
        noun += 2 * (self._low(noun + 1) == "of" and self._low(noun + 2) == "them")
        value = None if self._low(noun) in OFFICES else "party"
        return [Token("Q", self.words[at].start, self.words[noun].end, value)]

    def _together(self, who: list[Token]) -> list[Token]:
        people: list[Token] = []
        for token in who:
            if people and (token.letter == "N") == (people[-1].letter != "&") and token.start != people[-1].start:
                break
            if people and people[-1].letter == "Q":
                break
            people.append(token)
        return people[:-1] if people and people[-1].letter == "&" else people

    def _on_the_way(self, people: list[Token]) -> bool:
        """Whether some people are those on a visit; where none is told yet, officials are."""
        if not self.visitors:
            return all(
                isinstance(token.value, int) and self._official(token.value) for token in people if token.letter != "&"
            )
        return any(token.letter == "Q" or token.value in self.visitors for token in people)

    def _official(self, person: int) -> bool:
        return bool(self.draft.posts(person)) and not self.draft.officeless(person)

    def _acts(self, at: int, *, comma: bool) -> bool:
        """Whether words behind who is named tell what he does on the spot."""
        if self._low(at) == "and" and self._low(at + 1) in ("his", "her", "their", "others"):
            at = next((i for i in range(at, min(self.last, at + 6)) if is_group(self.words, i)), at) + 1
        if self._low(at) == ",":
            end = next((i for i in range(at + 1, min(self.last, at + _WORDS)) if self._low(i) == ","), at)
            at = end + 1
        while self._low(at) in word_class("before-verb") | {"again", "all", "both"} or self._low(at).endswith("ly"):
            at += 1
        low, behind = self._low(at), self._low(at + 1)
        end = next((i for i in range(at, self.last) if self._low(i) == ";"), self.last)
        told = {self._low(i) for i in range(at, end)}
        dated = any(self.words[i].shape == "0" and len(self._low(i)) == _YEAR for i in range(at, end))
        if dated or not low or self.words[at].shape != "l" or low in _NO_VERB | word_class("modal") or told & _NOT_NOW:
            return False
        if low in _BE:
            return behind in word_class("done-to-visitors") or behind.endswith("ing")
        if low in _HAVE:
            return behind in _TAKEN
        return not comma or not only_said(self.words, at)

    def _told(self, opening: Opening) -> Sentence:
        """The sentence with the places as a stop of those who act there, if no rule has read them all."""
        tokens = list(self.sentence.tokens)
        covered = _visited(tokens)
        if all(thing in covered for thing in opening.things):
            return self.sentence
        start = self.words[opening.start].start
        at = next(i for i, token in enumerate(tokens) if token.start >= start)
        end = next((i for i, token in enumerate(tokens) if token.start >= opening.who[0].start), len(tokens))
        kept = tokens[:at]
        begins = [Token("x", start, start)] if any(token.letter == "N" for token in kept) else []
        who = [token._replace(start=start, end=start) for token in opening.who]
        stop = [*who, Token("V", start, start + 1, "at"), *opening.things, Token(",", start, start)]
        behind = tokens[end:] if tokens[end : end + 1] == opening.who[:1] else [*opening.who, *tokens[end:]]
        return self.sentence._replace(tokens=(*kept, *begins, *stop, *behind))


def _visited(tokens: list[Token]) -> list[Token]:
    """The things behind verbs of visiting."""
    found: list[Token] = []
    visit = False
    for token in tokens:
        visit = token.letter == "V" or (visit and token.letter in THINGS + "&")
        found += [token] if visit and token.letter in THINGS else []
    return found
