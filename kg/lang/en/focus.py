"""Whose body a title by reference is in: that of the place or body told last ("its mayor", "mayor there")."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from kg.draft.draft import Draft
from kg.lang.en.data import English, word_class
from kg.lang.en.line import Line
from kg.lang.en.nearby import of_the_body, of_the_one_before, of_the_scene
from kg.lang.en.places import Places
from kg.lang.en.prefectures import HEADS
from kg.lang.en.senders import of_the_sender
from kg.lang.en.titles import Post
from kg.lang.en.words import Word
from kg.places import fits, gazetteer

_LEVELS = {
    **{kind: kind for kind in ("banner", "city", "county", "district", "prefecture", "province", "town", "zone")},
    "municipality": "city",
    "subdistrict": "town",
    "township": "town",
}
_THIS = frozenset(("that", "this", "same", "said"))
_SEATED = HEADS | {"party-secretary", "deputy-party-secretary", "acting-party-secretary"}
_ONE_HOLDER = frozenset(("party-secretary", "government-head"))
_BODIES = frozenset(
    ("enterprise", "university", "school", "hospital", "institute", "association", "department", "court")
)


_SEATS = frozenset(("mayor", "governor", "secretary", "deputy-secretary", "commissioner", "secretary-general"))
_PLACING = frozenset(("at", "by", "for", "from", "in", "into", "like", "near", "of", "than", "to", "with"))
AREA = "area"
_OF = 2
_WHERE = re.compile("dm*HkN")
_NAME = 4
"""So many items of a name stand before its noun at most."""


class Seen(NamedTuple):
    """A place or body named in a sentence: its item, the area, or the noun of what is no area."""

    at: int
    area: str | None
    noun: str


class Focus:
    """Which of the places and bodies of an article its titles refer to."""

    def __init__(self, draft: Draft, tokens: list[Word], places: Places, data: English) -> None:
        self.draft = draft
        self.tokens = tokens
        self.places = places
        self.data = data
        self._before: dict[int, Line] = {}

    def follow(self, lines: Sequence[Line]) -> None:
        """Know the sentence that goes before each."""
        self._before = {id(line): last for last, line in pairwise(lines) if last.paragraph}

    def area(self, line: Line, post: Post, near: str | None, before: str | None) -> str | None:
        """The area that a title by reference means; None if it is none, or doubtful.

        `near`: the area told last in the sentence, `before`: in the one before, of those of titles.
        """
        if post.areas or post.company is not None:
            return None
        if near and self._anew(line, post):
            near = None
        if near and self._goes_on(line, post) and self._may_be(near, line, post, post.level):
            return near
        if (level := self.refers(line, post)) is None:
            level = self._of_another(line, post)
        if level is None:
            body = of_the_body(line, self._before.get(id(line)), post, self.tokens, self.places)
            sender = of_the_sender(line, post, self.tokens, self.places)
            if area := body or sender or of_the_scene(line, post, self.tokens, self.places):
                return area
        if level is not None and (post.own or post.base in _SEATS):
            nouns = word_class("led-by-party") if post.base == "secretary" else frozenset[str]()
            told = self.last(line, post, nouns, level)
            if told and told.area:
                return told.area
        return of_the_one_before(line, post, self.tokens, near, before, self.places)

    def _anew(self, line: Line, post: Post) -> bool:
        """Whether an area is named between a title and the one before."""
        end = max(
            (holding.posts[-1].last for holding in line.holdings if holding.posts[-1].last <= post.first), default=0
        )
        return "L" in line.letters[end : post.first]

    def _goes_on(self, line: Line, post: Post) -> bool:
        """As in "its Party secretary, A, and magistrate, B": the second title is of the same area."""
        ahead = [holding.posts for holding in line.holdings if holding.posts[-1].last <= post.first]
        part = "".join(item.letter for item in line.items[post.first : post.last])
        if not ahead or post.role not in _SEATED or not set(part) <= set("dmH"):
            return False
        first = ahead[-1][0]
        whose = line.items[first.first].letter == "V" or self.refers(line, first) == ""
        whose = whose or of_the_sender(line, first, self.tokens, self.places) is not None
        between = line.letters[ahead[-1][-1].last : post.first]
        return whose and set(between) <= set("Nkcdw") and "c" in between

    def _of_another(self, line: Line, post: Post) -> str | None:
        """The level of "the county's magistrate", if the county that is at home has another."""
        part = line.items[post.first : post.last]
        first = part[0].entry
        if post.role not in _ONE_HOLDER or part[0].letter != "V" or first is None:
            return None
        level = _LEVELS.get(first.row["level"])
        area = self.places.by_level(level) if level else None
        return level if area and self._taken(area, line, post) else None

    def refers(self, line: Line, post: Post) -> str | None:
        """The level of "that city's mayor", "" of "its mayor" and "mayor there"; None of any other title."""
        tokens, first, last = self.tokens, line.items[post.first].first, line.items[post.last - 1].last
        low = tokens[first].low
        its = any(word.low == "its" for word in tokens[first:last])
        if its or (first > line.first and tokens[first - 1].low == "whose"):
            return ""
        if low == "their" and any(tokens[i.first - 1].low == "from" for at, i in line.of("L") if at < post.first):
            return ""
        if (
            low == "the"
            and tokens[first - 1].low == "where"
            and _WHERE.fullmatch(line.letters, post.first, post.last + 2)
        ):
            return _LEVELS.get(post.level, "")  # "Shaowu, where the mayor, A, waited"
        if first > line.first and tokens[first - 1].low in _THIS and low in _LEVELS:
            return _LEVELS[low]
        if post.first > 1 and line.letters[post.first - 1] in "ja" and post.role in _SEATED:
            name = line.letters.rfind("N", 0, post.first)
            if name > 0 and tokens[line.items[name].first - 1].low == "where":
                return ""  # "Wuyi, where A is mayor"
        named = [at for h in line.holdings if post in h.posts for at in h.names if at == post.last]
        if named and tokens[line.items[named[0]].last].low == "of":
            last = line.items[named[0]].last  # "Party secretary A of the same county"
        behind = [word.low for word in tokens[last : min(last + 4, line.last)]]
        if behind[:1] == ["there"] and post.role in _SEATED:
            return ""
        if behind[1:2] == ["the"]:
            del behind[1]
        this = len(behind) > 2 and behind[0] == "of" and behind[1] in _THIS
        return _LEVELS.get(behind[2]) if this else None

    def last(self, line: Line, post: Post, nouns: Set[str], level: str = "", *, here: bool = False) -> Seen | None:
        """What a post can be of that was told last before a title, in its sentence or (not `here`) the one before."""
        whole: tuple[tuple[Line, int], ...] = ((line, post.first),)
        if not here and (before := self._before.get(id(line))) is not None:
            whole = (*whole, (before, len(before.items)))
        for one, end in whole:
            told = self._told(one, end, nouns)
            fitting = [t for t in told if not t.area or self._may_be(t.area, line, post, level)]
            if post.base == "mayor" and post.level:
                fitting = [t for t in fitting if t.area and fits(gazetteer().area(t.area), post.level)] or fitting
            if fitting:
                return self._focus(fitting, one, post.first if one is line else None)
        return None

    def _focus(self, told: list[Seen], line: Line, title: int | None) -> Seen:
        """Of what a sentence tells that which is spoken of; `title`: where the title stands, if in the sentence."""
        titled = {at for holding in line.holdings for post in holding.posts for at in range(post.first, post.last)}
        if title is None:
            told = [one for one in told if one.at not in titled] or told
        last = told[-1]
        if last.area and line.letters[last.at - 1 : last.at] == "o" and len(told) > 1:
            before = told[-2]
            if before.noun != AREA and "L" not in line.letters[before.at : last.at] and last.at - before.at <= _OF:
                return before  # "the library of Lanling county"
        if (
            last.noun != AREA
            and title is None
            and (first := next((t for t in told if self._subject(line, t.at)), None))
        ):
            return first
        if last.area is None or (title is not None and last.at in titled):
            return last
        inside = [one for one in told if one.area and one.area != last.area]
        finer = next((one for one in inside if gazetteer().contains(last.area, one.area or "")), None)
        if finer or (title is not None and self._where(line, title)):
            return finer or last
        subject = next((one for one in reversed(inside) if self._subject(line, one.at)), None)
        return subject if subject and self._placed(line, last.at) else last

    def spoken_of(self, line: Line, told: Seen) -> bool:
        """Whether an area begins or ends the sentence before: it is what that speaks of."""
        before = self._before.get(id(line))
        if told.noun != AREA or before is None or before.letters[told.at : told.at + 1] != "L":
            return False
        return self._subject(before, told.at) or before.letters[told.at + 1 :] in (".", "")

    def _where(self, line: Line, title: int) -> bool:
        """As in "went to Wuyi, where its mayor"."""
        return self.tokens[line.items[title].first - 1].low in ("where", "and", "whose")

    def _placed(self, line: Line, at: int) -> bool:
        """As in "near Hangzhou": an area that only tells where something is."""
        return self.tokens[line.items[at].first - 1].low in _PLACING

    def _subject(self, line: Line, at: int) -> bool:
        """Whether an area begins its clause, and not as "Wuyi's"."""
        ahead, behind = line.letters[max(0, at - 1) : at], line.letters[at + 1 : at + 2]
        return behind != "s" and (ahead in ("", "c", "k") or (ahead == "d" and at == 1))

    def _may_be(self, area: str, line: Line, post: Post, level: str) -> bool:
        """Whether a post can be of an area: of its level, and not held there by another."""
        known = gazetteer().area(area)
        if level and not (known.level == "town" if level == "town" else fits(known, level)):
            return False
        if post.base == "governor" and known.level not in ("province", "prefecture"):
            return False
        if post.base == "mayor" and (known.level == "province") != (post.level == "province"):
            return False
        if post.base == "mayor" and not post.level and fits(known, "city"):
            return False
        if {"work-committee", "management"} & set(post.organs) and known.level not in ("zone", "town"):
            return False
        return not (post.role in _ONE_HOLDER and self._taken(area, line, post))

    def _taken(self, area: str, line: Line, post: Post) -> bool:
        """Whether another holds a post in an area."""
        own = {line.names[at].mention for h in line.holdings if post in h.posts for at in h.names if at in line.names}
        return any(
            fact.info.get("area") == area and fact.info["role"] == post.role and fact.subject not in own
            for fact, _, _ in self.draft.titles()
            if fact.info["status"] == "holds"
        )

    def _told(self, line: Line, end: int, nouns: Set[str]) -> Iterator[Seen]:
        """The places, and the bodies of some nouns, that the items before `end` name."""
        tokens = self.tokens
        last: str | None = None  # "Datong, Shanxi": of the two Datong
        for at, item in enumerate(line.items[:end]):
            low = tokens[item.last - 1].low
            if item.letter == "L" and item.area:
                text = self.draft.article.clean[tokens[item.first].start : tokens[item.last - 1].end]
                area = self.places.area(text, item.area.areas)
                if not self.in_a_name(line, at) and not (last and area and gazetteer().contains(area, last)):
                    yield Seen(at, area, AREA)
                last = area if line.letters[at + 1 : at + 2] == "k" else None
                continue
            noun = "enterprise" if item.letter == "E" else low if item.letter in "xwV" else ""
            if item.letter == "G" and item.entry and item.entry.row["organ"] in _BODIES:
                noun = item.entry.row["organ"]
            if noun in nouns and (item.letter in "EG" or self._named(line, at)):
                yield Seen(at, None, noun)

    def _named(self, line: Line, at: int) -> bool:
        """As in "the old people's home", "Shacheng village", not in "school buses"."""
        if line.items[at].letter == "V" and self.tokens[line.items[at].first].low == "the":
            return True
        for before in reversed(line.items[max(0, at - _NAME) : at]):
            low = self.tokens[before.first].low
            if before.letter == "w":
                return low not in word_class("function")
            if before.letter in "dLN" or low in ("its", "his", "their", "the"):
                return True
            if before.letter not in "xsmV0" or low in word_class("function"):
                return False
        return False

    def in_a_name(self, line: Line, at: int) -> bool:
        """As in "Datong Coal Group", "the Wuhu Bridge", "Datong Daily": no place, but part of a name."""
        items, end = line.items, at + 1
        while end < len(items) and items[end].letter in "wL":
            end += 1
        last = self.tokens[items[end - 1].last - 1].low
        named = last in self.data.projects or last in word_class("media")
        if end > at + 1 and items[end - 1].letter == "w" and named:
            return True
        behind = items[end] if end < len(items) else None
        if behind is None:
            return False
        body = behind.letter == "G" and behind.entry is not None and behind.entry.row["organ"] in _BODIES
        thing = behind.letter == "x" and self.tokens[behind.first].low in self.data.projects
        return body or thing or behind.letter == "E"
