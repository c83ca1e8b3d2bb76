"""The workers as the server sees them: a job goes to a free one, and one whose time is over is killed and replaced."""

import asyncio
import hashlib
import json
import socket
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import Any, Protocol

from kg.serve.frames import BODY, CHUNK, HEAD, HEADER, JOB, pack_json
from kg.serve.limits import MEGABYTE, Limits
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


class Worker:
    """The server's end of a worker."""

    def __init__(self, number: int, connection: socket.socket) -> None:
        """`number`: by which the nursery knows it; `connection`: to the process."""
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
        """Hang up."""
        if self._streams is None:
            self._connection.close()
        else:
            self._streams[1].close()


class Starter(Protocol):
    """What starts workers and ends them."""

    def start(self, kind: bytes) -> Worker:
        """Start a worker of a kind."""

    def kill(self, worker: Worker) -> None:
        """End a worker, whatever it does."""


class Costly(Refusal):
    """A job that was stopped because it took too much."""

    def __init__(self, why: str) -> None:
        super().__init__(500, why)


class Overdue(Costly):
    """A job that took too long and was stopped."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"it took longer than {seconds:g} seconds and was stopped; ask for less")


class Pool:
    """Workers of one kind: as many as run at once, and a queue of those who wait for one."""

    def __init__(self, starter: Starter, kind: bytes, count: int, seconds: float, limits: Limits) -> None:
        """`seconds`: what a job of this kind may take."""
        self._starter = starter
        self._kind = kind
        self._count = self._unborn = count
        self._seconds = seconds
        self._limits = limits
        self._free: list[Worker] = []
        self._waiting: deque[asyncio.Future[Worker]] = deque()

    @property
    def idle(self) -> bool:
        """Whether there is no job."""
        return not self._waiting and len(self._free) + self._unborn == self._count

    async def run(self, job: dict[str, Any]) -> Answer:
        """The answer to a job, or the reason why there is none.

        Raises:
            Overdue: the job took too long.
            Costly: the job ended its worker.
            Refusal: too many wait, or the job is refused.
        """
        worker = await self._take()
        unharmed = False
        try:
            async with asyncio.timeout(self._seconds):
                answer = await worker.ask(job)
            unharmed = True
            return answer
        except TimeoutError:
            raise Overdue(self._seconds) from None
        except (EOFError, OSError):
            most = f"{self._limits.memory / MEGABYTE:g} MB"
            raise Costly(f"it took more memory than {most} (or nests too deeply) and was stopped") from None
        except Refusal:
            unharmed = True
            raise
        finally:
            self._give_back(worker if unharmed and not worker.last else self._replaced(worker))

    async def _take(self) -> Worker:
        if self._free:
            return self._free.pop()
        if self._unborn:
            self._unborn -= 1
            return self._starter.start(self._kind)
        if len(self._waiting) >= self._limits.waiting:
            raise self._busy()
        turn: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
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

    def _give_back(self, worker: Worker) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(worker)
                return
        self._free.append(worker)

    def _replaced(self, worker: Worker) -> Worker:
        self._starter.kill(worker)
        return self._starter.start(self._kind)
