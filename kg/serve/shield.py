"""What stands around every reply: whom the server answers, how many at once, and headers that keep text from acting."""

from collections import Counter
from collections.abc import Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ENDPOINT = "/sparql"
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
"""The policy of a reply that brings none: it is data, and may do nothing."""
PAGE = (
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""The policy of our pages: they have a style sheet and a form, no script at all."""
_GRIPS = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='"
QUERY = (
    f"default-src 'none'; script-src 'self'; style-src 'self' {_GRIPS}; img-src data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""The policy of the query page: scripts and styles of this server alone, requests to this server alone, and the one
style that YASGUI writes into the page itself (the grips between the columns of its table)."""
NETWORK = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""The policy of the network's page beside the stricter one that it brings itself."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})


class Shield:
    """The outermost layer of the server.

    Args:
        app: what is shielded.
        hosts: names by which the server may be addressed, None for any: a page of the web whose name is made to mean
            this machine is kept from reading the graph.
        most: requests to the endpoint that are in work at once, and as many to all else; further ones are sent away.
        origins: origins whose pages may read the endpoint ("*" for all); none by default.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str] | None, most: int, origins: Collection[str] = ()) -> None:
        self._app = app
        self._hosts = hosts
        self._most = most
        self._origins = origins
        self._now = Counter[bool]()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        asks = scope["path"] == ENDPOINT
        origin = self._allowed(headers.get("origin")) if asks else None

        async def shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _protect(MutableHeaders(scope=message), origin, cors=bool(self._origins))
            await send(message)

        if self._hosts is not None and _name(headers.get("host", "")) not in self._hosts:
            refusal = PlainTextResponse("this server doesn't answer by that name; see kg serve --host\n", 421)
            await refusal(scope, receive, shielded)
        elif self._now[asks] >= self._most:
            busy = PlainTextResponse("too many requests at once; ask again\n", 503, {"Retry-After": "2"})
            await busy(scope, receive, shielded)
        else:
            self._now[asks] += 1
            try:
                await self._app(scope, receive, shielded)
            finally:
                self._now[asks] -= 1

    def _allowed(self, origin: str | None) -> str | None:
        """The origin to be told that it may read a reply of the endpoint."""
        if origin is None:
            return None
        if "*" in self._origins:
            return "*"
        return origin if origin in self._origins else None


def _protect(headers: MutableHeaders, origin: str | None, *, cors: bool) -> None:
    for name, value in HEADERS.items():
        headers[name] = value
    headers.setdefault("Content-Security-Policy", NOTHING)
    headers["Cross-Origin-Resource-Policy"] = "cross-origin" if origin else "same-origin"
    if cors:
        headers.add_vary_header("Origin")
    if origin:
        headers["Access-Control-Allow-Origin"] = origin
        headers["Access-Control-Expose-Headers"] = "ETag, Retry-After"


def _name(host: str) -> str:
    """A Host header without its port."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower()
