"""Each competency question gives the expected answer on its toy data, and can be narrowed by each parameter."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

import pytest
from pyoxigraph import Quad, RdfFormat, parse

from provenance.graph import Store, list_questions, open_store, run_query
from provenance.graph.questions import Parameter, Question

QUESTIONS = {question.name: question for question in list_questions()}


def read(question: Question, name: str) -> str:
    """Return a file that lies beside the question."""
    folder = f"cq-{question.number:02d}-{question.name}"
    return files("provenance").joinpath("ontology", "questions", folder, name).read_text(encoding="utf-8")


@pytest.fixture(params=list(QUESTIONS.values()), ids=list(QUESTIONS))
def question(request: pytest.FixtureRequest) -> Question:
    """Give each question."""
    found: Question = request.param
    return found


@pytest.fixture
def toy(question: Question) -> Iterator[Store]:
    """Give a store that holds the question's toy data."""
    with open_store("memory:") as store:
        graph = store.names.mint("toy")
        triples = parse(read(question, "data.ttl").encode(), RdfFormat.TURTLE)
        store.replace(["toy"], [Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples])
        yield store


def test_competency_questions_are_there() -> None:
    assert {question.number for question in QUESTIONS.values()} >= {*range(1, 22), 25}


def test_answer_is_the_expected_one(question: Question, toy: Store) -> None:
    expected = read(question, "expected.csv")
    assert expected.count("\n") > 1
    assert run_query(toy, question.sparql).render("csv").replace("\r\n", "\n") == expected


def test_question_is_described(question: Question) -> None:
    assert question.question.endswith("?")
    assert question.keywords
    assert question.parameters


def test_every_parameter_narrows_the_answer(question: Question, toy: Store) -> None:
    for parameter in question.parameters:
        assert run_query(toy, question.sparql, {parameter.name: absent(parameter)}).rows() == []


def absent(parameter: Parameter) -> str:
    """Return a value that fits the parameter and occurs in no toy data."""
    if parameter.kind == "concept":
        return {"harm": "arrested", "claimantKind": "document"}[parameter.name]
    return "0" if parameter.kind == "integer" else f"{parameter.name}/00"
