"""`projects` tells how far a project had come when it was last told of, whichever article told it."""

import pyoxigraph as ox
import pytest
import rdflib

import kg
from kg import ontology_files
from kg.ask import query
from tests.ontology.asking import rows

ARTICLES = {
    "begun.txt": "遂宁日报讯 2019-03-02\n\n本报讯 3月1日，涪江光伏产业园项目在船山区开工。"
    "遂宁市市长闵远川出席开工仪式。\n",
    "done.txt": "遂宁日报讯 2021-05-12\n\n本报讯 5月11日，船山区涪江光伏产业园项目竣工投产。"
    "遂宁市市长闵远川参加活动。\n",
    "named.txt": "遂宁日报讯 2022-01-06\n\n本报讯 1月5日，遂宁市市长闵远川来到船山区，"
    "考察涪江光伏产业园项目、甜城冷链物流项目。\n",
}


@pytest.fixture(scope="module")
def turtle(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("status")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return kg.build(folder, folder / "output").path.read_bytes()


@pytest.fixture(scope="module")
def store(turtle: bytes) -> ox.Store:
    loaded = ox.Store()
    loaded.load(turtle, format=ox.RdfFormat.TURTLE)
    return loaded


def statuses(found: list[dict[str, str]]) -> set[tuple[str, str, str | None]]:
    return {(row["source"], row["name"], row.get("status")) for row in found}


def test_every_row_of_a_project_has_its_last_told_status(store: ox.Store) -> None:
    found = rows(store, ontology_files.query("projects"))
    told = {status for _, name, status in statuses(found) if "涪江" in name}
    assert len(told) == 1 and told <= {"completed", "operating"}
    assert {source for source, name, _ in statuses(found) if "涪江" in name} == set(ARTICLES)


def test_a_project_of_which_nothing_is_told_keeps_its_one_row_and_has_no_status(store: ox.Store) -> None:
    found = [row for row in rows(store, ontology_files.query("projects")) if "冷链" in row["name"]]
    assert [row.get("status") for row in found] == [None]


def test_both_engines_agree(store: ox.Store, turtle: bytes) -> None:
    text = query.find("projects").sparql({})
    parsed = rdflib.Graph().parse(data=turtle, format="turtle")
    there = sorted((row["source"], row["name"], row.get("status", "")) for row in rows(store, text))
    here = sorted((str(row.source), str(row.name), str(row.status or "")) for row in parsed.query(text))  # type: ignore[union-attr]
    assert here == there
    assert any(status for _, _, status in here)
