"""Details of meetings, projects and sites come with the words that tell them, and the step that read these."""

import pytest

from kg.draft.confidence import BEFORE
from kg.engine.codec import Reading, decode, encode
from kg.find import find
from kg.model import HOME, Mention
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft

GUESTS = (
    "南京市鼓楼区党政代表团来扬州考察\n\n本报讯 2月20日，南京市鼓楼区委副书记、区长裴青川率党政代表团来扬州考察，"
    "副市长宋知秋陪同。裴青川一行走进望江楼历史街区，了解古城保护的做法。"
)
HEADED = (
    "全区夏粮收购动员大会召开\n\n本报讯 2月11日，全区夏粮收购动员大会召开。"
    "区委书记裴青川出席会议并讲话，区长宋知秋主持会议。"
)


def told(text: str, publisher: str, kind: str, field: str) -> tuple[str | None, str | None, str | None]:
    """What the first thing of a kind has for a detail, by which step, and from which words."""
    made = article(Draft(text, published="2023-02-12", publisher=publisher), "a.txt", 0)
    assert made is not None
    thing = next(one for one in find(made).mentions if one.kind == kind)
    value, why = thing.info.get(field), thing.told.get(field)
    if value is not None and field == "area":
        value = gazetteer().area(value).zh
    return value, why and why.rule, why and made.quote(why.quote)


@pytest.mark.parametrize(
    ("text", "where", "rule"),
    [
        (GUESTS, "扬州市", HOME),
        ("本报讯 2月20日，副市长宋知秋来到仪征市考察旧城。宋知秋走进望江楼历史街区。", "仪征市", "stop before"),
        ("本报讯 2月20日，副市长宋知秋在仪征市走进望江楼历史街区。", "仪征市", "place before it"),
        ("本报讯 2月20日，副市长宋知秋赴芜湖市考察。宋知秋走进望江楼历史街区。", "芜湖市", "stop before"),
    ],
)  # fmt: skip
def test_what_guests_see_lies_where_their_hosts_are_or_is_left_open(text, where, rule):
    assert told(text, "扬州日报", "site", "area")[:2] == (where, rule)


def test_what_is_spoken_of_among_hosts_has_no_place():
    text = "本报讯 2月20日，代表团赴{}考察。双方签约望江光伏产业园项目，副市长宋知秋出席。"
    assert told(text.format("芜湖市"), "扬州日报", "project", "area") == (None, None, None)
    assert told(text.format("现场"), "扬州日报", "project", "area")[:2] == ("扬州市", HOME)


def test_a_county_lies_on_the_way_of_a_county_s_own_people_only():
    text = "本报讯 2月20日，徐州市鼓楼区副区长滕青川一行来姜堰区考察，实地走访望江楼湿地公园，副区长宋知秋陪同考察。"
    assert told(text, "姜堰日报", "site", "area")[0] != "鼓楼区"


def test_a_meeting_s_day_rests_on_the_sentence_that_tells_it():
    value, rule, words = told(HEADED, "盐城日报", "meeting", "date")
    assert (value, rule) == ("2023-02-11", "day told after")
    assert words is not None and words.startswith("2月11日")
    same = told(HEADED.partition("\n\n")[2], "盐城日报", "meeting", "date")
    assert same[:2] == ("2023-02-11", "day in its sentence")


def test_an_english_meeting_s_day_and_place():
    text = "YANCHENG, Feb. 12, 2023 -- Yancheng held a meeting on summer grain on Feb. 11. Mayor Pei Qingchuan spoke."
    value, rule, words = told(text, "Yancheng Daily", "meeting", "date")
    assert (value, rule) == ("2023-02-11", "day in its sentence")
    assert words is not None and "Feb. 11" in words
    assert told(text, "Yancheng Daily", "meeting", "area")[0] == "盐城市"


def test_projects_tell_their_place_phase_industry_and_sum():
    text = "本报讯 2月11日，市长裴青川调研望江新能源汽车产业园二期项目。该项目总投资12亿元，建成后年产值5亿元。"
    assert told(text, "盐城日报", "project", "phase")[:2] == ("二期项目", "word in its name")
    assert told(text, "盐城日报", "project", "industry")[1] == "word in its name"
    assert told(text, "盐城日报", "project", "area")[:2] == ("盐城市", HOME)
    sum_ = told(text, "盐城日报", "project", "investment")
    assert sum_[1] == "sum beside it" and "12亿元" in str(sum_[2])


def test_what_is_told_is_trusted_as_a_rule_never_counted_and_survives_the_cache():
    made = article(Draft(HEADED, published="2023-02-12", publisher="盐城日报"), "a.txt", 0)
    assert made is not None
    found = find(made)
    meeting: Mention = next(one for one in found.mentions if one.kind == "meeting")
    assert {why.confidence for why in meeting.told.values()} == {BEFORE.right / BEFORE.of}
    assert decode(encode(Reading(made, found)), "a.txt", 0).found.mentions == found.mentions
