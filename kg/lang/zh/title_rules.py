"""The rules that tell whose a Chinese title is (``grammar/titles.yaml``)."""

import re
from functools import cache
from typing import NamedTuple, cast

from kg.lang.grammar import Rule, rules
from kg.model import PostStatus

KEYS = ("names", "before", "after", "lead", "role", "status", "bare", "carried", "single")


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
