"""The query page: named questions one click away, free SPARQL, and the answer under it; works without scripts."""

from __future__ import annotations

import time
from typing import NamedTuple
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from provenance import graph
from provenance.errors import QueryError
from provenance.graph.results import GraphAnswer
from provenance.web.pages import render_page
from provenance.web.protocol import Operation, get_values, read_address
from provenance.web.questions import find_question, read_parameters
from provenance.web.service import Service, get_service
from provenance.web.snapshots import Snapshot
from provenance.web.views import TableView, view_table

SHOWN = 1000
"""Rows that a page shows at most."""

FIRST = """SELECT ?value ?words ?claimant ?relation {
  ?conflict a cg:Conflict ; cg:left|cg:right ?side ; cg:relation/skos:prefLabel ?relation .
  ?side cg:member ?figure .
  ?figure cg:value ?value ; cg:claimant/schema:name ?claimant ; cg:anchor/oa:hasSelector/oa:exact ?words
} ORDER BY DESC(?value)
"""
"""What stands in the field of somebody who has asked nothing yet."""

_TABLES = (("JSON", "json"), ("XML", "xml"), ("CSV", "csv"), ("TSV", "tsv"))
_GRAPHS = (("Turtle", "turtle"), ("N-Triples", "ntriples"), ("JSON-LD", "jsonld"), ("RDF/XML", "rdfxml"))


class Shown(NamedTuple):
    """What became of a query."""

    table: TableView | None = None
    turtle: str = ""
    refusal: str = ""
    milliseconds: float = 0.0
    is_cut: bool = False
    forms: tuple[tuple[str, str], ...] = ()
    """Names and addresses of the answer in its other forms."""


async def query(request: Request) -> Response:
    """Show the page; with ``question=NAME`` the question's answer, with ``query=…`` that of the query."""
    pairs = read_address(request)
    names = get_values(pairs, "question")
    if not names:
        given = get_values(pairs, "query")
        return await show_query(request, Operation(given[0], None) if given else None)
    question = find_question(names[0])
    return await _show_question(request, question, read_parameters(question, pairs))


async def show_query(request: Request, operation: Operation | None) -> Response:
    """Show the page with a query and its answer, or with an example."""
    service = get_service(request)
    shown = None
    if operation is not None:
        asked = operation
        shown = await service.read(lambda snapshot: _run(service, snapshot, asked, {}))
    return _render(request, operation.query if operation else FIRST, shown, None, {})


async def _show_question(request: Request, question: graph.Question, given: dict[str, str]) -> Response:
    service = get_service(request)
    operation = Operation(question.sparql, None)
    shown = await service.read(lambda snapshot: _run(service, snapshot, operation, given))
    forms = tuple(
        (words, f"/questions/{question.name}?{urlencode([*given.items(), ('format', form)])}")
        for words, form in _TABLES
    )
    return _render(request, question.sparql, shown._replace(forms=forms), question, given)


def _render(
    request: Request, query: str, shown: Shown | None, question: graph.Question | None, given: dict[str, str]
) -> Response:
    return render_page(
        request,
        "query.html.j2",
        status=400 if shown and shown.refusal else 200,
        title=question.question if question else "Query",
        questions=graph.list_questions(),
        question=question,
        given=given,
        query=query,
        shown=shown,
        most=SHOWN,
    )


def _run(service: Service, snapshot: Snapshot, operation: Operation, given: dict[str, str]) -> Shown:
    settings, started = service.settings, time.perf_counter()
    try:
        answer = graph.run_query(
            snapshot.store,
            operation.query,
            given,
            seconds=settings.seconds,
            rows=min(SHOWN, settings.rows),
            dataset=operation.dataset,
        )
    except QueryError as error:
        return Shown(refusal=str(error))
    took = (time.perf_counter() - started) * 1000
    is_cut = getattr(answer, "is_cut", False)
    if isinstance(answer, GraphAnswer):
        return Shown(None, answer.render("turtle"), "", took, is_cut, _link(operation, _GRAPHS))
    return Shown(view_table(answer, snapshot.store.names.base), "", "", took, is_cut, _link(operation, _TABLES))


def _link(operation: Operation, forms: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Return where the whole answer of a query is given in each form."""
    pairs = [("query", operation.query)]
    if operation.dataset:
        pairs += [("default-graph-uri", graph) for graph in operation.dataset.default]
        pairs += [("named-graph-uri", graph) for graph in operation.dataset.named]
    return tuple((words, f"/sparql?{urlencode([*pairs, ('format', form)])}") for words, form in forms)
