"""Who came into an office, told by what gained him: "Wuxi got a new mayor in A", "found on Sunday its new mayor: A"."""

import re

from kg.lang.en.words import Word

_VERBS = frozenset(("found", "gained", "gains", "get", "gets", "got", "had", "has", "have", "hired", "received", "won"))
_LINK = re.compile(r"[TU](?P<day>(?:xw)?)k?(?P<link>(?:x(?:dxo)?)?)(?=N(?:[kvxch.bw]|$))")
_NEAR = 3


def gained(letters: str, firsts: list[int], words: list[Word]) -> set[int]:
    """The pieces of a sentence (`firsts`: their first words) that stand between such a title and its name."""
    found: set[int] = set()
    for match in _LINK.finditer(letters):
        first = firsts[match.start()]
        verb = not _VERBS.isdisjoint([word.low for word in words[max(0, first - _NEAR) : first]])
        if match.end() == match.start() + 1:
            continue
        link = words[firsts[match.start("link") if match["link"] else match.end() - 1]].low
        day = not match["day"] or words[firsts[match.start("day")]].low in ("on", "this", "last")
        if verb and day and (link in ("in", ":") or (link == "," and match["day"])):
            found |= set(range(match.start() + 1, match.end()))
    return found
