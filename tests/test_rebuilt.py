"""Building again with files added, changed and taken away gives the bytes of a build from scratch, in any order."""

import shutil
from random import Random

import pytest

from kg import pipeline
from tests.running import SEEDS, SHARED, contents

STEPS = 3
FOLDERS = [SEEDS, SHARED / "eval" / "identity", SHARED / "eval" / "dev"]
"""The samples, and the gold articles where they are at hand."""
AT_HAND = [path for folder in FOLDERS if folder.is_dir() for path in sorted(folder.iterdir())]
ARTICLES = [path for path in AT_HAND if path.suffix in (".txt", ".html")]


def fresh(files, output):
    """Build these files, in this order; how many had to be read."""
    report = pipeline.build(files, output)
    assert not report.rejected
    return report.fresh


@pytest.mark.parametrize("seed", [1, 2])
def test_any_way_to_a_set_of_files_gives_the_bytes_of_a_build_from_scratch(seed, tmp_path):
    random = Random(seed)
    before = set()
    for _ in range(STEPS):
        files = random.sample(ARTICLES, random.randint(1, min(15, len(ARTICLES))))
        assert fresh(files, tmp_path / "again") == len(set(files) - before)
        before = set(files)
        assert fresh(random.sample(files, len(files)), tmp_path / "scratch") == len(files)
        assert contents(tmp_path / "again") == contents(tmp_path / "scratch")
        shutil.rmtree(tmp_path / "scratch")


def test_a_file_that_comes_and_goes_leaves_nothing(tmp_path):
    some, more = ARTICLES[:3], ARTICLES[3:5]
    fresh(some, tmp_path)
    expected = contents(tmp_path)
    fresh([*more, *some], tmp_path)
    assert contents(tmp_path) != expected
    fresh(some, tmp_path)
    assert contents(tmp_path) == expected


def test_a_file_that_changes_is_read_again_and_only_it(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for path in ARTICLES[:3]:
        shutil.copy(path, folder)
    fresh([folder], tmp_path / "again")
    changed = folder / ARTICLES[0].name
    changed.write_text(changed.read_text(encoding="utf-8") + "\n3月1日，区长王少勇来到石港镇调研。\n", encoding="utf-8")
    assert fresh([folder], tmp_path / "again") == 1
    fresh([folder], tmp_path / "scratch")
    assert contents(tmp_path / "again") == contents(tmp_path / "scratch")
