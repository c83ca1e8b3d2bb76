"""One look at a Chinese text: its sentences, lexicon words and area names, and what begins or ends where."""

import re
from bisect import bisect_left, bisect_right
from functools import cache, cached_property
from typing import NamedTuple

import ahocorasick_rs

from kg.lang.cues import Cued
from kg.lang.zh.abroad import may_be_foreign, within_city
from kg.lang.zh.common_areas import common_areas
from kg.lang.zh.name_ends import APART, ASIDE, HOW, NEARLY, THERE, VERB_BEGINS
from kg.lang.zh.names import HAN, names
from kg.lang.zh.words import Word, words
from kg.places import gazetteer

LONGEST_SENTENCE = 900
SENTENCE = re.compile(
    rf"(?:[^。！？；!?\n]{{1,{LONGEST_SENTENCE}}}(?![^。！？；!?\n])|[^。！？；!?\n]{{1,{LONGEST_SENTENCE}}}(?<=[，、：])"
    rf"|[^。！？；!?\n]{{1,{LONGEST_SENTENCE}}})(?:[。！？；!?]+[”’」』）]*)?"
)
"""One without an end in sight is cut behind a comma: looking around in a sentence never takes longer than that."""
LONGEST_AREA = 12
MEANT = frozenset(("本拟", "原拟", "本想", "本应", "本要", "本打", "原打", "原本", "临行", "临时"))
"""How it begins what somebody meant to do, but didn't: 主席某某|本拟到场."""
MANNER = re.compile("边[^，。；边]{1,14}边|代为")
"""How somebody does one thing while doing another, or in another's place: 格桑|边倒茶边说."""
REPORTING = ("汇报", "通报", "播报")
"""Verbs that end like another begins: 贺春|汇报进度, not 贺春汇|报进度."""


class AreaName(NamedTuple):
    """An area's name in a text: where, the name (来安县 in 来安|县委), the areas it can be, full (南通市) or short."""

    start: int
    end: int
    name: str
    areas: tuple[str, ...]
    full: bool


@cache
def _area_automaton() -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[tuple[str, ...], bool]]]:
    patterns: list[str] = []
    values: list[tuple[tuple[str, ...], bool]] = []
    for name, areas, full in gazetteer().names_zh():
        patterns.append(name)
        values.append((tuple(areas), full))
    return ahocorasick_rs.AhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), values


def sentences_of(text: str) -> list[tuple[int, int]]:
    """The sentences of a Chinese text (ending with 。！？； or the line)."""
    return [match.span() for match in SENTENCE.finditer(text)]


class Scan:
    """A text with its words and area names; lookups by position are O(1) or O(log n)."""

    def __init__(self, text: str, sentences: list[tuple[int, int]] | None = None) -> None:
        """`sentences`: where they begin and end, if that is known."""
        self.text = text
        self.sentences = sentences_of(text) if sentences is None else sentences
        self._sentence_starts = [start for start, _ in self.sentences]
        self.words, self.areas = _arbitrate(text, words().find(text))
        self._index()

    @cached_property
    def abroad(self) -> bool:
        """Whether titles of other countries may stand in the text."""
        return may_be_foreign(self.text)

    def _index(self) -> None:
        self._ends: dict[int, float] = {}
        self.words.sort(key=lambda word: word.start)
        self.word_at = {word.start: word for word in self.words}
        self.word_end = {word.end: word for word in self.words}
        self.area_at = {area.start: area for area in self.areas}
        self.area_end = {area.end: area for area in self.areas}
        self._word_starts = [word.start for word in self.words]
        self._area_starts = [area.start for area in self.areas]

    def names_known(self, spans: list[tuple[int, int]]) -> None:
        """Read again behind names that a word or an area ran into: 郝自强|调研, not 强调; 陶绍武|宣读, not 武宣."""
        changed = False
        for start, end in spans:
            for at in range(start, end):
                word, area = self.word_at.get(at), self.area_at.get(at)
                if word is not None and word.end > end:
                    self.words.remove(word)
                    self.words.extend(self._found_in(end, word.end + 4))
                    changed = True
                elif area is not None and area.end > end and not area.full:
                    self.areas.remove(area)
                    self.words.extend(self._found_in(end, area.end + 4))
                    changed = True
        if changed:
            self._index()

    def _found_in(self, start: int, end: int) -> list[Word]:
        """The words of a stretch that cross none of those known."""
        known = self.words_in(start - 6, end + 2)
        found = (
            Word(one.kind, start + one.start, start + one.end, one.value) for one in words().find(self.text[start:end])
        )
        return [one for one in found if not any(w.start < one.end and w.end > one.start for w in known)]

    def words_in(self, start: int, end: int) -> list[Word]:
        """The words that begin in a stretch of the text."""
        return self.words[bisect_left(self._word_starts, start) : bisect_left(self._word_starts, end)]

    def areas_in(self, start: int, end: int) -> list[AreaName]:
        """The area names that begin in a stretch of the text."""
        return self.areas[bisect_left(self._area_starts, start) : bisect_left(self._area_starts, end)]

    def word_before(self, position: int) -> Word | None:
        """The last word that ends at or before a position."""
        at = bisect_right(self._word_starts, position - 1) - 1
        while at >= 0 and self.words[at].end > position:
            at -= 1
        return self.words[at] if at >= 0 else None

    def sentence(self, position: int) -> tuple[int, int]:
        """The sentence around a position."""
        at = bisect_right(self._sentence_starts, position) - 1
        return self.sentences[at if at > 0 else 0] if self.sentences else (0, len(self.text))

    def since(self, position: int) -> int:
        """Where the sentence around a position begins, in spite of semicolons."""
        start = self.sentence(position)[0]
        while start and self.text[start - 1] == "；":
            start = self.sentence(start - 1)[0]
        return start

    def sentences_with(self, pattern: re.Pattern[str] | Cued) -> list[tuple[int, int]]:
        """The sentences in which a pattern of words is found, in order."""
        found: list[tuple[int, int]] = []
        for match in pattern.finditer(self.text):
            if not found or match.start() >= found[-1][1]:
                found.append(self.sentence(match.start()))
        return found

    def _masked(self, position: int) -> bool:
        """Whether a word of events begins inside another word: 买买|提出席 hides 出席."""
        before = self.word_before(position + 1)
        if before is None or not before.start < position < before.end:
            return False
        if self.text.startswith(REPORTING, before.start):
            return False
        hidden = words().find(self.text[position : position + 6])
        return bool(hidden) and hidden[0].start == 0 and hidden[0].kind == "v" and hidden[0].end > 1

    def ends(self, position: int) -> float:
        """How surely something new begins at a position (see `Names.end`)."""
        known = self._ends.get(position)
        if known is None:
            known = self._ends[position] = self._how_surely(position)
        return known

    def _how_surely(self, position: int) -> float:
        if position >= len(self.text):
            return 4
        character = self.text[position]
        if not ("\u3400" <= character <= "\u9fff" or HAN.match(character) or character == "·"):
            return 4
        if character in "边代" and MANNER.match(self.text, position):
            return VERB_BEGINS
        if APART.match(self.text, position):
            return 3
        word = self.word_at.get(position)
        if word is not None and word.kind == "v" and word.value[0] in "AHSRVKWrkZP" and word.end - word.start > 1:
            return VERB_BEGINS
        pair = self.text[position : position + 2]
        told = pair in HOW or TELLING.match(self.text, position) is not None
        if told or (word is not None and word.kind == "v" and word.value[0] == "P"):
            return 3
        if word is not None and (len(word.value[0]) > 1 or word.kind != "v" or word.end - word.start > 1):
            return 3
        if word is not None and word.value[0] == "K":
            return 2
        if character in "到赴" and position + 1 in self.area_at:
            return 3
        if character in "到赴在" and THERE.match(self.text, position):
            return NEARLY
        if word is None and self._masked(position):
            return 3
        if position in self.area_at and self.area_at[position].full:
            return 3
        common = names().common
        if character in names().follow or pair in common or pair in MEANT or pair in ASIDE:
            return 2
        return 2 if self.text[position : position + 4] in common else 0


TELLING = re.compile(
    "第[一二三四五六七八九十][个位时]|头一[个位]|[前头]一[天日晚]|首[先个位]|的(?:情况|工作|专题)?(?:汇报|介绍|讲解|发言|讲话|开场白|陪同|引导|带领)"
)
"""What only somebody does or is: 局长某某|的情况汇报, 书记某某|第一个发言."""
NO_AREA = re.compile("(?<=[业游教矿农工商技才林果牧水电产药茶文科态])[富兴安]县|代县(?=长)")
"""铁矿|富县, 旅游|兴县, 任命某某为|代县|长."""
ARRIVED = ("来到", "赶到", "回到", "走到", "转到", "飞到", "送到")


def _within_word(text: str, area: AreaName) -> bool:
    """Whether an area of two characters is cut out of a common word: 示范|县."""
    if text.endswith(ARRIVED, 0, area.start):
        return False
    return area.end - area.start == 2 and text[max(0, area.start - 1) : area.start + 1] in names().common


def _zone_elsewhere(before: AreaName | None, area: AreaName) -> bool:
    """Whether a zone's short name only ends that of a zone of the area right before it: 揭阳|空港经济区."""
    if before is None or before.end != area.start or area.full:
        return False
    places = gazetteer()
    return all(places.area(one).level == "zone" for one in area.areas) and not any(
        places.contains(above, one) for above in before.areas for one in area.areas
    )


def _of_words(text: str, area: AreaName) -> bool:
    """Whether what looks like an area's name is rather a word or part of one."""
    common = NO_AREA.match(text, area.start) is not None or area.name in common_areas() or _within_word(text, area)
    return common or (not area.full and within_city(text, area.start, area.end))


def _within(text: str, word: AreaName) -> list[AreaName]:
    """The area whose full name begins within what is none: 莅|临沭|阳县 hides 沭阳县."""
    automaton, values = _area_automaton()
    since = word.start + 1
    for index, start, end in automaton.find_matches_as_indexes(text[since : word.end + LONGEST_AREA]):
        if start < word.end - since < end and values[index][1]:
            return [AreaName(since + start, since + end, text[since + start : since + end], *values[index])]
    return []


def _arbitrate(text: str, found: list[Word]) -> tuple[list[Word], list[AreaName]]:
    """Words and area names that don't cross: 来安县|委书记 becomes 来安|县委|书记, a word inside a place is none."""
    automaton, values = _area_automaton()
    areas = [
        AreaName(start, end, text[start:end], *values[index])
        for index, start, end in automaton.find_matches_as_indexes(text)
    ]
    if not areas:
        return found, []
    ends = {area.end for area in areas}
    areas = [
        kept
        for area in areas
        for kept in ([area] if area.start in ends or not _of_words(text, area) else _within(text, area))
    ]
    areas = [area for at, area in enumerate(areas) if not _zone_elsewhere(areas[at - 1] if at else None, area)]
    starts = {area.start for area in areas}
    lexicon = words()
    kept_words: list[Word] = []
    kept_areas: list[AreaName] = []
    at = 0
    for area in areas:
        while at < len(found) and found[at].end <= area.start:
            kept_words.append(found[at])
            at += 1
        if at < len(found) and (
            found[at].start < area.start or (found[at].start == area.start and found[at].end > area.end)
        ):
            continue
        tail = text[area.end - 1 : area.end + 6]
        joined = area.end in starts
        if area.end - area.start > 2 and not joined and (area.full or area.name[-1] in lexicon.levels):
            inner = [w for w in lexicon.find(tail) if w.start == 0 and w.end > 1 and w.kind in "TOl"]
            if inner:
                word = inner[0]
                kept_areas.append(AreaName(area.start, area.end - 1, area.name, area.areas, True))
                kept_words.append(Word(word.kind, area.end - 1, area.end - 1 + word.end, word.value))
                while at < len(found) and found[at].start < kept_words[-1].end:
                    at += 1
                rest = [w for w in lexicon.find(text[kept_words[-1].end : kept_words[-1].end + 8]) if w.start == 0]
                if rest and (at >= len(found) or found[at].start > kept_words[-1].end):
                    offset = kept_words[-1].end
                    kept_words.append(Word(rest[0].kind, offset, offset + rest[0].end, rest[0].value))
                    while at < len(found) and found[at].start < kept_words[-1].end:
                        at += 1
                continue
        while at < len(found) and found[at].start < area.end:
            hidden = found[at]
            at += 1
            if hidden.end > area.end:
                again = [w for w in lexicon.find(text[area.end : hidden.end + 8]) if area.end + w.start < hidden.end]
                behind = [Word(w.kind, area.end + w.start, area.end + w.end, w.value) for w in again]
                kept_words.extend(behind)
                while behind and at < len(found) and found[at].start < behind[-1].end:
                    at += 1
        kept_areas.append(area)
    kept_words.extend(found[at:])
    return kept_words, kept_areas
