"""The SPARQL 1.1 Graph Store HTTP Protocol (W3C Recommendation, 21 March 2013), as far as it reads."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from pyoxigraph import Quad, RdfFormat, Triple, parse

from provenance.models.identifiers import BASE
from tests.web.client import BROWSER, Client

IDENTITY = f"{BASE}identity"


def read(body: bytes) -> set[Triple]:
    return {quad.triple for quad in parse(body, RdfFormat.TURTLE) if isinstance(quad, Quad)}


def test_graph_is_named_by_a_parameter(client: Client) -> None:
    """4.2 and 5.2: indirect identification; the graph has what GRAPH finds in it."""
    reply = client.get("/graphs", graph=IDENTITY)
    assert (reply.status, reply.media) == (200, "text/turtle")
    found = client.ask(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{IDENTITY}> {{ ?s ?p ?o }} }}")
    assert read(reply.body) == read(found.body) != set()


def test_graph_is_named_by_a_path(client: Client) -> None:
    """4.1 and 5.2: direct identification."""
    assert read(client.get("/graphs/identity").body) == read(client.get("/graphs", graph=IDENTITY).body)


def test_graph_with_an_odd_name_has_a_path(client: Client) -> None:
    """4.1: a name with percent-encoded characters."""
    found = client.ask("SELECT DISTINCT ?g { GRAPH ?g { ?c a cg:Claim } }").json["results"]["bindings"]
    for name in (row["g"]["value"] for row in found):
        reply = client.get(f"/graphs/{name.removeprefix(BASE)}")
        assert (reply.status, read(reply.body)) == (200, read(client.get("/graphs", graph=name).body))
    assert found


def test_default_graph_is_the_union(client: Client) -> None:
    """4.2: ``?default``, here the union of all graphs."""
    everything = read(client.send("GET", "/graphs?default").body)
    assert read(client.get("/graphs/identity").body) < everything
    assert len(everything) > 1000


def test_unknown_graph_is_404(client: Client) -> None:
    """5.2: no such graph."""
    assert client.get("/graphs", graph=f"{BASE}nothing").status == 404
    assert client.get("/graphs/nothing").status == 404


@pytest.mark.parametrize("query", ["", "?graph=a&default", "?graph=a&graph=b", "?default&default", "?graph=relative"])
def test_request_names_exactly_one_graph(client: Client, query: str) -> None:
    """4.2: ``graph`` with an absolute IRI, or ``default``."""
    assert client.send("GET", f"/graphs{query}").status == 400


@pytest.mark.parametrize(
    "accept", ["text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"]
)
def test_form_is_negotiated(client: Client, accept: str) -> None:
    """5.2: the form of the answer is the client's choice."""
    reply = client.get("/graphs", accept, graph=IDENTITY)
    assert (reply.status, reply.media) == (200, accept)
    assert client.get("/graphs", "image/png", graph=IDENTITY).status == 406


def test_head_has_no_body(client: Client) -> None:
    """5.6: HEAD."""
    reply = client.send("HEAD", f"/graphs?graph={quote(IDENTITY)}")
    assert (reply.status, reply.body, reply.media) == (200, b"", "text/turtle")


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_writing_is_405(client: Client, method: str) -> None:
    """5.3 to 5.5, 5.7: what would write is not offered."""
    before = client.get("/graphs/identity").body
    reply = client.send(method, f"/graphs?graph={quote(IDENTITY)}", {"Content-Type": "text/turtle"}, b"<a:a> <a:b> 1 .")
    assert (reply.status, reply.headers["allow"].replace(" ", "")) in [(405, "GET,HEAD"), (405, "HEAD,GET")]
    assert read(client.get("/graphs/identity").body) == read(before)


def test_browser_gets_turtle_to_read(client: Client) -> None:
    """5.2: a graph has no page; anything is better than nothing."""
    assert client.get("/graphs", BROWSER, graph=IDENTITY).status == 200
