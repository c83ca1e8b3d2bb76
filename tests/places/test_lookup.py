"""Looking areas up by name and year."""

import pytest

from kg.places import gazetteer


@pytest.mark.parametrize(
    ("name", "year", "ids"),
    [
        ("南通", None, ["320600"]),
        ("通州区", None, ["110112", "320612"]),
        ("江都", None, ["321012"]),
        ("江都", 2009, ["321088"]),
        ("江都市", None, ["321088"]),
        ("江都", 2011, ["321012", "321088"]),
        ("江都市", 2020, ["321088"]),  # nobody bears the name then: all that ever did
        ("海安", 2017, ["320621"]),
        ("泰州", 1993, ["321082"]),
        ("襄樊", None, ["420600"]),
        ("吉林", None, ["220000", "220200"]),
        ("无此地", None, []),
        ("", None, []),
        ("阿坝", None, ["513200"]),
        ("塔什库尔干", None, ["653131"]),
        ("乳源", None, ["440232"]),
        ("梅里斯", None, ["230208"]),
        ("浦东", None, ["310115"]),
        ("景宁县", 2012, ["331127"]),
        ("鄂温克旗", None, ["150724"]),
        ("东乡县", 2010, ["361029", "622926"]),
        ("东乡县", 2019, ["622926"]),  # the other one is a district since 2016
        ("东乡自治县", 2019, ["622926"]),  # said without its people
        ("盐山自治县", 2019, []),
        ("东乡区", 2019, ["361003"]),
        ("滨海", None, ["320922"]),  # the new area of Tianjin is never called so
        ("新华", None, []),
        ("南昌", None, ["360100"]),
        ("凉山州", None, ["513400"]),
        ("南通开发区", None, ["320600-z-nantong-economic-and-technological-development-area"]),
    ],
)
def test_chinese_names_in_their_time(name: str, year: int | None, ids: list[str]) -> None:
    assert [area.id for area in gazetteer().zh(name, year)] == ids


@pytest.mark.parametrize(
    ("name", "zh"),
    [
        ("Nantong", "南通市"),
        ("nantong city", "南通市"),
        ("Nantong Municipality", "南通市"),
        ("Rudong County", "如东县"),
        ("Jiangsu", "江苏省"),
        ("JIANGSU PROVINCE", "江苏省"),
        ("Wujin", "武进区"),
        ("binhai new area", "滨海新区"),
        ("jiangdu", "江都区"),
        ("rugao", "如皋市"),
        ("Xi’an City", "西安市"),
        ("Xi'an City", "西安市"),
        ("Xian City", "西安市"),
        ("Yanan", "延安市"),
        ("Kashgar Prefecture", "喀什地区"),
        ("Kashi Prefecture", "喀什地区"),
        ("Shache County", "莎车县"),
        ("Yarkant County", "莎车县"),
        ("Tashkurgan Tajik Autonomous County", "塔什库尔干塔吉克自治县"),
        ("Taxkorgan Tajik Autonomous County", "塔什库尔干塔吉克自治县"),
        ("Tashkurgan County", "塔什库尔干塔吉克自治县"),
        ("Xilingol League", "锡林郭勒盟"),
        ("Ürümqi", "乌鲁木齐市"),
        ("Lvliang", "吕梁市"),
        ("Luliang City", "吕梁市"),
        ("Ili Kazakh Autonomous Prefecture", "伊犁哈萨克自治州"),
        ("Inner Mongolia Autonomous Region", "内蒙古自治区"),
        ("Shangri-la", "香格里拉市"),
        ("Hexigten Banner", "克什克腾旗"),
        ("Tibet", "西藏自治区"),
        ("Shanxi", "山西省"),
        ("Shaanxi", "陕西省"),
    ],
)
def test_english_names(name: str, zh: str) -> None:
    assert [area.zh for area in gazetteer().english(name) if area.level != "zone"] == [zh]


def test_english_names_in_their_time() -> None:
    assert [area.zh for area in gazetteer().english("Jiangdu", 2008)] == ["江都市"]
    assert [area.zh for area in gazetteer().english("Tongzhou District")] == ["通州区", "通州区"]


@pytest.mark.parametrize("name", ["Yi County", "Yixian", "yixian county"])
def test_names_of_one_character_in_english(name: str) -> None:
    assert [area.zh for area in gazetteer().english(name)] == ["易县", "义县", "黟县"]


def test_names_of_one_character_are_never_bare() -> None:
    assert not gazetteer().english("Yi")
    assert not gazetteer().zh("易")


def test_kind_hint_prefers_but_does_not_insist() -> None:
    assert [area.zh for area in gazetteer().english("Jilin", kind_hint="市")] == ["吉林市"]
    assert [area.zh for area in gazetteer().english("Jilin", kind_hint="旗")] == ["吉林省", "吉林市"]


@pytest.mark.parametrize(
    ("name", "within", "ids"),
    [
        ("石港镇", "320612", ["320612110"]),
        ("石港", "320600", ["320612110"]),
        ("邵伯镇", "321088", ["321012114"]),  # asked for by the county's old id
        ("石港镇", "321012", []),
        ("黎明乡", "530721", ["530721205"]),  # 黎明傈僳族乡
        ("黎明", "530721", []),
        ("海南乡", "231005", ["231005201"]),
        ("", "321012", []),
    ],
)
def test_towns(name: str, within: str, ids: list[str]) -> None:
    assert [town.id for town in gazetteer().towns(name, within)] == ids


@pytest.mark.parametrize("name", ["Heidao Town", "heidao township", "Heidao"])
def test_towns_in_english(name: str) -> None:
    assert [town.zh for town in gazetteer().town_english(name, "210283")] == ["黑岛镇"]
    assert [town.zh for town in gazetteer().town_english(name, "210200")] == ["黑岛镇"]


def test_unknown_ids() -> None:
    assert gazetteer().get("999999") is None
    assert gazetteer().get("") is None
    assert gazetteer().get("320612-z-x-zz") is None
    with pytest.raises(KeyError):
        gazetteer().area("999999")


def test_names_for_automata() -> None:
    names = {name: (ids, full) for name, ids, full in gazetteer().names_zh()}
    assert names["通州区"] == (("110112", "320612"), True)
    assert names["江都"] == (("321012", "321026", "321088", "322426"), False)
    assert all(len(name) > 1 for name in names)
    english = {name: (ids, full) for name, ids, full in gazetteer().names_en()}
    assert english["rudong county"][0][0] == "320623"
    assert english["xi'an"][1] is False
    assert "yi" not in english


def test_counties_with_a_town():
    assert "320612" in gazetteer().counties_with("石港镇")
    assert gazetteer().counties_with("没有这个镇") == ()
