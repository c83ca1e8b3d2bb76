"""A newspaper page becomes its articles."""

from pathlib import Path

import pytest

from kg.find import find
from kg.model import Article

from .helpers import read_files

PAGE = """云江晚报
2024年1月10日 星期三 农历癸卯年十一月廿九   02 要闻
责编/唐蓉 版式/黄 成

# 市长李文静会见客人

**晚报讯**(记者罗 丹)昨日,市委副书记、市长李文静会见客人一行,双方就加快项目落地、深化产业协作交换意见。副市长王一

二参加会见。

李文

静对客人的到来表示欢迎,希望双方以项目为牵引,实现高质

量发展。

## 我市举行座谈会

**晚报讯** 1月8日,我市举行座谈会。市委常委张志远主持。

会议听取了汇报。 记者李小

洋河 梦之蓝 遇见经典

# 云江好玩·新年演唱会

2024年2月3日 19:30  云江体育馆

主办:云江日报社   协办:某某水泥
票价:180 / 380 元
某某某
"""


def articles(tmp_path: Path, text: str) -> list[Article]:
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    found, failed = read_files(tmp_path)
    assert not failed
    return found


def test_articles_of_a_page(tmp_path: Path) -> None:
    first, second = articles(tmp_path, PAGE)
    assert (first.number, second.number) == (0, 1)
    assert first.clean == (
        "市长李文静会见客人\n"
        "昨日，市委副书记、市长李文静会见客人一行，双方就加快项目落地、深化产业协作交换意见。副市长王一二参加会见。\n"
        "李文静对客人的到来表示欢迎，希望双方以项目为牵引，实现高质量发展。"
    )
    assert second.clean == "我市举行座谈会\n1月8日，我市举行座谈会。市委常委张志远主持。\n会议听取了汇报。"
    assert [author.name for author in second.authors] == ["李小"]


def test_date_and_paper_of_the_page_hold_for_all(tmp_path: Path) -> None:
    assert {(a.published, a.publisher) for a in articles(tmp_path, PAGE)} == {("2024-01-10", "云江晚报")}


def test_of_an_advertisement_only_the_places_are_read(tmp_path: Path) -> None:
    page = PAGE.replace("某某某\n", "主席 张远山\n江苏省如东县温泉小镇\n").replace("云江", "南通")
    first, last = articles(tmp_path, page)
    assert first.beside == ("", ())
    assert "如东县" not in last.clean
    assert last.text.endswith("江苏省如东县温泉小镇")
    found = find(last)
    rudong = next(one for one in found.mentions if one.info.get("area") == "320623")
    assert last.quote(rudong.names[0].span) == "如东县"
    people = [one.names[0].plain for one in found.mentions if one.kind == "person"]
    assert people == ["张志远"]
    assert len({one.id for one in found.mentions}) == len(found.mentions)


def test_a_countdown_dates_a_page_without_a_date(tmp_path: Path) -> None:
    page = PAGE.split("\n\n", 1)[1] + "\n倒计时 **3** 天\n"
    assert {(a.published, a.publisher) for a in articles(tmp_path, page)} == {("2024-01-31", "云江日报社")}


def test_a_last_line_with_its_writer_behind_it_stays(tmp_path: Path) -> None:
    page = PAGE.replace("会议听取了汇报。 记者李小", "获奖的是：市第\n\n一中学教师江小满。(市 工)")
    story = articles(tmp_path, page)[1].clean
    assert "江小满" in story
    assert "梦之蓝" not in story


@pytest.mark.parametrize("mark", ["##", "###"])
def test_subheadings_do_not_split_an_article(tmp_path: Path, mark: str) -> None:
    text = f"# 市委召开会议\n\n3月5日，市委召开会议。\n\n{mark} 一、抓好项目\n\n要抓好项目，加快建设。\n"
    (article,) = articles(tmp_path, text)
    assert article.clean == "市委召开会议\n3月5日，市委召开会议。\n一、抓好项目\n要抓好项目，加快建设。"


def test_two_headings_in_a_row_are_one_headline(tmp_path: Path) -> None:
    (article,) = articles(tmp_path, "# 市委召开会议\n## 张志远讲话\n\n**本报讯** 3月5日，市委召开会议。\n")
    assert article.clean == "市委召开会议\n张志远讲话\n3月5日，市委召开会议。"


def test_the_text_of_an_article_is_cut_from_the_page(tmp_path: Path) -> None:
    for article in articles(tmp_path, PAGE):
        assert article.text in PAGE


def test_front_matter(tmp_path: Path) -> None:
    text = '---\ntitle: "市委召开会议"\ndate: 2024-03-06\nsource: 云江日报\n---\n\n3月5日，市委召开会议。\n'
    (article,) = articles(tmp_path, text)
    assert (article.title, article.published, article.publisher) == ("市委召开会议", "2024-03-06", "云江日报")
    assert article.clean == "市委召开会议\n3月5日，市委召开会议。"


def test_a_line_of_dashes_is_no_front_matter(tmp_path: Path) -> None:
    (article,) = articles(tmp_path, "---\n市委召开会议\n---\n\n3月5日，市委召开会议。\n")
    assert "3月5日，市委召开会议。" in article.clean


def test_words_before_headline_and_story(tmp_path: Path) -> None:
    (article,) = articles(
        tmp_path, "标题：市委召开会议\n时间：2024-03-06\n来源：云江日报\n正文：3月5日，市委召开会议。\n"
    )
    assert article.clean == "市委召开会议\n3月5日，市委召开会议。"
    assert (article.published, article.publisher) == ("2024-03-06", "云江日报")
