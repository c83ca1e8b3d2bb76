"""Each rule of the English grammar finds its own examples and lets its near misses be."""

import pytest

from kg.lang.en.data import grammar
from tests.lang.en.facts import find, lines

RULES = [(name, rule) for name in ("titles",) for rule in grammar(name)]
EXAMPLES = [
    pytest.param(rule["name"], example["text"], example["posts"], id=f"{name}/{rule['name']}/{number}")
    for name, rule in RULES
    for number, example in enumerate(rule["examples"])
]
NEAR_MISSES = [
    pytest.param(text, id=f"{name}/{rule['name']}/{number}")
    for name, rule in RULES
    for number, text in enumerate(rule["not"])
]


@pytest.mark.parametrize(("rule", "text", "posts"), EXAMPLES)
def test_example_gives_exactly_its_posts(rule: str, text: str, posts: list[str]) -> None:
    assert lines(text, "posts") == sorted(post.rstrip(" |") for post in posts)
    assert rule in {fact.rule for fact in find(text).facts}


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_near_miss_gives_no_post(text: str) -> None:
    assert lines(text, "posts") == []
