"""Serving the graph as it is now: a build into the folder that is served takes the place of what was served."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kg.ask import disk
from kg.errors import InputError
from kg.serve.limits import Limits
from kg.serve.loaded import NETWORK_PAGE, Loaded

SECONDS_BETWEEN_LOOKS = 0.5
SECONDS_FOR_A_STORE = 60.0
"""How long the store of a new graph is waited for, if the one before had one, until the graph is loaded into memory."""
_Marks = tuple[int, int, int, int]


class Files(NamedTuple):
    """The files of a graph by what changes with their content; None for those that aren't there."""

    turtle: _Marks | None
    page: _Marks | None
    store: _Marks | None

    @classmethod
    def of(cls, turtle: Path) -> "Files":
        """The files as they are now."""
        beside = (turtle, turtle.with_name(NETWORK_PAGE), disk.folder(turtle) / disk.SOURCE)
        return cls(*map(_marks, beside))


class Served:
    """The graph that is served.

    A graph built anew is loaded beside the one that is served. Once it is there every new request goes to it; the old
    one answers what it was asked, and ends.

    Attributes:
        now: the graph that answers from now on.
        ending: set when the server is about to end, and what is still at work is given up.
    """

    def __init__(self, turtle: Path, limits: Limits, whole: Callable[[], bool]) -> None:
        """Load the graph. `whole` says whether the folder holds no half of a build.

        Raises:
            InputError: there is none.
        """
        self._turtle = turtle
        self._limits = limits
        self._whole = whole
        self._files = Files.of(turtle)
        self._before: list[Loaded] = []
        self.ending = asyncio.Event()
        self.now = Loaded(turtle, limits)
        try:
            self.now.wait()
        except BaseException:
            self.now.close()
            raise

    async def follow(self, told: Callable[[int | None], object], failed: Callable[[str], object]) -> None:
        """Load the graph anew whenever its files have changed, and let the older ones go, until the current one ends.

        `told` hears of each graph that is served from then on, with its number of triples; `failed` why one isn't.
        """
        seen, since = self._files, time.monotonic()
        while self.now.alive:
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
            await self._end_idle()
            files = Files.of(self._turtle)
            if files != seen:
                seen, since = files, time.monotonic()
                continue
            if files == self._files or files.turtle is None or not self._complete(time.monotonic() - since):
                continue
            try:
                await self._renew(files)
            except InputError as error:
                self._files = files
                failed(str(error))
            else:
                if self._files == files:
                    told(self.now.triples)

    def close(self) -> None:
        """End all processes."""
        for one in (*self._before, self.now):
            one.close()

    def _complete(self, waited: float) -> bool:
        """Whether nobody is at work on the files, nor about to be: neither a build, nor the making of a store."""
        if not self._whole() or disk.being_made(self._turtle):
            return False
        return waited > SECONDS_FOR_A_STORE or not disk.awaited(self._turtle)

    async def _renew(self, files: Files) -> None:
        """Load the graph of some files, and serve it unless they have changed meanwhile."""
        new = Loaded(self._turtle, self._limits)
        try:
            await asyncio.to_thread(new.wait)
            if Files.of(self._turtle) == files and self._whole():
                self._before.append(self.now)
                self.now, self._files = new, files
        finally:
            if self.now is not new:
                new.close()

    async def _end_idle(self) -> None:
        for one in [one for one in self._before if one.idle]:
            self._before.remove(one)
            await asyncio.to_thread(one.close)


def _marks(file: Path) -> _Marks | None:
    try:
        of = file.stat()
    except OSError:
        return None
    return of.st_ino, of.st_size, of.st_mtime_ns, of.st_ctime_ns
