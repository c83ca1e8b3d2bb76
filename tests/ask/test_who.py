"""Who held a post on a day, asked of a graph that the command built."""

import json

import pytest

from kg.api import Graph
from kg.ask import render_who
from kg.ask.who import Who, nearest
from kg.errors import QueryError
from tests.conftest import kg


@pytest.fixture(scope="module")
def graph(world) -> Graph:
    return Graph.open(world)


def names(answer: Who, *standings) -> list[str]:
    return [holder.zh for post in answer.posts for holder in post.standing(*standings)]


@pytest.mark.parametrize(
    "post",
    [
        "宜宾市 市长",
        "宜宾市市长",
        "宜賓市的市長",
        "宜宾 市长",
        "mayor of Yibin",
        "Yibin mayor",
        "Yibin's mayor",
        "宜宾市 mayor",
        "宜宾市 government-head",
        "Who is the mayor of Yibin?",
    ],
)
def test_a_post_is_understood_in_either_language_and_order(graph, post):
    answer = graph.who(post, "2019-04-01")
    assert names(answer, "holder") == ["阮东明"]


def test_bounds_and_words_stand_by_the_holder(graph):
    (post,) = graph.who("宜宾市 市长", "2019-04-01").posts
    (holder,) = post.standing("holder")
    assert (holder.first, holder.last, holder.ended) == ("2019-03-01", "2019-06-11", "2019-12-05")
    assert [(said.status, said.title, said.source.source) for said in holder.said] == [
        ("holds", "宜宾市市长", "spring.txt"),
        ("holds", "宜宾市市长", "summer.txt"),
        ("holds", "mayor of Yibin", "english.txt"),
        ("removed", "宜宾市市长", "winter.txt"),
    ]


@pytest.mark.parametrize(
    ("day", "held", "before", "after"),
    [
        ("2019-02-28", [], [], ["阮东明"]),
        ("2019-03-01", ["阮东明"], [], []),
        ("2019-06-11", ["阮东明"], [], []),
        ("2019-06-12", [], ["阮东明"], ["苗国强"]),
        ("2019-12-05", ["苗国强"], ["阮东明"], []),
        ("2020-01-01", [], ["苗国强"], []),
    ],
)
def test_beyond_what_articles_show_nobody_is_the_holder(graph, day, held, before, after):
    answer = graph.who("宜宾市 市长", day)
    (post,) = answer.posts
    assert names(answer, "holder") == held
    if not held:
        assert [one.zh for one in nearest(post, "before")] == before
        assert [one.zh for one in nearest(post, "after")] == after


def test_an_acting_head_is_one_but_a_deputy_is_not(graph):
    assert names(graph.who("宜宾市 市长"), "holder") == ["阮东明", "苗国强"]
    assert names(graph.who("宜宾市 代市长"), "holder") == ["苗国强"]
    assert names(graph.who("宜宾市 副市长"), "holder") == []


def test_two_at_once_are_both_told(graph):
    assert names(graph.who("翠屏区 区长", "2019-06-10"), "holder") == ["鲍学文", "柯志远"]


@pytest.mark.parametrize(
    ("post", "day", "why"),
    [
        ("宜宾市", None, "names no post"),
        ("市长", None, "names no area or organization"),
        ("桃花源 市长", None, "names no area or organization"),
        ("", None, "names no post"),
        ("} DROP ALL", None, "names no post"),
        ("宜宾市 市长", "2019-02-30", "is no day"),
        ("宜宾市 市长", "20190301", "is no day"),
    ],
)
def test_what_is_not_understood_is_told(graph, post, day, why):
    with pytest.raises(QueryError, match=why):
        graph.who(post, day)


def test_the_command_tells_holder_bounds_and_words(world):
    done = kg("who", "翠屏区", "区长", "--on", "2019-04-01", "-g", world)
    assert (done.code, done.err) == (0, "")
    for words in (
        "翠屏区 · government-head",
        "鲍学文 · Bao Xuewen; seen 2019-03-01 to 2019-09-20; no article says when it was over",
        "翠屏区区长鲍学文参加会议。”",
        "spring.txt",
    ):
        assert words in done.out


def test_the_command_tells_what_no_article_says(world):
    done = kg("who", "mayor of Yibin", "--on", "2019-07-01", "-g", world)
    assert done.code == 0
    assert "No article says who it was on 2019-07-01." in done.out
    assert done.out.index("Nearest before") < done.out.index("over by 2019-12-05") < done.out.index("苗国强")


def test_the_command_as_json(world):
    posts = json.loads(kg("who", "宜宾市市长", "--on", "2019-04-01", "--json", "-g", world).out)["posts"]
    assert [(post["role"], post["body"]) for post in posts] == [("government-head", "宜宾市")]
    assert [holder["standing"] for holder in posts[0]["holders"]] == ["holder", "after"]


def test_a_post_nobody_is_known_to_have_held_is_code_1(world):
    done = kg("who", "宜宾市 政协主席", "-g", world)
    assert (done.code, done.out) == (1, "")
    assert "no article says who it was" in done.err


@pytest.fixture(scope="module")
def county_and_district(tmp_path_factory) -> Graph:
    """南溪县 became 南溪区 in 2011; one article on each."""
    folder = tmp_path_factory.mktemp("nanxi")
    (folder / "county.txt").write_text(
        "宜宾日报讯 2010-05-12\n\n本报讯 5月11日，南溪县县长易国良来到江南镇调研。\n", encoding="utf-8"
    )
    (folder / "district.txt").write_text(
        "宜宾日报讯 2015-05-12\n\n本报讯 5月11日，南溪区区长左立民来到江南镇调研。\n", encoding="utf-8"
    )
    assert kg("build", folder, "-o", folder / "output", "-q").code == 0
    return Graph.open(folder / "output")


def test_areas_that_followed_one_another_keep_their_own_holders(county_and_district):
    assert names(county_and_district.who("南溪县 县长"), "holder") == ["易国良"]
    assert names(county_and_district.who("南溪区 区长"), "holder") == ["左立民"]


def test_what_an_area_was_before_or_became_is_told(county_and_district):
    (district,) = county_and_district.who("南溪区 区长", "2010-05-11").posts
    assert [(one.then, one.name, one.day[:4]) for one in district.successions] == [("before", "南溪县", "2011")]
    assert "南溪区 was 南溪县 until 2011" in render_who.text(county_and_district.who("南溪区 区长", "2010-05-11"))
    assert "南溪县 became 南溪区 in 2011" in render_who.text(county_and_district.who("南溪县 县长", "2015-05-11"))


def test_an_area_that_never_changed_followed_none(graph):
    assert [post.successions for post in graph.who("宜宾市 市长").posts] == [[]]
