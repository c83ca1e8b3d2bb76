"""Whatever a pattern finds holds one of the words that were read off it."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg.find
import kg.lang.zh
from kg.lang.cues import Cued, all_words, words

MODULES = [importlib.import_module(f"kg.lang.zh.{one.name}") for one in pkgutil.iter_modules(kg.lang.zh.__path__)]
PATTERNS = sorted(
    {value for module in MODULES for value in vars(module).values() if isinstance(value, re.Pattern)}, key=str
)
CUED = {name: value for module in MODULES for name, value in vars(module).items() if isinstance(value, Cued)}


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("会谈|座谈", "会谈 座谈"),
        ("[来贵]宾们?", "来宾 贵宾"),
        ("(?:率|带)团[^，]{0,4}赴", "率团 带团"),
        ("看(?:了看)?(?!见)", "看"),
        ("把|约|找到", "把 约 找到"),
        ("[^，]{1,4}等?同志", "同志"),
        ("(?:在|到)?某", "某"),
        ("(?<=甲)乙(?=丙)丁", "乙丁"),
        ("[一-九]+", ""),
        ("甲|[^乙]", ""),
        ("甲*", ""),
        ("(?i:ab)", ""),
        ("(?i)ab", ""),
    ],
)
def test_words_are_read_off_a_pattern(pattern, wanted):
    assert words(pattern) == frozenset(wanted.split())


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_what_a_pattern_finds_holds_one_of_its_words(data):
    pattern = data.draw(st.sampled_from(PATTERNS))
    text = data.draw(st.from_regex(pattern))
    asked = all_words(pattern.pattern)
    assert all(any(word in text for word in wanted) for wanted in asked) or not pattern.search(text)


def test_a_text_must_hold_a_word_of_each_stretch():
    cued = Cued("(?:主人|客人)[^，]{0,4}(?:出席|参加)(?=[^，]{0,4}(?:会谈|座谈))")
    assert all_words(cued.pattern.pattern) == [
        frozenset(both) for both in (("主人", "客人"), ("会谈", "座谈"), ("出席", "参加"))
    ]
    assert cued.search("客人出席了座谈。")
    assert not any(cued.may(text) for text in ("客人出席。", "客人座谈。", "出席座谈。"))


def test_a_text_that_lacks_the_words_is_not_searched():
    cued = Cued("会谈|座谈")
    assert cued.may("双方座谈。")
    assert cued.search("双方座谈。")
    assert not cued.may("双方见面。")
    assert not list(cued.finditer("双方见面。"))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_matches_are_those_of_the_pattern_itself(data):
    cued = data.draw(st.sampled_from(sorted(CUED.values(), key=lambda cued: cued.pattern.pattern)))
    parts = st.from_regex(cued.pattern) | st.sampled_from(["某县", "，", "。", "率团"])
    text = "".join(data.draw(st.lists(parts, max_size=4)))
    spans = [match.span() for match in cued.pattern.finditer(text)]
    assert [match.span() for match in cued.finditer(text)] == spans
    first = cued.search(text)
    assert (first and first.span()) == (spans[0] if spans else None)


def test_texts_are_told_apart():
    one, other = Cued("会谈"), Cued("[看望]")
    assert [(one.may(text), other.may(text)) for text in ("会谈", "看", "会谈", "望会谈", "无")] == [
        (True, False),
        (False, True),
        (True, False),
        (True, True),
        (False, False),
    ]


def test_the_patterns_of_the_grammar_ask_for_words():
    assert len(CUED) > 40
    assert all(words(cued.pattern.pattern) for cued in CUED.values())
