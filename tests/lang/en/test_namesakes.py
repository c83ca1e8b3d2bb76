"""Counties that bear their city's name, and cities of one name in two provinces: which of them is meant."""

import pytest

from kg.find import find
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft


@pytest.mark.parametrize(
    ("published", "county"),
    [(None, "361121"), ("2018-03-05", "361121"), ("1998-03-05", "362321")],  # each bore the name in its years
)
def test_a_county_is_the_one_of_its_time(published: str | None, county: str | None) -> None:
    text = "On March 4, a meeting was held. Shangrao county magistrate jian-hua tan made a statement."
    built = article(Draft(text, published=published, publisher="Shangrao Daily"), "a.txt", 0)
    assert built is not None
    (post,) = [fact for fact in find(built).facts if fact.kind == "post"]
    assert post.info.get("area") == county


@pytest.mark.parametrize(
    ("published", "publisher", "county"),
    [
        (None, "Fuzhou Jiangxi Daily", "东乡县"),
        ("2015-03-05", "Fuzhou Jiangxi Daily", "东乡县"),
        ("2019-03-05", "Fuzhou Jiangxi Daily", "东乡区"),
        (None, "Linxia Daily", "东乡族自治县"),
        ("2019-03-05", "Lanzhou Daily", "东乡族自治县"),
    ],
)
def test_a_county_of_home_that_is_no_more_before_one_far_away(published, publisher, county):
    text = "On March 4, a meeting was held. Dongxiang county magistrate jian-hua tan made a statement."
    built = article(Draft(text, published=published, publisher=publisher), "a.txt", 0)
    assert built is not None
    (post,) = [fact for fact in find(built).facts if fact.kind == "post"]
    assert gazetteer().area(post.info["area"]).zh == county


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Dongxiang county held a meeting on March 4. Guests came to dongxiang by train.", {"东乡县"}),
        ("Dongxiang District held a meeting on March 4. Guests came to Dongxiang by train.", {"东乡区"}),
        ("Dongxiang held a meeting on March 4. Guests came to Dongxiang by train.", {"东乡区"}),
        ("Dongxiang County became Dongxiang District. Guests came to Dongxiang by train.", {"东乡县", "东乡区"}),
    ],
)
def test_a_bare_name_means_the_area_that_is_named_in_full(text: str, area: set[str]) -> None:
    built = article(Draft(text, published="2017-03-05", publisher="Fuzhou Jiangxi Daily"), "a.txt", 0)
    assert built is not None
    places = [one.info["area"] for one in find(built).mentions if one.kind == "place"]
    assert {gazetteer().area(one).zh for one in places if one.startswith("3610") and one != "361000"} == area


def posts(text: str, title: str = "", published: str | None = "2019-05-11") -> dict[str, str]:
    """Who holds a post where, by the person's name."""
    built = article(Draft(text, title=title, published=published), "a.txt", 0)
    assert built is not None
    found = find(built)
    people = {one.id: one.names[0].plain for one in found.mentions}
    told = [fact for fact in found.facts if fact.kind == "post" and fact.info.get("area")]
    return {people[fact.subject]: gazetteer().area(fact.info["area"]).zh for fact in told}


BOTH = "Yulin in Shaanxi and Yulin in Guangxi signed an agreement on tourism on Friday."
OF_TWO_CITIES = [
    (f"{BOTH} Gao Pengfei is mayor of the Shaanxi city.", {"Gao Pengfei": "榆林市"}),
    (f"{BOTH} The deputy mayor of the Guangxi port city, Qin Xiulan, spoke.", {"Qin Xiulan": "玉林市"}),
    (f"{BOTH} Mo Yunshan, mayor of Yulin, a city in Guangxi, came.", {"Mo Yunshan": "玉林市"}),
    (f"{BOTH} Mo Yunshan, mayor of Yulin (Guangxi), came.", {"Mo Yunshan": "玉林市"}),
    (f"{BOTH} Mo Yunshan, mayor of the Guangxi city of Yulin, came.", {"Mo Yunshan": "玉林市"}),
    (
        "Lyu Anmin, mayor of Fuzhou, the capital of Fujian Province, and Fan Lihua, director of that city's commerce"
        " bureau, came.",
        {"Lyu Anmin": "福州市", "Fan Lihua": "福州市"},
    ),
    ("The guests are from Fuzhou, the capital of Fujian. Its mayor, Lyu Anmin, spoke.", {"Lyu Anmin": "福州市"}),
    ("Lu Chunming, mayor of Nantong, met Hong Yiping of Xiamen. Xu Chaoyang, vice mayor of the Fujian city, spoke.",
     {"Lu Chunming": "南通市", "Xu Chaoyang": "厦门市"}),
    (
        "TAIZHOU, Zhejiang, June 3 -- Hua Mingjie, mayor of Taizhou in Jiangsu, was met by Ying Guodong, Party"
        " secretary of Taizhou.",
        {"Hua Mingjie": "泰州市", "Ying Guodong": "台州市"},
    ),
    (
        "By Lin Wei in Yulin, Shaanxi\n\nThe two cities signed an agreement. Gao Pengfei, mayor of Yulin, spoke. Mo"
        " Yunshan, mayor of Yulin in Guangxi, spoke, too.",
        {"Gao Pengfei": "榆林市", "Mo Yunshan": "玉林市"},
    ),
    (
        "WUZHOU, May 3 -- Theirs is the Yulin in Shaanxi Province. Gao Pengfei, mayor of Yulin, led the group.",
        {"Gao Pengfei": "榆林市"},
    ),
    (
        "The two cities held the Tea Fair in Wuzhou on Friday. Qin Xiulan, vice mayor of the host city, presided. Mo"
        " Yunshan, mayor of Liuzhou, spoke.",
        {"Qin Xiulan": "梧州市", "Mo Yunshan": "柳州市"},
    ),
    ("WUZHOU, May 3 -- Gao Pengfei, mayor of Yulin, led the group.", {"Gao Pengfei": "玉林市"}),
    (f"WUZHOU, May 3 -- {BOTH} Gao Pengfei, mayor of Yulin, came.", {"Gao Pengfei": "玉林市"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), OF_TWO_CITIES)
def test_the_province_tells_which_city_is_meant(text: str, wanted: dict[str, str]) -> None:
    assert posts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Lu Chunming of Xiamen met Hong Yiping of Quanzhou. Xu Chaoyang, vice mayor of the Fujian city, spoke.",
            set(),
        ),
        ("Hong Yiping is mayor of Quanzhou. Lu Chunming, mayor of the Fujian capital, spoke.", {"泉州市"}),
    ],
)
def test_of_two_cities_of_a_province_neither_is_its_city(text: str, wanted: set[str]) -> None:
    assert not {"厦门市", "泉州市", "福州市"} & set(posts(text).values()) - wanted


def test_a_host_is_no_province_that_tells_where_a_city_lies() -> None:
    text = (
        f"{BOTH.removesuffix(' signed an agreement on tourism on Friday.')} held a conference on tourism in the city."
    )
    built = article(Draft(text, published="2019-05-11"), "a.txt", 0)
    assert built is not None
    assert all(
        one.info.get("area") not in ("450000", "610000") for one in find(built).mentions if one.kind == "meeting"
    )
