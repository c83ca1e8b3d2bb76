"""With which characters a match of a pattern can end, read off the pattern: behind others it need not be tried."""

import re
from collections.abc import Sequence
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
ASIDE = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)
"""What stands between characters and takes up none."""
Last = tuple[frozenset[str] | None, bool]
"""Characters that come last (None: any can), and whether there may be none at all."""


def last_characters(pattern: str) -> frozenset[str] | None:
    """The characters with which a match of a pattern ends; None if it can be any, or if the match can be empty."""
    parsed = parser.parse(pattern)
    found, empty = _last(parsed)
    return None if empty or parsed.state.flags & re.IGNORECASE else found


def _last(parsed: Sequence[tuple[Any, Any]]) -> Last:
    known = frozenset[str]()
    for what, argument in reversed(parsed):
        if what in ASIDE:
            continue
        found, empty = _of(what, argument)
        if found is None:
            return None, empty
        known |= found
        if not empty:
            return known, False
    return known, True


def _of(what: Any, argument: Any) -> Last:
    """What one part of a sequence can end with."""
    if what is sre.LITERAL:
        return frozenset((chr(argument),)), False
    if what is sre.IN and all(kind is sre.LITERAL for kind, _ in argument):
        return frozenset(chr(code) for _, code in argument), False
    if what is sre.SUBPATTERN and not argument[1]:
        return _last(argument[-1])
    if what is sre.BRANCH:
        ends = [_last(branch) for branch in argument[1]]
        known = [found for found, _ in ends if found is not None]
        together = frozenset[str]().union(*known) if len(known) == len(ends) else None
        return together, any(empty for _, empty in ends)
    if what in REPEATS:
        found, empty = _last(argument[2])
        return found, empty or argument[0] == 0
    return None, False
