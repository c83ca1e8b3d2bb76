"""Names of meetings and projects cut into words, numbers and phases."""

import pytest

from kg.lang.glossary import parse
from kg.lang.numbers import chinese_number, ordinals, phase_number, phase_of


@pytest.mark.parametrize(
    ("text", "number"), [("七", 7), ("十", 10), ("二十九", 29), ("一百零三", 103), ("二〇", 20), ("76", 76)]
)
def test_chinese_numbers(text: str, number: int) -> None:
    assert chinese_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("一期", 1), ("二期工程", 2), ("首期", 1), ("II", 2), ("Phase 3", 3), ("second", 2), ("全部", None)],
)
def test_phase_numbers(text: str, number: int | None) -> None:
    assert phase_number(text) == number


@pytest.mark.parametrize(
    ("name", "rest", "phase"),
    [
        ("长青产业园一期", "长青产业园", 1),
        ("长青产业园二期工程", "长青产业园", 2),
        ("first phase of the changqing park", "the changqing park", 1),
        ("changqing park phase ii", "changqing park", 2),
        ("长青产业园", "长青产业园", None),
    ],
)
def test_phases(name: str, rest: str, phase: int | None) -> None:
    assert phase_of(name) == (rest, phase)


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("市第七届人民代表大会第一次会议", {7, 1}),
        ("市六届人大常委会第二十九次会议", {6, 29}),
        ("first session of the seventh municipal people congress", {1, 7}),
        ("twenty ninth meeting", {29}),
        ("23 rd executive meeting", {23}),
        ("2023年全市工作会议", set()),
        ("first quarter meeting", set()),
    ],
)
def test_ordinal_numbers(name: str, numbers: set[int]) -> None:
    assert ordinals(name)[1] == numbers


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("海岳海工装备产业园一期", ["海岳", "海工装备", "产业园"]),
        (
            "first phase of haiyue sea work equipment industrial park",
            ["haiyue", "sea work equipment", "industrial park"],
        ),
        (
            "Yangtze Estuary Industrial Innovation Collaborative Zone",
            ["yangtze estuary", "industrial", "innovation", "collaborative zone"],
        ),
        ("“重大项目攻坚突破年”动员大会", ["重大项目", "攻坚突破年", "动员大会"]),
        ("水利和交通工作会议", ["水利", "和", "交通", "工作会议"]),
        ("和平公园", ["和平", "公园"]),
        ("渤南冷链物流园", ["渤南", "冷链", "物流园"]),
        ("渤南冷链物流论坛", ["渤南", "冷链物流", "论坛"]),
        ("Bonan Cold Chain Logistics Park", ["bonan", "cold chain", "logistic park"]),
        ("Bonan Cold Chain Logistics Forum", ["bonan", "cold chain logistic", "forum"]),
        ("工业企业家座谈会", ["工业", "企业家", "座谈会"]),
    ],
)
def test_words(name: str, words: list[str]) -> None:
    assert [word.text for word in parse(name).words] == words


def test_a_word_of_two_meanings_is_two_words_in_english() -> None:
    chinese, swiss, swedish = (parse(name).words[0] for name in ("中瑞", "Sino-Swiss", "Sino-Swedish"))
    assert chinese.phrases & swiss.near
    assert chinese.phrases & swedish.near
    assert not swiss.near & swedish.phrases


def test_a_gerund_is_as_good_as_its_noun() -> None:
    protecting, sing = (parse(name).words for name in ("Agreement on Protecting the Lake", "Singing Hall"))
    assert [word.text for word in protecting] == ["agreement", "protection", "lake"]
    assert sing[0].kind == "proper"
