"""The SPARQL endpoint: one resource that answers queries by GET and POST, and without one describes itself."""

import asyncio
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.serve import description, requests
from kg.serve.following import Served
from kg.serve.formats import GRAPHS
from kg.serve.lanes import Lane
from kg.serve.limits import Limits
from kg.serve.negotiation import media_type
from kg.serve.pool import Answer
from kg.serve.refusal import Refusal
from kg.serve.replies import content, refused, reply

VARY = "Accept"
ALLOWED = "GET, HEAD, POST, OPTIONS"
_GONE = Refusal(499, "the client is gone")
_ENDING = Refusal(503, "the server is about to end")


class Endpoint:
    """Answers requests to /sparql."""

    def __init__(self, served: Served, limits: Limits) -> None:
        self._served = served
        self._limits = limits

    async def answer(self, request: Request) -> Response:
        """Answer a request."""
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": ALLOWED, **_preflight(request)})
        try:
            asked = await requests.asked(request, self._limits)
            if asked.query is None:
                return self._description(request)
            accept = request.headers.get("accept")
            job = {"do": "query", "query": asked.query, "accept": accept}
            answer = await while_heard(request, self._served, self._served.now.queries, job)
        except Refusal as refusal:
            return refused(refusal)
        return reply(request, answer, VARY)

    def _description(self, request: Request) -> Response:
        chosen = media_type(request.headers.get("accept"), [*GRAPHS, "text/html"])
        if chosen == "text/html":
            return RedirectResponse("/query", 303, {"Vary": VARY})
        if chosen is None:
            raise Refusal(406, f"there is no such form of the description; there are: {', '.join(GRAPHS)}")
        body, digest = description.service(str(request.url.replace(query=None, fragment=None)), chosen)
        described = content(request, body, chosen, digest)
        described.headers["Vary"] = VARY
        return described


async def while_heard(request: Request, served: Served, lane: Lane, job: dict[str, Any]) -> Answer:
    """The answer to a job, which is given up when the client is gone, or the server ends.

    Raises:
        Refusal: there is no answer.
    """
    asked = asyncio.ensure_future(lane.run(job))
    ends = [asyncio.ensure_future(_gone(request)), asyncio.ensure_future(served.ending.wait())]
    try:
        await asyncio.wait({asked, *ends}, return_when=asyncio.FIRST_COMPLETED)
        if asked.done():
            return asked.result()
        raise _GONE if ends[0].done() else _ENDING
    finally:
        for task in (asked, *ends):
            task.cancel()
        await asyncio.gather(asked, *ends, return_exceptions=True)


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _preflight(request: Request) -> dict[str, str]:
    """What a page of another origin may send, should the shield let it."""
    if "access-control-request-method" not in request.headers:
        return {}
    return {
        "Access-Control-Allow-Methods": "GET, HEAD, POST",
        "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
        "Access-Control-Max-Age": "600",
    }
