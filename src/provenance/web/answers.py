"""Answers and refusals as responses, in the form that the client asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from provenance.graph import Answer
from provenance.graph.results import GraphAnswer
from provenance.web.negotiation import GRAPHS, HTML, TABLES, choose

FORMAT = "format"
"""A parameter that overrules the Accept header, for links: ``?format=csv``."""

CUT = "X-SPARQL-MaxRows"
"""Header of an answer that was cut, with the number of rows it was cut to; Virtuoso's name for it."""

_TYPES_OF = {
    "json": "application/sparql-results+json, application/ld+json;q=0.9",
    "xml": "application/sparql-results+xml, application/rdf+xml;q=0.9",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdfxml": "application/rdf+xml",
    "html": HTML,
}


def get_accept(request: Request) -> str:
    """Return what a client accepts: the parameter ``format``, a form's name or a media type, else its header."""
    wanted = request.query_params.get(FORMAT, "").strip()
    return _TYPES_OF.get(wanted, wanted) or ",".join(request.headers.getlist("accept"))


def wants_page(request: Request, forms: Mapping[str, str]) -> bool:
    """Tell whether a client likes a page better than every form of the answer, as browsers do."""
    return choose(get_accept(request), [*forms, HTML]) == HTML


def to_response(request: Request, answer: Answer, *, rows: int | None = None) -> Response:
    """Return an answer in the form that the client likes best.

    Args:
        request: says which forms the client accepts.
        answer: what is given back.
        rows: how many rows were asked for at most, which a header names when the answer was cut.

    Raises:
        HTTPException: when the answer has none of the forms (406).
    """
    forms = GRAPHS if isinstance(answer, GraphAnswer) else TABLES
    media = choose(get_accept(request), list(forms))
    if media is None:
        raise HTTPException(406, f"this answer can be given as {', '.join(forms)}", {"Vary": "Accept"})
    headers = {"Vary": "Accept"}
    if getattr(answer, "is_cut", False):
        headers[CUT] = str(rows)
    return Response(answer.render(forms[media]).encode(), media_type=_with_charset(media), headers=headers)


def _with_charset(media: str) -> str:
    return f"{media}; charset=utf-8" if media.startswith("text/") or media.endswith("/xml") else media


def to_refusal(request: Request, status: int, reason: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return why a request was refused: one line, or a problem object (RFC 9457) to whoever prefers JSON."""
    accepted = choose(get_accept(request), ["text/plain", "application/problem+json", "application/json"])
    sent = {"Vary": "Accept", **(headers or {})}
    if accepted in (None, "text/plain"):
        return Response(f"{reason}\n".encode(), status, sent, "text/plain; charset=utf-8")
    problem = {"type": "about:blank", "status": status, "detail": reason}
    return Response(json.dumps(problem, ensure_ascii=False).encode() + b"\n", status, sent, "application/problem+json")
