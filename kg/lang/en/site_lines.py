"""What the lines around a story tell of its home: paths, menus and owners of the site that it stands on."""

import re

from kg.lang.en.areas import area_at
from kg.lang.en.words import words
from kg.places import gazetteer

_LONG = 400
_PARTS = re.compile(r"\s*(?:>+|»|›|→|\||::|(?<=\s)/(?=\s))\s*")
_LABEL = re.compile(
    r"^\W*(?:your |current )?(?:location|position)s?(?: is| of)?\s*:?\s*|^you are here\s*:?\s*", re.IGNORECASE
)
_OWN = re.compile(
    r"(?:(?:about|discover|meet|welcome to|invest in|(?:english|official) website of)(?: the)? )?(?P<name>[A-Z].*?)"
    r"(?: (?:(?:municipal|district|county|city|provincial|people's|local|china)\s)*"
    r"(?:government|net|network|online|portal|today|overview|profile|website)(?: (?:network|net|website|portal))?)?"
    r"(?:,? china)?(?: ?\([\w.-]+\))?\W*",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"copyright|all rights reserved|(?:sponsored|hosted|presented|maintained|managed|undertaken) by\b", re.IGNORECASE
)
_LINES = 12
_CHAIN = 3
"""More areas than these stand in a list of them, in no path."""


def around(text: str, clean: str, year: int | None) -> list[tuple[str, ...]]:
    """The areas that paths and menus above a story and owners below it name: "Nanchang County (ncx.gov.cn) > News"."""
    lines = text.split("\n")
    headline = clean[:30].split("\n", 1)[0]
    above = next((at for at, line in enumerate(lines[:_LINES]) if headline and headline in line), 0)
    found: list[tuple[str, ...]] = []
    for line in lines[: above + 1]:
        parts = _PARTS.split(_LABEL.sub("", line.replace("\u2019", "'")))
        named = [ids for part in parts if (ids := _part(part, year))] if len(parts) > 1 else []
        found += named if len(named) <= _CHAIN else []
    for line in lines[-_LINES:]:
        if len(line) < _LONG and _OWNER.search(line):
            found += filter(None, [_owner(line, year)])
    return found


def _part(part: str, year: int | None) -> tuple[str, ...]:
    match = _OWN.fullmatch(part.strip())
    return _named(match["name"].strip(), year) if match and len(part) < _LONG // 4 else ()


def _owner(line: str, year: int | None) -> tuple[str, ...]:
    known = words(line)
    for at in range(len(known)):
        area = area_at(known, at)
        if area and (area.full or area.size > 1 or len(known[at].low) > 4):
            return _named(line[known[at].start : known[at + area.size - 1].end], year)
    return ()


def _named(text: str, year: int | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(area.id for area in gazetteer().english(text, year)))
