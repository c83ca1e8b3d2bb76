"""How names read, whatever order and letters an English article writes them in."""

import pytest

from kg.find import find as read
from kg.read.build import article
from kg.read.draft import Draft
from tests.lang.en.facts import find


@pytest.mark.parametrize(
    ("written", "reads"),
    [
        ("qing-shan lu", "Lu Qingshan"),
        ("Lu qingshan", "Lu Qingshan"),
        ("LU Qingshan", "Lu Qingshan"),
        ("Lu Qingshan", "Lu Qingshan"),
    ],
)
def test_a_whole_name_reads_surname_first(written, reads):
    text = f"Mayor {written} presided over the meeting. Mayor Lu made a speech."
    (person,) = [mention for mention in find(text).mentions if mention.kind == "person"]
    assert (person.names[0].text, person.names[0].plain) == (written, reads)
    assert [name.plain for name in person.names[1:]] == ["Lu"]


@pytest.mark.parametrize(
    ("written", "reads"), [("song wei", "Song Wei"), ("wei song", "Song Wei"), ("ping guo", "Guo Ping")]
)
def test_of_two_surnames_the_more_frequent_is_the_surname(written, reads):
    text = f"Municipal leaders fang-hua bao, {written} attended the meeting."
    assert reads in {mention.names[0].plain for mention in find(text).mentions}


@pytest.mark.parametrize(
    ("others", "reads"),
    [("hong-ru tan, ming-xuan lu", "Zheng Mao"), ("tan hong-ru, lu ming-xuan", "Mao Zheng")],
)
def test_of_two_surnames_the_first_is_the_given_name_where_all_others_are(others, reads):
    text = f"Municipal leaders {others}, mao zheng attended the meeting."
    assert reads in {mention.names[0].plain for mention in find(text).mentions}


def test_a_verb_in_a_headline_begins_no_name():
    text = "City Leaders Take Teams Out to Wells\n\nMarch 9, 2021\n\nMayor Lu Ke of Wuxi went to the wells."
    found = read(article(Draft(text), "a.txt", 0))
    assert [one.names[0].plain for one in found.mentions if one.kind == "person"] == ["Lu Ke"]
