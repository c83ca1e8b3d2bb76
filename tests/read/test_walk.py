"""Which files are read, in which order, and what can't be is said in one line."""

import os
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.read import walk

from .helpers import STORY, read_files


def sources(*paths: Path) -> list[str]:
    return [found.source for found in walk.files(paths) if not isinstance(found, InputError)]


def errors(*paths: Path) -> list[str]:
    return [str(found) for found in walk.files(paths) if isinstance(found, InputError)]


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORY, encoding="utf-8")


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.md", "a/b/c.html", "A.txt", "d.jsonl", "e.JSON", "f.htm")
    assert sources(tmp_path) == ["A.txt", "a/b/c.html", "a/z.md", "b.txt", "d.jsonl", "e.JSON", "f.htm"]


def test_hidden_files_and_other_kinds_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".b.txt", ".c/d.txt", "e.png", "f")
    assert sources(tmp_path) == ["a.txt"]


def test_a_file_given_by_name_is_taken_whatever_its_kind(tmp_path: Path) -> None:
    make(tmp_path, "article.text")
    assert sources(tmp_path / "article.text") == ["article.text"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "a.txt")
    assert sources(tmp_path / "a.txt", tmp_path, tmp_path) == ["a.txt", "b.txt"]


def test_symlink_loops_end(tmp_path: Path) -> None:
    make(tmp_path, "a/b.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert sources(tmp_path) == ["a/b.txt"]


@pytest.mark.parametrize("name", ["q\"uo'te.txt", "new\nline.txt", "中文 名.txt", "<b>.txt", "a\\b.txt"])
def test_odd_names_are_kept(tmp_path: Path, name: str) -> None:
    make(tmp_path, name)
    found, failed = read_files(tmp_path)
    assert [article.source for article in found] == [name]
    assert not failed


def test_bytes_that_are_no_utf8_in_a_name_are_escaped(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    Path(os.fsdecode(path)).write_text(STORY, encoding="utf-8")
    assert sources(tmp_path) == ["\\udcff\\udcfe.txt"]


def test_a_missing_path_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert sources(tmp_path / "none.txt", tmp_path) == ["a.txt"]
    assert errors(tmp_path / "none.txt", tmp_path) == [f"{tmp_path / 'none.txt'}: doesn't exist"]


def test_a_folder_without_articles_is_said(tmp_path: Path) -> None:
    make(tmp_path, "a.png")
    assert "a folder without articles" in errors(tmp_path)[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission_is_said(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    (tmp_path / "a.txt").chmod(0)
    found, failed = read_files(tmp_path)
    assert [article.source for article in found] == ["b.txt"]
    assert [str(error) for error in failed] == ["a.txt: may not be read (no permission)"]


def test_a_refused_permission_reads_as_such() -> None:
    assert walk._reason(PermissionError(13, "x")) == "may not be read (no permission)"


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert [str(error) for error in read_files(tmp_path)[1]] == ["a.txt: is no file"]


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(200 * 2**20)
    assert [str(error) for error in read_files(tmp_path)[1]] == ["a.txt: is too large (200 MB, at most 64 MB)"]


def test_a_very_long_text_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("市委书记讲话。" * 300_000, encoding="utf-8")
    assert [str(error) for error in read_files(tmp_path)[1]] == ["a.txt: is too long for an article"]
