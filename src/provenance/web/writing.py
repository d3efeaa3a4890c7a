"""The way to write for programs: articles in, read and compared as ``ingest`` and ``build`` do; only with the token.

SPARQL updates stay refused: what is derived from texts can be checked against them, what somebody inserts cannot. A
token in a header is sent by nobody's browser by itself, so that no page elsewhere can write.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from provenance import desk, pipeline
from provenance.errors import GraphError
from provenance.models.article import Problem
from provenance.web.service import get_service

LINES = ("application/jsonl", "application/x-ndjson", "application/json")
"""What articles are sent as: JSON lines in the form that ``ingest`` reads."""

_SCHEME = "bearer"
_writing = Lock()


def require_token(request: Request) -> None:
    """Let a request pass that holds the server's token.

    Raises:
        HTTPException: 403 when the server has none and only reads, 401 when the request holds none or another.
    """
    token = get_service(request).settings.token
    if not token:
        raise HTTPException(403, "this server only reads; it was started without a token")
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != _SCHEME or not hmac.compare_digest(given.strip().encode(), token.encode()):
        raise HTTPException(401, "writing needs the server's token", {"WWW-Authenticate": "Bearer"})


async def add_articles(request: Request) -> Response:
    """Read the articles in the body into the store, and compare their claims with the others."""
    require_token(request)
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media not in LINES:
        raise HTTPException(415, f"articles are JSON lines: {', '.join(LINES)}", {"Accept-Post": ", ".join(LINES)})
    outcome = await run_in_threadpool(_write, get_service(request).settings.store, await request.body())
    return JSONResponse(outcome, 200 if outcome["articles"] else 422)


@contextmanager
def hold_pen() -> Iterator[None]:
    """Let one request write at a time.

    Raises:
        HTTPException: when another one is writing (409).
    """
    if not _writing.acquire(blocking=False):
        raise HTTPException(409, "another request is writing; try again", {"Retry-After": "5"})
    try:
        yield
    finally:
        _writing.release()


def _write(location: str, lines: bytes) -> dict[str, Any]:
    try:
        with hold_pen():
            return _ingest(location, lines)
    except GraphError as error:
        raise HTTPException(409, str(error), {"Retry-After": "5"}) from error


def _ingest(location: str, lines: bytes) -> dict[str, Any]:
    with TemporaryDirectory() as folder, pipeline.open_writer(location) as store:
        path = Path(folder) / "articles.jsonl"
        path.write_bytes(lines)
        outcomes = list(pipeline.ingest([str(path)], store, pipeline.load_tagger()))
        articles = [outcome for outcome in outcomes if not isinstance(outcome, Problem)]
        if articles:
            desk.build(store)
    problems = [str(outcome).replace(str(path), "articles") for outcome in outcomes if isinstance(outcome, Problem)]
    return {"articles": [{"id": one.id, "version": one.version} for one in articles], "problems": problems}
