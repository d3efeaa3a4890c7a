"""The SPARQL 1.1 Protocol (W3C Recommendation, 21 March 2013), case by case, as far as it concerns a reading service.

Each test names its section. Updates are part of the protocol, but not of this service, which says so (2.2).
"""

from __future__ import annotations

from urllib.parse import quote

import pytest

from provenance.models.identifiers import BASE
from tests.web.client import DIRECT, FORM, Client

ASK = "ASK { ?claim a cg:Claim }"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
COUNT_NAMED = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
IDENTITY, DERIVED = f"{BASE}identity", f"{BASE}derived"


def count(client: Client, pairs: list[tuple[str, str]]) -> int:
    """Return the number that a posted query counts."""
    reply = client.post_form(pairs)
    assert reply.status == 200, reply.text
    return int(reply.json["results"]["bindings"][0]["n"]["value"])


@pytest.fixture(scope="module")
def sizes(client: Client) -> tuple[int, int]:
    """Give the numbers of statements in the graphs ``identity`` and ``derived``, counted with GRAPH."""
    first, second = (
        count(client, [("query", f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}")])
        for graph in (IDENTITY, DERIVED)
    )
    assert first > 0
    assert second > 0
    return first, second


def test_query_via_get(client: Client) -> None:
    """2.1.1: GET with the parameter ``query``, percent-encoded."""
    reply = client.send("GET", f"/sparql?query={quote(ASK)}")
    assert (reply.status, reply.json["boolean"]) == (200, True)


def test_query_via_get_with_plus_for_blanks(client: Client) -> None:
    """2.1.1: the query string is that of HTML forms, in which ``+`` stands for a blank."""
    assert client.send("GET", "/sparql?query=ASK+%7B%7D").json["boolean"] is True


def test_query_via_url_encoded_post(client: Client) -> None:
    """2.1.2: POST of a form, its parameters in the body."""
    reply = client.post_form([("query", ASK)])
    assert (reply.status, reply.json["boolean"]) == (200, True)


def test_content_type_may_have_a_charset(client: Client) -> None:
    """2.1.2 and 2.1.3: media types are compared without their parameters and in any case."""
    assert client.post("/sparql", f"{FORM}; charset=UTF-8", b"query=ASK%20%7B%7D").status == 200
    assert client.post("/sparql", "Application/SPARQL-Query; charset=utf-8", b"ASK {}").status == 200


def test_query_via_post_directly(client: Client) -> None:
    """2.1.3: POST of the query itself, not encoded."""
    reply = client.post("/sparql", DIRECT, ASK.encode())
    assert (reply.status, reply.json["boolean"]) == (200, True)


def test_query_may_hold_any_unicode(client: Client) -> None:
    """2.1.1 to 2.1.3: a query is UTF-8, whichever way it comes."""
    query = "SELECT ('żółw 🐢' AS ?x) {}"
    for reply in (
        client.ask(query),
        client.post_form([("query", query)]),
        client.post("/sparql", DIRECT, query.encode()),
    ):
        assert reply.json["results"]["bindings"] == [{"x": {"type": "literal", "value": "żółw 🐢"}}]


def test_dataset_of_one_default_graph_by_get(client: Client, sizes: tuple[int, int]) -> None:
    """2.1.4: ``default-graph-uri`` in the query string."""
    reply = client.get("/sparql", query=COUNT, **{"default-graph-uri": IDENTITY})
    assert reply.json["results"]["bindings"][0]["n"]["value"] == str(sizes[0])


def test_dataset_of_one_default_graph_by_direct_post(client: Client, sizes: tuple[int, int]) -> None:
    """2.1.3 and 2.1.4: with a direct POST the graphs stand in the query string."""
    reply = client.post(f"/sparql?default-graph-uri={quote(DERIVED)}", DIRECT, COUNT.encode())
    assert reply.json["results"]["bindings"][0]["n"]["value"] == str(sizes[1])


def test_dataset_of_several_default_graphs_is_their_merge(client: Client, sizes: tuple[int, int]) -> None:
    """2.1.4: the default graph is the merge of all graphs given."""
    pairs = [("query", COUNT), ("default-graph-uri", IDENTITY), ("default-graph-uri", DERIVED)]
    assert count(client, pairs) == sum(sizes)


def test_dataset_of_named_graphs(client: Client, sizes: tuple[int, int]) -> None:
    """2.1.4: ``named-graph-uri``, which may be repeated; the default graph is then empty."""
    pairs = [("named-graph-uri", IDENTITY), ("named-graph-uri", DERIVED)]
    assert count(client, [("query", COUNT_NAMED), *pairs]) == sum(sizes)
    assert count(client, [("query", COUNT), *pairs]) == 0


def test_dataset_of_default_and_named_graphs(client: Client, sizes: tuple[int, int]) -> None:
    """2.1.4: both at once; what is not given is not there."""
    pairs = [("default-graph-uri", IDENTITY), ("named-graph-uri", DERIVED)]
    assert count(client, [("query", COUNT), *pairs]) == sizes[0]
    assert count(client, [("query", COUNT_NAMED), *pairs]) == sizes[1]
    reply = client.post_form([("query", GRAPHS), *pairs])
    assert [row["g"]["value"] for row in reply.json["results"]["bindings"]] == [DERIVED]


def test_dataset_of_the_query_itself(client: Client, sizes: tuple[int, int]) -> None:
    """2.1.4: without such parameters FROM and FROM NAMED say which graphs are meant."""
    assert count(client, [("query", COUNT.replace("{", f"FROM <{IDENTITY}> {{", 1))]) == sizes[0]
    assert count(client, [("query", COUNT_NAMED.replace("{", f"FROM NAMED <{DERIVED}> {{", 1))]) == sizes[1]


def test_dataset_of_the_protocol_overrules_that_of_the_query(client: Client, sizes: tuple[int, int]) -> None:
    """2.1.4: if both are given, the parameters win."""
    query = COUNT.replace("{", f"FROM <{DERIVED}> {{", 1)
    assert count(client, [("query", query), ("default-graph-uri", IDENTITY)]) == sizes[0]


def test_unknown_graph_is_empty(client: Client) -> None:
    """2.1.4: nothing is fetched for a graph that is not there."""
    assert count(client, [("query", COUNT), ("default-graph-uri", "https://news.example/graph")]) == 0


def test_dataset_that_is_no_iri_is_refused(client: Client) -> None:
    """2.1.4: the values are IRIs."""
    assert client.post_form([("query", COUNT), ("default-graph-uri", "<no iri>")]).status == 400


def test_default_dataset_is_the_union_of_all_graphs(client: Client) -> None:
    """2.1.4: without any of them the service decides; here ``sd:UnionDefaultGraph``."""
    reply = client.ask("ASK { ?version a cg:ArticleVersion . ?entity a cg:Entity . ?class a owl:Class }")
    assert reply.json["boolean"] is True


@pytest.mark.parametrize(
    ("query", "accept", "media"),
    [
        ("SELECT * { ?s a cg:Claim }", "application/sparql-results+json", "application/sparql-results+json"),
        ("SELECT * { ?s a cg:Claim }", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("SELECT * { ?s a cg:Claim }", "text/csv", "text/csv"),
        ("SELECT * { ?s a cg:Claim }", "text/tab-separated-values", "text/tab-separated-values"),
        (ASK, "application/sparql-results+json", "application/sparql-results+json"),
        (ASK, "application/sparql-results+xml", "application/sparql-results+xml"),
        ("CONSTRUCT WHERE { ?s a cg:Claim }", "text/turtle", "text/turtle"),
        ("CONSTRUCT WHERE { ?s a cg:Claim }", "application/n-triples", "application/n-triples"),
        ("CONSTRUCT WHERE { ?s a cg:Claim }", "application/rdf+xml", "application/rdf+xml"),
        ("CONSTRUCT WHERE { ?s a cg:Claim }", "application/ld+json", "application/ld+json"),
        ("DESCRIBE ?s { ?s a cg:Claim }", "text/turtle", "text/turtle"),
    ],
)
def test_content_is_negotiated(client: Client, query: str, accept: str, media: str) -> None:
    """2.1.5: the client says with Accept which of the forms it wants; each kind of query has its own."""
    reply = client.ask(query, accept)
    assert (reply.status, reply.media) == (200, media)
    assert "accept" in reply.headers["vary"].lower()


def test_preferred_form_wins(client: Client) -> None:
    """2.1.5: qualities are heeded."""
    reply = client.ask(ASK, "text/csv;q=0.2, application/sparql-results+xml;q=0.9, application/*;q=0.1")
    assert reply.media == "application/sparql-results+xml"


def test_form_is_given_without_an_accept_header(client: Client) -> None:
    """2.1.5: a client that says nothing gets a form of the query's kind."""
    assert client.ask(ASK).media == "application/sparql-results+json"
    assert client.ask("CONSTRUCT WHERE { ?s a cg:Claim }").media == "text/turtle"


def test_form_that_does_not_exist_is_refused(client: Client) -> None:
    """2.1.5 and 2.1.7: any status of HTTP may be used, here 406 with what there is."""
    reply = client.ask(ASK, "image/png")
    assert reply.status == 406
    assert "application/sparql-results+json" in reply.text


def test_success_is_200_also_when_nothing_is_found(client: Client) -> None:
    """2.1.6: an empty answer is an answer."""
    reply = client.ask("SELECT * { ?s a <urn:nothing> }")
    assert (reply.status, reply.json["results"]["bindings"]) == (200, [])


@pytest.mark.parametrize("query", ["SELECT * {", "", "ASK {} ASK {}", "\0", "SELECT ?x { ?x unknown:p 1 }"])
def test_malformed_query_is_400(client: Client, query: str) -> None:
    """2.1.7: the text is not a query; the body explains."""
    reply = client.post("/sparql", FORM, f"query={quote(query)}".encode())
    assert reply.status == 400
    assert reply.text.strip()


def test_more_than_one_query_is_400(client: Client) -> None:
    """2.1.1 and 2.1.2: exactly one."""
    assert client.send("GET", "/sparql?query=ASK%7B%7D&query=ASK%7B%7D").status == 400
    assert client.post_form([("query", "ASK {}"), ("query", "ASK {}")]).status == 400
    assert client.post("/sparql?query=ASK%7B%7D", DIRECT, b"ASK {}").status == 400


def test_form_without_a_query_is_400(client: Client) -> None:
    """2.1.2: the parameter is required."""
    assert client.post_form([("default-graph-uri", IDENTITY)]).status == 400


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_405(client: Client, method: str) -> None:
    """2.1: a query is sent with GET or POST."""
    reply = client.send(method, "/sparql?query=ASK%7B%7D")
    assert reply.status == 405
    assert {"GET", "POST"} <= set(reply.headers["allow"].replace(" ", "").split(","))


@pytest.mark.parametrize("media", ["text/plain", "application/json", "multipart/form-data; boundary=x", "nonsense"])
def test_body_of_another_kind_is_415(client: Client, media: str) -> None:
    """2.1.2 and 2.1.3: only these two kinds of body hold a query."""
    assert client.post("/sparql", media, b"ASK {}").status == 415


def test_body_without_a_kind_is_415(client: Client) -> None:
    """2.1.2 and 2.1.3: the kind is required, for a form as for a query."""
    assert client.send("POST", "/sparql", {"Content-Type": ""}, b"query=ASK%20%7B%7D").status == 415
    assert client.send("POST", "/sparql", {}, b"ASK {}").status == 415


def test_query_that_is_not_utf_8_is_400(client: Client) -> None:
    """2.1.3: the body is UTF-8."""
    assert client.post("/sparql", f"{DIRECT}; charset=UTF-16", "ASK {}".encode("utf-16")).status == 400
    assert client.send("GET", "/sparql?query=ASK%20%7B%7D%20%23%FF").status == 400
    assert client.post("/sparql", FORM, b"query=ASK%20%7B%7D%20%23%FF").status == 400


UPDATE = "INSERT DATA { <urn:a> <urn:b> <urn:c> }"


def test_update_is_refused(client: Client) -> None:
    """2.2: sent as a form or directly, an update is understood and refused."""
    for reply in (
        client.post_form([("update", UPDATE)]),
        client.post("/sparql", "application/sparql-update", UPDATE.encode()),
    ):
        assert reply.status == 403
        assert "only reads" in reply.text


def test_update_sent_as_a_query_is_refused(client: Client) -> None:
    """2.1 and 2.2: the two languages are not mixed, so that nothing is written by a GET."""
    for update in (UPDATE, "LOAD <https://news.example/graph>", "DROP ALL", "CLEAR DEFAULT"):
        assert client.ask(update).status == 400
        assert client.post("/sparql", DIRECT, update.encode()).status == 400
    assert client.ask("ASK { <urn:a> <urn:b> <urn:c> }").json["boolean"] is False


def test_update_by_get_is_refused(client: Client) -> None:
    """2.2: an update is never sent by GET."""
    assert client.get("/sparql", update=UPDATE).status == 403


def test_query_and_update_at_once_are_refused(client: Client) -> None:
    """2: a request is one operation."""
    assert client.post_form([("query", "ASK {}"), ("update", UPDATE)]).status == 400


def test_head_is_get_without_a_body(client: Client) -> None:
    """2.1.1 and RFC 9110, 9.3.2."""
    reply = client.send("HEAD", f"/sparql?query={quote(ASK)}")
    assert (reply.status, reply.body) == (200, b"")
    assert reply.media == "application/sparql-results+json"


def test_service_is_described_where_nothing_is_asked(client: Client) -> None:
    """SPARQL 1.1 Service Description, 2: the endpoint's address, without parameters, gives RDF."""
    reply = client.get("/sparql", "text/turtle")
    assert (reply.status, reply.media) == (200, "text/turtle")
    assert f"<{client.address}/sparql>" in reply.text
    assert "sd:UnionDefaultGraph" in reply.text


@pytest.mark.parametrize("query", ["SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"])
def test_nothing_is_fetched(client: Client, query: str) -> None:
    """4.1 (security): a service may refuse what would make it ask others."""
    reply = client.ask(query)
    assert (reply.status, "SERVICE" in reply.text) == (400, True)
