"""A graph's on-disk store: made from the Turtle once, then opened in milliseconds by any number of processes.

    graph.ttl
    graph.store/SHA256/       a database of the Turtle of this digest; complete where it exists, and never changed
    graph.store/source.json   the Turtle's digest, and the file's marks, by which it needn't be read again

A store counts only for the Turtle it was made of. A new one is made aside and renamed when it is complete; the old one
goes as soon as nobody reads it.
"""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader
from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError, OutputError

SOURCE = "source.json"
LOCK = "lock"
_UNFINISHED = "new"


def folder(turtle: Path) -> Path:
    """Where the stores of a Turtle file are kept."""
    return turtle.with_suffix(".store")


def fresh(turtle: Path) -> Path | None:
    """The store made of a Turtle file as it is now, None if there is none."""
    try:
        kept = json.loads((folder(turtle) / SOURCE).read_text(encoding="utf-8"))
        with turtle.open("rb") as stream:
            digest = kept["sha256"] if kept["marks"] == _marks(stream) else _digest(stream)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    store = folder(turtle) / str(digest)
    return store if store.is_dir() else None


def stale(turtle: Path) -> bool:
    """Whether stores are kept of a Turtle file, but none of it as it is now."""
    return folder(turtle).is_dir() and fresh(turtle) is None


def awaited(turtle: Path) -> bool:
    """Whether stores are kept of a Turtle file, but none is known to be of it as it is now; quicker than `stale`, and
    true of a store that was copied with its Turtle.
    """
    try:
        kept = json.loads((folder(turtle) / SOURCE).read_text(encoding="utf-8"))
        with turtle.open("rb") as stream:
            return bool(kept["marks"] != _marks(stream))
    except (OSError, ValueError, KeyError, TypeError):
        return folder(turtle).is_dir()


def being_made(turtle: Path) -> bool:
    """Whether somebody makes a store of a Turtle file right now."""
    try:
        with (folder(turtle) / LOCK).open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        pass
    return False


def opened(turtle: Path) -> tuple[ox.Store, int] | None:
    """The store of a Turtle file as it is now, read-only, and a file descriptor: until that is closed the store isn't
    removed. None if there is none.
    """
    path = fresh(turtle)
    if path is None:
        return None
    held = hold(path)
    if held is None:  # removed by whoever has made a newer one
        return None
    try:
        store = ox.Store.read_only(str(path))
    except (OSError, RuntimeError, ValueError):
        os.close(held)
        return None
    return store, held


def hold(store: Path) -> int | None:
    """A file descriptor: until it is closed the store isn't removed. None if it has been."""
    try:
        return _held(store, fcntl.LOCK_SH)
    except OSError:
        return None


def make(turtle: Path) -> Path:
    """Make the store of a Turtle file, unless there is one of it as it is now; returns where it is.

    Raises:
        InputError: the file can't be read, or is no Turtle.
        OutputError: the store can't be written.
    """
    try:
        with turtle.open("rb") as stream, _making(folder(turtle)) as work:
            marks, digest = _marks(stream), _digest(stream)
            store = work / digest
            if not store.is_dir():
                _load(stream, turtle, work / _UNFINISHED)
                (work / _UNFINISHED).rename(store)
            note = work / f"{SOURCE}.{_UNFINISHED}"
            note.write_text(json.dumps({"sha256": digest, "marks": marks}), encoding="utf-8")
            note.replace(work / SOURCE)
            _remove_others(store)
            return store
    except FileNotFoundError as error:
        raise InputError(str(turtle), error.strerror or str(error)) from None
    except OSError as error:
        raise OutputError(f"{folder(turtle)}: can't be written ({error.strerror or error})") from None


def _load(stream: BufferedReader, turtle: Path, path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)
    store = ox.Store(str(path))
    stream.seek(0)
    try:
        store.bulk_load(stream, format=ox.RdfFormat.TURTLE, to_graph=ox.DefaultGraph())
    except SyntaxError as error:
        del store
        shutil.rmtree(path, ignore_errors=True)
        raise InputError(str(turtle), f"no graph in Turtle: {error}") from error
    store.flush()
    store.optimize()


@contextmanager
def _making(work: Path) -> Iterator[Path]:
    """The folder of the stores, held against others who make one."""
    work.mkdir(exist_ok=True)
    with (work / LOCK).open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield work


def _remove_others(store: Path) -> None:
    for other in store.parent.iterdir():
        if other.is_dir() and other != store:
            with suppress(OSError):  # somebody reads it: it goes with the next one
                held = _held(other, fcntl.LOCK_EX)
                shutil.rmtree(other, ignore_errors=True)
                os.close(held)


def _held(path: Path, how: int) -> int:
    """A folder, locked.

    Raises:
        OSError: it is not there any more, or others hold it.
    """
    held = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(held, how | fcntl.LOCK_NB)
        if not os.path.samestat(os.fstat(held), path.stat()):
            raise FileNotFoundError(path)
    except OSError:
        os.close(held)
        raise
    return held


def _marks(stream: BufferedReader) -> list[int]:
    """What changes with a file's content: its size, when it was written and renamed, which file it is."""
    of = os.fstat(stream.fileno())
    return [of.st_size, of.st_mtime_ns, of.st_ctime_ns, of.st_ino]


def _digest(stream: BufferedReader) -> str:
    stream.seek(0)
    return hashlib.file_digest(stream, "sha256").hexdigest()
