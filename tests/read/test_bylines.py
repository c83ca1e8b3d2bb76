"""By-lines and datelines inside paragraphs."""

import pytest

from .helpers import STORY, read

FILLER = "The committee discussed the work of the year and approved the list of projects. "


@pytest.mark.parametrize(
    ("before", "after", "makers"),
    [
        ("本报讯（记者 阮一文）", "", ["阮一文"]),
        ("本报讯", "", []),
        ("云江日报讯 (通讯员施二三 瞿四五 记者顾六)", "", ["施二三", "瞿四五", "顾六"]),
        ("**晚报讯**(记者罗 丹)", "", ["罗丹"]),
        ("【本报讯】（记者 梅雪）", "", ["梅雪"]),
        ("全媒体记者万里、傅水报道：", "", ["万里", "傅水"]),
        ("", "（记者 鲍 捷   通讯员 戴 月）", ["鲍捷", "戴月"]),
        ("", "(供稿:徐佳佳)", ["徐佳佳"]),
        ("", " 记者丁一程", ["丁一程"]),
        ("", "（摄影记者 储　文）", ["储文"]),
        ("", "（林小满文 杜一舟摄）", ["林小满", "杜一舟"]),
        ("", "（林小满 文/摄）", ["林小满"]),
        ("", "（林小满 文/杜一舟 图）", ["林小满", "杜一舟"]),
        ("", "（本报全媒体记者 李一二 王 三 实习生 赵四）", ["李一二", "王三"]),
    ],
)
def test_chinese(before: str, after: str, makers: list[str]) -> None:
    article = read(f"会议召开\n\n{before}{STORY}{after}")
    assert article.clean == f"会议召开\n{STORY}"
    assert [author.name for author in article.authors][: len(makers)] == makers
    assert all(
        article.quote(author.span).replace(" ", "").replace("　", "") == author.name for author in article.authors
    )


@pytest.mark.parametrize(
    ("before", "after", "publisher"),
    [
        ("云江日报2021年3月6日讯（记者 阮 文）", "", "云江日报"),
        ("云江网2021年3月6日讯 ", "", "云江网"),
        ("大河报2021年3月6日消息：", "", "大河报"),
        ("【云江日报2021年3月6日讯】", "", "云江日报"),
        ("本报2021年3月6日讯 ", "", None),
        ("（云江县政府网 2021-03-06）", "", "云江县政府网"),
        ("云江日报 2021-03-06    ", "", "云江日报"),
        ("（2021年3月6日 云江县融媒体中心）\n", "", "云江县融媒体中心"),
        ("", "（据《云江日报》2021年3月6日）", "云江日报"),
        ("", "（原载云江晚报 2021年3月6日 第2版）", "云江晚报"),
        ("", "\n（转自：云江发布 2021-03-06）", "云江发布"),
    ],
)
def test_dated(before: str, after: str, publisher: str | None) -> None:
    article = read(f"会议召开\n\n{before}{STORY}{after}")
    assert article.clean == f"会议召开\n{STORY}"
    assert (article.published, article.publisher) == ("2021-03-06", publisher)


@pytest.mark.parametrize(
    ("before", "after", "makers", "publisher"),
    [
        ("All Media News from Yunjiang Daily (Reporter Fang Yi) ", "", ["Fang Yi"], "Yunjiang Daily"),
        ("Yunjiang Daily news (reporter Wu Ting) ", "", ["Wu Ting"], "Yunjiang Daily"),
        ("(reporter/Liu Xia correspondent/Hu Die) ", "", ["Liu Xia", "Hu Die"], None),
        ("", " (Reporter Peng Dan)", ["Peng Dan"], None),
        ("", "(China Daily Jiangsu Reporter Station Zhang San)", ["Zhang San"], "China Daily Jiangsu"),
        ("", "Source: Yuncheng Times", [], "Yuncheng Times"),
        ("author:Yunjiang Rong Media Center\n\n", "", [], "Yunjiang Rong Media Center"),
        ("Author: Fang Yi\n\n", "", ["Fang Yi"], None),
    ],
)
def test_english(before: str, after: str, makers: list[str], publisher: str | None) -> None:
    story = FILLER * 3
    article = read(f"Yunjiang holds a meeting\n\n{before}{story.strip()}{after}")
    assert article.clean == f"Yunjiang holds a meeting\n{story.strip()}"
    assert [author.name for author in article.authors] == makers
    assert article.publisher == publisher


@pytest.mark.parametrize(
    "text",
    [
        "记者从市委宣传部获悉，推进会将于近日召开。",
        "市委宣传部（市新闻办）有关负责人介绍了情况。",
        "他对记者说，好。",
        "中国记者节（11月8日）座谈会举行。",
        "省委常委（扩大）会议召开，记者参加。",
        "他出示了证件。（附中文摄影说明）",
        "云江日报2021年3月2日刊发了报道。",
        "各单位上报消息三十条。",
        "他查阅了档案（据《云江志》2021年3月2日前的记载）。",
        "会议学习了文章（云江日报 2021年3月2日）精神。",
    ],
)
def test_what_is_no_byline(text: str) -> None:
    assert read(f"{STORY}\n{text}").clean == f"{STORY}\n{text}"
