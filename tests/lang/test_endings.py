"""Whatever a pattern finds ends with one of the characters that were read off it."""

import pytest

from kg.lang.endings import last_characters
from kg.lang.zh import posted
from kg.lang.zh.title_rules import rules_behind, title_rules


@pytest.mark.parametrize(
    ("pattern", "ends"),
    [
        ("当选(?:为)?$", "选为"),
        ("(?:同志|先生)?$", None),
        ("(?:担任|出任)过?$", "任过"),
        ("(?<![曾原])任(?:[一二]、?)*$", "任一二、"),
        ("（[^（）]{1,12}$", None),
        ("[两三]位|等", "位等"),
        ("(?i)ab", None),
        ("(?i:ab)", None),
        ("", None),
    ],
)
def test_last_characters_are_read_off_a_pattern(pattern, ends):
    found = last_characters(pattern)
    assert found is None if ends is None else found == frozenset(ends)


@pytest.mark.parametrize(
    "ahead", ["会议选举钱某某为", "会议免去钱某某的", "会议接受其辞去", "他现任", "出席会议的有，", "", "任\n"]
)
def test_no_rule_of_titles_is_left_out_that_fits(ahead):
    fitting = [rule for rule in title_rules() if rule.before is None or rule.before.search(ahead)]
    behind = rules_behind(ahead)
    assert [rule for rule in behind if rule in fitting] == fitting
    assert len(behind) < len(title_rules())


def test_each_of_the_words_that_give_titles_their_places_ends_so():
    patterns = (posted.SERVING, posted.SOMEBODY, posted.BESIDE, posted.FROM, posted.THERE, posted.COMING)
    assert {character for one in patterns for character in last_characters(one.pattern) or "?"} == posted.LEADS
