"""Names that aren't Chinese, by how they are introduced: "the governor of X, A B,", "A B and C D of the Y Union"."""

import re
from collections.abc import Sequence

from kg.lang.en.data import word_class
from kg.lang.en.foreign import other_name
from kg.lang.en.line import Line
from kg.lang.en.people import People
from kg.lang.en.words import Word

_OFFICE = re.compile(r"H(?P<whose>o[dowsVLGxNY]{1,7})k(?P<name>w{2,3})(?=k(?!c|w{1,3}[kcv.]|[LsVG])|\.)")
_LIST = re.compile(r"w{2,3}(?:kw{2,3})*k?cw{2,3}(?P<body>(?:kx)?od?[wsVLx]{0,4}G)?")
_ONE = re.compile(r"w{2,3}")
_SPELT = re.compile(r"H(?P<name>wxx)")
_SYLLABLE = re.compile("(?:[bcdfghjklmnpqrstwyz]+h?[aeiou]+|[aeiou]+)(?:ng|[nhk])?")
_ALL = frozenset(("all", "both", "each"))
_LANDS = word_class("nationality") | {"new", "north", "south", "east", "west", "upper", "lower", "san", "santa"}
_LIES = frozenset(("at", "in", "from", "near", "outside"))


def introduced(line: Line, tokens: list[Word], people: People, alone: frozenset[str]) -> None:
    """Give names in capitals that a title with its body, or those in the same list, show to be people's.

    `alone`: the last words of names that stand by themselves elsewhere.
    """
    if not line.paragraph or "ww" not in line.letters:
        return
    for match in _OFFICE.finditer(line.letters):
        first, last = match.span("name")
        if tokens[line.items[match.start()].last - 1].low[-1] != "s" and not _lies(line, tokens, first - 1):
            _give(line, tokens, people, first, last)
    for match in _LIST.finditer(line.letters):
        end = match.start("body") if match["body"] else match.end()
        spans = [one.span() for one in _ONE.finditer(line.letters, match.start(), end)]
        told = match["body"] is not None and (line.letters[end] != "k" or tokens[line.items[end + 1].first].low in _ALL)
        known = any(first in line.names for first, _ in spans)
        for first, last in spans:
            surname = tokens[line.items[last - 1].last - 1].low
            if told or (known and surname in alone):
                _give(line, tokens, people, first, last)


def spelt_apart(line: Line, tokens: list[Word], people: People) -> None:
    """Names that machines write with small letters behind the surname: "chairman Hung jui-lin"."""
    for match in _SPELT.finditer(line.letters):
        first, last = match.span("name")
        run = tokens[line.items[first].first : line.items[last - 1].last]
        joined = [word.joined for word in run] == [False, False, True]
        if not joined or run[0].shape != "C" or not all(_SYLLABLE.fullmatch(word.low) for word in run):
            continue
        text = people.draft.article.clean[run[0].start : run[-1].end]
        surname, given = text.split(None, 1)
        person = people.add_other(f"{surname} {given.capitalize()}", run[0].start, run[-1].end)
        people.draft.name(person.mention, run[0].start, run[-1].end)
        for at in range(first, last):
            line.names[at] = person


def surnames_alone(lines: Sequence[Line], tokens: Sequence[Word]) -> frozenset[str]:
    """The words in capitals that stand within a sentence, or before a verb, with no such word beside them."""
    found = set[str]()
    for line in lines:
        for at, item in line.of("w"):
            word = tokens[item.first]
            behind = line.letters[at + 1 : at + 2]
            before = tokens[item.first - 1] if item.first > line.first else None
            opens = before is None or before.shape not in "CUM" or before.low in word_class("function") | {"there"}
            if line.paragraph and word.shape == "C" and opens and behind not in ("w", "s", "G", "V", "L"):
                found.add(word.low)
    return frozenset(found)


def _lies(line: Line, tokens: list[Word], comma: int) -> bool:
    """Whether the words before a comma may be a place that the next ones say more of: "in Boise, North Idaho,"."""
    at = line.items[comma].first - 1
    while at > line.first and tokens[at].shape == "C":
        at -= 1
    return tokens[at].low in _LIES


def _give(line: Line, tokens: list[Word], people: People, first: int, last: int) -> None:
    run = tokens[line.items[first].first : line.items[last - 1].last]
    if _LANDS.isdisjoint(word.low for word in run) and not any(at in line.names for at in range(first, last)):
        other_name(range(first, last), line, tokens, people)
