"""Who held a post on a day, asked of a graph that the command built."""

import json

import pytest

from kg.api import Graph
from kg.ask import render_who
from kg.ask.who import Who, nearest
from kg.errors import QueryError
from tests.running import kg


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
        ("2019-06-12", ["阮东明"], [], []),
        ("2019-12-04", ["阮东明"], [], []),
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
        ("桃花源 市长", None, "^'桃花源' names no area, organization or post .*understood: government-head"),
        ("mayor of Peach Spring", None, "^'peach spring' names no area, organization or post"),
        ("四川省桃花源 市长", None, "^'桃花源' names no area, .*understood: 四川省, government-head"),
        ("宜宾市 大管家", None, "^'大管家' names no post that is known .*understood: 宜宾市"),
        ("宜宾市内江市 市长", None, "names areas of which none lies within the others"),
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
    done = kg("who", "mayor of Yibin", "--on", "2020-07-01", "-g", world)
    assert done.code == 0
    assert "No article says who it was on 2020-07-01." in done.out
    assert (
        done.out.index("Nearest before") < done.out.index("苗国强") < done.out.index("Nearest after: nobody is known")
    )


def test_who_gives_up_a_post_held_it_until_then_but_not_who_has_a_successor(tmp_path):
    said = {
        "a.txt": ("2023-03-16", "3月15日，荆门市召开经济工作会议。市长周启明主持会议。"),
        "b.txt": ("2023-06-30", "6月29日，荆门市人大常委会召开会议，决定接受周启明辞去荆门市市长职务的请求。"),
        "c.txt": ("2023-03-16", "3月15日，孝感市召开经济工作会议。市长吕方平主持会议。"),
        "d.txt": ("2023-05-02", "5月1日，孝感市召开防汛工作会议。市长邓国良主持会议。"),
        "e.txt": ("2023-06-30", "6月29日，孝感市人大常委会召开会议，决定接受吕方平辞去孝感市市长职务的请求。"),
    }
    for name, (day, words) in said.items():
        (tmp_path / name).write_text(f"湖北日报讯 {day}\n\n本报讯 {words}\n", encoding="utf-8")
    assert kg("build", tmp_path, "-o", tmp_path / "out", "-q").code == 0
    graph = Graph.open(tmp_path / "out")
    assert names(graph.who("荆门市 市长", "2023-05-01"), "holder") == ["周启明"]
    assert names(graph.who("荆门市 市长", "2023-06-29"), "holder") == []
    assert names(graph.who("孝感市 市长", "2023-06-01"), "holder") == []


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


@pytest.fixture(scope="module")
def bodies(tmp_path_factory) -> Graph:
    """Two districts of one name, bureaus, a zone, and other bodies' secretaries beside a city's own."""
    folder = tmp_path_factory.mktemp("bodies")
    articles = {
        "districts.txt": "宜宾日报讯 2016-04-06\n\n本报讯 4月5日，"
        "南京市鼓楼区区长鲍学文、徐州市鼓楼区区长柯志远出席签约仪式并致辞。\n",
        "bureaus.txt": "苏州日报讯 2016-05-12\n\n本报讯 5月11日，苏州市科技局局长阮东明、苏州市商务局局长苗国强、"
        "市委组织部部长谭立新出席座谈会。\n",
        "zone.txt": "Taizhou Daily\n\nTAIZHOU, Jiangsu, June 11, 2016 -- Tan Kaiming, director of the Taizhou Medical "
        "High-tech Zone Administrative Committee, met with Ruan Dongsheng, mayor of Taizhou.\n",
        "secretaries.txt": "南平日报讯 2016-05-12\n\n本报讯 5月11日，南平市委书记霍青松主持会议。"
        "市国资委党委书记易国良、市直机关工委书记左立民参加。\n",
    }
    for name, words in articles.items():
        (folder / name).write_text(words, encoding="utf-8")
    assert kg("build", folder, "-o", folder / "output", "-q").code == 0
    return Graph.open(folder / "output")


@pytest.mark.parametrize(
    ("post", "city", "head"),
    [
        ("徐州市鼓楼区 区长", "徐州市", "柯志远"),
        ("江苏省徐州市鼓楼区区长", "徐州市", "柯志远"),
        ("徐州 鼓楼区 government-head", "徐州市", "柯志远"),
        ("Gulou District of Xuzhou district head", "徐州市", "柯志远"),
        ("head of government of Gulou, Nanjing, Jiangsu Province", "南京市", "鲍学文"),
    ],
)
def test_areas_above_narrow_and_name_the_answer(bodies, post, city, head):
    answer = bodies.who(post)
    assert [(held.body, names(answer, "holder")) for held in answer.posts] == [(f"{city}鼓楼区", [head])]


def test_areas_of_one_name_are_all_answered_each_with_the_city(bodies):
    answer = bodies.who("鼓楼区 区长")
    assert {held.body: held.holders[0].zh for held in answer.posts} == {
        "南京市鼓楼区": "鲍学文",
        "徐州市鼓楼区": "柯志远",
    }


def test_an_area_is_not_looked_for_in_another(bodies):
    with pytest.raises(QueryError, match="none lies within"):
        bodies.who("苏州市鼓楼区区长")


@pytest.mark.parametrize(
    ("post", "holder"),
    [
        ("中共南平市委书记", "霍青松"),
        ("中共南平市委员会 书记", "霍青松"),
        ("secretary of the CPC Nanping Municipal Committee", "霍青松"),
        ("苏州市委 组织部部长", "谭立新"),
        ("苏州市 科学技术局 局长", "阮东明"),
        ("director of the Suzhou Municipal Bureau of Commerce", "苗国强"),
        ("Suzhou Commerce Bureau director", "苗国强"),
        ("现任苏州市商务局局长", "苗国强"),
        ("泰州医药高新区 管委会主任", None),
        ("南平市国资委党委书记", "易国良"),
    ],
)
def test_bodies_are_known_by_their_full_and_short_names_in_both_languages(bodies, post, holder):
    answer = bodies.who(post)
    assert [one.zh for held in answer.posts for one in held.holders] == [holder]


@pytest.mark.parametrize(
    "post", ["苏州市 民政局局长", "苏州市 科学教育局局长", "deputy director of the Suzhou Commerce Bureau"]
)
def test_another_bureau_or_rank_is_not_answered_with_a_like_one(bodies, post):
    with pytest.raises(QueryError, match="names no"):
        bodies.who(post)


@pytest.mark.parametrize("post", ["南平市 市委书记", "Party secretary of Nanping", "南平市 party-secretary"])
def test_the_secretary_of_a_city_is_that_of_its_own_committee(bodies, post):
    answer = bodies.who(post)
    assert names(answer, "holder") == ["霍青松"]
    assert [other.zh for held in answer.posts for other in held.others] == ["易国良"]
    assert "Of other bodies of 南平市, by their titles\n    易国良 · Yi Guoliang: 市国资委党委书记" in render_who.text(
        answer
    )


def test_a_working_committee_has_secretaries_of_its_own(bodies):
    assert names(bodies.who("南平市 work-committee-secretary"), "holder") == ["左立民"]


def test_an_area_that_never_changed_followed_none(graph):
    assert [post.successions for post in graph.who("宜宾市 市长").posts] == [[]]


def test_the_query_of_holders_tells_secretaries_of_one_role_apart_by_title(bodies):
    rows = bodies.query("holders", place="南平市", role="party-secretary").records()
    assert {row["zh"]: row["title"] for row in rows} == {"霍青松": "南平市委书记", "易国良": "市国资委党委书记"}
