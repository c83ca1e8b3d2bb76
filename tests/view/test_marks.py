"""Where quotes name what they are about: at the places that were read, in the data and in the page."""

from kg.model import Article, Entity, Fact, Found, Mention, Name, Resolved, Span
from kg.view.collect import network
from kg.view.marks import Marks, occurrences
from kg.view.page import write

TEXT = "Mayor Zhou Lin of Yangze met Lin Zhou. Zhou, the mayor, spoke of Hezhou's Yangze and 𠅤市 in Yangze."
FIRST = Span(0, 38)
SECOND = Span(39, len(TEXT))


def name(text, at, quote):
    start = TEXT.index(text, at)
    return Name(text, text, Span(start, start + len(text)), quote)


def resolved():
    mentions = [
        Mention(0, "person", [name("Zhou Lin", 0, FIRST), name("Zhou", 39, SECOND)]),
        Mention(1, "person", [name("Lin Zhou", 0, FIRST)]),
        Mention(2, "place", [name("Yangze", 0, FIRST)]),
        Mention(3, "place", [name("Yangze", 70, SECOND)]),
        Mention(4, "place", [name("𠅤市", 0, SECOND)]),
    ]
    facts = [
        Fact("post", 0, None, FIRST, "rule", 0.9, {"role": "head", "title": "Mayor", "organization": "2"}),
        Fact("encounter", 0, 1, FIRST, "rule", 0.9, {"type": "met"}),
        Fact("encounter", 0, 4, SECOND, "rule", 0.9, {"type": "visited"}),
    ]
    article = Article("k", "a.txt", 0, "en", "T", "2024-01-05", None, None, None, TEXT, TEXT, range(len(TEXT)))
    return Resolved(article, Found(mentions, facts, []), {n: f"e/{n}" for n in range(5)})


def said(marks, quote):
    words = TEXT[quote.start : quote.end]
    return [(mark.entity, words[mark.start : mark.end]) for mark in marks]


def test_names_are_marked_where_they_were_read():
    marks = Marks(resolved())
    assert said(marks.of(["e/0", "e/1"], FIRST), FIRST) == [("e/0", "Zhou Lin"), ("e/1", "Lin Zhou")]
    found = marks.of(["e/0"], SECOND)
    assert said(found, SECOND) == [("e/0", "Zhou")]
    assert found[0].start == 0


def test_two_of_one_name_are_marked_only_where_each_was_read():
    (mark,) = Marks(resolved()).of(["e/3"], SECOND)
    assert mark.start == SECOND.start + TEXT[SECOND.start :].index("Yangze") - SECOND.start
    assert said(Marks(resolved()).of(["e/2"], SECOND), SECOND) == [("e/2", "")]


def test_what_the_article_does_not_mention_is_not_marked():
    assert Marks(resolved()).of(["e/9"], FIRST) == ()


def test_the_title_of_a_post_is_marked_beside_its_holder():
    found = said(Marks(resolved()).of(["e/0", "e/2"], FIRST, "Mayor"), FIRST)
    assert found == [("e/0", "Mayor"), ("e/0", "Zhou Lin"), ("e/2", "Yangze")]


def test_a_title_in_traditional_characters_is_marked():
    text = "  副市長周林說。"
    quote = Span(2, len(text))
    article = Article("k", "a", 0, "zh-Hant", "", None, None, None, None, text, "", ())
    mention = Mention(0, "person", [Name("周林", "周林", Span(5, 7), quote)])
    found = Marks(Resolved(article, Found([mention], [], []), {0: "e"})).of(["e"], quote, "副市长")
    assert found == (("e", 0, 3), ("e", 3, 5))


def test_latin_words_stand_alone():
    text = "Taizhou Zhou Zhous zhou 周Zhou州"
    assert [one.start for one in occurrences(text, "Zhou", Span(0, len(text)))] == [8, 25]


def test_the_page_marks_both_ends_and_the_title(visit, tmp_path):
    one = resolved()
    entities = [
        Entity(f"e/{n}", kind, None, text, (text,), {})
        for n, (kind, text) in enumerate(
            [
                ("person", "Zhou Lin"),
                ("person", "Lin Zhou"),
                ("place", "Yangze"),
                ("place", "Yangze"),
                ("place", "𠅤市"),
            ]
        )
    ]
    write(tmp_path / "graph.html", network(entities, [one]), "x")

    def marked(fragment):
        page = visit(tmp_path / "graph.html", fragment)
        return page.locator("#panel q").first.locator("mark").all_inner_texts()

    assert marked("#edge=e/0~e/2~holds") == ["Mayor", "Zhou Lin", "Yangze"]
    assert marked("#edge=e/0~e/4~visited") == ["Zhou", "𠅤市"]
    assert marked("#node=e/4") == ["Zhou", "𠅤市"]
