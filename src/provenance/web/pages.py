"""Pages for people: one frame, one navigation, one style sheet, and what every page is told."""

from __future__ import annotations

from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse

from provenance import __version__
from provenance.web.sessions import find_session, find_signer
from provenance.web.templates import ENVIRONMENT
from provenance.web.workbench.reports import list_forms


class Place(NamedTuple):
    """An entry of the navigation."""

    words: str
    path: str


NAVIGATION = (
    Place("Overview", "/"),
    Place("Conflicts", "/conflicts"),
    Place("Queue", "/queue"),
    Place("Articles", "/articles"),
    Place("Events", "/events"),
    Place("Speakers", "/speakers"),
    Place("Outlets", "/outlets"),
    Place("Graph", "/graph"),
    Place("Query", "/query"),
    Place("Dataset", "/dataset"),
)
"""What stands at the top of every page."""


def render_page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page.

    Args:
        request: what is answered; its path marks the current entry of the navigation.
        template: the name of a template that extends ``base.html.j2``.
        status: of the response.
        values: what the template is given; every string of it is escaped.
    """
    session = find_session(request)
    page = ENVIRONMENT.get_template(template).render(
        navigation=NAVIGATION,
        path=request.url.path,
        here=_find_here(request),
        version=__version__,
        user=session.name if session else "",
        report_forms=list_forms(),
        signer=find_signer(request),
        csrf=session.csrf if session else "",
        **values,
    )
    return HTMLResponse(page, status, {"Vary": "Accept, Cookie", "Cache-Control": "private, no-cache"})


def _find_here(request: Request) -> str:
    """Return the address of the page on this server, to come back to."""
    return f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path
