"""Sites that only their kind and place tell: "visited the fire station on Gulou Road", "a job centre named Xinwei"."""

from kg.draft.draft import Draft
from kg.lang.en.data import English, word_class
from kg.lang.en.line import Line, Subject, covered
from kg.lang.en.scan import does
from kg.lang.en.words import Word

_WHERE = frozenset(("of", "in", "on", "at", "near", "outside"))
_NO_SITE = frozenset(
    (
        *("alley", "area", "avenue", "city", "community", "court", "crossing", "exchange", "flats", "hall", "hotel"),
        *("island", "junction", "lake", "lane", "line", "mountain", "office", "plaza", "project", "river", "road"),
        *("section", "site", "square", "town", "university", "village", "zone", "beach", "bay"),
        *("airport", "railway", "highway", "expressway", "building", "guesthouse", "hostel", "sector"),
    )
)
_OWN = frozenset(("city", "county", "district", "municipal", "prefectural", "provincial", "town", "township"))
_MEETING = frozenset(
    ("administrative", "command", "conference", "convention", "exhibition", "guest", "meeting", "party")
)
_TOWARDS = frozenset(("around", "at", "inside", "into", "round", "through", "to"))
_ARTICLES = frozenset(("the", "a", "an"))
_KINDS = ("site", "hub", "edifice", "plant", "works", "base")
_GROUND = frozenset(
    (
        "alley",
        "avenue",
        "bay",
        "boulevard",
        "hill",
        "island",
        "lake",
        "lane",
        "mountain",
        "river",
        "road",
        "square",
        "street",
        "village",
    )
)
"""Where a site can stand that is no site of its own."""
_BESIDE = frozenset(("at", "behind", "beside", "inside", "near", "opposite", "outside"))
_ENDS = frozenset(("and", "called", "named", "now", "of", "still", "the", "under")) | _BESIDE
_STATES = frozenset(("construction", "renovation", "repair"))
_WORDS = 6


def placed(draft: Draft, tokens: list[Word], line: Line, found: list[Subject], data: English) -> list[Subject]:
    """The sites of a sentence that are visited, and told by their kind and place only."""
    result: list[Subject] = []
    if not line.paragraph:
        return result
    for at in range(line.first + 1, line.last - 1):
        if tokens[at].low not in _ARTICLES or covered(found, at + 1) or covered(result, at + 1):
            continue
        head = _head(tokens, at + 1, line.last, data)
        if not head:
            continue
        end = _place(tokens, line, head + 1, found) or _told(tokens, line, head + 1, data)
        if not end and (_only_one(tokens, at + 1, head) or _modified(tokens, line, at, head, data)):
            end = head + 1
        if not end or not _reached(tokens, line, [*found, *result], at, head == at + 1):
            continue
        start, stop = tokens[at + 1].start, tokens[end - 1].end
        name = draft.article.clean[start:stop]
        result.append(Subject("F", at + 1, end, draft.mention("site", name.lower(), start, stop, en=name)))
    return result


def _head(tokens: list[Word], first: int, last: int, data: English) -> int:
    """Where the noun of a site stands that begins at a word in small letters; 0 if none does."""
    head = 0
    for at in range(first, min(last, first + _WORDS)):
        word = tokens[at]
        if word.low in ("'", "’") and tokens[at - 1].shape == "l":
            continue
        if word.shape != "l" or word.low in word_class("function") or word.low in _ENDS:
            break
        row = data.projects.get(word.low)
        head = at if row and row["kind"] in _KINDS and word.low not in _NO_SITE else 0
    return head


def _place(tokens: list[Word], line: Line, at: int, found: list[Subject]) -> int:
    """Where "on Gulou Road", "of the volunteers in Baitao" behind a noun ends, 0 if no name tells where it is.

    Within a port or a company, those are what is visited.
    """
    if at + 1 >= line.last or tokens[at].low not in _WHERE:
        return 0
    behind = at + 1 + (tokens[at + 1].low == "the")
    areas = [item for _, item in line.of("L") if item.first <= behind < item.last]
    if tokens[at].low == "of" and not areas and behind < line.last and tokens[behind].shape == "l":
        while behind < min(line.last, at + _WORDS) and tokens[behind].shape == "l" and tokens[behind].low not in _WHERE:
            behind += 1
        inside = behind < line.last and tokens[behind].low in _WHERE
        return _place(tokens, line, behind, found) if inside else 0
    larger = next((one for one in found if one.first <= behind < one.last), None)
    if any(item.first <= behind < item.last for _, item in line.of("E")):
        return 0
    if larger is not None and tokens[larger.last - 1].low not in _GROUND:
        return 0
    end = behind
    while end < min(line.last, behind + _WORDS) and tokens[end].shape in "CUM":
        end += 1
    end = max([end, *(item.last for item in areas), *([larger.last] if larger is not None else [])])
    if end == behind or tokens[behind].low in word_class("day-name") or (end < line.last and tokens[end].shape == "0"):
        return 0
    large = any(item.area is not None and item.last - item.first == 1 and item.area.full for item in areas)
    return 0 if large else end


def _told(tokens: list[Word], line: Line, at: int, data: English) -> int:
    """Where "named Kelu", "behind the middle school", "under construction" behind a noun ends; 0 if nothing follows."""
    low = [word.low for word in tokens[at : min(line.last, at + _WORDS)]]
    if low[:1] in (["named"], ["called"]):
        end = at + 1
        while end < min(line.last, at + _WORDS) and tokens[end].shape in "CUM":
            end += 1
        return end if end > at + 1 else 0
    state = low[low[:1] in (["now"], ["still"]) :]
    if state[:1] == ["under"] and state[1:2] and state[1] in _STATES:
        return at + len(low) - len(state) + 2
    if low[:1] and low[0] in _BESIDE and low[1:2] == ["the"] and (head := _head(tokens, at + 2, line.last, data)):
        return head + 1
    return 0


def _modified(tokens: list[Word], line: Line, article: int, head: int, data: English) -> bool:
    """As in "inspected the old cotton mill": right behind the verb, more than its kind."""
    low = [word.low for word in tokens[article + 1 : head]]
    direct = any(does(item, "V") and item.last == article for item in line.items)
    built = data.projects[tokens[head].low]["kind"] in ("site", "plant")
    return direct and built and tokens[article].low == "the" and len(low) > 1 and _MEETING.isdisjoint(low)


def _only_one(tokens: list[Word], first: int, head: int) -> bool:
    """As in "the county welfare institute": something of which an area has only one."""
    low = [tokens[at].low for at in range(first, head)]
    return low[:1] != [] and low[0] in _OWN and _MEETING.isdisjoint(low)


def _reached(tokens: list[Word], line: Line, found: list[Subject], at: int, bare: bool) -> bool:
    """Whether somebody comes to what begins at an article."""
    visits = [item.last for item in line.items if does(item, "V")]
    if at in visits:
        return True
    before = tokens[at - 1].low
    listed = before in ("and", ",") and any(s.letter in "JFO" and 0 <= at - s.last <= 2 for s in found)
    words = {word.low for word in tokens[line.first : at]}
    moves = bool(visits) or not word_class("moving").isdisjoint(words)
    moves = moves or (
        before == "at" and not word_class("being-there").isdisjoint(word.low for word in tokens[at : line.last])
    )
    return not bare and moves and (listed or before in _TOWARDS)
