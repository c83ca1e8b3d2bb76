"""Who was at a meeting though no sentence is built around him: "came in late", "left it to A", "rung by A"."""

import re
from bisect import bisect_left

from kg.draft.tokens import Sentence, Token
from kg.lang.en.data import word_class
from kg.lang.en.words import START, Word

_BE = frozenset(("been", "being", "was", "were"))
_TO_THE_END = frozenset(("during", "for", "through", "throughout", "till", "to", "until"))
_SHALL = frozenset(("be", "is", "may", "might", "now", "will", "would"))
_FROM = frozenset(("back", "from", "home", "of"))
_BESIDE = frozenset(("alongside", "beside", "between", "opposite"))
_SEATED = frozenset(("sat", "seat", "seated", "seats", "sitting", "standing", "stood"))
_NEAR = 6
"""So many words stand between "came" and "late", "left" and "to A"."""
_PASSIVE = 9
"""So many words stand between "was" or "handed" and "by A"."""


def comes_in(tokens: list[Word], at: int, last: int) -> bool:
    """As in "came in for the second half", "turned up late", "stayed to the end", "left early": at a meeting."""
    low = [word.low for word in tokens[at : min(last, at + _NEAR)]]
    if not low or not _FROM.isdisjoint(low):
        return False
    if low[0] in word_class("stepping-in"):
        return not word_class("stepping-how").isdisjoint(low[1:])
    if low[0] in ("remained", "stayed"):
        return not _TO_THE_END.isdisjoint(low[2:3] if low[1:2] == ["on"] else low[1:2])
    return low[:2] in (["left", "early"], ["left", "before"], ["left", "halfway"])


def falls_to(sentence: Sentence, tokens: list[Word], titles: frozenset[int]) -> Sentence:
    """As in "It fell to A to ring the bell", "the bell was rung by A and B": they were there."""
    letters = sentence.letters
    found: list[Token] = []
    there, act = "", ""
    for at, token in enumerate(sentence.tokens):
        before = _before(tokens, token, sentence, titles) if token.letter == "N" else -1
        told = "" if before < 0 else _told(tokens, before, token, sentence, there)
        act = (_act(tokens, token) if told == "to" else "") or act
        if told and re.search("[ASRHKV]", letters[at + 1 : at + 2]) is None:
            found += [Token("B", found[-1].end, found[-1].end)] if there == "open" else []
            found += [Token("x", token.start, token.start)] if any(t.letter == "N" for t in found) else []
            there = "open"
        elif there == "open" and token.letter not in "N&":
            found.append(Token(act or "B", found[-1].end, found[-1].end, "" if act else None))
            there, act = "by", ""
        found.append(token)
    if there == "open":
        found.append(Token(act or "B", found[-1].end, found[-1].end, "" if act else None))
    return sentence._replace(tokens=tuple(found)) if there else sentence


def _before(tokens: list[Word], person: Token, sentence: Sentence, titles: frozenset[int]) -> int:
    """The word before a name and its title, -1 if it begins the sentence."""
    at = bisect_left(tokens, person.start, key=START) - 1
    while at >= 0 and (at in titles or tokens[at].low == "the"):
        at -= 1
    return at if at >= 0 and tokens[at].start >= sentence.start else -1


def _told(tokens: list[Word], at: int, person: Token, sentence: Sentence, there: str) -> str:
    """The word before a name ("by", "to") if it tells that somebody did something there; else ""."""
    first = bisect_left(tokens, sentence.start, key=START)
    near = [word.low for word in tokens[max(first, at - _PASSIVE) : at]]
    if tokens[at].low == "between" and {"exchanged", "signed"} & set(near) and not _BE.isdisjoint(near):
        return "by"
    if tokens[at].low in _BESIDE or (tokens[at].low == "to" and tokens[at - 1].low == "next"):
        last = bisect_left(tokens, sentence.end, key=START)
        return tokens[at].low if any(word.low in _SEATED for word in tokens[first:last]) else ""
    if tokens[at].low == "by":
        done = not word_class("on-the-spot").isdisjoint(near) and not _BE.isdisjoint(near)
        return (
            "by"
            if done or (there and len(near) > 1 and tokens[at - 1].shape == "l" and _BE.isdisjoint(near[-3:]))
            else ""
        )
    if tokens[at].low != "to" or (not _SHALL.isdisjoint(near[-_NEAR:]) and "fell" not in near):
        return ""
    behind = bisect_left(tokens, person.end, key=START)
    to_do = _to_do(tokens, behind)
    went = near[-1:] == ["went"] and not {"honor", "honour", "task", "job", "duty", "turn"}.isdisjoint(near)
    return "to" if went or (to_do and not {"fell", "left"}.isdisjoint(near[-_NEAR:])) else ""


def _act(tokens: list[Word], person: Token) -> str:
    """The letter of what is left to somebody: "left it to A to thank the guests", "fell to A to explain the rules"."""
    at = _behind(tokens, bisect_left(tokens, person.end, key=START))
    verb = tokens[at + 1].low if tokens[at].low == "to" else ""
    return next((letter for letter in "SR" if verb in word_class(f"to-say-{letter.lower()}")), "")


def _behind(tokens: list[Word], at: int) -> int:
    """The word behind a name and what stands beside it between commas."""
    if tokens[at].low != ",":
        return at
    return next((i for i in range(at + 1, min(at + 2 * _PASSIVE, len(tokens) - 2)) if tokens[i].low == ","), at) + 1


def _to_do(tokens: list[Word], at: int) -> bool:
    """As behind A in "left it to A, head of the bureau, to ring the bell"."""
    at = _behind(tokens, at)
    return tokens[at].low == "to" and tokens[at + 1].low in word_class("to-do-there")
