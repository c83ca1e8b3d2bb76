"""The measures of the benchmark report, on clusterings small enough to count by hand."""

import pytest

from benchmarks.arrival import Changes, changes
from benchmarks.scores import Score, b_cubed, pairwise
from tests.resolve.case import articles

GOLD = {"a": 1, "b": 1, "c": 1, "d": 2}


@pytest.mark.parametrize(
    ("found", "pairs", "cubed"),
    [
        ({"a": 1, "b": 1, "c": 1, "d": 2}, Score(1, 1), Score(1, 1)),
        ({"a": 1, "b": 2, "c": 3, "d": 4}, Score(1, 0), Score(1, 1 / 2)),
        ({"a": 1, "b": 1, "c": 1, "d": 1}, Score(3 / 6, 1), Score(10 / 16, 1)),
        ({"a": 1, "b": 1, "c": 2, "d": 2}, Score(1 / 2, 1 / 3), Score(3 / 4, 2 / 3)),
    ],
)
def test_scores(found, pairs, cubed):
    assert pairwise(GOLD, found) == pairs
    assert b_cubed(GOLD, found) == pytest.approx(cubed)


def test_f1_is_the_harmonic_mean():
    assert Score(1 / 2, 1).f1 == pytest.approx(2 / 3)
    assert Score(0, 0).f1 == 0


def test_changes_are_counted_as_articles_arrive():
    post = [["congress-chair", "河池市"]]
    case = {
        "a.txt": {"day": "2016-05-10", "people": {"解振东": post}},
        "b.txt": {"day": "2015-06-10", "lang": "en", "people": {"Jie Zhendong": post}},
    }
    late, early = articles({"in": case})
    assert changes([early, late]) == Changes(things=1)
    assert changes([late, early]) == Changes(things=1, renamed=1)
