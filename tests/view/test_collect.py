import random

import pytest

from kg.model import Article, Entity, Fact, Found, Mention, Name, Resolved, Span
from kg.view.collect import network

from .sample import place, thing, world

TOWN = place("990100", "云泽市", "Yunze", "990000")
PROVINCE = place("990000", "江泽省", "Jiangze", None)
WU = thing("person", "wu", "吴新明", "Wu Xinming")
LIU = thing("person", "liu", "刘立", None)
MEETING = thing("meeting", "m", "经济会议", None, area="990100", date="2024-01-04")
ENTITIES = [TOWN, PROVINCE, WU, LIU, MEETING]


def article(*facts, language="zh-Hans", source="a.txt", published="2024-01-05", text="市长吴新明在经济会议上讲话。"):
    whole = Span(0, len(text))
    made = Article(
        source, source, 0, language, "标题", published, None, "日报", "https://a.example/", text, text, range(len(text))
    )
    things = [WU, LIU, MEETING, TOWN]
    mentions = [
        Mention(n, one.kind, [Name(one.zh, one.zh, whole, whole)], dict(one.info)) for n, one in enumerate(things)
    ]
    return Resolved(made, Found(mentions, list(facts), []), {n: one.id for n, one in enumerate(things)})


def fact(kind, subject, target, **info):
    return Fact(kind, subject, target, Span(0, 5), "rule", 0.9, info)


def post(title="市长", **info):
    return fact("post", 0, None, **({"role": "head", "title": title, "status": "holds", "area": "990100"} | info))


def edge(made, kind):
    (found,) = [one for one in made.edges if one.kind == kind]
    return found


def test_a_post_is_an_edge_to_the_place_with_its_quote():
    found = edge(network(ENTITIES, [article(post())]), "holds")
    assert (found.source, found.target, found.zh, found.date) == (WU.id, TOWN.id, "市长", "2024-01-05")
    (quote,) = found.lines[0].evidence
    assert (quote.quote, quote.title, quote.publisher, quote.url, quote.rule, quote.confidence) == (
        "市长吴新明",
        "标题",
        "日报",
        "https://a.example/",
        "rule",
        0.9,
    )


def test_a_post_in_an_organization_leads_there():
    bureau = thing("organization", "b", "财政局", None, area="990100")
    one = article(post(organization="4"))
    one.found.mentions.append(Mention(4, "organization", [], {}))
    made = network([*ENTITIES, bureau], [Resolved(one.article, one.found, {**one.entities, 4: bureau.id})])
    assert edge(made, "holds").target == bureau.id
    assert (bureau.id, TOWN.id, "located") in {(e.source, e.target, e.kind) for e in made.edges}


def test_a_post_whose_body_is_unknown_stays_with_the_person():
    made = network(ENTITIES, [article(post(area=""))])
    (line,) = next(node for node in made.nodes if node.id == WU.id).facts
    assert line.text_zh == "市长"
    assert line.evidence


def test_several_articles_make_an_interval_and_the_usual_title():
    many = [
        article(post(title), source=f"{n}.txt", published=f"2024-0{n}-01")
        for n, title in enumerate(["市长", "代市长", "市长"], 1)
    ]
    (line,) = edge(network(ENTITIES, many), "holds").lines
    assert (line.text_zh, line.date) == ("市长", "2024-01-01/2024-03-01")


def test_titles_come_from_articles_of_their_language_else_from_the_roles():
    articles = [article(post()), article(post("mayor"), language="en", source="b.txt")]
    assert edge(network(ENTITIES, articles), "holds").lines[0].text_en == "mayor"
    assert edge(network(ENTITIES, articles[:1]), "holds").lines[0].text_en == "head"


def test_a_post_that_is_over_is_a_line_of_its_own():
    found = edge(
        network(ENTITIES, [article(post(), post("书记", role="x", status="removed", date="2024-01-03"))]), "holds"
    )
    assert [line.text_zh for line in found.lines] == ["市长", "书记（免去）"]
    assert found.zh == "市长"


def test_capacities_at_a_meeting_are_one_edge():
    facts = [fact("participation", 0, 2, **{"as": capacity}) for capacity in ("attended", "presided")]
    found = edge(network(ENTITIES, [article(*facts)]), "took_part")
    assert (found.zh, found.en, found.date) == ("出席、主持", "attended, presided", "2024-01-04")


def test_an_encounter_in_both_directions_is_one_edge():
    facts = [fact("encounter", one, other, type="met", date="2024-01-04") for one, other in ((0, 1), (1, 0))]
    (line,) = edge(network(ENTITIES, [article(*facts)]), "met").lines
    assert (len(line.evidence), line.omitted) == (1, 0)


def test_visits_awards_and_speakers():
    facts = [fact("encounter", 0, 3, type="visited"), fact("award", 0, None, name="劳模"), fact("spoke_for", 1, 2)]
    made = network(ENTITIES, [article(*facts)])
    assert edge(made, "visited").target == TOWN.id
    assert edge(made, "took_part").zh == "讲话"
    assert [line.text_zh for node in made.nodes if node.id == WU.id for line in node.facts] == ["荣誉：劳模"]


def test_projects_tell_how_far_they_came_and_who_is_behind_them():
    project = Entity("project/x", "project", "某项目", None, ("某项目",), {})
    firm = Entity("organization/y", "organization", "某公司", None, ("某公司",), {"company": "1"})
    progress = fact("progress", 5, None, status="started", date="2024-01-04")
    one = article(progress, fact("backing", 6, 5))
    one.found.mentions.extend([Mention(5, "project", [], {}), Mention(6, "organization", [], {})])
    made = network(
        [*ENTITIES, project, firm],
        [Resolved(one.article, one.found, {**one.entities, 5: project.id, 6: firm.id})],
    )
    assert (edge(made, "backs").source, edge(made, "backs").target) == (firm.id, project.id)
    (line,) = next(node for node in made.nodes if node.id == project.id).facts
    assert (line.text_zh, line.text_en, line.date) == ("开工", "construction started", "2024-01-04")


def test_a_meeting_tells_its_date_with_the_words_that_name_it():
    (line,) = next(node for node in network(ENTITIES, [article()]).nodes if node.kind == "meeting").facts
    assert (line.text_en, line.date) == ("Date", "2024-01-04")
    assert line.evidence


def test_places_lie_within_places_without_a_quote():
    found = edge(network(ENTITIES, [article(post())]), "within")
    assert (found.source, found.target, found.lines) == (TOWN.id, PROVINCE.id, ())


def test_places_that_nothing_links_to_are_left_out():
    lonely = place("980000", "远省", None, None)
    made = network([*ENTITIES, lonely], [article(post())])
    assert lonely.id not in {node.id for node in made.nodes}
    assert made.total == len(made.nodes)


def test_quotes_beyond_the_first_are_counted():
    many = [article(post(), source=f"{n:02}.txt", published=f"2024-01-{n:02}") for n in range(1, 31)]
    (line,) = edge(network(ENTITIES, reversed_again(many)), "holds").lines
    assert [quote.source for quote in line.evidence] == [f"{n:02}.txt" for n in range(1, 7)]
    assert line.omitted == 24


def reversed_again(many):
    return list(reversed(many))


def test_the_most_connected_are_kept_and_the_rest_counted():
    made = world(cities=2, people=52)
    whole = network(made.entities, made.articles)
    part = network(made.entities, made.articles, limit=40)
    assert (len(part.nodes), part.total) == (40, whole.total)
    kept = {node.id for node in part.nodes}
    assert {"place/990100", "person/p0-0"} <= kept
    assert all(edge.source in kept and edge.target in kept for edge in part.edges)


def test_what_is_shown_stands_in_the_places_it_lies_in():
    county = place("990101", "沙洲县", "Shazhou", "990100")
    posts = [post(area="990101"), fact("post", 1, None, role="head", title="县长", status="holds", area="990101")]
    for limit in (3, 4):
        made = network([*ENTITIES, county], [article(*posts)], limit=limit)
        kept = {node.id for node in made.nodes}
        assert len(kept) == limit
        assert county.id not in kept or {TOWN.id, PROVINCE.id} <= kept
    assert county.id in kept


def test_the_order_of_the_articles_does_not_matter():
    made = world(cities=2, people=52)
    order = random.Random(3)
    entities, articles = list(made.entities), list(made.articles)
    order.shuffle(entities)
    order.shuffle(articles)
    assert network(entities, articles, limit=60) == network(made.entities, made.articles, limit=60)


def test_a_function_that_opens_the_articles_anew_is_welcome_and_an_iterator_is_not():
    made = world(cities=1, people=20)
    assert network(lambda: iter(made.entities), lambda: iter(made.articles)) == network(made.entities, made.articles)
    with pytest.raises(TypeError, match="two readings"):
        network(made.entities, iter(made.articles))


def test_a_mention_that_was_not_resolved_says_nothing():
    one = article(post(), fact("encounter", 0, 1, type="met"))
    made = network(ENTITIES, [Resolved(one.article, one.found, {2: MEETING.id})])
    assert [edge.kind for edge in made.edges if edge.kind not in ("within", "located")] == []


def test_names_are_all_spellings_but_those_shown():
    wu = Entity(WU.id, "person", WU.zh, WU.en, ("吴新明", "Wu Xinming", "吳新明"), {})
    assert next(node for node in network([wu], [article(post())]).nodes).names == ("吳新明",)


def test_who_is_seen_first_where_a_fact_is_told_is_seen_on_its_day():
    attended = fact("participation", 0, 2, **{"as": "attended"})
    nodes = {node.id: node for node in network(ENTITIES, [article(attended)]).nodes}
    assert (nodes[WU.id].seen, nodes[LIU.id].seen) == ("2024-01-04/2024-01-05", "2024-01-05")


def test_the_day_of_a_story_is_no_day_of_a_post_that_was_over_by_then():
    for status, date in (("former", None), ("removed", "2024-01-04"), ("holds", "2024-01-04")):
        told = post(status=status, date="2024-01-04")
        (edge,) = [one for one in network(ENTITIES, [article(told)]).edges if one.kind == "holds"]
        assert [line.date for line in edge.lines] == [date]
