"""A build doesn't read what builds, exports and other commands wrote."""

import json
import shutil

import pytest

from kg.engine.files import WORK
from kg.export import replacing
from kg.pipeline import OUTPUTS
from kg.read import files, own, walk
from tests import invented
from tests.running import kg


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """An article, and beside it all that the commands write."""
    here = invented.write(tmp_path_factory.mktemp("articles"), "spring.txt")
    assert kg("build", ".", "-q", cwd=here) == (0, "", "")
    for command in (
        ["mark", "spring.txt"],
        ["view"],
        ["stats", "--html", "stats.html"],
        ["review", "--html", "review.html"],
        ["export", "all"],
        ["export", "markdown", "-o", "notes"],
        ["export", "ftm", "-o", "more/ftm"],
        ["export", "json", "-o", "network.json"],
    ):
        assert kg(*command, cwd=here).code == 0
    return here


def test_a_second_build_reads_the_same_articles(folder):
    report = json.loads(kg("build", ".", "--json", cwd=folder).out)
    assert (report["articles"], report["rejected"]) == (1, [])
    assert report["passed"]["own"] == [
        "marked.html", "more/ftm/", "network.json", "notes/", "output/", "review.html", "stats.html", "view.html",
    ]  # fmt: skip
    assert report["passed"]["other"] == []


def test_that_it_was_left_out_is_told_in_one_line(folder):
    done = kg("build", ".", cwd=folder)
    assert done.code == 0
    assert done.err == "not read, kg wrote it itself: marked.html, more/ftm/, network.json and 5 more\n"
    assert kg("build", ".", "--quiet", cwd=folder) == (0, "", "")


def test_a_folder_may_hold_the_graph_of_its_own_articles(folder, tmp_path):
    here = shutil.copytree(folder, tmp_path / "here")
    assert kg("build", here, "-o", here, "--quiet") == (0, "", "")
    shutil.rmtree(here / WORK)
    report = json.loads(kg("build", here, "-o", here, "--json").out)
    assert (report["articles"], report["passed"]["own"][0]) == (1, f"{here}/")


def test_an_export_leaves_the_users_own_files_beside_it(folder, tmp_path):
    here = shutil.copytree(folder / "notes", tmp_path / "notes")
    (here / "mine.md").write_text(invented.ARTICLES["summer.txt"], encoding="utf-8")
    assert [file.source for file in files([here])] == ["mine.md"]


@pytest.mark.parametrize("name", ["articles.jsonl", "facts.jsonl", "graph.html", "index.json"])
def test_files_of_such_a_name_alone_are_read(tmp_path, name):
    (tmp_path / name).write_text("<!DOCTYPE html>\n<html><body>3月1日，会议召开。</body></html>", encoding="utf-8")
    passed = walk.Passed()
    assert [file.source for file in files([tmp_path], passed)] == [name]
    assert passed == walk.Passed()


def test_the_names_are_those_that_are_written():
    assert frozenset(OUTPUTS) == own.OUTPUTS
    assert own.MANIFEST == replacing.MANIFEST


def test_files_of_other_kinds_are_told(tmp_path):
    invented.write(tmp_path, "spring.txt")
    for name in ("a.docx", "b.pdf", "c.doc", "d.jpg", "decisions.csv", "README.rst", ".hidden.pdf"):
        (tmp_path / name).write_text("left,right,verdict,why,date\n", encoding="utf-8")
    done = kg("build", tmp_path, "-o", tmp_path / "output")
    assert (done.code, done.err) == (0, "not read, of another kind: a.docx, b.pdf, c.doc and 1 more\n")
