"""Exported files that are the old ones or the new ones, whole; in a folder nothing is touched that isn't an export."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import OutputError

MANIFEST = ".kg-export"
"""The file inside an exported folder that lists what was exported; other files there belong to the user."""


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A path to write to; on leaving without an error it replaces `path` in one step.

    Raises:
        OutputError: it can't be written.
    """
    part = _part(path)
    with _told(path):
        _folder(path.parent)
        try:
            yield part
            _sync(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """An empty folder to write to; on leaving without an error its files become those of `path`.

    A new folder appears in one step. In one that is there each file is replaced in one step, files of an earlier export
    that are no longer written go, and files that no export made stay as they are.

    Raises:
        OutputError: it can't be written, or a file that no export made would be replaced.
    """
    part = _part(path)
    with _told(path):
        _folder(path.parent)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        try:
            yield part
            names = sorted(str(file.relative_to(part)) for file in part.rglob("*") if file.is_file())
            (part / MANIFEST).write_text("".join(f"{name}\n" for name in names), encoding="utf-8", newline="\n")
            for name in [*names, MANIFEST]:
                _sync(part / name)
            if path.exists():
                _replace(path, part, names)
            else:
                part.replace(path)
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _replace(path: Path, part: Path, names: list[str]) -> None:
    if not path.is_dir():
        raise OutputError(f"{path}: is no folder")
    listed = path / MANIFEST
    old = set(listed.read_text(encoding="utf-8").splitlines()) if listed.is_file() else set()
    for name in names:
        if name not in old and os.path.lexists(path / name):
            raise OutputError(f"{path / name}: was not written by an export; name a new folder")
    for name in names:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (part / name).replace(path / name)
    for name in sorted(old.difference(names)):
        stale = path / name
        if _inside(stale, path):
            stale.unlink(missing_ok=True)
    (part / MANIFEST).replace(listed)


def _inside(file: Path, folder: Path) -> bool:
    return file.parent.resolve().is_relative_to(folder.resolve())


def _folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise OutputError(f"{path}: is no folder") from None


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


def _sync(file: Path) -> None:
    with file.open("rb") as stream:
        os.fsync(stream.fileno())


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}") from error
