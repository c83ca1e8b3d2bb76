"""What lies within what, and places below the county."""

import pytest

from kg.places import gazetteer


@pytest.mark.parametrize(
    ("name", "above"),
    [
        ("庄河市", ["大连市", "辽宁省"]),
        ("滨海新区", ["天津市"]),
        ("仙桃市", ["湖北省"]),
        ("五指山市", ["海南省"]),
        ("秀山土家族苗族自治县", ["重庆市"]),
        ("塔城市", ["塔城地区", "伊犁哈萨克自治州", "新疆维吾尔自治区"]),
        ("中新天津生态城", ["滨海新区", "天津市"]),
        ("江苏省", []),
        ("南通高新区", ["通州区", "南通市", "江苏省"]),
        ("通州湾示范区", ["南通市", "江苏省"]),
        ("天津港保税区", ["滨海新区", "天津市"]),
        ("北塘", ["滨海新区", "天津市"]),
        ("雄安新区", ["河北省"]),
    ],
)
def test_ancestors(name: str, above: list[str]) -> None:
    (area,) = gazetteer().zh(name)
    assert [outer.zh for outer in gazetteer().ancestors(area.id)] == above


def test_contains() -> None:
    places = gazetteer()
    assert places.contains("320600", "320612110")
    assert places.contains("320600", "320600")
    assert places.contains("321088", "321012114")  # 江都市, now 江都区
    assert not places.contains("320612", "320600")
    assert not places.contains("110112", "320612110")


@pytest.mark.parametrize(
    ("name", "zh", "within"),
    [
        ("泰兴经济开发区", "泰兴经济开发区", "泰兴市"),
        ("泰兴开发区", "泰兴经济开发区", "泰兴市"),
        ("江苏省泰兴市经济开发区", "泰兴经济开发区", "泰兴市"),
        ("江苏高邮经济开发区", "高邮经济开发区", "高邮市"),
        ("南通市经济技术开发区", "南通经济技术开发区", "南通市"),
        ("如皋白蒲产业园", "如皋白蒲产业园", "如皋市"),
        ("肥西花岗旅游度假区", "肥西花岗旅游度假区", "肥西县"),
        ("柳州市柳东新区", "柳东新区", "柳州市"),
        ("Gaoyou Economic Development Zone", "高邮经济开发区", "高邮市"),
        ("Jinchang Economic and Technological Development Zone", "金昌经济技术开发区", "金昌市"),
        ("Jinchang ETDZ", "金昌经济技术开发区", "金昌市"),
    ],
)
def test_zones_lie_in_the_area_they_are_named_after(name: str, zh: str, within: str) -> None:
    (zone,) = gazetteer().zone(name)
    assert (zone.zh, zone.level, gazetteer().ancestors(zone.id)[0].zh) == (zh, "zone", within)


@pytest.mark.parametrize(
    "name", ["经济开发区", "开发区", "改革开放", "南通", "南通市", "某某经济开发区", "Economic Development Zone"]
)
def test_no_zones(name: str) -> None:
    assert gazetteer().zone(name) == ()


@pytest.mark.parametrize(
    ("parent", "name", "level", "en"),
    [
        ("411522", "蔡界村", "village", "Caijie Village"),
        ("411522104", "马畈社区", "village", "Mafan Community"),
        ("320612", "新坝镇", "town", "Xinba Town"),
        ("320685", "海安软件园区", "zone", "Hai'an Ruanjian Park"),
        ("210283", "Shenhu Town", "town", "Shenhu Town"),
        ("320623", "三角渔港", "village", "Sanjiaoyugang"),
        ("320600-z-tongzhou-bay-demonstration-zone", "东安闸村", "village", "Dong'anzha Village"),
    ],
)
def test_unlisted_places_can_be_read_back_from_their_id(parent: str, name: str, level: str, en: str) -> None:
    place = gazetteer().below(parent, name)
    assert (place.level, place.en, place.within) == (level, en, parent)
    assert place.id.isascii()
    assert gazetteer().area(place.id) == place
    assert gazetteer().below(parent, name) == place


def test_below_finds_what_is_listed() -> None:
    assert gazetteer().below("320612", "石港镇").id == "320612110"
    assert gazetteer().below("321088", "邵伯镇").id == "321012114"
    assert gazetteer().below("320600", "通州湾示范区").zh == "通州湾示范区"
    assert gazetteer().below("210283", "Heidao Town").zh == "黑岛镇"
    with pytest.raises(KeyError):
        gazetteer().below("999999", "石港镇")


def test_same_sounding_villages_are_two() -> None:
    assert gazetteer().below("320612", "李庄村").id != gazetteer().below("320612", "里庄村").id


@pytest.mark.parametrize(
    "name", ["张" * 500 + "村", "村", "<b>'\";村", "𠮷田村", "a/../b Village", "x" * 5000, "\ud800村"]
)
def test_hostile_names_make_plain_ids(name: str) -> None:
    place = gazetteer().below("320612", name)
    assert place.id.isascii()
    assert not set(place.id) & set("/<>\"' ;.")
    assert gazetteer().area(place.id).within == "320612"


def test_a_place_in_a_renamed_county_has_one_id() -> None:
    assert gazetteer().below("321088", "某村").id == gazetteer().below("321012", "某村").id
    assert gazetteer().zone("高邮某产业园", 1990) == gazetteer().zone("高邮某产业园", 2020)


def test_nothing_lies_below_without_a_name() -> None:
    with pytest.raises(ValueError, match="expected a name"):
        gazetteer().below("321012", " ")
