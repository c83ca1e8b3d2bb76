"""Cuts a sentence into items: areas, possible names, parts of titles, verbs and other words, a letter each.

L area   N possible name   H noun of a title   G organ   Y standing committee   m modifier of a title   V level word
v verb   o of, from   d article   s possessive   c and   k comma   b bracket   a as   g including   j is   h who
Q he, she   E company   w other Word   x other word   0 number   . mark
"""

from collections.abc import Set
from typing import NamedTuple

from kg.lang.en.area_or_name import LONG, given_name, is_area, long_name, surname_first
from kg.lang.en.areas import AreaName, area_at
from kg.lang.en.beginnings import beginning, dull
from kg.lang.en.data import English, Entry, word_class
from kg.lang.en.honorifics import honorific, openers
from kg.lang.en.marks import (
    FORMER,
    HEAD,
    addressed,
    called_long,
    goes_on_as_name,
    headed,
    heading,
    initial,
    livestock,
    note,
    of_its_own,
    since,
    tibetan,
    tibetan_alone,
    until,
)
from kg.lang.en.names import STRONG, NameShape, name_at
from kg.lang.en.plain import EACH, NOW, PLAIN, UNTIL, as_well, letter_of, turning_words
from kg.lang.en.small_names import BEFORE, mongol_name, small_name, title_or_list, word_name
from kg.lang.en.wholes import company_at, zone_at
from kg.lang.en.words import Word

PAIR, _CLAUSE = 2, 14
_new = tuple.__new__  # sooner than a NamedTuple's own constructor, which counts where there is one a word


class Item(NamedTuple):
    """One item: words ``first`` to ``last`` (exclusive) of the article's words, its letter, and what was found."""

    letter: str
    first: int
    last: int
    area: AreaName | None = None
    name: NameShape | None = None
    entry: Entry | None = None


def does(item: Item, letter: str) -> bool:
    """Whether an item is a verb of a letter of `kg.draft.tokens`."""
    return item.letter == "v" and item.entry is not None and item.entry.row["letter"] == letter


def items(words: list[Word], first: int, last: int, said: Set[str], data: English) -> list[Item]:
    """The items of the words from `first` to `last`; `said`: these words in lower case."""
    cut = _Cut(words, first, last, said, data)
    found = cut.found
    at, respect, turning = first, openers(), turning_words()
    while at < last:
        _, _, low, shape, joined, _ = words[at]
        if shape == "l" and not joined and dull(low, words, at + 1):
            if low in turning:
                at += _TURNS.get(low, _Cut.particle)(cut, at, low)
                continue
            letter = PLAIN.get(low, "x")  # so nearly all are
        elif shape in ".s0":
            if size := cut.unread(at, low):
                at += size
                continue
            letter = letter_of(words[at])
        else:
            if low in respect and shape in "CU" and (size := honorific(words, at, last)):
                at += size + cut.addressed(at + size)
            else:
                at += cut.open(at, low, shape)
            continue
        found.append(_new(Item, (letter, at, at + 1, None, None, None)))
        at += 1
    return found


class _Cut:
    """One sentence while it is cut: each step puts down the items that begin at a word, and returns their words."""

    __slots__ = ("companies", "data", "first", "found", "last", "tibetans", "words", "zones")

    def __init__(self, words: list[Word], first: int, last: int, said: Set[str], data: English) -> None:
        self.words, self.first, self.last, self.data = words, first, last, data
        self.companies = not said.isdisjoint(word_class("company-end"))
        self.zones = not said.isdisjoint(word_class("zone-end")) or {"park", "committee"} <= said
        self.tibetans = not said.isdisjoint(word_class("tibetan"))
        self.found: list[Item] = []

    def before(self, letters: str) -> bool:
        """Whether the item before is of one of some letters."""
        return bool(self.found) and self.found[-1].letter in letters

    def put(self, letter: str, at: int, size: int = 1) -> int:
        """Put down an item that is no more than its letter."""
        self.found.append(Item(letter, at, at + size))
        return size

    def title(self, at: int, entry: Entry, of: int, end: int) -> int:
        """Put down a title, and the "of" that the words from `of` to `end` stand for."""
        self.found += (Item("H", at, at + 1, entry=entry), Item("o", of, end))
        return end - at

    def particle(self, at: int, _low: str) -> int:
        """As in "Ludwig van der Berg"."""
        return self.put("w" if self.before("w") and goes_on_as_name(self.words, at, self.last) else "x", at)

    def as_(self, at: int, _low: str) -> int:
        """As in "A as well as B"."""
        return self.put("c", at, 3) if as_well(self.words, at, self.last) else self.put("a", at)

    def article(self, at: int, low: str) -> int:
        """As in "the the mayor", a slip."""
        return self.put("d", at, 2 if at + 1 < self.last and self.words[at + 1].low == low else 1)

    def who(self, at: int, _low: str) -> int:
        """As in "A, who chairs the bureau", "who sits on the standing committee"."""
        if entry := heading(self.words, at + 1, self.last, self.data):
            return self.title(at, entry, at + 1, at + 2 + (self.words[at + 1].low in ("presides", "sits")))
        return self.put("h", at)

    def and_(self, at: int, _low: str) -> int:
        """As in "A, who sits on the standing committee and heads the publicity department"."""
        if entry := _and_heads(self.found, self.words, at + 1, self.last, self.data):
            return self.title(at, entry, at + 1, at + 2)
        return self.put("c", at)

    def directs(self, at: int, _low: str) -> int:
        """As in "A directs the city's foreign affairs office"."""
        if self.before("Nw") and (entry := heading(self.words, at, self.last, self.data)):
            return self.title(at, entry, at, at + 1)
        return self.put("x", at)

    def which(self, at: int, _low: str) -> int:
        """As in "the bureau, which he has headed since May"."""
        if size := headed(self.words, at, self.last):
            self.found.append(Item("H", at, at + 1, entry=HEAD))
            return size
        return self.put("x", at)

    def each(self, at: int, _low: str) -> int:
        """As in "A and B, both vice mayors"."""
        return self.put("d" if self.before("kc") and self._begins_title(at + 1) else "x", at)

    def now(self, at: int, _low: str) -> int:
        """As in "A, now director of the bureau": not put down."""
        return 1 if self.before("k") and self._begins_title(at + 1) else self.put("x", at)

    def since(self, at: int, _low: str) -> int:
        """As in "mayor since May": not put down."""
        return (self.before("HGY") and since(self.words, at, self.last)) or self.put("x", at)

    def until(self, at: int, _low: str) -> int:
        """As in "A, until this May the mayor of Wuxi": the title is a former one."""
        size = until(self.words, at, self.last, self.data) if self.before("k") else 0
        if size:
            self.found.append(Item("m", at, at + size, entry=FORMER))
        return size or self.put("x", at)

    def _begins_title(self, at: int) -> bool:
        return at < self.last and self.data.titles.match(self.words, at) is not None

    def unread(self, at: int, low: str) -> int:
        """How many words of stops and notes are not put down: "Gov.", "(temporary post)"."""
        if low == "." and at > self.first and self.words[at - 1].low == "gov":
            return 1
        return note(self.words, at, self.last) if low == "(" else 0

    def addressed(self, at: int) -> int:
        """Names in lower case behind "Mr."."""
        end = at
        for _ in range(PAIR):
            if end < self.last and addressed(self.words, end, self.data):
                end += self.put("w", end)
        return end - at

    def open(self, at: int, low: str, shape: str) -> int:
        """A word that may be part of a name, a title or a verb."""
        words, last, found = self.words, self.last, self.found
        behind_name = self.before("w")
        if behind_name and len(low) == 1 and initial(words, at, last):
            return self.put("w", at, 2)
        item = self._body(at) if self.companies or self.zones else None
        if item is None and behind_name and goes_on_as_name(words, at, last):
            item = Item("w", at, at + 1)
        if item is None and self.tibetans:
            if (shape == "l" or (at + 1 < len(words) and words[at + 1].shape == "l")) and tibetan(words, at):
                return self.put("w", at) + self.put("w", at + 1)
            if tibetan_alone(words, at, at == self.first or words[at - 1].low == "and"):
                item = Item("w", at, at + 1)
        if item is None:
            small = shape == "l" and low in self.data.surnames
            behind = small and title_or_list("".join([one.letter for one in found[-BEFORE:]]))
            item = _item(words, at, self.data, titled=behind)
        item = self._fitting(item, at, low)
        if item.last > last or (item.letter == "H" and at > self.first and livestock(words, at)):
            item = Item(letter_of(words[at]), at, at + 1)
        found.append(item)
        return item.last - at

    def _body(self, at: int) -> Item | None:
        """The company or zone that begins at a word."""
        if self.companies and (firm := company_at(self.words, at, self.last, self.data)) is not None:
            return Item("E", at, firm)
        zone = zone_at(self.words, at, self.last, self.data) if self.zones else None
        return Item("L", at, at + zone.size, area=zone) if zone else None

    def _fitting(self, item: Item, at: int, low: str) -> Item:
        """An item, or what it is where what stands beside it tells of another."""
        words, found, letter = self.words, self.found, item.letter
        if low == "long" and self.before("LV") and called_long(words, at, self.last, self.data):
            return Item("H", at, at + 1, entry=HEAD)
        if found:
            before = "".join([one.letter for one in found[-BEFORE:]])
            small = small_name(words, at, self.last, before, self.data)
            if small and _smaller(item, small):
                return Item("w", at, at + small)
        if letter == "x":
            if self.before("HL") and mongol_name("".join([one.letter for one in found[-3:]]), words[at], self.data):
                return Item("w", at, at + 1)
            if low == "at" and self.before("H"):
                return Item("o", at, at + 1)
        elif letter == "Q" and words[at].shape == "C" and at > self.first and words[at - 1].shape == "l":
            return Item("w", at, at + 1)
        elif letter == "V" and low == "state" and at + 1 < self.last and words[at + 1].low in ("owned", "run"):
            return Item(letter_of(words[at]), at, at + 1)
        return item


_TURNS = {
    "and": _Cut.and_,
    "as": _Cut.as_,
    "directs": _Cut.directs,
    "since": _Cut.since,
    **dict.fromkeys(UNTIL, _Cut.until),
    "which": _Cut.which,
    "who": _Cut.who,
    **dict.fromkeys((low for low, letter in PLAIN.items() if letter == "d"), _Cut.article),
    **dict.fromkeys(EACH, _Cut.each),
    **dict.fromkeys(NOW, _Cut.now),
}
"""Small words that may be more than they are by themselves; all others of them are particles of names."""


def _smaller(item: Item, small: int) -> bool:
    """Whether a name in small letters, of so many words, is more likely there than an item."""
    if item.letter == "N":
        return small >= LONG and item.last < item.first + small
    if item.letter == "L":
        return small == 1 and item.area is not None and not item.area.full
    return item.letter in "xd"


def _and_heads(found: list[Item], words: list[Word], at: int, last: int, data: English) -> Entry | None:
    """As in "A, who sits on the standing committee and heads the publicity department": another title of A."""
    heads = at < last and words[at].low in ("chairs", "directs", "heads", "leads", "runs")
    who = heads and any(words[item.first].low == "who" for item in found[-_CLAUSE:])
    return heading(words, at, last, data) if who else None


def _item(words: list[Word], at: int, data: English, *, titled: bool) -> Item:
    word = words[at]
    start = beginning(word.low)
    name = ((titled and word_name(words, at, data)) or name_at(words, at, data)) if start.name else None
    area = area_at(words, at) if start.area else None
    if name is None and area is None and not start.title and not start.verb:
        return _new(Item, ("w" if long_name(word, data) else letter_of(word), at, at + 1, None, None, None))
    if area is not None and ((word.shape == "M" and name) or not is_area(words, at, area, data)):
        area = None
    if area is not None and area.size == 1 and (given_name(words, at, name, data) or tibetan(words, at)):
        area = None
    if area is not None and area.size == 1 and at and tibetan(words, at - 1):
        area = None
    if area is not None and (name is None or area.size >= name.size or area.full or not surname_first(name)):
        return Item("L", at, at + area.size, area=area)
    title = data.titles.match(words, at) if start.title else None
    if title and of_its_own(words, at, title[0]):
        title = data.titles.match(words[at : at + 1], 0)
    verb = data.verbs.match(words, at) if start.verb and not word.joined else None
    size = max(title[0] if title else 0, verb[0] if verb else 0)
    if name is not None and (name.size > size or name.strength == STRONG):
        return Item("N", at, at + name.size, name=name)
    if title and (not verb or title[0] >= verb[0]):
        entry = title[1]
        letter = "Y" if entry.row.get("organ") == "standing" else entry.tag
        return Item(letter, at, at + title[0], entry=entry)
    if verb:
        return Item("v", at, at + verb[0], entry=verb[1])
    return _new(Item, (letter_of(word), at, at + 1, None, None, None))
