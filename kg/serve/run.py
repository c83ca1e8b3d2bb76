"""Runs the server on an address until it is told to stop."""

import asyncio
import signal
import socket
from collections.abc import Callable, Collection, Coroutine, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import uvicorn

from kg.errors import OutputError
from kg.serve.app import app
from kg.serve.following import Served
from kg.serve.limits import Limits
from kg.serve.patience import Patient
from kg.serve.shield import LOOPBACK

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_LAST_SECONDS = 5
_GRACE = 1  # second for what is at work when the server is told to stop
_LONGEST_HEAD = 1 << 17
_BACKLOG = 256
_CONNECTIONS = 512


class _Server(uvicorn.Server):
    """A server that ends in peace on SIGINT and SIGTERM, at once on the second, and when its graph's process ends."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Heed signals while serving; unlike the method overridden, don't raise them again afterwards."""
        loop = asyncio.get_running_loop()
        for number in _SIGNALS:
            loop.add_signal_handler(number, self._stop)
        yield
        for number in _SIGNALS:
            loop.remove_signal_handler(number)

    def __init__(self, config: uvicorn.Config, served: Served) -> None:
        super().__init__(config)
        self._served = served

    async def serve_on(self, listener: socket.socket, following: Coroutine[Any, Any, None]) -> None:
        """Serve on a socket as long as something else lasts."""
        follows = asyncio.ensure_future(following)
        follows.add_done_callback(lambda _: self._stop())
        await self.serve([listener])
        follows.cancel()
        with suppress(asyncio.CancelledError):
            await follows

    def _stop(self) -> None:
        self.force_exit = self.should_exit
        self.should_exit = True
        asyncio.get_running_loop().call_later(_GRACE, self._served.ending.set)


def listening(host: str, port: int) -> socket.socket:
    """A socket on an address; port 0 is any that is free.

    Raises:
        OutputError: the address can't be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except (OSError, OverflowError) as error:
        listener.close()
        raise OutputError(f"{host}:{port} can't be served ({getattr(error, 'strerror', None) or error})") from None
    return listener


def serve(
    graph: Path,
    listener: socket.socket,
    limits: Limits,
    *,
    whole: Callable[[], bool],
    origins: Collection[str] = (),
    ready: Callable[[str, int | None], object],
    renewed: Callable[[int | None], object],
    failed: Callable[[str], object],
) -> None:
    """Serve a graph on a socket until SIGINT or SIGTERM, and whatever takes its place in the meantime.

    Args:
        graph: its Turtle file.
        listener: the socket.
        limits: what requests may cost.
        whole: says whether the files around the graph are all of one build.
        origins: whose pages may read the endpoint.
        ready: told the address, and how many triples there are (None: a store on disk), once requests are answered.
        renewed: told the same of each graph that takes the place of the one before.
        failed: told why a graph can't do so.

    Raises:
        InputError: there is no such graph.
        OutputError: the process that holds the graph ended.
    """
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    hosts = LOOPBACK | {shown} if host in ("127.0.0.1", "::1") else None
    served = Served(graph, limits, whole)
    try:
        config = uvicorn.Config(
            app(served, limits, hosts, frozenset(origins)),
            log_level="error",
            access_log=False,
            server_header=False,
            lifespan="off",
            http=Patient,
            limit_concurrency=_CONNECTIONS,
            ws="none",
            proxy_headers=False,
            loop="asyncio",
            h11_max_incomplete_event_size=_LONGEST_HEAD,
            timeout_keep_alive=5,
            timeout_graceful_shutdown=_LAST_SECONDS,
        )
        ready(f"http://{shown}:{port}/", served.now.triples)
        asyncio.run(_Server(config, served).serve_on(listener, served.follow(renewed, failed)))
        if not served.now.alive:
            raise OutputError("the process that holds the graph ended, and so does the server")
    finally:
        served.close()
