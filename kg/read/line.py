"""One line of a file, and whether it ends as a sentence does."""

import re
from dataclasses import dataclass

from kg.read.header import Header

_ENDS = re.compile(r"[。！？；：…](?:[”’）】》」]){0,2}$|[.!?;:][\"')\]]{0,2}$|[”】]$")


@dataclass(slots=True)
class Line:
    """One line: its place in the twin without indent and bullet, and what it is.

    kind: "blank" | "headline" | "paragraph" | "header" | "dropped"
    """

    start: int
    end: int
    indent: int
    level: int
    kind: str
    blank_before: bool
    header: Header | None = None
    why: str = ""
    bullet: bool = False


def ends_sentence(words: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(_ENDS.search(words[-4:]))
