"""Output files that are either the old ones or the new ones, whole."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import OutputError

WORK = ".work"
"""The folder inside the output folder that holds the cache, and the new files while they are being written."""
COMPLETE = "complete"
"""The folder in `WORK` that holds files which are all written, and have yet to take the places of the old ones."""


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
        try:
            _move(work / COMPLETE, output)
        except OSError as error:
            raise OutputError(f"{output}: can't be written ({error.strerror})") from None
        yield work


def settle(output: Path) -> bool:
    """Finish what a build was killed at, if it was killed while its new files took the places of the old ones.

    Where nothing may be written, or while a build is at work (which does this itself), nothing happens. Returns whether
    all files are of one build.
    """
    complete = output / WORK / COMPLETE
    if complete.is_dir():
        with suppress(OutputError), locked(output):
            pass
    return not complete.is_dir()


@contextmanager
def replacing(output: Path, work: Path) -> Iterator[Path]:
    """A new folder to write files into; on leaving without an error they replace those in `output`.

    Whatever goes wrong before all are written, the files in `output` stay as they were; from then on they are the new
    ones, even if the process is killed (see `settle`).

    Raises:
        OutputError: the disk is full, or a file can't be written.
    """
    new = work / "new"
    try:
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir()
        yield new
        for path in new.iterdir():
            with path.open("rb") as file:
                os.fsync(file.fileno())
        new.rename(work / COMPLETE)
        _move(work / COMPLETE, output)
    except OSError as error:
        raise OutputError(f"{output}: can't be written ({error.strerror})") from None
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _move(complete: Path, output: Path) -> None:
    if complete.is_dir():
        for path in sorted(complete.iterdir()):
            path.replace(output / path.name)
        complete.rmdir()
