"""The resources of the server, and what answers each."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from kg.serve.endpoint import Endpoint
from kg.serve.following import Served
from kg.serve.limits import Limits
from kg.serve.refusal import Refusal
from kg.serve.replies import refused
from kg.serve.shield import ENDPOINT, Shield
from kg.serve.site import Site

_PER_WORKER = 8


def app(served: Served, limits: Limits, hosts: frozenset[str] | None, origins: frozenset[str]) -> ASGIApp:
    """The server of a graph.

    Args:
        served: the graph.
        limits: what a request may cost.
        hosts: names by which it may be addressed, None for any.
        origins: origins whose pages may read the endpoint.
    """
    endpoint = Endpoint(served, limits)
    site = Site(served)
    routes = [
        Route("/", site.start),
        Route(ENDPOINT, endpoint.answer, methods=["GET", "POST", "OPTIONS"]),
        Route("/graph", site.network),
        Route("/query", site.query),
        Route("/queries/{name}", site.named),
        Route("/static/prefixes.json", site.prefixes),
        Route("/search", site.search),
        Route("/list/{kind}", site.list),
        Route("/guanxi/ontology", site.ontology),
        Route("/guanxi/context.jsonld", site.context),
        Route("/guanxi/{path:path}", site.thing),
        Route("/static/{name}", site.static),
    ]
    resources = Starlette(routes=routes, exception_handlers={HTTPException: _failed})
    most = limits.waiting + _PER_WORKER * (limits.workers + 1)
    return Shield(resources, hosts, most, origins)


async def _failed(_request: Request, error: Exception) -> Response:
    """No such page, or not by this method."""
    if not isinstance(error, HTTPException):
        raise error
    reply = refused(Refusal(error.status_code, "there is nothing here" if error.status_code == 404 else error.detail))
    reply.headers.update(error.headers or {})
    return reply
