"""Each line rule matches its examples and not its near misses; what stays of an article is its story."""

import re

import pytest

from kg.read import tables

from .helpers import STORY, read

RULES = tables.line_rules()


@pytest.mark.parametrize(
    ("rule", "line"), [(rule, line) for rule in RULES for line in rule.examples], ids=lambda value: str(value)[:30]
)
def test_examples(rule: tables.LineRule, line: str) -> None:
    found = tables.line_pattern(
        "zh" if rule.language == "any" and not line.isascii() else rule.language if rule.language != "any" else "en"
    ).match(line)
    assert re.match(rule.pattern, line, re.IGNORECASE)
    assert found
    assert found.lastgroup == rule.kind


@pytest.mark.parametrize(
    ("rule", "line"), [(rule, line) for rule in RULES for line in rule.near_misses], ids=lambda value: str(value)[:30]
)
def test_near_misses(rule: tables.LineRule, line: str) -> None:
    languages = ["zh", "en"] if rule.language == "any" else [rule.language]
    assert not any(tables.line_pattern(language).match(line) for language in languages)


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 新闻中心 > 时政要闻 > 正文",
        "当前位置：云江县人民政府 → 镇（街道）动态",
        "【打印本页】 【关闭窗口】",
        "上一篇：前8个月全市外贸进出口总额再创新高",
        "扫一扫在手机打开当前页",
        "责任编辑：魏 宁",
        "[图片]",
        "图①：张志远（左三）在项目现场。 记者 吴一二 摄",
        "云ICP备05000000号 网站标识码：5300000001",
        "相关链接：端午假期交通管制通告",
    ],
)
def test_a_line_that_is_left_out_after_the_story(line: str) -> None:
    assert read(f"全市重点项目推进会召开\n\n{STORY}\n\n{line}").clean == f"全市重点项目推进会召开\n{STORY}"


@pytest.mark.parametrize(
    "line",
    [
        "张志远强调，要抓好落实。",
        "任命：",
        "王小川为市教育局局长；",
        "会议还研究了其他事项。",
        "市领导王一二、李三四参加会议。",
    ],
)
def test_a_line_that_is_kept(line: str) -> None:
    assert read(f"{STORY}\n\n{line}\n\n{STORY}").clean == f"{STORY}\n{line}\n{STORY}"


def test_links_after_the_story_are_left_out_and_makers_after_them_are_kept() -> None:
    article = read(f"会议召开\n{STORY}\n\n往期推荐\n县长王某某走访企业\n三家企业入选名单\n\n编辑：李小川")
    assert article.clean == f"会议召开\n{STORY}"
    assert [author.name for author in article.authors] == ["李小川"]


OTHER = (
    "县里召开春耕备耕现场会\n本报讯（记者 周小河）3月4日，县长王小川主持召开全县春耕备耕现场会，"
    "要求各乡镇抢抓农时，把种子、化肥备足备好，把农机检修好，"
)


@pytest.mark.parametrize("end", ["落实到田块...", "落实到田块…", "落实到田块…… [详细]", "落实到田块…【阅读全文】"])
def test_a_story_that_breaks_off_under_links_is_left_out(end: str) -> None:
    assert read(f"会议召开\n{STORY}\n\n新闻推荐\n\n{OTHER}{end}\n").clean == f"会议召开\n{STORY}"
    assert "王小川" in read(f"会议召开\n{STORY}\n\n{OTHER}{end}\n").clean


def test_a_headline_of_several_lines_with_the_header_between() -> None:
    article = read(f"市委常委会召开会议\n研究重点工作\n2024-03-05 来源：云江日报\n张志远主持\n\n{STORY}")
    assert article.clean.split("\n")[:3] == ["市委常委会召开会议", "研究重点工作", "张志远主持"]
    assert article.clean[article.body :] == STORY
    assert article.title == "市委常委会召开会议 研究重点工作 张志远主持"


def test_a_repeated_headline_stands_once() -> None:
    assert read(f"会议召开了\n会议召开了\n\n{STORY}").clean == f"会议召开了\n{STORY}"


def test_a_date_before_the_headline_is_cut_off() -> None:
    article = read(
        " date 2024-01-05 Yunjiang Holds a Meeting on “Projects”\n\n" + "Mayor Zhang Wei presided over it. " * 4
    )
    assert article.title == "Yunjiang Holds a Meeting on “Projects”"
    assert article.published == "2024-01-05"


def test_no_headline() -> None:
    article = read(STORY)
    assert (article.title, article.body, article.clean) == ("", 0, STORY)


def test_an_article_in_one_line() -> None:
    article = read(f"市长李文静主持召开项目推进会 2022-08-02 09:34 {STORY * 4}")
    assert article.clean == f"市长李文静主持召开项目推进会\n{STORY * 4}"
    assert (article.title, article.published) == ("市长李文静主持召开项目推进会", "2022-08-02")


def test_labels_whose_values_stand_on_the_next_line() -> None:
    article = read(
        "项目推进会召开\n\n  • 索引号：\n\n    6107280000/2024-001005\n  • 来源：\n\n    云江县政府网站\n"
        f"  • 生成日期：2024年04月07日\n  • 发布日期：\n\n    2024年04月06日 16:34\n\n{STORY}"
    )
    assert article.clean == f"项目推进会召开\n{STORY}"
    assert (article.published, article.publisher) == ("2024-04-06", "云江县政府网站")


def test_the_day_of_the_visit_is_not_the_day_of_publication() -> None:
    text = (
        "今天是2024年6月1日 星期六\n2023年03月29日 星期三\n项目推进会召开\n发布日期：2020-01-27\n信息来源：云江日报\n"
    )
    assert read(text + STORY).published == "2020-01-27"
    assert read(f"今天是2024年6月1日 星期六\n项目推进会召开\n{STORY}").published is None


def test_the_day_of_a_papers_head_is_that_of_publication() -> None:
    assert read(f"云江日报 数字报 2023年8月18日 星期五 要闻\n项目推进会召开\n{STORY}").published == "2023-08-18"
    spread = f"云江人大网 >> 要闻{' ' * 30}2023-08-18 09:40    来源：市人大常委会办公室{' ' * 8}【大 中 小】"
    assert read(f"{spread}\n\n项目推进会召开\n{STORY}").published == "2023-08-18"
    labelled = "日期：2024-03-15 来源：云江发布 已有2207人浏览 分享到：微信"
    assert read(f"项目推进会召开\n{labelled}\n{STORY}").published == "2024-03-15"


def test_the_day_of_a_broadcast_is_that_of_publication() -> None:
    head = "《云江新闻》文稿　　2023年8月18日播出　　时长：1′20″\n标题：项目推进会召开\n供稿：云江县广播电视台\n\n"
    assert read(f"{head}【口播】{STORY}").published == "2023-08-18"
    assert read(f"项目推进会召开\n{STORY}纪录片2023年8月18日播出了。").published is None


def test_what_stands_above_a_breadcrumb_is_no_headline() -> None:
    article = read(f"云江欢迎你\n智慧云江\n您当前的位置：首页 - 新闻中心\n\n项目推进会召开\n{STORY}")
    assert article.clean == f"项目推进会召开\n{STORY}"


def test_headlines_below_the_editor_are_of_other_stories() -> None:
    links = "程砚调研城建\n云江县举行集体学习\n程砚主持召开常务会议"
    assert read(f"项目推进会召开\n{STORY}\n责编：江小满\n来源：云江发布\n{links}").clean == f"项目推进会召开\n{STORY}"
    inside = read(f"项目推进会召开\n责编：江小满\n{STORY}\n一、抓好落实\n{STORY}\n责编：江小满\n二、加快进度\n{STORY}")
    assert [line[:2] for line in inside.clean.split("\n")][2] == "一、"
    assert "二、加快进度" in inside.clean


ENGLISH = (
    "Vice Mayor Bao Qing opened a forum on wells in Rugao on March 3, and the guests stayed until the evening bell."
)


def test_a_list_of_headlines_below_an_english_story_is_of_other_stories() -> None:
    links = "- Ski resorts fight over snow\n- Oldest baker, Mu Chen, turns 101\n"
    assert read(f"Forum opens in Rugao\n\n{ENGLISH}\n\n{links}").clean == f"Forum opens in Rugao\n{ENGLISH}"
    told = f"{ENGLISH}\nThose present were:\n- Mu Chen, the mayor of Rugao\n- Bao Qing, her first deputy"
    assert "Mu Chen" in read(f"Forum opens in Rugao\n\n{told}").clean
    within = f"{ENGLISH}\n- Dig more wells in each village\n{ENGLISH}"
    assert "Dig more wells" in read(f"Forum opens in Rugao\n\n{within}").clean


@pytest.mark.parametrize("label", ["Related reading", "Related news", "Further reading"])
def test_headlines_of_other_stories_behind_the_end_of_a_line_are_left_out(label: str) -> None:
    article = read(f"Forum opens in Rugao\n\n{ENGLISH} {label}: Mu Chen said the wells are deep")
    assert article.clean.split("\n")[1].strip() == ENGLISH
    kept = f"{ENGLISH} The related reading rooms were full."
    assert kept in read(f"Forum opens in Rugao\n\n{kept}").clean


def test_items_are_not_joined_with_what_stands_above() -> None:
    lines = ["会上，云江县、清水区、高新区的主要负责同志分别作了交流发言", "（二）抓好落实"]
    assert read("\n".join([STORY, *lines, STORY])).clean.split("\n")[1:3] == lines


def test_a_day_of_publication_right_before_the_story_is_none_of_it() -> None:
    found = read("云江成功举办推介会\n2022-08-308月25日，云江市市长赵国强主持推介会。")
    assert found.published == "2022-08-30"
    assert found.clean.endswith("\n8月25日，云江市市长赵国强主持推介会。")
