"""Who goes on to a meeting from talks or a tour: "After the talks, both sides attended the opening ceremony of X"."""

from bisect import bisect_left
from collections.abc import Iterable

from kg.draft.tokens import Sentence, Token
from kg.lang.en.data import word_class
from kg.lang.en.words import START, Word

_CALLERS = frozenset(("delegates", "delegation", "guests", "mission", "party", "visitors"))
_SIDES = frozenset(("parties", "sides"))
_BETWEEN = frozenset(("all", "both", "jointly", "together"))
"""Words between "they" and what they do, beside "then" and the like."""
_BEGINS = frozenset((",", ".", ";", "and", "before", "where"))


def onward(sentences: Iterable[Sentence], tokens: list[Word]) -> list[Sentence]:
    """The sentences of an article with those who take part in a meeting and are only told as guests or sides."""
    result: list[Sentence] = []
    talked = travelled = named = came = False
    for sentence in sentences:
        letters = sentence.letters
        if (talked or travelled) and "A" in letters and sentence.paragraph:
            sentence = _attending(sentence, tokens, "visitors" if came else "callers", talked=talked, named=named)
        if sentence.paragraph:
            met = next((at for at, token in enumerate(sentence.tokens) if token[::3] == ("K", "meet")), -1)
            talked, came = talked or met >= 0, "V" in letters[:met] if met >= 0 else came
            travelled = travelled or "V" in letters
            named = "N" in letters
        result.append(sentence)
    return result


def _attending(sentence: Sentence, tokens: list[Word], guests: str, *, talked: bool, named: bool) -> Sentence:
    """`guests`: which side "the guests" are; `talked`: talks are told before; `named`: the sentence before names
    somebody.
    """
    found: list[Token] = []
    first = bisect_left(tokens, sentence.start, key=START)
    for token in sentence.tokens:
        at = bisect_left(tokens, token.start, key=START)
        if token.letter == "A" and token.value == "" and (not found or found[-1].letter not in "NQG&"):
            while at > first and tokens[at - 1].low in word_class("before-verb") | _BETWEEN:
                at -= 1
            who = _who([word.low for word in tokens[first:at]], named=named)
            if who == "callers" or (who and talked):
                who = guests if who == "callers" else who
                found.append(Token("Q", tokens[at - 1].start, tokens[at - 1].end, who))
        found.append(token)
    return sentence if len(found) == len(sentence.tokens) else sentence._replace(tokens=tuple(found))


def _who(before: list[str], *, named: bool) -> str:
    """Whom the words before a verb mean: "callers", the side that came, or "everybody" at the talks; "" is nobody."""
    opening, the, noun = (["", "", "", *before])[-3:]
    alone = _BEGINS | word_class("opening-word") | {""}
    if noun == "they":
        return "everybody" if named and the in alone else ""
    if (the, noun) in (("and", "guests"), ("and", "hosts")):
        return "everybody" if opening in ("hosts", "guests") else ""
    if noun in _SIDES:
        return "everybody" if the in ("both", "two") else ""
    return "callers" if noun in _CALLERS and the == "the" and opening in alone else ""
