import pytest

from kg.api import Graph
from kg.ask import render
from kg.ask.explain import about
from kg.ask.graph import GraphStore
from tests.graph import sample
from tests.running import kg

BASE = "https://w3id.org/guanxi/id/"


@pytest.fixture(scope="module")
def store() -> GraphStore:
    return GraphStore(sample.store())


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("甄一帆", "person/zhen-yifan-9901"),
        (" 甄 一帆 ", "person/zhen-yifan-9901"),
        ("Zhen Yifan", "person/zhen-yifan-9901"),
        ("yi-fan ZHEN", "person/zhen-yifan-9901"),
        ("Zhēn Yīfān", "person/zhen-yifan-9901"),
        ("仲孫樂", "person/zhongsun-le-9901"),
        ("全市項目推進會", "meeting/2031-03-05-9901-tuijinhui"),
        ("project promotion meeting", "meeting/2031-03-05-9901-tuijinhui"),
        ("liuan", "place/9901"),
        ("柳安", "place/9901"),
        ("星河港一期項目", "project/xinghegang-yiqi"),
        ("柳安市交通局", "organization/liuan-jiaotongju"),
    ],
)
def test_a_thing_is_found_by_any_of_its_names(store: GraphStore, name: str, found: str) -> None:
    assert [thing.iri for thing in about(store, name).things] == [BASE + found]


def test_namesakes_are_told_apart(store: GraphStore) -> None:
    assert [thing.zh for thing in about(store, "Ke Moumou").things] == ["柯某某", None]  # two that read alike
    assert [thing.en for thing in about(store, "柯某某").things] == [None]


@pytest.mark.parametrize("name", ["", "  ", "…", "} DROP ALL ; {", "\x00"])
def test_a_name_that_nothing_bears_has_no_answer(store: GraphStore, name: str) -> None:
    assert about(store, name).things == []


def test_names_like_it_are_suggested(store: GraphStore) -> None:
    assert about(store, "項目推進會").suggestions == ["全市项目推进会"]


def test_what_is_known_of_a_person(store: GraphStore) -> None:
    (person,) = about(store, "甄一帆").things
    assert (person.kind, person.zh, person.en, person.names) == ("person", "甄一帆", "Zhen Yifan", ["甄"])
    assert [(post.role, post.place, post.first, post.last) for post in person.tenures] == [
        ("department-head", None, "2031-03-05", "2031-03-05"),
        ("party-secretary", "柳安市", "2031-03-05", "2031-03-06"),
    ]
    assert {(claim.kind, claim.what) for claim in person.claims} == {
        ("Holding", "holds"),
        ("Participation", "attended"),
        ("Participation", "presided"),
        ("Participation", "spoke"),
        ("Encounter", "visited"),
    }
    presided = next(claim for claim in person.claims if claim.what == "presided")
    assert (presided.rule, presided.confidence, presided.object) == ("presides", 1.0, "全市项目推进会")
    assert (presided.source.publisher, presided.source.published) == ("柳安日报", "2031-03-06")
    assert presided.source.quote.startswith("3月5日，柳安市委书记甄一帆")
    assert [(merge.rule, merge.why) for merge in person.merges] == [("name-and-post", "same post, same area")]


def test_a_visit_is_told_once_for_each_claim(store: GraphStore) -> None:
    (place,) = about(store, "云桥区").things
    assert sorted(claim.rule for claim in place.claims) == ["accompanies", "inspects", "inspects-again"]


def test_the_text_names_words_article_rule_and_merge(store: GraphStore) -> None:
    text = render.text(about(store, "甄一帆"))
    for words in (
        "甄一帆 · Zhen Yifan  (person)",
        "party-secretary, 柳安市; seen 2031-03-05 to 2031-03-06",
        "“Yifan Zhen, Party Secretary of Liu'an",
        "柳安日报; published 2031-03-06;",
        "rule presides, confidence 1",
        'en.txt: Yifan Zhen = a "b"/柳安.txt: 甄一帆',
    ):
        assert words in text


def test_the_text_shows_no_control_character(store: GraphStore) -> None:
    text = render.text(about(store, "仲孙乐"))
    assert "control" in text
    assert not [character for character in text if ord(character) < 32 and character != "\n"]


def test_the_text_says_when_nothing_is_known(store: GraphStore) -> None:
    assert render.text(about(store, "nobody")) == "Nothing in the graph is called 'nobody'.\n"


def test_an_english_name_made_word_by_word_is_told_as_such(store: GraphStore) -> None:
    (thing,) = about(store, "星河港一期項目").things
    assert thing.en is None
    assert thing.composed == "Xinghe Port Phase I Project"
    assert thing.composed not in thing.names


def test_of_a_project_and_a_meeting_is_told_what_articles_tell_of_them(built) -> None:
    (project,) = [one for one in Graph.open(built).explain("如皋斯堪尼亚商用车项目").things if one.kind == "project"]
    assert [(one.what, one.value, len(one.sources)) for one in project.details] == [
        ("place", "如皋市", 2),
        ("industry", "汽车", 2),
    ]
    told = kg("explain", "first phase of Z2 line", "-g", built).out
    assert "  Known of it\n    place: 天津港保税区\n    phase: I\n      “As an important part" in told
    assert "Also named in" not in told
    told = kg("explain", "全市重大项目攻坚突破年动员大会", "-g", built).out
    assert "  Known of it\n    day: 2024-01-04\n    held by: 南通市\n      “On January 4, Nantong held" in told
    assert "Known of it" not in kg("explain", "张彤", "-g", built).out
