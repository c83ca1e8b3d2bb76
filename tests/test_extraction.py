"""A fault of guanxi's own on one article is told in one line and loses nothing else."""

import json

import kg
import kg.extraction
from kg.errors import InputError
from kg.find import find
from kg.read import files
from tests.running import kg as command

GOOD = "2024年3月1日，南通市通州区区长王少勇来到石港镇调研。"


def broken(article):
    """Finding that trips over one text, as a rule with a mistake would."""
    if "绊" in article.text:
        raise StopIteration
    return find(article)


def test_the_fault_says_where_it_arose_and_the_other_articles_are_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(kg.extraction, "find", broken)
    texts = GOOD, GOOD + "绊", GOOD + "完"
    records = [{"title": text[-2:], "text": text} for text in texts]
    file = tmp_path / "three.json"
    file.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    (found,) = files([file])
    first, second, third = kg.extraction.guarded(found)
    assert isinstance(second, InputError)
    assert second.where == "three.json, article 2"
    assert second.why.startswith("made guanxi fail (StopIteration at kg/extraction.py:")
    assert [one.found.facts[0].kind for one in (first, third)]


def test_a_build_goes_on_without_it(tmp_path, monkeypatch):
    monkeypatch.setattr(kg.extraction, "find", broken)
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "trips.txt").write_text(GOOD + "绊", encoding="utf-8")
    graph = kg.build([folder], output=tmp_path / "out")
    assert [row["name"] for row in graph.query("people").records()] == ["王少勇"]
    assert [one.where for one in graph.report.rejected] == ["trips.txt"]


def test_a_fault_in_reading_is_told_of_the_file(tmp_path, monkeypatch):
    def stumbles(file, data=None):
        raise ZeroDivisionError
        yield

    monkeypatch.setattr(kg.extraction, "articles", stumbles)
    file = tmp_path / "page.txt"
    file.write_text(GOOD, encoding="utf-8")
    (found,) = files([file])
    (told,) = kg.extraction.guarded(found)
    assert (told.where, told.why.split(" (")[0]) == ("page.txt", "made guanxi fail")


def test_an_article_without_faults_is_not_refused(tmp_path):
    file = tmp_path / "good.txt"
    file.write_text(GOOD, encoding="utf-8")
    assert command("build", file, "-o", tmp_path / "out", "-q").code == 0
