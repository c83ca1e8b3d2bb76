"""Whatever a pattern finds begins with characters that were read off it."""

import pytest

from kg.lang.openings import first_pairs, opening


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("(?:第[一二]|首|头一?|下一)(?:个|处)站", "第一 第二 首个 首处 头一 头个 头处 下一"),
        ("(?:同志|先生)?因病", "同志 先生 因病"),
        ("(?<![曾原])任(?:[一二]、?)*$", "任 任一 任二"),
        ("[1-3]日|[甲乙]方?", "1日 2日 3日 甲 乙 甲方 乙方"),
        ("(?:[甲乙]+|丙)(?=丁)方", "甲 乙 丙方"),
        ("看[^，]{1,4}等", "看"),
        ("[㐀-鿿]{2}镇", ""),
        ("[^，]{1,4}等", ""),
        ("(?:一|二)*", ""),
        ("(?i)ab", ""),
        ("(?i:ab)", ""),
    ],
)
def test_first_characters_are_read_off_a_pattern(pattern, begins):
    assert first_pairs(pattern) == frozenset(begins.split())


def test_places_are_those_where_a_match_can_begin():
    found = opening("(?<!不)(?:主人|客(?:人|方)|来)(?:是|为)")
    assert found is not None
    assert [match.start() for match in found.finditer("主任说，主人来了，客人是谁")] == [4, 9]


def test_a_pattern_is_left_alone_that_is_soon_found_or_begins_with_anything():
    assert opening("会谈|座谈") is None
    assert opening("[^，]{2}(?:主人|客人)是") is None
