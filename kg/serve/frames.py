"""What the server and a worker say to each other: frames of a kind, a length, and that many bytes.

A job is one JSON frame. An answer is any number of BODY frames and then HEAD (the answer is whole) or REFUSED (what
came before is void), both JSON.
"""

import json
import socket
import struct
from typing import IO, Any, cast

HEADER = struct.Struct("!BI")
JOB, BODY, HEAD, REFUSED = range(4)
CHUNK = 1 << 16


def pack(kind: int, payload: bytes) -> bytes:
    """A frame."""
    return HEADER.pack(kind, len(payload)) + payload


def pack_json(kind: int, payload: object) -> bytes:
    """A frame of JSON."""
    return pack(kind, json.dumps(payload).encode())


def receive_job(connection: socket.socket) -> dict[str, Any] | None:
    """The next job, None if the server is gone."""
    header = _exactly(connection, HEADER.size)
    if header is None:
        return None
    _, length = HEADER.unpack(header)
    payload = _exactly(connection, length)
    return None if payload is None else dict(json.loads(payload))


def _exactly(connection: socket.socket, length: int) -> bytes | None:
    parts = []
    while length:
        part = connection.recv(min(length, CHUNK))
        if not part:
            return None
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


class AnswerStream:
    """A binary file into which a worker writes an answer of bounded length."""

    def __init__(self, connection: socket.socket, longest: int) -> None:
        self._connection = connection
        self._left = longest
        self._kept: list[bytes] = []
        self._size = 0
        self.too_long = False

    def file(self) -> IO[bytes]:
        """The stream as those take it who want a file."""
        return cast(IO[bytes], self)

    def write(self, data: bytes) -> int:
        """Write some bytes.

        Raises:
            OverflowError: the answer gets too long.
        """
        self._left -= len(data)
        if self._left < 0:
            self.too_long = True
            raise OverflowError
        self._kept.append(bytes(data))
        self._size += len(data)
        if self._size >= CHUNK:
            self.flush()
        return len(data)

    def flush(self) -> None:
        """Send what was written."""
        if self._kept:
            self._connection.sendall(pack(BODY, b"".join(self._kept)))
            self._kept.clear()
            self._size = 0
