"""Towns by their bare names, in lists that say so only at their end."""

import pytest

from kg.find import find
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("市长周启明表示，清平、汉旺两镇的监测员已全部到岗。", ["清平镇", "汉旺镇"]),
        ("随后他前往孝泉、新市、柏隆三个镇。", ["孝泉镇", "新市镇", "柏隆镇"]),
        ("他说，清平、汉旺等镇要守好堤坝。", ["清平镇", "汉旺镇"]),
        ("他说，青岩、红石、白鹤几个镇山多地少。", ["青岩镇", "红石镇", "白鹤镇"]),
        ("他说，种植、养殖、加工几个乡镇企业办得好。", []),
        ("他说，教育、卫生等乡村事业要办好。", []),
        ("他说，两个镇都要守好堤坝。", []),
        ("他前往柏隆镇双桥村城乡公交一体化站点。", ["柏隆镇"]),
        ("他前往双石城乡察看秧田。", ["双石城乡"]),
        ("他说，要让南边各村的老乡喝上放心水。", []),
        ("他前往长老乡察看秧田。", ["长老乡"]),
    ],
)
def test_lists_of_towns(text, towns):
    built = article(Draft(text, published="2016-07-05", publisher="德阳日报"), "a.txt", 0)
    assert built is not None
    places = [mention.info["area"] for mention in find(built).mentions if mention.kind == "place"]
    named = [place.zh for area in places if (place := gazetteer().get(area)) and place.level == "town"]
    assert named == towns


def test_a_zone_in_short_where_a_text_begins():
    text = "经开区召开会议\n\n10月18日，金昌经济技术开发区召开会议。"
    text += "党工委副书记、管委会主任姜月主持会议。会上，经开区经济发展局局长贺平汇报。"
    built = article(Draft(text, published="2016-07-05", publisher="金昌经济技术开发区管委会办公室"), "a.txt", 0)
    assert built is not None
    [zone] = [mention for mention in find(built).mentions if mention.kind == "place"]
    assert [name.plain for name in zone.names] == ["金昌经济技术开发区", "经开区"]


def test_a_zone_that_only_its_publisher_names_in_full():
    text = "经开区周调度\n\n10月18日，金昌经开区管委会主任姜月主持会议。"
    built = article(Draft(text, published="2016-07-05", publisher="金昌经济技术开发区管委会"), "a.txt", 0)
    assert built is not None
    [zone] = [mention for mention in find(built).mentions if mention.kind == "place"]
    assert {name.plain for name in zone.names} == {"金昌经济技术开发区"}
    assert "金昌经开区" in {name.text for name in zone.names}


def test_a_town_whose_name_ends_like_the_word_for_towns():
    text = "1月4日，县委书记姜月到三乡镇调研，各乡镇党委书记参加。县长贺平走访了两个乡镇。"
    built = article(Draft(text, published="2016-07-05", publisher="宜阳县融媒体中心"), "a.txt", 0)
    assert built is not None
    assert [name.text for m in find(built).mentions if m.kind == "place" for name in m.names] == ["三乡镇"]
