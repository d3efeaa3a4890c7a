"""Queries from the command line: ad hoc in three ways, within limits; and what checking and exporting print."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from pyoxigraph import Quad, RdfFormat, parse

from provenance.cli import main
from provenance.graph import open_store
from provenance.graph.namespaces import term
from tests.cli.conftest import Run

FIGURES = "SELECT ?value { ?claim a cg:FigureClaim ; cg:value ?value } ORDER BY ?value"


def test_query_comes_from_argument_file_and_standard_input(run: Run, store: Path, tmp_path: Path) -> None:
    file = tmp_path / "figures.rq"
    file.write_text(FIGURES)
    asked = run("query", FIGURES, "--store", store, "--format", "csv").stdout
    assert asked.splitlines()[0] == "value"
    assert run("query", file, "--store", store, "--format", "csv").stdout == asked
    piped = CliRunner().invoke(main, ["query", "-", "--store", str(store), "--format", "csv"], input=FIGURES)
    assert piped.stdout == asked


def test_rows_are_limited_and_the_rest_is_told(run: Run, store: Path) -> None:
    outcome = run("query", FIGURES, "--rows", "1", "--store", store, "--format", "csv")
    assert len(outcome.stdout.splitlines()) == 2
    assert "there is more" in outcome.stderr
    assert "there is more" not in run("query", FIGURES, "--rows", "1000", "--store", store).stderr


def test_late_query_is_one_line(run: Run, store: Path) -> None:
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f && ?f != ?i) }"
    outcome = run("query", slow, "--seconds", "0.3", "--store", store)
    assert outcome.exit_code == 2
    assert "takes longer than 0.3 s" in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def test_page_of_the_board_is_asked_by_number(run: Run, store: Path) -> None:
    asked = [run("query", "conflict-board", "--param", f"page={page}", "--store", store).stdout for page in (1, 2)]
    assert "31 people" in asked[0]
    assert "31 people" not in asked[1]


def test_validity_of_a_sound_store_is_a_shacl_report(run: Run, store: Path) -> None:
    outcome = run("validate", "--store", store, "--format", "ttl")
    assert outcome.exit_code == 0
    told = {quad.object.value for quad in parse(outcome.stdout.encode(), RdfFormat.TURTLE)}
    assert told == {term("sh:ValidationReport").value, "true"}


def test_violations_are_told_in_every_form_with_exit_code_1(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "store"
    with open_store(str(place)) as written:
        claim, graph = written.names.mint("claim/00000000000000000000000000000000"), written.names.mint("claims/x/y")
        written.replace(["claims/x/y"], [Quad(claim, term("rdf:type"), term("cg:Claim"), graph)])
    for form, words in (("table", "claim/0000"), ("json", '"record"'), ("ttl", "sh:focusNode"), ("csv", "record,path")):
        outcome = run("validate", "--store", place, "--format", form)
        assert outcome.exit_code == 1
        assert words in outcome.stdout
        assert "a claim has exactly one" in outcome.stdout


def test_nanopublications_are_one_a_claim(run: Run, store: Path) -> None:
    outcome = run("export", "--store", store, "--format", "nanopub")
    claims = run("query", "SELECT (COUNT(?c) AS ?n) { ?c a cg:Claim }", "--store", store, "--format", "csv").stdout
    assert outcome.stdout.count("np:Nanopublication") == int(claims.split()[1])
