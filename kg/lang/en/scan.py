"""Cuts a sentence into items: areas, possible names, parts of titles, verbs and other words, a letter each.

L area   N possible name   H noun of a title   G organ   Y standing committee   m modifier of a title   V level word
v verb   o of, from   d article   s possessive   c and   k comma   b bracket   a as   g including   j is   h who
Q he, she   E company   w other Word   x other word   0 number   . mark
"""

from collections.abc import Set
from typing import NamedTuple

from kg.lang.en.areas import AreaName, area_at
from kg.lang.en.beginnings import beginning, dull
from kg.lang.en.data import English, Entry, english, word_class
from kg.lang.en.honorifics import honorific, openers
from kg.lang.en.marks import HEAD, addressed, headed, heading, initial, livestock, note, since, tibetan, tibetan_alone
from kg.lang.en.names import STRONG, NameShape, name_at, syllables
from kg.lang.en.plain import EACH, NOW, PLAIN, as_well, turning_words
from kg.lang.en.small_names import BEFORE, TITLED, small_name, word_name
from kg.lang.en.wholes import company_at, zone_at
from kg.lang.en.words import Word

LONG, PAIR = 4, 2
_CLAUSE = 14
_THERE = frozenset(("in", "of", "to", "at", "from", "near"))
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
    """Whether an item is a verb of a letter of `kg.find.tokens`."""
    return item.letter == "v" and item.entry is not None and item.entry.row["letter"] == letter


def items(words: list[Word], first: int, last: int, said: Set[str], data: English) -> list[Item]:
    """The items of the words from `first` to `last`; `said`: these words in lower case."""
    found: list[Item] = []
    at = first
    particles, respect, turning = word_class("name-particle"), openers(), turning_words()
    companies, zones = not said.isdisjoint(word_class("company-end")), not said.isdisjoint(word_class("zone-end"))
    while at < last:
        word = words[at]
        _, _, low, shape, joined, _ = word
        if shape == "l" and not joined and dull(low, words, at + 1):
            letter = PLAIN.get(low, "x")
            if low not in turning:  # so nearly all are
                found.append(_new(Item, (letter, at, at + 1, None, None, None)))
                at += 1
                continue
            if letter == "x" and found and found[-1].letter == "w" and word.low in particles:
                letter = "w" if _goes_on_as_name(words, at, last) else "x"
            elif letter == "a" and as_well(words, at, last):
                found.append(Item("c", at, at + 3))
                at += 3
                continue
            elif letter == "h" and (entry := heading(words, at + 1, last, data)):
                end = at + 2 + (words[at + 1].low in ("presides", "sits"))
                found += (Item("H", at, at + 1, entry=entry), Item("o", at + 1, end))
                at = end
                continue
            elif letter == "c" and (entry := _and_heads(found, words, at + 1, last, data)):
                found += (Item("H", at, at + 1, entry=entry), Item("o", at + 1, at + 2))
                at += 2
                continue
            elif letter == "d" and at + 1 < last and words[at + 1].low == word.low:
                found.append(Item("d", at, at + 2))
                at += 2
                continue
            elif word.low == "directs" and found and found[-1].letter in "Nw":
                if entry := heading(words, at, last, data):
                    found.append(Item("H", at, at + 1, entry=entry))
                    letter, entry = "o", None
                else:
                    letter = "x"
            elif word.low == "which" and (size := headed(words, at, last)):
                found.append(Item("H", at, at + size, entry=HEAD))
                at += size
                continue
            elif word.low in EACH and found and found[-1].letter in "kc" and _begins_title(words, at + 1, last, data):
                letter = "d"
            elif word.low in NOW and found and found[-1].letter == "k" and _begins_title(words, at + 1, last, data):
                at += 1
                continue
            elif word.low == "since" and found and found[-1].letter in "HGY" and (size := since(words, at, last)):
                at += size
                continue
            found.append(_new(Item, (letter, at, at + 1, None, None, None)))
            at += 1
            continue
        if shape in ".s0":
            if word.low == "." and at > first and words[at - 1].low == "gov":
                at += 1
            elif word.low == "(" and (size := note(words, at, last)):
                at += size
            else:
                found.append(_new(Item, (_plain(word), at, at + 1, None, None, None)))
                at += 1
            continue
        if word.low in respect and shape in "CU" and (size := honorific(words, at, last)):
            at += size
            for _ in range(PAIR):
                if at < last and addressed(words, at, data):
                    found.append(Item("w", at, at + 1))
                    at += 1
            continue
        if len(word.low) == 1 and found and found[-1].letter == "w" and initial(words, at, last):
            found.append(Item("w", at, at + 2))
            at += 2
            continue
        item = None
        if companies:
            firm = company_at(words, at, last, data)
            item = None if firm is None else Item("E", at, firm)
        if zones and item is None and (area := zone_at(words, at, last, data)):
            item = Item("L", at, at + area.size, area=area)
        if item is None and found and found[-1].letter == "w" and _goes_on_as_name(words, at, last):
            item = Item("w", at, at + 1)
        if (
            item is None
            and (shape == "l" or (words[at + 1 : at + 2] and words[at + 1].shape == "l"))
            and tibetan(words, at)
        ):
            found += (Item("w", at, at + 1), Item("w", at + 1, at + 2))
            at += PAIR
            continue
        if item is None and tibetan_alone(words, at, at == first or words[at - 1].low == "and"):
            item = Item("w", at, at + 1)
        small = small_name(words, at, last, "".join([one.letter for one in found[-BEFORE:]]), data) if found else 0
        if item is None:
            item = _item(words, at, data, titled=shape == "l" and low in data.surnames and _titled(found))
        if low == "long" and found and found[-1].letter in "LV" and _long(words, at, last, data):
            item = Item("H", at, at + 1, entry=HEAD)
        if small >= LONG and item.letter == "N" and item.last < at + small:
            item = Item("w", at, at + small)
        if small and (item.letter in "xd" or (small == 1 and item.letter == "L" and item.area and not item.area.full)):
            item = Item("w", at, at + small)
        if item.letter == "Q" and shape == "C" and at > first and words[at - 1].shape == "l":
            item = Item("w", at, at + 1)
        if item.letter == "x" and found and found[-1].letter in "HL" and _small_name(found, word, data):
            item = Item("w", at, at + 1)
        if item.letter == "x" and word.low == "at" and found and found[-1].letter == "H":
            item = Item("o", at, at + 1)
        if item.letter == "V" and low == "state" and at + 1 < last and words[at + 1].low in ("owned", "run"):
            item = Item(_plain(word), at, at + 1)
        if item.last > last or (item.letter == "H" and at > first and livestock(words, at)):
            item = Item(_plain(words[at]), at, at + 1)
        found.append(item)
        at = item.last
    return found


def _and_heads(found: list[Item], words: list[Word], at: int, last: int, data: English) -> Entry | None:
    """As in "A, who sits on the standing committee and heads the publicity department": another title of A."""
    heads = at < last and words[at].low in ("chairs", "directs", "heads", "leads", "runs")
    who = heads and any(words[item.first].low == "who" for item in found[-_CLAUSE:])
    return heading(words, at, last, data) if who else None


def _begins_title(words: list[Word], at: int, last: int, data: English) -> bool:
    """Whether a title begins at a word: "A and B, both vice mayors", "A, B and other city leaders"."""
    return at < last and data.titles.match(words, at) is not None


def _goes_on_as_name(words: list[Word], at: int, last: int) -> bool:
    """Whether a word goes on with a foreign name: "Kim Ji-hoon", "Ludwig van der Berg"."""
    word = words[at]
    if word.joined and word.shape == "l":
        return not english().titles.begins(word.low)
    if word.low not in word_class("name-particle"):
        return False
    following = words[at + 1 : min(at + 3, last)]
    return bool(following) and (following[0].shape == "C" or following[0].low in word_class("name-particle"))


def _plain(word: Word) -> str:
    letter = PLAIN.get(word.low)
    if letter:
        return letter
    return "0" if word.shape == "0" else "." if word.shape == "." else "x" if word.shape == "l" else "w"


def _long(words: list[Word], at: int, last: int, data: English) -> bool:
    """As in "Jinfeng district long Gao Min": what machines call the head of the area."""
    kind = words[at - 1].low in word_class("area-kind") and words[at].shape == "l"
    return kind and at + 1 < last and name_at(words, at + 1, data) is not None


def _titled(found: list[Item]) -> bool:
    """Whether a title, or a list of names, goes right before what follows."""
    before = "".join([item.letter for item in found[-BEFORE:]])
    return TITLED.search(before) is not None or (before[-1:] in ("k", "c") and before[-2:-1] in ("N", "w"))


def _item(words: list[Word], at: int, data: English, *, titled: bool) -> Item:
    word = words[at]
    start = beginning(word.low)
    name = ((titled and word_name(words, at, data)) or name_at(words, at, data)) if start.name else None
    area = area_at(words, at) if start.area else None
    if name is None and area is None and not start.title and not start.verb:
        return _new(Item, ("w" if long_name(word, data) else _plain(word), at, at + 1, None, None, None))
    if area is not None and ((word.shape == "M" and name) or not _is_area(words, at, area, data)):
        area = None
    if area is not None and area.size == 1 and (_apposed(words, at, name, data) or tibetan(words, at)):
        area = None
    if area is not None and area.size == 1 and at and tibetan(words, at - 1):
        area = None
    if area is not None and (name is None or area.size >= name.size or area.full or not _surname(name)):
        return Item("L", at, at + area.size, area=area)
    title = data.titles.match(words, at) if start.title else None
    if title and _of_whose(words, at, title[0]):
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
    return _new(Item, (_plain(word), at, at + 1, None, None, None))


def _of_whose(words: list[Word], at: int, size: int) -> bool:
    """As in "head of the county's water bureau", "head of the county tourism bureau": no head of the county."""
    end = at + size
    if size < 2 or words[at + 1].low != "of" or end >= len(words):
        return False
    return words[end].low == "'s" or _goes_on_as_body(words, end)


def _goes_on_as_body(words: list[Word], at: int) -> bool:
    """Whether the name of a body goes on at a word: "tourism bureau" behind "the county"."""
    for word in range(at, min(at + 4, len(words))):
        found = english().titles.match(words, word)
        if found and found[1].tag == "G":
            return True
        if words[word].shape not in "lC" or words[word].low in word_class("function") | {"of", "the"} or found:
            return False
    return False


def long_name(word: Word, data: English) -> bool:
    """Whether a word in lower case can be a Mongol, Tibetan or Uyghur name in pinyin: "buhechaolu"."""
    return word.shape == "l" and not word.joined and syllables(word.low) >= LONG and word.low not in data.english


def _small_name(found: list[Item], word: Word, data: English) -> bool:
    """As in "deputy banner head hurile", "the mayor of Hure Town wuliji": a Mongol name behind a title."""
    before = [item.letter for item in found[-3:]]
    titled = before[-1] == "H" or before == ["H", "o", "L"]
    name = word.shape == "l" and not word.joined and word.low not in data.english
    return titled and name and syllables(word.low) >= LONG - 1


def _is_area(words: list[Word], at: int, area: AreaName, data: English) -> bool:
    word = words[at]
    if word.joined and not area.full:
        return at > 0 and words[at - 1].shape != "l"
    if area.full:
        return True
    common = word.shape == "l" and word.low in data.english
    return area.size > 1 or not (syllables(word.low) == 1 or common)


def _apposed(words: list[Word], at: int, name: NameShape | None, data: English) -> bool:
    """Whether a title is told of a name that begins with its given name, which may be an area: "Jianping Li, mayor"."""
    if name is None or not name.reversed or (at and words[at - 1].low in _THERE):
        return False
    comma = at + name.size
    if words[at].shape == "C" and words[comma - 1].shape == "U":
        return True
    before = data.titles.match(words, at - 1) if at else None
    if before and words[at - 1].shape in "CU" and comma < len(words) and words[comma].low in ("and", ",", "as"):
        return all(one.shape == "C" for one in words[at:comma])
    if comma + 1 >= len(words) or words[comma].text != "," or any(one.shape != "C" for one in words[at:comma]):
        return False
    behind = comma + 1 + (words[comma + 1].low in ("a", "an", "the"))
    return behind < len(words) and data.titles.match(words, behind) is not None


def _surname(name: NameShape) -> bool:
    """Whether the name begins with its surname, so that its given name may look like an area: "Wang Yichun"."""
    return not name.reversed and name.strength == STRONG
