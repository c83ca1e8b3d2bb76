"""Acts told before who did them: "Invited to sit in are A and B", "Who presided is A", "The audience included A"."""

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_BE = frozenset(("are", "is", "was", "were"))
_LISTS = frozenset(("comprised", "comprises", "include", "included", "includes"))
_OF = frozenset(("composed", "consisted", "consists", "up"))
_COLONS = frozenset((":", "namely"))
_JOINTS = frozenset((",", ";", "—", "–", "and", "while"))
_THEN = frozenset(("also", "finally", "here", "last", "lastly", "later", "meanwhile", "next", "there", "then", "again"))
_SMALL = frozenset(
    (
        *(
            "a",
            "also",
            "an",
            "and",
            "comrade",
            "comrades",
            "following",
            "her",
            "his",
            "its",
            "mr",
            "ms",
            "mrs",
            "namely",
        ),
        *("of", "other", "our", "people", "persons", "still", "the", "their", "these", "three", "two", "four", "five"),
        *("leaders", "officials", "city", "county", "district", "municipal", ",", ":", "'s", "from"),
    )
)
_NOT_THERE = frozenset(
    (
        *(
            "absent",
            "away",
            "appointed",
            "based",
            "born",
            "built",
            "elected",
            "excused",
            "missing",
            "named",
            "no",
            "not",
        ),
        *("named", "photo", "pictured", "removed", "replaced", "said", "unlike", "without", "called", "if", "that"),
    )
)
_REACH = 26
"""So many words stand before the link."""
_ASIDE = 7
"""So many words stand between "are" and a colon: "are also the following comrades:"."""
_TITLE = 22
"""So many words of titles stand between the link and the name."""


def inverted(raw: Raw, tokens: list[Word], first: int, titles: frozenset[int]) -> Raw:
    """The letters of a sentence with such acts those of the people behind; `titles`: the words of titles."""
    for at, (letter, name, _, _) in enumerate(raw):
        if letter != "N" or (at and raw[at - 1][0] in "&N"):
            continue
        began = max((token[2] for token in raw[:at] if token[0] in "NQ"), default=first)
        link = _link(tokens, began, name, titles)
        link = 0 if link and tokens[link].low in _COLONS and not _listed(tokens, raw[at][2]) else link
        told = _told(raw[:at], tokens, began, link, first) if link else None
        if told is None:
            continue
        start, kind = told
        before = [token for token in raw[:at] if token[2] <= start or token[0] == "M"]
        apart: Raw = [("x", link, link + 1, None)] if any(token[0] == "N" for token in before) else []
        behind = raw[at:]
        single = kind != "A" and tokens[link].low in ("is", "was")
        if single and len(behind) > 1 and behind[1][0] in ",&":
            behind.insert(1, ("x", behind[0][2] - 1, behind[0][2], None))
        return [*before, *apart, (kind, link, link + 1, "one" if single else "by"), *behind]
    return raw


def _link(tokens: list[Word], began: int, name: int, titles: frozenset[int]) -> int:
    """The word that links an act to a name, 0 if more than titles and small words stand between."""
    for at in range(name - 1, max(began, name - _TITLE), -1):
        low = tokens[at].low
        of = low == "of" and tokens[at - 1].low in _OF
        if low in _BE | _LISTS or of:
            return at
        if low in _COLONS and not _BE & {word.low for word in tokens[max(began, at - _ASIDE) : at]}:
            return at
        if low == "." and tokens[at - 1].low in word_class("address"):
            continue
        if at not in titles and low not in _SMALL:
            return 0
    return 0


def _listed(tokens: list[Word], behind: int) -> bool:
    """Whether a name behind a colon stands in a list, and begins no sentence."""
    return behind >= len(tokens) or tokens[behind].shape == "." or tokens[behind].low == "and"


def _told(before: Raw, tokens: list[Word], began: int, link: int, first: int) -> tuple[int, str] | None:
    """Where the clause before a link begins and the letter of what it tells; None if of nothing known."""
    floor = max(began, link - _REACH)
    starts = [first] if floor == first else []
    starts += [at + 1 for at in range(floor, link - 1) if tokens[at].low in _JOINTS]
    for start in reversed(starts):
        begin = start
        while begin < link and tokens[begin].low in _THEN | {"and"}:
            begin += 1
        words = [word.low for word in tokens[begin:link]]
        if len(words) < 2 or not _NOT_THERE.isdisjoint(words):
            continue
        if any(token[0] in "LJOF" and token[1] >= start for token in before) and any(
            token[0] == "V" and token[1] >= start for token in before
        ):
            continue
        if (kind := _kind(words, tokens[link].low)) and _opens(words, tokens[link].low):
            return start, kind
    return None


def _opens(words: list[str], link: str) -> bool:
    """Whether a clause of this kind begins with these words."""
    low = words[0]
    if link in _BE:
        verb = (low in word_class("past") or low.endswith("ed")) and words[-1] not in ("who", "which")
        who = low in ("who", "whoever") or "who" in words[1:3]
        return verb or who or low == "responsible" or words[:2] in (["in", "charge"], ["on", "behalf"])
    return not word_class("those").isdisjoint(words) or not _GATHERED.isdisjoint(words[:2])


_GATHERED = frozenset(("audience", "gathering", "guests", "panel", "podium", "rostrum", "table"))
_CAME = frozenset(
    (
        *("attend", "attended", "came", "come", "invitation", "invited", "join", "joined", "listen", "listened"),
        *("participate", "participated", "participating", "present", "sat", "shown", "showed", "sit", "turned"),
        *("observe", "watch", "watched", "witness", "witnessed", "attending", "appeared", "gathered", "part"),
    )
)
_SPEAKS = frozenset(
    (
        *("address", "addressed", "floor", "speak", "speaking", "speech", "speeches", "spoke", "talk", "talked"),
        *("statement", "statements"),
    )
)
_REPORTS = frozenset(
    (
        *("announce", "announced", "announcing", "brief", "briefed", "debrief", "debriefed", "debriefing", "explain"),
        *("explained", "explaining", "read", "reading", "report", "reported", "reporting", "presenting"),
    )
)
_CHAIRS = frozenset(("chair", "chaired", "moderate", "moderated", "preside", "presided", "presiding", "hosted"))


def _kind(words: list[str], link: str) -> str:
    """The letter of what words tell of: who led, reported, spoke or was there; "" of nothing known."""
    if link in _BE | _LISTS:
        for kind, known in (("H", _CHAIRS), ("R", _REPORTS), ("S", _SPEAKS)):
            if not known.isdisjoint(words):
                return kind
    there = not _CAME.isdisjoint(words) or (link not in _COLONS and not _GATHERED.isdisjoint(words[:2]))
    return "A" if there else ""
