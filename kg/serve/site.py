"""The pages for people, and the documents about things, over HTTP."""

import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from kg import ontology_files
from kg.serve.endpoint import while_heard
from kg.serve.following import Served
from kg.serve.loaded import NETWORK_PAGE
from kg.serve.negotiation import language
from kg.serve.refusal import Refusal
from kg.serve.replies import content, refused, reply
from kg.serve.shield import NETWORK, PAGE, QUERY
from kg.serve.words import LANGUAGES

_VARY = "Accept, Accept-Language"
_STYLE = "text/css; charset=utf-8"
_SCRIPT = "text/javascript; charset=utf-8"
_STATIC = {
    "style.css": ("kg.serve", "static/style.css", _STYLE),
    "query.css": ("kg.serve", "static/query.css", _STYLE),
    "query.js": ("kg.serve", "static/query.js", _SCRIPT),
    "yasgui-4.6.2.min.css": ("kg.serve", "vendor/yasgui-4.6.2.min.css", _STYLE),
    "yasgui-4.6.2.min.js": ("kg.serve", "vendor/yasgui-4.6.2.min.js", _SCRIPT),
    "colours.css": ("kg.view", "colours.css", _STYLE),
}


class Site:
    """Answers requests for pages."""

    def __init__(self, served: Served) -> None:
        self._served = served

    async def start(self, request: Request) -> Response:
        """The start page."""
        return await self._page(request, {"do": "start"})

    async def query(self, request: Request) -> Response:
        """The query page."""
        found = await self._page(request, {"do": "menu"})
        found.headers["Content-Security-Policy"] = QUERY
        return found

    async def named(self, request: Request) -> Response:
        """The text of a named query, with what is given for its parameters."""
        given = dict(request.query_params)
        return await self._page(request, {"do": "named", "name": request.path_params["name"], "given": given})

    async def prefixes(self, request: Request) -> Response:
        """The prefixes that the query page knows."""
        body = json.dumps(ontology_files.PREFIXES).encode()
        return content(request, body, "application/json", _digest(body))

    async def search(self, request: Request) -> Response:
        """What is called like `q`."""
        return await self._page(request, {"do": "search", "q": request.query_params.get("q", "")[:200].strip()})

    async def list(self, request: Request) -> Response:
        """The things of one kind."""
        return await self._page(request, {"do": "list", "kind": request.path_params["kind"], "page": _number(request)})

    async def thing(self, request: Request) -> Response:
        """A thing of the graph, or a document about it, by the path of its IRI as it came."""
        path = request.scope["raw_path"].partition(b"?")[0].decode("ascii", "replace")
        accept = request.headers.get("accept")
        return await self._page(request, {"do": "thing", "path": path, "accept": accept, "page": _number(request)})

    async def ontology(self, request: Request) -> Response:
        """The ontology, whose terms have fragments of this path as their names."""
        text = ontology_files.text("kg.ttl").encode()
        return content(request, text, "text/turtle; charset=utf-8", _digest(text))

    async def context(self, request: Request) -> Response:
        """The context of the documents in JSON-LD, for those who write some themselves."""
        body = ontology_files.text("context.jsonld").encode()
        return content(request, body, "application/ld+json", _digest(body))

    async def network(self, request: Request) -> Response:
        """The page of the network that the build wrote."""
        graph = self._served.now
        page = graph.network()
        if page is None:
            return refused(Refusal(404, f"there is no {NETWORK_PAGE} beside the graph"))
        found = content(request, page, "text/html; charset=utf-8", graph.network_digest)
        found.headers["Content-Security-Policy"] = NETWORK
        return found

    async def static(self, request: Request) -> Response:
        """A file of the pages."""
        try:
            package, name, media_type = _STATIC[request.path_params["name"]]
        except KeyError:
            return refused(Refusal(404, "there is nothing here"))
        body, digest = _file(package, name)
        return content(request, body, media_type, digest)

    async def _page(self, request: Request, job: dict[str, Any]) -> Response:
        job["language"] = language(request.headers.get("accept-language"), LANGUAGES)
        try:
            answer = await while_heard(request, self._served, self._served.now.pages, job)
        except Refusal as refusal:
            return refused(refusal)
        found = reply(request, answer, _VARY)
        if answer.media_type.startswith("text/html"):
            found.headers["Content-Security-Policy"] = PAGE
        return found


def _number(request: Request) -> int:
    """The page that is asked for; 0 is none."""
    page = request.query_params.get("page", "1")
    return int(page) if page.isascii() and page.isdigit() and len(page) < 8 else 0


@cache
def _file(package: str, name: str) -> tuple[bytes, str]:
    body = files(package).joinpath(name).read_bytes()
    return body, _digest(body)


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:32]
