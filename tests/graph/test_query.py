"""Queries read, within limits; parameters are terms and never text; errors are one line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

from provenance.errors import QueryError
from provenance.graph import Store, get_query, list_questions, open_store, run_query, write_article
from provenance.graph.questions import parse_question
from provenance.graph.store import Dataset
from tests.builders import make_article


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Give a store with one article."""
    with open_store("memory:") as store:
        write_article(store, make_article(title='Say "no"\n\tto <b>'))
        yield store


TITLE = "SELECT ?version ?title ?none { ?version a cg:ArticleVersion ; dcterms:title ?title }"


def test_first_query_of_a_newcomer_is_answered(store: Store) -> None:
    assert len(run_query(store, "SELECT * { ?s ?p ?o }").rows()) > 1000


@pytest.mark.parametrize(
    "form", [QueryResultsFormat.JSON, QueryResultsFormat.XML, QueryResultsFormat.TSV], ids=["json", "xml", "tsv"]
)
def test_result_formats_hold_the_same_terms(store: Store, form: QueryResultsFormat) -> None:
    rendered = run_query(store, TITLE).render(form.file_extension.replace("srj", "json").replace("srx", "xml"))
    found = parse_query_results(rendered.encode(), form)
    assert isinstance(found, QuerySolutions)
    assert [solution["title"].value for solution in found] == ['Say "no"\n\tto <b>']


def test_csv_holds_plain_values(store: Store) -> None:
    rows = list(csv.reader(io.StringIO(run_query(store, TITLE).render("csv"), newline="")))
    assert rows[0] == ["version", "title", "none"]
    assert rows[1][1:] == ['Say "no"\n\tto <b>', ""]


def test_typed_literals_keep_their_type(store: Store) -> None:
    rendered = run_query(store, 'SELECT (42 AS ?n) ("a"@en AS ?w) {}').render("json")
    bindings = json.loads(rendered)["results"]["bindings"][0]
    assert bindings["n"] == {
        "type": "literal", "value": "42", "datatype": "http://www.w3.org/2001/XMLSchema#integer",
    }  # fmt: skip
    assert bindings["w"] == {"type": "literal", "value": "a", "xml:lang": "en"}


def test_truth_is_rendered_in_every_result_format(store: Store) -> None:
    answer = run_query(store, "ASK { ?s a cg:ArticleVersion }")
    assert answer.rows() == [{"answer": "true"}]
    assert json.loads(answer.render("json"))["boolean"] is True
    assert ET.fromstring(answer.render("xml"))[1].text == "true"  # noqa: S314 - made here
    assert answer.render("csv") == answer.render("tsv") == "true\n"


@pytest.mark.parametrize(("form", "syntax"), [("turtle", RdfFormat.TURTLE), ("jsonld", RdfFormat.JSON_LD)])
def test_graphs_are_rendered_as_rdf(store: Store, form: str, syntax: RdfFormat) -> None:
    rendered = run_query(store, "CONSTRUCT { ?v a ?t } WHERE { ?v a cg:ArticleVersion, ?t }").render(form)
    assert len(list(parse(rendered.encode(), syntax))) == 2


def test_graph_has_rows_too(store: Store) -> None:
    rows = run_query(store, "CONSTRUCT WHERE { ?v dcterms:title ?t ; cg:textLength ?l }").rows()
    assert [row["predicate"] for row in rows] == ["dcterms:title", "cg:textLength"]


def test_form_that_an_answer_has_not_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="'turtle'; accepted: json, csv, tsv, xml"):
        run_query(store, TITLE).render("turtle")


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * { ?s ?p", "expected"),
        ("nonsense", "expected"),
        ("INSERT DATA { <a> <b> <c> }", "expected"),
        ("LOAD <https://news.example/x>", "expected"),
        ("SELECT * { SERVICE <https://news.example/sparql> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { service silent ?x { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { ?s ?p ?o .S\\u0045RVICE <https://news.example/sparql> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { ?s unknown:p ?o }", "prefix"),
    ],
    ids=["cut off", "no query", "insert", "load", "service", "lower-case service", "escaped service", "unknown prefix"],
)
def test_query_that_cannot_be_served_gives_one_line(store: Store, query: str, message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        run_query(store, query)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "SERVICE <x> {" }',
        "SELECT * { ?s ?p ?service }",
        "# SERVICE\nSELECT * { ?s <urn:SERVICE> ?o }",
    ],
    ids=["string", "variable", "comment and IRI"],
)
def test_word_service_may_occur(store: Store, query: str) -> None:
    run_query(store, query)


def test_rows_are_limited_and_the_answer_says_so(store: Store) -> None:
    answer = run_query(store, "SELECT * { ?s ?p ?o }", rows=3)
    assert len(answer.rows()) == 3
    assert answer.is_cut


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT * { ?s ?p ?o }", ["s", "p", "o"]),
        ("select distinct * where { ?z cg:sentence ?a }", ["z", "a"]),
        ("# of ?o\nSELECT * { ?s ?p 'no ?x' BIND(1 AS ?a) }", ["s", "p", "a"]),
        ("SELECT ?o ?s { { SELECT * { ?s ?p ?o } } }", ["o", "s"]),
    ],
    ids=["newcomer's", "distinct", "comment and string", "inner asterisk"],
)
def test_columns_of_an_asterisk_come_as_the_query_names_them(store: Store, query: str, columns: list[str]) -> None:
    assert list(run_query(store, query, rows=1).variables) == columns  # type: ignore[attr-defined]


def test_slow_query_is_given_up(store: Store) -> None:
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f && ?f != ?i) }"
    with pytest.raises(QueryError, match="longer than"):
        run_query(store, slow, seconds=0.2)


ECHO = "SELECT ?x { VALUES ?x { UNDEF } }"


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=200)
def test_parameter_arrives_as_one_term(store: Store, value: str) -> None:
    query = f"# parameter: x (text)\n{ECHO}"
    assert [list(row.values()) for row in run_query(store, query, {"x": value}).rows()] == [[value]]


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("iri", "event/1> } #"),
        ("integer", "1 } UNION { ?s ?p ?o"),
        ("date", "2021-02-30"),
        ("concept", "loud"),
    ],
)
def test_value_of_another_kind_is_refused(store: Store, header: str, value: str) -> None:
    query = f"# parameter: harm ({header})\nSELECT ?harm {{ VALUES ?harm {{ UNDEF }} }}"
    if header == "iri":
        assert "%3E" in run_query(store, query, {"harm": value}).rows()[0]["harm"]
        return
    with pytest.raises(QueryError, match="cannot be the parameter 'harm'"):
        run_query(store, query, {"harm": value})


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("42", "42"),
        ("https://news.example/a", "https://news.example/a"),
        ("cg:harm-killed", "cg:harm-killed"),
        ("claim/00000000", "https://w3id.org/claim-graph/id/claim/00000000"),
        ("two words", "two words"),
    ],
)
def test_undeclared_parameter_is_told_from_its_form(store: Store, value: str, shown: str) -> None:
    assert run_query(store, ECHO, {"x": value}).rows() == [{"x": shown}]


def test_unknown_parameter_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="no parameter 'y'; accepted: x"):
        run_query(store, ECHO, {"y": "1"})


def test_query_is_found_by_name_file_and_text(tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text(ECHO)
    assert get_query("contested-measurands") == list_questions()[0].sparql
    assert get_query(str(file)) == ECHO
    assert get_query(ECHO) == ECHO


def test_unknown_question_names_those_that_exist() -> None:
    with pytest.raises(QueryError, match="'nope' is neither a file nor a question; accepted: contested-measurands"):
        get_query("nope")


def test_question_without_header_is_refused() -> None:
    with pytest.raises(QueryError, match="lacks name, number, question"):
        parse_question(ECHO)


COUNT = "SELECT (COUNT(*) AS ?n) {} {{ ?s ?p ?o }}"


def count(store: Store, query: str, dataset: Dataset | None = None) -> int:
    return int(run_query(store, query, dataset=dataset).rows()[0]["n"])


def test_from_narrows_the_default_graph(store: Store) -> None:
    graph = store.names.mint("identity")
    held = len(store.read_graph("identity"))
    assert 0 < held < count(store, COUNT.format(""))
    assert count(store, COUNT.format(f"FROM {graph}")) == held
    assert count(store, COUNT.format(f"FROM NAMED {graph}")) == 0
    named = COUNT.replace("?s ?p ?o", "GRAPH ?g {{ ?s ?p ?o }}")
    assert count(store, named.format(f"FROM NAMED {graph}")) == held


def test_given_dataset_overrules_from(store: Store) -> None:
    identity, ontology = (store.names.mint(graph).value for graph in ("identity", "ontology"))
    query = COUNT.format(f"FROM <{ontology}>")
    assert count(store, query, Dataset(default=(identity,))) == len(store.read_graph("identity"))
    assert count(store, query, Dataset(named=(identity,))) == 0


@pytest.mark.parametrize(("form", "syntax"), [("ntriples", RdfFormat.N_TRIPLES), ("rdfxml", RdfFormat.RDF_XML)])
def test_graphs_are_rendered_as_older_forms_of_rdf(store: Store, form: str, syntax: RdfFormat) -> None:
    rendered = run_query(store, "CONSTRUCT { ?v a ?t ; dcterms:title 'a\\u0001' } WHERE { ?v a ?t }").render(form)
    assert len(list(parse(rendered.encode(), syntax))) > 2
