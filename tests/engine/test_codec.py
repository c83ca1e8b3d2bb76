from dataclasses import replace

from kg.engine.codec import Reading, decode, encode
from kg.model import Article, Author, Fact, Found, Issue, Mention, Name, Span

ARTICLE = Article(
    key="0123456789abcdef",
    source="a/b.txt",
    number=2,
    language="zh-Hans",
    title="標題",
    published=None,
    year=2022,
    publisher="通州日报",
    url=None,
    text="文\u2028字 \x00 \U00020000",
    clean="文字",
    back=(0, 1),
    body=1,
    authors=(Author("甲乙", "reporter", Span(0, 2)),),
)
FOUND = Found(
    [Mention(4, "person", [Name("張 三", "张三", Span(0, 3), Span(0, 6))], {"zh": "张三"})],
    [Fact("post", 4, None, Span(0, 6), "title before name", 0.97, {"role": "mayor"})],
    [Issue("unknown-title", "某长", "a/b.txt", Span(1, 2)), Issue("undated", "", "a/b.txt", None)],
)


def test_everything_later_stages_need_comes_back_as_it_was():
    expected = replace(ARTICLE, clean="", back=(), body=0)
    assert decode(encode(Reading(ARTICLE, FOUND)), "a/b.txt", 2) == Reading(expected, FOUND)


def test_the_bytes_say_nothing_of_where_the_file_lay():
    moved = Found(FOUND.mentions, FOUND.facts, [issue._replace(source="z.txt") for issue in FOUND.issues])
    other = Reading(replace(ARTICLE, source="z.txt", number=0), moved)
    assert encode(other) == encode(Reading(ARTICLE, FOUND))
