"""The rules that tell whose a Chinese title is (``grammar/titles.yaml``)."""

import re
from functools import cache
from typing import NamedTuple, cast

from kg.lang.grammar import Rule, rules
from kg.model import PostStatus

KEYS = ("names", "before", "after", "lead", "role", "status", "bare", "carried", "single")
ANYTHING = "某"
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
    asked, loose = _asking()
    return title_rules() if asked.search(ahead) else loose


@cache
def _asking() -> tuple[re.Pattern[str], tuple[TitleRule, ...]]:
    """What any rule asks for ahead of a title that asks for more than some character; the rules that don't."""
    asking = [rule for rule in title_rules() if rule.before is not None and not rule.before.search(ANYTHING)]
    patterns = (f"(?:{rule.before.pattern})" for rule in asking if rule.before is not None)
    return re.compile("|".join(patterns)), tuple(rule for rule in title_rules() if rule not in asking)
