"""A store describes the questions that it answers, and what it says of them can be run as it stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from provenance.graph import Store, list_questions, open_store, run_query
from provenance.graph.examples import questions_to_graph
from provenance.graph.namespaces import PREFIXES
from provenance.models.identifiers import BASE


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Give a store with nothing but what every store holds."""
    with open_store("memory:") as store:
        yield store


def test_every_question_is_told_with_its_words_and_text(store: Store) -> None:
    query = """SELECT ?name ?words ?text WHERE {
        ?q a sh:SPARQLExecutable ; rdfs:label ?name ; rdfs:comment ?words ; sh:select ?text ; schema:position ?number
    } ORDER BY ?number"""
    told = [tuple(row.values()) for row in run_query(store, query).rows()]
    assert told == [(question.name, question.question, question.sparql) for question in list_questions()]


def test_told_text_answers(store: Store) -> None:
    for row in run_query(store, "SELECT ?text { ?q sh:select ?text }").rows():
        assert run_query(store, row["text"]).rows() == []


def test_parameters_are_told_with_what_they_accept(store: Store) -> None:
    query = """SELECT ?question ?name ?words WHERE {
        ?q rdfs:label ?question ; sh:parameter ?p . ?p a sh:Parameter ; sh:name ?name ; sh:description ?words .
        FILTER EXISTS { ?p sh:datatype|sh:nodeKind ?kind }
    }"""
    told = {tuple(row.values()) for row in run_query(store, query).rows()}
    assert told == {
        (question.name, parameter.name, parameter.words)
        for question in list_questions()
        for parameter in question.parameters
    }


def test_prefixes_of_questions_are_declared(store: Store) -> None:
    query = "SELECT ?p ?n { ?all sh:declare ?d . ?d sh:prefix ?p ; sh:namespace ?n }"
    assert {row["p"] for row in run_query(store, query).rows()} == set(PREFIXES)


def test_no_statement_is_said_twice() -> None:
    quads = questions_to_graph(BASE)
    assert len(quads) == len(set(quads))
