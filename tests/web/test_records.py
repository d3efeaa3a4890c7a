"""Every record has an address that gives it as a page or as RDF."""

from __future__ import annotations

import re

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse

from provenance.graph.namespaces import PREFIXES
from provenance.models.identifiers import BASE
from tests.web.client import BROWSER, Client

KINDS = [
    "Claim", "FigureClaim", "QuoteClaim", "Article", "ArticleVersion", "Event", "Entity", "Claimant", "Conflict",
    "Comparison", "Measurand", "ValueGroup", "Mention", "Outlet", "Extraction", "Explanation",
]  # fmt: skip


def find(client: Client, kind: str) -> str:
    """Return the IRI of a record of a class."""
    found = client.ask(f"SELECT ?s {{ ?s a cg:{kind} }} ORDER BY ?s LIMIT 1").json["results"]["bindings"]
    assert found, kind
    return str(found[0]["s"]["value"])


def locate(iri: str) -> str:
    """Return the address that a client asks for: it keeps the fragment to itself."""
    return "/id/" + iri.removeprefix(BASE).partition("#")[0]


def read(body: bytes, form: RdfFormat = RdfFormat.TURTLE) -> set[Triple]:
    return {quad.triple for quad in parse(body, form) if isinstance(quad, Quad)}


@pytest.mark.parametrize("kind", KINDS)
def test_record_is_a_page_and_a_graph(client: Client, kind: str) -> None:
    iri = find(client, kind)
    page = client.get(locate(iri), BROWSER)
    assert (page.status, page.media) == (200, "text/html")
    assert page.text.count("<h1>") == 1
    graph = client.get(locate(iri), "text/turtle")
    assert (graph.status, graph.media) == (200, "text/turtle")
    assert "#" in iri or NamedNode(iri) in {triple.subject for triple in read(graph.body)}
    assert "accept" in graph.headers["vary"].lower()


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("application/n-triples", RdfFormat.N_TRIPLES),
        ("application/ld+json", RdfFormat.JSON_LD),
        ("application/rdf+xml", RdfFormat.RDF_XML),
    ],
)
def test_record_is_the_same_in_every_form(client: Client, accept: str, form: RdfFormat) -> None:
    address = locate(find(client, "FigureClaim"))
    reply = client.get(address, accept)
    assert reply.media == accept
    assert read(reply.body, form) == read(client.get(address, "text/turtle").body)


def test_graph_of_a_claim_has_its_words_its_claimant_and_what_points_to_it(client: Client) -> None:
    iri = find(client, "FigureClaim")
    graph = read(client.get(locate(iri), "text/turtle").body)
    predicates = {str(triple.predicate.value) for triple in graph}
    assert {PREFIXES["oa"] + "exact", PREFIXES["cg"] + "sentence", PREFIXES["schema"] + "name"} <= predicates
    assert any(triple.object == NamedNode(iri) for triple in graph)


def test_graph_of_a_record_says_nothing_that_the_store_does_not(client: Client) -> None:
    everything = read(client.send("GET", "/graphs?default").body)
    for kind in KINDS:
        assert read(client.get(locate(find(client, kind)), "text/turtle").body) <= everything


def test_record_names_its_iri(client: Client) -> None:
    iri = find(client, "Event")
    assert client.get(locate(iri), "text/turtle").headers["link"] == f'<{iri}>; rel="canonical"'
    page = client.get(locate(iri), BROWSER).text
    assert iri in page
    for form in ("turtle", "jsonld", "ntriples", "rdfxml"):
        assert client.get(locate(iri), BROWSER, format=form).status == 200
        assert f'href="?format={form}"' in page


@pytest.mark.parametrize("path", ["/id/claim/unknown", "/id/", "/id/claim/%00", "/id/a%20b%3Cc%3E", "/id/%F0%9F%90%A2"])
def test_unknown_record_is_404(client: Client, path: str) -> None:
    assert client.get(path).status == 404
    assert client.get(path, BROWSER).status == 404


def test_term_of_the_ontology_has_a_page(client: Client) -> None:
    term = PREFIXES["cg"] + "FigureClaim"
    assert "figure claim" in client.get("/describe", BROWSER, iri=term).text
    assert NamedNode(term) in {triple.subject for triple in read(client.get("/describe", iri=term).body)}


@pytest.mark.parametrize("iri", ["", "relative", "urn:a> } #", "urn:a b", "urn:\ud7ff\x7f|"])
def test_what_is_no_iri_is_400(client: Client, iri: str) -> None:
    assert client.get("/describe", iri=iri).status == 400


def test_describe_needs_one_iri(client: Client) -> None:
    assert client.get("/describe").status == 400
    assert client.get("/describe", iri="urn:unknown").status == 404


def test_every_link_of_a_page_leads_somewhere(client: Client) -> None:
    seen: set[str] = set()
    for address in (
        "/",
        "/query",
        "/dataset",
        "/query?question=conflicts-of-event",
        locate(find(client, "FigureClaim")),
    ):
        seen |= {
            link.replace("&amp;", "&") for link in re.findall(r'href="(/[^"]*)"', client.get(address, BROWSER).text)
        }
    assert len(seen) > 40
    for link in sorted(seen):
        assert client.get(link.partition("#")[0], BROWSER).status in (200, 303), link


def test_dataset_is_described(client: Client) -> None:
    reply = client.get("/dataset", "text/turtle")
    assert reply.status == 200
    assert "void:Dataset" in reply.text
    assert f"<{client.address}/sparql>" in reply.text
    assert reply.body == client.get("/dataset", "text/turtle").body or read(reply.body)
    moved = client.get("/.well-known/void")
    assert (moved.status, moved.headers["location"]) == (303, f"{client.address}/dataset")
