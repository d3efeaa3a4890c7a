"""Every address that the server answers, in one table."""

from __future__ import annotations

from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from provenance.web.endpoint import sparql
from provenance.web.graphs import show_graph
from provenance.web.home import find_description, show_dataset, show_health, show_home
from provenance.web.query_page import query
from provenance.web.questions import answer_question, list_questions
from provenance.web.records import describe, show_record
from provenance.web.writing import add_articles

ROUTES: tuple[BaseRoute, ...] = (
    Route("/", show_home),
    Route("/query", query),
    Route("/questions", list_questions),
    Route("/questions/{name}", answer_question),
    Route("/sparql", sparql, methods=["GET", "POST"]),
    Route("/articles", add_articles, methods=["POST"]),
    Route("/graphs", show_graph),
    Route("/graphs/{graph:path}", show_graph),
    Route("/id/{identifier:path}", show_record),
    Route("/describe", describe),
    Route("/dataset", show_dataset),
    Route("/.well-known/void", find_description),
    Route("/health", show_health),
    Mount("/static", StaticFiles(packages=[("provenance.web", "static")]), name="static"),
)
