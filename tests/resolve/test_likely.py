"""What is refused at a glance would have been refused word by word, too; and most of what differs is."""

from itertools import combinations
from random import Random

import pytest

from kg.resolve import MentionRow, likely, meetings, project_names, projects, resolve_block
from kg.resolve.areas import top
from kg.resolve.cluster import Cluster
from kg.resolve.project_names import read_names
from kg.resolve.rows import Part
from tests.resolve.test_projects import PAIRS, row

EXTRA = [
    ("恒泰智能制造产业园", None),
    ("恒泰集团智能制造产业园项目", None),
    ("“恒泰”智能制造产业园", None),
    ("恒泰产业园", None),
    ("恒拓智能制造产业园", None),
    (None, "Hengtai Intelligent Manufacturing Industrial Park"),
    (None, "Hengtuo Intelligent Manufacturing Industrial Park"),
    (None, "the Hengtai Industrial Park"),
    ("沃尔曼汽车零部件项目", None),
    (None, "Wollmann auto parts project"),
    ("滁宁城际铁路", None),
    (None, "Chuzhou-Nanjing intercity railway"),
    ("Z2线轨道交通项目", None),
    (None, "Z2 rail transit project"),
    ("丰田新能源汽车项目", None),
    (None, "Toyota new energy vehicle project"),
]
NAMES = [*EXTRA, *((zh, None) for zh, _ in PAIRS[:20]), *((None, en) for _, en in PAIRS[:20])]
CONDITIONS = ("same_words", "translated", "transcribed", "partly_translated")


def answers() -> list[str | None]:
    """What each test says of each two names, reported together and apart."""
    named = [read_names(row(number, *names)) for number, names in enumerate(NAMES)]
    tests = (*projects._IN_ONE_SCRIPT, *projects._IN_TWO)
    return [test(x, y, together) for x, y in combinations(named, 2) for test in tests for together in (True, False)]


def test_a_glance_refuses_nothing_that_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    found = answers()
    assert {why.partition(" ")[2] for why in found if why} >= {
        "same name",
        "name is the other's short form",
        "1.00 alike word by word",
        "sounds like wollmann",
        "0.70 alike, and 智控 may be intelligent control",
    }
    for condition in CONDITIONS:
        monkeypatch.setattr(likely, condition, lambda *_, **__: True)
    assert answers() == found


def test_a_glance_refuses_most_that_are_two(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    compare = project_names.compare
    monkeypatch.setattr(project_names, "compare", lambda x, y: compared.append((x, y)) or compare(x, y))
    found = answers()
    assert len(compared) < len(found) / 8


def meeting(number: int, title: str, area: str | None, people: list[str]) -> MentionRow:
    parts = tuple(Part(*((None, one) if one.isascii() else (one, None)), ("attended",)) for one in people)
    info = (("date", "2019-03-11"), *((("area", area),) if area else ()))
    key = f"{number:03}"
    return MentionRow(
        article=key, source=key, mention=0, kind="meeting", language="zh-Hans", published=None, zh=title, en=None,
        names=(title,), texts=(title,), info=tuple(sorted(info)), home=area and top(area),
        tops=(top(area),) if area else (), parts=parts,
    )  # fmt: skip


def everything(clusters: list[Cluster]) -> list[tuple[int, int]]:
    """All pairs of one prefecture, and of what lies nowhere with all."""
    tops = [{row.home for row in one.rows}.union(*(row.tops for row in one.rows)) for one in clusters]
    pairs = combinations(range(len(clusters)), 2)
    return [(a, b) for a, b in pairs if None in tops[a] | tops[b] or tops[a] & tops[b]]


def test_a_meeting_that_lies_nowhere_is_found_by_its_people() -> None:
    placed = meeting(0, "全市防汛抗旱工作会议", "620900", ["祁远山", "白若溪"])
    told = meeting(1, "防汛抗旱工作会议", None, ["Bai Ruoxi", "Qi Yuanshan"])
    other = meeting(2, "防汛抗旱工作会议", None, ["Lu Chengfeng"])
    clusters = resolve_block("meeting", [placed, told, other])
    assert [[row.source for row in one.rows] for one in clusters] == [["000", "001"], ["002"]]


@pytest.mark.parametrize("seed", range(20))
def test_meetings_are_the_same_as_if_all_were_compared(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(seed)
    people = ["祁远山", "白若溪", "陆承风", "Qi Yuanshan", "Bai Ruoxi", "Lu Chengfeng", "吕望舒", "Lyu Wangshu"]
    titles = ["防汛抗旱工作会议", "全市防汛抗旱会议", "市委农村工作会议", "安全生产工作会议"]
    areas = [None, None, "620900", "620902", "620700", "321012", "321081"]
    rows = [
        meeting(number, random.choice(titles), random.choice(areas), random.sample(people, random.randint(0, 5)))
        for number in range(24)
    ]
    found = resolve_block("meeting", rows)
    monkeypatch.setattr(meetings, "_near", everything)
    assert resolve_block("meeting", rows) == found
