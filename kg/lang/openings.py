"""With which characters a match of a pattern can begin, read off the pattern: elsewhere it need not be tried."""

import re
from collections.abc import Iterable, Sequence
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from kg.lang.endings import ASIDE, REPEATS

PAIR = 2
WIDEST = 32
"""Characters from one to another, as in 1-9, that are told one by one."""
Opening = tuple[str, bool]
"""Up to two characters, and whether what comes next in the pattern goes on from there."""
NOTHING: Opening = ("", True)
ANYTHING: Opening = ("", False)


def opening(pattern: str) -> re.Pattern[str] | None:
    """The character with which a match of a pattern begins, before one that can follow it.

    None if it can be any, or if `re` looks for it anyway before it tries a pattern.
    """
    pairs = first_pairs(pattern)
    if not pairs or _looked_for(pattern):
        return None
    alone, behind = {one for one in pairs if len(one) < PAIR}, {one[1] for one in pairs if len(one) == PAIR}
    ways = [f"(?<={_any_of(alone)})"] if alone else []
    ways += [f"(?={_any_of(behind)})"] if behind else []
    return re.compile(f"{_any_of(one[0] for one in pairs)}(?:{'|'.join(ways)})")


def _any_of(characters: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted(set(characters))))}]"


def _looked_for(pattern: str) -> bool:
    """Whether `re` itself looks for what a pattern begins with before it tries it."""
    code: list[int] = []
    compiler._compile_info(code, parser.parse(pattern), 0)
    return bool(code[2] & (sre.SRE_INFO_PREFIX | sre.SRE_INFO_CHARSET))


def first_pairs(pattern: str) -> frozenset[str]:
    """The first two characters of a pattern's matches; one that any can follow is alone. Nothing if it can be any."""
    parsed = parser.parse(pattern)
    found = {text for text, _ in _of_parts(parsed)}
    return frozenset() if "" in found or parsed.state.flags & re.IGNORECASE else frozenset(found)


def _of_parts(parsed: Iterable[tuple[Any, Any]]) -> set[Opening]:
    found = {NOTHING}
    for what, argument in parsed:
        going_on = {text for text, more in found if more}
        if not going_on:
            break
        if what not in ASIDE:
            found = {one for one in found if not one[1]} | _behind(going_on, _of(what, argument))
    return found


def _behind(before: Iterable[str], found: Iterable[Opening]) -> set[Opening]:
    """What some openings go on to."""
    both = ((first + text, more) for first in before for text, more in found)
    return {(text[:PAIR], more and len(text) < PAIR) for text, more in both}


def _of(what: Any, argument: Any) -> set[Opening]:
    """What one part of a sequence can begin with."""
    if what is sre.LITERAL:
        return {(chr(argument), True)}
    if what is sre.IN:
        return _of_set(argument)
    if what is sre.SUBPATTERN and not argument[1]:
        return _of_parts(argument[-1])
    if what is sre.BRANCH:
        return set[Opening]().union(*map(_of_parts, argument[1]))
    if what in REPEATS:
        once = _of_parts(argument[2])
        found = once if argument[1] == 1 else {(text, False) for text, _ in once}
        return found if argument[0] else found | {NOTHING}
    return {ANYTHING}


def _of_set(argument: Sequence[tuple[Any, Any]]) -> set[Opening]:
    codes: list[int] = []
    for kind, told in argument:
        if kind is sre.LITERAL:
            codes.append(told)
        elif kind is sre.RANGE and told[1] - told[0] < WIDEST:
            codes += range(told[0], told[1] + 1)
        else:
            return {ANYTHING}
    return {(chr(code), True) for code in codes}
