"""Delegations whose people are told apart: "with A as its leader", "with B among its members", "C was deputy head"."""

import re
from collections.abc import Iterable

from kg.draft.tokens import Sentence, Token
from kg.lang.en.data import word_class

CUES = ("delegat", "mission", "members", "party", "group", "team")
BEGIN = re.compile(rf"\b(?:{'|'.join(CUES)})")
_PARTY = "(?:delegation|delegates|group|mission|party|team)"
_LEADER = re.compile(
    r"\bwith\b[^.;]{0,120}? as (?:its|their|the) (?:chief|head|leader|team leader)\b"
    r"|\bwith\b[^.;]{0,120}? (?:as|being) (?:head|leader) of (?:it|the " + _PARTY + r")\b",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\bwith\b[^.;]{0,120}? (?:among (?:its|the|their) (?:other )?(?:delegates|members|number)"
    r"|as (?:a|its|the) (?:deputy (?:head|leader)|member|vice head)|in (?:its|the) (?:delegation|group|party|team)"
    r"|also (?:among|in|on) [^.,;]{2,24})\b",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    r"^[^.;]{0,160}\b(?:is|was|were|served as|acted as|came as)\b[^.;,]{0,16}\b(?:assistant|deputy|vice|second) "
    r"(?:chiefs?|heads?|leaders?) of the " + _PARTY + r"\b"
    r"|^(?:Among|Amongst) the (?:other |rest of the )?(?:delegates|members|visitors)(?: of the " + _PARTY + r")? "
    r"(?:are|was|were)\b"
    r"|^(?:The )?(?:[Oo]ther|[Ff]urther) (?:delegates|members|visitors)(?: of the " + _PARTY + r")? "
    r"(?:are|include|included|was|were)\b"
)
_VISIT = re.compile("V[LJOF]")
_PLAIN = frozenset("NnkAL,&pi")


def delegates(sentences: list[Sentence], clean: str) -> list[Sentence]:
    """The sentences with all of a delegation where it is told to come."""
    if not (any(cue in clean for cue in CUES) and BEGIN.search(clean)):
        return sentences
    result: list[Sentence] = []
    more: list[Token] = []
    target = -1
    for sentence in sentences:
        text = clean[sentence.start : sentence.end]
        if sentence.paragraph:
            sentence = _with_them(sentence, text)
            if _MEMBER.search(text) and _PLAIN.issuperset(sentence.letters) and "N" in sentence.letters:
                more += [token for token in sentence.tokens if token.letter == "N"]
                sentence = sentence._replace(tokens=())
            elif target < 0 and _VISIT.search(sentence.letters) and _of_delegation(text):
                target = len(result)
        result.append(sentence)
    if more and target >= 0:
        result[target] = _led(result[target], more)
    return result


def _of_delegation(text: str) -> bool:
    return not word_class("delegation").isdisjoint(text.lower().replace(",", " ").split())


def _with_them(sentence: Sentence, text: str) -> Sentence:
    """As in "The delegation came with A as its leader", "The delegation led by A, with B among its members, came"."""
    tokens = sentence.tokens
    verb = next((at for at, token in enumerate(tokens) if token.letter in "VK"), -1)
    link = next(
        (at for at, token in enumerate(tokens[:-1]) if token.letter == "p" and tokens[at + 1].letter == "N"), -1
    )
    if verb < 0 or link < 0 or not _of_delegation(text):
        return sentence
    end = next((at for at in range(link + 1, len(tokens)) if tokens[at].letter not in "N&"), len(tokens))
    people = [token for token in tokens[link + 1 : end] if token.letter == "N"]
    led = _LEADER.search(text) and not any(token.letter == "N" for token in tokens[:verb])
    along = _AMONG.search(text) and any(token.letter == "N" for token in tokens[: min(link, verb)])
    if not (led or along):
        return sentence
    return _led(sentence._replace(tokens=(*tokens[:link], *tokens[end:])), people)


def _led(sentence: Sentence, people: Iterable[Token]) -> Sentence:
    """A sentence with some people before its verb, too."""
    tokens = sentence.tokens
    at = next(at for at, token in enumerate(tokens) if token.letter in "VK")
    who = max((i + 1 for i, token in enumerate(tokens[:at]) if token.letter == "N"), default=at)
    added: list[Token] = []
    for person in people:
        joint = [Token("&", person.start, person.start)]
        added += [*(joint if added or (who and tokens[who - 1].letter == "N") else []), person]
    return sentence._replace(tokens=(*tokens[:who], *added, *tokens[who:]))
