"""A build is a function of the set of articles: nothing else may show in its bytes."""

import shutil

import pytest

from tests.running import SEEDS, contents, kg

ARTICLES = 70  # more than one process reads by itself


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """The sample articles and copies that differ in a word, enough of them that a pool is used."""
    folder = tmp_path_factory.mktemp("corpus")
    shutil.copytree(SEEDS, folder / "a", ignore=shutil.ignore_patterns("README*"))
    texts = [path.read_text(encoding="utf-8") for path in sorted((folder / "a").iterdir())]
    (folder / "b").mkdir()
    for number in range(ARTICLES):
        (folder / "b" / f"{number}.txt").write_text(f"{texts[number % 4]}\n\n{number}。\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def first(corpus, tmp_path_factory):
    output = tmp_path_factory.mktemp("first")
    done = kg(
        "build", corpus / "a", corpus / "b", "-o", output, "--jobs", "1", PYTHONHASHSEED="1", LC_ALL="C", TZ="UTC"
    )
    assert done.code == 0, done.err
    return contents(output)


def test_order_jobs_hash_seed_locale_zone_and_folder_leave_the_bytes_alone(corpus, first, tmp_path):
    moved = tmp_path / "又一个 文件夹"
    shutil.copytree(corpus, moved)
    environment = {"PYTHONHASHSEED": "77", "LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai"}
    done = kg("build", "b", "a", "-o", tmp_path / "out", "--jobs", "2", cwd=moved, **environment)
    assert done.code == 0, done.err
    assert contents(tmp_path / "out") == first


def test_adding_an_article_and_taking_it_away_gives_the_same_bytes(corpus, first, tmp_path):
    more = tmp_path / "more.txt"
    more.write_text("通州日报讯 2023-03-01\n\n3月1日，区委书记张建华来到石港镇调研。", encoding="utf-8")
    given = [corpus / "a", corpus / "b"]
    assert kg("build", *given, more, "-o", tmp_path / "out").code == 0
    assert contents(tmp_path / "out") != first
    assert kg("build", *given, "-o", tmp_path / "out").code == 0
    assert contents(tmp_path / "out") == first
