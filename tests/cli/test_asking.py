"""The commands that read a built store: each answers, in every format it lists."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_conflicts_prints_both_sides_and_the_sentence(run: Run, store: Path) -> None:
    outcome = run("conflicts", "--store", store)
    assert outcome.exit_code == 0
    for words in ("31 people", "24 people", "Interior Ministry", "2 March 2022", "20 March 2022"):
        assert words in outcome.stdout


def test_conflict_rows_have_the_agreed_keys(run: Run, store: Path) -> None:
    row = json.loads(run("conflicts", "--store", store, "--format", "jsonl").stdout.splitlines()[0])
    assert row["relation"] in {"revision", "contradiction"}
    assert row["alarm"] is True
    assert (row["left"]["value"], row["right"]["value"]) == (31, 24)
    assert row["left"]["published"] == ["2022-03-02", "2022-03-02"]
    keys = ("subject", "left", "right", "event", "harm", "relation", "alarm", "severity", "kind")
    assert [key for key in (*keys, "explanations", "basis", "status") if key not in row] == []


def test_conflicts_fails_on_request(run: Run, store: Path) -> None:
    assert run("conflicts", "--store", store, "--fail-on", "low").exit_code == 1


def test_every_pair_includes_the_conflict(run: Run, store: Path) -> None:
    rows = [
        json.loads(line)
        for line in run("conflicts", "--store", store, "--pairs", "--format", "jsonl").stdout.splitlines()
    ]
    assert any({row["left"]["value"], row["right"]["value"]} == {31, 24} for row in rows)


def test_links_give_one_row_a_claim(run: Run, store: Path) -> None:
    rows = [json.loads(line) for line in run("links", "--store", store, "--format", "jsonl").stdout.splitlines()]
    figures = [row for row in rows if row["kind"] == "figure"]
    assert len({row["claim"] for row in rows}) == len(rows)
    assert len({row["measurand"] for row in figures}) == 1
    keys = {"claim", "article", "start", "end", "kind", "event", "measurand", "claimant_id", "utterance", "origin"}
    assert keys | {"judged"} <= set(rows[0])


def test_explain_shows_a_claim_with_its_conflict(run: Run, store: Path) -> None:
    claim = json.loads(run("conflicts", "--store", store, "--format", "jsonl").stdout.splitlines()[0])["left"]["claim"]
    outcome = run("explain", claim, "--store", store)
    assert outcome.exit_code == 0
    for words in ("31 people", "Interior Ministry", "24 people"):
        assert words in outcome.stdout


def test_explain_of_an_unknown_claim_is_one_line(run: Run, store: Path) -> None:
    outcome = run("explain", "nothing", "--store", store)
    assert outcome.exit_code == 2
    assert len(outcome.stderr.splitlines()) == 1


@pytest.mark.parametrize("form", ["table", "json", "csv", "tsv", "xml"])
def test_select_answers_in_every_format(run: Run, store: Path, form: str) -> None:
    query = "SELECT ?claim WHERE { ?claim a <https://w3id.org/claim-graph/ontology#FigureClaim> }"
    outcome = run("query", query, "--store", store, "--format", form)
    assert outcome.exit_code == 0
    assert outcome.stdout.count("/claim/") == 2 or form == "table"
    assert outcome.stdout.strip()


def test_default_graph_is_the_union(run: Run, store: Path) -> None:
    answer = run("query", "SELECT * { ?s ?p ?o } LIMIT 5", "--store", store, "--format", "json")
    assert len(json.loads(answer.stdout)["results"]["bindings"]) == 5


def test_every_listed_question_runs(run: Run, store: Path) -> None:
    questions = json.loads(run("query", "--list", "--store", store, "--format", "json").stdout)
    assert len(questions) >= 7
    for question in questions:
        assert run("query", question["name"], "--store", store, "--format", "json").exit_code == 0, question["name"]


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("SELECT ?x WHERE { ?x", id="unclosed"),
        pytest.param("DELETE WHERE { ?s ?p ?o }", id="update"),
        pytest.param("SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }", id="federated"),
    ],
)
def test_query_that_cannot_be_answered_is_one_line(run: Run, store: Path, query: str) -> None:
    outcome = run("query", query, "--store", store)
    assert outcome.exit_code == 2
    assert len(outcome.stderr.splitlines()) == 1


@pytest.mark.parametrize("form", ["trig", "nquads", "jsonld", "csv"])
def test_export_writes_a_file(run: Run, store: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "deep" / "claims"
    assert run("export", "--store", store, "--format", form, "--out", target).exit_code == 0
    assert "claim/" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["html", "md", "json", "csv"])
def test_audit_writes_a_report(run: Run, store: Path, form: str) -> None:
    outcome = run("audit", "--store", store, "--format", form)
    assert outcome.exit_code == 0
    assert "31 people" in outcome.stdout


def test_audit_of_one_outlet_leaves_the_others_out(run: Run, store: Path) -> None:
    outcome = run("audit", "--store", store, "--format", "csv", "--outlet", "Vale Courier")
    assert "Tarnholm" in outcome.stdout or "31 people" in outcome.stdout
    assert "Morning Ledger" not in outcome.stdout


@pytest.mark.parametrize("form", ["html", "graphml", "gexf", "json", "svg"])
def test_visualise_writes_the_graph(run: Run, store: Path, form: str) -> None:
    outcome = run("visualise", "--store", store, "--format", form)
    assert outcome.exit_code == 0
    assert "31 people" in outcome.stdout


@pytest.mark.parametrize("command", ["validate", "verify"])
def test_fresh_store_passes_the_checks(run: Run, store: Path, command: str) -> None:
    outcome = run(command, "--store", store, "--format", "json")
    assert outcome.exit_code == 0, outcome.stdout
    assert json.loads(outcome.stdout) == []


def test_evaluate_scores_against_annotation(run: Run, articles: Path, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in run("extract", articles).stdout.splitlines()]
    texts = {
        name: (articles / f"{name}.md").read_text(encoding="utf-8").split("---\n", 2)[2] for name in ("first", "second")
    }
    gold = tmp_path / "gold.jsonl"
    gold.write_text("".join(json.dumps({**row, "text": texts[row["id"]]}) + "\n" for row in rows), encoding="utf-8")
    outcome = run("evaluate", gold, "--floor", "1.0")
    assert outcome.exit_code == 0, outcome.stderr
    assert "100.0" in outcome.stdout


def test_missing_store_is_one_line(run: Run, tmp_path: Path) -> None:
    outcome = run("conflicts", "--store", tmp_path / "nowhere")
    assert outcome.exit_code == 2
    assert len(outcome.stderr.splitlines()) == 1


def test_help_lists_every_command(run: Run) -> None:
    shown = run("--help").stdout
    for command in ("ingest", "build", "extract", "conflicts", "query", "audit", "evaluate"):
        assert command in shown
        assert run(command, "--help").exit_code == 0


def test_build_warns_of_a_merge_against_a_judgement(run: Run, articles: Path) -> None:
    place = articles.parent / "judged"
    run("ingest", articles, "--store", place)
    sides = {"left": "event/1", "right": "event/2", "who": "Ada", "when": "2022-04-01", "why": "read both"}
    lines = [json.dumps({**sides, "verdict": verdict}) for verdict in ("different", "same")]
    judgements = articles.parent / "judgements.jsonl"
    judgements.write_text("\n".join(lines), encoding="utf-8")
    outcome = run("build", "--store", place, "--judgements", judgements)
    assert outcome.exit_code == 0
    assert "warning: Ada judged event/1 and event/2 the same" in outcome.stderr
