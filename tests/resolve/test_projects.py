"""Chinese and English names of projects find one another among many, by what their parts mean and how they sound."""

import csv
from pathlib import Path

import pytest

from kg.resolve import MentionRow, resolve_block
from kg.resolve.sounds import sounds_like
from kg.resolve.wording import compare, wording

with (Path(__file__).parent / "projects.csv").open(encoding="utf-8") as lines:
    PAIRS = [(row["zh"], row["en"]) for row in csv.DictReader(line for line in lines if not line.startswith("#"))]


def row(number: int, zh: str | None, en: str | None) -> MentionRow:
    name, key = zh or en or "", f"{number:03}{'zh' if zh else 'en'}"
    language = "zh-Hans" if zh else "en"
    return MentionRow(
        article=key,
        source=key,
        mention=0,
        kind="project",
        language=language,
        published=None,
        zh=zh,
        en=en,
        names=(name,),
        texts=(name,),
        info=(("area", "360700"),),
        home="360700",
        tops=("360700",),
    )


def test_each_name_finds_its_own_and_no_other() -> None:
    rows = [row(number, zh, None) for number, (zh, _) in enumerate(PAIRS)]
    rows += [row(number, None, en) for number, (_, en) in enumerate(PAIRS)]
    clusters = resolve_block("project", rows)
    assert sorted({one.article[:3] for one in cluster.rows} for cluster in clusters) == sorted(
        {f"{number:03}"} for number in range(len(PAIRS))
    )
    assert {len(cluster.rows) for cluster in clusters} == {2}


@pytest.mark.parametrize(
    ("names", "projects"),
    [
        (("恒杉矽谷应用产业园", "恒杉矽谷产业园"), 1),
        (("恒杉矽谷应用产业园", "恒杉矽谷封装产业园"), 2),
        (("恒杉矽谷应用产业园", "恒松矽谷产业园"), 2),
        (("白鹭湖康养小镇", "白鹭湖运动小镇"), 2),
    ],
)
def test_a_short_name_leaves_common_words_out(names: tuple[str, str], projects: int) -> None:
    rows = [row(number, name, None) for number, name in enumerate(names)]
    assert len(resolve_block("project", rows)) == projects


@pytest.mark.parametrize(
    ("chinese", "foreign", "alike"),
    [
        ("斯堪尼亚", "scania", True),
        ("赫尔曼", "hermann", True),
        ("凯斯勒", "kessler", True),
        ("凯斯勒", "volvo", False),
        ("丰田", "toyota", False),
    ],
)
def test_transcriptions_sound_alike(chinese: str, foreign: str, alike: bool) -> None:
    assert sounds_like(chinese, foreign) is alike


def test_the_area_of_a_name_does_not_count() -> None:
    like = compare(
        wording("赣州市城南污水处理厂", "360700"), wording("Ganzhou Chengnan Sewage Treatment Plant", "360700")
    )
    assert like.score == 1.0
    assert not like.left
    assert not like.right


def test_short_names_of_areas_run_together() -> None:
    like = compare(wording("滁宁城际铁路", None), wording("Chuzhou-Nanjing intercity railway", None))
    assert like.score == 1.0


@pytest.mark.parametrize(
    ("english", "alike"), [("Fu River Bridge", True), ("Tuo River Bridge", False), ("Fu Lake Bridge", False)]
)
def test_a_river_of_one_character_is_its_two_english_words(english: str, alike: bool) -> None:
    like = compare(wording("涪江大桥", None), wording(english, None))
    assert (not like.left and not like.right) is alike


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("南埔智慧粮库", "Nanpu Smart Fishing Port"),
        ("三江口生态廊道", "Sanjiangkou Ecological Park"),
        ("凤岭山森林公园", "Fengling Mountain Scenic Area"),
        ("玉带河大桥", "Yudai River Park"),
        ("城南片区雨污分流工程", "Chengbei Area Rain and Sewage Diversion Project"),
        ("港口集团冷链物流基地", "Airport Group cold chain logistics base"),
        ("城投集团保障房项目", "Transport Investment Group affordable housing project"),
        ("白鹭湖康养小镇", "Bailu Lake Sports Town"),
        ("青石渡旅游集散中心", "Qingshidu Logistics Distribution Center"),
    ],
)
def test_other_things_of_one_place_are_other_projects(chinese: str, english: str) -> None:
    assert len(resolve_block("project", [row(0, chinese, None), row(1, None, english)])) == 2
