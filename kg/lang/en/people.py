"""Who is named in an article: names in either order, parts of names and titles gathered into persons."""

from dataclasses import dataclass

from kg.draft.draft import Draft
from kg.lang.en.data import English, word_class
from kg.lang.en.names import MEDIUM, RARE, STRONG, WEAK, NameShape, shown, syllables


@dataclass(slots=True)
class Person:
    """A person of the article: mention id, name parts in lower case (surname "" for names that aren't Chinese)."""

    mention: int
    surname: str
    given: str
    full: str


class People:
    """The persons of one article; each name is the same person wherever it stands."""

    def __init__(self, draft: Draft, data: English) -> None:
        self.draft = draft
        self.data = data
        self.persons: list[Person] = []
        self.addressed: frozenset[str] = frozenset()
        self.given_first = False
        self.small_first = False
        self.small_turned = False
        self.all_turned = False
        self.spelt: set[tuple[str, str]] = set()
        self.capital: set[tuple[str, str]] = set()
        self.alone: frozenset[int] = frozenset()
        self.misspelt: dict[tuple[str, str], tuple[str, str]] = {}

    def order(self, shape: NameShape) -> tuple[str, str]:
        """(surname, given) of a shape, as the article spells it elsewhere."""
        name = self._order(shape)
        return self.misspelt.get(name, name)

    def _order(self, shape: NameShape) -> tuple[str, str]:
        """(surname, given) of a shape; where both parts could be the surname, the article and the ranks decide.

        "Ms. Fan" tells that Min Fan is no Min; of "zhu ouyang" the surname is the one of two syllables.
        """
        first, second = shape.surname, shape.given
        if shape.turned:
            known = {(person.surname, person.given) for person in self.persons}
            ranks = self.data.surnames
            even = (self.given_first or (self.small_turned and not self.small_first)) and ranks[
                shape.turned[0]
            ] == ranks[first]
            turn = shape.turned in known or ((first, second) not in known and even)
            return shape.turned if turn else (first, second)
        if shape.doubtful and second in self.addressed and first not in self.addressed:
            return second, first
        ranks = self.data.surnames
        if shape.doubtful and self.given_first and syllables(first) == syllables(second) == 1:
            return (second, first) if ranks[second] <= ranks[first] else (first, second)
        if not shape.doubtful or shape.strength != WEAK:
            return first, second
        for person in self.persons:
            if (person.surname, person.given) == (first, second):
                return first, second
            if (person.surname, person.given) == (second, first):
                return second, first
        if ((first, second) in self.capital) != ((second, first) in self.capital):
            return (second, first) if (second, first) in self.capital else (first, second)
        long = syllables(first), syllables(second)
        if long != (1, 1):
            return (second, first) if long == (1, 2) else (first, second)
        rare = ranks[first] == RARE > ranks[second] and (self.small_turned or not self.small_first)
        if rare or self.small_first:
            return (second, first) if rare else (first, second)  # "rao bai" where "tian sheng-wen" is written
        seldom = word_class("seldom-given")
        turned = second in seldom and first not in seldom
        if self.small_turned:
            turned = turned or ranks[second] < ranks[first] + self.all_turned
        return (second, first) if turned else (first, second)

    def first_names(self, others: list[Person]) -> dict[str, Person]:
        """Who of those whose names aren't Chinese is meant by a first name: "Marat" of "Marat Kenzhebek"."""
        single = {one.given for one in self.persons if not one.surname}
        firsts = [one.given.split()[0] for one in others]
        pairs = zip(firsts, others, strict=True)
        return {word: one for word, one in pairs if firsts.count(word) == 1 and len(word) > 2 and word not in single}

    def known(self, shape: NameShape) -> Person | None:
        """The person whose full name a shape is, in either order: "Cheng zhi ruan" of cheng-zhi ruan."""
        surname, given = self.order(shape)
        plain = given.replace("'", "")
        for person in self.persons:
            if person.surname == surname and person.given.replace("'", "") == plain:
                return person
        turned = [p for p in self.persons if p.surname and syllables(p.given) > 1]
        return next((p for p in turned if p.given.replace("'", "") + p.surname == surname + plain), None)

    def add(self, shape: NameShape, start: int, end: int) -> Person:
        """The person of a name that is certain to be one."""
        person = self.known(shape)
        surname, given = self.order(shape)
        if person is None:
            full = shown(surname, given)
            mention = self.draft.mention("person", full.replace("'", "").lower(), start, end, plain=full, en=full)
            person = Person(mention, surname, given, full)
            self.persons.append(person)
        else:
            self.draft.name(person.mention, start, end, person.full)
        return person

    def add_other(self, name: str, start: int, end: int) -> Person:
        """The person of a name that isn't Chinese: "Kenji Takeda", "Yusup Tahir", "Dawa"."""
        for person in self.persons:
            if not person.surname and person.given.replace("-", "") == name.lower().replace("-", ""):
                return person
            if name.count(" ") and _goes_on(person.full.lower(), name.lower()):
                return person
        if name.count(" ") and (whole := self._whole_of(name)):
            return whole
        parts = name.split()
        small = name.islower() or any(part in word_class("tibetan") for part in parts)
        shown_as = " ".join(part.capitalize() for part in parts) if small else name
        mention = self.draft.mention("person", name.lower(), start, end, en=shown_as)
        person = Person(mention, "", name.lower(), name)
        self.persons.append(person)
        return person

    def _whole_of(self, name: str) -> Person | None:
        """The one person whose surname several words are: "Van Houtte" of Joris Van Houtte."""
        found = [p for p in self.persons if not p.surname and f" {name.lower()} " in f"{p.given} "]
        return found[0] if len(found) == 1 else None

    def by_surname(self, word: str) -> Person | None:
        """The one person of a surname; of a foreigner the last word of the name."""
        found = [
            p
            for p in self.persons
            if p.surname == word or (not p.surname and word in (p.given.split()[-1], p.given.split()[0]))
        ]
        return found[0] if len(found) == 1 else None

    def by_given(self, given: str) -> Person | None:
        """The one person of a given name."""
        found = [p for p in self.persons if p.surname and p.given.replace("'", "") == given.replace("'", "")]
        return found[0] if len(found) == 1 else None

    def whole(self, word: str) -> Person | None:
        """The person whose whole name a word is: "Xuna" for Xu Na."""
        found = [
            p for p in self.persons if p.surname and (p.surname + p.given).replace("'", "") == word.replace("'", "")
        ]
        return found[0] if len(found) == 1 else None


def _goes_on(full: str, short: str) -> bool:
    """As in "Abdul Rahman" of Abdul Rahman bin Yusof."""
    rest = full.removeprefix(short + " ").split()
    return full.startswith(short + " ") and rest[0] in word_class("name-particle")


def foreign_surnames(name: str) -> set[str]:
    """By what words a name that isn't Chinese may be shortened: the last one, as in Korea and Vietnam the first.

    Of "vincent tan wee liang" it is the one before the given name.
    """
    words = name.split()
    if "-" in words[-1] and len(words) == 2:
        return {words[0]}
    return {words[-1], *(word for word in words[:-1] if word in word_class("surname-first"))}


__all__ = ["MEDIUM", "STRONG", "WEAK", "People", "Person", "foreign_surnames"]
