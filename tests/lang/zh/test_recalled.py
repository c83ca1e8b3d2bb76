"""What an article only recalls has no day of the report: 去年10月，某某曾到某地调研."""

import pytest

from kg.find import find
from kg.lang.zh import dates
from kg.read.build import article
from kg.read.draft import Draft

REPORT = "5月11日，县长沈知远到恒源粮库调研。"


def visits(text: str) -> list[tuple[str, str | None]]:
    """The things visited, each with its day."""
    made = article(Draft(text, published="2023-05-12", publisher="光山县融媒体中心"), "a.txt", 0)
    assert made is not None
    found = find(made)
    names = {mention.id: mention.names[0].plain for mention in found.mentions}
    return [(names[fact.object], fact.info.get("date")) for fact in found.facts if fact.kind == "encounter"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("去年10月，沈知远曾到宏远粮库调研。", None),
        ("早在2021年，沈知远曾到宏远粮库调研。", None),
        ("此前，沈知远到宏远粮库调研。", None),
        ("去年10月12日，沈知远曾到宏远粮库调研。", "2022-10-12"),
        ("沈知远听取去年收储情况汇报，到宏远粮库调研。", "2023-05-11"),
        ("今年以来，粮库收储两万吨。沈知远到宏远粮库调研。", "2023-05-11"),
    ],
)
def test_a_recalled_visit_is_not_dated_by_the_report(text: str, day: str | None) -> None:
    assert visits(REPORT + text) == [("恒源粮库", "2023-05-11"), ("宏远粮库", day)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("今天，县长沈知远讲话。云岭区长江一舟说，头一台拖拉机，去年9月28日下的线。", ["2023-05-12"]),
        ("5月12日，会议召开。江一舟说，3月20日云岭区挂牌，到今天不到两个月。江一舟到会。", ["2023-05-12"]),
        ("江一舟说，3月20日云岭区挂牌。", ["2023-03-20"]),
        ("5月12日，会议召开。据江一舟说5月13日还要开会。", ["2023-05-12", "2023-05-13"]),
        ("今天，县长沈知远讲话。去年9月28日，头一台拖拉机下线。", ["2023-05-12", "2022-09-28"]),
        ("会议说，工厂去年9月28日开工，去年12月20日投产。", ["2022-09-28", "2022-12-20"]),
    ],
)
def test_a_day_of_last_year_within_a_sentence_is_not_reported(text: str, told: list[str]) -> None:
    found = dates.days(text, "2023-05-12", None)
    assert [day.value for day in dates.told(found, text)] == told
