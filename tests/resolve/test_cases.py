"""Who is one and who isn't, on cases of our own: whatever the order in which the articles come."""

from random import Random
from typing import Any

import pytest

from kg.resolve import Resolution, resolve
from resolve.case import CASES, articles


def look_up(case: dict[str, Any], resolution: Resolution) -> dict[str, str]:
    """ "article name" → entity id."""
    return {
        f"{article.source} {name.text}": resolution.ids[article.key, mention.id]
        for article, found in articles(case)
        for mention in found.mentions
        for name in mention.names
    }


@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_resolves_as_the_case_says(case: dict[str, Any]) -> None:
    ids = look_up(case, resolve(articles(case)))
    for group in case.get("same", []):
        assert len({ids[name] for name in group}) == 1, {name: ids[name] for name in group}
    for left, right in [*case.get("different", []), *case.get("apart", [])]:
        assert ids[left] != ids[right], (left, right)


@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_order_of_articles_changes_nothing(case: dict[str, Any]) -> None:
    given = articles(case)
    expected = resolve(given)
    for seed in range(4):
        shuffled = given[:]
        Random(seed).shuffle(shuffled)
        assert resolve(shuffled) == expected


def test_all_cases_at_once_are_no_nearer_to_one_another() -> None:
    """Cases put into one world, each article under its case's number, keep what each of them holds."""
    world = [(case, f"{number}") for number, case in enumerate(CASES)]
    assert len({case["says"] for case, _ in world}) == len(CASES)
