"""``provenance import``: what it prints, what it refuses, and that what it wrote is there like any claim."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.importing.tables import TABLES, write_table


@pytest.mark.parametrize(
    ("mapping", "summary", "code"),
    [
        (
            "daily-series",
            "13 rows in, 7 claims (1 of other things than people), 2 computations, 4 refused",
            1,
        ),
        ("series-revisions", "3 rows in, 6 claims, 0 computations, 0 refused", 0),
        ("incidents", "3 rows in, 2 claims, 0 computations, 1 refused", 1),
        ("war-estimates", "2 rows in, 2 claims, 0 computations, 1 refused", 1),
    ],
)
def test_import_says_what_became_of_the_rows(run: Run, tmp_path: Path, mapping: str, summary: str, code: int) -> None:
    path = write_table(tmp_path, mapping)
    outcome = run("import", path, "--mapping", mapping, "--store", tmp_path / "store")
    assert outcome.stderr.splitlines()[-1] == summary
    assert outcome.exit_code == code
    assert outcome.stdout == ""
    assert all(line.startswith(f"provenance: {path}:") for line in outcome.stderr.splitlines()[:-1])


@pytest.fixture
def imported(run: Run, tmp_path: Path) -> Path:
    """Return a store that was built from the four tables."""
    store = tmp_path / "store"
    for mapping in TABLES:
        run("import", write_table(tmp_path, mapping), "--mapping", mapping, "--store", store)
    assert run("build", "--store", store).exit_code == 0
    return store


def test_second_import_adds_nothing(run: Run, tmp_path: Path, imported: Path) -> None:
    before = run("export", "--store", imported, "--format", "nquads").stdout
    for mapping in TABLES:
        run("import", write_table(tmp_path, mapping), "--mapping", mapping, "--store", imported)
    assert run("export", "--store", imported, "--format", "nquads").stdout == before


def test_changed_mapping_replaces_what_the_old_one_read(run: Run, tmp_path: Path, imported: Path) -> None:
    shipped = Path(__file__).parents[2] / "src/provenance/importing/mappings/incidents.yaml"
    own = tmp_path / "own.yaml"
    own.write_text(shipped.read_text(encoding="utf-8").replace("woman: women, ", ""), encoding="utf-8")
    run("import", write_table(tmp_path, "incidents"), "--mapping", own, "--store", imported)
    asked = (
        "SELECT DISTINCT ?population { ?claim cg:population ?population ; cg:rule ?rule FILTER(?rule = 'incidents-1') }"
    )
    groups = run("query", asked, "--store", imported, "--format", "csv").stdout.split()
    assert sorted(groups) == ["civilians", "population", "woman"]


def test_imported_claims_are_compared(run: Run, imported: Path) -> None:
    rows = [
        json.loads(line)
        for line in run("conflicts", "--all", "--format", "jsonl", "--store", imported).stdout.splitlines()
    ]
    relations = sorted((row["relation"], row["basis"]) for row in rows)
    assert relations == [
        ("revision", "computed"),
        ("revision", "stated"),
        ("revision", "stated"),
        ("revision", "stated"),
        ("same", "computed"),
        ("scope", "computed"),
    ]
    days = {tuple(row["left"]["published"]) for row in rows if row["basis"] == "stated"}
    assert days == {("2021-03-05", "2021-03-05"), ("2021-03-06", "2021-03-06")}


def test_imported_store_is_valid_and_verified(run: Run, imported: Path) -> None:
    assert run("validate", "--store", imported).exit_code == 0
    assert run("verify", "--store", imported).exit_code == 0


def test_imported_claim_is_explained(run: Run, imported: Path) -> None:
    asked = "SELECT ?claim { ?claim cg:supersedes ?earlier } ORDER BY ?claim LIMIT 1"
    claim = run("query", asked, "--store", imported, "--format", "csv").stdout.split()[1]
    outcome = run("explain", claim, "--store", imported)
    assert outcome.exit_code == 0
    assert "supersedes" in outcome.stdout


def test_computations_derive_from_claims_and_have_no_claimant(run: Run, imported: Path) -> None:
    asked = "SELECT ?value { ?number a cg:Computation ; cg:value ?value ; prov:wasDerivedFrom/a cg:FigureClaim }"
    assert run("query", asked, "--store", imported, "--format", "csv").stdout.split() == ["value", "40", "46"]
    asked = "ASK { ?number a cg:Computation ; cg:claimant ?anybody }"
    assert "false" in run("query", asked, "--store", imported, "--format", "csv").stdout


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", 0), (b"\x00\xff\xfe", 2), (b"date,place\n" + b"x" * 100_000, 2), (b'{"a": 1}', 0), (b"a,b\n1,2\n", 2)],
    ids=["empty", "binary", "long line", "wrong form", "wrong columns"],
)
def test_broken_file_gives_no_traceback(run: Run, tmp_path: Path, content: bytes, code: int) -> None:
    path = tmp_path / "broken.csv"
    path.write_bytes(content)
    outcome = run("import", path, "--mapping", "daily-series", "--store", tmp_path / "store")
    assert outcome.exit_code == code
    assert "Traceback" not in outcome.stderr


def test_unknown_mapping_is_one_line(run: Run, tmp_path: Path) -> None:
    path = write_table(tmp_path, "incidents")
    outcome = run("import", path, "--mapping", "nonesuch", "--store", tmp_path / "store")
    assert outcome.exit_code == 2
    assert outcome.stderr.startswith("provenance: nonesuch: is no mapping; accepted:")
    assert not (tmp_path / "store").exists()


def test_pages_show_articles_and_leave_tables_out(run: Run, articles: Path, imported: Path) -> None:
    run("ingest", articles, "--store", imported, "--model", "none")
    assert run("build", "--store", imported).exit_code == 0
    for command in ("visualise", "audit"):
        page = run(command, "--store", imported, "--format", "json").stdout
        assert "Tarnholm" in page
        assert "Oyele" not in page
    selected = run("audit", "--article", "series", "--store", imported, "--format", "json").stdout
    assert "Vale Relief" in selected
    assert "Oyele" not in run("conflicts", "--pairs", "--store", imported, "--format", "jsonl").stdout
    both = run("conflicts", "--all", "--store", imported, "--format", "jsonl").stdout
    assert "Interior Ministry" in both
    assert "Vale Relief" in both


def test_articles_are_resolved_as_without_tables(run: Run, articles: Path, imported: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    for store in (alone, imported):
        run("ingest", articles, "--store", store, "--model", "none")
        run("build", "--store", store)
    rows = [
        {
            line
            for line in run("links", "--store", store, "--format", "jsonl").stdout.splitlines()
            if '"article": "first"' in line
        }
        for store in (alone, imported)
    ]
    assert rows[0]
    assert rows[0] == rows[1]


def test_event_that_rows_state_is_not_judged(run: Run, imported: Path) -> None:
    rows = [
        json.loads(line) for line in run("events", "list", "--store", imported, "--format", "jsonl").stdout.splitlines()
    ]
    first, second = (row["event"] for row in rows[:2])
    outcome = run("events", "what-if", first, "same", second, "--store", imported)
    assert outcome.exit_code == 2
    assert "is stated by rows of a dataset" in outcome.stderr


def test_import_reads_standard_input(run: Run, tmp_path: Path) -> None:
    _, table = TABLES["incidents"]
    outcome = run("import", "-", "--mapping", "incidents", "--store", tmp_path / "piped", input=table)
    named = run("import", write_table(tmp_path, "incidents"), "--mapping", "incidents", "--store", tmp_path / "named")
    assert outcome.exit_code == named.exit_code
    assert outcome.stderr.replace("stdin", "FILE") == named.stderr.replace(
        str(tmp_path / TABLES["incidents"][0]), "FILE"
    )
    asked = "SELECT ?name { ?article a cg:Dataset ; dcterms:identifier ?name }"
    assert "incidents" in run("query", asked, "--store", tmp_path / "piped", "--format", "csv").stdout.split()
