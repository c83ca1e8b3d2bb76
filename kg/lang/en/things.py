"""Projects, sites and companies named in a sentence."""

from typing import NamedTuple

from kg.lang.en.data import English, word_class
from kg.lang.en.names import syllables
from kg.lang.en.projects import is_built, kind_of
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

PHASES = {
    "i": "I",
    "ii": "II",
    "iii": "III",
    "iv": "IV",
    "v": "V",
    "vi": "VI",
    "one": "1",
    "two": "2",
    "three": "3",
    "1": "1",
    "2": "2",
    "3": "3",
    "4": "4",
}
_DOING = ("ing", "tion")
ROADS = frozenset(("railway", "expressway", "highway", "line", "road"))
ORDINALS = {"first": "I", "second": "II", "third": "III", "fourth": "IV", "1st": "I", "2nd": "II"}


class Thing(NamedTuple):
    """A project or site: its words, kind ("project", "site"), phase and the items of the areas in its name."""

    first: int
    last: int
    kind: str
    phase: str
    areas: tuple[Item, ...]


def things(tokens: list[Word], items: list[Item], data: English) -> list[Thing]:
    """The projects and sites with names of their own in a sentence."""
    found: list[Thing] = []
    blocked = _blocked(items)
    first, last = items[0].first, items[-1].last
    at = first
    while at < last:
        word = tokens[at]
        row = data.projects.get(word.low)
        if (
            row is not None
            and row["kind"] == "home"
            and not (at > first and tokens[at - 1].low in word_class("home-kind"))
        ):
            row = None
        if row is None or blocked.get(at) in ("T", "E", "Z", "M"):
            at += 1
            continue
        end = at + 1
        while (
            end < last
            and tokens[end].low in data.projects
            and tokens[end].shape != "."
            and tokens[end].start == tokens[end - 1].end + 1
        ):
            if (tokens[end].shape == "l") != (tokens[end - 1].shape == "l") or blocked.get(end):
                break
            row = data.projects[tokens[end].low]
            end += 1
        kind = row["kind"]
        of = _of_what(tokens, end, last) if tokens[end - 1].low in word_class("of-what") else 0
        if word.low in ROADS and (longer := _section(tokens, end, last)):
            end, kind = longer, "project"
        if longer := _part_of(tokens, end, last, data):
            end, kind = longer, "site" if tokens[end - 1].low == "station" else "project"
        thing = _thing(tokens, items, blocked, first, at, end, last, kind, data)
        if of and (thing or tokens[end - 1].shape != "l"):
            first_word = thing.first if thing else at
            thing = Thing(first_word, of, thing.kind if thing else "site", "", thing.areas if thing else ())
        if thing:
            found = [t for t in found if t.last <= thing.first]
            found.append(thing)
            at = max(thing.last, end)
        else:
            at = end
    return found


def _of_what(tokens: list[Word], end: int, last: int) -> int:
    """Where "of Science and Technology" behind "University" ends, 0 if nothing of the kind stands there."""
    at = end + 1
    if at >= last or tokens[end].low != "of" or tokens[at].shape not in "CU":
        return 0
    while at < last and (tokens[at].shape in "CU" or (tokens[at].low in ("and", "&") and tokens[at + 1].shape in "CU")):
        at += 1
    return at


def _section(tokens: list[Word], end: int, last: int) -> int | None:
    """Where "Haifeng Section" behind a road or railway ends."""
    for at in range(end + 1, min(end + 3, last)):
        if tokens[at].low == "section":
            return at + 1
        if tokens[at].shape not in "CUM":
            break
    return None


def _part_of(tokens: list[Word], end: int, last: int, data: English) -> int | None:
    """Where "of the Jinghu Expressway" behind "section", "of Heyu reservoir" behind "project" ends."""
    noun, at = tokens[end - 1].low, end + 1
    if noun not in ("section", "station", "project") or at >= last or tokens[end].low != "of":
        return None
    if noun == "station" and tokens[end - 2].low != "toll":
        return None
    at += tokens[at].low == "the"
    begin = at
    while at < min(last, begin + 7) and (tokens[at].shape in "CUM" or tokens[at].joined or tokens[at].shape in "-s"):
        at += 1
    ways = ROADS | {"pipeline"}
    while at < last and at > begin and tokens[at].low in data.projects:
        at += 1
    nouns = ways if noun != "project" else data.projects.keys() - {"project", "city", "town", "county", "village"}
    return at if at > begin + 1 and tokens[at - 1].low in nouns else None


def _blocked(items: list[Item]) -> dict[int, str]:
    """Words that belong to companies (E), areas (L, Z with their kind, M of no list), organs or titles (T)."""
    blocked: dict[int, str] = {}
    for item in items:
        if item.letter in "EL":
            letter = (
                "Z"
                if item.letter == "L" and item.last - item.first > 1 and item.area and item.area.full
                else item.letter
            )
            if letter == "Z" and item.area and not item.area.areas:
                letter = "M"
            for at in range(item.first, item.last):
                blocked[at] = letter
    return blocked


def _thing(
    tokens: list[Word],
    items: list[Item],
    blocked: dict[int, str],
    floor: int,
    head: int,
    end: int,
    last: int,
    kind: str,
    data: English,
) -> Thing | None:
    capital = tokens[end - 1].shape != "l"
    start = _start(tokens, blocked, floor, head, capital, data)
    phase = ""
    if end + 1 < last and tokens[end].low == "phase" and tokens[end + 1].low in PHASES:
        phase, end = PHASES[tokens[end + 1].low], end + 2
        if end < last and tokens[end].low == "project":
            end, kind = end + 1, "project"
    elif (
        end < last
        and tokens[end - 1].low in ("site", "section", "line")
        and tokens[end].shape in "CU0"
        and tokens[end].low in PHASES
    ):
        end, kind = end + 1, "project"
    elif end + 3 < last and tokens[end].low == "(" and tokens[end + 1].low == "phase" and tokens[end + 3].low == ")":
        phase, end = PHASES.get(tokens[end + 2].low, ""), end + 4
    elif tokens[end - 1].low == "site" and end - 2 >= head:
        end, kind = end - 1, data.projects[tokens[end - 2].low]["kind"]
    for at in range(start, head):
        if tokens[at].low == "phase" and at + 1 < head and tokens[at + 1].low in PHASES:
            phase = PHASES[tokens[at + 1].low]
    if not _named(tokens, blocked, start, head, data):
        of = kind == "project" and end + 1 < last and tokens[end].low == "of" and blocked.get(end + 1)
        whole = tokens[head].low == "project" and end > head + 2
        said = [word.low in data.generic for word in tokens[start:head]]
        if not (of or whole) or len(said) < (2 if whole else 3) or (all(said) if whole else said[0]):
            return None
        end += not whole
        while end < last and blocked.get(end):
            end += 1
    if start - 2 >= floor:
        before = start - 1 if tokens[start - 1].low != "the" else start - 2
        if (
            tokens[before].low == "of"
            and before - 2 >= floor
            and tokens[before - 1].low == "phase"
            and tokens[before - 2].low in ORDINALS
        ):
            phase, start = ORDINALS[tokens[before - 2].low], before - 2
        elif (
            tokens[before].low == "of"
            and before - 2 >= floor
            and tokens[before - 2].low == "phase"
            and tokens[before - 1].low in PHASES
        ):
            phase, start = PHASES[tokens[before - 1].low], before - 2
    if is_built(tokens, floor, start, end, last, kind, capital):
        kind = "project"
    areas = tuple(item for item in items if item.letter == "L" and start <= item.first < end)
    return Thing(start, end, kind_of(tokens, items, kind, phase, start, head, end, capital, areas, data), phase, areas)


def _start(tokens: list[Word], blocked: dict[int, str], floor: int, head: int, capital: bool, data: English) -> int:
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
        if not word.joined and (
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
    amount = next(
        (at for at in range(start, min(start + 4, head - 1)) if tokens[at].low in word_class("currency")), None
    )
    return amount + 1 if amount is not None and tokens[start].shape == "0" else start


def _within(tokens: list[Word], floor: int, start: int) -> int:
    """How many words "(Taihu)" or "Science and" take within a name, 0 if nothing of the kind stands before `start`."""
    if start - 3 < floor:
        return 0
    before, word = tokens[start - 2], tokens[start - 1]
    if word.low == ")" and tokens[start - 3].low == "(" and before.shape in "CU" and tokens[start].shape in "CU":
        return 3
    pair = word.low == "and" and tokens[start].shape == before.shape == "l"
    if pair and before.low.endswith(_DOING) and tokens[start].low.endswith(_DOING):
        return 2
    topic = word_class("topic") | word_class("zone-part") | {"scientific", "technological"}
    joined = word.low in ("and", "&") and tokens[start].shape == "C" and before.shape == "C"
    return 2 if joined and {before.low, tokens[start].low} <= topic else 0


def _named(tokens: list[Word], blocked: dict[int, str], start: int, head: int, data: English) -> bool:
    own = described = 0
    for at in range(start, head):
        word = tokens[at]
        if blocked.get(at):
            own += 1
            described += blocked[at] == "M"
            continue
        if word.low in data.generic or word.low == "phase":
            continue
        described += 1
        if (word.shape in "CUM" and not (at == start and at == 0)) or (
            word.shape == "l" and syllables(word.low) >= 2 and word.low not in data.english
        ):
            own += 1
    only_area = all(blocked.get(at) for at in range(start, head))
    between = own > 1 and tokens[head].low in ROADS
    return own > 0 and (described > 0 or between or (only_area and start < head))
