"""Which areas an article doesn't speak from: somebody else sits there than its own mayor or secretary."""

from collections import defaultdict
from collections.abc import Sequence

from kg.lang.en.line import Line
from kg.lang.en.words import Word

GUESTS = frozenset(
    (
        *("businesspeople", "buyers", "cadres", "delegates", "delegation", "entrepreneurs", "group", "guests"),
        *("investors", "members", "mission", "officials", "party", "people", "team", "traders", "visitors"),
    )
)
NEAR = 6
"""So many words stand between guests and the "from" of where they are from."""
SEATS = frozenset(("government-head", "party-secretary"))


def elsewhere(lines: Sequence[Line], tokens: list[Word]) -> set[tuple[str, ...]]:
    """The areas (as their names' candidates) whose seat another person holds than the one first told without an area.

    Of "Mayor Lu Jin spoke. Fan Min, mayor of Rugao, reported." the mayor without a city isn't Rugao's.
    """
    own: dict[str, frozenset[str]] = {}
    there: dict[tuple[str, ...], list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for line in lines:
        for holding in line.holdings if line.paragraph else ():
            for name in map(line.items.__getitem__, holding.names):
                words = frozenset(word.low for word in tokens[name.first : name.last] if word.shape != ".")
                for post in holding.posts:
                    if post.role not in SEATS or post.former or holding.verb is not None:
                        continue
                    if post.areas:
                        there[post.areas[-1]].append((post.role, words))
                    elif post.level in ("", "city") and not there:
                        own.setdefault(post.role, words)
    return _guests(lines, tokens) | {
        areas
        for areas, holders in there.items()
        for role, words in holders
        if role in own and not (words <= own[role] or own[role] <= words)
    }


def _guests(lines: Sequence[Line], tokens: list[Word]) -> set[tuple[str, ...]]:
    """The areas that guests come from to the one that opens the headline: "Hulin hosts rice buyers from Shaoxing"."""
    if not lines or lines[0].paragraph or lines[0].said.isdisjoint(GUESTS):
        return set()
    named = [item for _, item in lines[0].of("L") if item.area]
    if len(named) < 2 or named[0].first > lines[0].first + 1 or not _from(named[1].first, lines[0], tokens):
        return set()
    assert named[1].area is not None
    return {named[1].area.areas}


def _from(at: int, line: Line, tokens: list[Word]) -> bool:
    """Whether "guests from" stands before a word."""
    before = [word.low for word in tokens[max(line.first, at - NEAR) : at]]
    return before[-1:] == ["from"] and not GUESTS.isdisjoint(before)
