"""What the endpoint adds to the protocol: limits, forms that parse to the same, headers, and a log."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results
from rdflib import Graph

from provenance.web.middleware import POLICY
from provenance.web.settings import Settings
from tests.cli.command import wait_until
from tests.web.client import BROWSER, Client
from tests.web.conftest import Served

CLAIMS = "SELECT ?claim ?sentence ?none { ?claim a cg:Claim ; cg:sentence ?sentence } ORDER BY ?claim"
SHAPE = "CONSTRUCT { ?claim cg:sentence ?sentence } WHERE { ?claim a cg:Claim ; cg:sentence ?sentence }"


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("application/sparql-results+json", QueryResultsFormat.JSON),
        ("application/json", QueryResultsFormat.JSON),
        ("application/sparql-results+xml", QueryResultsFormat.XML),
        ("application/xml", QueryResultsFormat.XML),
        ("text/xml", QueryResultsFormat.XML),
        ("text/tab-separated-values", QueryResultsFormat.TSV),
    ],
)
def test_every_form_of_a_table_holds_the_same(client: Client, accept: str, form: QueryResultsFormat) -> None:
    def read(body: bytes, syntax: QueryResultsFormat) -> list[tuple[str, ...]]:
        return [tuple(map(str, solution)) for solution in parse_query_results(body, syntax)]  # type: ignore[union-attr]

    reply = client.ask(CLAIMS, accept)
    assert reply.media == accept
    assert read(reply.body, form) == read(client.ask(CLAIMS).body, QueryResultsFormat.JSON) != []


@pytest.mark.parametrize(
    ("accept", "form", "name"),
    [
        ("text/turtle", RdfFormat.TURTLE, "turtle"),
        ("application/n-triples", RdfFormat.N_TRIPLES, "nt"),
        ("text/plain", RdfFormat.N_TRIPLES, "nt"),
        ("application/ld+json", RdfFormat.JSON_LD, "json-ld"),
        ("application/json", RdfFormat.JSON_LD, "json-ld"),
        ("application/rdf+xml", RdfFormat.RDF_XML, "xml"),
        ("application/xml", RdfFormat.RDF_XML, "xml"),
    ],
)
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # which rdflib's own parser uses
def test_every_form_of_a_graph_holds_the_same(client: Client, accept: str, form: RdfFormat, name: str) -> None:
    reply = client.ask(SHAPE, accept)
    assert reply.media == accept
    found = {quad.triple for quad in parse(reply.body, form)}
    expected = {quad.triple for quad in parse(client.ask(SHAPE).body, RdfFormat.TURTLE)}
    assert found == expected
    assert len(Graph().parse(io.BytesIO(reply.body), format=name)) == len(expected) > 0


@pytest.mark.parametrize(
    ("form", "media"),
    [
        ("json", "application/sparql-results+json"),
        ("csv", "text/csv"),
        ("html", "text/html"),
        ("text/tab-separated-values", "text/tab-separated-values"),
    ],
)
def test_form_may_be_asked_for_in_the_address(client: Client, form: str, media: str) -> None:
    assert client.get("/sparql", BROWSER, query="ASK {}", format=form).media == media


@pytest.fixture(scope="module")
def narrow(built: Path) -> Iterator[Client]:
    """Give a client of a server that allows little, and that lets pages of one origin read."""
    settings = Settings(store=str(built), seconds=0.5, rows=3, body=2000, origins=("https://news.example",))
    with Served(settings) as client:
        yield client


def test_rows_are_cut_and_the_answer_says_so(narrow: Client) -> None:
    for query in ("SELECT * { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }"):
        reply = narrow.ask(query)
        assert reply.headers["x-sparql-maxrows"] == "3"
    assert "x-sparql-maxrows" not in narrow.ask("SELECT * { ?s ?p ?o } LIMIT 3").headers


def test_graph_is_not_cut_but_refused(narrow: Client) -> None:
    reply = narrow.get("/graphs/identity")
    assert (reply.status, "more than 3 statements" in reply.text) == (413, True)


def test_late_query_is_given_up(narrow: Client) -> None:
    reply = narrow.ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f && ?f != ?i) }")
    assert (reply.status, "longer than 0.5 s" in reply.text) == (503, True)


def test_query_that_breaks_the_engine_breaks_nothing_else(client: Client) -> None:
    deep = "SELECT * {" + "{" * 100_000 + "}" * 100_001
    assert client.post("/sparql", "application/sparql-query", deep.encode()).status == 400
    assert client.ask("ASK {}").status == 200


def test_long_body_is_refused(narrow: Client) -> None:
    assert narrow.post_form([("query", "ASK {} #" + "x" * 3000)]).status == 413
    assert narrow.post_form([("query", "ASK {} #" + "x" * 300)]).status == 200


def test_too_many_parameters_are_refused(client: Client) -> None:
    assert client.post_form([("query", "ASK {}"), *[("x", "y")] * 1000]).status == 400


def test_other_origins_may_read_only_when_they_are_allowed(client: Client, narrow: Client) -> None:
    def ask(one: Client, origin: str) -> str | None:
        reply = one.send("GET", "/sparql?query=ASK%7B%7D", {"Origin": origin})
        return reply.headers.get("access-control-allow-origin")

    assert ask(client, "https://news.example") is None
    assert ask(narrow, "https://news.example") == "https://news.example"
    assert ask(narrow, "https://other.example") is None


def test_browser_may_ask_before_it_posts(narrow: Client) -> None:
    wish = {"Origin": "https://news.example", "Access-Control-Request-Method": "POST"}
    wish |= {"Access-Control-Request-Headers": "content-type"}
    assert narrow.send("OPTIONS", "/sparql", wish).status == 200
    assert narrow.send("OPTIONS", "/sparql", wish | {"Origin": "https://other.example"}).status == 400


@pytest.mark.parametrize(
    ("host", "status"),
    [("127.0.0.1", 200), ("LOCALHOST:8000", 200), ("[::1]:80", 200), ("evil.example", 421), ("", 421)],
)
def test_server_answers_under_its_own_names_only(client: Client, host: str, status: int) -> None:
    assert client.send("GET", "/health", {"Host": host}).status == status


@pytest.mark.parametrize("path", ["/", "/sparql", "/health", "/static/site.css", "/nothing", "/query?query=nonsense"])
def test_every_response_protects_the_browser(client: Client, path: str) -> None:
    for accept in (BROWSER, "*/*"):
        headers = client.send("GET", path, {"Accept": accept}).headers
        assert headers["content-security-policy"] == POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(
    ("accept", "media"),
    [("text/turtle", "text/plain"), ("application/json", "application/problem+json"), (BROWSER, "text/html")],
)
def test_refusal_has_the_form_that_was_asked_for(client: Client, accept: str, media: str) -> None:
    reply = client.get("/id/claim/unknown", accept)
    assert (reply.status, reply.media) == (404, media)
    assert "claim/unknown" in reply.text


def test_health_names_the_state_that_is_served(client: Client) -> None:
    reply = client.get("/health")
    assert (reply.status, reply.json["status"]) == (200, "ok")
    assert reply.json["generation"].isdigit()


def test_each_request_leaves_one_line(client: Client) -> None:
    agent = {"User-Agent": 'odd "agent"'}  # lines of requests before may still be on their way

    def find_lines() -> list[str]:
        return [line for line in tuple(client.log) if json.loads(line)["agent"] == agent["User-Agent"]]

    client.send("GET", "/sparql?query=ASK%20%7B%7D%20%23secret", {**agent, "Accept": "text/csv"})
    client.send("GET", "/a%0Ab", agent)
    wait_until(lambda: len(find_lines()) == 2)
    first, second = map(json.loads, find_lines())
    assert (first["method"], first["path"], first["status"], first["bytes"]) == ("GET", "/sparql", 200, 5)
    assert (first["client"], first["agent"], first["accept"]) == ("127.0.0.1", 'odd "agent"', "text/csv")
    assert first["milliseconds"] >= 0
    assert second["path"] == "/a\nb"
    assert not any("secret" in line or "\n" in line for line in find_lines())
