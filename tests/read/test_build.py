"""What holds for every article, whatever its text."""

import textwrap

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.read import tables
from kg.read.build import article
from kg.read.draft import Draft

from .helpers import STORY, read

PIECES = [
    *("縣(xiàn)委書(shū)記趙國強主持會議。", "来源：云江日报 2024-03-05", "（记者 罗 丹）", "本报讯", "程 林"),
    *("\n", "\n\n", " ", "　　", "# 标题", "## ", "**", "相关链接：", "[图片]", "图①：会议现场 李四 摄", "首页 > 新闻"),
    *(
        "“快进键” 跑出",
        '<ul id="x"></ul>',
        "• ",
        "Mayor Zhang Wei presided. ",
        "(Reporter Li Na)",
        "Source: Yunjiang Daily",
    ),
    *(
        "１２３ＡＢＣ",
        "，",
        "。",
        "郃躰馀",
        "·",
        "‧",
        "\u200b",
        "𠮷",
        "👇",
        "\x0b",
        "10:30",
        "票价：100元",
        "责编：",
        STORY,
    ),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=14).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.booleans())
def test_the_twin_leads_back_to_the_original(text: str, page: bool) -> None:
    found = article(Draft(text, page=page), "a.txt", 0)
    if found is None:
        return
    assert len(found.back) == len(found.clean)
    assert all(a < b for a, b in zip(found.back, found.back[1:], strict=False))
    assert not found.back or 0 <= found.back[0] <= found.back[-1] < len(text)
    assert 0 <= found.body <= len(found.clean)
    assert found.clean == found.clean.strip()
    for author in found.authors:
        assert 0 <= author.span.start < author.span.end <= len(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_character_comes_from_its_original(text: str) -> None:
    found = article(Draft(text), "a.txt", 0)
    if found is None:
        return
    simple = opencc.OpenCC("t2s")
    for clean, position in zip(found.clean, found.back, strict=True):
        original = text[position]
        if clean.isalnum():
            plain = simple.convert(original)
            variant = plain.translate(tables.variants())
            assert clean in (original, plain, variant, chr(ord(original) - 0xFEE0 & 0xFFFF))


def test_the_same_content_has_the_same_key_wherever_it_lies() -> None:
    first = article(Draft(STORY), "a.txt", 0)
    second = article(Draft(STORY), "b/c.txt", 3)
    assert first
    assert second
    assert first.key == second.key
    assert len(first.key) == 16
    assert first.key != read(STORY, url="http://a.cn").key
    assert first.key != read(STORY + "甲").key


@pytest.mark.parametrize("indent", ["", "　　"])
def test_wrapped_lines_are_joined(indent: str) -> None:
    words = (
        STORY.removesuffix("。") + "，并要求抓好落实，确保项目早开工、早建成、早达产，为高质量发展作出新的更大贡献。"
    )
    paragraph = indent + "\n".join(words[i : i + 20] for i in range(0, len(words), 20))
    found = read(f"市委召开重点项目推进会\n\n{paragraph}\n{indent}{STORY[:20]}\n{STORY[20:40]}\n{STORY[40:]}")
    assert found.clean == f"市委召开重点项目推进会\n{words}\n{STORY}"


def test_wrapped_english_lines_are_joined_with_a_space() -> None:
    words = (
        "Mayor Zhang Wei presided over the meeting on projects in the city hall on Monday and gave a speech to all. "
    )
    paragraph = textwrap.fill(words * 4, 60)
    assert read(f"Meeting held\n\n{paragraph}\n\n{paragraph}").clean == "\n".join(
        ["Meeting held", *[(words * 4).strip()] * 2]
    )


def test_a_list_is_not_joined() -> None:
    lines = ["决定任命：", "王小川为市教育局局长；", "李木为市商务局局长。"]
    assert read("\n".join([STORY, *lines])).clean.split("\n")[1:] == lines


def test_a_heading_of_posts_is_not_joined_with_them() -> None:
    lines = ["任命", "王小川  云江市教育局局长", "免去", "李 木  云江市商务局局长职务"]
    found = read("\n\n".join([STORY, "\n".join(lines[:2]), "\n".join(lines[2:])])).clean.split("\n")[1:]
    assert [line.split(" ")[0] for line in found] == ["任命", "王小川", "免去", "李木"]


def test_a_text_of_nothing_but_a_menu_is_no_article() -> None:
    assert article(Draft("首页 > 新闻\n【打印】【关闭】"), "a.txt", 0) is None


def test_a_labelled_date_comes_before_another() -> None:
    assert read(f"2024年3月4日 星期一\n会议召开\n发布时间：2024-03-06\n{STORY}").published == "2024-03-06"


def test_english_items_with_bullets_or_in_brackets_stay_apart() -> None:
    text = (
        "Xiyang names officials for slow sites\n\nOctober 30, 2025\n\nThe list, as given out on Friday:\n\n"
        "- Lihu Lamp Works: Lou Wenbo, deputy head of the zone\n- Hubin Hall: Qiu Yansheng, head of the bureau\n\n"
        "[Guests] Lou Wenbo came from the zone and stayed for the whole of the afternoon.\n"
    )
    assert article(Draft(text), "a.txt", 0).clean.split("\n")[2:] == [
        "Lihu Lamp Works: Lou Wenbo, deputy head of the zone",
        "Hubin Hall: Qiu Yansheng, head of the bureau",
        "[Guests] Lou Wenbo came from the zone and stayed for the whole of the afternoon.",
    ]


@pytest.mark.parametrize(
    ("line", "makers"),
    [
        ("Reported by Altan and Shi Lu, April 10, 2023", ["Altan", "Shi Lu"]),
        ("Words by Wang Tan", ["Wang Tan"]),
        ("By our reporters Fu Jia, Kuang Lian", ["Fu Jia", "Kuang Lian"]),
        ("Edit: Wang Tan   Proofread: Li Jia", ["Wang Tan", "Li Jia"]),
        ("By our reporters' own count, 300 boats came in that day.", []),
        ("Reported by residents on March 3, the leak was closed.", []),
    ],
)
def test_who_reported_in_english(line, makers):
    built = article(Draft(f"The city has a new bridge\n\nMayor Lou Kai opened a bridge in the rain.\n\n{line}"), "a", 0)
    assert built is not None
    assert [author.name for author in built.authors] == makers
    assert (line in built.clean) == (not makers)
