"""Titles and names across Chinese, English and machine English, by what their words mean alone."""

import csv
from pathlib import Path

import pytest

from kg.resolve.wording import compare, wording

with (Path(__file__).parent / "titles.csv").open(encoding="utf-8") as lines:
    ROWS = list(csv.DictReader(line for line in lines if not line.startswith("#")))


@pytest.mark.parametrize(("zh", "en", "alike"), [(row["zh"], row["en"], row["alike"] == "yes") for row in ROWS])
def test_names_are_alike_if_they_tell_of_one_thing(zh: str, en: str, alike: bool) -> None:
    like = compare(wording(zh, None), wording(en, None))
    own = [[word for word in side if word.kind != "filler"] for side in (like.left, like.right)]
    if any(word.kind == "proper" for word in wording(zh, None).words):  # of a place: what each is must be told by both
        assert (like.score >= 0.6 and not all(own)) is alike, like
    else:
        assert (like.score >= 0.6 and like.content >= 0.5) is alike, like
