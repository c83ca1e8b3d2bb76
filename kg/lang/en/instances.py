"""Names told as instances of a noun: "firms such as Kelu Electronics and Heyu", "Kelu, Heyu and other enterprises"."""

from kg.draft.draft import Draft
from kg.lang.en.data import English, word_class
from kg.lang.en.line import Line, Subject, covered
from kg.lang.en.scan import does
from kg.lang.en.words import Word

_MARKS = (
    ("such", "as"),
    ("including",),
    ("like",),
    ("namely",),
    ("among", "them"),
    (":",),
    ("–",),
    ("—",),
)
"""What stands between a noun and its instances."""
_JOINTS = frozenset((",", "、", "and", "as", "well", "&", "the", "both"))
_PLACES = frozenset(("places", "plants", "sites", "spots", "stops", "units"))
_COUNTING = frozenset(
    ("a", "number", "of", "series", "several", "some", "string", "two", "three", "four", "five", "six")
)
_TO = frozenset(("at", "to", "into", "inside", "through", "around", "round", "over", "on", "with", "in"))
_MOVING = frozenset(("began", "calls", "closed", "concluded", "ended", "finished", "kicked", "opened", "stops"))
_LONGEST, _WITHIN, _KIND = 5, 6, 4


def instances(draft: Draft, tokens: list[Word], line: Line, found: list[Subject], data: English) -> list[Subject]:
    """The companies and sites that a sentence names so, but for those `found`."""
    result: list[Subject] = []
    if not line.paragraph or (_nouns() | _PLACES).isdisjoint(line.said):
        return result
    taken = {word for at in line.names for word in range(line.items[at].first, line.items[at].last)}
    for at in range(line.first, line.last):
        if tokens[at].low not in _nouns() | _PLACES or tokens[at].shape != "l" or at in taken:
            continue
        entries = _behind(tokens, at, line, found, data)
        behind = bool(entries)
        entries = entries or _before(tokens, at, line, found, data)
        if not entries or not _gone_to(tokens, at if behind else entries[0][0], line):
            continue
        for first, last in entries:
            if covered(found, first) or not taken.isdisjoint(range(first, last)) or _area(line, first, last):
                continue
            start, stop = tokens[first].start, tokens[last - 1].end
            name = draft.article.clean[start:stop]
            if tokens[at].low in _PLACES:
                result.append(Subject("F", first, last, draft.mention("site", name.lower(), start, stop, en=name)))
                continue
            mention = draft.mention("organization", name.lower(), start, stop, en=name, company="1")
            result.append(Subject("O", first, last, mention))
    return result


def kind_before(tokens: list[Word], at: int, first: int) -> int:
    """The word before "a number of enterprises such as", which ends at a word; the word itself without that."""
    mark = next((m for m in _MARKS[:3] if tuple(w.low for w in tokens[at + 1 - len(m) : at + 1]) == m), ())
    noun = at - len(mark)
    if not mark or noun <= first or tokens[noun].low not in _nouns() | _PLACES:
        return at
    before = noun - 1
    while before > max(first, noun - _WITHIN) and (
        tokens[before].low in _COUNTING or tokens[before].low not in word_class("function") | {"to", "at", "of", "with"}
    ):
        before -= 1
    return before


def _gone_to(tokens: list[Word], noun: int, line: Line) -> bool:
    """Whether somebody visits what begins at a word: not as in "home to firms", "how firms", "a partner of firms"."""
    visits = {item.last for item in line.items if does(item, "V")}
    at = noun
    while at > line.first and at not in visits and noun - at < _WITHIN + 2:
        word = tokens[at - 1]
        if word.shape in ".s" or (word.low in word_class("function") | _TO and word.low not in _COUNTING):
            break
        at -= 1
    if at in visits:
        return True
    if tokens[at - 1].low not in _TO:
        return False
    for near in range(at - 2, max(line.first, at - _WITHIN) - 1, -1):
        if tokens[near].shape in ".s":
            return False
        if near + 1 in visits or tokens[near].low in _MOVING or tokens[near].low in word_class("moving"):
            return True
    return False


def _nouns() -> frozenset[str]:
    return word_class("firm-kind")


def _behind(tokens: list[Word], noun: int, line: Line, found: list[Subject], data: English) -> list[tuple[int, int]]:
    """The words of each name behind "firms in the zone such as"."""
    for at in range(noun + 1, min(line.last, noun + _WITHIN)):
        if mark := next((m for m in _MARKS if tuple(w.low for w in tokens[at : at + len(m)]) == m), ()):
            return _entries(tokens, at + len(mark), line, found, data)
        if tokens[at].shape in ".0" and tokens[at].low != ",":
            return []
    return []


def _entries(tokens: list[Word], at: int, line: Line, found: list[Subject], data: English) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    while at < line.last:
        while at < line.last and tokens[at].low in _JOINTS:
            at += 1
        known = next((one.last for one in found if one.first == at), 0)
        end = known or at
        while not known and end < min(line.last, at + _LONGEST) and _of_a_name(tokens[end], data):
            end += 1
        if end == at or not (known or _ended(tokens, end, line)):
            break
        result.append((at, end))
        if end >= line.last or tokens[end].low not in _JOINTS:
            break
        at = end
    return result


def _before(tokens: list[Word], noun: int, line: Line, found: list[Subject], data: English) -> list[tuple[int, int]]:
    """The words of each name before "and other key enterprises"."""
    other = next((at for at in range(noun - 1, max(line.first, noun - _KIND), -1) if tokens[at].low == "other"), 0)
    at, result = other - 1, list[tuple[int, int]]()
    if not other or tokens[at].low not in ("and", "among"):
        return result
    while at > line.first:
        while at > line.first and tokens[at].low in _JOINTS | {"among"}:
            at -= 1
        known = next((one.first for one in found if one.last == at + 1), None)
        start = known if known is not None else at + 1
        while known is None and start > max(line.first, at + 1 - _LONGEST) and _of_a_name(tokens[start - 1], data):
            start -= 1
        if start == at + 1:
            break
        result.append((start, at + 1))
        if tokens[start - 1].low not in _JOINTS - {"the", "both"}:
            break
        at = start - 1
    return result[::-1]


def _of_a_name(word: Word, data: English) -> bool:
    if word.low in data.not_names and word.low not in data.generic and word.low not in word_class("trade"):
        return False
    return word.shape in "CUM" or word.joined


def _ended(tokens: list[Word], end: int, line: Line) -> bool:
    """Whether a name ends before a word: no noun behind makes it a part of another."""
    if end >= line.last or tokens[end].shape == "." or tokens[end].low in _JOINTS:
        return tokens[end - 1].low not in word_class("function")
    return tokens[end].shape == "l" and tokens[end].low in word_class("function") | word_class("behind-place")


def _area(line: Line, first: int, last: int) -> bool:
    """Whether a name is nothing but an area's."""
    return any(item.first <= first and last <= item.last for _, item in line.of("L"))
