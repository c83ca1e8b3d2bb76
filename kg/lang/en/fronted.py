"""Clauses whose people stand behind a link: "At the ceremony were A and B", "Those who received him were A and B"."""

from kg.lang.en.data import word_class
from kg.lang.en.groups import OFFICES
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_LINKS = frozenset(
    ("are", "comprised", "comprises", "include", "included", "includes", "is", "numbered", "was", "were")
)
_STANDS = frozenset(("came", "drove", "rode", "sat", "stood", "travelled", "traveled", "walked", "went"))
_JOINTS = frozenset((",", ";", ":", "—", "–", "and", "while", "whereas", "with"))
_SKIPPED = frozenset(("also", "then", "finally", "again", "meanwhile", "there", "only", "even"))
_WHOM = frozenset(("him", "her", "them", "whom"))
_PREPOSITIONS = frozenset(
    (
        *("across", "along", "alongside", "among", "amongst", "around", "at", "before", "behind", "beside", "by"),
        *("for", "from", "in", "next", "on", "opposite", "with"),
    )
)
_OF_MEETINGS = frozenset(("meeting", "ceremony", "conference", "symposium", "forum", "session", "event", "signing"))
_OF_BODIES = frozenset(("committee", "leadership", "leading", "standing", "bureau"))
_SPEAKERS = frozenset(("panelists", "panellists", "speaker", "speakers", "speaking", "spoke"))
_GUESTS = frozenset(("attendees", "chairpersons", "delegates", "dignitaries", "guests", "participants", "visitors"))
_LED = frozenset(("ceremonies", "chaired", "convened", "emceed", "hosted", "moderated", "presided", "presides"))
_NOT_THERE = frozenset(("absent", "excused", "missing", "not", "no", "without", "photo", "picture", "caption", "than"))
_NOT_NAMED = frozenset(
    ("about", "at", "by", "for", "given", "in", "more", "on", "put", "so", "taken", "to", "too", "very", "with")
)
"""Right behind a link: it tells more than who was there."""
_KNOWN = frozenset(
    (
        *("accompanied", "attended", "escorted", "followed", "greeted", "invited", "joined"),
        *("met", "participated", "received", "served", "travelled", "traveled", "welcomed"),
    )
)
"""What is told of those who were there."""
_SMALL = _SKIPPED | {"a", "an", "the", "its", "his", "her", "their", "our", "and", "mr", "ms", "mrs", "dr", "prof"}
_BESIDE = frozenset(("accompanying", "alongside", "behind", "beside", "with"))
_GREETS = frozenset(("greet", "meet", "receive", "welcome"))
_BECAME = frozenset(("are", "had", "have", "is", "was", "were"))
_SHORTEST = 5
_UNTITLED = 2
"""So many words that belong to no title stand between the link and the name: "her countryman", "the farmer"."""
_TITLE = 16
"""So many words of a title stand between the link and the name."""
_OPENING = 24
"""So many words stand before the link."""


def fronted(raw: Raw, tokens: list[Word], first: int, titles: frozenset[int]) -> Raw:
    """The letters of a sentence with what those named behind a link do before them.

    `first`: its first word; `titles`: its words that belong to titles.
    """
    at = len(raw)
    while at:
        at -= 1
        if raw[at][0] == "N" and (turned := _turned(raw, at, tokens, first, titles)) is not None:
            kept, clause = turned
            raw, at = [*kept, *clause], len(kept)
    return raw


def _turned(raw: Raw, at: int, tokens: list[Word], first: int, titles: frozenset[int]) -> tuple[Raw, Raw] | None:
    """The letters before the clause that ends with the person `at`, and those from it on, in the usual order."""
    name, people = raw[at][1], _people(raw, at, tokens)
    link = _link(tokens, max([token[2] for token in raw[:at] if token[0] in "NQ"], default=first), name)
    whose = [word.low for word in tokens[raw[people - 1][2] : raw[people - 1][2] + 1]] == ["'s"]
    if whose or not link or any(token[1] > link and token[0] not in ",&L-" for token in raw[:at]):
        return None
    told = [word for word in range(link + 1, name) if tokens[word].shape == "l" and word not in titles]
    if sum(tokens[word].low not in _SMALL for word in told) > _UNTITLED:
        return None
    comma = next((word for word in range(link + 1, name) if tokens[word].low == "," and word not in titles), link)
    if any(tokens[word].low not in _SMALL | {"among", "others"} for word in told if word < comma):
        return None
    opened = _opening(raw[:at], tokens, first, link, titles)
    if opened is None and tokens[link - 1].low == "there" and _present(raw[people - 1][2], tokens):
        opened = link - 1, "A"
    if opened is None:
        return None
    start, kind = opened
    kept = [token for token in raw[:at] if token[2] <= start or token[0] == "M"]
    begins: Raw = [("x", link, link + 1, None)] if any(token[0] == "N" for token in kept) else []
    if kind == "K":
        whom = [token for token in raw[:at] if token[0] in "NQ" and token[1] >= start]
        guests = whom or [("Q", link - 1, link, "him" if _named_so(tokens, start, link) else "party")]
        return kept, [*begins, *raw[at:people], ("K", link, link + 1, "meet"), *guests, *raw[people:]]
    if kind == "V":
        seen = [token for token in raw[:at] if token[0] in "JOF" and token[1] >= start]
        end = (",", link, link + 1, None)
        return kept, [*begins, *raw[at:people], ("V", link, link + 1, "go"), *seen, end, *raw[people:]]
    if kind in "WP":
        shown = "wait" if kind == "W" and any(word.low == "waiting" for word in tokens[start:link]) else ""
        return kept, [*begins, *raw[at:people], (kind, link, link + 1, shown), *raw[people:]]
    return kept, [(kind, link, link + 1, "by"), *raw[at:]]


def _link(tokens: list[Word], floor: int, name: int) -> int:
    """The word that links what stands before it to a name, 0 if more than a title is between."""
    for at in range(name - 1, max(floor, name - _TITLE) - 1, -1):
        low = tokens[at].low
        if low in _LINKS or (low in _STANDS and at > floor) or (low == ":" and at - floor < _TITLE // 2):
            return 0 if _goes_on(tokens, at, name) else at
        if tokens[at].shape == "." and low not in ",.:'’&()-":
            return 0
    return 0


def _goes_on(tokens: list[Word], link: int, name: int) -> bool:
    """As in "was said to be", "was in X with A": more than a title stands behind the link."""
    behind = [word for word in tokens[link + 1 : name] if word.low not in _SKIPPED]
    if any(word.low in ("by", "met", "what", "when", "why", "how") for word in behind[:_TITLE]):
        return True
    if any(word.shape == "l" and word.low.endswith(("ed", "ing")) and word.low != "standing" for word in behind[:3]):
        return True
    if [word.low for word in behind[:2]] in (["those", "of"], ["that", "of"]):
        return True
    return bool(behind) and behind[0].low in _NOT_NAMED


def _opening(before: Raw, tokens: list[Word], first: int, link: int, titles: frozenset[int]) -> tuple[int, str] | None:
    """Where the clause begins that ends with a link, and the letter of what it tells; None if it isn't such a one."""
    floor = max(first, link - _OPENING)
    joints = [at + 1 for at in range(floor, link - 1) if tokens[at].low in _JOINTS]
    for start in reversed([first, *joints] if floor == first else joints):
        begin = start
        while begin < link and tokens[begin].low in _SKIPPED | {"and"}:
            begin += 1
        if kind := _being_there(tokens, start, begin, link):
            return start, kind
        if begin == link or _somebody(before, tokens, begin):
            continue
        if tokens[begin].low.endswith("ing") and (kind := _doing(before, begin)):
            return start, kind
        if _opens(tokens, begin, link) and (kind := _kind(tokens, begin, link, before, titles)):
            return start, kind
        if start == first and _busy(before, tokens, begin, link):
            return start, "A"
    return None


def _being_there(tokens: list[Word], start: int, begin: int, link: int) -> str:
    """The letter of "Also there was A", "There to see it were A and B", "On hand to greet him was A"."""
    if begin == link:
        return "A" if [word.low for word in tokens[start:link]] == ["also", "there"] else ""
    if tokens[begin].low != "to" or begin == start or tokens[begin - 1].low != "there":
        return ""
    return "K" if tokens[begin + 1].low in _GREETS else "A"


def _busy(before: Raw, tokens: list[Word], begin: int, link: int) -> bool:
    """As in "Looking on were A and B", "Pouring the tea was A": whatever they did, they were there."""
    low = tokens[begin].low
    doing = len(low) > _SHORTEST and low.endswith("ing") and low not in word_class("fronted-elsewhere")
    known = any(at <= begin < end for _, at, end, _ in before)
    return doing and not known and tokens[link].low in ("was", "were")


def _doing(before: Raw, begin: int) -> str:
    """As in "Delivering the report was A": the letter of the verb at a clause's beginning."""
    return next(
        (
            letter
            for letter, at, _, value in before
            if at == begin and letter in "HRSW" and (letter == "W" or not value)
        ),
        "",
    )


def _opens(tokens: list[Word], at: int, link: int) -> bool:
    """Whether a clause of this kind begins at a word: with "at", "among", "present", "attending", "those"."""
    low = tokens[at].low
    if low == "in" and tokens[at + 1].shape == "0":
        return False
    if low in _PREPOSITIONS or low in word_class("being-present") | word_class("telling-s") | word_class("telling-r"):
        return True
    while at < link - 1 and tokens[at].low in word_class("those-opening") | word_class("tour"):
        at += 1
    return tokens[link].low not in _STANDS and tokens[at].low in word_class("those")


def _somebody(before: Raw, tokens: list[Word], start: int) -> bool:
    """Whether somebody else acts in the clause: nobody who is only accompanied or received."""
    for letter, at, _, value in before:
        if at < start:
            continue
        near = {word.low for word in tokens[max(start, at - _TITLE // 2) : at]}
        if letter in "NQ" and near.isdisjoint(word_class("with-whom")):
            return True
        if value in ("by", "one") and letter != "A":
            return True
    return False


def _kind(tokens: list[Word], start: int, link: int, before: Raw, titles: frozenset[int]) -> str:
    """The letter of what the words before a link tell of those behind it, "" if of nothing known."""
    named = any(letter in "NQ" and at >= start for letter, at, _, _ in before)
    low = [tokens[at].low for at in range(start, link) if at == start or not named or at not in titles]
    words = set(low)
    present = not words.isdisjoint(_GUESTS)
    known = _KNOWN | _LED | word_class("being-present")
    acted = (
        low[:3] == ["among", "those", "who"] and low[3:4] and low[3] not in word_class("state") - {"turned"} | _BECAME
    )
    if words & _NOT_THERE or (not present and any(word.endswith("ed") and word not in known for word in words)):
        return "A" if acted and not words & _NOT_THERE else ""
    with_him = named or not words.isdisjoint(_WHOM) or not words.isdisjoint(("his", "their"))
    with_him = with_him or (low[0] in _BESIDE and low[-1] in OFFICES)
    if low[0] == "at" and low[1:] in (["its", "head"], ["the", "head"], ["their", "head"]):
        return "P"
    if "visitors" in words and any(letter in "JOF" and at >= start for letter, at, _, _ in before):
        return "V"
    guests = with_him or not words.isdisjoint(word_class("delegation"))
    if guests and not words.isdisjoint(word_class("receives")):
        return "K"
    if not words.isdisjoint(word_class("office-h") | _LED):
        return "H"
    if not words.isdisjoint(_SPEAKERS) or low[0] in word_class("telling-s") or low[:3] == ["taking", "the", "floor"]:
        return "S"
    if low[0] in word_class("telling-r"):
        return "R"
    if with_him and not words.isdisjoint(word_class("going-with")):
        return "W"
    if not words.isdisjoint(word_class("tour")) and words.isdisjoint(_OF_MEETINGS | _OF_BODIES | {"side"}):
        return "W"
    if not words.isdisjoint(word_class("talks")):
        return "k"
    if acted or present or words & word_class("being-present") or words & word_class("hall") or words & _OF_MEETINGS:
        return "A"
    return ""


def _present(at: int, tokens: list[Word]) -> bool:
    """As in "There were A and B, head of the bureau, present": behind a list of people and the last one's title."""
    return "present" in (word.low for word in tokens[at : at + _TITLE])


def _named_so(tokens: list[Word], start: int, link: int) -> bool:
    """Whether "him" or "her" is received, not a party."""
    return not {"him", "her"}.isdisjoint(word.low for word in tokens[start:link])


def _people(raw: Raw, at: int, tokens: list[Word]) -> int:
    """Where the list of people that begins at a letter ends: before B of "A, B's deputy"."""
    end = at
    while end < len(raw) and raw[end][0] in "N&,L" and tokens[raw[end][1]].low != ";":
        if (
            end > at
            and raw[end - 1][0] == "N"
            and [word.low for word in tokens[raw[end][2] : raw[end][2] + 1]] == ["'s"]
        ):
            break
        end += 1
    while raw[end - 1][0] in ",&L":
        end -= 1
    return end
