"""Projects, sites and companies named in a sentence."""

from typing import NamedTuple

from kg.lang.en.data import English, word_class
from kg.lang.en.projects import BUILT, deed_of, is_built, is_deed, kind_of
from kg.lang.en.scan import Item
from kg.lang.en.spans import ROADS, begin, in_small_letters, named, numbered, of_a_firm, of_a_meeting, of_what
from kg.lang.en.words import Word

PHASES = {"i": "I", "ii": "II", "iii": "III", "iv": "IV", "v": "V", "vi": "VI", "one": "1", "two": "2", "three": "3"}
PHASES |= {number: number for number in "1234"}
_BUILT_UP = frozenset(
    ("brand", "capacity", "civilization", "culture", "institution", "league", "party", "style", "team")
)
"""Before "Building": something that is no house."""
LONG = 4
"""So many words name a thing told in small letters."""
ORDINALS = {"first": "I", "second": "II", "third": "III", "fourth": "IV", "1st": "I", "2nd": "II"}


class Thing(NamedTuple):
    """A project or site: its words, kind ("project", "site"), phase, the areas in its name, and its noun's kind."""

    first: int
    last: int
    kind: str
    phase: str
    areas: tuple[Item, ...]
    noun: str = ""


def things(tokens: list[Word], items: list[Item], data: English) -> list[Thing]:
    """The projects and sites with names of their own in a sentence."""
    found: list[Thing] = []
    blocked = _blocked(items)
    first, last = items[0].first, items[-1].last
    at = first
    while at < last:
        word = tokens[at]
        row = data.projects.get(word.low)
        if row is not None and row["kind"] == "home":
            whose = tokens[at - 2 if tokens[at - 1].shape in "s." else at - 1].low if at > first else ""
            row = row if whose in word_class("home-kind") else None
        if row is not None and row["kind"] == "edifice" and (word.shape == "l" or tokens[at - 1].low in _BUILT_UP):
            row = None
        if row is not None and row["kind"] == "phase" and not _phased(tokens, at, first, last, data):
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
            if tokens[end].low == "phase":
                break
            if (
                data.projects[tokens[end].low]["kind"] == "deed"
                and tokens[end].shape == "l"
                and not _phase(tokens, end + 1, last)
            ):
                break
            row = data.projects[tokens[end].low]
            end += 1
        kind = row["kind"]
        of = of_what(tokens, end, last) if tokens[end - 1].low in word_class("of-what") else 0
        of = of or (of_a_firm(tokens, end, last, blocked) if kind == "base" else 0)
        if word.low in ROADS and (longer := _section(tokens, end, last)):
            end, kind = longer, "project"
        if kind == "phase":
            end, kind = end + 1, "project"
        if tokens[end - 1].low == "project" and _ordinal(tokens, end, last):
            end += 2
        if longer := _part_of(tokens, end, last, data):
            end, kind = longer, "site" if tokens[end - 1].low == "station" else "project"
        thing = _thing(tokens, items, blocked, first, at, end, last, kind, data)
        if of and (thing or tokens[end - 1].shape != "l"):
            first_word = thing.first if thing else at
            thing = Thing(first_word, of, thing.kind if thing else "site", "", thing.areas if thing else ())
        if thing and (of_a_meeting(tokens, thing.first, thing.last, last) or _of_waters(tokens, thing.last, last)):
            thing = None
        if thing and word.low in word_class("waters") and (begun := deed_of(tokens, thing.first, first)) < thing.first:
            thing = thing._replace(first=begun, kind="project")
        if thing:
            found = [t for t in found if t.last <= thing.first]
            found.append(thing._replace(noun=kind))
            at = max(thing.last, end)
        else:
            at = end
    return _in_lists(tokens, found)


def _of_waters(tokens: list[Word], at: int, last: int) -> bool:
    """As in "Huaihe River protection work", "Yuhu lake fire brigade": waters that only say which work or brigade."""
    if at >= last or tokens[at - 1].low not in ("lake", "river"):
        return False
    return tokens[at].shape == "l" and tokens[at].low in word_class("waters-work")


def _in_lists(tokens: list[Word], found: list[Thing]) -> list[Thing]:
    """The things, those that can be built being projects where they stand beside one in a list."""
    for at in range(1, len(found)):
        if found[at - 1].kind == "project" and _beside(tokens, found[at - 1], found[at], found[at]):
            found[at] = found[at]._replace(kind="project")
    for at in range(len(found) - 1, 0, -1):
        if found[at].kind == "project" and _beside(tokens, found[at - 1], found[at], found[at - 1]):
            found[at - 1] = found[at - 1]._replace(kind="project")
    return found


def _phased(tokens: list[Word], at: int, first: int, last: int, data: English) -> bool:
    """As in "Dongshan Affordable Housing Phase Two": a name that ends with its phase."""
    before = tokens[at - 1] if at > first else None
    if before is None or before.shape not in "CU" or before.low in data.projects:
        return False
    return before.end + 1 == tokens[at].start and tokens[at].shape == "C" and _phase(tokens, at, last)


def _beside(tokens: list[Word], before: Thing, behind: Thing, thing: Thing) -> bool:
    """Whether one of two things in a list is a site that can be built: "the Pump Project and the X Park"."""
    between = {word.low for word in tokens[before.last : behind.first]}
    if not (between <= {",", "and", "the", "as", "well"} and between & {",", "and"}):
        return False
    if thing.kind != "site" or thing.noun not in BUILT:
        return False
    if tokens[thing.last - 1].shape == "l" and (thing.last - thing.first < LONG or tokens[thing.first].shape != "C"):
        return False
    if not {word.low for word in tokens[thing.first : thing.last]}.isdisjoint(word_class("learning")):
        return False
    return not (thing.areas and thing.areas[-1].last == thing.last - 1)


def _phase(tokens: list[Word], at: int, last: int) -> bool:
    """Whether "phase II" stands at a word."""
    return at + 1 < last and tokens[at].low == "phase" and tokens[at + 1].low in PHASES


def _ordinal(tokens: list[Word], at: int, last: int) -> bool:
    """As in "the pulp project third line", as machines write."""
    return at + 1 < last and tokens[at].low in ORDINALS and tokens[at + 1].low in ("line", "phase", "stage")


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
    ways = ROADS | {"pipeline"}
    if noun == "section" and (small := in_small_letters(tokens, begin, last, ways | {"channel"})):
        return small
    while at < min(last, begin + 9) and (tokens[at].shape in "CUM-s" or tokens[at].joined or numbered(tokens, at)):
        at += 1
    if noun == "section" and at + 1 < last and tokens[at].shape == "l" and tokens[at + 1].low in ways:
        at += 1
    while at < last and at > begin and tokens[at].low in data.projects:
        at += 1
    nouns = (
        ways if noun != "project" else data.projects.keys() - {"project", "phase", "city", "town", "county", "village"}
    )
    return at if at > begin + 1 and tokens[at - 1].low in nouns else None


def _whose(tokens: list[Word], start: int, floor: int, end: int, data: English) -> bool:
    """As in "Kelu Technology's battery project", not in "Wuxi's key project promotion meeting"."""
    owned = start - 2 >= floor and tokens[start - 1].shape == "s" and tokens[start - 2].shape in "CUM"
    return owned and all(word.low not in data.meetings for word in tokens[end : end + 3])


def _owner(tokens: list[Word], start: int, floor: int) -> int:
    """Where the owner's name before 's begins."""
    at = start - 2
    while (
        at > floor and start - at < 6 and tokens[at - 1].shape in "CUM" and tokens[at - 1].end + 1 == tokens[at].start
    ):
        at -= 1
    return at


def _only_one(tokens: list[Word], start: int, end: int, data: English) -> bool:
    """As in "the county reading room improvement project": something of which an area has only one."""
    if tokens[start].low not in word_class("own-area") or tokens[start - 1].low in ("a", "an", "each", "every"):
        return False
    done = any(data.projects.get(word.low, {}).get("kind") == "deed" for word in tokens[start:end])
    return done and any(word.low in word_class("only-one") for word in tokens[start + 1 : end])


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
    start = begin(tokens, blocked, floor, head, capital, data)
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
    for at in range(start, head + 1):
        if tokens[at].low == "phase" and at + 1 < end and tokens[at + 1].low in PHASES:
            phase = PHASES[tokens[at + 1].low]
    if kind == "project" and _whose(tokens, start, floor, end, data) and not named(tokens, blocked, start, head, data):
        start = _owner(tokens, start, floor)
    deed = kind == "deed" and start < head and blocked.get(start) is not None
    if not deed and not named(tokens, blocked, start, head, data):
        of = kind == "project" and end + 1 < last and tokens[end].low == "of" and blocked.get(end + 1)
        whole = tokens[head].low == "project" and end > head + 2
        said = [word.low in data.generic for word in tokens[start:head]]
        least = 1 if of and blocked[end + 1] == "E" else 2 if whole else 3
        if kind == "project" and _only_one(tokens, start, end, data):
            return Thing(start, end, kind, "", ())
        if not (of or whole) or len(said) < least or (all(said) if whole else said[0]):
            return None
        end += not whole
        while end < last and blocked.get(end):
            end += 1
    if start - 2 >= floor:
        before = start - 1 if tokens[start - 1].low != "the" else start - 2
        if (
            tokens[before].low == "of"
            and before - 2 >= floor
            and tokens[before - 1].low in ("phase", "stage")
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
    if kind == "deed" and not is_deed(tokens, start, end, last, phase, data):
        return None
    if is_built(tokens, floor, start, end, last, kind, capital):
        kind = "project"
    areas = tuple(item for item in items if item.letter == "L" and start <= item.first < end)
    return Thing(start, end, kind_of(tokens, items, kind, phase, start, head, end, capital, areas), phase, areas)
