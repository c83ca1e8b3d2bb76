"""Who was there, told by a noun of those gathered or of where they sit: "the front row was taken up by A"."""

from bisect import bisect_left

from kg.draft.tokens import Sentence, Token
from kg.lang.en.agents import Clause, Who
from kg.lang.en.data import word_class
from kg.lang.en.nouns import away, of_another_day
from kg.lang.en.words import START, Word

_ROWS = frozenset(("first", "front", "back", "second", "third", "last"))
_PRESENT = frozenset(("those", "all", "everyone", "everybody"))
_OF = frozenset(
    ("'s", "for", "of", "on", "about", "against", "after", "before", "behind", "like", "than", "without", "under")
)
_MARKS = frozenset((",", ":", "(", "—", "–", "-", ";"))
_TO_THEM = frozenset(("and", "are", "between", "include", "included", "is", "out", "was", "were", "with"))
_UNDER = frozenset(("because", "how", "if", "that", "what", "whom", "whose", "why"))
_WHERE = frozenset(
    ("amid", "among", "amongst", "around", "at", "beside", "down", "from", "in", "inside", "near", "on", "to")
)
_ASKED = frozenset(("are", "asked", "due", "expected", "invited", "is", "meant", "was", "were"))
_NEAR = 5
_FAR = 20
"""So many words stand at most between such a noun and a name."""


def seated(sentence: Sentence, words: list[Word], titles: frozenset[int]) -> Sentence:
    """A sentence with the people whom it names of those at the meeting."""
    first, last = (bisect_left(words, place, key=START) for place in (sentence.start, sentence.end))
    if "N" not in sentence.letters or all(word.low not in word_class("noun-a") for word in words[first:last]):
        return sentence
    clause = Clause(sentence, words, titles)
    low = clause.lows(clause.first, clause.last)
    meant = any(low[at] in word_class("modal") and low[at - 1] != "one" for at in range(1, len(low)))
    meant = meant or any(low[at] == "to" and low[at - 1] in _ASKED for at in range(1, len(low)))
    if meant or of_another_day(words[clause.first : clause.last]):
        return sentence
    at = next((at for at in range(clause.first, clause.last) if _noun(clause, at)), -1)
    there = [who for who in clause.people if at >= 0 and _there(clause, at, who) and not away(sentence, who.end)]
    free = [who for who in there if sentence.letters[who.end + 1 : who.end + 2] not in tuple("AHSRBZKVW")]
    if not free or any(token.value in ("by", "one", "absent") for token in sentence.tokens):
        return sentence
    ends, begins = {who.end for who in free}, {who.begin for who in free}
    found: list[Token] = []
    for place, token in enumerate(sentence.tokens):
        if place in begins and any(one.letter == "N" for one in found):
            found.append(Token("x", token.start, token.start))
        found.append(token)
        if place in ends:
            found.append(Token("A", token.end, token.end, ""))
    return sentence._replace(tokens=tuple(found))


def _noun(clause: Clause, at: int) -> bool:
    """Whether a noun of those gathered stands at a word: "the audience", "the front row", "those present"."""
    low, before = clause.low(at), clause.low(at - 1)
    if low == "present":
        return before in _PRESENT
    if low in ("row", "rows"):
        return before in _ROWS or before == "the" or clause.low(at + 1) == "of"
    if low == "guests":
        return before not in ("by", "for", "from", "to", "her", "his", "their", "other")
    if low == "hall":
        return before in ("the", "full", "packed", "its")
    return low in word_class("noun-a") and clause.low(at + 1) not in ("'s", "sheet", "list", "book")


def _there(clause: Clause, noun: int, who: Who) -> bool:
    """Whether people are told to be of those gathered: named by them, not only spoken of."""
    before = clause.low(who.first - 1)
    if before in _OF or clause.low(who.last) == "'s":
        return False
    if who.last <= noun:
        between = clause.lows(who.last, noun)
        return (
            len(between) < _FAR
            and before in ("", "with", ",", "including", "and")
            and (clause.goes_on(who) or before in ("with", "including"))
        ) or _listed(clause, who)
    between = clause.lows(noun + 1, who.first)
    if len(between) > _FAR or not _UNDER.isdisjoint(between):
        return False
    if before in _MARKS:
        return clause.low(who.last) == "among" or clause.goes_on(who) or _listed(clause, who)
    if before == "by" and clause.low(clause.first) in _WHERE and noun - clause.first < _NEAR:
        return True
    if before == "by":
        return not word_class("noun-filled").isdisjoint(clause.lows(who.first - 4, who.first))
    if before == "to":
        return clause.low(who.first - 2) in ("belonged", "fell", "went")
    if before == "from":
        return clause.low(who.first - 2) in ("ranged", "ranging")
    if before in ("when", "as") or (clause.low(clause.first) in _WHERE and clause.verb(who.first - 2)):
        return before in ("in", "out", "up", "down") or clause.goes_on(who)
    if clause.low(clause.first) in _WHERE and clause.verb(who.first - 1):
        return before not in word_class("noun-received")
    return before in _TO_THEM or before in word_class("noun-seen")


def _listed(clause: Clause, who: Who) -> bool:
    """As in "four more leaders -- A, B --": in dashes or brackets."""
    return clause.low(who.first - 1) in ("—", "–", "-", "(", ":") and clause.low(who.last) in (
        "—",
        "–",
        "-",
        ")",
        ".",
        "",
    )
