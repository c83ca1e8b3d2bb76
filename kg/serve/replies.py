"""Replies over HTTP: answers with a digest of their content for caches, refusals in plain text."""

import json
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse

from kg.serve.pool import Answer
from kg.serve.refusal import Refusal

ASK_AGAIN = "no-cache"  # a copy may be kept, but is only good while its ETag is


def reply(request: Request, answer: Answer, vary: str) -> Response:
    """An answer of a worker; only its headers if the client already has it."""
    if answer.location is not None:
        answer.body.close()
        return RedirectResponse(answer.location, 303, {"Vary": vary})
    headers = {"ETag": f'"{answer.digest}"', "Vary": vary, "Cache-Control": ASK_AGAIN, **answer.headers}
    if _known(request.headers, answer.digest):
        answer.body.close()
        return Response(status_code=304, headers=headers)
    headers |= {"Content-Type": answer.media_type, "Content-Length": str(answer.size)}
    if request.method == "HEAD":
        answer.body.close()
        return Response(headers=headers)
    return StreamingResponse(answer.chunks(), headers=headers)


def content(request: Request, body: bytes, media_type: str, digest: str) -> Response:
    """Bytes that the server has itself."""
    headers = {"ETag": f'"{digest}"', "Cache-Control": ASK_AGAIN}
    if _known(request.headers, digest):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=media_type)


def refused(refusal: Refusal) -> Response:
    """Why there is no answer, as one line."""
    headers = {"Cache-Control": "no-store"}
    if refusal.retry is not None:
        headers["Retry-After"] = str(refusal.retry)
    line = json.dumps(refusal.why, ensure_ascii=False)[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return PlainTextResponse(f"{line.encode('utf-8', 'replace').decode()}\n", refusal.status, headers)


def _known(headers: Mapping[str, str], digest: str) -> bool:
    given = [tag.strip().removeprefix("W/") for tag in headers.get("if-none-match", "").split(",")]
    return f'"{digest}"' in given or given == ["*"]
