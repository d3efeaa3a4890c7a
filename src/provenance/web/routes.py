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
from provenance.web.workbench.articles import find_claim, list_articles, show_article
from provenance.web.workbench.conflicts import show_conflict, show_conflicts
from provenance.web.workbench.picture import show_graph_page
from provenance.web.workbench.queue import show_queue
from provenance.web.workbench.reports import download_report
from provenance.web.workbench.reviewing import add_reviews, withdraw
from provenance.web.workbench.search import search
from provenance.web.workbench.signing_in import log_in, log_out
from provenance.web.workbench.topics import (
    list_events,
    list_outlets,
    list_speakers,
    show_event,
    show_outlet,
    show_speaker,
)
from provenance.web.writing import add_articles

ROUTES: tuple[BaseRoute, ...] = (
    Route("/", show_home),
    Route("/query", query),
    Route("/questions", list_questions),
    Route("/questions/{name}", answer_question),
    Route("/sparql", sparql, methods=["GET", "POST"]),
    Route("/articles", add_articles, methods=["POST"]),
    Route("/articles", list_articles),
    Route("/articles/{digits}", show_article),
    Route("/claims/{digits}", find_claim),
    Route("/conflicts", show_conflicts),
    Route("/conflicts/{digits}", show_conflict),
    Route("/queue", show_queue),
    Route("/events", list_events),
    Route("/events/{name}", show_event),
    Route("/speakers", list_speakers),
    Route("/speakers/{name}", show_speaker),
    Route("/outlets", list_outlets),
    Route("/outlets/{name:path}", show_outlet),
    Route("/search", search),
    Route("/graph", show_graph_page),
    Route("/report", download_report),
    Route("/reviews", add_reviews, methods=["POST"]),
    Route("/withdrawals", withdraw, methods=["POST"]),
    Route("/login", log_in, methods=["GET", "POST"]),
    Route("/logout", log_out, methods=["POST"]),
    Route("/graphs", show_graph),
    Route("/graphs/{graph:path}", show_graph),
    Route("/id/{identifier:path}", show_record),
    Route("/describe", describe),
    Route("/dataset", show_dataset),
    Route("/.well-known/void", find_description),
    Route("/health", show_health),
    Mount("/static", StaticFiles(packages=[("provenance.web", "static")]), name="static"),
)
