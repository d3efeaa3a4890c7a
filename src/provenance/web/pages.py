"""Pages for people: one frame, one navigation, one style sheet, and what every page is told."""

from __future__ import annotations

from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse

from provenance import __version__
from provenance.web.templates import ENVIRONMENT


class Place(NamedTuple):
    """An entry of the navigation."""

    words: str
    path: str


NAVIGATION = (Place("Overview", "/"), Place("Query", "/query"), Place("Dataset", "/dataset"))
"""What stands at the top of every page."""


def render_page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page.

    Args:
        request: what is answered; its path marks the current entry of the navigation.
        template: the name of a template that extends ``base.html.j2``.
        status: of the response.
        values: what the template is given; every string of it is escaped.
    """
    page = ENVIRONMENT.get_template(template).render(
        navigation=NAVIGATION, path=request.url.path, version=__version__, **values
    )
    return HTMLResponse(page, status, {"Vary": "Accept"})
