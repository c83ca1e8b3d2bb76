"""What one request may cost, and how many there may be at once."""

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of a server; every one holds whatever a query is.

    Attributes:
        timeout: seconds until the work on a request is ended.
        memory: bytes that a worker may take beyond the graph.
        result: bytes of an answer.
        query: bytes of a query.
        workers: queries that run at once.
        waiting: requests that wait for a worker; further ones are sent away.
    """

    timeout: float = 10.0
    memory: int = 512 * MEGABYTE
    result: int = 32 * MEGABYTE
    query: int = 100_000
    workers: int = 2
    waiting: int = 64
