"""The SPARQL endpoint: queries in, answers out; without a query, what the endpoint can do."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from provenance import graph
from provenance.web.answers import to_response, wants_page
from provenance.web.caching import answer_once
from provenance.web.negotiation import GRAPHS, TABLES
from provenance.web.protocol import Operation, read_operation
from provenance.web.query_page import show_query
from provenance.web.service import get_service
from provenance.web.snapshots import Snapshot


def find_endpoint(request: Request) -> str:
    """Return the address of the endpoint, as the client sees it."""
    return str(request.url_for("sparql"))


async def sparql(request: Request) -> Response:
    """Answer a query; describe the service, or show the query page, when none was asked."""
    operation = await read_operation(request)
    if wants_page(request, {**TABLES, **GRAPHS}):
        return await show_query(request, operation)
    if operation is None:
        return to_response(request, graph.describe_service(find_endpoint(request)))
    return await _answer(request, operation)


async def _answer(request: Request, operation: Operation) -> Response:
    service = get_service(request)
    limits = service.settings

    def work(snapshot: Snapshot) -> Response:
        answer = graph.run_query(
            snapshot.store, operation.query, seconds=limits.seconds, rows=limits.rows, dataset=operation.dataset
        )
        return to_response(request, answer, rows=limits.rows)

    return await service.read(
        lambda snapshot: answer_once(request, snapshot, lambda: work(snapshot), query=operation.query)
    )
