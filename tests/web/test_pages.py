"""Pages: all they need is served from here, nothing that an article says becomes markup, and they work as forms."""

from __future__ import annotations

import re

import pytest

from provenance.graph import list_questions
from provenance.models.identifiers import BASE
from provenance.web.views import Cell, view_term
from tests.web.client import BROWSER, Client

PAGES = ["/", "/query", "/sparql", "/dataset", "/query?question=conflicts-of-event", "/nothing"]
HOSTILE = """SELECT ("<script>alert(1)</script>" AS ?a) (<javascript:alert(2)> AS ?b) ("x"@en AS ?c) ?none {}"""


@pytest.mark.parametrize("path", PAGES)
def test_page_loads_nothing_from_elsewhere(client: Client, path: str) -> None:
    page = client.get(path, BROWSER).text
    loaded = re.findall(r'<(?:link|script|img)[^>]*(?:href|src)="([^"]*)"', page)
    assert loaded
    assert all(address.startswith("/static/") for address in loaded)
    for address in loaded:
        assert client.get(address).status == 200


@pytest.mark.parametrize("path", PAGES)
def test_page_holds_neither_script_nor_style_of_its_own(client: Client, path: str) -> None:
    page = client.get(path, BROWSER).text
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:", page)


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.name)
def test_question_is_one_click_away_and_answers(client: Client, question: object) -> None:
    name = question.name  # type: ignore[attr-defined]
    assert f'href="/query?question={name}"' in client.get("/query", BROWSER).text
    page = client.get("/query", BROWSER, question=name)
    assert page.status == 200
    assert "Answer</h2>" in page.text
    assert 'role="alert"' not in page.text


def test_question_is_narrowed_by_its_parameters(client: Client) -> None:
    event = client.ask("SELECT ?e { ?c a cg:Conflict ; cg:event ?e }").json["results"]["bindings"][0]["e"]["value"]
    wide = client.get("/query", BROWSER, question="conflicts-of-event").text
    same = client.get("/query", BROWSER, question="conflicts-of-event", event=event).text
    none = client.get("/query", BROWSER, question="conflicts-of-event", event=f"{BASE}event/0").text
    assert wide.count("<tr>") == same.count("<tr>") > 1
    assert "Nothing was found" in none
    assert f'value="{event}"' in same


def test_parameter_that_cannot_be_is_explained(client: Client) -> None:
    page = client.get("/query", BROWSER, question="unsourced-figures", harm="loud")
    assert page.status == 400
    assert "cannot be the parameter" in page.text


def test_unknown_question_is_404(client: Client) -> None:
    assert client.get("/query", BROWSER, question="<b>").status == 404


def test_browser_sees_the_answer_of_the_endpoint_as_a_page(client: Client) -> None:
    page = client.get("/sparql", BROWSER, query="SELECT ?claim { ?claim a cg:Claim }")
    assert page.media == "text/html"
    links = set(re.findall(r'href="(/id/claim/[0-9a-f]+)"', page.text))
    assert links
    assert all(client.get(link, BROWSER).status == 200 for link in links)


def test_page_shows_a_graph_as_turtle(client: Client) -> None:
    page = client.get("/query", BROWSER, query="CONSTRUCT WHERE { ?s a cg:Event }").text
    assert "<pre" in page
    assert "format=turtle" in page


def test_page_says_what_is_wrong_with_a_query(client: Client) -> None:
    page = client.get("/query", BROWSER, query="SELECT * { <script>")
    assert page.status == 400
    assert 'role="alert"' in page.text
    assert "SELECT * { &lt;script&gt;" in page.text


def test_nothing_in_an_answer_becomes_markup(client: Client) -> None:
    page = client.get("/query", BROWSER, query=HOSTILE).text
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert not re.search(r'href="\s*javascript:', page, re.IGNORECASE)


def test_nothing_in_an_article_becomes_markup(client: Client) -> None:
    found = client.ask("SELECT DISTINCT ?s { ?s a ?type FILTER(STRSTARTS(STR(?s), STR(<>))) }")
    iris = [row["s"]["value"] for row in found.json["results"]["bindings"] if "#" not in row["s"]["value"]]
    pages = [client.get(f"/id/{iri.removeprefix(BASE)}", BROWSER) for iri in iris]
    assert len(pages) > 20
    assert any("&lt;script&gt;" in page.text for page in pages)
    assert any("&lt;b&gt;bursts" in page.text for page in pages)
    for page in pages:
        assert page.status == 200
        assert "<script" not in page.text
        assert "<b>bursts" not in page.text
        assert 'href="javascript' not in page.text


@pytest.mark.parametrize(
    ("term", "cell"),
    [
        (None, Cell("")),
        ({"type": "literal", "value": "a"}, Cell("a")),
        ({"type": "literal", "value": "a", "xml:lang": "en"}, Cell("a", note="en")),
        ({"type": "bnode", "value": "b0"}, Cell("b0")),
        ({"type": "uri", "value": f"{BASE}claim/1"}, Cell("claim/1", "/id/claim/1")),
        ({"type": "uri", "value": "https://news.example/a"}, Cell("https://news.example/a", "https://news.example/a")),
        ({"type": "uri", "value": "data:text/html,x"}, Cell("data:text/html,x")),
    ],
    ids=["unbound", "string", "language", "blank", "record", "web", "data"],
)
def test_term_becomes_a_cell(term: dict[str, str] | None, cell: Cell) -> None:
    assert view_term(term, BASE) == cell


def test_questions_are_listed_for_programs(client: Client) -> None:
    listed = client.get("/questions").json
    assert [question["name"] for question in listed] == [question.name for question in list_questions()]
    for question in listed:
        reply = client.get(question["address"].removeprefix(client.address), "text/csv")
        assert (reply.status, reply.media) == (200, "text/csv")
        assert reply.body == client.ask(question["sparql"], "text/csv").body


def test_question_takes_parameters_in_its_address(client: Client) -> None:
    def count(**given: str) -> int:
        return len(client.get("/questions/timeline-of-measurand", **given).json["results"]["bindings"])

    assert count() == count(harm="killed", event="") > count(harm="missing") == 0
    assert client.get("/questions/timeline-of-measurand", harm="loud").status == 400
    assert "accepted: " in client.get("/questions/timeline-of-measurand", unknown="1").text
    assert client.get("/questions/unknown").status == 404


def test_browser_is_sent_from_a_question_to_its_page(client: Client) -> None:
    reply = client.get("/questions/timeline-of-measurand", BROWSER, harm="killed")
    assert (reply.status, reply.headers["location"]) == (303, "/query?question=timeline-of-measurand&harm=killed")
    assert client.get("/questions", BROWSER).headers["location"] == "/query"


def test_narrowed_answer_has_other_forms(client: Client) -> None:
    page = client.get("/query", BROWSER, question="timeline-of-measurand", harm="killed").text
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="(/questions/[^"]*)"', page)]
    assert [client.get(link).status for link in links] == [200] * 4
