"""Each rule of the English grammar is run on its own examples and near misses."""

import pytest

from kg.lang.en.data import grammar
from tests.lang.en.facts import lines

RULES = [(name, rule) for name in ("titles",) for rule in grammar(name)]
EXAMPLES = [
    pytest.param(example["text"], example["posts"], id=f"{name}/{rule['name']}/{number}")
    for name, rule in RULES
    for number, example in enumerate(rule["examples"])
]
NEAR_MISSES = [
    pytest.param(text, id=f"{name}/{rule['name']}/{number}")
    for name, rule in RULES
    for number, text in enumerate(rule["not"])
]


@pytest.mark.parametrize(("text", "posts"), EXAMPLES)
def test_example_gives_exactly_its_posts(text: str, posts: list[str]) -> None:
    assert lines(text, "posts") == sorted(post.rstrip(" |") for post in posts)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_near_miss_gives_no_post(text: str) -> None:
    assert lines(text, "posts") == []
