"""Conditional requests (RFC 9110, 13): nobody is given twice what was worked out from one state of the store.

A published state never changes. So the state, the address and the forms that a client accepts say what an answer will
be before it is worked out, and a client that has it costs a comparison of names.
"""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from provenance import __version__
from provenance.graph.keywords import has_keyword
from provenance.models.identifiers import digest
from provenance.web.answers import get_accept
from provenance.web.negotiation import GRAPHS, TABLES, choose
from provenance.web.service import get_service
from provenance.web.snapshots import Snapshot

_FLEETING = ("NOW", "RAND", "UUID", "STRUUID", "BNODE")
"""Functions that answer otherwise each time."""

_KEPT = ("etag", "vary", "cache-control", "link")
"""Headers that stand beside a status of 304 as they would beside the answer."""


def answer_once(request: Request, snapshot: Snapshot, work: Callable[[], Response], query: str = "") -> Response:
    """Return the answer to a request, or that the client has it already (304).

    Args:
        request: what was asked, and what the client has.
        snapshot: the state that the answer is worked out from.
        work: works it out.
        query: the query whose answer it is, if it is one.
    """
    name = _name_answer(request, snapshot, query)
    if name is None:
        return work()
    headers = {"ETag": name, "Vary": "Accept", "Cache-Control": "no-cache"}
    held = _read_names(request)
    if name in held:
        return Response(status_code=304, headers=headers)
    response = work()
    response.headers.update(headers)
    if "*" in held:
        return Response(
            status_code=304, headers={key: response.headers[key] for key in _KEPT if key in response.headers}
        )
    return response


def _name_answer(request: Request, snapshot: Snapshot, query: str) -> str | None:
    """Return a strong validator; None where nothing says that the same request is answered alike."""
    if not snapshot.state or request.method not in ("GET", "HEAD"):
        return None
    if any(has_keyword(query, function) for function in _FLEETING):
        return None
    accept = get_accept(request)
    forms = [choose(accept, list(offers)) or "" for offers in (TABLES, GRAPHS)]
    return f'"{digest(snapshot.state, __version__, str(get_service(request).settings.rows), *forms)}"'


def _read_names(request: Request) -> set[str]:
    """Return the validators that a client has; a weak one is as good as a strong one here (13.1.2)."""
    names = (name.strip() for line in request.headers.getlist("if-none-match") for name in line.split(","))
    return {name.removeprefix("W/") for name in names}
