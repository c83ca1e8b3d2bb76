"""Who published an article."""

import pytest

from .helpers import STORY, read


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"会议召开\n来源：云江日报 2024-03-05\n\n{STORY}", "云江日报"),
        (f"会议召开\n\n云江融媒讯 {STORY}", "云江融媒"),
        (f"会议召开\n\n本报讯 {STORY}", None),
        (f"云江县人民政府 > 新闻 > 要闻\n会议召开\n2024-03-05\n{STORY}", "云江县人民政府"),
        (f"当前位置：云江县人民政府 → 镇街\n会议召开\n2024-03-05 来源：清水镇\n{STORY}", "云江县人民政府"),
        (f"会议召开\n2024-03-05 来源：本站\n{STORY}\n主办：云江县人民政府办公室", "云江县人民政府办公室"),
        (f"会议召开\n{STORY}\n\n（云江县政府办公室）", "云江县政府办公室"),
        (f"会议召开\n{STORY}\nCOPYRIGHT © 云江市融媒体中心 版权所有", "云江市融媒体中心"),
        (f"会议召开\n2024-03-05 来源：融媒体中心\n{STORY}", None),
        (f"会议召开\n2024-03-05 来源：市政府办公室\n云江日报讯 {STORY}", "市政府办公室"),
        (f"会议召开\n2024-03-05 来源：市信息化服务中心\n{STORY}\n云江市人民政府版权所有", "云江市人民政府"),
        (f"会议召开\n2024-03-05 来源：石城区信息化服务中心\n{STORY}\n云江市人民政府版权所有", "石城区信息化服务中心"),
        (STORY, None),
        (f"云江县融媒体中心讯\n会议召开\n2024-03-05\n{STORY}", "云江县融媒体中心"),
        (f"云江报      记者 石文 柳禾\n发布时间：2024-03-05 17:35\n会议召开\n{STORY}", "云江报"),
        (f"云江日报 2024年3月5日 第02版 综合新闻 【下一篇】\n会议召开\n{STORY}", "云江日报"),
        (f"云江县新闻传媒中心 主办 内部资料 第38期\n会议召开\n{STORY}", "云江县新闻传媒中心"),
        (f"会议召开\n云江县教育局   2024-03-05   信息员：石文\n\n{STORY}", "云江县教育局"),
        (f"会议召开\n云江县教育局的同志们   2024-03-05\n\n{STORY}", None),
        (f"云江日报 读者座谈会召开\n2024-03-05\n{STORY}", None),
    ],
)
def test_publishers(text: str, publisher: str | None) -> None:
    assert read(text).publisher == publisher


EVENT = (
    "Zhang Zhiyuan, secretary of the CPC Yunjiang Municipal Committee, presided over the meeting on Friday. "
    "He said that the work on projects must be done well."
)


@pytest.mark.parametrize(
    ("text", "publisher", "title"),
    [
        (
            f"A Mayor Calls\n\n来源:云江市融媒体中心 Date: 2019-07-26 Source: City into the media: Yu get\n\n{EVENT}",
            "云江市融媒体中心",
            "A Mayor Calls",
        ),
        (
            f"YUNJIANG TODAY (English pages)\nYou are here: News\n\nA Mayor Calls\n\n{EVENT}",
            "YUNJIANG TODAY",
            "A Mayor Calls",
        ),
        (
            f"Yunjiang Government Portal - English\nLocal news\n\nA Mayor Calls\nPosted 2021-12-31 by us\n\n{EVENT}",
            "Yunjiang Government Portal",
            "A Mayor Calls",
        ),
        (f"A Mayor Calls\nSource: General Office\n\n{EVENT}", None, "A Mayor Calls"),
        (f"A mayor calls\n\nYunjiang net news (reporter Gao Ye) {EVENT}", "Yunjiang net news", "A mayor calls"),
        (f"MAYOR CALLS ON FARMERS\nHe brings seeds\n\n{EVENT}", None, "MAYOR CALLS ON FARMERS He brings seeds"),
        (f"Good news for farmers\nHe brings seeds\n\n{EVENT}", None, "Good news for farmers He brings seeds"),
        (
            f"To the south! Yunjiang looks for investors in the cities of the coast\nAuthor: x 2023-04-15\n\n{EVENT}",
            None,
            "To the south! Yunjiang looks for investors in the cities of the coast",
        ),
    ],
)
def test_an_english_masthead_is_no_headline(text: str, publisher: str | None, title: str) -> None:
    found = read(text)
    assert (found.publisher, found.title) == (publisher, title)
    assert found.clean.endswith(EVENT)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("27-01-2022   Source: General Office", "2022-01-27"),
        ("Posted 2021-12-31 by the portal team", "2021-12-31"),
        ("2021-04-30 | Yunjiang China | About Yunjiang · Invest", "2021-04-30"),
        ("03-04-2022   Source: General Office", None),
    ],
)
def test_days_of_english_pages(line: str, day: str | None) -> None:
    assert read(f"A Mayor Calls\n{line}\n\n{EVENT}").published == day


def test_what_the_format_says_comes_first() -> None:
    assert read(f"会议召开\n来源：云江日报\n{STORY}", publisher="清水新闻网").publisher == "清水新闻网"


def test_a_masthead_is_no_headline_and_tells_the_day() -> None:
    read_ = read(f"云江日报 2024年3月5日 第02版 要闻\n会议召开\n{STORY}")
    assert (read_.title, read_.published) == ("会议召开", "2024-03-05")
