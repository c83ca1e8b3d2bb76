"""Polite requests over the web: http and https alone, few redirects, bounded in time and size, pauses between tries."""

import http.client
import json
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kg import __version__
from kg.errors import ServiceError

AGENT = f"guanxi/{__version__} (kg reconcile)"
_SCHEMES = ("http", "https")
_AGAIN = frozenset({429, 502, 503, 504})
_MOST_REDIRECTS = 3


@dataclass(frozen=True, slots=True)
class Manners:
    """How a service is asked.

    Attributes:
        timeout: seconds to wait for it.
        tries: how often a request is made at most.
        pause: seconds before the second try, twice as many before each further one.
        longest_pause: seconds that it may ask us to wait.
        largest: bytes of an answer that are read.
    """

    timeout: float = 30.0
    tries: int = 4
    pause: float = 1.0
    longest_pause: float = 60.0
    largest: int = 4 << 20


class Web:
    """Asks one service, one request after another."""

    def __init__(self, manners: Manners | None = None, sleep: Callable[[float], object] = time.sleep) -> None:
        self._manners = manners or Manners()
        self._sleep = sleep
        self._reader, self._sender = _opener(_Redirects()), _opener()

    def get(self, address: str) -> tuple[Any, str]:
        """The JSON at an address, and the address it was found at in the end.

        Raises:
            ServiceError: there is none, whatever the reason.
        """
        return self._asked(self._reader, urllib.request.Request(checked(address), headers=_headers()))

    def post(self, address: str, fields: dict[str, str]) -> Any:
        """The JSON that answers a form. A redirect is an error: it would send what is asked to somebody else.

        Raises:
            ServiceError: there is none, whatever the reason.
        """
        body = urllib.parse.urlencode(fields).encode()
        headers = {**_headers(), "Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
        request = urllib.request.Request(checked(address), data=body, headers=headers, method="POST")
        return self._asked(self._sender, request)[0]

    def _asked(self, opener: urllib.request.OpenerDirector, request: urllib.request.Request) -> tuple[Any, str]:
        pause = self._manners.pause
        for left in reversed(range(self._manners.tries)):
            try:
                with opener.open(request, timeout=self._manners.timeout) as reply:
                    body = reply.read(self._manners.largest + 1)
                    return _parsed(body, self._manners.largest, request.full_url), reply.geturl()
            except urllib.error.HTTPError as error:
                asked_for = _seconds(error.headers.get("Retry-After"))
                error.close()
                if not left or error.code not in _AGAIN or (asked_for or 0) > self._manners.longest_pause:
                    raise ServiceError(f"{request.full_url}: answers {error.code} {error.reason}") from None
                self._sleep(max(pause, asked_for or 0))
            except (OSError, http.client.HTTPException) as error:
                if not left:
                    why = getattr(error, "reason", None) or error
                    raise ServiceError(f"{request.full_url}: can't be reached ({why})") from None
                self._sleep(pause)
            pause *= 2
        raise ServiceError(f"{request.full_url}: is not asked at all")


def checked(address: str) -> str:
    """An address of the web.

    Raises:
        ServiceError: it is none, or holds a name and password.
    """
    try:
        parts = urllib.parse.urlsplit(address)
        good = parts.scheme in _SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or not address.isascii() or not address.isprintable() or " " in address:
        raise ServiceError(f"{address!r} is no address of a service; it begins with http:// or https://")
    if parts.username is not None:
        raise ServiceError("an address with a name and password isn't asked: they would stand in messages")
    return address


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few, never out of the web and never from https to http."""

    max_redirections = _MOST_REDIRECTS
    max_repeats = 1

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        checked(newurl)
        if req.type == "https" and not newurl.lower().startswith("https:"):
            raise ServiceError(f"{req.full_url}: leads from https to http, which isn't followed")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(*redirects: urllib.request.HTTPRedirectHandler) -> urllib.request.OpenerDirector:
    """What opens addresses of the web, and knows no other scheme (neither file nor ftp nor data).

    Without a handler of redirects each is an error.
    """
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        *redirects,
    ):
        opener.add_handler(handler)
    return opener


def _headers() -> dict[str, str]:
    return {"User-Agent": AGENT, "Accept": "application/json"}


def _parsed(body: bytes, largest: int, address: str) -> Any:
    if len(body) > largest:
        raise ServiceError(f"{address}: answers with more than {largest} bytes")
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise ServiceError(f"{address}: answers with what is no JSON") from None


def _seconds(retry_after: str | None) -> float | None:
    """The seconds of Retry-After; a date there is not understood, and the usual pause is made."""
    text = (retry_after or "").strip()
    return float(text) if text.isascii() and text.isdigit() and len(text) < 9 else None
