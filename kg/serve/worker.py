"""A worker: a process that answers one job after another, and that nothing it is asked can outlive or outgrow."""

import os
import resource
import signal
import socket
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from kg.serve.frames import HEAD, REFUSED, AnswerStream, pack_json, receive_job
from kg.serve.limits import MEGABYTE, Limits
from kg.serve.refusal import Refusal

Job = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """What comes with an answer: its media type, where it is if not here, and further headers."""

    type: str
    location: str | None = None
    headers: dict[str, str] = field(default_factory=dict)


Answer = Callable[[Job, AnswerStream], Head]
"""Writes the answer to a job."""

_RETIRES_AT = 64 * MEGABYTE
_STATM = Path("/proc/self/statm")


class Memory:
    """How much memory this process has; looked up without opening anything."""

    def __init__(self) -> None:
        self._file = os.open(_STATM, os.O_RDONLY) if _STATM.exists() else None

    def mapped(self) -> int | None:
        """Bytes of addresses in use; None where the system doesn't tell."""
        return None if self._file is None else self._pages(0)

    def resident(self) -> int:
        """Bytes that take room."""
        if self._file is None:
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        return self._pages(1)

    def _pages(self, column: int) -> int:
        return int(os.pread(self._file or 0, 128, 0).split()[column]) * resource.getpagesize()


def work(connection: socket.socket, answer: Answer, limits: Limits, *, sealed: bool) -> NoReturn:
    """Answer jobs until the server goes away, then end the process.

    A worker that took more memory than it gives back ends early; the server starts another.

    Args:
        connection: to the server.
        answer: what answers a job.
        limits: what a job may cost.
        sealed: let the process open nothing: no file, no connection.
    """
    memory = Memory()
    bound(limits, memory, sealed)
    limit = memory.resident() + _RETIRES_AT
    while (job := receive_job(connection)) is not None:
        # the server kills it sooner; should there be no server any more, the kernel does
        signal.setitimer(signal.ITIMER_REAL, limits.timeout + 1)
        kind, end = _answered(job, answer, AnswerStream(connection, limits.result), limits)
        signal.setitimer(signal.ITIMER_REAL, 0)
        last = memory.resident() > limit
        connection.sendall(pack_json(kind, {**end, "last": last}))
        if last:
            break
    os._exit(0)


def _answered(job: Job, answer: Answer, stream: AnswerStream, limits: Limits) -> tuple[int, Job]:
    """Write the body of an answer; gives the kind of the frame that ends it, and what is in it."""
    try:
        head = answer(job, stream)
        stream.flush()
    except Refusal as refusal:
        return REFUSED, {"status": refusal.status, "why": refusal.why}
    except MemoryError:
        os._exit(1)
    except Exception as error:  # noqa: BLE001 (whatever goes wrong with one job, the next is answered)
        if stream.too_long:
            most = f"{limits.result / MEGABYTE:g} MB"
            return REFUSED, {"status": 500, "why": f"the answer is longer than {most}; ask for less (LIMIT)"}
        return REFUSED, {"status": 500, "why": f"the answer failed ({type(error).__name__}: {error})"}
    return HEAD, asdict(head)


def bound(limits: Limits, memory: Memory, sealed: bool) -> None:
    """Bound what this process may take, for the rest of its life."""
    for number in (signal.SIGALRM, signal.SIGTERM, signal.SIGINT, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in range(3):
        os.dup2(nothing, standard)
    os.close(nothing)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    mapped = memory.mapped()
    if mapped is not None:
        most = mapped + limits.memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    if sealed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
