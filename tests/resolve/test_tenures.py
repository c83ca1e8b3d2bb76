"""From when to when somebody held a post, and what bounds it."""

from typing import Any

import pytest

from kg.model import Tenure
from kg.resolve import resolve
from tests.resolve.case import articles


def tenures(people: dict[str, dict[str, list[list[Any]]]]) -> dict[tuple[str, str], Tenure]:
    """(name, role) → tenure, of articles given as day → people."""
    said = {f"{day}.txt": {"day": day, "people": who} for day, who in people.items()}
    found = resolve(articles({"in": said})).entities
    return {(entity.zh or "", tenure.role): tenure for entity in found for tenure in entity.tenures}


def test_first_and_last_day_seen_and_where() -> None:
    head = [["government-head", "酒泉市"]]
    found = tenures({"2019-03-12": {"石文彪": head}, "2018-01-05": {"石文彪": head}, "2020-02-01": {"石文彪": head}})
    tenure = found["石文彪", "government-head"]
    assert (tenure.first, tenure.last, tenure.ended) == ("2018-01-05", "2020-02-01", None)
    assert tenure.area == "620900"
    assert len(tenure.articles) == 3


@pytest.mark.parametrize("status", ["removed", "resigned", "former"])
def test_removal_ends_and_is_no_day_in_the_post(status: str) -> None:
    found = tenures(
        {
            "2019-03-12": {"石文彪": [["deputy-government-head", "酒泉市"]]},
            "2019-08-30": {"石文彪": [["deputy-government-head", "酒泉市", status]]},
        }
    )
    tenure = found["石文彪", "deputy-government-head"]
    assert (tenure.first, tenure.last, tenure.ended) == ("2019-03-12", "2019-03-12", "2019-08-30")


def test_the_next_holder_of_a_single_seat_ends_the_one_before() -> None:
    found = tenures(
        {
            "2019-03-12": {"石文彪": [["government-head", "酒泉市"]]},
            "2020-08-30": {"冯雷": [["acting-government-head", "酒泉市"]]},
        }
    )
    assert found["石文彪", "government-head"].ended == "2020-08-30"
    assert found["冯雷", "acting-government-head"].ended is None


def test_holders_between_one_another_end_nothing() -> None:
    found = tenures(
        {
            "2019-03-12": {"石文彪": [["government-head", "酒泉市"]]},
            "2019-03-20": {"冯雷": [["government-head", "酒泉市"]]},
            "2019-06-12": {"石文彪": [["government-head", "酒泉市"]]},
        }
    )
    assert {found[name, "government-head"].ended for name in ("石文彪", "冯雷")} == {None}


def test_promotion_ends_the_lower_post() -> None:
    found = tenures(
        {
            "2019-03-12": {"石文彪": [["acting-government-head", "酒泉市"], ["deputy-government-head", "酒泉市"]]},
            "2019-08-30": {"石文彪": [["government-head", "酒泉市", "elected"]]},
        }
    )
    assert found["石文彪", "acting-government-head"].ended == "2019-08-30"
    assert found["石文彪", "deputy-government-head"].ended == "2019-08-30"
    assert found["石文彪", "government-head"].ended is None


def test_days_without_a_year_count_only_where_there_is_no_other() -> None:
    head = ["government-head", "酒泉市", "holds", ""]
    found = tenures({"2019-03-12": {"石文彪": [[*head, "--02-01"]]}})
    assert found["石文彪", "government-head"].first == "--02-01"
    found = tenures({"2019-03-12": {"石文彪": [[*head, "--02-01"]]}, "2019-05-12": {"石文彪": [[*head, "2019-05-11"]]}})
    assert (found["石文彪", "government-head"].first, found["石文彪", "government-head"].last) == (
        "2019-05-11",
        "2019-05-11",
    )


def test_who_moved_away_has_left_all_posts_there() -> None:
    found = tenures(
        {
            "2019-03-12": {"石文彪": [["deputy-government-head", "酒泉市"]]},
            "2020-06-18": {"石文彪": [["government-head", "金昌市"], ["other", "酒泉市", "former", "", "2020-05-20"]]},
        }
    )
    assert found["石文彪", "deputy-government-head"].ended == "2020-05-20"
    assert ("石文彪", "other") not in found


def test_a_former_post_beside_one_still_held_ends_nothing() -> None:
    found = tenures(
        {
            "2019-03-12": {"石文彪": [["deputy-government-head", "酒泉市"]]},
            "2020-06-18": {
                "石文彪": [["deputy-government-head", "酒泉市"], ["other", "酒泉市", "former", "", "2020-05-20"]]
            },
        }
    )
    assert found["石文彪", "deputy-government-head"].ended is None
    assert ("石文彪", "other") in found
