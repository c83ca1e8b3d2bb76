"""Talks on the way whose verb machines put last: "and the villagers A, B and others chat", "to the driver A asked"."""

import re
from collections.abc import Collection

from kg.draft.tokens import Token

_BEFORE = re.compile(
    r"\b(?P<link>and|with|to) (?:the )?(?!(?:the|his|her|their|other|of|then|also|he|she|they) )"
    r"(?:(?!(?:and|with|to|at|in|about|of|for|from|by|visit|visited) )[\w'-]+ ){1,6}$"
)
"""The link before a name that has a noun before it: what somebody is."""
_LISTED = re.compile(r"(?:,|,? and) (?:the )?(?:(?!(?:he|she|they|with|to) )[a-z][\w'-]* ){0,3}")
_ALONG = r"(?:,? and (?:other|others)\b(?: [a-z]+){0,2}|(?:,? and)? etc\.?)?"
_MANNER = (
    r"(?:(?:sat?|sit|sitting|stood) (?:down )?(?:on|at|in|under|beside|around|together)(?: [a-z]+){1,3} (?:to )?"
    r"|(?:on|at|in|beside|for)(?: [a-z]+){1,5} to |to |cordial(?:ly)? |warm(?:ly)? |kind(?:ly)? |friendly |carefully "
    r"|(?:on|in|at) (?:the )?(?:spot|site|roadside|doorway|courtyard|field|ground) )?"
)
_TALK = (
    r"(?:talk(?:ed|ing)?|chat(?:ted|ting)?|convers(?:ed|ation|ations)|communicat(?:e|ed|ion|ions)|exchanges?|exchanged"
    r"|face[- ]to[- ]face (?:\w+ )?(?:communication|exchanges?|talk|chat|conversation)|heart[- ]to[- ]heart talk"
    r"|pull(?:ed)? (?:the )?(?:home|household|daily)|shook hands|handshake)\b"
)
_WITH = re.compile(rf"{_ALONG} {_MANNER}{_TALK}")
_TO = re.compile(rf"{_ALONG} (?:carefully |in detail )?(?:ask|asks|asked|inquire|inquired|enquired|understand|learn)\b")
_WHOLE = re.compile(r"[\w'’-]+(?: [\w'’-]+){0,3} ")
_NEAR = 90


def talked_behind(text: str, named: list[Token], officials: Collection[int], start: int, end: int) -> int:
    """Where the first of some names ends if a verb of talking or asking stands behind it and those listed; else 0.

    `officials`: where those with an office are named in the sentence, ``text[start:end]``.
    """
    if not named:
        return 0
    first = named[0]
    before = _BEFORE.search(text, max(start, first.start - _NEAR), first.start)
    if before is None or (before["link"] == "and" and not _beside(text, officials, start, before.start())):
        return 0
    last = first.end
    for token in named[1:]:
        if not _LISTED.fullmatch(text, last, token.start):
            break
        last = token.end
    verb = _TO if before["link"] == "to" else _WITH
    return first.end if verb.match(text, last, end) else 0


def _beside(text: str, officials: Collection[int], start: int, link: int) -> bool:
    """Whether an "and" goes on from one with an office, or from a clause of him: "A and the villager B", ", and B"."""
    if text[start:link].rstrip().endswith((",", " he", " she")):
        return True
    return any(_WHOLE.fullmatch(text, at, link) for at in officials if at < link)
