"""Who speaks, reports or leads, told by a noun whatever the verb: "his words were few", "read the list out"."""

from bisect import bisect_left
from functools import lru_cache

from kg.draft.tokens import Sentence, Token
from kg.lang.en.agents import ONE, Clause
from kg.lang.en.data import word_class
from kg.lang.en.words import START, Word

_WRITTEN = frozenset(("bank", "financial", "responsibility", "written"))
_DAYS = frozenset(("autumn", "month", "spring", "summer", "week", "winter", "year"))


@lru_cache(maxsize=1)
def _letters() -> dict[str, str]:
    return {low: letter for letter in "HSR" for low in word_class(f"noun-{letter.lower()}")}


def nouns(sentence: Sentence, words: list[Word], titles: frozenset[int], kind: str) -> tuple[Sentence, str]:
    """A sentence with who gave the speeches and reports and held the gavels it names, where no verb was read.

    `kind`: what the sentence before told of, speeches or reports ("the one by A"); that of this one comes back.
    """
    first, last = (bisect_left(words, place, key=START) for place in (sentence.start, sentence.end))
    found: list[tuple[int, str]] = []
    one, kind, known = kind, "", _letters()
    for at in range(first, last):
        low = words[at].low
        told = known.get(low, "")
        one = told if told in "SR" and told else one
        kind = one if told in "SR" and told else kind
        told = "" if words[at - 1].low in _WRITTEN else told
        if one and low in ONE and words[at - 1].low == "the":
            told = kind = one
        if told:
            found.append((at, told))
    if not found or "N" not in sentence.letters or of_another_day(words[first:last]):
        return sentence, kind
    clause = Clause(sentence, words, titles)
    acts: dict[int, tuple[str, int]] = {}
    for at, letter in found:
        who = None if _read(clause, sentence, at, letter) else clause.who(at, letter)
        if who is not None and not away(sentence, who.end):
            acts.setdefault(who.end, (letter, who.begin))
    return (_alone(_told(sentence, acts)) if acts else sentence), kind


def _alone(sentence: Sentence) -> Sentence:
    """As in "Armed with charts, A gave a speech": it was A alone who did."""
    return sentence._replace(tokens=sentence.tokens[1:]) if sentence.letters.startswith("p,N") else sentence


def away(sentence: Sentence, at: int) -> bool:
    """Whether a person (a token) is told to be absent."""
    return "Z" in sentence.letters[at + 1 :].partition("N")[0]


def of_another_day(words: list[Word]) -> bool:
    """Whether a sentence may tell of another day's speech or report, or of none."""
    return any(
        word.low in word_class("noun-elsewhere")
        or (
            word.low in _DAYS
            and words[at - 1].low in ("last", "next", "previous")
            and (at + 1 == len(words) or words[at + 1].low != "'s")
        )
        for at, word in enumerate(words)
    )


def _read(clause: Clause, sentence: Sentence, at: int, kind: str) -> bool:
    """Whether the rules of verbs have read a noun, or who it is of."""
    noun = clause.words[at]
    if any(token.start <= noun.start < token.end and token.letter in "AHSRrxVKW" for token in sentence.tokens):
        return True
    told = [token for token in sentence.tokens if token.letter == kind and token.value in ("by", "one")]
    return any(clause.same(*sorted((at, bisect_left(clause.words, token.start, key=START)))) for token in told)


def _told(sentence: Sentence, acts: dict[int, tuple[str, int]]) -> Sentence:
    begin = {since for _, since in acts.values()}
    found: list[Token] = []
    for at, token in enumerate(sentence.tokens):
        if at in begin and any(one.letter == "N" for one in found):
            found.append(Token("x", token.start, token.start))
        found.append(token)
        if at in acts:
            found.append(Token(acts[at][0], token.end, token.end, ""))
    return sentence._replace(tokens=tuple(found))
