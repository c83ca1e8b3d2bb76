"""Names of bodies that take several items: departments with the topics they are of, areas by their bare names."""

import re

from kg.lang.en.data import Entry, english, word_class
from kg.lang.en.names import syllables
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

_COMMA = re.compile(
    "(?<=[Nw]k)(?P<title>m*H)(?P<comma>k)(?P<body>(?:[LV]s?|w){0,4}[GE](?:o?[GLw]){0,3})(?:(?P<within>k)[LV]{1,2}(?=k|[.]?$))?(?=[k.]|c[Nw]|$)"
)
# words in lower case that no company's name holds
_BETWEEN = word_class("function") | {"the", "a", "of"}


def departments(items: list[Item], words: list[Word]) -> list[Item]:
    """The items of a sentence with each department and its topics as one.

    As in "Department of Agriculture and Rural Affairs", "Bureau of Culture, Radio, Television and Tourism", "Culture,
    Sports and Tourism Bureau"; a minister with them, too.
    """
    at = len(items) - 1
    while at >= 0:
        item = items[at]
        if item.letter == "G" and item.entry and at and _of_a_street(items[at - 1], item, words):
            items[at] = item._replace(entry=item.entry._replace(row={**item.entry.row, "organ": "government"}))
        elif item.letter == "G" and item.entry and item.entry.row["organ"] in ("department", "institute", "university"):
            first, last = _topics_before(items, at, words), _topics_behind(items, at, words)
            if last - first > 1:
                entry = _national(item.entry) if words[item.first].low == "ministry" and last > at + 1 else item.entry
                items[first:last] = [item._replace(first=items[first].first, last=items[last - 1].last, entry=entry)]
                at = first
        elif item.letter in "GH" and item.entry and (own := _of_topics(item.entry)):
            last = _topics_behind(items, at, words)
            if last > at + 1 and (item.letter == "H" or words[items[at + 1].first].low != "of"):
                items[at:last] = [item._replace(last=items[last - 1].last, entry=own)]
        at -= 1
    return items


def _of_a_street(area: Item, office: Item, words: list[Word]) -> bool:
    """As in "the Linshan Subdistrict Office": its government."""
    alone = office.last - office.first == 1 and words[office.first].low == "office"
    kind = words[area.last - 1]
    return (
        alone
        and area.letter == "L"
        and (kind.low in ("street", "subdistrict") or (kind.low == "district" and kind.joined))
    )


def _national(entry: Entry) -> Entry:
    """The same body as the state's: "Ministry of Finance", "minister of finance", as no area has any."""
    return entry._replace(row={**entry.row, "level": "nation"})


def commas(items: list[Item], words: list[Word]) -> None:
    """Let the comma of "A, Director, Bureau of Finance, Linshan City" be an "of", as lists of guests are written."""
    letters = "".join([item.letter for item in items])
    for match in _COMMA.finditer(letters):
        at, last = match.start("comma"), match.end("body")
        capital = all(words[item.first].shape in "CUM" for item in items[at + 1 : last] if item.letter in "GEHw")
        small = any(words[item.first].shape == "l" for item in items[match.start("title") : at] if item.letter in "mH")
        if capital and not small and words[items[at].first].low == ",":
            items[at] = items[at]._replace(letter="o")
            if (within := match.start("within")) >= 0:
                items[within] = items[within]._replace(letter="o")


def _of_topics(entry: Entry) -> Entry | None:
    """What a noun is with topics behind it: a minister of the state, one of several committees of a congress."""
    if entry.row.get("base") == "minister":
        return _national(entry)
    if entry.row.get("organ") == "committee" and entry.tag == "G":
        return entry._replace(row={**entry.row, "organ": "committee-of"})
    return None


def companies(items: list[Item], words: list[Word]) -> list[Item]:
    """The items of a sentence with each company that a translator left in lower case as one.

    As in "went to anhui hengtai circuit board co., LTD.", "Fujian haiyu Foods Co., Ltd.": from an area's name on.
    """
    for at in range(len(items) - 1, 1, -1):
        middle = items[at - 1]
        if (
            items[at].letter == "E"
            and items[at - 2].letter == "L"
            and middle.letter == "x"
            and pinyin(words[middle.first])
        ) and words[items[at - 2].last].start == words[items[at - 2].last - 1].end + 1:
            items[at - 2 : at + 1] = [Item("E", items[at - 2].first, items[at].last)]
            return companies(items, words)
    for at in range(len(items) - 1, 0, -1):
        if words[items[at].first].low != "co" or items[at].letter == "E":
            continue
        last = at + 1
        while last < len(items) and words[items[last].first].low in (".", ",", "ltd", "limited"):
            last += 1
        first = at
        while first and items[first - 1].letter in "xwN0GV" and words[items[first - 1].first].low not in _BETWEEN:
            first -= 1
        opening = words[items[first].first]
        own = first < at and items[first].letter == "x" and pinyin(opening)
        own = own or (
            0 < first < at and items[first].letter == "w" and opening.shape == "C" and syllables(opening.low) > 1
        )
        first -= not (own and not (first and items[first - 1].letter == "L"))
        if first >= 0 and (own or items[first].letter == "L") and words[items[last - 1].first].low != "co":
            last -= words[items[last - 1].first].low == ","
            while first and items[first - 1].letter == "L" and items[first - 1].last == items[first].first:
                first -= 1
            items[first:last] = [Item("E", items[first].first, items[last - 1].last)]
            return companies(items, words)
    return items


def pinyin(word: Word) -> bool:
    """Whether a word in lower case can only be pinyin: "xinde"."""
    return word.shape == "l" and syllables(word.low) > 1 and word.low not in english().english


def _topic(item: Item, words: list[Word]) -> bool:
    return item.letter not in "Ndk" and all(word.low in word_class("topic") for word in words[item.first : item.last])


def _topics_behind(items: list[Item], at: int, words: list[Word]) -> int:
    """The item behind the topics that follow "of" or "for"."""
    if at + 2 >= len(items) or words[items[at + 1].first].low not in ("of", "for", "on"):
        return at + 1
    last = here = at + 2
    while here < len(items):
        if _topic(items[here], words):
            last = here = here + 1
        elif items[here].letter in "kc" and last > at + 2:
            here += 1
        else:
            break
    return last if last > at + 2 else at + 1


def _topics_before(items: list[Item], at: int, words: list[Word]) -> int:
    """The first of several topics joined by "and" before a department, else the department itself."""
    first = here = at
    joined = False
    while here > 0:
        item = items[here - 1]
        if _topic(item, words):
            first = here = here - 1
        elif item.letter in "kc" and first < at and here > 1 and _topic(items[here - 2], words):
            if item.letter == "k" and not joined:
                break
            joined = True
            here -= 1
        else:
            break
    return first if joined else at


def _simple(name: list[Word]) -> bool:
    """Whether a name is one word and its kind: "Linshan District", "Linshan New Area"."""
    return [word.low for word in name[1:]] == ["new", "area"] or len(name) == 2


def bare_areas(sentences: list[list[Item]], words: list[Word]) -> None:
    """Let "Linshan" alone be an area where the article names "Linshan District" in full."""
    full = {
        words[item.first].low: item.area
        for items in sentences
        for item in items
        if item.area is not None and item.area.full and item.area.areas and _simple(words[item.first : item.last])
    }
    if not full:
        return
    for items in sentences:
        for at, item in enumerate(items):
            if item.letter == "w" and (area := full.get(words[item.first].low)) and words[item.first].shape == "C":
                items[at] = Item("L", item.first, item.last, area=area._replace(size=1, full=False))
