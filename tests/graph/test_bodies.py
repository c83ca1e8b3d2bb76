"""Bodies of areas: which post is in which, what they are called, and where none is named."""

import pytest

import kg
from kg.graph import bodies
from kg.places import gazetteer
from kg.roles import all_roles

NAMED = [
    ("party-secretary", "南通市", "中共南通市委员会", "CPC Nantong Municipal Committee"),
    (
        "deputy-party-secretary",
        "广西壮族自治区",
        "中共广西壮族自治区委员会",
        "CPC Guangxi Zhuang Autonomous Region Committee",
    ),
    ("government-head", "锡林郭勒盟", "锡林郭勒盟行政公署", "Administrative Office of Xilingol League"),
    ("deputy-government-head", "如东县", "如东县人民政府", "Rudong County People's Government"),
    (
        "congress-chair",
        "江苏省",
        "江苏省人民代表大会常务委员会",
        "Standing Committee of the Jiangsu Provincial People's Congress",
    ),
    (
        "cppcc-chair",
        "延边朝鲜族自治州",
        "中国人民政治协商会议延边朝鲜族自治州委员会",
        "CPPCC Yanbian Prefectural Committee",
    ),
    ("court-president", "江苏省", "江苏省高级人民法院", "Jiangsu Provincial Higher People's Court"),
    ("court-president", "南通市", "南通市中级人民法院", "Nantong Municipal Intermediate People's Court"),
    ("court-president", "如东县", "如东县人民法院", "Rudong County People's Court"),
    (
        "management-committee-director",
        "南通经济技术开发区",
        "南通经济技术开发区管理委员会",
        "Management Committee of Nantong Economic and Technological Development Area",
    ),
]
OWN = [
    ("party-secretary", "市委书记"),
    ("party-secretary", "江苏省南通市委书记"),
    ("deputy-party-secretary", "市委专职副书记"),
    ("standing-committee-member", "市委常委"),
    ("party-secretary", "Secretary of the CPC Nantong Municipal Committee"),
    ("deputy-party-secretary", "vice secretary of municipal party committee"),
    ("discipline-secretary", "市纪委书记"),
    ("government-head", "市长"),
    ("party-secretary", ""),
]
OTHERS = [
    ("party-secretary", "市国资委党委书记"),
    ("party-secretary", "南通大学党委书记"),
    ("deputy-party-secretary", "市公安局党委副书记"),
    ("party-secretary", "Party secretary of the Nantong Municipal Commerce Bureau"),
    ("discipline-secretary", "市教育局纪委书记"),
]


@pytest.mark.parametrize(("role", "area", "zh", "en"), NAMED)
def test_a_body_is_called_by_its_full_name_in_both_languages(role, area, zh, en):
    found = bodies.body(role, gazetteer().zh(area)[0].id)
    assert (found.zh, found.en) == (zh, en)


@pytest.mark.parametrize(
    ("role", "area"),
    [("party-secretary", "南通经济技术开发区"), ("management-committee-director", "南通市"), ("leader", "南通市")],
)
def test_no_body_is_made_up(role, area):
    assert bodies.body(role, gazetteer().zh(area)[0].id) is None


@pytest.mark.parametrize(("role", "title"), OWN)
def test_a_title_of_the_areas_own_body(role, title):
    assert bodies.is_own(role, title, "320600")


@pytest.mark.parametrize(("role", "title"), OTHERS)
def test_a_title_of_one_of_its_bureaus(role, title):
    assert not bodies.is_own(role, title, "320600")


def test_the_table_is_of_roles_that_areas_have():
    assert {all_roles()[role].held_in for role in bodies.roles()} == {"area"}


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bodies")
    (folder / "one.txt").write_text(
        "南通市召开重点项目推进会\n2031-03-05 来源：南通日报\n昨天，南通市召开重点项目推进会。"
        "市委书记甄一帆出席并讲话，市长仲孙乐主持。市国资委党委书记柯松柏作汇报。\n",
        encoding="utf-8",
    )
    return kg.build([folder], output=folder / "output")


def test_posts_are_in_bodies_and_those_of_bureaus_are_not(graph):
    rows = {(row["holder"], row["zh"], row["role"], row["first"]) for row in graph.query("bodies").records()}
    assert rows == {
        ("甄一帆", "中共南通市委员会", "party-secretary", "2031-03-04"),
        ("仲孙乐", "南通市人民政府", "government-head", "2031-03-04"),
    }
    posts = {row["name"]: row["post"] for row in graph.query("posts").records()}
    assert posts["柯松柏"] != posts["甄一帆"]


@pytest.mark.parametrize(
    "name", ["中共南通市委员会", "南通市委", "CPC Nantong Municipal Committee", "zhonggong nantong shi weiyuanhui"]
)
def test_a_body_is_explained_by_the_posts_in_it(graph, name):
    answer = graph.explain(name)
    assert [(claim.subject, claim.title) for thing in answer.things for claim in thing.claims] == [
        ("甄一帆", "市委书记")
    ]
