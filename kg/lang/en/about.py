"""Whom a sentence is about: whom "he" of the next one means."""

import re

from kg.draft.tokens import Token

_THEN_SPOKE = re.compile("NH(?:M|Q)?,(?P<who>N),?S[^NS]*$")
_TOGETHER = re.compile("N&N(?:&N)*A")


def spoken_of(found: list[Token], letters: str, before: int | None) -> int | None:
    """Whom a sentence is about: who is named first, but B of "A presided over it, and B said so"; else as before.

    Neither of "A and B were there, too" is "he" of the next sentence.
    """
    if before is not None and _TOGETHER.match(letters):
        return before
    second = _THEN_SPOKE.search(letters)
    people = [t.value for t in (found[second.start("who") :] if second else found) if t.letter == "N"]
    return next((person for person in people if isinstance(person, int)), before)
