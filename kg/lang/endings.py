"""With which characters a match of a pattern can begin or end, read off the pattern: elsewhere it need not be tried."""

import re
from collections.abc import Callable, Iterable, Sequence
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
ASIDE = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)
"""What stands between characters and takes up none."""
Edge = tuple[frozenset[str] | None, bool]
"""Characters that come first or last (None: any can), and whether there may be none at all."""
Parts = Sequence[tuple[Any, Any]]
Order = Callable[[Parts], Iterable[tuple[Any, Any]]]
WIDEST = 32
"""Characters from one to another, as in 1-9, that are told one by one."""


def first_characters(pattern: str) -> frozenset[str] | None:
    """The characters with which a match of a pattern begins; None if it can be any, or if the match can be empty."""
    return _edge(pattern, iter)


def last_characters(pattern: str) -> frozenset[str] | None:
    """The characters with which a match of a pattern ends; None if it can be any, or if the match can be empty."""
    return _edge(pattern, reversed)


def _edge(pattern: str, order: Order) -> frozenset[str] | None:
    parsed = parser.parse(pattern)
    found, empty = _of_parts(parsed, order)
    return None if empty or parsed.state.flags & re.IGNORECASE else found


def _of_parts(parsed: Parts, order: Order) -> Edge:
    known = frozenset[str]()
    for what, argument in order(parsed):
        if what in ASIDE:
            continue
        found, empty = _of(what, argument, order)
        if found is None:
            return None, empty
        known |= found
        if not empty:
            return known, False
    return known, True


def _of(what: Any, argument: Any, order: Order) -> Edge:
    """What one part of a sequence can begin or end with."""
    if what is sre.LITERAL:
        return frozenset((chr(argument),)), False
    if what is sre.IN:
        return _of_set(argument), False
    if what is sre.SUBPATTERN and not argument[1]:
        return _of_parts(argument[-1], order)
    if what is sre.BRANCH:
        ends = [_of_parts(branch, order) for branch in argument[1]]
        known = [found for found, _ in ends if found is not None]
        together = frozenset[str]().union(*known) if len(known) == len(ends) else None
        return together, any(empty for _, empty in ends)
    if what in REPEATS:
        found, empty = _of_parts(argument[2], order)
        return found, empty or argument[0] == 0
    return None, False


def _of_set(argument: Parts) -> frozenset[str] | None:
    known = frozenset[str]()
    for kind, told in argument:
        if kind is sre.LITERAL:
            known |= {chr(told)}
        elif kind is sre.RANGE and told[1] - told[0] < WIDEST:
            known |= {chr(code) for code in range(told[0], told[1] + 1)}
        else:
            return None
    return known
