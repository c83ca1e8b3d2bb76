"""Talks with those who travel, told by a noun or as a chat: "In the talks with the guests, A said", "sat down with"."""

import re
from collections.abc import Iterable

from kg.draft.draft import Draft
from kg.draft.tokens import Sentence, Token
from kg.places import gazetteer

_TALKS = r"(?:talks?|conversations?|discussions?|meetings?|dinner|lunch|banquet|reception|exchange|consultations?)"
_GUESTS = r"(?:guests|visitors|delegation|delegates|group|party|two|three|four|five|six)"
_WITH_THEM = re.compile(
    rf"\b{_TALKS} (?:held )?(?:with|for) (?:them|(?:the|his|her|these) (?:\w+ )?{_GUESTS})\b(?! (?:of|leader|member))"
)
_NOT = re.compile(r"\b(?:no|not|never|without|before|after|ahead of|earlier|will|would|planned|phone|video|online)\b")
_PLAIN = frozenset("NSRHBLpxkiMOJF,&QIA")
_PARTY = ("party", "they", "guests")


def formal_talks(sentences: list[Sentence], clean: str, draft: Draft) -> list[Sentence]:
    """The sentences with such talks as formal ones, where officials of elsewhere travel."""
    result: list[Sentence] = []
    travelling: set[str] = set()
    for sentence in sentences:
        if sentence.paragraph and travelling:
            sentence = _formal(_told_by_noun(sentence, clean, draft, travelling), draft, travelling)
        visit = next((i for i, token in enumerate(sentence.tokens) if token.letter in "VP"), 0)
        people = [t.value for t in sentence.tokens[:visit] if t.letter == "N" and isinstance(t.value, int)]
        if sentence.paragraph and not travelling:
            travelling = {area for one in people for area in draft.areas(one)}
        result.append(sentence)
    return result


def _apart(people: Iterable[Token], draft: Draft, travelling: set[str]) -> bool:
    """Whether all of some people are officials of areas apart from those who travel."""
    near = gazetteer().contains
    areas = [draft.areas(token.value) for token in people if isinstance(token.value, int)]
    return bool(areas) and all(
        own and not any(a == b or near(a, b) or near(b, a) for a in own for b in travelling) for own in areas
    )


def _formal(sentence: Sentence, draft: Draft, travelling: set[str]) -> Sentence:
    """As in "A, mayor of X, sat down with the visitors", "The delegation called on A": more may have sat there."""
    party = any(token.letter == "Q" and token.value in _PARTY for token in sentence.tokens)
    people = [token for token in sentence.tokens if token.letter == "N"]
    if not party or not _apart(people, draft, travelling):
        return sentence
    return sentence._replace(
        tokens=tuple(
            token._replace(value="meet") if token.letter == "K" and token.value in ("talk", "call") else token
            for token in sentence.tokens
        )
    )


def _told_by_noun(sentence: Sentence, clean: str, draft: Draft, travelling: set[str]) -> Sentence:
    """As in "In the talks with the delegation, A stressed", "The dinner for the guests was given by A"."""
    if not _PLAIN.issuperset(sentence.letters) or "N" not in sentence.letters:
        return sentence
    text = clean[sentence.start : sentence.end].lower()
    people = [token for token in sentence.tokens if token.letter == "N"]
    if not _WITH_THEM.search(text) or _NOT.search(text) or not _apart(people, draft, travelling):
        return sentence
    at = people[0].start
    hosts = [part for person in people for part in (person, Token("&", at, at))][:-1]
    return sentence._replace(tokens=(*hosts, Token("K", *people[0][1:3], "meet"), Token("Q", at, at, "party")))
