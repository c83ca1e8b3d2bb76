"""The nursery: a process of one thread that holds the graph and forks workers, which share its memory.

    python -m kg.serve.nursery SOCKET GRAPH LIMITS

Orders come over a socket: an operation, the worker's number and, to start one, the worker's own socket. When the server
is gone the socket ends, and the nursery with all its workers.
"""

import gc
import json
import os
import select
import signal
import socket
import struct
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

from kg.errors import GuanxiError
from kg.serve.limits import Limits

ORDER = struct.Struct("!cQ")
QUICK, SLOW, PAGES, KILL = b"q", b"s", b"p", b"k"
_KINDER = 10
"""How much slow queries stand back for all else where there are too few processors."""
_SECONDS_BETWEEN_LOOKS = 0.5

Start = Callable[[bytes, socket.socket], NoReturn]
"""What a worker does, by the operation that started it, with its socket."""


def main(control: socket.socket, graph: Path, limits: Limits) -> None:
    """Load the graph, say so, and obey orders."""
    from kg.serve.answers import Answers
    from kg.serve.worker import work

    try:
        answers = Answers.load(graph)
    except GuanxiError as error:
        control.sendall(json.dumps({"error": str(error)}).encode() + b"\n")
        return
    gc.collect()
    gc.freeze()
    control.sendall(json.dumps({"triples": answers.triples}).encode() + b"\n")

    def start(operation: bytes, connection: socket.socket) -> NoReturn:
        if operation == SLOW:
            os.nice(_KINDER)
        work(connection, answers.in_worker(), limits, sealed=operation != PAGES and answers.disk is None)

    obey(control, start)


def obey(control: socket.socket, start: Start) -> None:
    """Start and kill workers as told, until there is nobody to tell."""
    workers: dict[int, int] = {}
    while True:
        ready, _, _ = select.select([control], [], [], _SECONDS_BETWEEN_LOOKS)
        _bury(workers)
        if not ready:
            continue
        order, sockets, _, _ = socket.recv_fds(control, ORDER.size, 1)
        if len(order) < ORDER.size:
            break
        operation, number = ORDER.unpack(order)
        if operation == KILL:
            _kill(workers, number)
        else:
            _start(workers, number, control, sockets[0], partial(start, operation))
    for number in list(workers):
        _kill(workers, number)


def _start(
    workers: dict[int, int], number: int, control: socket.socket, file: int, begin: Callable[[socket.socket], NoReturn]
) -> None:
    try:
        process = os.fork()
    except OSError:  # no room for another process: the server sees the socket end
        os.close(file)
        return
    if process:
        workers[number] = process
        os.close(file)
        return
    try:
        control.close()
        begin(socket.socket(fileno=file))
    finally:
        os._exit(1)


def _kill(workers: dict[int, int], number: int) -> None:
    process = workers.pop(number, None)
    if process is not None:  # not yet waited for, so that the number is still its own
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _bury(workers: dict[int, int]) -> None:
    """Forget workers that ended."""
    for number, process in list(workers.items()):
        if os.waitpid(process, os.WNOHANG)[0]:
            del workers[number]


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), Path(sys.argv[2]), Limits(**json.loads(sys.argv[3])))
