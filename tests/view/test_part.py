"""Parts of a graph: what is chosen by name, area, time, kind and importance, and what is said where nothing is."""

import pytest

from kg.errors import QueryError
from kg.view.collect import network
from kg.view.named import Typed
from kg.view.part import Part, part

from .sample import World, each, place, thing, world
from .sample import Writer as Article

MADE = world(cities=2, people=52, seed=3)
WHOLE = network(MADE.entities, MADE.articles)


def shown(made=MADE, **wanted):
    return part(lambda: made.entities, lambda: each(made), Part(**wanted))


def ids(found):
    return {node.id for node in found.nodes}


def test_without_any_wish_all_is_shown():
    assert shown() == WHOLE


def test_about_shows_what_is_linked_step_by_step():
    near = {
        end for edge in WHOLE.edges if "person/p0-0" in (edge.source, edge.target) for end in (edge.source, edge.target)
    }
    assert ids(shown(about="吴新明")) == near
    assert near < ids(shown(about="吴新明", steps=2)) < ids(WHOLE)
    assert ids(shown(about="吴新明", steps=0)) == {"person/p0-0"}


@pytest.mark.parametrize(
    "name", ["吴新明", "吳新明", "Wu Xinming", "wu xin-ming", "Xinming Wu", "wuxinming", " 吴 新明 "]
)
def test_a_name_may_be_typed_in_any_script(name):
    assert "person/p0-0" in ids(shown(about=name, steps=0))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Shan Li", "单立"),
        ("zeng wenbo", "曾文博"),
        ("Wenbo Zeng", "曾文博"),
        ("lü li", "吕立"),
        ("lv li", "吕立"),
        ("xi'an", "西安"),
    ],
)
def test_a_chinese_name_is_found_in_pinyin(typed, name):
    assert Typed(typed).is_one_of([name])


@pytest.mark.parametrize(
    ("typed", "name"), [("wu xin", "吴新明"), ("吴新", "吴新明"), ("", "吴新明"), ("...", "吴新明"), ("wu", "")]
)
def test_part_of_a_name_is_no_name(typed, name):
    assert not Typed(typed).is_one_of([name])


def test_a_place_shows_what_lies_in_it_and_who_is_linked_to_that():
    found = shown(place="云泽市")
    assert {"place/990100", "place/990101", "person/p0-0", "meeting/m0-0", "site/s0"} <= ids(found)
    assert not {"place/990200", "place/990000", "person/p1-0", "meeting/m1-0"} & ids(found)
    assert ids(shown(place="Yunze")) == ids(shown(place="云泽")) == ids(found)


def test_kinds_show_nothing_else_and_step_through_nothing_else():
    found = shown(kinds=("official", "meeting"))
    assert {node.kind for node in found.nodes} == {"person", "meeting"}
    assert {edge.kind for edge in found.edges} <= {"met", "took_part"}
    assert {node.kind for node in shown(about="吴新明", steps=3, kinds=["person"]).nodes} == {"person"}


def test_the_most_connected_are_kept_the_one_asked_about_first():
    found = shown(top=30)
    assert (len(found.nodes), found.total) == (30, WHOLE.total)
    lonely = min(WHOLE.nodes, key=lambda node: sum(node.id in (edge.source, edge.target) for edge in WHOLE.edges))
    assert lonely.id in ids(shown(about=lonely.zh, steps=3, top=3))


def dated(*days):
    """A mayor whose post an article of each day shows, and a meeting of that day."""
    town = place("990100", "云泽市", "Yunze", None)
    mayor = thing("person", "a", "吴新明", None)
    made = World([town, mayor], [])
    from kg.model import Fact

    for number, day in enumerate(days):
        meeting = thing("meeting", f"m{number}", f"第{number}次会议", None)
        made.entities.append(meeting)
        article = Article(number, "zh-Hans", "云泽日报", day)
        quote = article.sentence(f"市长吴新明出席{meeting.zh}。")
        who, held = article.mention(mayor, quote), article.mention(meeting, quote, date=day)
        post = {"role": "head", "title": "市长", "status": "holds", "area": "990100"}
        article.facts.append(Fact("post", who, None, quote, "r", 0.9, post))
        article.facts.append(Fact("participation", who, held, quote, "r", 0.9, {"as": "attended"}))
        made.articles.append(article.finish("会议"))
    return made


@pytest.mark.parametrize(
    ("since", "until", "meetings"),
    [
        ("2023-01", "2023-12", {"m1"}),
        ("2023", "2023", {"m1"}),
        ("2023-06-05", "2023-06-05", {"m1"}),
        ("2023-06-06", None, {"m2"}),
        (None, "2023-06-04", {"m0"}),
        ("2023-07", "2023-08", set()),
        (None, None, {"m0", "m1", "m2"}),
    ],
)
def test_what_was_so_at_another_time_is_left_out(since, until, meetings):
    made = dated("2022-03-01", "2023-06-05", "2024-02-27")
    found = shown(made, since=since, until=until)
    assert {node.id.partition("/")[2] for node in found.nodes if node.kind == "meeting"} == meetings
    assert {"person/a", "place/990100"} <= ids(found)  # the post is held from the first day to the last


def test_a_post_does_not_reach_beyond_the_days_on_which_it_is_seen():
    made = dated("2022-03-01", "2023-06-05")
    with pytest.raises(QueryError, match="no article tells of anything in that time"):
        shown(made, since="2024")


def test_wishes_can_be_combined():
    found = shown(place="云泽市", kinds=("official", "meeting"), since="2024-01", until="2024-06", top=10)
    assert len(found.nodes) == 10 < found.total
    assert {node.kind for node in found.nodes} <= {"person", "meeting"}
    assert all(node.id.partition("/")[2][1] == "0" for node in found.nodes)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"about": "吴新民"}, "nothing in the graph is called '吴新民'; did you mean 吴新明"),
        ({"place": "云译市"}, "no area in the graph is called '云译市'; did you mean 云泽市"),
        ({"place": "吴新明"}, "no area"),
        ({"about": "吴新明", "place": "清河湾市", "kinds": ["meeting"]}, "吴新明 isn't among what is left"),
        ({"since": "2024-13"}, "'2024-13' is no date"),
        ({"until": "soon"}, "'soon' is no date"),
        ({"since": "2024-01-01/2024-02-01"}, "is no date"),
        ({"since": "2024-02", "until": "2024-01"}, "2024-02 is after 2024-01"),
        ({"until": "1999"}, "no article tells of anything in that time"),
        ({"kinds": ["mayor"]}, "no kind is named 'mayor'; there are: official"),
    ],
)
def test_what_cannot_be_shown_is_said_plainly(wanted, said):
    with pytest.raises(QueryError, match=said):
        shown(**wanted)


def test_the_title_says_what_is_shown_in_the_words_of_the_page():
    title = Part("吴新明", place="云泽市", since="2023", kinds=["meeting", "official"]).title()
    assert title.zh == "吴新明 · 云泽市 · 2023– · 人物 · 会议"
    assert title.en == "吴新明 · 云泽市 · 2023– · People · Meetings"
    assert Part().title() == ("", "")


def test_several_of_one_name_are_told():
    made = World([*MADE.entities, thing("person", "other", "吴新明", None)], MADE.articles)
    both = shown(made, about="吴新明")
    assert both.about == ("person/other", "person/p0-0")
    assert shown(about="吴新明").about == ("person/p0-0",)
    assert shown().about == ()
    assert Part("吴新明").title(2) == ("吴新明（同名 2 个）", "吴新明 (2 of that name)")
    assert Part("{n}").title(2).en == "{n} (2 of that name)"
