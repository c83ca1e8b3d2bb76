"""Who is one and who isn't, on cases of our own: whatever the order in which the articles come."""

from collections import defaultdict
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from benchmarks.scores import pairwise
from kg.resolve import Resolution, resolve
from tests.resolve.case import CASES, articles
from tests.resolve.world import World


def look_up(case: dict[str, Any], resolution: Resolution) -> dict[str, str]:
    """The entity ids of names, by "article name"."""
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


def test_all_cases_in_one_world_stay_as_they_are() -> None:
    """Articles of all cases together, each under the number of its case: no other case changes what one holds."""
    world = [
        (replace(article, key=f"{number:04}{article.key[4:]}", source=f"{number} {article.source}"), found)
        for number, case in enumerate(CASES)
        for article, found in articles(case)
    ]
    resolution = resolve(world)
    named: dict[str, set[str]] = defaultdict(set)
    for article, found in world:
        for mention in found.mentions:
            named[f"{article.source} {mention.names[0].text}"].add(resolution.ids[article.key, mention.id])
    for number, case in enumerate(CASES):
        for left, right in [*case.get("different", []), *case.get("apart", [])]:
            assert not named[f"{number} {left}"] & named[f"{number} {right}"], (left, right)


@pytest.mark.parametrize(
    ("seed", "cities", "alike", "precision"), [(1, 3, 0.0, 0.999), (2, 12, 0.0, 0.999), (3, 3, 0.5, 0.995)]
)
def test_hardly_a_wrong_merge_in_a_world_of_common_names(
    seed: int, cities: int, alike: float, precision: float
) -> None:
    world = World(seed, cities, alike).articles(400)
    resolution = resolve((article, found) for article, found, _ in world)
    truth = {("", f"{a.key} {m}"): who for a, _, people in world for m, who in people.items()}
    ids = {("", f"{key} {m}"): entity for (key, m), entity in resolution.ids.items()}
    measured = pairwise(truth, ids)
    assert measured.precision >= precision
    assert measured.recall >= 0.8
