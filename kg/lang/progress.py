"""What is said of named projects: the rules of ``grammar/projects.yaml`` with a language's own words filled in.

A rule tells how far a project has come (one of `STATUSES`), what it costs (`INVESTMENT`) or which company is behind it
(`BACKER`).
"""

import re
from dataclasses import dataclass
from functools import cached_property

from kg.errors import LanguageDataError
from kg.lang.grammar import Rule, rules

STATUSES = (
    "signed",
    "approved",
    "started",
    "under-construction",
    "resumed",
    "topped-out",
    "completed",
    "operating",
)
"""How far a project has come, in the usual order."""
INVESTMENT = "investment"
BACKER = "backer"
KEYS = ("tells", "behind", "ahead")
REACH = 80
"""Characters before a project's name in which `ahead` is looked for."""


@dataclass(frozen=True)
class Telling:
    """A rule ready for use: `behind` matches where a project's name ends, `ahead` up to where it begins."""

    name: str
    tells: str
    behind: re.Pattern[str] | None
    ahead: re.Pattern[str] | None


@dataclass(frozen=True)
class Wording:
    """A language's words around projects, as regular expressions.

    Attributes:
        language: folder of its grammar.
        macros: what stands for {so}, {amount} and the like in its rules.
        joint: what stands between the names of a list.
        rest: what may stand behind the last of them (等3个项目), or behind one (项目).
        again: words for a project that was named before.
        wish: words in the same clause that make it a wish, plan, demand or condition.
        demand: such words anywhere before in the sentence; what is said with `sure` is told in spite of them.
        sure: words that say that something is so already.
        later: what behind the words of a rule makes them no statement (…后, …前).
        clause: the end of a clause.
    """

    language: str
    macros: dict[str, str]
    joint: re.Pattern[str]
    rest: re.Pattern[str]
    again: re.Pattern[str]
    wish: re.Pattern[str]
    demand: re.Pattern[str]
    sure: re.Pattern[str]
    later: re.Pattern[str]
    clause: re.Pattern[str]

    @cached_property
    def tellings(self) -> tuple[Telling, ...]:
        """The rules, in their order.

        Raises:
            LanguageDataError: a rule that tells what nobody knows, or no regular expression.
        """
        return tuple(self._telling(rule) for rule in rules(self.language, "projects", KEYS))

    def _telling(self, rule: Rule) -> Telling:
        tells = rule.keys.get("tells", "")
        where = f"{self.language}/grammar/projects.yaml, {rule.name}"
        if tells not in {*STATUSES, INVESTMENT, BACKER}:
            raise LanguageDataError(f"{where}: expected a status, {INVESTMENT} or {BACKER}, found {tells!r}")
        try:
            behind, ahead = (self._compiled(rule.keys.get(side)) for side in ("behind", "ahead"))
        except re.error as error:
            raise LanguageDataError(f"{where}: {error}") from error
        return Telling(rule.name, tells, behind, ahead)

    def _compiled(self, pattern: str | None) -> re.Pattern[str] | None:
        if pattern is None:
            return None
        for name, words in self.macros.items():
            pattern = pattern.replace(f"{{{name}}}", words)
        return re.compile(pattern)
