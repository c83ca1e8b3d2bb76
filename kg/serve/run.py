"""Runs the server on an address until it is told to stop."""

import asyncio
import signal
import socket
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from kg.errors import OutputError
from kg.serve.app import app
from kg.serve.limits import Limits
from kg.serve.patience import Patient
from kg.serve.pool import Nursery
from kg.serve.shield import LOOPBACK

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_LAST_SECONDS = 5
_LONGEST_HEAD = 1 << 17
_BACKLOG = 256
_CONNECTIONS = 512


class _Server(uvicorn.Server):
    """A server that ends in peace on SIGINT and SIGTERM, at once on the second, and when its nursery ends."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Heed signals while serving; unlike the method overridden, don't raise them again afterwards."""
        loop = asyncio.get_running_loop()
        for number in _SIGNALS:
            loop.add_signal_handler(number, self._stop)
        yield
        for number in _SIGNALS:
            loop.remove_signal_handler(number)

    async def serve_graph(self, listener: socket.socket, nursery: Nursery) -> None:
        """Serve on a socket as long as there is a nursery."""
        watch = asyncio.ensure_future(self._watch(nursery))
        await self.serve([listener])
        watch.cancel()

    def _stop(self) -> None:
        self.force_exit = self.should_exit
        self.should_exit = True

    async def _watch(self, nursery: Nursery) -> None:
        while nursery.alive:
            await asyncio.sleep(1)
        self.should_exit = True


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
    origins: Collection[str] = (),
    ready: Callable[[str, int | None], object],
) -> None:
    """Serve a graph on a socket until SIGINT or SIGTERM.

    `ready` is told the address, and how many triples there are (None: a store on disk), once requests are answered.

    Raises:
        InputError: there is no such graph.
        OutputError: the process that holds the graph ended.
    """
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    hosts = LOOPBACK | {shown} if host in ("127.0.0.1", "::1") else None
    nursery = Nursery(graph, limits)
    try:
        config = uvicorn.Config(
            app(nursery, graph.parent, limits, hosts, frozenset(origins)),
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
        ready(f"http://{shown}:{port}/", nursery.triples)
        asyncio.run(_Server(config).serve_graph(listener, nursery))
        if not nursery.alive:
            raise OutputError("the process that holds the graph ended, and so does the server")
    finally:
        nursery.close()
