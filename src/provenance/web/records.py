"""Every record under its own address: a claim, an article, an event, a speaker, a comparison, as a page or as RDF.

What the store says of a record is given, what other records say of it (so many statements), and the words that it is
anchored to. The address ``/id/claim/5f0c…`` serves the IRI ``<base>claim/5f0c…``, so that a redirect from the base to
this server makes the IRIs dereference; any other IRI that the store describes, such as a term of the ontology, has a
page under ``/describe?iri=…``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from provenance import graph
from provenance.graph.results import GraphAnswer
from provenance.web.answers import FORMAT, to_response, wants_page
from provenance.web.caching import answer_once
from provenance.web.negotiation import GRAPHS
from provenance.web.pages import render_page
from provenance.web.protocol import get_values, read_address
from provenance.web.service import Service, get_service
from provenance.web.snapshots import Snapshot
from provenance.web.views import Cell, shorten, view_term
from provenance.web.workbench.places import find_page

NEIGHBOURS = 500
"""Statements of other records about a record that are given at most."""

_LABEL = (
    "skos:prefLabel|rdfs:label|schema:name|dcterms:title|cg:summary|cg:words|"
    "oa:exact|(cg:member?/cg:anchor?/oa:hasSelector/oa:exact)"
)
# Two records may say the same thing of this one in no particular order; only the sorted head is the same every time.
_INCOMING = """SELECT ?s ?p {{
  ?s ?p {node} FILTER(!STRSTARTS(STR(?p), CONCAT(STR(rdf:), '_')))
}} ORDER BY ?p ?s LIMIT {most}"""
_STATEMENTS = """CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  {{ BIND({node} AS ?s) ?s ?p ?o }}
  UNION {{ {{ {incoming} }} BIND({node} AS ?o) }}
  UNION {{ {node} cg:anchor|cg:claimant|oa:hasSelector|(cg:anchor/oa:hasSelector) ?s . ?s ?p ?o }}
}}"""
_OUTGOING_CELLS = f"""SELECT ?p ?pl ?o (MIN(?label) AS ?ol) {{{{
  {{node}} ?p ?o FILTER(!STRSTARTS(STR(?p), CONCAT(STR(rdf:), '_')))
  OPTIONAL {{{{ ?p rdfs:label ?pl }}}} OPTIONAL {{{{ ?o {_LABEL} ?label }}}}
}}}} GROUP BY ?p ?pl ?o ORDER BY ?p ?o"""
_INCOMING_CELLS = f"""SELECT ?s ?p ?pl (MIN(?label) AS ?sl) {{{{
  {{{{ {{incoming}} }}}} OPTIONAL {{{{ ?p rdfs:label ?pl }}}} OPTIONAL {{{{ ?s {_LABEL} ?label }}}}
}}}} GROUP BY ?s ?p ?pl ORDER BY ?p ?s"""


_TITLES = (
    "skos:prefLabel", "rdfs:label", "schema:name", "dcterms:title", "anchor", "oa:exact", "summary",
    "dcterms:identifier",
)  # fmt: skip
_FORMS = (
    ("Turtle", "text/turtle"),
    ("JSON-LD", "application/ld+json"),
    ("N-Triples", "application/n-triples"),
    ("RDF/XML", "application/rdf+xml"),
)


class Fact(NamedTuple):
    """One property of a record with its values."""

    name: Cell
    values: tuple[Cell, ...]


class RecordView(NamedTuple):
    """A record as its page shows it."""

    iri: str
    title: str
    kinds: tuple[Cell, ...]
    facts: tuple[Fact, ...]
    mentions: tuple[Fact, ...]
    """What other records say: the property, and these records."""


async def show_record(request: Request) -> Response:
    """Give the record whose identifier stands in the path."""
    service = get_service(request)
    identifier = request.path_params["identifier"]
    return await service.read(lambda snapshot: _show(request, service, snapshot, _mint(snapshot, identifier)))


async def describe(request: Request) -> Response:
    """Give whatever the IRI names that is given as a parameter."""
    service = get_service(request)
    names = get_values(read_address(request), "iri")
    if len(names) != 1:
        raise HTTPException(400, "name one resource: ?iri=IRI")
    return await service.read(lambda snapshot: _show(request, service, snapshot, names[0]))


def _mint(snapshot: Snapshot, identifier: str) -> str:
    try:
        return snapshot.store.names.mint(identifier).value
    except ValueError as error:
        raise HTTPException(404, f"there is no record {identifier!r}") from error


def _show(request: Request, service: Service, snapshot: Snapshot, iri: str) -> Response:
    if any(sign in iri for sign in '<>"{}|^`\\') or any(sign <= " " for sign in iri) or ":" not in iri:
        raise HTTPException(400, f"{iri!r} is no absolute IRI")
    if wants_page(request, GRAPHS):
        record = _view(service, snapshot, iri)
        return render_page(
            request,
            "record.html.j2",
            title=record.title,
            record=record,
            forms=_list_forms(request),
            place=find_page(shorten(iri, snapshot.store.names.base)),
        )
    return answer_once(request, snapshot, lambda: _give(request, service, snapshot, iri))


def _give(request: Request, service: Service, snapshot: Snapshot, iri: str) -> Response:
    """Return a record as RDF."""
    found = _ask(service, snapshot, _STATEMENTS.format(node=f"<{iri}>", incoming=_incoming(iri)))
    assert isinstance(found, GraphAnswer)
    if not found.triples:
        raise HTTPException(404, f"nothing is known of {iri!r}")
    response = to_response(request, found)
    response.headers.append("Link", f'<{quote(iri, safe=":/#?=&%@+,;~!$()*")}>; rel="canonical"')
    return response


def _list_forms(request: Request) -> list[tuple[str, str, str]]:
    """Return name, media type and address of each form of RDF that the record has beside its page."""
    pairs = [pair for pair in read_address(request) if pair[0] != FORMAT]
    return [(words, media, f"?{urlencode([*pairs, (FORMAT, GRAPHS[media])])}") for words, media in _FORMS]


def _incoming(iri: str) -> str:
    return _INCOMING.format(node=f"<{iri}>", most=NEIGHBOURS)


def _ask(service: Service, snapshot: Snapshot, query: str) -> graph.Answer:
    settings = service.settings
    return graph.run_query(snapshot.store, query, seconds=settings.seconds, rows=settings.rows)


def _select(service: Service, snapshot: Snapshot, query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(_ask(service, snapshot, query).render("json"))["results"]["bindings"]
    return found


def _view(service: Service, snapshot: Snapshot, iri: str) -> RecordView:
    base = snapshot.store.names.base
    outgoing = _select(service, snapshot, _OUTGOING_CELLS.format(node=f"<{iri}>"))
    incoming = _select(service, snapshot, _INCOMING_CELLS.format(incoming=_incoming(iri)))
    if not outgoing and not incoming:
        raise HTTPException(404, f"nothing is known of {iri!r}")
    facts = tuple(_gather(outgoing, "o", base))
    kinds = next((fact.values for fact in facts if fact.name.text == "rdf:type"), ())
    return RecordView(
        iri=iri,
        title=_find_title(facts) or shorten(iri, base),
        kinds=kinds,
        facts=tuple(fact for fact in facts if fact.name.text != "rdf:type"),
        mentions=tuple(_gather(incoming, "s", base)),
    )


def _gather(solutions: Iterable[dict[str, Any]], side: str, base: str) -> Iterator[Fact]:
    """Yield each property once with all its values, in the order of the solutions."""
    values: dict[str, list[Cell]] = {}
    names: dict[str, Cell] = {}
    for solution in solutions:
        iri = solution["p"]["value"]
        label = solution.get("pl", {}).get("value") or shorten(iri, base)
        names[iri] = view_term(solution["p"], base)._replace(text=label)
        values.setdefault(iri, []).append(_view_value(solution, side, base))
    for iri, cells in values.items():
        yield Fact(names[iri], tuple(cells))


def _view_value(solution: dict[str, Any], side: str, base: str) -> Cell:
    cell = view_term(solution[side], base)
    label = solution.get(f"{side}l", {}).get("value")
    return cell._replace(text=label, note=cell.text) if label and cell.href else cell


def _find_title(facts: Iterable[Fact]) -> str:
    """Return what a record is called: a name if it has one, else the words it is anchored to."""
    by_name = {fact.name.text: fact.values[0].text for fact in facts}
    return next((by_name[name] for name in _TITLES if name in by_name), "")
