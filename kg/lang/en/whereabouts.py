"""Where a project, site or company of a sentence lies, as far as the sentence tells."""

from collections.abc import Mapping

from kg.lang.en.line import Line
from kg.lang.en.words import Word
from kg.places import gazetteer

_LIES = frozenset(("based", "built", "located", "settled", "sited", "situated"))


def lies_in(
    first: int, last: int, line: Line, areas: dict[int, str], tokens: list[Word], home: str | None
) -> str | None:
    """The area that holds what the words from first to last name: that of "in X" behind it, else the one named before
    it, else that of the official who shows it, else home.
    """
    after = [word.low for word in tokens[last : last + 2]]
    at = last + 1 if after[:1] and after[0] in _LIES else last
    said_in = after[at - last :][:1] == ["in"]
    behind = [item for _, item in line.of("L") if said_in and at <= item.first <= at + 4]
    away = _whence(line, areas, home)
    before = [i for _, i in line.of("L") if i.last <= first and i.first not in away]
    said = next((areas[i.first] for i in (*behind, *reversed(before)) if i.first in areas), None)
    return said or _shown(last, line, areas, home) or home


def _whence(line: Line, areas: dict[int, str], home: str | None) -> set[int]:
    """The areas that only tell where guests are from: "A, mayor of Wuhu in Anhui, visited …", told in Wuxi."""
    if home is None or not line.holdings or "L" not in line.letters:
        return set()
    held = [holding.posts for holding in line.holdings if holding.verb is None]
    titled = {at for posts in held for at in range(posts[0].first, posts[-1].last + 2)}
    named = [item.first for at, item in line.of("L") if at in titled and item.first in areas]
    return {at for at in named if not _related(home, areas[at])}


def _shown(last: int, line: Line, areas: dict[int, str], home: str | None) -> str | None:
    """The area below home whose official shows a thing: "visited the dam, accompanied by A, head of Yandu District"."""
    by = next((at for at, item in line.of("v") if item.first >= last and item.entry and _hosts(item.entry.row)), None)
    if by is None or home is None:
        return None
    titled = [at for h in line.holdings for post in h.posts for at in range(post.first, post.last) if at > by]
    named = [line.items[at].first for at in titled if line.items[at].letter == "L"]
    area = areas.get(named[0]) if named else None
    return area if area and gazetteer().contains(home, area) else None


def _hosts(row: Mapping[str, str]) -> bool:
    return row["letter"] in "pW" and row["value"] == "host"


def _related(home: str, area: str) -> bool:
    return home == area or gazetteer().contains(home, area) or gazetteer().contains(area, home)
