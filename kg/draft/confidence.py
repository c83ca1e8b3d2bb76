"""How often each rule is right: the confidence that a fact gets.

``confidence.csv`` counts, for each rule of each language, how many facts it found in the gold articles and how many of
them the gold has; ``python -m tests.confidence --write`` counts anew. A fact's confidence is the share of its rule's
facts that are right, with `BEFORE` counted in: a rule seldom or never seen is trusted with nine facts of ten.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.commented import rows

FILE = Path(__file__).parent / "confidence.csv"
HEADER = ("language", "kind", "rule", "right", "of")


class Rule(NamedTuple):
    """A rule as `Fact` names it: the language of its articles ("zh", "en"), the kind of its facts, its name."""

    language: str
    kind: str
    name: str


class Score(NamedTuple):
    """Facts that were right, of all that a rule found."""

    right: int
    of: int

    @property
    def confidence(self) -> float:
        """The share of facts that were right, and of `BEFORE`: 0 to 1."""
        return round((self.right + BEFORE.right) / (self.of + BEFORE.of), 3)


BEFORE = Score(9, 10)
"""What is known of a rule before it has found anything."""


@cache
def _known() -> dict[Rule, float]:
    return {
        Rule(language, kind, rule): Score(int(right), int(of)).confidence
        for _, (language, kind, rule, right, of) in rows(FILE, HEADER)
    }


@cache
def confidence(language: str, kind: str, rule: str) -> float:
    """The confidence of a fact of a kind that a rule found in an article of a language ("zh", "en")."""
    return _known().get(Rule(language, kind, rule), Score(0, 0).confidence)
