"""Exported files that are the old ones or the new ones, whole, wherever an export is killed; no other is touched."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import OutputError
from kg.export.exchange import exchange, finish

MANIFEST = ".kg-export"
"""The file inside an exported folder that lists what was exported; other files there belong to the user."""
_NEW = ".kg-export-new"
"""The file inside a folder that has not yet taken the place of the old one."""


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A path to write to; on leaving without an error it replaces `path` in one step.

    Raises:
        OutputError: it can't be written.
    """
    part = _part(path)
    with _told(path), _alone(path.parent):
        try:
            yield part
            _sync(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """An empty folder to write to; on leaving without an error it takes the place of `path` in one step.

    Files of an earlier export that are no longer written go with the old folder. What no export made is in the new one,
    too.

    Raises:
        OutputError: it can't be written, or a file that no export made would be replaced.
    """
    with _told(path), _alone(path.parent):
        path = path.resolve()
        part = _part(path)
        finish(part, path)
        _remove(part, path)
        part.mkdir()
        (part / _NEW).touch()
        try:
            yield part
            names = sorted({_name(file, part) for file in part.rglob("*") if file.is_file()} - {_NEW})
            (part / MANIFEST).write_text("".join(f"{name}\n" for name in names), encoding="utf-8", newline="\n")
            for name in [*names, MANIFEST]:
                _sync(part / name)
            if path.exists():
                _keep_own(path, part)
                exchange(part, path)
            else:
                part.replace(path)
            (path / _NEW).unlink()
        finally:
            _remove(part, path)


def _keep_own(path: Path, part: Path) -> None:
    """Put what is no export into the new folder: the very files by a second name or, where that can't be, copies."""
    if not path.is_dir():
        raise OutputError(f"{path}: is no folder")
    (path / _NEW).unlink(missing_ok=True)
    for name in _own(path):
        own, kept = path / name, part / name
        try:
            kept.parent.mkdir(parents=True, exist_ok=True)
            if own.is_dir() and not own.is_symlink():
                kept.mkdir(exist_ok=True)
            elif os.path.lexists(kept):
                raise FileExistsError
            else:
                _link(own, kept)
        except (FileExistsError, NotADirectoryError):
            raise OutputError(f"{own}: was not written by an export; name a new folder") from None


def _link(own: Path, kept: Path) -> None:
    try:
        os.link(own, kept, follow_symlinks=False)
    except OSError:
        shutil.copy2(own, kept, follow_symlinks=False)


def _remove(part: Path, path: Path) -> None:
    """Remove a folder that is no longer needed; what is no export in the old one goes to the new one as it is now."""
    if part.is_dir() and not (part / _NEW).exists():
        for name in _own(part):
            if not (part / name).is_dir() or (part / name).is_symlink():
                (path / name).parent.mkdir(parents=True, exist_ok=True)
                (part / name).replace(path / name)
    doomed = path.with_name(f".{path.name}.gone")
    shutil.rmtree(doomed, ignore_errors=True)
    with suppress(FileNotFoundError):
        part.rename(doomed)  # half removed it would no longer tell what of it is whose
    shutil.rmtree(doomed, ignore_errors=True)


def _own(folder: Path) -> Iterator[str]:
    """The files in a folder that no export made, links, and folders that are empty."""
    listed = folder / MANIFEST
    exported = set(listed.read_text(encoding="utf-8").splitlines()) if listed.is_file() else set()
    for where, folders, files in os.walk(folder):
        links = [name for name in folders if Path(where, name).is_symlink()]
        names = {_name(Path(where, name), folder) for name in (*files, *links)}
        if not names and not folders and Path(where) != folder:
            names = {_name(Path(where), folder)}
        yield from sorted(names - exported - {MANIFEST, _NEW})


def _name(file: Path, folder: Path) -> str:
    return str(file.relative_to(folder))


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


def _sync(file: Path) -> None:
    with file.open("rb") as stream:
        os.fsync(stream.fileno())


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """A folder, made if need be, in which no other export writes meanwhile."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise OutputError(f"{folder}: is no folder") from None
    held = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}") from error
