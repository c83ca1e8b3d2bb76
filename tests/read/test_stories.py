"""Short news in one text becomes its stories."""

from pathlib import Path

from kg.read import stories

from .helpers import read_files

DIGEST = """云江日报　　2011年9月14日 星期三　　A1 要闻
值班编委/夏 添

【时政简讯】

● 孟长河会见客商
　　昨日，市长孟长河会见客商一行。（记者 宗 源）

● 全市秋播工作会议召开
　　9月9日下午，全市秋播工作会议召开。副市长沙明出席。（通讯员 袁 野）
"""
TWO = """孟长河会见客商

　　本报讯（记者 宗 源）昨日，市长孟长河会见客商一行。

　　————————

新桥区部署安全生产

　　本报讯 新桥区昨日召开安全生产会议，区长石敏主持。
"""
SUBHEADS = """孟长河调研产业园

　　本报讯 昨日，市长孟长河来到产业园。

■ 抓项目，加快进度
　　孟长河说，项目是第一位的。

■ 优服务，改善环境
　　孟长河说，服务要到位。
"""
RECOMMENDED = """孟长河会见客商

　　本报讯 昨日，市长孟长河会见客商一行。

新闻推荐
市政府召开常务会议

　　本报讯 昨日，市政府召开常务会议。
"""


def test_stories_of_a_digest(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(DIGEST, encoding="utf-8")
    found, failed = read_files(tmp_path)
    assert not failed
    assert [article.clean.split("\n")[0].strip("● ") for article in found] == ["孟长河会见客商", "全市秋播工作会议召开"]
    assert {(article.published, article.publisher) for article in found} == {("2011-09-14", "云江日报")}


def test_two_stories_with_datelines() -> None:
    page = stories.split(TWO)
    assert page is not None
    assert [TWO[start:end].split("\n")[0] for start, end, _ in page.articles] == [
        "孟长河会见客商",
        "新桥区部署安全生产",
    ]


def test_subheads_and_recommended_stories_are_none() -> None:
    assert stories.split(SUBHEADS) is None
    assert stories.split(RECOMMENDED) is None
