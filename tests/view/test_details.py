"""Under a detail and a place stand the words that tell them, the step that read these, and how far it is trusted."""

from dataclasses import replace

from kg.model import HOME, Article, Entity, Found, Mention, Name, Resolved, Span, Told
from kg.view.collect import network
from kg.view.details import ELSEWHERE

from .sample import place, thing

TOWN = place("990100", "云泽市", "Yunze", None)
MEETING = thing("meeting", "m", "粮食会议", None, area="990100", date="2024-01-04")
TEXT = "粮食会议召开\n1月4日，云泽市召开粮食会议。"
HEADLINE, SENTENCE = Span(0, 6), Span(7, len(TEXT))
DAY = Told(SENTENCE, "day told after", 0.9)
HELD = Told(SENTENCE, "who holds it", 0.9)
AT_HOME = Told(HEADLINE, HOME, 0.9)


def report(source: str = "a.txt", **told: Told) -> Resolved:
    """An article that names the meeting in its headline."""
    made = Article(source, source, 0, "zh-Hans", "标题", "2024-01-05", None, "日报", None, TEXT, TEXT, range(len(TEXT)))
    mention = Mention(0, "meeting", [Name("粮食会议", "粮食会议", Span(0, 4), HEADLINE)], dict(MEETING.info), told)
    return Resolved(made, Found([mention], [], []), {0: MEETING.id})


def shown(*reports: Resolved, meeting: Entity = MEETING):
    """The lines of the meeting: its day, and where it is."""
    made = network([TOWN, meeting], reports)
    (date,) = next(node for node in made.nodes if node.id == meeting.id).facts
    (located,) = [edge for edge in made.edges if edge.kind == "located"]
    return date, located.lines[0]


def test_a_day_and_a_place_rest_on_the_sentence_that_tells_them():
    date, where = shown(report(date=DAY, area=HELD))
    for line, text, rule in ((date, "日期", "day told after"), (where, "所在地", "who holds it")):
        (one,) = line.evidence
        assert (line.text_zh, one.quote, one.rule, one.confidence) == (text, TEXT[7:], rule, 0.9)


def test_a_place_that_only_follows_from_the_article_s_home_says_so():
    _, where = shown(report(date=DAY, area=AT_HOME))
    assert (where.text_zh, where.text_en) == (
        "所在地（按文章所属地区推断）",
        "located in (from where the article is at home)",
    )
    assert [one.rule for one in where.evidence] == [HOME]


def test_what_an_article_tells_counts_before_what_follows_from_the_home_of_another():
    _, where = shown(report(date=DAY, area=AT_HOME), report("b.txt", date=DAY, area=HELD))
    assert (where.text_zh, [one.source for one in where.evidence]) == ("所在地", ["b.txt"])


def test_a_place_told_by_an_article_left_out_says_so():
    one = report(date=DAY)
    del one.found.mentions[0].info["area"]
    _, where = shown(one)
    assert [found.rule for found in where.evidence] == [ELSEWHERE]


def test_a_place_that_the_articles_together_put_finer_still_has_words():
    finer = replace(MEETING, info={**MEETING.info, "area": "990100001"})
    street = replace(place("990100001", "东街", None, "990100"), id="place/990100001")
    made = network([TOWN, street, finer], [report(date=DAY, area=HELD)])
    (located,) = [edge for edge in made.edges if edge.kind == "located"]
    assert located.lines[0].evidence[0].rule == "who holds it"
