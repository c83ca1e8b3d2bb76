"""The words and patterns of the reading stage, from the files in ``data/`` and the lexicon of surnames."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from re import Pattern

import yaml

from kg.commented import lines, rows, wrong
from kg.errors import LanguageDataError

DATA = Path(__file__).parent / "data"
SURNAMES = Path(__file__).parent.parent / "lang" / "zh" / "lexicon" / "surnames.txt"
SPELLING = SURNAMES.with_name("translit.txt")
LABEL_FIELDS = frozenset(
    {"date", "written", "source", "ignore", "reporter", "correspondent", "editor", "photographer", "translator"}
)
LABEL_COLONS = frozenset({"needed", "free", "count", "line"})
LINE_KINDS = frozenset({"navigation", "related", "footer", "caption", "advertisement", "notice", "source"})


@dataclass(frozen=True, slots=True)
class LineRule:
    """What tells lines of one kind, with lines that must match and lines that must not."""

    kind: str
    language: str
    pattern: str
    examples: tuple[str, ...]
    near_misses: tuple[str, ...]


def words(path: Path) -> list[str]:
    """The lines of a word list, without comments and blank lines."""
    return [line.split("#")[0].strip() for _, line in lines(path)]


@cache
def labels() -> tuple[tuple[str, str, str], ...]:
    """(label, field, colon) of ``labels.csv``.

    Raises:
        LanguageDataError: a field or colon that doesn't exist.
    """
    found = []
    path = DATA / "labels.csv"
    for number, (label, field, colon) in rows(path, ("label", "field", "colon")):
        if field not in LABEL_FIELDS or colon not in LABEL_COLONS:
            raise wrong(path, number, f"expected a field and a colon that exist, found {field!r} and {colon!r}")
        found.append((label, field, colon))
    return tuple(found)


@cache
def line_rules() -> tuple[LineRule, ...]:
    """The rules of ``lines.yaml``.

    Raises:
        LanguageDataError: an unknown kind, a rule without an example, a pattern that doesn't compile.
    """
    found = []
    for entry in yaml.safe_load((DATA / "lines.yaml").read_text(encoding="utf-8")):
        rule = LineRule(
            entry["kind"], entry["language"], entry["pattern"], tuple(entry["examples"]), tuple(entry.get("not", ()))
        )
        if rule.kind not in LINE_KINDS or not rule.examples:
            raise LanguageDataError(f"lines.yaml: {rule.pattern}: unknown kind, or no example")
        try:
            re.compile(rule.pattern)
        except re.error as error:
            raise LanguageDataError(f"lines.yaml: {rule.pattern}: {error}") from None
        found.append(rule)
    return tuple(found)


@cache
def line_pattern(language: str) -> Pattern[str]:
    """One pattern for all line rules of a language ("zh" or "en"): the name of the group that matched is the kind.

    Kinds are tried in the order in which they first stand in the file.
    """
    kinds: dict[str, list[str]] = {}
    for rule in line_rules():
        if rule.language in (language, "any"):
            kinds.setdefault(rule.kind, []).append(f"(?:{rule.pattern})")
    return re.compile("|".join(f"(?P<{kind}>{'|'.join(found)})" for kind, found in kinds.items()), re.IGNORECASE)


@cache
def surnames() -> tuple[str, ...]:
    """All surnames, single and compound."""
    return tuple(words(SURNAMES))


@cache
def media() -> str:
    """An alternation of the endings of names of publishers, the longer first."""
    return "|".join(sorted(map(re.escape, words(DATA / "media.txt")), key=lambda word: (-len(word), word)))


@cache
def english_paper() -> str:
    """A pattern of an English publisher's name, of up to five words; machines write all but the first in lower case."""
    return rf"[A-Z][\w']+ (?:[A-Za-z][\w']* ){{0,3}}(?i:{media()})\b"


@cache
def variants() -> dict[int, str]:
    """Variant character → the simplified one it stands for, as `str.translate` takes it."""
    return {ord(variant): plain for _, (variant, plain, _) in rows(DATA / "variants.csv", ("from", "to", "why"))}
