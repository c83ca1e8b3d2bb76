"""Titles in the singular for several people, as machines put it: "deputy director A, B, C", "A and B, vice mayor"."""

import re

from kg.draft.draft import Draft
from kg.lang.en.line import Line
from kg.lang.en.words import Word

_BEFORE = re.compile(r"(?P<title>T)(?P<one>N)(?P<others>(?:kN)+(?:k?cN)?)(?=v|\.|k?c?[TU]N|kv|$)")
_BEHIND = re.compile(r"(?<![TUwc])(?P<others>N)k?c(?P<one>N)k(?P<title>T)(?![Nws])")
_RULE = "title in the singular for several names"


def singular(draft: Draft, tokens: list[Word], lines: list[Line]) -> None:
    """Write a deputy's title for those beside its bearer in a list of whom no other title is told anywhere."""
    for line in lines:
        if len(line.names) > 1 and line.paragraph:
            letters = "".join(["." if piece.stop else piece.letter for piece in line.pieces])
            for match in (*_BEFORE.finditer(letters), *_BEHIND.finditer(letters)):
                _share(draft, tokens, line, match)


def _share(draft: Draft, tokens: list[Word], line: Line, match: re.Match[str]) -> None:
    piece = line.pieces[match.start("title")]
    named = [one.first for one in line.pieces[slice(*match.span("others"))] if one.letter == "N"]
    bearer = line.names.get(line.pieces[match.start("one")].first)
    others = [line.names[at] for at in named if at in line.names]
    if bearer is None or len(others) != len(named) or not _deputy(line, piece.first, piece.last):
        return
    if any(draft.posts(person.mention) for person in others):
        return
    first, last = line.items[piece.first].first, line.items[piece.last - 1].last
    start, end = tokens[first].start, tokens[last - 1].end
    told = [
        fact
        for fact, at, _ in draft.titles()
        if fact.subject == bearer.mention and start <= at < end and fact.info["status"] == "holds"
    ]
    for person in others:
        for fact in told:
            info = fact.info
            draft.post(
                person.mention,
                info["role"],
                info["title"],
                start,
                end,
                _RULE,
                area=info.get("area"),
                date=info.get("date"),
            )


def _deputy(line: Line, first: int, last: int) -> bool:
    """Whether there are several of the kind: deputies, and members."""
    parts = line.items[first:last]
    rows = [item.entry.row for item in parts if item.letter in "mH" and item.entry]
    return any(row.get("modifier") == "deputy" or row.get("base") == "member" for row in rows)
