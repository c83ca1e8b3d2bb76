"""Days in headers, and years from the calendar."""

import pytest

from kg.read.dates import calendar_year, countdown_day, dateline_day, iso_day, issue_year, opening_day, stamp_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-09-21 08:12", "2023-09-21"),
        ("2024/3/5", "2024-03-05"),
        ("2023.04.24", "2023-04-24"),
        ("2023年9月1日", "2023-09-01"),
        ("2023 年 9 月 1 日", "2023-09-01"),
        ("2024-03-06T08:00:00+08:00", "2024-03-06"),
        ("May 22, 2024", "2024-05-22"),
        ("Sept. 3rd, 2019", "2019-09-03"),
        ("3 May 2019", "2019-05-03"),
        ("20th of June, 2013", "2013-06-20"),
        ("28 Jun , 2018", "2018-06-28"),
        ("Jun 28 , 2018", "2018-06-28"),
        ("28 June and 2018 more", None),
        ("2023-02-30", None),
        ("2023年13月1日", None),
        ("3月5日", None),
        ("May 5", None),
        ("第2023-1号", None),
        ("二〇二三年十月二十四日 星期二 农历癸卯年九月初十", "2023-10-24"),
        ("二○一九年三月八日", "2019-03-08"),
        ("二零零八年十二月三十一日", "2008-12-31"),
        ("二〇二三年度十月会议", None),
    ],
)
def test_days(text: str, day: str | None) -> None:
    assert iso_day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024年1月7日 19:00\n倒计时2天", "2024-01-05"),
        ("倒计时 1 天\n2022年12月31日", "2022-12-30"),
        ("2020年1月1日成立\n\n\n演出 2024年3月1日\n倒计时10天\n\n\n\n\n\n2024年5月1日", "2024-02-20"),
        ("2024年1月7日", None),
        ("倒计时3天", None),
    ],
)
def test_countdowns(text: str, day: str | None) -> None:
    assert countdown_day(text) == day


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("February 8, the 8th morning of the first lunar month, in the year of the Tiger", 2022),
        ("February 8, the 8th day of the first lunar month", None),
        ("February 8 (the eighth day of the first lunar month) ... Year of the Goat", 2003),
        ("2月18日，正月初九，我市召开大会。", None),
        ("2月8日，正月初八，我市召开大会，部署2022年的任务，回顾2021年。", 2022),
        ("2月8日，正月初八，我市召开大会，部署2021年的任务。", None),
        ("2月18日，正月初九，龙年第一会召开。", 2024),
        ("1月28日，农历正月初七，兔年新春", 2023),
        ("1月10日（农历癸卯年十一月廿九）", 2024),
        ("4月1日，闰二月十一", 2023),
        ("虎年新春，我市召开大会。", None),
        ("On February 8, the meeting was held.", None),
        ("the 2023 list of projects", None),
    ],
)
def test_years_from_the_calendar(text: str, year: int | None) -> None:
    assert calendar_year(text) == year


@pytest.mark.parametrize(
    ("head", "year"),
    [
        ("TAIHU DISTRICT BRIEF\nNo. 27, 2024 (July 1 - July 7)", 2024),
        ("太湖区情况\n2024年第27期", 2024),
        ("No. 27 on the list of 2024 streets", None),
        ("2024年第三次会议", None),
    ],
)
def test_year_of_the_issue_of_a_bulletin(head: str, year: int | None) -> None:
    assert issue_year(head) == year


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Linshan County Information, 9 December 2022", "2022-12-09"),
        ("linshan.cn English | Linshan | 2023-03-24", "2023-03-24"),
        ("Linshan Daily    09-05-2024 (Thursday)", "2024-09-05"),
        ("Linshan opened its harbor on 9 December 2022.", None),
        ("Linshan Daily, call 09-45-2024", None),
    ],
)
def test_days_above_a_story(line: str, day: str | None) -> None:
    assert opening_day(line) == day


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("LINSHAN (Henan) 2024/04/12 — The harbor opened.", "2024-04-12"),
        ("LINSHAN, Oct. 17, 2024 (Linshan English News) -- The harbor opened.", "2024-10-17"),
        ("Linshan, May 4, 2021, saw its harbor open.", None),
    ],
)
def test_days_of_datelines(opening: str, day: str | None) -> None:
    assert dateline_day(opening) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("视频首页>>云江网>>我市召开动员大会    2011-05-31 00:00:00    浏览", "2011-05-31"),
        ("动员大会 2011/5/31 9:05", "2011-05-31"),
        ("动员大会将于2011-05-31举行", None),
        ("信息索引号 01200-2011-05-3112:05", None),
    ],
)
def test_day_of_a_time_stamp(line: str, day: str | None) -> None:
    assert stamp_day(line) == day
