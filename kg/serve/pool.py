"""The workers as the server sees them: a job goes to a free one, and one whose time is over is killed and replaced."""

import asyncio
import hashlib
import json
import os
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any

from kg.errors import InputError
from kg.serve.frames import BODY, CHUNK, HEAD, HEADER, JOB, pack_json
from kg.serve.limits import MEGABYTE, Limits
from kg.serve.nursery import KILL, ORDER, PAGES, QUERIES
from kg.serve.refusal import Refusal

_IN_MEMORY = 1 << 18  # bytes of an answer that are kept in memory, more go to a temporary file


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer: its media type, its bytes as a file, how many, and their digest.

    `location`: where the answer is, if it isn't here. `headers`: what more is to be sent.
    """

    media_type: str
    body: SpooledTemporaryFile[bytes]
    size: int
    digest: str
    location: str | None
    headers: Mapping[str, str]

    def chunks(self) -> Iterator[bytes]:
        """The bytes, piece by piece; only once."""
        with self.body:
            while chunk := self.body.read(CHUNK):
                yield chunk


class _Worker:
    """The server's end of a worker."""

    def __init__(self, number: int, connection: socket.socket) -> None:
        self.number = number
        self.last = False  # whether it ends after the answer just given
        self._connection = connection
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, job: dict[str, Any]) -> Answer:
        """The answer to a job.

        Raises:
            Refusal: the worker refuses it.
            OSError, EOFError: the worker is gone.
        """
        if self._streams is None:
            self._streams = await asyncio.open_unix_connection(sock=self._connection)
        reader, writer = self._streams
        writer.write(pack_json(JOB, job))
        await writer.drain()
        body = SpooledTemporaryFile[bytes](_IN_MEMORY)
        digest, size = hashlib.sha256(), 0
        try:
            while True:
                kind, length = HEADER.unpack(await reader.readexactly(HEADER.size))
                payload = await reader.readexactly(length)
                if kind != BODY:
                    break
                body.write(payload)
                digest.update(payload)
                size += length
            end = json.loads(payload)
            self.last = end["last"]
            if kind != HEAD:
                raise Refusal(end["status"], end["why"])
            body.seek(0)
        except BaseException:
            body.close()
            raise
        return Answer(end["type"], body, size, digest.hexdigest()[:32], end["location"], end["headers"])

    def close(self) -> None:
        if self._streams is None:
            self._connection.close()
        else:
            self._streams[1].close()


class Pool:
    """Workers of one kind: as many as run at once, and a queue of those who wait for one."""

    def __init__(self, nursery: "Nursery", kind: bytes, count: int, limits: Limits) -> None:
        self._nursery = nursery
        self._kind = kind
        self._limits = limits
        self._free: list[_Worker] = []
        self._unborn = count
        self._waiting: deque[asyncio.Future[_Worker]] = deque()

    async def run(self, job: dict[str, Any]) -> Answer:
        """The answer to a job, or the reason why there is none.

        Raises:
            Refusal: too many wait, the job took too long, ended its worker, or is refused.
        """
        worker = await self._take()
        unharmed = False
        try:
            async with asyncio.timeout(self._limits.timeout):
                answer = await worker.ask(job)
            unharmed = True
            return answer
        except TimeoutError:
            why = f"it took longer than {self._limits.timeout:g} seconds and was stopped; ask for less"
            raise Refusal(500, why) from None
        except (EOFError, OSError):
            most = f"{self._limits.memory / MEGABYTE:g} MB"
            raise Refusal(500, f"it took more memory than {most} (or nests too deeply) and was stopped") from None
        except Refusal:
            unharmed = True
            raise
        finally:
            self._give_back(worker if unharmed and not worker.last else self._replaced(worker))

    async def _take(self) -> _Worker:
        if self._free:
            return self._free.pop()
        if self._unborn:
            self._unborn -= 1
            return self._nursery.start(self._kind)
        if len(self._waiting) >= self._limits.waiting:
            raise self._busy()
        turn: asyncio.Future[_Worker] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            async with asyncio.timeout(self._limits.timeout):
                return await turn
        except BaseException as error:
            if turn.done() and not turn.cancelled():
                self._give_back(turn.result())
            else:
                with suppress(ValueError):
                    self._waiting.remove(turn)
            if isinstance(error, TimeoutError):
                raise self._busy() from None
            raise

    def _busy(self) -> Refusal:
        seconds = max(1, round(self._limits.timeout))
        return Refusal(503, f"too many questions at once; ask again in {seconds} seconds", seconds)

    def _give_back(self, worker: _Worker) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(worker)
                return
        self._free.append(worker)

    def _replaced(self, worker: _Worker) -> _Worker:
        self._nursery.kill(worker)
        return self._nursery.start(self._kind)


class Nursery:
    """The process that holds the graph and starts workers; it ends with this one."""

    def __init__(self, graph: Path, limits: Limits) -> None:
        """Start the process and wait until the graph is loaded.

        Raises:
            InputError: there is no graph that could be loaded.
        """
        self._number = 0
        self._control, theirs = socket.socketpair()
        command = [sys.executable, "-P", "-m", "kg.serve.nursery", str(theirs.fileno()), str(graph)]
        here = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        with theirs:
            self._process = subprocess.Popen(
                [*command, json.dumps(asdict(limits))], env=here, pass_fds=[theirs.fileno()], start_new_session=True
            )
        with self._control.makefile("rb") as told:
            line = told.readline()
        if not line:
            raise InputError(str(graph), "the process that loads it ended")
        loaded = json.loads(line)
        if "error" in loaded:
            raise InputError(str(graph), loaded["error"].removeprefix(f"{graph}: "))
        self.triples: int | None = loaded["triples"]
        self.queries = Pool(self, QUERIES, limits.workers, limits)
        self.pages = Pool(self, PAGES, 1, limits)

    @property
    def alive(self) -> bool:
        """Whether workers can still be started."""
        return self._process.poll() is None

    def start(self, kind: bytes) -> _Worker:
        """Start a worker; should that fail its socket ends, which its first job finds out."""
        self._number += 1
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        with theirs, suppress(OSError):
            socket.send_fds(self._control, [ORDER.pack(kind, self._number)], [theirs.fileno()])
        return _Worker(self._number, ours)

    def kill(self, worker: _Worker) -> None:
        """End a worker, whatever it does."""
        worker.close()
        with suppress(OSError):
            self._control.sendall(ORDER.pack(KILL, worker.number))

    def close(self) -> None:
        """End the process and all workers."""
        self._control.close()
        self._process.wait()
