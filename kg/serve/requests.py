"""SPARQL 1.1 Protocol: the query that a request holds."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from kg.serve.limits import Limits
from kg.serve.refusal import Refusal

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
_DATASET = ("default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri")
_PERCENT = 3  # bytes that one byte of a query may take in a form
_MOST_FIELDS = 100
LONGEST_URL = 1 << 15


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it came; None: the request asks for the description of the service."""

    query: str | None


async def asked(request: Request, limits: Limits) -> Asked:
    """The query of a request.

    Raises:
        Refusal: the request isn't one of the protocol's, is too long, or wants another dataset or an update.
    """
    if len(request.scope["query_string"]) > LONGEST_URL:
        raise Refusal(414, f"the address is longer than {LONGEST_URL} bytes; send the query by POST")
    fields = _fields(request.scope["query_string"])
    if request.method != "POST":
        found = _one(fields)
    else:
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == UPDATE:
            raise Refusal(403, "a graph is only asked here, never changed: updates are not allowed")
        if kind not in (FORM, QUERY):
            raise Refusal(415, f"a query is sent as {FORM} or {QUERY}")
        body = await _body(request, limits.query * (_PERCENT if kind == FORM else 1) + LONGEST_URL)
        if kind == FORM:
            found = _one([*fields, *_fields(body)])
        else:
            if any(name == "query" for name, _ in fields):
                raise Refusal(400, "there is more than one query")
            _refuse_dataset(dict(fields))
            found = _text(body)
        if found is None:
            raise Refusal(400, "there is no query")
    if found is not None and len(found.encode()) > limits.query:
        raise Refusal(413, f"the query is longer than {limits.query} bytes")
    return Asked(found)


def _one(fields: list[tuple[str, str]]) -> str | None:
    names = [name for name, _ in fields]
    if "update" in names:
        raise Refusal(403, "a graph is only asked here, never changed: updates are not allowed")
    if names.count("query") > 1:
        raise Refusal(400, "there is more than one query")
    _refuse_dataset(dict(fields))
    return dict(fields).get("query")


def _refuse_dataset(fields: Mapping[str, str]) -> None:
    named = [name for name in _DATASET if fields.get(name)]
    if named:
        raise Refusal(400, f"{named[0]} is not supported: there is one graph, and it is asked without naming it")


def _fields(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(encoded.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except UnicodeDecodeError:
        raise Refusal(400, "the request is no URL-encoded UTF-8") from None
    except ValueError:
        raise Refusal(400, f"the request has more than {_MOST_FIELDS} fields") from None


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(400, "the query is no UTF-8") from None


async def _body(request: Request, longest: int) -> bytes:
    """The body, read no further than allowed, and not longer than a client may take."""
    parts, size = [], 0
    try:
        async with asyncio.timeout(30):
            async for part in request.stream():
                size += len(part)
                if size > longest:
                    raise Refusal(413, f"the request is longer than {longest} bytes")
                parts.append(part)
    except TimeoutError:
        raise Refusal(408, "the request took too long to arrive") from None
    except ClientDisconnect:
        raise Refusal(400, "the request ended early") from None
    return b"".join(parts)
