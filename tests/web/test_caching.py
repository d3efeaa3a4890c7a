"""Answers from a published state have a validator, and a client that names it is told that nothing has changed."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from provenance import pipeline
from provenance.web.settings import Settings
from tests.web.client import BROWSER, FORM, Client
from tests.web.conftest import Served, build_store

CLAIMS = "SELECT ?claim { ?claim a cg:FigureClaim } ORDER BY ?claim"
ADDRESSES = {
    "query": f"/sparql?query={quote(CLAIMS)}",
    "question": "/questions/conflict-board?page=1",
    "graph": "/graphs?default",
    "term": f"/describe?iri={quote('https://w3id.org/claim-graph/ontology#Claim')}",
}


@pytest.fixture(scope="module")
def record(client: Client) -> str:
    """Give the address of a claim."""
    iri = client.ask(CLAIMS).json["results"]["bindings"][0]["claim"]["value"]
    return f"/id/{iri.partition('/id/')[2]}"


@pytest.fixture(params=[*ADDRESSES, "record"])
def address(request: pytest.FixtureRequest, record: str) -> str:
    """Give an address of each kind."""
    return ADDRESSES.get(request.param, record)


def test_client_that_has_the_answer_is_told_so(client: Client, address: str) -> None:
    first = client.send("GET", address, {"Accept": "*/*"})
    assert first.status == 200
    assert first.headers["etag"].startswith('"')
    assert "accept" in first.headers["vary"].lower()
    assert first.headers["cache-control"] == "no-cache"
    for held in (first.headers["etag"], f'"other", W/{first.headers["etag"]}', "*"):
        again = client.send("GET", address, {"Accept": "*/*", "If-None-Match": held})
        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
        assert "accept" in again.headers["vary"].lower()
    other = client.send("GET", address, {"Accept": "*/*", "If-None-Match": '"other"'})
    assert (other.status, other.body) == (200, first.body)


def test_head_has_the_validator_of_get(client: Client, address: str) -> None:
    given = client.send("GET", address, {"Accept": "*/*"})
    head = client.send("HEAD", address, {"Accept": "*/*"})
    assert (head.status, head.body, head.headers["etag"]) == (200, b"", given.headers["etag"])
    assert client.send("HEAD", address, {"Accept": "*/*", "If-None-Match": given.headers["etag"]}).status == 304


def test_each_form_has_a_validator_of_its_own(client: Client, record: str) -> None:
    forms = ("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml")
    assert len({client.get(record, form).headers["etag"] for form in forms}) == len(forms)
    tables = ("text/csv", "application/sparql-results+json", "text/tab-separated-values")
    assert len({client.ask(CLAIMS, form).headers["etag"] for form in tables}) == len(tables)


@pytest.mark.parametrize(
    "query", ["SELECT (NOW() AS ?now) {}", "SELECT (rand() AS ?n) {}", "SELECT (STRUUID() AS ?u) {}"]
)
def test_answer_that_changes_by_itself_has_none(client: Client, query: str) -> None:
    assert "etag" not in client.ask(query).headers


def test_what_is_posted_shown_or_refused_has_none(client: Client, record: str) -> None:
    posted = client.send("POST", "/sparql", {"Content-Type": FORM}, f"query={quote(CLAIMS)}".encode())
    assert posted.status == 200
    for reply in (
        posted,
        client.get(record, BROWSER),
        client.get("/id/claim/none", "text/turtle"),
        client.ask("SELECT"),
    ):
        assert "etag" not in reply.headers


def test_refusal_stays_one_whatever_the_client_has(client: Client) -> None:
    assert client.send("GET", "/sparql?query=SELECT", {"If-None-Match": "*"}).status == 400
    assert client.send("GET", "/id/claim/none", {"Accept": "text/turtle", "If-None-Match": "*"}).status == 404


def test_validator_changes_with_the_state_and_not_with_the_server(tmp_path: Path) -> None:
    place = build_store(tmp_path)
    address = ADDRESSES["query"]
    with Served(Settings(store=str(place))) as client:
        before = client.get(address).headers["etag"]
    with Served(Settings(store=str(place))) as client:
        assert client.get(address).headers["etag"] == before
        article = tmp_path / "third.md"
        article.write_text("---\nid: third\n---\nThe flood killed 9 people in Varde.\n", encoding="utf-8")
        with pipeline.open_writer(str(place)) as store:
            assert list(pipeline.ingest([str(article)], store))
        reply = client.send("GET", address, {"If-None-Match": before})
        assert reply.status == 200
        assert reply.headers["etag"] != before
    with Served(Settings(store=str(place), rows=1)) as client:
        cut = client.get(address)
        assert cut.headers["x-sparql-maxrows"] == "1"
        assert cut.headers["etag"] != reply.headers["etag"]


def test_state_of_a_server_has_no_name() -> None:
    with Served(Settings(store="memory:")) as client:
        assert "etag" not in client.ask("ASK {}").headers
