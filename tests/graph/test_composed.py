"""Labels made by rule: pinyin word by word, and English names of translated words and pinyin."""

import pyoxigraph as ox
import pytest

from kg.graph import composed, labels
from kg.model import Entity, Tenure
from kg.roles import all_roles
from tests.graph import sample

READ = [
    ("江都区", "Jiangdu Qu"),
    ("六安市", "Lu'an Shi"),
    ("凉山彝族自治州", "Liangshan Yizu Zizhizhou"),
    ("锡林郭勒盟", "Xilinguole Meng"),  # as it reads, not as it is called in English
    ("易县", "Yi Xian"),
    ("北辰光伏装备产业园一期", "Beichen Guangfu Zhuangbei Chanyeyuan Yiqi"),
    ("如皋市委常委会会议", "Rugao Shiwei Changweihui Huiyi"),
    ("北辰银行", "Beichen Yinhang"),  # 行 is xing in most words
    ("北辰TCL项目", "Beichen TCL Xiangmu"),
    ("北辰𪚥项目", None),  # nobody told how that reads
]
MEANT = [
    ("北辰光伏装备产业园一期", "Beichen Photovoltaic Equipment Industrial Park Phase I"),
    ("北辰光伏装备产业园第二期项目", "Beichen Photovoltaic Equipment Industrial Park Phase II Project"),
    ("扬州市重点项目推进会", "Yangzhou Key Project Promotion Conference"),
    ("市发改委", "Municipal Development and Reform Commission"),
    ("市六届人大常委会第二十九次会议", "Municipal Sixth People's Congress Standing Committee 29th Conference"),
    ("重庆市万州区防汛抗旱工作会议", "Chongqing Wanzhou District Flood Control and Drought Relief Work Meeting"),
    ("通州区妇联家庭和儿童工作部", "Tongzhou District Women's Federation Family and Child Work Department"),
    ("全市项目推进推进会", "Municipal Project Promotion Conference"),  # the words of 推进 don't stand twice
    ("中国银行江苏省分行", "Bank of China Jiangsu Province Branch"),
    ("江苏北辰绣品有限公司", "Jiangsu Beichen Embroidery Co., Ltd."),
    ("北辰", "Beichen"),
    ("北辰" * 101, None),  # no name
    ("北辰𪚥项目", None),
]
PEOPLE = [
    ("欧阳松柏", "Ouyang Songbai"),
    ("单志远", "Shan Zhiyuan"),
    ("额尔敦巴图", "E'erdunbatu"),
    ("艾尼瓦尔·热合曼", "Ainiwa'er Reheman"),
]
TENURES = [
    ("government-head", "321000", "甄一帆，扬州市市长", "Zhen Yifan, Mayor of Yangzhou"),
    (
        "deputy-government-head",
        "321012",
        "甄一帆，江都区副区长",
        "Zhen Yifan, Deputy District Head of Jiangdu District",
    ),
    ("government-head", "320000", "甄一帆，江苏省省长", "Zhen Yifan, Governor of Jiangsu Province"),
    (
        "government-head",
        "513400",
        "甄一帆，凉山彝族自治州州长",
        "Zhen Yifan, Governor of Liangshan Yi Autonomous Prefecture",
    ),
]
CHINESE = "FILTER(REGEX(?name, '[\\u4E00-\\u9FA5]'))"


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return sample.store()


def found(store: ox.Store, query: str) -> set[str]:
    rows = store.query(
        "PREFIX kg: <https://w3id.org/guanxi/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX schema: <https://schema.org/>" + query
    )
    assert isinstance(rows, ox.QuerySolutions)
    return {str(row[0]) for row in rows}


@pytest.mark.parametrize(("name", "read"), READ)
def test_pinyin_is_word_by_word(name: str, read: str | None) -> None:
    assert composed.pinyin(name) == read


@pytest.mark.parametrize(("name", "meant"), MEANT)
def test_an_english_name_is_made_of_translated_words_and_pinyin(name: str, meant: str | None) -> None:
    assert composed.english(name) == meant


@pytest.mark.parametrize(("name", "read"), PEOPLE)
def test_a_person_is_read_surname_first(name: str, read: str) -> None:
    assert composed.of_person(name) == read


@pytest.mark.parametrize(("role", "area", "zh", "en"), TENURES)
def test_a_tenure_says_who_and_what(role: str, area: str, zh: str, en: str) -> None:
    person = Entity("person/zhen-yifan", "person", "甄一帆", None, (), {})
    tenure = Tenure(role, area, None, None, None, None, ())
    assert labels.of_tenure(person, tenure, all_roles()[role], {}) == [f'"{zh}"@zh', f'"{en}"@en']


def test_where_the_characters_are_unknown_they_stay_unknown() -> None:
    person = Entity("person/zhen-yifan", "person", None, "Zhen Yifan", (), {})
    tenure = Tenure("government-head", "321000", None, None, None, None, ())
    told = labels.of_tenure(person, tenure, all_roles()["government-head"], {})
    assert told == ['"Zhen Yifan, Mayor of Yangzhou"@en']


@pytest.mark.parametrize("kind", ["Person", "AdministrativeArea", "Event", "Project"])
def test_every_thing_with_a_chinese_name_has_one_in_pinyin_and_one_in_english(store: ox.Store, kind: str) -> None:
    chinese = found(store, f"SELECT ?s {{ ?s a schema:{kind} ; skos:prefLabel ?name {CHINESE} }}")
    read = found(store, "SELECT ?s { ?s skos:altLabel ?name FILTER(LANG(?name) = 'zh-latn-pinyin') }")
    english = found(store, "SELECT ?s { ?s skos:prefLabel|kg:composedName ?name FILTER(LANG(?name) = 'en') }")
    assert chinese
    assert chinese <= read & english


def test_what_is_composed_is_no_name_that_somebody_gave(store: ox.Store) -> None:
    both = "SELECT ?s { ?s kg:composedName ?made ; skos:prefLabel ?given FILTER(LANG(?given) = 'en') }"
    assert found(store, both) == set()
    assert found(store, "SELECT ?made { ?s kg:composedName ?made }")


@pytest.mark.parametrize("kind", ["kg:Tenure", "kg:Conflict", "schema:NewsArticle"])
def test_tenures_conflicts_and_articles_have_labels(store: ox.Store, kind: str) -> None:
    all_ = found(store, f"SELECT ?s {{ ?s a {kind} }}")
    assert all_ and all_ == found(store, f"SELECT ?s {{ ?s a {kind} ; rdfs:label ?name }}")
