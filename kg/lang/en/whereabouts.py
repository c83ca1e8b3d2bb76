"""Where a project, site or company of a sentence lies, as far as the sentence tells."""

from bisect import bisect_left
from collections.abc import Mapping

from kg.draft.draft import Draft
from kg.draft.tokens import Token
from kg.lang.en.areas import area_at
from kg.lang.en.data import english, word_class
from kg.lang.en.line import Line
from kg.lang.en.names import name_at
from kg.lang.en.scan import Item
from kg.lang.en.visits import Letter
from kg.lang.en.words import START, Word
from kg.places import gazetteer

_AROUND = frozenset(("village", "community", "town", "township", "subdistrict", "county", "district"))
_THOSE = word_class("delegation") | word_class("people-there") | word_class("visited-people") | word_class("firms")
_APART = 2
"""More words than this between two areas are more than "and"."""
_LIES = frozenset(("based", "built", "located", "settled", "sited", "situated"))

_LINES = frozenset(
    ("canal", "creek", "expressway", "highway", "line", "railway", "river", "road", "street", "waterway")
)
"""What a bridge or station is on or over."""
_WITHIN = frozenset(("at", "in", "inside", "within"))


def lies_in(
    first: int, last: int, line: Line, areas: dict[int, str], tokens: list[Word], home: str | None
) -> str | None:
    """The area that holds what the words from first to last name: that of "in X" or "of X" behind it, else the one
    named before it, else that of the official who shows it, else home.
    """
    after = [word.low for word in tokens[last : last + 2]]
    at = last + 1 if after[:1] and after[0] in _LIES else last
    said_in, said_of = after[at - last :][:1] == ["in"], after[:1] == ["of"]
    behind = [i for _, i in line.of("L") if (said_in and at <= i.first <= at + 4) or (said_of and i.first == last + 1)]
    away = _whence(line, areas, home) | {i.first for _, i in line.of("L") if _origin(i, tokens)}
    before = [i for _, i in line.of("L") if i.last <= first and i.first not in away]
    said = next((areas[i.first] for i in (*behind, *reversed(before)) if i.first in areas), None)
    return said or _shown(last, line, areas, home) or home


def _origin(item: Item, tokens: list[Word]) -> bool:
    """As in "trainees from Wuxi", not in "guests from Wuxi's port"."""
    behind = tokens[item.last : item.last + 1]
    return item.first > 0 and tokens[item.first - 1].low == "from" and bool(behind) and behind[0].low != "'s"


def _whence(line: Line, areas: dict[int, str], home: str | None) -> set[int]:
    """The areas that only tell where guests are from: "A, mayor of Wuhu in Anhui, visited …", told in Wuxi."""
    if home is None or not line.holdings or "L" not in line.letters:
        return set()
    held = [holding.posts for holding in line.holdings if holding.verb is None]
    titled = {at for posts in held for at in range(posts[0].first, posts[-1].last + 2)}
    named = [item.first for at, item in line.of("L") if at in titled and item.first in areas]
    return {at for at in named if not _related(home, areas[at])}


def _shown(last: int, line: Line, areas: dict[int, str], home: str | None) -> str | None:
    """The area below home whose official shows a thing: "visited the dam, accompanied by A, head of Yandu District"."""
    by = next((at for at, item in line.of("v") if item.first >= last and item.entry and _hosts(item.entry.row)), None)
    if by is None or home is None:
        return None
    titled = [at for h in line.holdings for post in h.posts for at in range(post.first, post.last) if at > by]
    named = [line.items[at].first for at in titled if line.items[at].letter == "L"]
    area = areas.get(named[0]) if named else None
    return area if area and gazetteer().contains(home, area) else None


def _hosts(row: Mapping[str, str]) -> bool:
    return row["letter"] in "pW" and row["value"] == "host"


def _related(home: str, area: str) -> bool:
    return home == area or gazetteer().contains(home, area) or gazetteer().contains(area, home)


class Whereabouts:
    """Tells the things of a sentence that people come to from those that only say where another one lies."""

    def __init__(self, draft: Draft, tokens: list[Word]) -> None:
        self.draft = draft
        self.tokens = tokens

    def only_told(self, found: list[Token], token: Letter, line: Line) -> bool:
        """Whether a thing, behind the letters found so far, is only named for where something else lies."""
        letter, first, last, value = token
        if letter == "L" and self._unseen(found, first, last, value):
            return True
        return self._located(letter, found[-1].letter, first, last) or (
            letter in "LJOF" and self._beside(found, letter, first, last, line)
        )

    def _unseen(self, found: list[Token], first: int, last: int, value: int | str | None) -> bool:
        """Whether an area is only named for where something lies, or in the name of something."""
        about = self.tokens[first - 1].low in ("about", "concerning", "regarding", "with")
        return about or self._whence(first) or self._around(found, value) or self._in_a_name(found, first, last)

    def _whence(self, first: int) -> bool:
        """As in "where firms from X, Y and Z have settled": those behind the first, too."""
        at = first - 1
        while at > 0 and (self.tokens[at].shape == "C" or self.tokens[at].low in (",", "and")):
            at -= 1
        return at < first - 1 and self.tokens[at].low == "from" and self.tokens[at - 1].low in _THOSE

    def _in_a_name(self, found: list[Token], first: int, last: int) -> bool:
        """As in "visited the European Chamber Beijing office", "Wuxi Sunrise Pumps": such an area isn't visited."""
        before, behind = self.tokens[first - 1], self.tokens[last : last + 2]
        pair = [word.shape for word in behind] == ["C", "C"] and behind[0].start == self.tokens[last - 1].end + 1
        if found[-1].letter in "V&" and pair and behind[1].start == behind[0].end + 1:
            return not any(_known(self.tokens, at) for at in (last, last + 1))
        capital = before.shape in "CU" and before.end + 1 == self.tokens[first].start
        return found[-1].letter == "V" and capital and found[-1].end < before.start

    def _located(self, letter: str, before: str, first: int, last: int) -> bool:
        """As in "the plant in Lugang Town", "Phase III in the Sun Park": what stands behind says where a thing lies."""
        near = [word.low for word in self.tokens[max(0, first - 2) : first]]
        if letter == "L" and near[-1:] in (["of"], ["from"]) and self.tokens[first - 2].low in word_class("direction"):
            return True
        if letter == "L" and self._lies(first):
            return True
        if letter == "L":
            of = before == "L" and "of" in (near[-1:] if near[-1:] != ["the"] else near[:1])
            of = of and not self._whole(first)
            return of or (before in "JFO" and near[-1:] != [] and near[-1] in ("in", "of", "at", "the"))
        if letter in "FO" and before in "JFO" and near == ["of", "the"]:
            return True
        along = near == ["on", "the"] or near[-1:] == ["over"] or near in (["over", "the"], ["across", "the"])
        along = along and self.tokens[last - 1].low in _LINES
        return letter in "FJ" and before in "JFO" and (along or not _WITHIN.isdisjoint(near))

    def _beside(self, found: list[Token], letter: str, first: int, last: int, line: Line) -> bool:
        """As in "observed the lake's level", "A Village, B Town", "the road from A to B", "the Ring (at A and B)"."""
        if letter == "F" and last < line.last and self.tokens[last].low in word_class("aspect"):
            return True
        if letter in "LF" and last < line.last and self.tokens[last].low in english().meetings:
            return True
        near = [word.low for word in self.tokens[max(line.first, first - 6) : first]]
        moves = found[-1].letter == "V" and found[-1].end == self.tokens[first - 1].end
        if near[-1:] == ["to"] and "from" in near and not moves:
            start = first - len(near) + near.index("from") + 1
            return all(word.shape in "CU" or word.low == "the" for word in self.tokens[start : first - 1])
        if letter in "JF" and near[-1:] == ["from"]:
            return True
        if letter == "L" and near[-1:] == [","] and near[-2:-1] and near[-2] in _AROUND:
            return len(found) > 1 and found[-2].letter == "F"
        if (
            letter == "L"
            and found[-1].letter in "&,"
            and near[-1:] in (["in"], ["of"], ["at"])
            and not self._whole(first)
        ):
            return first - bisect_left(self.tokens, found[-1].end, key=START) > _APART
        opened = next((at for at in range(first - 1, line.first, -1) if self.tokens[at].low in "()"), 0)
        return bool(opened) and self.tokens[opened].low == "(" and self.tokens[opened - 1].low in english().projects

    def _whole(self, first: int) -> bool:
        """As in "the city of Macheng": the area itself."""
        the, kind, of = (word.low for word in self.tokens[first - 3 : first])
        return the == "the" and kind in word_class("area-kind") and of == "of"

    def _lies(self, first: int) -> bool:
        """As in "situated in the zone", "paid for by the city": an area that a thing lies in or belongs to."""
        for word in reversed(self.tokens[max(0, first - 4) : first]):
            if word.shape != "l":
                break
            if word.low in word_class("lying"):
                return True
        return False

    def _around(self, found: list[Token], value: int | str | None) -> bool:
        """As in "Taizhou, Zhejiang province": an area named behind the area within it says where that is."""
        before = (
            found[-1] if found[-1].letter == "L" else found[-2] if len(found) > 1 and found[-1].letter in ",&" else None
        )
        if before is None or before.letter != "L" or not isinstance(before.value, int) or not isinstance(value, int):
            return False
        inner, outer = self.draft.info(before.value).get("area"), self.draft.info(value).get("area")
        return bool(inner and outer and inner != outer and gazetteer().contains(outer, inner))


def _known(tokens: list[Word], at: int) -> bool:
    """Whether a word is a day's, or part of a title, an area or a person's name."""
    data, word = english(), tokens[at]
    named = name_at(tokens, at, data) is not None or area_at(tokens, at) is not None
    return named or word.low in word_class("day-name") or data.titles.match(tokens, at) is not None
