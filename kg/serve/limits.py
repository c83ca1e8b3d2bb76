"""What one request may cost, and how many there may be at once."""

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of a server; every one holds whatever a query is.

    Attributes:
        timeout: seconds until the work on a request is ended.
        quick: seconds after which a query counts as slow.
        memory: bytes that a worker may take beyond the graph.
        result: bytes of an answer.
        query: bytes of a query.
        workers: slow queries that run at once.
        quick_workers: queries that run at once while they aren't known to be slow.
        page_workers: pages that are written at once.
        waiting: requests that wait for a worker of one kind; further ones are sent away.
    """

    timeout: float = 10.0
    quick: float = 0.25
    memory: int = 512 * MEGABYTE
    result: int = 32 * MEGABYTE
    query: int = 100_000
    workers: int = 2
    quick_workers: int = 1
    page_workers: int = 1
    waiting: int = 64
