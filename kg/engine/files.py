"""Output files that are either the old ones or the new ones, whole."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import OutputError

WORK = ".work"
"""The folder inside the output folder that holds the cache, and the new files while they are being written."""


@contextmanager
def locked(output: Path) -> Iterator[Path]:
    """The work folder inside an output folder, both made if need be, held against other builds.

    Raises:
        OutputError: it can't be made or written, or another build is writing there.
    """
    work = output / WORK
    try:
        work.mkdir(parents=True, exist_ok=True)
        lock = (work / "lock").open("a")
    except OSError as error:
        raise OutputError(f"{output}: can't be written ({error.strerror})") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise OutputError(f"{output}: another build is writing there") from None
        yield work


@contextmanager
def replacing(output: Path, work: Path) -> Iterator[Path]:
    """A new folder to write files into; on leaving without an error they replace those in `output`, each in one step.

    Whatever goes wrong before that, the files in `output` stay as they were.

    Raises:
        OutputError: the disk is full, or a file can't be written.
    """
    new = work / "new"
    try:
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir()
        yield new
        written = sorted(new.iterdir())
        for path in written:
            with path.open("rb") as file:
                os.fsync(file.fileno())
        for path in written:
            path.replace(output / path.name)
    except OSError as error:
        raise OutputError(f"{output}: can't be written ({error.strerror})") from None
    finally:
        shutil.rmtree(new, ignore_errors=True)
