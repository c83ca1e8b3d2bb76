"""Talks with several people where one verb ends and another begins: "A met with B, C and D attended the meeting"."""

import re

from kg.find.tokens import Token, letters_of

_JOINED = re.compile("K[N&G]+[iLF]*,(?P<more>N(?:&?N)*),?(?P<part>[Ak])M?")
_CUT_OFF = re.compile("K(?P<guests>N(?:&N)*?)(?P<comma>&)N(?:&N)*,?[Ak]M?,?$")


def joined_talks(found: list[Token], clean: str) -> list[Token]:
    """As in "A met with B, C and D attended the meeting": C and D took part in the talks."""
    found = _cut(found, clean)
    letters = letters_of(found)
    for match in _JOINED.finditer(letters):
        if found[match.start()].value == "meet":
            part = found[match.start("part")]
            found = [*found[: match.start("part")], part._replace(letter="k", value=""), *found[match.end() :]]
            break
    return found


def _cut(found: list[Token], clean: str) -> list[Token]:
    """As in "A met with B, C, D attended", where only commas stand: the guests end at the first of them."""
    letters = letters_of(found)
    match = _CUT_OFF.search(letters)
    if match is None:
        return found
    joints = [at for at in range(match.end("guests"), match.end()) if found[at].letter == "&"]
    comma = next((at for at in joints if clean[found[at].start] == ","), 0)
    if not comma:
        return found
    return [*found[:comma], found[comma]._replace(letter=","), *found[comma + 1 :]]
