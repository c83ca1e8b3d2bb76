"""Whom "they" means where only one led and another was with him: "A set out with B. They saw X", "With her was B"."""

import re

from kg.draft.tokens import Sentence, Token

_PAIR = re.compile(r"i?,?(?:L,?)*N(?:[,&L]*N)*L?V?,?p(?:N[,&]*)+(?:pN)?,?")
_WAS_WITH = re.compile(r"(?:Along )?[Ww]ith (?:him|her) (?:was|were|went|came) ")
_WITH = ("with", "together with", "along with", "alongside")
_TOLD = frozenset("VWKMP")
"""Letters of what makes a party known already, or tells of something else."""


def with_leader(sentences: list[Sentence], clean: str) -> list[Sentence]:
    """The sentences with both named for "they", where the first stop is told behind one who leads and one with him."""
    result: list[Sentence] = []
    for sentence in sentences:
        first = sentence.tokens[0] if sentence.tokens else None
        if first and first.letter == "Q" and first.value == "they" and "V" in sentence.letters:
            people = _people([one for one in result if one.paragraph], sentence.paragraph, clean)
            both = tuple(Token("N", first.start, first.end, one) for one in people)
            if both:
                sentence = sentence._replace(tokens=(*both, *sentence.tokens[1:]))
        result.append(sentence)
    return result


def _people(told: list[Sentence], paragraph: int, clean: str) -> list[int]:
    """Who leads and who is with him, as the sentence before tells, or two do; none if more is told of a party."""
    last = told[-1] if told else None
    if last is None or last.paragraph != paragraph:
        return []
    if _PAIR.fullmatch(last.letters):
        link = next(token for token in last.tokens if token.letter == "p")
        some = told[-1:] if clean[link.start : link.end].lower() in _WITH else []
    else:
        was = set(last.letters) <= set("NWL,&") and _WAS_WITH.match(clean, last.start)
        some = told[-2:] if was and len(told) > 1 and told[-2].paragraph == paragraph else []
        if some and not (some[0].letters.lstrip("iL,").startswith("N") and some[0].letters.count("N") == 1):
            return []
    earlier = told[: len(told) - len(some)]
    if not some or any(not _TOLD.isdisjoint(one.letters) for one in earlier):
        return []
    found = [t.value for one in some for t in one.tokens if t.letter == "N" and isinstance(t.value, int)]
    return list(dict.fromkeys(found))
