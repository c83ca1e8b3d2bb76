"""Loads the English lexicons and rules, and refuses what can't be right with file and line."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product
from pathlib import Path
from typing import Any, NamedTuple

from kg import commented
from kg.commented import wrong
from kg.errors import LanguageDataError
from kg.lang.en.words import Word, lower_words
from kg.lang.grammar import rows

HERE = Path(__file__).parent
LEVELS = (
    "nation",
    "province",
    "region",
    "prefecture",
    "city",
    "county",
    "district",
    "zone",
    "town",
    "village",
    "county-city",
)


class Entry(NamedTuple):
    """A phrase of a lexicon: its class (one letter) and the row it stands in."""

    tag: str
    row: Mapping[str, str]


class Phrases:
    """Phrases as a tree of words; the longest that fits is taken, and of such the one that names more of its words."""

    def __init__(self) -> None:
        self._tree: dict[str, Any] = {}

    def add(self, phrase: tuple[str, ...], entry: Entry) -> bool:
        """False if the phrase is known already, and not as the same."""
        node = self._tree
        for word in phrase:
            node = node.setdefault(word, {})
        known: Entry = node.setdefault("", entry)
        return known is entry or (known.tag == "v" and _meaning(known) == _meaning(entry))

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with a word."""
        return word in self._tree

    def behind(self, word: str) -> Collection[str]:
        """The second words of the phrases that begin with a word; "" if it is one alone, "*" for any word."""
        node: dict[str, Any] = self._tree.get(word, {})
        return node.keys()

    def match(self, words: list[Word], at: int) -> tuple[int, Entry] | None:
        """(number of words, entry) of the longest phrase that begins at a word."""
        node = self._tree.get(words[at].low)
        found: tuple[int, Entry] | None = None
        size = 0
        last = len(words) - at
        beside: list[dict[str, Any]] = []
        while node is not None:
            size += 1
            entry = node.get("")
            if beside and entry is None:
                entry = next((one[""] for one in beside if "" in one), None)
            if entry is not None:
                found = size, entry
            if size == last:
                break
            low = words[at + size].low
            if not beside and "*" not in node:  # so it nearly always is
                node = node.get(low)
                continue
            ways = [way for one in (node, *beside) for way in (one.get(low), one.get("*")) if way is not None]
            node, beside = (ways[0], ways[1:]) if ways else (None, [])
        return found


def _meaning(entry: Entry) -> list[str]:
    """What a row says of its phrase."""
    return [value for key, value in entry.row.items() if key != "phrase"]


@dataclass(frozen=True)
class English:
    """All words and rules of the English reader."""

    titles: Phrases
    verbs: Phrases
    meetings: Mapping[str, Mapping[str, str]]
    projects: Mapping[str, Mapping[str, str]]
    positions: Mapping[tuple[str, str], Mapping[str, str]]
    surnames: Mapping[str, int]
    syllables: frozenset[str]
    english: frozenset[str]
    generic: frozenset[str]
    not_names: frozenset[str]


def table(path: Path, header: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a commented CSV file whose header must be exactly `header`."""
    for number, cells in commented.rows(path, header):
        yield number, dict(zip(header, cells, strict=True))


def word_list(path: Path) -> frozenset[str]:
    """A file of one word a line, sorted, without doubles."""
    found: list[str] = []
    for number, line in commented.lines(path):
        if found and line <= found[-1]:
            raise wrong(path, number, f"expected a word after {found[-1]!r} in the alphabet, found {line!r}")
        found.append(line)
    return frozenset(found)


def forms(verb: str) -> list[str]:
    """The forms of a verb that tell of what is done: "inspects", "inspected", "inspecting"; not "to inspect"."""
    if verb in _irregular():
        return _irregular()[verb]
    stem = verb[:-1] if verb[-1] == "e" else verb
    if verb[-1] == "y" and verb[-2] not in "aeou":
        return [verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return [plural, stem + "ed", stem + "ing"]


@lru_cache(maxsize=1)
def _irregular() -> dict[str, list[str]]:
    path = HERE / "lexicon" / "verb_forms.txt"
    found: dict[str, list[str]] = {}
    for number, line in commented.lines(path):
        words = line.split()
        if len(words) < 3 or words[0] in found:
            raise wrong(path, number, f"expected a new verb and its forms, found {line!r}")
        found[words[0]] = words[1:]
    return found


def expand(phrase: str) -> Iterator[tuple[str, ...]]:
    """All wordings of a phrase: "deliver|delivered a important? speech" stands for four; "*" for any word.

    "inspect+" stands for the forms of a verb.
    """
    slots: list[list[tuple[str, ...]]] = []
    for slot in phrase.split():
        choices: list[str] = []
        for choice in slot.rstrip("?").split("|"):
            choices += forms(choice[:-1]) if choice[-1] == "+" else [choice]
        parts = [("*",) if part == "*" else (part,) if part.isalpha() else lower_words(part) for part in choices]
        slots.append([*parts, ()] if slot.endswith("?") else parts)
    for wording in product(*slots):
        yield tuple(chain.from_iterable(wording))


def _phrases(phrases: Phrases, path: Path, tag: str, header: tuple[str, ...]) -> None:
    for number, row in table(path, header):
        if row.get("level") and row["level"] not in LEVELS:
            raise wrong(path, number, f"expected a level of {', '.join(LEVELS)}, found {row['level']!r}")
        for wording in expand(row["phrase"]):
            if not wording or not phrases.add(wording, Entry(tag, row)):
                raise wrong(path, number, f"{' '.join(wording)!r} stands in the lexicon already")


def _heads(path: Path, header: tuple[str, ...]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for number, row in table(path, header):
        for word in row["word"].split("|"):
            if word in found:
                raise wrong(path, number, f"{word!r} stands in the file already")
            found[word] = row
    return found


def _positions(path: Path) -> dict[tuple[str, str], dict[str, str]]:
    found: dict[tuple[str, str], dict[str, str]] = {}
    for number, row in table(path, ("base", "organ", "role", "deputy", "executive")):
        for base, organ in product(row["base"].split("|"), row["organ"].split("|")):
            if (base, organ) in found:
                raise wrong(path, number, f"{base},{organ} stands in the file already")
            found[base, organ] = row
    return found


def grammar(name: str, folder: Path = HERE / "grammar") -> list[dict[str, Any]]:
    """The rules of a grammar file whose patterns are read here, in order.

    Raises LanguageDataError for a rule that lacks what a rule needs, or a pattern that doesn't compile.
    """
    path = folder / f"{name}.yaml"
    found = rows(path, f"en/grammar/{path.name}", {"pattern"})
    for rule in found:
        try:
            re.compile(rule["pattern"])
        except (KeyError, re.error) as error:
            raise LanguageDataError(f"{path.name}, rule {rule['name']!r}: expected a pattern, found {error}") from error
    return found


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    path = HERE / "lexicon" / "classes.csv"
    found: dict[str, frozenset[str]] = {}
    for number, row in table(path, ("class", "words", "why")):
        words = row["words"].split()
        if row["class"] in found or words != sorted(set(words)) or not row["why"]:
            raise wrong(
                path, number, f"expected a new class, its words in the alphabet and a reason, found {row['class']!r}"
            )
        found[row["class"]] = frozenset(words)
    return found


@lru_cache(maxsize=1 << 10)
def word_class(name: str) -> frozenset[str]:
    """The words of a class of classes.csv; KeyError if there is none of that name."""
    return _classes()[name]


@lru_cache(maxsize=1)
def english() -> English:
    """The English words and rules, read once; LanguageDataError names what is wrong with them."""
    lexicon = HERE / "lexicon"
    titles, verbs = Phrases(), Phrases()
    _phrases(titles, lexicon / "heads.csv", "H", ("phrase", "base", "organ", "level", "plural"))
    _phrases(titles, lexicon / "organs.csv", "G", ("phrase", "organ", "level"))
    _phrases(titles, lexicon / "modifiers.csv", "m", ("phrase", "modifier"))
    _phrases(titles, lexicon / "levels.csv", "V", ("phrase", "level"))
    _phrases(verbs, lexicon / "verbs.csv", "v", ("phrase", "letter", "value"))
    surnames = {row["surname"]: int(row["rank"]) for _, row in table(lexicon / "surnames.csv", ("surname", "rank"))}
    return English(
        titles=titles,
        verbs=verbs,
        meetings=_heads(lexicon / "meetings.csv", ("word", "kind")),
        projects=_heads(lexicon / "projects.csv", ("word", "kind")),
        positions=_positions(lexicon / "positions.csv"),
        surnames=surnames,
        syllables=word_list(lexicon / "syllables.txt"),
        english=word_list(lexicon / "english.txt"),
        generic=word_list(lexicon / "generic.txt"),
        not_names=word_list(lexicon / "not_names.txt"),
    )
