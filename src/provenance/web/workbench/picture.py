"""The graph page, served: who says what as a picture, the same page that ``visualise`` writes."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from provenance import pipeline
from provenance.web.inlining import allow_inline
from provenance.web.service import get_service
from provenance.web.snapshots import Snapshot


async def show_graph_page(request: Request) -> Response:
    """Give the page; drawn once for each state of the store."""

    def work(snapshot: Snapshot) -> Response:
        page = draw(snapshot)
        return allow_inline(HTMLResponse(page), [page])

    return await get_service(request).read(work)


def draw(snapshot: Snapshot) -> str:
    """Return the page; drawn at the first time of asking."""
    return snapshot.derive("graph page", lambda: pipeline.render_graph(snapshot.dossier, "html"))
