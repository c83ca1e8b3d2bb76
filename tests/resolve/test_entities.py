"""Ids and names of entities, and the areas that come with them."""

from typing import Any

import pytest

from kg.model import Found, Mention, Name, Span
from kg.places import gazetteer
from kg.resolve import resolve
from tests.resolve.case import articles, make_article


def entities(case: dict[str, Any]) -> dict[str, Any]:
    return {entity.id: entity for entity in resolve(articles({"in": case})).entities}


def test_ids_are_readable_ascii_and_of_the_first_city() -> None:
    made = entities(
        {
            "a": {"day": "2019-03-12", "people": {"吕安邦": [["deputy-government-head", "昭通市"]]}},
            "b": {
                "day": "2020-03-12",
                "people": {"吕安邦": [["deputy-government-head", "昭通市", "former"], ["government-head", "曲靖市"]]},
            },
        }
    )
    assert [path for path in made if path.startswith("person/")] == ["person/lv-anbang-5306"]


def test_namesakes_get_longer_ids_and_the_first_keeps_his() -> None:
    first = {"a": {"day": "2019-03-12", "people": {"张伟": [["government-head", "昭通市"]]}}}
    later = {"b": {"day": "2020-03-12", "people": {"章伟": [["party-secretary", "昭通市"]]}}}
    assert [path for path in entities(first) if "person" in path] == ["person/zhang-wei-5306"]
    assert [path for path in entities(first | later) if "person" in path] == [
        "person/zhang-wei-5306",
        "person/zhang-wei-5306-7ae04f1f",
    ]


def test_meetings_and_projects_are_named_by_day_place_and_words() -> None:
    made = entities(
        {
            "a": {
                "day": "2019-03-12",
                "meetings": {"市四届人大常委会第十九次会议": ["酒泉市", "2019-03-11"]},
                "projects": {"云海智能制造产业园二期": "酒泉市"},
            }
        }
    )
    assert "meeting/2019-03-11-6209-shi-renda-changweihui-huiyi-4-19" in made
    assert "project/6209-yunhai-zhinengzhizao-chanyeyuan-phase-2" in made


def test_areas_come_with_those_above() -> None:
    made = entities({"a": {"day": "2019-03-12", "people": {"何绍清": [["party-secretary", "昭通市/鲁甸县"]]}}})
    county = made["place/530621"]
    assert (county.zh, county.info["within"], county.info["level"]) == ("鲁甸县", "530600", "county")
    assert {"place/530600", "place/530000"} <= set(made)


def test_characters_are_shown_as_simplified_articles_write_them() -> None:
    made = entities(
        {
            "a": {"day": "2019-03-12", "lang": "hant", "people": {"王干": [["government-head", "昭通市"]]}},
            "b": {"day": "2019-04-12", "people": {"王乾": [["government-head", "昭通市"]]}},
            "c": {"day": "2019-05-12", "lang": "en", "people": {"Wang Qian": [["government-head", "昭通市"]]}},
        }
    )
    person = next(entity for path, entity in made.items() if path.startswith("person/"))
    assert (person.zh, person.en) == ("王乾", "Wang Qian")
    assert person.names == ("Wang Qian", "王乾", "王干")
    assert len(person.merges) == 2


@pytest.mark.parametrize("kind", ["people", "projects"])
def test_nothing_is_known_of_what_only_english_names(kind: str) -> None:
    said: dict[str, Any] = (
        {"people": {"Wang Qian": []}} if kind == "people" else {"projects": {"Yunhai Port": "昭通市"}}
    )
    made = entities({"a": {"day": "2019-05-12", "lang": "en", **said}})
    assert next(entity for entity in made.values() if entity.kind != "place").zh is None


def test_undated_meetings_of_one_title_are_as_many_as_articles() -> None:
    place = gazetteer().zh("昭通市")[0].id
    world = []
    for source in ("a", "b"):
        info = {"zh": "全市林业工作会议", "area": place}
        name = Name("全市林业工作会议", "全市林业工作会议", Span(0, 1), Span(0, 1))
        world.append((make_article(source), Found([Mention(0, "meeting", [name], info)])))
    assert len(set(resolve(world).ids.values())) == 2


@pytest.mark.parametrize(
    ("used", "shown"),
    [
        (["昭通高新区", "高新区"], "昭通高新区"),
        (["高新区"], "昭通高新技术产业开发区"),
        (["高新区", "昭通高新技术产业开发区"], "昭通高新技术产业开发区"),
    ],
)
def test_a_zone_is_shown_by_a_name_that_stands_alone(used: list[str], shown: str) -> None:
    zone = gazetteer().zone("昭通高新区")[0].id
    names = [Name(name, name, Span(0, 1), Span(0, 1)) for name in used]
    made = resolve([(make_article("a"), Found([Mention(0, "place", names, {"area": zone})]))]).entities
    assert next(entity.zh for entity in made if entity.id.endswith(zone)) == shown
