"""Which areas the level words of titles mean."""

import pytest

from kg.places import fits, gazetteer, is_county_city, one_fits, told_level


@pytest.mark.parametrize(
    ("name", "levels"),
    [
        ("江苏省", {"province"}),
        ("上海市", {"province", "city"}),
        ("南通市", {"city"}),
        ("寿光市", {"city"}),
        ("如东县", {"county"}),
        ("玉屏侗族自治县", {"county"}),
        ("通州区", {"district"}),
        ("六枝特区", {"district"}),
        ("大理白族自治州", {"prefecture"}),
        ("喀什地区", {"prefecture"}),
        ("锡林郭勒盟", {"prefecture", "league"}),
        ("杭锦旗", {"banner"}),
        ("鄂温克族自治旗", {"banner"}),
        ("南通经济技术开发区", {"district"}),
    ],
)
def test_an_area_is_of_the_levels_that_its_titles_name(name, levels):
    area = (gazetteer().zh(name) or gazetteer().zone(name))[0]
    known = ("province", "city", "county", "district", "prefecture", "league", "banner")
    assert {level for level in known if fits(area, level)} == levels


def test_a_name_tells_its_level_by_its_last_word():
    told = [told_level(gazetteer().zh(name)[0]) for name in ("南通市", "如东县", "通州区", "杭锦旗", "江苏省")]
    assert told == ["city", "county", "district", "banner", ""]


def test_a_town_is_of_no_level_of_titles():
    [town] = gazetteer().towns("邵伯镇", "321088")
    assert not fits(town, "city") and not fits(town, "town")


def test_a_city_of_a_county_is_no_prefecture():
    assert is_county_city(gazetteer().zh("寿光市")[0])
    assert not is_county_city(gazetteer().zh("南通市")[0])


def test_of_several_areas_one_may_be_of_a_level():
    codes = [gazetteer().zh(name)[0].id for name in ("如东县", "寿光市")]
    assert one_fits(codes, "city")
    assert not one_fits(codes, "district") and not one_fits((), "city")
