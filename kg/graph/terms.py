"""RDF terms and blocks as Turtle text. Text of articles is hostile: nothing goes into a file but through here."""

import re
from collections.abc import Collection
from datetime import date as day
from typing import NamedTuple

PINYIN = "zh-latn-pinyin"
"""The language of a Chinese name in pinyin (BCP 47); in small letters, as stores keep it."""
Pair = tuple[str, Collection[str]]


class Block(NamedTuple):
    """What is said of one subject: its types (none: it is typed elsewhere) and pairs of a predicate and its objects."""

    subject: str
    types: tuple[str, ...]
    pairs: list[Pair]


# What a Turtle string may not hold, what XML or a terminal can't bear, and marks that turn the line's direction.
_UNSAFE = re.compile(
    '["\\\\\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|[\U0001fffe-\U0010ffff]'
)
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_CJK = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH_DAY = re.compile(r"--([0-9]{2})-([0-9]{2})")
_JOINED = " ;\n  "
_YEAR = re.compile(r"[0-9]{4}")


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    if code == 0 or 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return "\ufffd"  # no character of RDF (or none that every parser takes)
    return f"\\u{code:04X}" if code <= 0xFFFF else character


def string(text: str) -> str:
    """A plain string literal."""
    if '"' in text or "\\" in text or not text.isprintable():  # so it is seldom
        text = _UNSAFE.sub(_escaped, text)
    return f'"{text}"'


def labelled(text: str, language: str) -> str:
    """A string in a language: "zh", "en" or `PINYIN`: in small letters, since some stores change the case."""
    return f"{string(text)}@{language}"


def language_of(text: str) -> str:
    """The tag "zh" for a text with a Chinese character, else "en" (pinyin, English)."""
    return "zh" if _CJK.search(text) else "en"


def integer(number: int) -> str:
    """An xsd:integer."""
    return str(number)


def decimal(number: float) -> str:
    """An xsd:decimal with at most four places, in the canonical form on which all stores agree ("0.97", "1")."""
    text = f"{number:.4f}".rstrip("0").removesuffix(".")
    return text if "." in text else f'"{text}"^^xsd:decimal'


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar, "2024-02-29"."""
    if not _DAY.fullmatch(text):
        return False
    try:
        day.fromisoformat(text)
    except ValueError:
        return False
    return True


def date(text: str) -> str:
    """A day as xsd:date, or as xsd:gMonthDay where the year is unknown ("--02-27").

    Anything else stays a plain string, which the shapes then report.
    """
    if is_day(text):
        return f'"{text}"^^xsd:date'
    found = _MONTH_DAY.fullmatch(text)
    if found and is_day(f"2000-{found[1]}-{found[2]}"):
        return f'"{text}"^^xsd:gMonthDay'
    return string(text)


def bound(text: str, *, last: bool) -> str:
    """The first or last day that a year or day allows: "1981" → 1981-01-01 or 1981-12-31."""
    if _YEAR.fullmatch(text):
        text += "-12-31" if last else "-01-01"
    return date(text)


def turtle(block: Block) -> str:
    """One subject with its types first, then its predicates and their objects, sorted."""
    subject, types, pairs = block
    lines = [
        f"{predicate} {', '.join(objects if len(objects) == 1 else sorted(objects))}" for predicate, objects in pairs
    ]
    lines.sort()  # by predicate: a blank sorts before whatever a longer one goes on with
    if types:
        lines.insert(0, f"a {', '.join(types if len(types) == 1 else sorted(types))}")
    return f"{subject} {_JOINED.join(lines)} .\n"
