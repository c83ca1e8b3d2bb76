"""What people decided is the same as something elsewhere: `links.csv`, beside the articles and `decisions.csv`."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError
from kg.model import Issue
from kg.resolve import tables
from kg.resolve.decisions import VERDICTS, matches, sources
from kg.resolve.rows import MentionRow

COLUMNS = ("thing", "link", "verdict", "name", "score", "date")
UNMATCHED = "unmatched-link"
LONGEST = 2000
_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`/?#]+[^\s<>\"{}|\\^`]*")


class Link(NamedTuple):
    """One line of `links.csv`.

    Attributes:
        thing: a thing as its IRI, or by a mention as "SOURCE: name".
        link: an IRI elsewhere.
        verdict: "same", or "different", which is only remembered so as not to ask again.
        name, score, date: for people to read: what it is called there, how sure the service was, when it was decided.
    """

    thing: str
    link: str
    verdict: str
    name: str
    score: str
    date: str


def is_link(text: str) -> bool:
    """Whether a text is an IRI of the web that may stand in a graph."""
    return len(text) <= LONGEST and text.isprintable() and _IRI.fullmatch(text) is not None


def read_links(path: Path) -> list[Link | InputError]:
    """The links of a file, in its order, and what is wrong with its other lines; [] if there is none.

    Raises:
        InputError: it isn't UTF-8, or has other columns.
    """
    return [one if isinstance(one, InputError) else Link(*one) for one in tables.lines(path, COLUMNS, _wrong)]


def _wrong(cells: list[str]) -> str | None:
    one = Link(*cells)
    if one.verdict not in VERDICTS:
        return f"expected same or different, found {one.verdict!r}"
    return None if is_link(one.link) else f"expected an IRI that begins with http, found {one.link!r}"


def add_link(path: Path, link: Link) -> None:
    """Write a link at the end of a file, which is made with its heading if there is none.

    Raises:
        InputError: no line can hold it.
        OutputError: it can't be written.
    """
    if link.verdict not in VERDICTS or not is_link(link.link):
        raise InputError(path.name, f"no line can hold this link: {link!r}")
    tables.add(path, COLUMNS, link)


class Linker:
    """Finds the links of each entity, and in the end those that mean none, or several."""

    def __init__(self, links: Sequence[Link], base: str) -> None:
        """`base`: what the IRIs of entities begin with."""
        same = dict.fromkeys(link for link in links if link.verdict == "same")
        self._by_id = _grouped((link.thing.removeprefix(base), link) for link in same)
        self._by_source = _grouped((source, link) for link in same for source in sources(link.thing))
        self._found: dict[Link, list[str]] = {link: [] for link in same}

    def links(self, id_: str, rows: Iterable[MentionRow] = ()) -> tuple[str, ...]:
        """The IRIs elsewhere of an entity, sorted."""
        if not self._found:
            return ()
        found = dict.fromkeys(self._by_id.get(id_, ()))
        for row in rows:
            found.update(dict.fromkeys(one for one in self._by_source.get(row.source, ()) if matches(row, one.thing)))
        for link in found:
            self._found[link].append(id_)
        return tuple(sorted({link.link for link in found}))

    def ambiguous(self) -> dict[str, set[str]]:
        """Entity id → IRIs that it was given by a mention which names several entities: none of them is to have it."""
        return _united((id_, link.link) for link, ids in self._found.items() if len(ids) > 1 for id_ in ids)

    def unmatched(self) -> list[Issue]:
        """The links whose thing is no more, or isn't one."""
        return [
            Issue(UNMATCHED, f"{link.thing} | {link.link}", "links.csv", None)
            for link, ids in self._found.items()
            if len(ids) != 1
        ]


def _united(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key, value in pairs:
        found.setdefault(key, set()).add(value)
    return found


def _grouped(keyed: Iterable[tuple[str, Link]]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for key, link in keyed:
        found.setdefault(key, []).append(link)
    return found
