"""However a text goes on and on, reading and finding take longer in proportion to its length, not to its square."""

import gc
import sys
from itertools import islice, product
from time import process_time

import pytest

from kg.find import find
from kg.read.build import article
from kg.read.draft import Draft
from kg.resolve.rows import rows

SHORT, TIMES = 3000, 4
AT_MOST = 8
"""Times as much as for the short text: `TIMES` if it grows with the length, its square if with the square."""
AT_ONCE = 0.25
"""Seconds of computing that are too few to compare."""
CHINESE = "南通市委书记张伟主持召开全市工作会议。\n"
ENGLISH = "Nantong Mayor Zhang Wei attended a meeting.\n"
PIECES = {
    "zh": (
        "会议", "会议的", "竣工投用仪式，", "开发区", "开发区、", "项目", "项目、", "制药厂，", "有限公司", "库尔班·",
        "库尔班·买买提、", "市长张伟", "市长张伟、", "主编，", "张伟、", "张伟市长", "（张伟）", "“工业园”", "《通知》",
        "1月3日", "十", "南通", "南通、", "如东县，", "来到", "调研、", "一行先后来到、", "出席会议", "参加",
        "张伟说，", "的", "和", "一、", "Zhang Wei，", "总投资12亿元", "村", "当选委员、",
    ),
    "en": (
        "Zhang Wei and Li Na and ", "Zhang Wei, ", "Mayor Zhang Wei and ",
        "the mayor of Nantong City ", "meeting ", "project, ",
        "Company ", "NantongCity", "theMayor", "the", "A", "'s", "Dr. ",
        "January 3, ", "( Zhang Wei ) ", "“ ”", "visited ",
        "attended, ", "led by ", "of the ", "Development Zone ",
    ),
}  # fmt: skip
SYLLABLES = "东方天地山河光明安宁平和福寿长远大成"
ENGLISH_SYLLABLES = ("dong", "fang", "tian", "shan", "he", "guang", "ming", "an", "ping", "fu", "shou", "da", "cheng")
STEP, FEW, MORE = 31, 100, 18
DIFFERENT = {
    "zh": ("到{0}科技有限公司调研。\n", "来到{0}产业园、{0}村。\n", "{0}开发区党委书记张伟讲话。\n", "{0}项目开工。\n"),
    "en": ("He visited {0} Technology Co., Ltd.\n", "He inspected {0} Village.\n", "Mayor {0} of {0} County spoke.\n"),
}
CASES = [(language, piece) for language, pieces in PIECES.items() for piece in pieces]


def text(language, piece, size):
    """A sentence, and then without any end the same again and again."""
    return (CHINESE if language == "zh" else ENGLISH) + (piece * (size // len(piece) + 1))[:size]


def read(words):
    """All that is found in a text, and what of it is compared with other articles."""
    made = article(Draft(words, published="2024-01-05"), "a.txt", 0)
    return [] if made is None else list(rows(made, find(made)))


def seconds(words):
    """Of computing, whatever else the machine does."""
    gc.collect()
    before = process_time()
    read(words)
    return process_time() - before


def calls(words):
    """How many functions are called while a text is read, on any machine."""
    count = 0

    def seen(_frame, event, _what):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        read(words)
    finally:
        sys.setprofile(None)
    return count


@pytest.fixture(scope="module", autouse=True)
def lexicons():
    for language in PIECES:
        read((CHINESE if language == "zh" else ENGLISH) * 3)


@pytest.mark.parametrize(("language", "piece"), CASES)
def test_grows_with_the_length(language, piece):
    short, long = (text(language, piece, SHORT * times) for times in (1, TIMES))
    took = seconds(long)
    if took > AT_ONCE and took > AT_MOST * seconds(short):
        assert min(took, seconds(long)) <= AT_MOST * max(seconds(short), seconds(short))


@pytest.mark.parametrize(("language", "piece"), CASES[::4])
def test_calls_grow_with_the_length(language, piece):
    short, long = (text(language, piece, SHORT // 2 * times) for times in (1, TIMES))
    assert calls(long) <= AT_MOST * calls(short) + 1000


def names(language):
    """Names, each another one, their syllables well mixed."""
    syllables = SYLLABLES if language == "zh" else ENGLISH_SYLLABLES
    for parts in islice(product(syllables, repeat=4), 0, None, STEP):
        yield "".join(parts) if language == "zh" else f"{''.join(parts[:2])} {''.join(parts[2:])}".title()


@pytest.mark.parametrize(("language", "shape"), [(one, shape) for one, shapes in DIFFERENT.items() for shape in shapes])
def test_calls_grow_with_how_many_names_there_are(language, shape):
    opening = CHINESE if language == "zh" else ENGLISH
    short, long = (
        opening + "".join(shape.format(name) for name in islice(names(language), FEW * times)) for times in (1, MORE)
    )
    assert calls(long) <= 2 * MORE * calls(short)


@pytest.mark.parametrize(
    "words",
    [
        "Nantong held a meeting on floods",
        "Mayor Zhang Wei of Nantong went to Rudong County with Vice Mayor Li Bo and",
        "Zhang Wei and Altangerel, deputy heads of",
        "Nantong staged a celebration of the 30th Teachers'",
        "Gov. Zhang Wei chaired an executive meeting of the Jiangsu provincial",
        "the" * 2000,
        "南通市委书记张伟、",
    ],
)
def test_a_text_that_breaks_off_is_read(words):
    assert article(Draft(words), "a.txt", 0) is None or isinstance(read(words), list)
