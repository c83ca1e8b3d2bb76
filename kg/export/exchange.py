"""Two folders that trade places in one step, where the system can do that; else in three, with a way back."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

_HERE = -100
"""AT_FDCWD of Linux: names are as everywhere."""
_SWAP = 2
"""RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS."""
_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def exchange(left: Path, right: Path) -> None:
    """Let two folders beside each other trade places.

    Raises:
        OSError: they can't.
    """
    swap = _swap()
    if swap is not None:
        if swap(os.fsencode(left), os.fsencode(right)) == 0:
            return
        number = ctypes.get_errno()
        if number not in _UNKNOWN:
            raise OSError(number, os.strerror(number))
    aside = _aside(right)
    right.rename(aside)
    left.rename(right)
    aside.rename(left)


def finish(left: Path, right: Path) -> None:
    """What is left to do, or to undo, if an exchange was killed between its steps."""
    aside = _aside(right)
    if aside.is_dir():
        aside.rename(left if right.exists() else right)


def _aside(right: Path) -> Path:
    return right.with_name(f".{right.name}.old")


@cache
def _swap() -> Callable[[bytes, bytes], int] | None:
    """The system's own exchange, which gives 0 if it went well; None if it has none."""
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        rename = getattr(library, "renamex_np", None)
        return None if rename is None else lambda left, right: int(rename(left, right, _SWAP))
    rename = getattr(library, "renameat2", None)
    return None if rename is None else lambda left, right: int(rename(_HERE, left, _HERE, right, _SWAP))
