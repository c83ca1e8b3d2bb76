"""Verbs that tell nothing of what is done in their sentence: only meant, recalled, of another time, or of others."""

import re
from collections.abc import Mapping

from kg.draft.tokens import letters_of
from kg.lang.en.data import word_class
from kg.lang.en.intended import done_before, in_turn, intended, long_ago, passive
from kg.lang.en.line import Line
from kg.lang.en.scan import Item
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

DONE = frozenset("AHSRVKW")
"""Letters of what people do, be it only meant to be done."""
NOBODY = frozenset(("neither", "no", "nobody", "none"))
CLAUSES = frozenset(("because", "if", "that", "when", "where", "whose"))
RECALLED = frozenset(
    (
        "directive",
        "directives",
        "exhortations",
        "instruction",
        "instructions",
        "remarks",
        "speech",
        "speeches",
        "spirit",
    )
)
_AUXILIARY = frozenset(("had", "has", "have"))
_MET = re.compile("[NQ][^,]*K[^,AHSRV]*N[,LOF]*$")
_NEAR, _CLAUSE = 7, 16


class Undone:
    """Tells such verbs of an article."""

    def __init__(self, tokens: list[Word], year: int | None) -> None:
        self.tokens, self.year = tokens, str(year or "")

    def told(self, line: Line, at: int, row: Mapping[str, str], raw: Raw) -> bool:
        """Whether a verb tells nothing of what is done here: it is only meant, recalled, of another time, or others."""
        item, letter = line.items[at], row["letter"]
        if letter in DONE and intended(self.tokens, line.first, item.first):
            return True
        if letter in "AHSRk" and self._done_before(letter, item):
            return True
        if letter in "SRK" and row["value"] != "by" and passive(self.tokens, item.first, item.last):
            return True
        if letter == "V" and (self._recalled(line, item) or self._told_of(raw, item)):
            return True
        if letter == "Z" and self._elsewhere(line, at, raw):
            return True
        if letter in "AHSR" and (self._nobody(line, item) or self._studied(line, item)):
            return True
        if letter in "AHSR" and "who" in line.said and self._of_the_met(line, at, raw):
            return True
        long = letter in "AHKPV" or (letter in "SR" and self._dated(item))
        return long and long_ago(self.tokens, item.last, line.last, self.year)

    def _elsewhere(self, line: Line, at: int, raw: Raw) -> bool:
        """Whether those who stayed away aren't those of the sentence, or who did is told in passing."""
        if not line.said.isdisjoint(CLAUSES) and self._of_others(line, at):
            return True
        return self.tokens[line.items[at].first].low == "who" and any(token[0] in DONE for token in raw)

    def _done_before(self, letter: str, item: Item) -> bool:
        """Whether a verb tells of something earlier than the meeting: "had signed a letter in June"."""
        return done_before(self.tokens, item.first) and not (letter in "SR" and in_turn(self.tokens, item.first))

    def _dated(self, item: Item) -> bool:
        """As in "started the talks in 2012": the year is that of the verb, not of what is said."""
        return item.last - item.first > 1 and item.last < len(self.tokens) and self.tokens[item.last].low == "in"

    def _nobody(self, line: Line, item: Item) -> bool:
        """As in "A was mentioned, but no one from there was on the podium"."""
        if line.said.isdisjoint(NOBODY):
            return False
        before = [word.low for word in self.tokens[max(line.first, item.first - _NEAR) : item.first]]
        return any(
            low in NOBODY and (low != "no" or before[at + 1 : at + 2] == ["one"]) for at, low in enumerate(before)
        )

    def _of_the_met(self, line: Line, at: int, raw: Raw) -> bool:
        """As in "talked with the villager A, who has reported the floods for years": told of whom others met."""
        who = at - 1
        while who > 0 and self.tokens[line.items[who].first].low in _AUXILIARY | word_class("before-verb"):
            who -= 1
        name = who - 1 - (line.letters[who - 1 : who] == "k")
        if who < 1 or self.tokens[line.items[who].first].low != "who" or name not in line.names:
            return False
        letters = letters_of(raw)
        return re.search("[NQ][^,]*K[^,AHSRV]*N,?$", letters) is not None

    def _studied(self, line: Line, item: Item) -> bool:
        """As in "to study what A has said on water", "carried out what the meeting of the province requires"."""
        studied = word_class("studied")
        if "what" not in line.said or line.said.isdisjoint(studied):
            return False
        before = [word.low for word in self.tokens[max(line.first, item.first - _CLAUSE) : item.first]]
        if "what" not in before:
            return False
        what = len(before) - 1 - before[::-1].index("what")
        between = before[what + 1 :]
        title = between.count(",") == 2 and "," in between[-2:]
        plain = title or {",", "and"}.isdisjoint(between)
        ahead = [word.low for word in self.tokens[line.first : item.first - len(before) + what]]
        return plain and ";" not in between and not studied.isdisjoint(ahead)

    def _recalled(self, line: Line, item: Item) -> bool:
        """As in "the spirit of the speech of A's visit to X", "his instructions during his inspection of X"."""
        if line.said.isdisjoint(RECALLED):
            return False
        before = {word.low for word in self.tokens[line.first : item.first]}
        verb = self.tokens[item.first].low
        noun = verb in ("during", "visit", "inspection", "visits") or self.tokens[item.first - 1].low in ("'s", "he")
        return noun and not before.isdisjoint(RECALLED)

    def _told_of(self, raw: Raw, item: Item) -> bool:
        """As in "said that he had been to X twice", "it was in 2012": told of another time."""
        if self.tokens[item.last - 1].low == "in" and self.tokens[item.last].shape == "0":
            return self.tokens[item.first].low in ("is", "was", "were")
        had = self.tokens[item.first].low == "had" or done_before(self.tokens, item.first)
        return had and any(token[0] == "S" for token in raw)

    def _of_others(self, line: Line, at: int) -> bool:
        """As in "A told of the night when the boat did not come": somebody or something else stayed away."""
        who = max((named for named in line.names if named < at), default=at)
        between = line.items[who + 1 : at]
        clause = any(self.tokens[item.first].low in CLAUSES for item in between)
        return clause and between[-1].letter == "x" and all(item.letter != "Q" for item in between)
