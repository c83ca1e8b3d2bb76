"""Two lanes for queries, so that slow ones can't keep quick ones waiting."""

import hashlib
from typing import Any, Protocol

from kg.serve.pool import Answer, Costly, Overdue, Pool

_REMEMBERED = 1_000


class Lane(Protocol):
    """What answers jobs: a pool, or lanes of them."""

    async def run(self, job: dict[str, Any]) -> Answer:
        """The answer to a job.

        Raises:
            Refusal: there is none.
        """


class Lanes:
    """Every query is tried for a moment by workers that do nothing else.

    One that takes longer is stopped and asked once more among the slow ones, which may take as long as the limits say.
    What was too costly goes there at once when it comes again.
    """

    def __init__(self, quick: Pool, slow: Pool) -> None:
        self._quick = quick
        self._slow = slow
        self._costly: dict[bytes, None] = {}

    @property
    def idle(self) -> bool:
        """Whether there is no job."""
        return self._quick.idle and self._slow.idle

    async def run(self, job: dict[str, Any]) -> Answer:
        """The answer to a query.

        Raises:
            Refusal: there is none.
        """
        query = hashlib.sha256(job["query"].encode("utf-8", "replace")).digest()
        if query not in self._costly:
            try:
                return await self._quick.run(job)
            except Overdue:
                self._remember(query)
            except Costly:
                self._remember(query)
                raise
        return await self._slow.run(job)

    def _remember(self, query: bytes) -> None:
        self._costly[query] = None
        if len(self._costly) > _REMEMBERED:
            del self._costly[next(iter(self._costly))]
