"""Answers as tables of cells that a template can show: terms with their short names, and links where they lead."""

from __future__ import annotations

import json
from typing import Any, NamedTuple
from urllib.parse import quote

from provenance.graph import Answer
from provenance.graph.namespaces import PREFIXES


class Cell(NamedTuple):
    """A term as a page shows it."""

    text: str
    href: str = ""
    """Where it leads; empty for what leads nowhere, or to where no link may go."""
    note: str = ""
    """The language of a literal, or what else is to be known of the term."""


class TableView(NamedTuple):
    """Solutions as rows of cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def view_table(answer: Answer, base: str) -> TableView:
    """Return the solutions of a query, or the truth it found, as a table; records lie under the base."""
    found = json.loads(answer.render("json"))
    if "boolean" in found:
        return TableView(("answer",), ((Cell(str(found["boolean"]).lower()),),))
    columns = tuple(found["head"]["vars"])
    solutions = found["results"]["bindings"]
    return TableView(
        columns, tuple(tuple(view_term(solution.get(name), base) for name in columns) for solution in solutions)
    )


def view_term(term: dict[str, Any] | None, base: str) -> Cell:
    """Return a term, as the JSON form of results writes it, as a cell; nothing for an unbound variable."""
    if term is None:
        return Cell("")
    value = term["value"]
    if term["type"] == "uri":
        return Cell(shorten(value, base), find_link(value, base))
    return Cell(value, note=term.get("xml:lang", ""))


def shorten(iri: str, base: str) -> str:
    """Return an IRI as people read it.

    >>> shorten("https://news.example/id/claim/5f0c", "https://news.example/id/")
    'claim/5f0c'
    >>> shorten("http://www.w3.org/ns/prov#used", "https://news.example/id/")
    'prov:used'
    """
    if iri.startswith(base):
        return iri.removeprefix(base)
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def find_link(iri: str, base: str) -> str:
    """Return where an IRI leads: to the page of a record or of a term of the ontology, else to itself on the web.

    Other schemes lead nowhere: an article may give ``javascript:…`` for its address.

    >>> find_link("https://news.example/id/claim/5f0c", "https://news.example/id/")
    '/id/claim/5f0c'
    >>> find_link("javascript:alert(1)", "https://news.example/id/")
    ''
    """
    if iri.startswith(base):
        return "/id/" + iri.removeprefix(base)
    if iri.startswith(PREFIXES["cg"]):
        return f"/describe?iri={quote(iri, safe='')}"
    return iri if iri.startswith(("https://", "http://")) else ""
