"""Exports hold the same statements in every form, the same bytes every time, and no article."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import rdflib
from pyoxigraph import Literal, Quad, RdfFormat, parse

from provenance.errors import GraphError
from provenance.graph import Store, export, open_store, replace_derived, write_articles
from provenance.graph.export import list_quads
from tests.dossiers import ARTICLES, DOSSIER

SYNTAX = {"trig": RdfFormat.TRIG, "nquads": RdfFormat.N_QUADS, "jsonld": RdfFormat.JSON_LD}


def fill(store: Store, *, backwards: bool = False) -> None:
    """Write the dossier, its articles in one order or the other."""
    extraction_of = {extraction.version: extraction for extraction in DOSSIER.extractions}
    pairs = [(article, extraction_of.get(article.version)) for article in DOSSIER.articles]
    write_articles(store, pairs[::-1] if backwards else pairs)
    replace_derived(store, DOSSIER)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Give a store with the dossier."""
    with open_store("memory:") as store:
        fill(store)
        yield store


@pytest.mark.parametrize("form", SYNTAX)
def test_every_form_holds_the_statements(store: Store, form: str) -> None:
    found: set[Quad] = set(parse(export(store, form).encode(), SYNTAX[form]))
    assert found == set(list_quads(store))
    assert len(found) > 700


def key_of(node: Any) -> tuple[str, ...]:
    """Return what tells a term apart in whichever library read it."""
    if isinstance(node, rdflib.Literal | Literal):
        datatype = getattr(node.datatype, "value", node.datatype)
        words = node.value if isinstance(node, Literal) else str(node)
        if str(datatype) == str(rdflib.XSD.double):
            words = repr(float(words))  # rdflib respells what it reads
        return words, (node.language or "").lower(), "" if node.language else str(datatype or rdflib.XSD.string)
    return (getattr(node, "value", None) or str(node),)


@pytest.mark.filterwarnings(
    "ignore:(Dataset.default_context|ConjunctiveGraph):DeprecationWarning"
)  # rdflib's own parsers use it
@pytest.mark.parametrize(
    ("form", "name"), [("trig", "trig"), ("nquads", "nquads"), ("jsonld", "json-ld"), ("nanopub", "trig")]
)
def test_rdflib_and_the_engine_read_equal_datasets(store: Store, form: str, name: str) -> None:
    exported = export(store, form)
    dataset = rdflib.Dataset()
    dataset.parse(data=exported, format=name)
    theirs = {tuple(map(key_of, quad)) for quad in dataset.quads()}
    ours = {
        tuple(map(key_of, (quad.subject, quad.predicate, quad.object, quad.graph_name)))
        for quad in parse(exported.encode(), SYNTAX.get(form, RdfFormat.TRIG))
    }
    assert theirs == ours
    assert len(ours) > 500


def test_nquads_are_sorted_lines(store: Store) -> None:
    lines = export(store, "nquads").splitlines()
    assert lines == sorted(lines)


@pytest.mark.parametrize("form", [*SYNTAX, "csv"])
def test_export_is_independent_of_the_order_of_articles(store: Store, form: str) -> None:
    with open_store("memory:") as other:
        fill(other, backwards=True)
        assert export(other, form) == export(store, form)


def test_export_is_the_same_in_every_process() -> None:
    code = (
        "import sys; from provenance.graph import *; from tests.graph.test_export import fill\n"
        "store = open_store('memory:'); fill(store)\n"
        "for form in ('trig', 'nquads', 'jsonld', 'csv', 'nanopub'): sys.stdout.write(export(store, form))"
    )
    root = str(Path(__file__).parents[2])
    outputs = {
        subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True).stdout for _ in range(2)
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 100_000


def test_csv_has_one_row_a_claim(store: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(export(store, "csv"))))
    assert len(rows) == len(DOSSIER.claims)
    first = next(row for row in rows if row["exact"] == "More than 340 people")
    assert (first["value"], first["modifier"], first["claimant"]) == ("340", "more_than", "interior ministry")


@pytest.mark.parametrize("form", [*SYNTAX, "csv"])
def test_no_export_holds_an_article(store: Store, form: str) -> None:
    exported = export(store, form)
    assert not any(article.text in exported for article in ARTICLES if len(article.text) > 300)


def test_unknown_form_is_refused(store: Store) -> None:
    with pytest.raises(GraphError, match="'rdfxml' is no form of export; accepted: trig, nquads, jsonld, csv, nanopub"):
        export(store, "rdfxml")
