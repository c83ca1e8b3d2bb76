"""People meant by their title alone: "the vice mayor asked", "“…,” remarked the director"."""

import re
from collections.abc import Iterator

from kg.draft.draft import Draft
from kg.lang.en.data import word_class
from kg.lang.en.line import Line
from kg.lang.en.people import Person
from kg.lang.en.words import Word

_LONGEST = 6
"""A title's own words stand among so many at its beginning: "deputy head of the county"."""
_OPENING = frozenset((",", ";", "and", "as", "before", "where", "when", "while"))
_NEXT = re.compile("(?:k?c|k)d?[mV]*H")
_STOPS = frozenset((",", ".", "!", "?", ";", "who", "with", "”", '"'))


def titled(draft: Draft, tokens: list[Word], lines: list[Line]) -> None:
    """Put the names of those whom a title with "the" means beside it: the only one named before who holds it."""
    seen: dict[int, Person] = {}
    for line in lines:
        if line.paragraph and seen and "the" in line.said:
            for at, words in _alone(line, tokens):
                meant = [person for person in seen.values() if _holds(draft, person, words)]
                if len(meant) == 1:
                    line.names[at] = meant[0]
        for at in sorted(line.names):
            seen.setdefault(line.names[at].mention, line.names[at])


def _alone(line: Line, tokens: list[Word]) -> Iterator[tuple[int, list[str]]]:
    """The titles of a sentence that stand for somebody who does something: the item of the noun, and the words."""
    held = {at for holding in line.holdings for at in range(holding.posts[0].first, holding.posts[-1].last)}
    for at, item in line.of("H"):
        first = at
        while first and line.items[first - 1].letter in "mV":
            first -= 1
        if first == 0 or at in line.names or at in held or tokens[line.items[first].first - 1].low != "the":
            continue
        the = line.items[first].first - 1
        behind = tokens[item.last].low if item.last < line.last else "."
        says = tokens[the - 1].low in word_class("inverting") and behind in _STOPS and the > line.first
        if says or _does(line, tokens, at) or (_opens(line, tokens, the) and _listed(line, tokens, at)):
            yield at, [word.low for word in tokens[the + 1 : item.last]]


def _opens(line: Line, tokens: list[Word], the: int) -> bool:
    """Whether a clause begins at a word."""
    return the == line.first or tokens[the - 1].low in _OPENING


def _listed(line: Line, tokens: list[Word], at: int) -> bool:
    """As in "the ambassador and the mayor delivered remarks": what stands behind does it, too."""
    match = _NEXT.match(line.letters, at + 1)
    if match is None:
        return False
    last = match.end() - 1
    return _does(line, tokens, last) or _listed(line, tokens, last)


def _does(line: Line, tokens: list[Word], at: int) -> bool:
    """Whether a verb in the past follows an item."""
    at += 1
    while at < len(line.items) and tokens[line.items[at].first].low in word_class("before-verb"):
        at += 1
    if at == len(line.items):
        return False
    low = tokens[line.items[at].first].low
    past = low in word_class("past") or low == "said" or (len(low) > 4 and low.endswith("ed"))
    return past and tokens[line.items[at].first].shape == "l"


def _holds(draft: Draft, person: Person, words: list[str]) -> bool:
    """Whether somebody holds an office of these words: "vice mayor" of "vice mayor of Linshan", not of "former …"."""
    if words[-2:-1] == ["acting"] and words[:-2] in ([], ["new"], ["newly", "appointed"]):
        held = (fact.info for fact in draft.posts(person.mention))
        if any(info["role"].startswith("acting-") and words[-1] in info["title"].lower().split() for info in held):
            return True
    for fact in draft.posts(person.mention):
        title = fact.info["title"].lower().replace("-", " ").split()[:_LONGEST]
        for at in range(len(title) - len(words) + 1):
            if title[at : at + len(words)] == words:
                return fact.info["status"] == "holds" and not set(title[:at]) & word_class("rank")
    return False
