"""The rules that tell whose a Chinese title is (``grammar/titles.yaml``)."""

import re
from functools import cache
from typing import NamedTuple, cast

from kg.lang.endings import last_characters
from kg.lang.grammar import Rule, rules
from kg.model import PostStatus

KEYS = ("names", "before", "after", "lead", "role", "status", "bare", "carried", "single")
LEAD = 18
"""So many characters ahead of a title are looked at."""


class TitleRule(NamedTuple):
    """A rule of `grammar/titles.yaml`, compiled; `behind`: names follow the title; `listed`: `rosters` finds them."""

    rule: Rule
    behind: bool
    listed: bool
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    lead: re.Pattern[str] | None
    bare: bool
    carried: bool
    single: bool
    status: PostStatus


@cache
def title_rules() -> tuple[TitleRule, ...]:
    """The rules, in the order in which they are tried."""

    def pattern(rule: Rule, key: str) -> re.Pattern[str] | None:
        return re.compile(rule.keys[key]) if key in rule.keys else None

    return tuple(
        TitleRule(
            rule,
            rule.keys["names"] == "after",
            rule.keys["names"] == "listed",
            pattern(rule, "before"),
            pattern(rule, "after"),
            pattern(rule, "lead"),
            "bare" in rule.keys,
            "carried" in rule.keys,
            "single" in rule.keys,
            cast(PostStatus, rule.keys["status"]),
        )
        for rule in rules("zh", "titles", KEYS)
    )


def rules_behind(ahead: str) -> tuple[TitleRule, ...]:
    """The rules that may fit at a title by what stands ahead of it, in the order in which they are tried."""
    return _rules_after(ahead.removesuffix("\n")[-1:])


@cache
def _rules_after(last: str) -> tuple[TitleRule, ...]:
    """The rules that may fit behind a character."""
    return tuple(rule for rule, ends in _endings() if ends is None or last in ends)


@cache
def _endings() -> list[tuple[TitleRule, frozenset[str] | None]]:
    """The rules, and what stands right ahead of the title for each to fit; None if that can be anything."""
    return [(rule, last_characters(rule.before.pattern) if rule.before else None) for rule in title_rules()]
