"""Folders that are exported again: the old export or the new one, wherever it is killed; no file of the user's goes."""

import os
import signal
import sys
import time
from contextlib import suppress
from random import Random

import pytest

from kg.errors import OutputError
from kg.export import exchange
from kg.export.replacing import MANIFEST, new_folder
from tests.running import begun, kg

OLD = {"index.md": "old", "people/a.md": "old", "people/gone.md": "old"}
NEW = {"index.md": "new", "people/a.md": "new", "posts/b.md": "new"}
MINE = {"mine.md": "my own", "people/me.md": "my own", ".obsidian/app.json": "{}"}
OURS = {MANIFEST, ".kg-export-new"}


def written(path, files):
    """Export some files."""
    with new_folder(path) as part:
        for name, text in files.items():
            (part / name).parent.mkdir(exist_ok=True)
            (part / name).write_text(text)


def contents(path):
    found = {str(file.relative_to(path)): file for file in path.rglob("*") if file.is_file()}
    return {name: file.read_text() for name, file in found.items() if name not in OURS}


@pytest.fixture
def folder(tmp_path):
    """An export with files of the user's in it."""
    path = tmp_path / "notes"
    written(path, OLD)
    for name, text in MINE.items():
        (path / name).parent.mkdir(exist_ok=True)
        (path / name).write_text(text)
    (path / "empty").mkdir()
    (path / "link").symlink_to("people")
    return path


def killed_at(step, path):
    """Export in a process of its own, killed before its n-th step on files; whether it was."""
    process = os.fork()
    if process == 0:
        left = [step]

        def kill(event, _arguments):
            if event.startswith(("os.", "open", "shutil.")):
                left[0] -= 1
                if not left[0]:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(kill)
        with suppress(BaseException):
            written(path, NEW)
        os._exit(0)
    return os.waitpid(process, 0)[1] == signal.SIGKILL


@pytest.mark.parametrize("exchanges", [True, False])
def test_it_may_be_killed_at_any_step(folder, monkeypatch, exchanges):
    monkeypatch.setattr(os, "fsync", lambda _: None)  # the disk's time, and only a power cut would tell
    if not exchanges:
        monkeypatch.setattr(exchange, "_swap", lambda: None)
    seen, step = [], 0
    while killed_at(step := step + 1, folder):
        if exchanges or folder.exists():
            now = contents(folder)
            assert {**now, **MINE} == now
            assert {name: text for name, text in now.items() if name not in MINE} in (OLD, NEW)
            seen.append(now["index.md"])
        written(folder, OLD)
        assert contents(folder) == {**OLD, **MINE}
        assert [path.name for path in folder.parent.iterdir()] == ["notes"]
    assert step > 30
    assert seen.count("old") > 10 and seen.count("new") > 5
    assert contents(folder) == {**NEW, **MINE}
    assert (folder / "empty").is_dir()
    assert (folder / "link").readlink().name == "people"


def test_what_is_changed_meanwhile_stays_changed(folder, monkeypatch):
    swap = exchange._swap()
    assert swap is not None

    def late(left, right):
        (folder / "mine.md").unlink()
        (folder / "mine.md").write_text("changed")
        (folder / "newer.md").write_text("just written")
        return swap(left, right)

    monkeypatch.setattr(exchange, "_swap", lambda: late)
    written(folder, NEW)
    assert contents(folder) == {**NEW, **MINE, "mine.md": "changed", "newer.md": "just written"}


def test_files_that_can_have_no_second_name_are_copied(folder, monkeypatch):
    def refuse(*_arguments, **_options):
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    written(folder, NEW)
    assert contents(folder) == {**NEW, **MINE}


def test_a_link_to_a_folder_stays_a_link(folder, tmp_path):
    (tmp_path / "vault").symlink_to(folder)
    written(tmp_path / "vault", NEW)
    assert (tmp_path / "vault").is_symlink()
    assert contents(folder) == {**NEW, **MINE}


def test_a_folder_of_the_users_is_kept_beside_the_export(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.txt").write_text("mine")
    written(tmp_path / "mine", NEW)
    assert contents(tmp_path / "mine") == {**NEW, "a.txt": "mine"}


@pytest.mark.parametrize("name", ["index.md", "people", "posts/b.md/c.md", "people/a.md/x/y"])
def test_a_file_of_the_users_where_one_is_to_be_written(tmp_path, name):
    (tmp_path / "mine" / name).parent.mkdir(parents=True)
    (tmp_path / "mine" / name).write_text("mine")
    with pytest.raises(OutputError, match="was not written by an export; name a new folder"):
        written(tmp_path / "mine", NEW)
    assert contents(tmp_path / "mine") == {name: "mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_the_command_may_be_killed(built, world, tmp_path):
    folder = tmp_path / "graph-notes"
    again = ["export", "markdown", "--output", folder]
    assert kg(*again, "--graph", built).code == 0
    (folder / "mine.md").write_text("mine")
    old = contents(folder)
    started = time.monotonic()
    assert kg(*again, "--graph", world).code == 0
    took, new = time.monotonic() - started, contents(folder)
    assert kg(*again, "--graph", built).code == 0
    random = Random(1)
    for _ in range(4):
        run = begun(*again, "--graph", world)
        time.sleep(random.uniform(0.2, 1) * took)
        run.kill()
        assert contents(folder) in (old, new)
    assert kg(*again, "--graph", world).code == 0
    assert contents(folder) == new
    assert [path.name for path in tmp_path.iterdir()] == ["graph-notes"]
