"""A graph that is served: the process that holds it, the workers that it starts, and the page of its network."""

import hashlib
import json
import os
import socket
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from functools import cached_property
from pathlib import Path

from kg.errors import InputError
from kg.serve.lanes import Lanes
from kg.serve.limits import Limits
from kg.serve.nursery import KILL, ORDER, PAGES, QUICK, SLOW
from kg.serve.pool import Pool, Worker

NETWORK_PAGE = "graph.html"


class Loaded:
    """One edition of a graph. Its process ends with this one.

    Attributes:
        queries, pages: what answers queries, and what writes pages and documents.
        triples: how many there are; None: they are in a store on disk, and not counted.
    """

    def __init__(self, graph: Path, limits: Limits) -> None:
        """Start the process; `wait` before anything is asked."""
        self._graph = graph
        self._number = 0
        self._page = _opened(graph.with_name(NETWORK_PAGE))
        self._control, theirs = socket.socketpair()
        command = [sys.executable, "-P", "-m", "kg.serve.nursery", str(theirs.fileno()), str(graph)]
        here = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        with theirs:
            self._process = subprocess.Popen(
                [*command, json.dumps(asdict(limits))], env=here, pass_fds=[theirs.fileno()], start_new_session=True
            )
        quick = Pool(self, QUICK, limits.quick_workers, min(limits.quick, limits.timeout), limits)
        self.queries = Lanes(quick, Pool(self, SLOW, limits.workers, limits.timeout, limits))
        self.pages = Pool(self, PAGES, limits.page_workers, limits.timeout, limits)
        self.triples: int | None = None
        self._ready = False

    def wait(self) -> None:
        """Wait until the graph is loaded.

        Raises:
            InputError: there is none that could be loaded.
        """
        with self._control.makefile("rb") as told:
            line = told.readline()
        if not line:
            raise InputError(str(self._graph), "the process that loads it ended")
        loaded = json.loads(line)
        if "error" in loaded:
            raise InputError(str(self._graph), loaded["error"].removeprefix(f"{self._graph}: "))
        self.triples = loaded["triples"]
        self._ready = True

    @property
    def alive(self) -> bool:
        """Whether workers can still be started."""
        return self._process.poll() is None

    @property
    def idle(self) -> bool:
        """Whether nothing is being asked."""
        return self.queries.idle and self.pages.idle

    @cached_property
    def network_digest(self) -> str:
        """The digest of the network's page."""
        return hashlib.sha256(self.network() or b"").hexdigest()[:32]

    def network(self) -> bytes | None:
        """The page of the network as it was when the graph was loaded, whatever has taken its place since."""
        return None if self._page is None else os.pread(self._page, os.fstat(self._page).st_size, 0)

    def start(self, kind: bytes) -> Worker:
        """Start a worker; should that fail its socket ends, which its first job finds out."""
        self._number += 1
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        with theirs, suppress(OSError):
            socket.send_fds(self._control, [ORDER.pack(kind, self._number)], [theirs.fileno()])
        return Worker(self._number, ours)

    def kill(self, worker: Worker) -> None:
        """End a worker, whatever it does."""
        worker.close()
        with suppress(OSError):
            self._control.sendall(ORDER.pack(KILL, worker.number))

    def close(self) -> None:
        """End the process and all workers."""
        if not self._ready:  # it listens only once the graph is loaded
            self._process.kill()
        self._control.close()
        self._process.wait()
        if self._page is not None:
            os.close(self._page)
            self._page = None


def _opened(file: Path) -> int | None:
    try:
        return os.open(file, os.O_RDONLY)
    except OSError:
        return None
