"""What went wrong, said in the form that the client asked for; never how the program works inside."""

from __future__ import annotations

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from provenance.errors import LateQueryError, QueryError, ReviewError
from provenance.web.answers import to_refusal, wants_page
from provenance.web.pages import render_page

_FORMS = {"text/plain": "", "application/json": "", "application/problem+json": ""}


def refuse(request: Request, error: Exception) -> Response:
    """Return the refusal that an error stands for."""
    if isinstance(error, HTTPException):
        return _show(request, error.status_code, error.detail, dict(error.headers or {}))
    if isinstance(error, LateQueryError):
        return _show(request, 503, str(error), {})
    if isinstance(error, QueryError | ReviewError):
        return _show(request, 400, str(error), {})
    return _show(request, 500, "the server could not answer", {})


def _show(request: Request, status: int, reason: str, headers: dict[str, str]) -> Response:
    if not wants_page(request, _FORMS):
        return to_refusal(request, status, reason, headers)
    page = render_page(
        request, "refusal.html.j2", status=status, title=HTTPStatus(status).phrase, code=status, reason=reason
    )
    page.headers.update(headers)
    return page
