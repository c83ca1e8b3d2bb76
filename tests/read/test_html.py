"""The story of a web page, and nothing around it."""

import re
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.read import html

from .helpers import read_files

STORY = """<p>　　3月5日，市委书记<strong>张志远</strong>主持召开推进会，
市长<span>李</span><span>文静</span>、检察长屈&emsp;新参加会议。</p>
<p>张志远指出，要抓好项目建设，加快推进各项工作，<br/>确保完成全年目标任务，为高质量发展作出贡献。</p>
<p>会前，与会人员观摩了项目现场，听取了有关情况介绍，并进行了讨论。</p>"""
CLEAN = (
    "全市重点项目推进会召开\n"
    "3月5日，市委书记张志远主持召开推进会，市长李文静、检察长屈新参加会议。\n"
    "张志远指出，要抓好项目建设，加快推进各项工作，确保完成全年目标任务，为高质量发展作出贡献。\n"
    "会前，与会人员观摩了项目现场，听取了有关情况介绍，并进行了讨论。"
)


def page(content: str, head: str = "", before: str = "", after: str = "") -> str:
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8">{head}
<title>全市重点项目推进会召开-云江市人民政府</title><script>var title = "赵某某调研";</script></head><body>
<div class="header"><a href="/">首页</a><a>领导之窗 市长王某某</a></div>
<div class="crumbs">当前位置：<a>首页</a> &gt; <a>要闻</a></div>
<marquee>滚动：县长钱某某走访企业</marquee>{before}
{content}{after}
<div class="related"><h3>相关新闻</h3><ul><li><a href="1.html">孙某某会见客人</a></li></ul></div>
<div class="comment">网友周某某：好</div>
<div class="footer">主办：云江市人民政府办公室 云ICP备0500号</div></body></html>"""


HEADLINE = "<h1>全市重点项目推进会召开</h1>"
LAYOUTS = {
    "marked": page(
        f'<h1>全市重点项目推进会召开</h1><div class="info">2024-03-06 来源：云江日报</div><div id="zoom">{STORY}</div>'
    ),
    "unmarked": page(
        f"<div><h2>全市重点项目推进会召开</h2><p>2024年3月6日　来源：云江日报</p><div>{STORY}</div></div>"
    ),
    "table": page(
        "<table><tr><td>全市重点项目推进会召开</td></tr><tr><td>时间：2024-03-06 来源：云江日报</td></tr>"
        f"<tr><td>{STORY}</td></tr></table>"
    ),
    "paragraphs are divs": page(
        "<h1>全市重点项目推进会召开</h1><ul><li>来源：云江日报</li><li>2024-03-06</li></ul>"
        f'<div class="v_news_content">{STORY.replace("<p>", "<div>").replace("</p>", "</div>")}</div>'
    ),
    "meta tags": page(
        f'<div class="TRS_Editor"><h1>全市重点项目推进会召开</h1>{STORY}</div>',
        '<meta name="PubDate" content="2024-03-06 09:00"><meta name="ContentSource" content="云江日报">'
        '<meta name="ArticleTitle" content="全市重点项目推进会召开">',
    ),
    "the main column is called right": page(
        f'<div class="right"><div class="title">{HEADLINE}</div>'
        f'<p class="right">2024-03-06 来源：云江日报</p>{STORY}</div>'
    ),
    "the day above the headline": page(
        f'<div class="content">{HEADLINE}<p>来源：云江日报</p>{STORY}</div>', before="<div>发布日期：2024-03-06</div>"
    ),
    "makers and links after it": page(
        f'<h1>全市重点项目推进会召开</h1><div>2024-03-06 来源：云江日报</div><div class="content">{STORY}</div>',
        after='<div class="editor">编辑：麦小健</div>'
        '<div class="page"><a>上一篇：吴某某调研</a><a>下一篇：郑某某讲话</a></div>'
        "<div><h4>热点排行</h4><ol><li>冯某某主持会议</li></ol></div>",
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts(tmp_path: Path, layout: str) -> None:
    (tmp_path / "a.html").write_text(LAYOUTS[layout], encoding="utf-8")
    ((article,), failed) = read_files(tmp_path)
    assert not failed
    assert article.clean == CLEAN
    assert (article.title, article.published, article.publisher) == ("全市重点项目推进会召开", "2024-03-06", "云江日报")


@pytest.mark.parametrize(
    "header",
    [
        "<div>2024-03-06　　来源：云江日报　　点击：345次</div>",
        "<table><tr><td>时间：2024年03月06日</td><td>信息来源：云江日报</td></tr></table>",
        "<p>2024-03-06 云江日报</p>",
    ],
)
def test_a_headline_that_only_stands_above_day_and_source(tmp_path: Path, header: str) -> None:
    text = f"""<title>新闻中心</title><body><a href="/">首页</a><div>北方多云</div>
        <div>全市重点项目推进会召开</div>{header}
        <div>{STORY}</div></body>"""
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    ((article,), _) = read_files(tmp_path)
    assert article.clean == CLEAN
    assert (article.title, article.published, article.publisher) == ("全市重点项目推进会召开", "2024-03-06", "云江日报")


def test_a_line_above_day_and_source_that_is_no_headline(tmp_path: Path) -> None:
    text = f"""<title>全市重点项目推进会召开</title><body><div>您现在的位置：要闻</div>
        <div>2024-03-06 来源：云江日报</div><div>{STORY}</div></body>"""
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    ((article,), _) = read_files(tmp_path)
    assert (article.clean, article.published) == (CLEAN, "2024-03-06")


@pytest.mark.parametrize(
    ("source", "publisher"),
    [("来源：市政府办公室", "云江市人民政府"), ("来源：本站", "云江市人民政府"), ("来源：云江日报", "云江日报")],
)
def test_the_site_is_the_publisher_if_no_source_says_where_it_is(tmp_path: Path, source: str, publisher: str) -> None:
    (tmp_path / "a.html").write_text(page(f"{HEADLINE}<p>2024-03-06 {source}</p>{STORY}"), encoding="utf-8")
    assert read_files(tmp_path)[0][0].publisher == publisher


def test_makers_of_a_page_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(LAYOUTS["makers and links after it"], encoding="utf-8")
    assert [author.name for author in read_files(tmp_path)[0][0].authors] == ["麦小健"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_a_page_in_another_encoding_than_it_says(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.htm").write_bytes(LAYOUTS["marked"].encode(encoding))
    assert read_files(tmp_path)[0][0].clean == CLEAN


def test_an_english_page(tmp_path: Path) -> None:
    story = (
        "<p>Mayor Zhang Wei presided over the meeting on projects, which was held in the city hall on Monday.</p>" * 4
    )
    head = "<h1>Meeting held</h1><div>Updated: March 6, 2024</div>"
    text = f"<html><head><title>Meeting held - Yunjiang</title></head><body><nav>Home</nav>{head}{story}</body></html>"
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    article = read_files(tmp_path)[0][0]
    assert article.clean.split("\n")[0] == "Meeting held"
    assert (article.language, article.published, article.clean.count("\n")) == ("en", "2024-03-06", 4)


@pytest.mark.parametrize(
    "text",
    [
        "<html><head><title>x</title></head></html>",
        "<html></html>",
        "<!-- nothing -->",
        "<html><body>  </body></html>",
        "<html><body><script>a()</script></body></html>",
        "<html><body><p>短</p></body></html>",
    ],
)
def test_a_page_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="HTML page without"):
        html.draft(text, "a.html")


@pytest.mark.parametrize(
    ("own", "day"),
    [("", "2024-03-05"), ("<p>2024-03-06 10:00</p>", "2024-03-06"), ("<p>发布日期：2024-03-07</p>", "2024-03-07")],
)
def test_the_day_of_writing_counts_if_no_other_is_told(tmp_path: Path, own: str, day: str) -> None:
    index = "<table><tr><td>索引号：</td><td>LSQ-2024-1131</td><td>成文日期：</td><td>2024-03-05</td></tr></table>"
    text = (
        f"<title>新闻中心</title><body>{index}<div id='zoom'><h1>全市重点项目推进会召开</h1>{own}{STORY}</div></body>"
    )
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    ((article,), _) = read_files(tmp_path)
    assert article.published == day


def test_a_row_of_short_cells_is_one_line() -> None:
    rows = (
        "<tr><td><p>姓名</p></td><td>职务</td><td>任免</td></tr><tr><td>程林</td><td><p>副市长</p></td><td>任</td></tr>"
    )
    draft = html.draft(page(f'<div id="zoom">{STORY}<table>{rows}</table></div>'), "a.html")
    assert "姓名 职务 任免\n程林 副市长 任" in re.sub(" +", " ", draft.text)


def test_a_row_that_lays_out_the_page_stays_in_lines() -> None:
    row = f"<tr><td><p>要闻</p><p>{'程林到云江县调研，' * 6}他强调，要抓好春耕。</p></td><td>图片</td></tr>"
    draft = html.draft(page(f'<div id="zoom">{STORY}<table>{row}</table></div>'), "a.html")
    assert "要闻\n程林到云江县调研" in draft.text


def test_hostile_markup_is_text() -> None:
    story = STORY.replace("讨论", '讨论&lt;script&gt;alert(1)&lt;/script&gt;"&gt;&lt;img onerror=x&gt;')
    draft = html.draft(page(f'<div id="zoom">{story}</div>'), "a.html")
    assert "<script>alert(1)</script>" in draft.text


def test_deep_nesting_is_no_crash() -> None:
    text = "<html><body>" + "<div>" * 5000 + STORY + "</div>" * 5000 + "</body></html>"
    try:
        assert "张志远" in html.draft(text, "a.html").text
    except InputError as error:
        assert "HTML page" in error.why


@pytest.mark.parametrize(
    ("account", "publisher"),
    [('<a id="js_name"> 云江发布 </a>', "云江发布"), ('<a id="js_view">阅读原文</a>', None)],
)
def test_the_account_of_a_platform_published_the_page(tmp_path: Path, account: str, publisher: str | None) -> None:
    platform = '<meta property="og:site_name" content="微信公众平台">'
    whole = page(f'{HEADLINE}<div id="meta_content">{account}</div><div id="js_content">{STORY}</div>', platform)
    (tmp_path / "page.html").write_text(whole.replace("-云江市人民政府", "", 1), encoding="utf-8")
    found, failed = read_files(tmp_path)
    assert not failed
    assert [article.publisher for article in found] == [publisher]
