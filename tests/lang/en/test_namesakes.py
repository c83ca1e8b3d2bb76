"""Counties that bear their city's name, with and without a year."""

import pytest

from kg.find import find
from kg.read.build import article
from kg.read.draft import Draft


@pytest.mark.parametrize(
    ("published", "county"),
    [(None, "361121"), ("2018-03-05", "361121"), ("1998-03-05", "362321")],  # each bore the name in its years
)
def test_a_county_is_the_one_of_its_time(published: str | None, county: str | None) -> None:
    text = "On March 4, a meeting was held. Shangrao county magistrate jian-hua tan made a statement."
    built = article(Draft(text, published=published, publisher="Shangrao Daily"), "a.txt", 0)
    assert built is not None
    (post,) = [fact for fact in find(built).facts if fact.kind == "post"]
    assert post.info.get("area") == county
