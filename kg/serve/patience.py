"""HTTP connections that are hung up on when a client takes too long to say what it wants."""

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 15
"""What a client may take from connecting, or from the first byte, to the end of a request's head."""


class Patient(H11Protocol):
    """uvicorn's connection, which by itself waits forever for a head that never ends."""

    _end: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Go on waiting, unless a request has come."""
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._rest()
        elif self._end is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._rest()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._end = self.loop.call_later(SECONDS, self._hang_up)

    def _rest(self) -> None:
        if self._end is not None:
            self._end.cancel()
            self._end = None

    def _hang_up(self) -> None:
        if self.cycle is None or self.cycle.response_complete:
            self.transport.abort()
