"""Named questions for programs: the list of them, and the answer of each, with its parameters in the address."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from provenance import graph
from provenance.web.answers import FORMAT, to_response, wants_page
from provenance.web.caching import answer_once
from provenance.web.negotiation import GRAPHS, TABLES
from provenance.web.protocol import Pairs, read_address
from provenance.web.service import get_service
from provenance.web.snapshots import Snapshot


def find_question(name: str) -> graph.Question:
    """Return the question of that name.

    Raises:
        HTTPException: when there is none (404).
    """
    for question in graph.list_questions():
        if question.name == name:
            return question
    raise HTTPException(404, f"there is no question {name!r}")


def read_parameters(question: graph.Question, pairs: Pairs) -> dict[str, str]:
    """Return the parameters of a question that an address gives; empty ones, as forms send them, give nothing."""
    known = {parameter.name for parameter in question.parameters}
    return {name: value.strip() for name, value in pairs if name in known and value.strip()}


async def list_questions(request: Request) -> Response:
    """Give every question with its parameters and its SPARQL."""
    if wants_page(request, {"application/json": "json"}):
        return RedirectResponse("/query", 303, {"Vary": "Accept"})
    questions = [
        {**question.model_dump(mode="json"), "address": str(request.url_for("answer_question", name=question.name))}
        for question in graph.list_questions()
    ]
    return JSONResponse(questions, headers={"Vary": "Accept"})


async def answer_question(request: Request) -> Response:
    """Answer the question that the path names."""
    question, pairs = find_question(request.path_params["name"]), read_address(request)
    given = read_parameters(question, pairs)
    for name, _ in pairs:
        if name not in {FORMAT, *(parameter.name for parameter in question.parameters)}:
            accepted = ", ".join(parameter.name for parameter in question.parameters) or "none"
            raise HTTPException(400, f"the question has no parameter {name!r}; accepted: {accepted}")
    if wants_page(request, {**TABLES, **GRAPHS}):
        address = urlencode([("question", question.name), *given.items()])
        return RedirectResponse(f"/query?{address}", 303, {"Vary": "Accept"})
    limits = get_service(request).settings

    def work(snapshot: Snapshot) -> Response:
        answer = graph.run_query(snapshot.store, question.sparql, given, seconds=limits.seconds, rows=limits.rows)
        return to_response(request, answer, rows=limits.rows)

    return await get_service(request).read(
        lambda snapshot: answer_once(request, snapshot, lambda: work(snapshot), query=question.sparql)
    )
