"""Which areas an article doesn't speak from: somebody else sits there than its own mayor or secretary."""

from collections import defaultdict
from collections.abc import Iterable

from kg.lang.en.line import Line
from kg.lang.en.words import Word

SEATS = frozenset(("government-head", "party-secretary"))


def elsewhere(lines: Iterable[Line], tokens: list[Word]) -> set[tuple[str, ...]]:
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
    return {
        areas
        for areas, holders in there.items()
        for role, words in holders
        if role in own and not (words <= own[role] or own[role] <= words)
    }
