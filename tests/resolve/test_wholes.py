"""A phase of a project is part of the whole that articles name, and of nothing else."""

from itertools import permutations
from pathlib import Path

import pytest

import kg
from kg.model import Entity
from kg.resolve import MentionRow, entities, resolve_block, with_wholes

PARK = "涪江光伏产业园项目"
CASES = [
    ("涪江光伏产业园一期项目", PARK, True),
    ("涪江光伏产业园二期", PARK, True),
    ("Fujiang Photovoltaic Industrial Park Phase II", PARK, True),
    ("涪江光伏产业园一期项目", "Fujiang Photovoltaic Industrial Park", True),
    ("涪江光伏产业园宿舍楼一期项目", PARK, False),
    ("涪江锂电池产业园一期项目", PARK, False),
    ("甜城光伏产业园一期项目", PARK, False),
    ("涪江光伏产业园一期项目", "涪江光伏产业园二期项目", False),
]
CITY, DISTRICT, ELSEWHERE = "510900", "510903", "510904"


def row(number: int, name: str, area: str) -> MentionRow:
    chinese = not name.isascii()
    return MentionRow(
        article=f"{number:03}",
        source=f"{number:03}.txt",
        mention=number,
        kind="project",
        language="zh-Hans" if chinese else "en",
        published="2019-03-02",
        zh=name if chinese else None,
        en=None if chinese else name,
        names=(name,),
        texts=(name,),
        info=(("area", area),),
        home=CITY,
        tops=(CITY,),
    )


def resolved(*rows: MentionRow) -> dict[str, Entity]:
    clusters = resolve_block("project", rows)
    return {one.zh or one.en or "": one for one in with_wholes(clusters, entities(clusters))}


@pytest.mark.parametrize(("part", "whole", "told"), CASES)
def test_a_phase_has_the_name_of_its_whole(part: str, whole: str, told: bool) -> None:
    found = resolved(row(1, part, DISTRICT), row(2, whole, DISTRICT))
    link = found[part].whole
    assert (link and link.id) == (found[whole].id if told else None)
    assert found[whole].whole is None
    if link:
        assert (link.part, link.whole) == (("001", 1), ("002", 2))


@pytest.mark.parametrize(("area", "told"), [(DISTRICT, True), (CITY, True), (ELSEWHERE, False)])
def test_one_area_lies_within_the_other(area: str, told: bool) -> None:
    found = resolved(row(1, "涪江光伏产业园一期项目", DISTRICT), row(2, PARK, area))
    assert bool(found["涪江光伏产业园一期项目"].whole) == told


def test_of_two_wholes_none_is_taken() -> None:
    """Both lie in the city, each in a district of its own, and the phase is told of the city alone."""
    found = resolved(row(1, "涪江光伏产业园一期", CITY), row(2, PARK, DISTRICT), row(3, PARK, ELSEWHERE))
    assert found["涪江光伏产业园一期"].whole is None


def test_the_order_of_the_articles_tells_nothing() -> None:
    rows = [row(1, "涪江光伏产业园一期", DISTRICT), row(2, "涪江光伏产业园二期", CITY), row(3, PARK, DISTRICT)]
    assert (
        len({tuple(sorted((k, v.whole and v.whole.id) for k, v in resolved(*o).items())) for o in permutations(rows)})
        == 1
    )


def test_a_graph_tells_it_with_its_reason(tmp_path: Path) -> None:
    source = tmp_path / "articles"
    source.mkdir()
    for name, day, stops in (
        ("a", "2019-03-02", "涪江光伏产业园项目、甜城冷链物流园一期项目"),
        ("b", "2020-03-02", "涪江光伏产业园一期项目、涪江光伏产业园二期项目"),
    ):
        text = f"遂宁日报讯 {day}\n\n本报讯 3月1日，遂宁市市长闵远川来到船山区，考察{stops}。\n"
        (source / f"{name}.txt").write_text(text, encoding="utf-8")
    graph = kg.build(source, tmp_path / "output")
    (thing,) = graph.explain("涪江光伏产业园二期项目").things
    assert [(part.side, part.name, part.rule) for part in thing.parts] == [("whole", PARK, "phase-of-a-whole")]
    (whole,) = graph.explain(PARK).things
    assert [(part.side, part.name) for part in whole.parts] == [
        ("part", "涪江光伏产业园一期项目"),
        ("part", "涪江光伏产业园二期项目"),
    ]
    (alone,) = graph.explain("甜城冷链物流园一期项目").things
    assert alone.parts == []
    network = graph.to_networkx()
    assert sum(edge["relation"] == "partOf" for *_, edge in network.edges(data=True)) == 2
