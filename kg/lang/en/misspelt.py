"""Names that a writer has misspelt: "Fu Yiling said" of an article that is about "Fu Yuling, chairman of the group"."""

from collections import defaultdict
from collections.abc import Sequence

from kg.lang.en.data import word_class
from kg.lang.en.line import Line
from kg.lang.en.names import STRONG, NameShape, syllables
from kg.lang.en.words import Word

Name = tuple[str, str]
"""Surname and given name."""
PAIR = 2
MANY = 40
"""Of so many officials of one surname some are alike."""


def misspelt(lines: Sequence[Line], titled: Sequence[set[int]], tokens: list[Word]) -> dict[Name, Name]:
    """The right name of each that differs by a letter from the only one alike that has a title in the text.

    Names that the text describes or gives a title, or that stand in a list or beside the other, are somebody else's.
    `titled`: the items of names with titles, by sentence.
    """
    right: dict[str, set[Name]] = defaultdict(set)
    wrong: set[Name] = set()
    apart: set[Name] = set()
    sentences: dict[Name, set[int]] = defaultdict(set)
    for number, (line, held) in enumerate(zip(lines, titled, strict=True)):
        for at, item in line.of("N"):
            if (name := _name(item.name)) is None:
                continue
            sentences[name].add(number)
            if at in held and line.paragraph:
                right[name[0]].add(name)
                continue
            wrong.add(name)
            before, behind = line.letters[max(0, at - 2) : at], line.letters[at + 1 : at + 3]
            described = behind in ("kd", "k0") or tokens[item.first - 1].low in word_class("person-noun")
            if described or before in ("Nk", "Nc") or behind in ("kN", "cN"):
                apart.add(name)
    found: dict[Name, Name] = {}
    for name in sorted(wrong - apart):
        known = right[name[0]]
        if name in known or len(known) > MANY:
            continue
        alike = [one for one in known if one_letter(one[1], name[1])]
        if len(alike) == 1 and sentences[name].isdisjoint(sentences[alike[0]]):
            found[name] = alike[0]
    return found


def _name(shape: NameShape | None) -> Name | None:
    """A name of three syllables as it is sure to be written: shorter ones are alike too often."""
    sure = shape is not None and shape.strength == STRONG and not shape.doubtful and not shape.reversed
    return (shape.surname, shape.given) if shape and sure and syllables(shape.given) == PAIR else None


def one_letter(one: str, two: str) -> bool:
    """Whether two words differ by one letter, left out, put in or mistaken."""
    if one == two or abs(len(one) - len(two)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return one[at + (len(one) >= len(two)) :] == two[at + (len(two) >= len(one)) :]
