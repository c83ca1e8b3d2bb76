"""Where the name of a project or site begins and how it goes on with "of", and whether it is a name of its own."""

from kg.lang.en.data import English, english, word_class
from kg.lang.en.names import syllables
from kg.lang.en.words import Word

FIRM = 5
"""So many words go on with "of" and end with the word that makes a firm's name."""
ROADS = frozenset(("railway", "expressway", "highway", "line", "road"))
_REBUILT = frozenset(("construction", "expansion", "reconstruction", "relocation", "renovation"))
_AHEAD = 7
"""So many words before the number of a school or hospital tell that it is being built."""
_DOING = ("ing", "tion", "sion")
_YIELD = frozenset(("output", "production", "capacity", "yield"))


def begin(tokens: list[Word], blocked: dict[int, str], floor: int, head: int, capital: bool, data: English) -> int:
    """Where the name before a head begins: capitalised words, or (before one in lower case) any but function words."""
    start = head
    while start > floor and head - start < 9:
        word = tokens[start - 1]
        gap = word.end + 1 < tokens[start].start
        if (word.shape == "s" and tokens[start - 2].low in word_class("whose")) or (
            blocked.get(start - 1) == "L" and not gap
        ):
            start -= 1
            continue
        if word.low in "'’" and tokens[start - 2].shape == "C" and tokens[start - 2].low[-1:] == "s" and not gap:
            start -= 2
            continue
        numbered = word.low == "." and tokens[start - 2].low == "no" and tokens[start].shape == "0"
        rebuilt = tokens[head].low in word_class("institution") and not _REBUILT.isdisjoint(
            word.low for word in tokens[max(floor, start - _AHEAD) : start]
        )
        if numbered and not rebuilt:
            start -= 2
            continue
        if word.low in ("no", "number") and tokens[start].shape == "0" and not gap and blocked.get(start - 2) != "E":
            start -= 1
            continue
        if size := _within(tokens, floor, start):
            start -= size
            continue
        if (
            gap
            or word.shape in ".s"
            or word.low in ("the", "a", "an", "of", "and", "&", "its", "include", "includes", "included")
            or blocked.get(start - 1) == "E"
        ):
            break
        built = word.low == "building" and tokens[start].low == "project"
        if not (word.joined or built) and (
            word.low in word_class("function")
            or (word.low.endswith("ly") and word.low not in word_class("ly-word") and word.shape == "l")
        ):
            break
        if word.shape == "l" and not word.joined and data.verbs.match(tokens, start - 1):
            break
        if capital and word.shape == "l" and not (blocked.get(start - 1) == "L" or word.joined):
            break
        start -= 1
    while start < head and tokens[start].joined and start > floor:
        start -= 1
    if tokens[start].low in ("mw", "gw", "kw", "kv") and start + 1 < head:
        start += 1
    amount = next(
        (at for at in range(start, min(start + 4, head - 1)) if tokens[at].low in word_class("currency")), None
    )
    return amount + 1 if amount is not None and tokens[start].shape == "0" else start


def _within(tokens: list[Word], floor: int, start: int) -> int:
    """How many words "(Taihu)", "Science and" or "tons of" take within a name, 0 if none stands before `start`."""
    if start - 3 < floor:
        return 0
    before, word = tokens[start - 2], tokens[start - 1]
    if word.low == "of" and (before.low in word_class("unit") or (before.low in _YIELD and tokens[start].shape == "0")):
        return 2
    if word.low == "of" and tokens[start].shape == "C" == before.shape and before.low in word_class("built-of"):
        return 2
    if word.low in '”"' and tokens[start].shape != "." and (size := _quoted(tokens, floor, start - 1)):
        return size
    if word.low == ")" and tokens[start - 3].low == "(" and before.shape in "CU" and tokens[start].shape in "CU":
        return 3
    pair = word.low == "and" and tokens[start].shape == before.shape
    if pair and before.low.endswith(_DOING) and tokens[start].low.endswith(_DOING):
        return 2
    if pair and before.shape == "C" and _theme(before) and _theme(tokens[start]) and tokens[start - 3].shape == "C":
        return 2
    topic = word_class("topic") | word_class("zone-part") | {"scientific", "technological"}
    joined = word.low in ("and", "&") and before.low != "project" and tokens[start].shape == "C" and before.shape == "C"
    return 2 if joined and {before.low, tokens[start].low} <= topic else 0


def _theme(word: Word) -> bool:
    """Whether a word can be what a park is about, as in "Ice and Snow Town": no place, no firm and no other park."""
    known = english()
    name = syllables(word.low) and word.low not in known.english
    return not (name or word.low in known.projects or word.low in word_class("company-end"))


def _quoted(tokens: list[Word], floor: int, at: int) -> int:
    """How many words of a name stand in quotation marks that close at a word: ""Blue Bay" remediation project"; else 0.

    With nothing but "project" behind, it is as often a campaign.
    """
    opened = next((i for i in range(at - 1, max(floor, at - 8) - 1, -1) if tokens[i].low in '“"'), at)
    inside = tokens[opened + 1 : at]
    if not inside or inside[-1].end < tokens[at].start or any(word.shape == "." for word in inside):
        return 0
    known = english().projects
    told = tokens[at + 1].low != "project" or any(word.low in known for word in inside)
    return at - opened + 1 if told else 0


def named(tokens: list[Word], blocked: dict[int, str], start: int, head: int, data: English) -> bool:
    """Whether the words of a name before its noun name something: more than an area, and more than a kind."""
    own = described = 0
    for at in range(start, head):
        word = tokens[at]
        if blocked.get(at):
            own += 1
            described += blocked[at] == "M"
            continue
        if word.shape == "C" and word.low in word_class("waters") and at > start and at + 1 < head:
            described += 1
            continue
        if word.low in data.generic or word.low == "phase" or (word.shape == "0" and word.low[:2] in ("19", "20")):
            continue
        described += 1
        own += (
            (word.shape == "0" and head - at > 3)
            or (word.shape in "CUM" and not (at == start and at == 0))
            or (word.shape == "l" and syllables(word.low) >= 2 and word.low not in data.english)
            or (at > start and _syllable(word, data) and _syllable(tokens[at - 1], data))
        )
    only_area = all(blocked.get(at) for at in range(start, head))
    between = own > 1 and tokens[head].low in ROADS
    return own > 0 and (described > 0 or between or (only_area and start < head))


def _syllable(word: Word, data: English) -> bool:
    """Whether a word in small letters is a syllable of a Chinese name: "lou shan ski town", as machines write."""
    return word.shape == "l" and syllables(word.low) == 1 and word.low not in data.english


def numbered(tokens: list[Word], at: int) -> bool:
    """As in "taihang No.1 tourist road", as machines write: a name in small letters, or a number."""
    word = tokens[at]
    if word.shape in "0.":
        return word.shape == "0" or (word.low == "." and tokens[at - 1].low == "no")
    return word.shape == "l" and syllables(word.low) > 1 and word.low not in english().english


def of_a_meeting(tokens: list[Word], start: int, end: int, last: int) -> bool:
    """As in "the Fuzhou Smart Port Forum", "the Conference on Rural Work and Key Project Promotion": no thing."""
    if end >= last or tokens[end].shape != "C":
        return False
    meetings = english().meetings
    about = tokens[start - 1].low in ("on", "for") and tokens[start - 2].shape == "C"
    return tokens[end].low in meetings or (about and tokens[start - 2].low in meetings)


def of_what(tokens: list[Word], end: int, last: int) -> int:
    """Where "of Science and Technology" behind "University" ends, 0 if nothing of the kind stands there."""
    at = end + 1
    if at >= last or tokens[end].low != "of" or tokens[at].shape not in "CU":
        return 0
    while at < last and (tokens[at].shape in "CU" or (tokens[at].low in ("and", "&") and tokens[at + 1].shape in "CU")):
        at += 1
    return at


def of_a_firm(tokens: list[Word], end: int, last: int, blocked: dict[int, str]) -> int:
    """Where "of Heyu bamboo industry" behind "Luoyang base" ends, 0 if no such words tell whose it is."""
    at = end + 1
    if at >= last or tokens[end].low != "of" or tokens[at].shape not in "CU" or blocked.get(at) in ("Z", "M"):
        return 0
    if blocked.get(at) == "E":
        return next((i for i in range(at, last) if blocked.get(i) != "E"), last)
    while at < min(last, end + FIRM) and tokens[at].shape in "CUl":
        if tokens[at].low in word_class("firm-end"):
            return at + 1
        at += 1
    return 0


def in_small_letters(tokens: list[Word], begin: int, last: int, ways: frozenset[str]) -> int | None:
    """Where "yilu riverside express channel" ends, as machines write the name of a road."""
    for at in range(begin, min(last, begin + _AHEAD)):
        if at > begin and tokens[at].low in ways:
            return at + 1
        if tokens[at].shape != "l" or tokens[at].low in word_class("function"):
            break
    return None
