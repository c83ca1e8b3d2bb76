"""Articles with all that was found in them marked: each fact beside its words, hostile text as text."""

import html
import re

import pytest

from kg.find import find
from kg.model import Article, Fact, Found, Issue, Mention, Name, Span
from kg.places import gazetteer
from kg.read import articles, files
from kg.view import marked
from tests.running import SEEDS


def area(id_):
    known = gazetteer().get(id_)
    return known.zh if known else id_


@pytest.fixture(scope="module")
def seeds():
    return [(one, find(one)) for file in files([SEEDS]) for one in articles(file)]


@pytest.fixture(scope="module")
def page(seeds, tmp_path_factory):
    path = tmp_path_factory.mktemp("marked") / "marked.html"
    marked.write(path, seeds, area)
    return path


def test_the_page_has_each_text_whole_and_each_fact_with_its_rule(seeds, page):
    text = page.read_bytes().decode()  # with line ends as they are
    lines = re.findall(r'<div class="line"><p>(.*?)</p>', text, re.DOTALL)
    shown = [html.unescape(re.sub("<[^>]+>", "", line)) for line in lines]
    assert "\n".join(shown) == "\n".join(one.text for one, _ in seeds)
    assert text.count("<li data-fact=") == sum(len(found.facts) for _, found in seeds)
    for rule in {fact.rule for _, found in seeds for fact in found.facts}:
        assert f"<small>{html.escape(rule)} (" in text


def test_pointing_at_a_fact_shows_its_words_and_the_other_way_round(visit, page):
    opened = visit(page)
    fact = opened.locator("li[data-fact]").first
    fact.hover()
    words = "".join(opened.locator("span.shown").all_inner_texts())
    assert fact.inner_text().split(":")[0] in words
    opened.locator("span.quote").last.hover()
    assert opened.locator("li.shown").count()
    assert "title" in opened.locator("p span.quote").first.evaluate("one => one.getAttributeNames().join()")


def test_hostile_text_stays_text(visit, tmp_path):
    text = '</script><script>alert(1)</script>"><img src=x onerror=alert(2)>甲\u202e乙'
    article = Article("0", text, 0, "zh-Hans", text, None, None, text, None, text, text, range(len(text)))
    whole = Span(0, len(text))
    person = Mention(0, "person", [Name(text, text, whole, whole)], {"zh": text})
    post = Fact("post", 0, None, whole, text, 0.5, {"role": text, "title": text, "status": "holds", "area": text})
    found = Found([person], [post], [Issue("unknown-title", text, text, whole)])
    marked.write(tmp_path / "marked.html", [(article, found)], area)
    opened = visit(tmp_path / "marked.html")
    assert text.replace("\u202e", "") in opened.inner_text(".line p").replace("\u202e", "")
    assert opened.locator("img").count() == 0


def test_each_name_is_marked_wherever_it_stands(tmp_path):
    (tmp_path / "a.txt").write_text(
        "荆门日报讯 2023-06-01\n\n本报讯 5月15日，荆门市召开经济工作会议。市长周启明主持会议。\n\n"
        "周启明强调，要抓好项目。会后，周启明来到企业，周启明珠宝店没有开门。\n",
        encoding="utf-8",
    )
    found = [(one, find(one)) for file in files([tmp_path]) for one in articles(file)]
    page = marked.render(found, area)
    assert len(re.findall(r'<span class="[^"]*name person[^"]*"[^>]*>周启明</span>', page)) == 4


def test_a_name_is_not_marked_inside_another_or_inside_a_word(tmp_path):
    text = "Ann met Hannah Ann Lee. Ann left; Annie came."
    article = Article("0", text, 0, "en", text, None, None, text, None, text, text, range(len(text)))
    people = [
        Mention(0, "person", [Name("Ann", "Ann", Span(0, 3), Span(0, 23))], {"en": "Ann"}),
        Mention(1, "person", [Name("Hannah Ann Lee", "Hannah Ann Lee", Span(8, 22), Span(0, 23))], {"en": "x"}),
    ]
    page = marked.render([(article, Found(people, [], []))], area)
    line = page[page.index('<div class="line">') :]
    assert re.findall(r">(Ann|Hannah Ann Lee)</span>", line) == ["Ann", "Hannah Ann Lee", "Ann"]


def test_a_confidence_is_shown_as_it_is(seeds, page):
    text = page.read_text(encoding="utf-8")
    assert "(1)" not in text
    assert "(0.998)" in text
