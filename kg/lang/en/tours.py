"""Visits told as a tour before any place of it is named: "A began a tour of southern Anhui"."""

import re

from kg.draft.tokens import Sentence, Token
from kg.lang.en.data import word_class
from kg.lang.en.intended import intended
from kg.lang.en.stops import FAR
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

TOURS = frozenset(("inspection", "journey", "swing", "tour", "trip"))
TRIP = frozenset(("into", "on", "across", "around", "in", "of", "through", "to"))
"""Between "a tour" or "a visit" and where it goes."""
APART = 6
_HEADLINE = re.compile("(?P<who>N)[^NKMAHSR]*?(?P<verb>V)&?[LJOF](?:[,&]*[LJOF])*")
_PLANNED = re.compile(r"\b(?:to|will|shall|should|would|plans?)\s", re.I)
_THINGS = "LJOF"


def tours(raw: Raw, tokens: list[Word], first: int, last: int) -> Raw:
    """As in "A began a tour of southern Anhui": A is on the way, though no place is told yet."""
    if not raw or raw[-1][0] not in "NL" or not {token[0] for token in raw} <= set("N,&Li"):
        return raw
    who = next((at for at in range(len(raw) - 1, -1, -1) if raw[at][0] == "N"), -1)
    behind = raw[who + 1 :]
    if who < 0 or (behind and tokens[behind[0][1] - 1].low in TRIP):
        return raw
    end = raw[who][2]
    for verb in range(end, min(last, end + FAR)):
        near = {word.low for word in tokens[verb + 1 : verb + APART]}
        made = tokens[verb].low in word_class("making-a-trip") and not intended(tokens, first, verb)
        if made and not near.isdisjoint(TOURS):
            return [*raw[: who + 1], ("V", verb, verb + 1, "see"), *behind]
    return raw


def headlined(sentences: list[Sentence], clean: str) -> list[Sentence]:
    """As under "A Goes Deep into X Town and Y Town", where the text names no place: A went there on its first visit."""
    told = next((one for one in sentences if one.paragraph == 0 and _HEADLINE.search(one.letters)), None)
    match = _HEADLINE.search(told.letters) if told is not None else None
    if told is None or match is None:
        return sentences
    who, visit = told.tokens[match.start("who")], told.tokens[match.start("verb") :]
    things = [token for token in visit[: match.end() - match.start("verb")] if token.letter in _THINGS]
    named = {token.value for one in sentences if one.paragraph for token in one.tokens if token.letter in _THINGS}
    if any(thing.value in named for thing in things) or visit[0].value != "go":
        return sentences
    if _PLANNED.search(clean[who.end : visit[0].start + len("to ")]):
        return sentences
    for at, one in enumerate(sentences):
        came = next((i for i, token in enumerate(one.tokens) if token.letter in "VP"), 0)
        if one.paragraph and any(token.value == who.value and token.letter == "N" for token in one.tokens[:came]):
            if "M" in one.letters:
                return sentences
            start = one.tokens[came].start
            stop = (visit[0]._replace(start=start, end=start), *things, Token(",", start, start))
            people = (
                one.tokens[:came]
                if one.letters[:came].strip("iL,&N") == ""
                else (who._replace(start=start, end=start),)
            )
            again = tuple(token._replace(start=start, end=start) for token in people if token.letter in "N&")
            tokens = (*one.tokens[:came], *stop, *again, *one.tokens[came:])
            return [*sentences[:at], one._replace(tokens=tokens), *sentences[at + 1 :]]
    return sentences
